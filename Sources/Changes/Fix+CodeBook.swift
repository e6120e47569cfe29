import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Fixes of findings about the code book.
extension ChangeContext {
  func fixDuplicateID(_ finding: Finding, _ document: Document?) -> [Fix] {
    let book = study.codeBook
    let place = book.text.offset(of: finding.place.start, in: .utf32)
    let line = book.text.line(at: place)
    let outline = OutlineDocument.parse(book.text)
    guard let index = outline.nodes.firstIndex(where: { book.text.line(at: $0.lineRange.lowerBound) == line }),
      let code = finding.text("code")
    else { return [] }
    var changes: [AttributeChange]
    var facts: [String: Fact] = ["code": .text(code)]
    if finding.variant == "alias" {
      let others = KodebokCodeBook.Slug.ids(in: outline.value(of: "was", index) ?? "").filter { $0 != code }
      changes = others.isEmpty ? [.removeKey("was")] : [.set("was", others.joined(separator: ","))]
    } else {
      let id = book.freeID(like: code)
      changes = [.id(id.value)]
      // Codings with the id mean the first heading; ids that differ by case are two, and the old one stays known.
      if finding.variant == "case" { changes.append(.set("was", code)) }
      facts["to"] = .text(id.value)
    }
    let key = finding.variant == "alias" ? "fix/duplicate-id/alias" : "fix/duplicate-id"
    let change = changeSet(
      "fix",
      facts.merging(["count": .number(1)]) { $1 },
      bookChange(outline.changing(changes, of: index))
    )
    return [Fix(key, facts, isPreferred: true, isSafe: finding.variant.isEmpty, change)]
  }

  func fixRenamed(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let old = finding.text("code"), let to = finding.text("to"), let node = study.codeBook[CodeID(to)] else {
      return []
    }
    var text = study.codeBook.text.applying(editor.writingID(of: node.id))
    let book = CodeBookReader.read(text, path: study.codeBook.path)
    text = text.applying(editor(of: book).addingAliases([CodeID(old)], to: node.id))
    let line = log(words.takesOver, node.id, label: node.label, [("old", old)])
    let facts: [String: Fact] = ["code": .text(old), "label": .text(node.label)]
    let change = changeSet("fix", facts.merging(["count": .number(1)]) { $1 }, bookChange(to: text) + [line])
    return [Fix("fix/renamed-heading", facts, isPreferred: true, change)]
  }

  func fixUnused(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let code = finding.text("code"), let change = try? park(CodeID(code)) else { return [] }
    return [Fix("fix/unused-code", facts(CodeID(code)), change)]
  }

  func fixDefinition(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let code = finding.text("code"), study.codeBook[CodeID(code)] != nil else { return [] }
    let edits = ["include", "exclude", "example"].flatMap { editor.settingField($0, to: "", of: CodeID(code)) }
    let change = changeSet("fix", facts(CodeID(code), ["count": .number(1)]), bookChange(edits))
    return [Fix("fix/missing-definition", facts(CodeID(code)), change)]
  }
}

extension CodeBook {
  /// An id made from another by a number, which no node and no alias has.
  fileprivate func freeID(like id: String) -> CodeID {
    let taken = Set(indices.keys.map { $0.value.lowercased() })
    var number = 2
    while taken.contains("\(id)-\(number)".lowercased()) { number += 1 }
    return CodeID("\(id)-\(number)")
  }
}
