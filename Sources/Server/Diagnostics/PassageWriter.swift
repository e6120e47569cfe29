import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Writes the diagnostics of coded passages, a thousand of them with every keystroke: as bytes, each label once.
struct PassageWriter {
  private let view: DocumentView
  private let words: Wording
  private let severity: Int
  private let arrow: [UInt8]
  /// What follows the labels of a passage of several coders, by their number.
  private var coders: [Int: [UInt8]] = [:]
  private var labels: CodeLabels
  private var walk: PositionWalk

  init(_ view: DocumentView, words: Wording, severity: Int) {
    self.view = view
    self.words = words
    self.severity = severity
    arrow = JSONPiece.escaped(" → " + words.text("passage/to-line") + " ")
    labels = CodeLabels(view.study.codeBook)
    walk = PositionWalk(view.text, view.encoding)
  }

  /// Writes the passages of a document as elements of an array; those that stand as they did when the document was last
  /// written are taken from memory.
  mutating func write(_ codings: [PlacedCoding], into writer: inout JSONWriter, _ memory: PassageMemory?) {
    let book = view.study.codeBook
    let basis = PassagePage.Basis(
      language: words.language,
      severity: severity,
      encoding: view.encoding,
      codeBook: book.text,
      codeBookPath: book.path
    )
    var page = PassagePage(codings, in: view.text, basis)
    page.write(after: memory?.passages(of: view.uri)) { codings, bytes, next in
      var piece = JSONPiece()
      for stretch in CodedStretch.all(in: codings) {
        next(stretch.range.lowerBound.value, &bytes)
        piece.take(&bytes)
        write(stretch, codings, into: &piece)
        piece.take(&bytes)
      }
    }
    writer.pieces { $0.add(page.bytes) }
    memory?.keep(page, of: view.uri)
  }

  private mutating func write(_ stretch: CodedStretch, _ codings: [PlacedCoding], into piece: inout JSONPiece) {
    let start = walk.position(of: stretch.range.lowerBound)
    var shownEnd: TextPosition?
    let lineEnd = view.text.lineRange(start.line).upperBound
    if stretch.range.upperBound > lineEnd { shownEnd = walk.position(of: lineEnd) }
    let end = walk.position(of: stretch.range.upperBound)
    piece.add("{\"range\":")
    piece.add(start, shownEnd ?? end)
    piece.add(",\"severity\":")
    piece.add(severity)
    piece.add(",\"source\":\"kodebok.coding\",\"message\":\"")
    for (index, part) in stretch.parts.enumerated() {
      if index > 0 { piece.add(", ") }
      piece.add(labels.label(part, codings))
    }
    if stretch.coders > 1 { piece.add(coderWords(stretch.coders)) }
    if end.line > start.line {
      piece.add(arrow)
      piece.add(end.line + 1)
    }
    piece.add("\"}")
  }

  private mutating func coderWords(_ count: Int) -> [UInt8] {
    if let known = coders[count] { return known }
    let made = JSONPiece.escaped(" · " + words.text("passage/coders", ["count": .number(count)]))
    coders[count] = made
    return made
  }
}

extension JSONPiece {
  /// Adds a stretch as the protocol has it.
  mutating func add(_ start: TextPosition, _ end: TextPosition) {
    add("{\"start\":{\"line\":")
    add(start.line)
    add(",\"character\":")
    add(start.column)
    add("},\"end\":{\"line\":")
    add(end.line)
    add(",\"character\":")
    add(end.column)
    add("}}")
  }
}
