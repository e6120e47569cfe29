import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// The edits by which a code book is changed; each function answers the edits of one intention and changes nothing.
///
/// All edits count in the text the code book was read from. A code that is not there answers no edits.
package struct CodeBookEditor {
  private let book: CodeBook
  private let document: OutlineDocument
  private let language: FieldLabels.Language

  /// Prepares edits of a code book; `language` is that of labels where the file has none.
  ///
  /// - Complexity: O(bytes).
  package init(_ book: CodeBook, language: FieldLabels.Language = .english) {
    self.book = book
    self.document = .parse(book.text)
    self.language = language
  }

  /// The node of the outline that a code stands in.
  private func node(_ id: CodeID) -> Int? {
    guard let index = book.indices[id] else { return nil }
    let place = book.codes[index].range.lowerBound
    return document.nodes.firstIndex { $0.range.lowerBound == place }
  }

  // MARK: New nodes

  /// An id for a new label that no node and no alias has: the path of slugs, numbered where it is taken.
  package func freeID(for label: String, under parent: CodeID?) -> CodeID {
    let slug = Slug.of(label)
    let above = parent.flatMap { book.indices[$0] }.map { book.path(of: $0).map(Slug.of).joined(separator: ".") + "." }
    let base = (above ?? "") + slug
    let taken = Set(book.indices.keys.map { $0.value.lowercased() })
    var number = 1
    while taken.contains((number == 1 ? base : "\(base)-\(number)").lowercased()) { number += 1 }
    return CodeID(number == 1 ? base : "\(base)-\(number)")
  }

  /// Adds a code under a theme or category, or at the top for nil, with its id written.
  package func addingCode(
    _ label: String,
    id: CodeID,
    under parent: CodeID?,
    attributes: [AttributeChange] = []
  ) -> [TextEdit] {
    append(label, [.id(id.value)] + attributes, under: parent)
  }

  /// Adds a theme at the end, with its id and class written.
  package func addingTheme(_ label: String, id: CodeID, attributes: [AttributeChange] = []) -> [TextEdit] {
    append(label, [.id(id.value), .addClass("theme")] + attributes, under: nil)
  }

  private func append(_ label: String, _ attributes: [AttributeChange], under parent: CodeID?) -> [TextEdit] {
    if let parent { return node(parent).map { document.appendingChild(label, attributes: attributes, to: $0) } ?? [] }
    if document.nodes.isEmpty, document.text.bytes.allSatisfy({ $0 <= 0x20 }) {
      // The first node of a new code book: a title is written by whoever makes the file.
      return document.appendingChild(label, attributes: attributes, to: nil)
    }
    return document.appendingChild(label, attributes: attributes, to: document.title)
  }

  /// Moves a code with everything below it under another node, or to the top; nil where that is impossible.
  ///
  /// Also nil while an id in it is not written, because its path would change: see ``writingIDs(below:)``.
  package func moving(_ id: CodeID, under parent: CodeID?) -> [TextEdit]? {
    guard let node = node(id) else { return [] }
    guard writingIDs(below: id).isEmpty else { return nil }
    let target = parent.map { self.node($0) } ?? document.title
    guard parent == nil || target != nil else { return nil }
    return document.moving(node, under: target).map { keepingIDs($0, without: []) }
  }

  // MARK: Identity

  /// Writes the id into the heading of a code that has none written: done at its first use.
  package func writingID(of id: CodeID) -> [TextEdit] {
    guard let code = book[id], !code.isIDWritten, let node = node(id) else { return [] }
    return document.changing([.id(code.id.value)], of: node)
  }

  /// Writes the ids of a code and of everything below it where they are only the path of slugs.
  package func writingIDs(below id: CodeID) -> [TextEdit] {
    guard let first = book.indices[id] else { return [] }
    var waiting = [first]
    var edits: [TextEdit] = []
    while let index = waiting.popLast() {
      edits += writingID(of: book.codes[index].id)
      waiting += book.codes[index].children.reversed()
    }
    return edits
  }

  /// Gives a code another label; the ids stay, its own and those below, and are written where they were only slugs.
  package func renaming(_ id: CodeID, to label: String) -> [TextEdit] {
    guard let node = node(id) else { return [] }
    return document.settingLabel(label, of: node) + writingIDs(below: id)
  }

  /// Gives a code another id; the old one stays as an alias, so that no coding is touched.
  package func changingID(of id: CodeID, to new: CodeID) -> [TextEdit] {
    guard let code = book[id], let node = node(id), code.id != new else { return [] }
    return document.changing([.id(new.value), aliases(of: node, adding: [code.id])], of: node)
  }

  /// Merges a code into another: the other has its id and aliases as `was`, and the merged node is taken out.
  ///
  /// What is written under the merged node goes; what stands below it keeps it, so a node with children is only parked.
  package func merging(_ id: CodeID, into target: CodeID) -> [TextEdit] {
    guard let code = book[id], let kept = book[target], let from = node(id), let to = node(target), code.id != kept.id
    else { return [] }
    guard code.children.isEmpty else { return [] }
    let named: [AttributeChange] = [.id(kept.id.value), aliases(of: to, adding: [code.id] + code.aliases)]
    return keepingIDs(document.changing(named, of: to) + document.deleting(from), without: [code.id, kept.id])
  }

  /// Adds aliases to a code: ids that from now on mean it.
  package func addingAliases(_ ids: [CodeID], to id: CodeID) -> [TextEdit] {
    node(id).map { document.changing([aliases(of: $0, adding: ids)], of: $0) } ?? []
  }

  /// Adds the ids that edits would change because they are only the path of slugs, or because a heading left alone
  /// would be read as the title.
  private func keepingIDs(_ edits: [TextEdit], without removed: Set<CodeID>) -> [TextEdit] {
    let after = CodeBookReader.read(book.text.applying(edits), path: book.path)
    let living = Set(after.codes.map(\.id))
    let lost = book.codes.map(\.id).filter { !living.contains($0) && !removed.contains($0) }
    return edits + lost.flatMap { writingID(of: $0) }
  }

  private func aliases(of node: Int, adding ids: [CodeID]) -> AttributeChange {
    let written = document.node(node)?.attributes?.pair("was")?.value ?? ""
    var all = Slug.ids(in: written)
    for id in ids where !all.contains(id.value) { all.append(id.value) }
    return .set("was", all.joined(separator: ","))
  }

  // MARK: State and fields

  /// Sets a code aside, with date and reason.
  package func parking(_ id: CodeID, date: String, reason: String) -> [TextEdit] {
    guard let node = node(id) else { return [] }
    var changes: [AttributeChange] = [.addClass("parked")]
    if !date.isEmpty { changes.append(.set("parked", date)) }
    if !reason.isEmpty { changes.append(.set("reason", reason)) }
    return document.changing(changes, of: node)
  }

  /// Takes a code back into use.
  package func unparking(_ id: CodeID) -> [TextEdit] {
    node(id).map {
      document.changing(
        [.removeClass("parked"), .removeClass("parkert"), .removeKey("parked"), .removeKey("reason")],
        of: $0
      )
    } ?? []
  }

  /// Gives a code a field such as `include`, or takes it away for nil; the key is the canonical one.
  package func settingField(_ key: String, to value: String?, of id: CodeID) -> [TextEdit] {
    node(id).map { document.settingField(key, to: value, of: $0, language: language) } ?? []
  }

  /// Adds a paragraph to the definition of a code.
  package func addingDefinition(_ text: String, to id: CodeID) -> [TextEdit] {
    node(id).map { document.appendingParagraph(text, to: $0) } ?? []
  }

  /// Changes attributes of a code.
  package func changing(_ changes: [AttributeChange], of id: CodeID) -> [TextEdit] {
    node(id).map { document.changing(changes, of: $0) } ?? []
  }

  /// Takes a code and everything below it out of the code book.
  package func deleting(_ id: CodeID) -> [TextEdit] {
    guard let node = node(id) else { return [] }
    let place = document.nodes[node].range
    let removed = book.codes.filter { place.contains($0.range.lowerBound) }.map(\.id)
    return keepingIDs(document.deleting(node), without: Set(removed))
  }

  /// Adds a dated line to the text of `memos/log.md`, which may be empty.
  package static func logging(_ line: String, date: String, in log: SourceText) -> [TextEdit] {
    OutlineDocument.parse(log).appendingItem(date + ": " + line)
  }
}
