import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What links, attributes, headings and queries in the study's Markdown name.
extension MentionFinder {
  func note(at offset: ByteOffset) -> Mention? {
    link(at: offset) ?? attribute(at: offset) ?? queryTerm(at: offset) ?? heading(at: offset)
  }

  /// What a link leads to; its words belong to it.
  private func link(at offset: ByteOffset) -> Mention? {
    func holds(_ range: Range<ByteOffset>) -> Bool {
      !range.isEmpty && range.lowerBound <= offset && offset <= range.upperBound
    }
    let link = study.links.first { $0.file == view.path && (holds($0.range) || holds($0.words)) }
    guard let link, let path = link.path else { return nil }
    let range = holds(link.words) ? link.words : link.range
    guard let fragment = link.fragment, !fragment.isEmpty else {
      return study.sources.contains { $0.path == path } ? Mention(thing: .source(path), range: range) : nil
    }
    if path == study.codeBook.path {
      return study.codeBook[CodeID(fragment)].map { Mention(thing: .code($0.id), range: range) }
    }
    if path == study.participants.path {
      var found = participant(fragment, range)
      if holds(link.words) { found?.isID = false }
      return found
    }
    if let found = entry(fragment, range, in: path) { return found }
    return study.sources.contains { $0.path == path } ? Mention(thing: .source(path), range: range) : nil
  }

  /// The word at a place, and what the attribute or field around it says it is.
  private func attribute(at offset: ByteOffset) -> Mention? {
    let outline = view.outline.value
    guard let index = outline.node(at: offset), let node = outline.node(index) else { return nil }
    func holds(_ range: Range<ByteOffset>) -> Bool { range.lowerBound <= offset && offset <= range.upperBound }
    if let own = node.attributes?.id, holds(own.range) { return self.node(node, own.valueRange, isID: true) }
    let pair = node.attributes?.attributes.first { $0.kind == .pair && holds($0.valueRange) }
    let field = node.content.fields.first { holds($0.valueRange) }
    guard let key = pair?.key ?? field?.key else { return nil }
    let word = word(at: offset, in: pair?.valueRange ?? field?.valueRange ?? node.lineRange)
    let name = view.text.string(word)
    guard !name.isEmpty else { return nil }
    switch key {
    case "guide", "answers": return entry(name, word)
    case "also", "excludes", "was":
      return study.codeBook[CodeID(name)].map { Mention(thing: .code($0.id), range: word) }
    case "about":
      if let code = study.codeBook[CodeID(name)] { return Mention(thing: .code(code.id), range: word) }
      if let person = participant(name, word) { return person }
      if let source = study.sources.first(where: { $0.path.value == name || $0.path.name == name }) {
        return Mention(thing: .source(source.path), range: word)
      }
      return entry(name, word)
    default: return nil
    }
  }

  /// The id in a list at a place.
  private func word(at offset: ByteOffset, in list: Range<ByteOffset>) -> Range<ByteOffset> {
    let bytes = view.text.bytes
    func isPart(_ byte: UInt8) -> Bool { byte > 0x20 && !",;\"'#".utf8.contains(byte) }
    var (start, end) = (offset.value, offset.value)
    while start > list.lowerBound.value, isPart(bytes[start - 1]) { start -= 1 }
    while end < list.upperBound.value, isPart(bytes[end]) { end += 1 }
    return Range(between: start, and: end)
  }

  /// What a term of a saved query asks for.
  private func queryTerm(at offset: ByteOffset) -> Mention? {
    guard let saved = SavedQuery(at: offset, in: view.path, study) else { return nil }
    let term = saved.query.expression.terms.first {
      let range = saved.range(of: $0.valueRange)
      return range.lowerBound <= offset && offset <= range.upperBound
    }
    guard let term else { return nil }
    let range = saved.range(of: term.valueRange)
    switch term.field {
    case .participant, .speaker: return participant(term.value, range)
    case .source:
      let sources = study.sources.filter { $0.path.value == term.value || $0.path.name == term.value }
      return sources.count == 1 ? Mention(thing: .source(sources[0].path), range: range) : nil
    default:
      guard term.field.takesCode, let first = study.codeBook.indices(named: term.value).first else { return nil }
      return Mention(thing: .code(study.codeBook.codes[first].id), range: range)
    }
  }

  private func heading(at offset: ByteOffset) -> Mention? {
    let outline = view.outline.value
    guard let index = outline.node(at: offset), let node = outline.node(index) else { return nil }
    guard node.labelRange.lowerBound <= offset, offset <= node.labelRange.upperBound else { return nil }
    return self.node(node, node.labelRange, isID: false)
  }

  /// What a node of the document is.
  private func node(_ node: OutlineNode, _ range: Range<ByteOffset>, isID: Bool) -> Mention? {
    if case .codeBook = view.role {
      let code = study.codeBook.codes.first { $0.labelRange == node.labelRange }
      return code.map { Mention(thing: .code($0.id), range: range, isID: isID) }
    }
    let own = study.entries.first { $0.file == view.path && $0.range == node.labelRange && $0.kind != .section }
    return own.map { Mention(thing: .entry($0.file, $0.range), range: range, isID: isID) }
  }
}

/// A saved query with its place in the file.
struct SavedQuery {
  let entry: OutlineEntry
  let text: String
  let query: Query
  /// Where the text stands; bytes of the file.
  let place: Range<ByteOffset>

  /// The query of `queries.md` whose text holds a place; nil where there is none.
  init?(at offset: ByteOffset, in file: StudyPath, _ study: Study) {
    let found = study.entries.first { entry in
      guard entry.file == file, let range = entry.valueRange else { return false }
      return range.lowerBound <= offset && offset <= range.upperBound
    }
    guard let found else { return nil }
    self.init(found)
  }

  /// A saved query as it was read; nil for every other entry.
  init?(_ entry: OutlineEntry) {
    guard entry.kind == .query, let place = entry.valueRange, let text = entry.values.first else { return nil }
    self.entry = entry
    self.text = text
    self.place = place
    query = Query(text)
  }

  /// The place in the file of a stretch of the query.
  func range(of part: Range<ByteOffset>) -> Range<ByteOffset> {
    let start = place.lowerBound + part.lowerBound.value
    return start..<(start + part.byteCount)
  }
}
