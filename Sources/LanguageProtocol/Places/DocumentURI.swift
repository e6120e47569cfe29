import KodebokJSON

/// The name of a document as the client spells it; answers use the same spelling.
///
/// Two spellings of one file are two names: compare `path` to find out. Equality is by bytes.
package struct DocumentURI: Hashable, Sendable, WireWritable {
  package let text: String

  /// Takes a name as it is; nothing about it is tested.
  package init(_ text: String) {
    self.text = text
  }

  /// Names a file by its absolute path; everything but letters, digits, `-._~` and `/` is written as percent escape.
  package init(path: String) {
    var bytes = [UInt8]("file://".utf8)
    for byte in path.utf8 {
      if Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The absolute path of a file on this machine; nil for other schemes, other hosts, and what is no path in UTF-8.
  ///
  /// A percent sign that begins no escape stands for itself, and so do `#` and `?`, because clients forget to escape.
  package var path: String? {
    let bytes = [UInt8](text.utf8)
    guard bytes.prefix(5).map({ $0 | 0x20 }) == [UInt8]("file:".utf8) else { return nil }
    var rest = bytes[5...]
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != UInt8(ascii: "/") }
      guard host.isEmpty || String(decoding: host, as: UTF8.self).lowercased() == "localhost" else { return nil }
      rest = rest.dropFirst(host.count)
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    let decoded = Self.resolve(Array(rest))
    return decoded.contains(0) ? nil : String(validating: decoded, as: UTF8.self)
  }

  package static func == (one: DocumentURI, other: DocumentURI) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package func write(to writer: inout JSONWriter) {
    writer.string(text)
  }

  private static let digits = [UInt8]("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func resolve(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = nibble(bytes[at + 1]),
        let low = nibble(bytes[at + 2])
      {
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(bytes[at])
        at += 1
      }
    }
    return decoded
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
