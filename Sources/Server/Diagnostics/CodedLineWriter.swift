import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import KodebokWording

/// Writes what stands at the ends of the lines of a transcript: a thousand lines in a millisecond or two, as bytes.
struct CodedLineWriter {
  private let view: DocumentView
  private let study: StudyView
  private var labels: CodeLabels
  private let address: [UInt8]
  private var piece: [UInt8] = []

  init(_ view: DocumentView, _ study: StudyView) {
    self.view = view
    self.study = study
    labels = CodeLabels(view.study.codeBook)
    address = CodeLabels.escaped(study.address)
    piece.reserveCapacity(512)
  }

  // MARK: Lenses

  /// Writes a lens for each coded line: its codes, and the command that shows their passages.
  mutating func writeLenses(into writer: inout JSONWriter) {
    let codings = view.codings.value
    writer.beginArray()
    for line in CodedLine.all(in: view, 0...max(view.text.lineCount - 1, 0)) {
      let end = view.text.position(of: view.text.lineRange(line.line).upperBound, in: view.encoding)
      piece.removeAll(keepingCapacity: true)
      add("{\"range\":{\"start\":{\"line\":")
      add(line.line)
      add(",\"character\":0},\"end\":{\"line\":")
      add(line.line)
      add(",\"character\":")
      add(end.column)
      add("}},\"command\":{\"title\":\"")
      addLabels(line, codings)
      add("\",\"command\":\"kodebok.showPassages\",\"arguments\":[")
      addArgument(line, codings)
      add("]}}")
      writer.raw(piece)
    }
    writer.endArray()
  }

  // MARK: Inlay hints

  /// Writes a hint for each line of a range that has something to say: its number, its codes, or both.
  mutating func writeHints(
    _ lines: ClosedRange<Int>,
    withCodes: Bool,
    numbers: PlaceNumbers?,
    into writer: inout JSONWriter
  ) {
    let codings = view.codings.value
    var coded = (withCodes ? CodedLine.all(in: view, lines) : [])[...]
    writer.beginArray()
    for line in lines {
      let own = coded.first?.line == line ? coded.removeFirst() : nil
      let number = numbers?.label(ofLine: line)
      guard own != nil || number != nil else {
        if numbers == nil, coded.isEmpty { break }
        continue
      }
      let end = view.text.position(of: view.text.lineRange(line).upperBound, in: view.encoding)
      piece.removeAll(keepingCapacity: true)
      add("{\"position\":{\"line\":")
      add(line)
      add(",\"character\":")
      add(end.column)
      add("},\"label\":\"")
      if let number { piece += CodeLabels.escaped(number) }
      if number != nil, own != nil { piece += Array(" · ".utf8) }
      if let own { addLabels(own, codings) }
      add("\",\"paddingLeft\":true")
      if let own {
        add(",\"data\":")
        addArgument(own, codings)
      }
      add("}")
      writer.raw(piece)
    }
    writer.endArray()
  }

  // MARK: Parts

  private mutating func addLabels(_ line: CodedLine, _ codings: [PlacedCoding]) {
    for (index, part) in line.parts.enumerated() {
      if index > 0 { add(" | ") }
      piece += labels.label(part, codings)
    }
  }

  private mutating func addArgument(_ line: CodedLine, _ codings: [PlacedCoding]) {
    add("{\"study\":\"")
    piece += address
    add("\",\"codes\":[")
    for (index, part) in line.parts.enumerated() {
      add(index > 0 ? ",\"" : "\"")
      piece += labels.id(part, codings)
      add("\"")
    }
    add("]}")
  }

  private mutating func add(_ text: StaticString) {
    piece.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func add(_ number: Int) { piece.append(contentsOf: String(number).utf8) }
}

/// The numbers by which a study tells places, at the lines where they belong; none where they are those of the file.
struct PlaceNumbers {
  private let text: SourceText
  private let numbers: LineNumbers
  /// The numbers of the turns that begin on each line; nil where lines are numbered.
  private var turns: [Int: ClosedRange<Int>]?

  /// Nil for a study that counts the lines of the file, which every editor shows itself.
  init?(_ view: DocumentView) {
    let scheme = view.study.settings.lineNumbering
    if case .physical = scheme { return nil }
    text = view.text
    numbers = LineNumbers(view.text, view.transcript.value, scheme)
    guard case .turns = scheme else { return }
    var turns: [Int: ClosedRange<Int>] = [:]
    for (index, turn) in view.transcript.value.turns.enumerated() {
      let line = text.line(at: turn.range.lowerBound)
      turns[line] = (turns[line]?.lowerBound ?? index + 1)...(index + 1)
    }
    self.turns = turns
  }

  /// The number of a line, or of the turns that begin on it; nil where there is nothing to number.
  func label(ofLine line: Int) -> String? {
    if let turns {
      guard let found = turns[line] else { return nil }
      return found.count == 1 ? "\(found.lowerBound)" : "\(found.lowerBound)–\(found.upperBound)"
    }
    let range = text.lineRange(line)
    return range.isEmpty ? nil : numbers.label(of: range)
  }
}
