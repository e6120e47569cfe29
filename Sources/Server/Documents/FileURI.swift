/// Names of files on the wire: `file:` addresses to paths and back.
enum FileURI {
  /// The path a `file:` address means; nil for other schemes, other machines, broken escapes and what is no UTF-8.
  static func path(of uri: String) -> String? {
    let bytes = Array(uri.utf8)
    guard bytes.count >= 5, String(decoding: bytes[..<5], as: UTF8.self).lowercased() == "file:" else { return nil }
    var rest = bytes[5...]
    if rest.starts(with: [0x2F, 0x2F]) {
      rest = rest.dropFirst(2)
      let host = String(decoding: rest.prefix { $0 != 0x2F }, as: UTF8.self)
      guard host.isEmpty || host.lowercased() == "localhost" else { return nil }
      rest = rest.dropFirst(host.utf8.count)
    }
    if let cut = rest.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) { rest = rest[..<cut] }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(rest.count)
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      if byte == 0x25 {
        guard index + 2 < rest.endIndex, let high = digit(rest[index + 1]), let low = digit(rest[index + 2]) else {
          return nil
        }
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    guard decoded.first == 0x2F, !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// The address of a path from the root of the file system.
  static func uri(of path: String) -> String {
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: bytes.append(byte)
      default:
        bytes.append(0x25)
        bytes.append(hex(byte >> 4))
        bytes.append(hex(byte & 15))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
