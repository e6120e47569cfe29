import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Adds a code to the code book.
  ///
  /// The id is the slug of the label, numbered where it is taken. Without a parent the code comes under the theme of
  /// those that have none yet, which is made where it is missing; so is the code book.
  package func addCode(
    _ label: String,
    under parent: CodeID? = nil,
    reason: String = ""
  ) throws(Refusal) -> ChangeSet {
    let (code, changes) = try newCode(label, under: parent, reason: reason)
    return changeSet("new-code", ["code": .text(code.value), "label": .text(Self.oneLine(label))], changes)
  }

  /// Adds a theme at the end of the code book.
  package func addTheme(_ label: String, reason: String = "") throws(Refusal) -> ChangeSet {
    let label = Self.oneLine(label)
    guard !KodebokText.Slug.id(label).isEmpty else { throw .emptyLabel }
    let book = begunBook
    let id = editor(of: book).freeID(for: label, under: nil)
    let text = book.text.applying(editor(of: book).addingTheme(label, id: id))
    let changes = bookChange(to: text) + [log(words.newTheme, id, label: label, reason: reason)]
    return changeSet("new-theme", ["code": .text(id.value), "label": .text(label)], changes)
  }

  /// Adds a code and gives it to a passage, as one step; a code with the label below the parent is used as it is.
  package func tag(
    newCode label: String,
    under parent: CodeID? = nil,
    _ selection: Range<ByteOffset>,
    in document: Document,
    orElse fallback: Passage.Fallback = .sentence
  ) throws(Refusal) -> ChangeSet {
    guard let passage = Passage(selection, in: document, orElse: fallback) else { throw .nothingSelected }
    return try tag(newCode: label, under: parent, passage, in: document, action: "new-code")
  }

  /// Gives a passage a new code named by its own words, shortened where they are many.
  package func tagInVivo(
    _ selection: Range<ByteOffset>,
    in document: Document,
    under parent: CodeID? = nil
  ) throws(Refusal) -> ChangeSet {
    guard let passage = Passage(selection, in: document) else { throw .nothingSelected }
    let label = Self.inVivoLabel(document.text.string(passage.range))
    return try tag(newCode: label, under: parent, passage, in: document, action: "in-vivo")
  }

  /// The label made from a passage: its first words without marks at the ends, with an ellipsis where words are missing.
  package static func inVivoLabel(_ words: String) -> String {
    let all = words.split(whereSeparator: \.isWhitespace).map(String.init)
    var kept: [String] = []
    var length = 0
    for word in all {
      length += word.unicodeScalars.count + 1
      if !kept.isEmpty, kept.count == mostWords || length > mostScalars { break }
      kept.append(word)
    }
    var label = Substring(kept.joined(separator: " "))
    if label.unicodeScalars.count > 2 * mostScalars {
      label = Substring(String(String.UnicodeScalarView(label.unicodeScalars.prefix(2 * mostScalars))))
    }
    while let first = label.first, !first.isLetter, !first.isNumber { label = label.dropFirst() }
    while let last = label.last, !last.isLetter, !last.isNumber { label = label.dropLast() }
    return kept.count < all.count && !label.isEmpty ? label + " …" : String(label)
  }

  private static let mostWords = 6
  private static let mostScalars = 40

  // MARK: Parts

  private func tag(
    newCode label: String,
    under parent: CodeID?,
    _ passage: Passage,
    in document: Document,
    action: String
  ) throws(Refusal) -> ChangeSet {
    try checkWritable(document)
    if let known = code(labelled: label, under: parent) {
      var result = try tag(known, passage, in: document)
      result.action = action
      return result
    }
    let (code, changes) = try newCode(label, under: parent, reason: "")
    let coding = newCoding(code, passage.range, in: document)
    let facts: [String: Fact] = [
      "code": .text(code.value), "label": .text(Self.oneLine(label)), "coding": .text(coding.id.value),
    ]
    return changeSet(action, facts, changes + [.add(coding, source: document.source.path, coder: coder)])
  }

  /// The code with a label among the children of a node, or of the theme of those without one.
  private func code(labelled label: String, under parent: CodeID?) -> CodeID? {
    let label = Self.oneLine(label).lowercased()
    let book = study.codeBook
    guard let above = parent.flatMap({ book.indices[$0] }) ?? unsorted(in: book) else { return nil }
    return book.codes[above].children.first { book.codes[$0].label.lowercased() == label }.map { book.codes[$0].id }
  }

  /// The id of a new code and the changes that make it, log line included.
  func newCode(
    _ label: String,
    under parent: CodeID?,
    id wanted: CodeID? = nil,
    reason: String
  ) throws(Refusal) -> (CodeID, [Change]) {
    let label = Self.oneLine(label)
    let slug = KodebokText.Slug.id(label)
    guard !slug.isEmpty else { throw .emptyLabel }
    var book = begunBook
    if let parent, book[parent] == nil { throw .noSuchCode(parent) }
    let id = wanted ?? editor(of: book).freeID(for: label, under: nil)
    let above = parent ?? unsorted(in: book).map { book.codes[$0].id }
    if above == nil {
      let theme = words.unsorted.first ?? ""
      let themeID = editor(of: book).freeID(for: theme, under: nil)
      book = CodeBookReader.read(
        book.text.applying(editor(of: book).addingTheme(theme, id: themeID)),
        path: book.path
      )
    }
    guard let place = above ?? unsorted(in: book).map({ book.codes[$0].id }) else { throw .emptyLabel }
    // A parent that is a leaf so far must keep its id when it becomes a theme or category.
    var text = book.text
    if let node = book[place], !node.isIDWritten {
      text = text.applying(editor(of: book).writingID(of: place))
      book = CodeBookReader.read(text, path: book.path)
    }
    text = text.applying(editor(of: book).addingCode(label, id: id, under: place, attributes: attributes(in: book)))
    return (id, bookChange(to: text) + [log(words.newCode, id, label: label, reason: reason)])
  }

  /// What codes of this code book are told to be, where the others are told it too.
  private func attributes(in book: CodeBook) -> [AttributeChange] {
    var result: [AttributeChange] = []
    if book.text.string.utf8.contains(".code".utf8) { result.append(.addClass("code")) }
    if book.codes.contains(where: { $0.origin != nil }) { result.append(.set("origin", Code.Origin.emergent.rawValue)) }
    if book.codes.contains(where: { $0.since != nil }) { result.append(.set("since", date)) }
    return result
  }

  /// The code book, or where there is none yet one with only a title.
  private var begunBook: CodeBook {
    let book = study.codeBook
    guard book.codes.isEmpty, book.text.byteCount == 0 else { return book }
    return CodeBookReader.read(SourceText("# \(words.codeBook)\n"), path: book.path)
  }

  /// The theme of codes that have none yet.
  private func unsorted(in book: CodeBook) -> Int? {
    let names = (FileWords.english.unsorted + FileWords.norwegian.unsorted).map { $0.lowercased() }
    return book.codes.firstIndex { $0.depth == 1 && names.contains($0.label.lowercased()) }
  }

  static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String.UTF8View {
  /// Whether the bytes of another text stand somewhere in this one.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    let (all, wanted) = (Array(self), Array(other))
    guard all.count >= wanted.count, let first = wanted.first else { return wanted.isEmpty }
    return all.indices.contains { all[$0] == first && all[$0...].starts(with: wanted) }
  }
}
