import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

extension Read {
  /// What a selection grows to: word, clause, sentence, turn, exchange, section, everything, with the passages that are
  /// coded already among them.
  static let selectionRange = Read(
    method: SelectionRangeParams.method,
    offer: .capability("selectionRangeProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: SelectionRangeParams = try params.decoded()
    guard let view = snapshot.view else { return writer.null() }
    // Hundreds of cursors are no person's: they grow by words and lines.
    let steps = SelectionSteps(view, isFine: asked.positions.count <= 256)
    writer.beginArray()
    for position in asked.positions {
      if snapshot.isCancelled() { throw .cancelled }
      let ranges = steps.steps(at: snapshot.offset(position, in: view)).map {
        Wire.range($0, of: view.text, snapshot.encoding)
      }
      guard let first = ranges.first else { continue }
      writer.value(SelectionRange(innermost: first, outer: Array(ranges.dropFirst())))
    }
    writer.endArray()
  }
}

/// Finds the steps by which a selection grows in a document.
struct SelectionSteps {
  private let view: DocumentView
  private let shape: SourceShape?
  private let document: Document?
  /// Whether clauses, sentences and passages are looked for.
  private let isFine: Bool

  /// The longest sentence that is parted into clauses, in bytes.
  private static let sentenceLimit = 16_384

  private var text: SourceText { view.text }

  init(_ view: DocumentView, isFine: Bool = true) {
    self.view = view
    self.isFine = isFine
    if case .source = view.role {
      shape = SourceShape(view)
      document = view.document.value
    } else {
      shape = nil
      document = nil
    }
  }

  /// The steps from a place, the innermost first.
  func steps(at place: ByteOffset) -> [Range<ByteOffset>] {
    var growing = GrowingSelection(at: place, in: text)
    let line = text.lineRange(text.line(at: place))
    if let shape {
      addUnits(at: place, line, shape, to: &growing)
      if isFine { addPassages(at: place, to: &growing) }
    } else {
      growing.add(GrowingSelection.word(at: place, in: text, within: line), .small)
      growing.add(text.trimmed(line), .small)
      switch view.role {
      case .codeBook, .note: addNodes(at: place, to: &growing)
      case .source, .other: break
      }
    }
    return growing.steps
  }

  // MARK: Sources

  private func addUnits(
    at place: ByteOffset,
    _ line: Range<ByteOffset>,
    _ shape: SourceShape,
    to growing: inout GrowingSelection
  ) {
    let index = shape.transcript.turnIndex(at: place)
    let turn = index.map { shape.transcript.turns[$0] }.flatMap {
      $0.range.lowerBound <= place && place <= $0.range.upperBound ? $0 : nil
    }
    growing.add(GrowingSelection.word(at: place, in: text, within: line), .small)
    if let turn, let index {
      if turn.label.lowerBound <= place, place < max(turn.label.upperBound, turn.body.lowerBound), !turn.label.isEmpty {
        growing.add(turn.label, .small)
        growing.add(turn.range, .large)
      } else if isFine, let document, let sentence = Passage.sentence(at: place, in: document) {
        add(sentence, to: &growing)
      }
      growing.add(turn.body, .large)
      if let exchange = exchange(holding: index, shape) { growing.add(shape.range(of: exchange), .large) }
    } else {
      growing.add(text.trimmed(line), .small)
    }
    for section in shape.sections { growing.add(section.range, .large) }
  }

  private func exchange(holding turn: Int, _ shape: SourceShape) -> Range<Int>? {
    var (low, high) = (0, shape.exchanges.count)
    while low < high {
      let middle = (low + high) / 2
      if shape.exchanges[middle].lowerBound <= turn { low = middle + 1 } else { high = middle }
    }
    guard low > 0, shape.exchanges[low - 1].contains(turn) else { return nil }
    return shape.exchanges[low - 1]
  }

  private func addPassages(at place: ByteOffset, to growing: inout GrowingSelection) {
    let codings = view.codings.value
    var found: Set<Range<ByteOffset>> = []
    for index in codings.indices {
      let range = codings[index].range
      guard range.lowerBound <= place else { break }
      if place <= range.upperBound, !range.isEmpty, codings[index].isPlaced { found.insert(range) }
    }
    let shortest = found.sorted { ($0.byteCount, $0.lowerBound.value) < ($1.byteCount, $1.lowerBound.value) }
    for range in shortest.prefix(GrowingSelection.passageLimit) { growing.add(range, .passage, isExact: true) }
  }

  // MARK: Outlines

  private func addNodes(at place: ByteOffset, to growing: inout GrowingSelection) {
    let outline = view.outline.value
    var index = outline.node(at: place)
    add(index.map { outline.nodes[$0].content } ?? outline.preamble, at: place, to: &growing)
    if let index {
      let node = outline.nodes[index]
      growing.add(node.labelRange, .small)
      growing.add(node.attributes?.range, .small)
      for attribute in node.attributes?.attributes ?? [] {
        growing.add(attribute.valueRange, .small)
        growing.add(attribute.range, .small)
      }
      growing.add(node.lineRange.lowerBound..<max(node.lineRange.lowerBound, node.headEnd), .large)
    }
    while let current = index {
      let node = outline.nodes[current]
      growing.add(node.range.lowerBound..<max(node.range.lowerBound, node.contentEnd), .large)
      index = node.parent
    }
  }

  private func add(_ content: OutlineContent, at place: ByteOffset, to growing: inout GrowingSelection) {
    for paragraph in content.paragraphs {
      growing.add(paragraph.range, .large)
      guard paragraph.kind == .text, paragraph.range.lowerBound <= place, place <= paragraph.range.upperBound else {
        continue
      }
      addSentence(in: paragraph.range, at: place, to: &growing)
    }
    for field in content.fields where field.range.lowerBound <= place && place <= field.range.upperBound {
      growing.add(field.range, .large)
      for range in [field.valueRange] + field.itemRanges where range.lowerBound <= place && place <= range.upperBound {
        growing.add(range, .sentence)
        addSentence(in: range, at: place, to: &growing)
      }
    }
  }

  private func addSentence(in range: Range<ByteOffset>, at place: ByteOffset, to growing: inout GrowingSelection) {
    guard isFine, let sentence = Sentences.ranges(in: text, range).last(where: { $0.lowerBound <= place }) else {
      return
    }
    add(sentence, to: &growing)
  }

  private func add(_ sentence: Range<ByteOffset>, to growing: inout GrowingSelection) {
    growing.add(sentence, .sentence)
    guard sentence.byteCount <= Self.sentenceLimit else { return }
    for clause in Clauses.ranges(in: text, sentence) { growing.add(clause, .small) }
  }
}
