import KodebokBytes
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A passage as a command line names it: `FILE:LINE:COLUMN-LINE:COLUMN`, `FILE:LINE-LINE`, `FILE:LINE`, or `FILE` with
/// `--quote`.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end column is exclusive, the end line is not.
struct CodePlace {
  let word: String
  let opened: OpenedStudy

  init(_ word: String, opened: OpenedStudy) {
    self.word = word
    self.opened = opened
  }

  /// The document and the bytes of the passage.
  func found() throws(CommandFailure) -> (Document, Range<ByteOffset>) {
    if let quote = opened.invocation.value("quote") {
      let document = try document(word)
      return (document, try range(of: quote, in: document))
    }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    // A file name may hold colons itself: what follows the last ones is the place.
    for count in stride(from: min(3, parts.count - 1), through: 1, by: -1) {
      let file = parts.dropLast(count).joined(separator: ":")
      guard let place = Self.positions(parts.suffix(count).joined(separator: ":")) else { continue }
      let document = try document(file)
      let text = document.text
      guard place.start.line < text.lineCount, place.lastLine < text.lineCount else {
        throw CommandFailure(
          key: "code-place-outside",
          facts: ["word": word, "source": document.source.path.value, "count": String(text.lineCount)]
        )
      }
      let start = text.offset(of: place.start, in: .utf32)
      let end = place.end.map { text.offset(of: $0, in: .utf32) } ?? text.lineRange(place.lastLine).upperBound
      return (document, Range<ByteOffset>(between: start.value, and: end.value))
    }
    throw CommandFailure(key: "code-place", facts: ["word": word])
  }

  /// Reads `L:C-L:C`, `L-L` or `L`; nil where it is none of them.
  static func positions(_ text: String) -> (start: TextPosition, end: TextPosition?, lastLine: Int)? {
    let sides = text.split(separator: "-", omittingEmptySubsequences: false).map { side in
      side.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
    guard (1...2).contains(sides.count), sides.allSatisfy({ $0.allSatisfy { (1...1_000_000_000).contains($0) } }) else {
      return nil
    }
    switch (sides[0].count, sides.count == 2 ? sides[1].count : 0) {
    case (1, 0):
      return (TextPosition(line: sides[0][0] - 1, column: 0), nil, sides[0][0] - 1)
    case (1, 1):
      return (TextPosition(line: sides[0][0] - 1, column: 0), nil, sides[1][0] - 1)
    case (2, 2):
      let end = TextPosition(line: sides[1][0] - 1, column: sides[1][1] - 1)
      return (TextPosition(line: sides[0][0] - 1, column: sides[0][1] - 1), end, end.line)
    default: return nil
    }
  }

  private func document(_ file: String) throws(CommandFailure) -> Document {
    let path = try opened.path(of: file)
    guard let source = opened.study.sources.first(where: { $0.path == path }) else {
      throw CommandFailure(key: "error/not-a-source", facts: ["file": file])
    }
    return opened.folder.document(source, in: opened.study)
  }

  /// Where the words stand; several places must be told apart by `--occurrence`.
  private func range(of quote: String, in document: Document) throws(CommandFailure) -> Range<ByteOffset> {
    let needle = Array(quote.utf8)
    let source = document.source.path.value
    var places: [Int] = []
    var from = 0
    while !needle.isEmpty, let place = document.text.bytes.offset(of: needle, from: from) {
      places.append(place)
      from = place + 1
    }
    guard let first = places.first else {
      throw CommandFailure(key: "code-quote-missing", facts: ["source": source, "quote": quote])
    }
    var chosen = first
    if let word = opened.invocation.value("occurrence") {
      guard let number = Int(word), places.indices.contains(number - 1) else {
        throw CommandFailure(key: "code-count", facts: ["word": word])
      }
      chosen = places[number - 1]
    } else if places.count > 1 {
      let lines = places.map { String(document.text.line(at: ByteOffset($0)) + 1) }
      throw CommandFailure(
        key: "code-quote-several",
        facts: ["source": source, "count": String(places.count), "lines": lines.prefix(20).joined(separator: ", ")]
      )
    }
    return ByteOffset(chosen)..<ByteOffset(chosen + needle.count)
  }
}
