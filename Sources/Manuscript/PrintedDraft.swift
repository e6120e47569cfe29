/// A block while it is read: what is printed of it, with where that stands in the file.
struct PrintedDraft {
  /// What is printed.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [PrintedOrigin.Piece] = []
  /// The stretches that are words.
  private(set) var prose: [Range<Int>] = []
  var links: [(words: Range<Int>, target: String)] = []
  var citations: [(range: Range<Int>, keys: [String])] = []

  /// Whether there are words.
  var isBlank: Bool { !prose.contains { range in bytes[range].contains { $0 > 0x20 } } }

  /// Takes bytes of the file as words; of several blanks one.
  mutating func add(_ file: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    var next = start
    while next < range.upperBound {
      let isBlank = file[next] == 0x20 || file[next] == 0x09
      if isBlank, next > start ? file[next - 1] == 0x20 || file[next - 1] == 0x09 : endsBlank {
        addAsIs(file, start..<next)
        start = next + 1
      }
      next += 1
    }
    addAsIs(file, start..<next)
  }

  private var endsBlank: Bool { bytes.last.map { $0 <= 0x20 } ?? true }

  private mutating func addAsIs(_ file: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(range.count, raw: range)
    bytes += file[range]
  }

  /// Takes characters that the file writes otherwise.
  mutating func add(_ characters: String, raw: Range<Int>) {
    if characters == " ", endsBlank { return }
    append(characters.utf8.count, raw: raw)
    bytes += Array(characters.utf8)
  }

  /// Takes what the file has as no words: a reference to literature.
  mutating func addAside(_ file: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    pieces.append(PrintedOrigin.Piece(start: start, count: range.count, raw: range.lowerBound, rawCount: range.count))
    bytes += file[range].map { $0 == 0x0A ? 0x20 : $0 }
    return start..<bytes.count
  }

  /// Ends a line.
  mutating func endLine() {
    guard let last = bytes.last, last != 0x0A else { return }
    bytes.append(0x0A)
  }

  private mutating func append(_ count: Int, raw: Range<Int>) {
    let start = bytes.count
    pieces.append(PrintedOrigin.Piece(start: start, count: count, raw: raw.lowerBound, rawCount: raw.count))
    if let last = prose.last, last.upperBound == start {
      prose[prose.count - 1] = last.lowerBound..<start + count
    } else {
      prose.append(start..<start + count)
    }
  }
}
