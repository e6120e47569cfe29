/// Looks at the header lines of frames more strictly than those who read them: a word that was printed between two
/// messages passes there for a header line that is not known.
struct HeaderCheck {
  /// What came and belongs to a header that is not whole.
  private var header: [UInt8] = []
  /// How many bytes of a body are still to come.
  private var bodyLeft = 0
  /// The first line that is no header line; nil while all are.
  private(set) var stray: String?

  /// Looks at the next bytes.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var at = 0
    while at < bytes.count, stray == nil {
      if bodyLeft > 0 {
        let skipped = min(bodyLeft, bytes.count - at)
        bodyLeft -= skipped
        at += skipped
      } else {
        header.append(bytes[at])
        at += 1
        if bytes[at - 1] == UInt8(ascii: "\n") { endLine() }
      }
    }
  }

  /// Reads the line that has just ended; the empty one ends the header.
  private mutating func endLine() {
    var line = header[...]
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { line.removeLast() }
    if line.isEmpty {
      bodyLeft = length
      length = 0
    } else {
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      let isHeader = name.count < line.count && name.allSatisfy(Self.isNameByte)
      if !isHeader { stray = String(decoding: line.prefix(80), as: UTF8.self) }
      if String(decoding: name, as: UTF8.self).lowercased() == "content-length" {
        let digits = String(decoding: line.dropFirst(name.count + 1), as: UTF8.self).filter { $0.isNumber }
        length = max(0, Int(digits) ?? 0)
      }
    }
    header = []
  }

  private var length = 0

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
