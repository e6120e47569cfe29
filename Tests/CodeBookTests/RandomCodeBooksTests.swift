import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Random code books")
struct RandomCodeBooksTests {
  static let lines = [
    "", "", "# Kodebok", "## A", "## Bé {#b}", "### C {.parked was=old}", "### A {#a.x}", "- d", "- E {#e}", "  - f",
    "tekst:", "Inkluder: g", "**Farge:** gul", "- h {also=b}", "# I {#i .theme}", "#### J {#b}",
  ]

  /// A code book in which no id stands twice.
  static func book(_ random: inout SeededGenerator) -> CodeBook? {
    let count = Int.random(in: 0...14, using: &random)
    let book = codeBook((0..<count).map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: "\n"))
    let isSound = !book.problems.contains {
      if case .duplicateID = $0 { true } else { false }
    }
    return isSound ? book : nil
  }

  func after(_ book: CodeBook, _ edits: [TextEdit]) -> CodeBook { codeBook(book.text.applying(edits).string) }

  @Test("Renaming changes one label and no id")
  func renaming() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      guard let book = Self.book(&random), let index = book.codes.indices.randomElement(using: &random) else {
        continue
      }
      let after = after(book, CodeBookEditor(book).renaming(book.codes[index].id, to: "Ny {x}"))
      let note: Comment = "\(book.text.string) : \(index) → \(after.text.string)"
      #expect(after.codes.map(\.id) == book.codes.map(\.id), note)
      var labels = book.codes.map(\.label)
      labels[index] = "Ny {x}"
      #expect(after.codes.map(\.label) == labels, note)
      #expect(after.codes.map(\.parent) == book.codes.map(\.parent), note)
      #expect(after.codes.map(\.definition) == book.codes.map(\.definition), note)
    }
  }

  @Test("A new code is found under its parent, and every other code is as before")
  func adding() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      guard let book = Self.book(&random), book.codes.allSatisfy(\.isIDWritten) || Bool.random(using: &random) else {
        continue
      }
      let parent = book.codes.indices.randomElement(using: &random).map { book.codes[$0].id }
      let editor = CodeBookEditor(book)
      let id = editor.freeID(for: "Håp", under: parent)
      let after = after(book, editor.addingCode("Håp", id: id, under: parent))
      let note: Comment = "\(book.text.string) under \(parent?.value ?? "–") → \(after.text.string)"
      #expect(after[id]?.label == "Håp", note)
      #expect(after[id]?.parent.map { after.codes[$0].id } == parent, note)
      #expect(after.codes.filter { $0.id != id }.map(\.id) == book.codes.map(\.id), note)
    }
  }

  @Test("After merging every id still means a living code")
  func merging() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      guard let book = Self.book(&random), let one = book.codes.randomElement(using: &random),
        let other = book.codes.randomElement(using: &random), one.id != other.id, one.children.isEmpty
      else { continue }
      let after = after(book, CodeBookEditor(book).merging(one.id, into: other.id))
      let note: Comment = "\(book.text.string) : \(one.id) into \(other.id) → \(after.text.string)"
      #expect(after.resolved(one.id) == other.id, note)
      for alias in one.aliases where book.resolved(alias) == one.id { #expect(after.resolved(alias) == other.id, note) }
      #expect(after.codes.map(\.id) == book.codes.map(\.id).filter { $0 != one.id }, note)
    }
  }
}
