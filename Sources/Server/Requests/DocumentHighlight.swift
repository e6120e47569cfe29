import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Read {
  /// Everything in the document that belongs to the place: all passages of its codes, each in its whole extent, one's
  /// own as written, those of other coders as read; all labels of a speaker; all mentions of a code.
  static let documentHighlight = Read(
    method: "textDocument/documentHighlight",
    offer: .capability("documentHighlightProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view else { return writer.null() }
    let offset = snapshot.offset(place.position, in: view)
    let marks = Highlights(snapshot: snapshot, view: view).marks(at: offset)
    guard !marks.isEmpty else { return writer.null() }
    writer.array { writer in
      for mark in marks {
        writer.value(
          DocumentHighlight(range: Wire.range(mark.range, of: view.text, snapshot.encoding), kind: mark.kind)
        )
      }
    }
  }
}

/// Finds what belongs to a place of a document.
struct Highlights {
  /// A stretch that belongs to the place.
  struct Mark: Hashable {
    var range: Range<ByteOffset>
    var kind: DocumentHighlight.Kind
  }

  let snapshot: Snapshot
  let view: DocumentView

  /// The stretches in the order of the text, each once.
  func marks(at offset: ByteOffset) -> [Mark] {
    switch view.role {
    case .source: inSource(at: offset)
    case .codeBook, .note: mentions(at: offset)
    case .other: []
    }
  }

  // MARK: Sources

  private func inSource(at offset: ByteOffset) -> [Mark] {
    guard let document = view.document.value else { return [] }
    if let labels = labels(at: offset, document.transcript) { return labels }
    let tags = TypedTag.pending(in: document, of: view.study)
    let codes: Set<CodeID>
    if let tag = tags.first(where: { holds($0.range, offset) }) {
      codes = Set([tag.code].compactMap { $0 })
    } else {
      codes = Set(snapshot.codings(at: offset, in: document).map(\.code))
    }
    guard !codes.isEmpty else { return [] }
    var kinds: [Range<ByteOffset>: DocumentHighlight.Kind] = [:]
    let codings = document.codings
    for index in codings.indices where codes.contains(codings[index].code) {
      guard codings[index].isPlaced, !codings[index].range.isEmpty else { continue }
      // Where several coders mean the same words, one's own counts.
      let isOwn = codings[index].coder == snapshot.study?.coder
      let known = kinds[codings[index].range]
      kinds[codings[index].range] = isOwn ? .write : known ?? .read
    }
    for tag in tags where tag.code.map(codes.contains) ?? false { kinds[tag.range] = .text }
    return ordered(kinds)
  }

  /// All labels of the speaker whose label is at a place; nil elsewhere.
  private func labels(at offset: ByteOffset, _ transcript: Transcript) -> [Mark]? {
    guard let here = transcript.spans.first(where: { $0.kind == .label && holds($0.range, offset) }) else { return nil }
    func speaker(_ span: Transcript.Span) -> Int? {
      transcript.turnIndex(at: span.range.lowerBound).flatMap { transcript.turns[$0].speaker }
    }
    guard let wanted = speaker(here) else { return nil }
    return transcript.spans.filter { $0.kind == .label && speaker($0) == wanted }
      .map { Mark(range: $0.range, kind: .text) }
  }

  // MARK: Markdown

  /// All mentions of the code whose mention is at a place, its heading as written, the others as read.
  private func mentions(at offset: ByteOffset) -> [Mark] {
    let outline = view.outline.value
    let book = snapshot.study?.codeBook ?? view.study.codeBook
    guard let code = named(at: offset, outline, book) else { return [] }
    var kinds: [Range<ByteOffset>: DocumentHighlight.Kind] = [:]
    if case .codeBook = view.role, book.text == view.text, let own = book[code] {
      kinds[own.labelRange] = .write
      let node = outline.nodes.first { $0.labelRange == own.labelRange }
      if let id = node?.attributes?.id { kinds[id.range] = .write }
    }
    for link in LinkReader.read(outline, file: view.path) where target(of: link, book) == code {
      kinds[link.range] = .read
    }
    for node in outline.nodes {
      for attribute in node.attributes?.attributes ?? [] where Self.keys.contains(attribute.key) {
        for range in ids(code, in: attribute.valueRange, book) { kinds[range] = .read }
      }
    }
    for field in ([outline.preamble] + outline.nodes.map(\.content)).flatMap(\.fields)
    where Self.keys.contains(field.key) {
      for place in [field.valueRange] + field.itemRanges {
        for range in ids(code, in: place, book) { kinds[range] = .read }
      }
    }
    // A word that only looks like a code is no mention of it.
    return kinds.keys.contains { holds($0, offset) } ? ordered(kinds) : []
  }

  /// Attributes and fields whose values name codes.
  private static let keys: Set<String> = ["about", "also", "code", "excludes", "was"]

  private func named(at offset: ByteOffset, _ outline: OutlineDocument, _ book: CodeBook) -> CodeID? {
    let links = LinkReader.read(outline, file: view.path)
    if let link = links.first(where: { holds($0.range, offset) }) { return target(of: link, book) }
    if case .codeBook = view.role, book.text == view.text,
      let code = book.codes.first(where: { holds($0.labelRange, offset) })
    {
      return code.id
    }
    return snapshot.linkedCode(at: offset)
  }

  private func target(of link: StudyLink, _ book: CodeBook) -> CodeID? {
    guard link.path == book.path, let fragment = link.fragment, case .id(let name) = LinkFragment(fragment) else {
      return nil
    }
    return book[CodeID(name)]?.id
  }

  /// The places in a value that name a code, by its id or an alias.
  private func ids(_ code: CodeID, in range: Range<ByteOffset>, _ book: CodeBook) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    var place = range.lowerBound.value
    while place < range.upperBound.value {
      let word = view.text.idRange(around: ByteOffset(place))
      guard word.upperBound.value > place else {
        place += 1
        continue
      }
      let clipped = max(word.lowerBound, range.lowerBound)..<min(word.upperBound, range.upperBound)
      if book[CodeID(view.text.string(clipped))]?.id == code { result.append(clipped) }
      place = max(clipped.upperBound.value, place + 1)
    }
    return result
  }

  // MARK: Marks

  private func holds(_ range: Range<ByteOffset>, _ offset: ByteOffset) -> Bool {
    range.contains(offset) || range.upperBound == offset
  }

  private func ordered(_ kinds: [Range<ByteOffset>: DocumentHighlight.Kind]) -> [Mark] {
    kinds.keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .map { Mark(range: $0, kind: kinds[$0] ?? .text) }
  }
}
