import KodebokText

/// The end of what a plug-in wrote to its standard error; never more than it can hold.
struct ErrorTail: Sendable {
  /// What is kept, in bytes.
  static let byteLimit = 16 << 10
  /// What is shown with a failure, in lines.
  static let lineLimit = 12
  /// What is shown of a line, in scalars.
  static let columnLimit = 300

  private var bytes: [UInt8] = []
  private var isCut = false

  mutating func append(_ more: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: more.suffix(Self.byteLimit))
    isCut = isCut || more.count > Self.byteLimit
    // Moved rarely, so that many small writes cost no more than one large one.
    if bytes.count > 2 * Self.byteLimit { trim() }
  }

  private mutating func trim() {
    guard bytes.count > Self.byteLimit else { return }
    bytes.removeFirst(bytes.count - Self.byteLimit)
    isCut = true
  }

  mutating func removeAll() { (bytes, isCut) = ([], false) }

  /// The last lines, fit to be shown; the first one that was cut is left out.
  var lines: [String] {
    var copy = self
    copy.trim()
    var lines = copy.bytes.split(separator: UInt8(ascii: "\n"))
    if copy.isCut, lines.count > 1 { lines.removeFirst() }
    return lines.suffix(Self.lineLimit).map { line in
      let text = String(decoding: line, as: UTF8.self).visible
      let scalars = text.unicodeScalars
      return scalars.count > Self.columnLimit ? String(scalars.prefix(Self.columnLimit)) + "…" : text
    }
  }
}
