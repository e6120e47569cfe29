import KodebokCodeBook
import KodebokManuscript
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// What a memo is to say.
package struct MemoDraft: Hashable, Sendable {
  /// The heading.
  package var title: String
  /// What is written under it; may be empty, to be written in the file.
  package var text: String
  /// What it is about: the ids of code, coding, participant, claim, question, or the path of a source.
  package var about: String
  /// observation, interpretation, preconception, decision, method, summary, condensate.
  package var kind: String
  /// The fingerprint of the passages it rests on; empty for a memo that rests on none.
  package var rests = ""

  /// Creates a draft.
  package init(title: String, text: String = "", about: String, kind: String = "observation") {
    self.title = title
    self.text = text
    self.about = about
    self.kind = kind
  }
}

extension ChangeContext {
  /// Writes a memo about a code, into the file of that code.
  package func writeMemo(about code: CodeID, title: String = "", text: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    let draft = MemoDraft(title: title.isEmpty ? node.label : title, text: text, about: node.id.value)
    return writeMemo(draft, in: memoFile(node.id.value), ids: idEdits(for: node.id))
  }

  /// Writes a memo about a coding, anybody's, into the file of its source.
  package func writeMemo(
    about coding: CodingID,
    in document: Document,
    title: String = "",
    text: String = ""
  ) throws(Refusal) -> ChangeSet {
    guard let placed = document.codings.first(where: { $0.coding.id == coding }) else { throw .noSuchCoding(coding) }
    let title = title.isEmpty ? Self.inVivoLabel(placed.coding.quote) : title
    let draft = MemoDraft(title: title, text: text, about: coding.value, kind: "interpretation")
    return writeMemo(draft, in: memoFile(document.source.path))
  }

  /// Writes a memo about a source.
  package func writeMemo(about document: Document, title: String = "", text: String = "") -> ChangeSet {
    let path = document.source.path
    let name = String(path.name.dropLast(path.ending.isEmpty ? 0 : path.ending.count + 1))
    let draft = MemoDraft(title: title.isEmpty ? name : title, text: text, about: path.value)
    return writeMemo(draft, in: memoFile(path))
  }

  /// Writes a memo about whatever a name means: a node of the code book, a participant, a question, a source; the name
  /// itself where the study has nothing of that name, such as a claim.
  package func writeMemo(aboutAnything name: String, title: String = "", text: String = "") throws(Refusal) -> ChangeSet
  {
    if study.codeBook[CodeID(name)] != nil { return try writeMemo(about: CodeID(name), title: title, text: text) }
    var draft = MemoDraft(title: title, text: text, about: name)
    let file: StudyPath
    if let one = study.participants[name] {
      if title.isEmpty { draft.title = one.name }
      file = memoFile(one.name)
    } else if let source = study.sources.first(where: { $0.path.value == name }) {
      if title.isEmpty { draft.title = source.path.name }
      file = memoFile(source.path)
    } else {
      let entry = study.entries.first { $0.id == name }
      if title.isEmpty { draft.title = Self.inVivoLabel(entry?.label ?? name) }
      file = memoFile(entry?.file ?? StudyPath(name))
    }
    return writeMemo(draft, in: file)
  }

  /// Writes a memo at the end of a file under `memos/`, which is made where it is missing.
  ///
  /// The facts name the file and the line, counted from 1, after which to go on writing.
  package func writeMemo(_ draft: MemoDraft, in file: StudyPath, ids: [Change] = []) -> ChangeSet {
    let old = study.notes.first { $0.path == file }?.decoding.text ?? SourceText("")
    let outline = OutlineDocument.parse(old)
    let title = Self.oneLine(draft.title)
    // Without an id of its own the only heading of a file would be the file's title.
    let id = freeMemoID(title)
    var attributes: [AttributeChange] = [
      .id(id), .set("about", draft.about), .set("date", date), .set("kind", draft.kind),
    ]
    if !draft.rests.isEmpty { attributes.append(.set("rests", draft.rests)) }
    if Condensate.Kind(draft.kind) == .description { attributes.append(.set("checked", date)) }
    let heading = outline.appendingChild(
      title.isEmpty ? draft.about : title,
      attributes: attributes,
      to: outline.title
    )
    var text = old.applying(heading)
    let end = text.trimmed(ByteOffset(0)..<text.end).upperBound
    let line = text.line(at: end) + 1
    let body = SourceText(draft.text).string
    let rest = text.string(end..<text.end)
    let ending = (body.isEmpty ? "" : "\n\n" + body) + (rest.isEmpty ? "\n" : rest)
    text = text.applying([TextEdit(end..<text.end, ending)])
    let isThere = old.byteCount > 0 || study.files.contains(file)
    let change: Change =
      isThere
      ? .edit(file, [TextEdit.difference(from: old, to: text)], in: nil) : .create(file, content: text.string)
    let facts: [String: Fact] = [
      "about": .text(draft.about), "file": .text(file.value), "label": .text(title), "line": .number(line),
      "memo": .text(id),
    ]
    return changeSet("memo", facts, ids + [change])
  }

  private func freeMemoID(_ title: String) -> String {
    let slug = KodebokText.Slug.id(title)
    let base = "m-" + (slug.isEmpty ? date : slug)
    let taken = Set(study.memos.map { $0.id.lowercased() } + study.codeBook.codes.map { $0.id.value.lowercased() })
    var number = 1
    while taken.contains((number == 1 ? base : "\(base)-\(number)").lowercased()) { number += 1 }
    return number == 1 ? base : "\(base)-\(number)"
  }

  func memoFile(_ source: StudyPath) -> StudyPath {
    let ending = source.ending.isEmpty ? 0 : source.ending.count + 1
    return memoFile(String(source.name.dropLast(ending)))
  }

  func memoFile(_ name: String) -> StudyPath {
    let slug = KodebokText.Slug.ascii(name)
    let safe = slug.isEmpty ? "memo" : slug
    // The log is written by every change of the code book and has no room for memos.
    return StudyPath("memos/" + (safe == "log" ? "log-memo" : safe) + ".md")
  }
}
