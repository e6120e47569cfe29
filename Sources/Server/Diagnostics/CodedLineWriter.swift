import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Writes what stands at the ends of the lines of a transcript: a thousand lines in a millisecond or two, as bytes.
struct CodedLineWriter {
  private let view: DocumentView
  private let address: [UInt8]
  private var labels: CodeLabels
  private var walk: PositionWalk

  init(_ view: DocumentView, _ study: StudyView) {
    self.view = view
    address = JSONPiece.escaped(study.address)
    labels = CodeLabels(view.study.codeBook)
    walk = PositionWalk(view.text, view.encoding)
  }

  // MARK: Lenses

  /// Writes a lens for each coded line: its codes, and the command that shows their passages.
  mutating func writeLenses(into writer: inout JSONWriter) {
    let lines = CodedLine.all(in: view, 0...max(view.text.lineCount - 1, 0))
    let codings = view.codings.value
    writer.beginArray()
    writer.pieces { piece in
      piece.reserve(lines.count * 320)
      for (index, line) in lines.enumerated() {
        if index > 0 { piece.add(",") }
        piece.add("{\"range\":")
        piece.add(TextPosition(line: line.line, column: 0), end(of: line.line))
        piece.add(",\"command\":{\"title\":\"")
        addLabels(line, codings, to: &piece)
        piece.add("\",\"command\":\"kodebok.showPassages\",\"arguments\":[")
        addArgument(line, codings, to: &piece)
        piece.add("]}}")
      }
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
    writer.pieces { piece in
      let start = piece.bytes.count
      for line in lines {
        let own = coded.first?.line == line ? coded.removeFirst() : nil
        let number = numbers?.label(ofLine: line)
        guard own != nil || number != nil else {
          if numbers == nil, coded.isEmpty { break }
          continue
        }
        if piece.bytes.count > start { piece.add(",") }
        piece.add("{\"position\":")
        piece.add(end(of: line))
        piece.add(",\"label\":\"")
        if let number { piece.add(JSONPiece.escaped(own == nil ? number : number + " · ")) }
        if let own { addLabels(own, codings, to: &piece) }
        piece.add("\",\"paddingLeft\":true")
        if let own {
          piece.add(",\"data\":")
          addArgument(own, codings, to: &piece)
        }
        piece.add("}")
      }
    }
    writer.endArray()
  }

  // MARK: Parts

  private mutating func end(of line: Int) -> TextPosition {
    walk.position(of: view.text.lineRange(line).upperBound)
  }

  private mutating func addLabels(_ line: CodedLine, _ codings: [PlacedCoding], to piece: inout JSONPiece) {
    for (index, part) in line.parts.enumerated() {
      if index > 0 { piece.add(" | ") }
      piece.add(labels.label(part, codings))
    }
  }

  private mutating func addArgument(_ line: CodedLine, _ codings: [PlacedCoding], to piece: inout JSONPiece) {
    piece.add("{\"study\":\"")
    piece.add(address)
    piece.add("\",\"codes\":[")
    for (index, part) in line.parts.enumerated() {
      piece.add(index > 0 ? ",\"" : "\"")
      piece.add(labels.id(part, codings))
      piece.add("\"")
    }
    piece.add("]}")
  }
}

extension JSONPiece {
  /// Adds a place as the protocol has it.
  fileprivate mutating func add(_ place: TextPosition) {
    add("{\"line\":")
    add(place.line)
    add(",\"character\":")
    add(place.column)
    add("}")
  }
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
