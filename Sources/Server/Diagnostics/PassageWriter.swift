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
  private var piece: [UInt8] = []

  init(_ view: DocumentView, words: Wording, severity: Int) {
    self.view = view
    self.words = words
    self.severity = severity
    arrow = CodeLabels.escaped(" → " + words.text("passage/to-line") + " ")
    labels = CodeLabels(view.study.codeBook)
    piece.reserveCapacity(512)
  }

  /// Writes the passages of a document as elements of an array.
  mutating func write(_ codings: [PlacedCoding], into writer: inout JSONWriter) {
    for stretch in CodedStretch.all(in: codings) {
      write(stretch, codings)
      writer.raw(piece)
    }
  }

  private mutating func write(_ stretch: CodedStretch, _ codings: [PlacedCoding]) {
    let start = view.text.position(of: stretch.range.lowerBound, in: view.encoding)
    let end = view.text.position(of: stretch.range.upperBound, in: view.encoding)
    var shownEnd = end
    if end.line > start.line {
      shownEnd = view.text.position(of: view.text.lineRange(start.line).upperBound, in: view.encoding)
    }
    piece.removeAll(keepingCapacity: true)
    add("{\"range\":{\"start\":{\"line\":")
    add(start.line)
    add(",\"character\":")
    add(start.column)
    add("},\"end\":{\"line\":")
    add(shownEnd.line)
    add(",\"character\":")
    add(shownEnd.column)
    add("}},\"severity\":")
    add(severity)
    add(",\"source\":\"kodebok.coding\",\"message\":\"")
    for (index, part) in stretch.parts.enumerated() {
      if index > 0 { add(", ") }
      piece += labels.label(part, codings)
    }
    if stretch.coders > 1 { piece += coderWords(stretch.coders) }
    if end.line > start.line {
      piece += arrow
      add(end.line + 1)
    }
    add("\"}")
  }

  private mutating func coderWords(_ count: Int) -> [UInt8] {
    if let known = coders[count] { return known }
    let made = CodeLabels.escaped(" · " + words.text("passage/coders", ["count": .number(count)]))
    coders[count] = made
    return made
  }

  private mutating func add(_ text: StaticString) {
    piece.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func add(_ number: Int) {
    if number < 10 {
      piece.append(UInt8(truncatingIfNeeded: 0x30 + max(number, 0)))
      return
    }
    let start = piece.count
    var rest = number
    while rest > 0 {
      piece.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    }
    piece[start...].reverse()
  }
}
