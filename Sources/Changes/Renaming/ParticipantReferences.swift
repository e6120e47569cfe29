import KodebokCodeBook
import KodebokJSON
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Where a participant is named outside the tables.
extension ChangeContext {
  /// Labels that mean the participant in all sources, and the meaning of others, in the settings.
  func settingEdits(_ names: NewNames) -> [TextEdit] {
    let text = study.settingsText
    guard text.byteCount > 0 else { return [] }
    let outline = JSONOutline(text.bytes)
    var edits: [TextEdit] = []
    for node in outline.nodes where node.path.count == 3 && node.path.starts(with: ["speakers", "labels"]) {
      guard node.type == .string else { continue }
      let means = outline.words(node.value)
      guard study.participants[means]?.id == names.participant.id else { continue }
      if let new = names.new(of: means) { edits.append(Self.quoted(new, node.value)) }
      if let key = node.key, let new = names.new(of: outline.words(key)) { edits.append(Self.quoted(new, key)) }
    }
    return edits
  }

  /// A string of the settings with other words between its quotation marks.
  static func quoted(_ words: String, _ range: Range<Int>) -> TextEdit {
    let escaped = String(decoding: JSONPiece.escaped(words), as: UTF8.self)
    return TextEdit(Range(between: range.lowerBound + 1, and: max(range.upperBound - 1, range.lowerBound + 1)), escaped)
  }

  /// Memos about the participant, headings that are nothing but the name, the words of links to the participant, and
  /// the name behind a quotation.
  ///
  /// A name elsewhere in running text may be anybody's and stays.
  func renameNotes(_ names: NewNames, in edits: inout FileEdits) {
    let one = names.participant
    renameIDs(["about"], in: &edits) { _, name in
      guard study.codeBook[CodeID(name)] == nil, let new = names.new(of: name) else { return nil }
      if KodebokCodeBook.Slug.isID(new) { return new }
      // A name of several words would be several things in a list.
      return KodebokCodeBook.Slug.isID(names.becomes.value) ? names.becomes.value : nil
    }
    renameHeadings(names, in: &edits)
    renameAttributions(names, in: &edits)
    for link in study.links where link.file != AnalysisLog.path && !link.words.isEmpty {
      guard let path = link.path, let text = study.text(of: link.file) else { continue }
      let words = text.string(link.words)
      if path == study.participants.path {
        let isMeant = link.fragment.map { study.participants[$0]?.id == one.id } ?? true
        guard isMeant, let new = names.new(of: words) else { continue }
        edits.add([TextEdit(link.words, Self.escapedLinkText(new))], in: link.file)
      } else if let range = leadingName(names, words, path), let new = names.new(of: String(words[range])) {
        let count = words[range].utf8.count
        edits.add(
          [TextEdit(link.words.lowerBound..<(link.words.lowerBound + count), Self.escapedLinkText(new))],
          in: link.file
        )
      }
    }
  }

  /// Who said it, behind quotations: a line of a block of quotation that is nothing but the name, and the name in
  /// parentheses at the end of an example in the code book.
  private func renameAttributions(_ names: NewNames, in edits: inout FileEdits) {
    for (path, text) in outlines {
      for line in 0..<text.lineCount {
        let range = text.lineRange(line)
        guard !range.isEmpty, text.bytes[range.lowerBound.value] == UInt8(ascii: ">") else { continue }
        let inner = Self.inner(range, of: text, without: ">-()–—")
        if let new = names.new(of: text.string(inner)) { edits.add([TextEdit(inner, new)], in: path) }
      }
    }
    let book = study.codeBook
    let outline = OutlineDocument.parse(book.text)
    for field in outline.nodes.flatMap(\.content.fields) where ["example", "boundary"].contains(field.key) {
      for place in [field.valueRange] + field.itemRanges {
        let words = book.text.bytes[place.lowerBound.value..<place.upperBound.value]
        guard let end = words.lastIndex(where: { $0 > 0x20 }), words[end] == UInt8(ascii: ")"),
          let open = words[..<end].lastIndex(of: UInt8(ascii: "("))
        else { continue }
        let inner = Self.inner(Range(between: open, and: end + 1), of: book.text, without: "()")
        if let new = names.new(of: book.text.string(inner)) { edits.add([TextEdit(inner, new)], in: book.path) }
      }
    }
  }

  /// A range without blanks and some signs at its ends.
  private static func inner(
    _ range: Range<ByteOffset>,
    of text: SourceText,
    without signs: String
  ) -> Range<ByteOffset> {
    let signs = Set(signs.unicodeScalars)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let scalar = text.scalar(at: start), scalar.value <= 0x20 || signs.contains(scalar) {
      start = start + UTF8.width(scalar)
    }
    while end > start {
      let before = text.clamped(end - 1)
      guard let scalar = text.scalar(at: before), scalar.value <= 0x20 || signs.contains(scalar) else { break }
      end = before
    }
    return start..<end
  }

  /// The name with which the words of a link into a source begin, as in `Tone 45–47`.
  private func leadingName(_ names: NewNames, _ words: String, _ path: StudyPath) -> Range<String.Index>? {
    guard study.sources.contains(where: { $0.path == path }) else { return nil }
    // Where the register says who speaks in the source, only they are meant.
    if let row = study.material[path], !row.speakers.isEmpty {
      let isThere = row.speakers.contains { study.participants[$0.means]?.id == names.participant.id }
      guard isThere else { return nil }
    }
    for name in names.names.keys.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      guard let end = words.index(words.startIndex, offsetBy: name.count, limitedBy: words.endIndex),
        words[..<end].lowercased() == name
      else { continue }
      if end == words.endIndex || !(words[end].isLetter || words[end].isNumber) { return words.startIndex..<end }
    }
    return nil
  }

  /// Headings of memos about the participant, or about nothing else, that are the name.
  private func renameHeadings(_ names: NewNames, in edits: inout FileEdits) {
    let one = names.participant
    for memo in study.memos where memo.file != AnalysisLog.path {
      guard let new = names.new(of: memo.title),
        memo.about.isEmpty || memo.about.contains(where: { study.participants[$0]?.id == one.id }),
        let text = study.text(of: memo.file)
      else { continue }
      let outline = OutlineDocument.parse(text)
      let place = outline.nodes.firstIndex { $0.range.lowerBound == memo.range.lowerBound }
      guard let index = place else { continue }
      edits.add(outline.settingLabel(new, of: index), in: memo.file)
      // Links reach the memo by the name it had.
      let isLinked = study.links.contains { $0.path == memo.file && $0.fragment == memo.id }
      if isLinked, outline.id(of: index) == nil, KodebokCodeBook.Slug.isID(memo.id) {
        edits.add(outline.changing([.id(memo.id)], of: index), in: memo.file)
      }
    }
  }
}
