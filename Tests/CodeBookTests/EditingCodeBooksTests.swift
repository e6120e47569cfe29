import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Editing code books")
struct EditingCodeBooksTests {
  let book = codeBook("# Kodebok\n\n## Relasjon\n\n### Tillit\n\nÅ stole på.\n\n### Svik {#svik}\n\n## Framtid {#f}\n")

  func edited(_ edits: (CodeBookEditor) -> [TextEdit]) -> String {
    book.text.applying(edits(CodeBookEditor(book, language: .norwegian))).string
  }

  @Test("A new code stands last under its theme, a new theme last in the file")
  func new() {
    let editor = CodeBookEditor(book)
    #expect(editor.freeID(for: "Håp", under: CodeID("f")).value == "framtid.håp")
    #expect(editor.freeID(for: "Tillit!", under: CodeID("relasjon")).value == "relasjon.tillit-2")
    #expect(
      edited { $0.addingCode("Håp", id: CodeID("håp"), under: CodeID("f")) }
        == book.text.string + "\n### Håp {#håp}\n"
    )
    #expect(
      edited { $0.addingTheme("Helse", id: CodeID("helse")) } == book.text.string + "\n## Helse {#helse .theme}\n"
    )
    #expect(
      edited { $0.addingCode("Sjalusi", id: CodeID("s"), under: CodeID("relasjon")) }
        == book.text.string.replacing("{#svik}\n", with: "{#svik}\n\n### Sjalusi {#s}\n")
    )
  }

  @Test("Renaming keeps every id: those that were only slugs are written")
  func renaming() {
    let text = edited { $0.renaming(CodeID("relasjon"), to: "Bånd") }
    #expect(
      text
        == book.text.string.replacing("## Relasjon", with: "## Bånd {#relasjon}")
        .replacing("### Tillit", with: "### Tillit {#relasjon.tillit}")
    )
    #expect(codeBook(text).codes.map(\.id) == book.codes.map(\.id))
  }

  @Test("Merging leaves the old id as an alias, so that no coding is touched")
  func merging() {
    let merged = codeBook(edited { $0.merging(CodeID("relasjon.tillit"), into: CodeID("svik")) })
    #expect(merged.codes.map(\.id.value) == ["relasjon", "svik", "f"])
    #expect(merged.resolved(CodeID("relasjon.tillit")) == CodeID("svik"))
    let renamed = codeBook(edited { $0.changingID(of: CodeID("svik"), to: CodeID("brudd")) })
    #expect(renamed.resolved(CodeID("svik")) == CodeID("brudd"))
  }

  @Test("A parked code carries date and reason, and comes back without a trace")
  func parking() {
    let text = edited { $0.parking(CodeID("svik"), date: "2026-11-20", reason: "for \"få\"") }
    #expect(text.contains("### Svik {#svik .parked parked=2026-11-20 reason=\"for \\\"få\\\"\"}\n"))
    #expect(codeBook(text)[CodeID("svik")]?.isParked == true)
    let editor = CodeBookEditor(codeBook(text))
    #expect(codeBook(text).text.applying(editor.unparking(CodeID("svik"))) == book.text)
  }

  @Test("Moving needs written ids, and keeps them")
  func moving() {
    #expect(CodeBookEditor(book).moving(CodeID("relasjon.tillit"), under: CodeID("f")) == nil)
    let moved = codeBook(edited { $0.moving(CodeID("svik"), under: CodeID("f")) ?? [] })
    #expect(moved.codes.map(\.id.value) == ["relasjon", "relasjon.tillit", "f", "svik"])
    #expect(moved[CodeID("svik")]?.parent == 2)
  }

  @Test("The log takes one dated line for each change")
  func log() {
    let empty = SourceText("")
    let first = empty.applying(CodeBookEditor.logging("ny kode: håp", date: "2026-11-20", in: empty))
    #expect(first.string == "- 2026-11-20: ny kode: håp\n")
    let second = first.applying(CodeBookEditor.logging("{x}", date: "2026-11-21", in: first))
    #expect(second.string == "- 2026-11-20: ny kode: håp\n- 2026-11-21: {x\\}\n")
  }
}
