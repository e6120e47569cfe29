import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Memos, entries and links")
struct ReadingNotesTests {
  let path = StudyPath("memos/tillit.md")

  func outline(_ text: String) -> OutlineDocument { .parse(SourceText(text)) }

  @Test("A memo says what it is about by attribute or field; headings below it belong to its text")
  func memos() {
    let text = """
      # Memoer

      ## Om tillit {about="tillit, svik" date=2026-11-01 kind=interpretation}

      Første tanke.

      ### Videre
      Mer.

      ## Om tillit

      Om: tone
      Dato: 2. november

      Kilde: Luhmann
      """
    let memos = MemoReader.read(outline(text), path: path)
    #expect(memos.map(\.id) == ["om-tillit", "om-tillit-1"])
    #expect(memos.map(\.about) == [["tillit", "svik"], ["tone"]])
    #expect(memos.map(\.text) == ["Første tanke.\n\nVidere\n\nMer.", "Kilde: Luhmann"])
    #expect(memos.map(\.date) == ["2026-11-01", "2. november"] && memos.map(\.line) == [2, 9])
    #expect(MemoReader.read(outline("Bare tekst.\n"), path: path).map(\.title) == ["tillit"])
    #expect(MemoReader.read(outline("\n"), path: path).isEmpty)
  }

  @Test("Research questions, guide questions, terms and queries are told apart from sections")
  func entries() {
    func read(_ text: String, _ file: EntryReader.File) -> [String] {
      EntryReader.read(outline(text), file: file, path: path).map {
        (["\($0.kind)", $0.id, $0.label] + $0.values).joined(separator: "|")
      }
    }
    #expect(
      read("# Studie\n## Problemstillinger\n1. Hvem? {#hvem}\n2. Hva?\n\n## Metode\n- steg\n", .study) == [
        "section|problemstillinger|Problemstillinger", "researchQuestion|hvem|Hvem?", "researchQuestion|rq2|Hva?",
        "section|metode|Metode",
      ]
    )
    #expect(
      read("# Guide\n## Start\n- Hvordan går det? {#start}\n", .guide) == [
        "section|start|Start", "guideQuestion|start|Hvordan går det?",
      ]
    )
    #expect(
      read("# Ord\n## NAV\nOgså kalt: trygdekontoret, kontoret\n", .glossary) == [
        "term|nav|NAV|trygdekontoret|kontoret"
      ]
    )
    #expect(
      read("# Søk\n## A\n```\ncode:a\n```\n## B\nSøk: kode:b\n## C\n", .queries) == [
        "query|a|A|code:a", "query|b|B|kode:b", "section|c|C",
      ]
    )
  }

  @Test("Links are found with their targets; code, comments and the web are left out")
  func links() {
    let text = """
      Se [tillit](../codebook.md#tillit) og ![bilde](<a b.png> "t") og [ut](../../x.md) `[ikke](a)` [nett](https://x.no).
      <!-- [nei](b) -->
      [Tone 45–47](../transcripts/%C3%85se.txt#L45-L47) \\[x](y) [p](a(1).md "tittel") [her](#om)
      """
    let links = LinkReader.read(outline(text), file: path)
    let shown = links.map { "\($0.path?.value ?? "–") \($0.fragment ?? "–") \($0.start.line):\($0.start.column)" }
    #expect(
      shown == [
        "codebook.md tillit 0:12", "memos/a b.png – 0:48", "– – 0:70", "transcripts/Åse.txt L45-L47 2:13",
        "memos/a(1).md – 2:62", "memos/tillit.md om 2:86",
      ]
    )
    #expect(links.allSatisfy { SourceText(text).string($0.range) == $0.target })
    let places = LinkReader.places(outline(text)).map { SourceText(text).string($0.whole) }
    #expect(
      places == [
        "[tillit](../codebook.md#tillit)", "[bilde](<a b.png> \"t\")", "[ut](../../x.md)", "[nett](https://x.no)",
        "[Tone 45–47](../transcripts/%C3%85se.txt#L45-L47)", "[p](a(1).md \"tittel\")", "[her](#om)",
      ]
    )
    #expect(LinkFragment("L45-L47") == .lines(45...47) && LinkFragment("L3") == .lines(3...3))
    #expect(LinkFragment("Lykke") == .id("Lykke") && LinkFragment("L5-L3") == .id("L5-L3"))
  }

  @Test("Hostile links take linear time")
  func hostileLinks() {
    let start = ContinuousClock.now
    for piece in ["[](", "[", "](", "`", "[](<", "[](<a>", "``[]", "[]((((", "<!--"] {
      _ = LinkReader.read(outline(String(repeating: piece, count: 20_000)), file: path)
    }
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("The words of a link and the place of a saved query are told, byte for byte")
  func places() {
    let text = """
      # Queries

      ## One [a [b]](x.md#y) `[no](x.md)`

      `code:trust
      speaker:Tone`

      ## Two

      ```
      code:hope or
      code:trust
      ```

      ## Three {query="text:\\"a\\""}

      ## Four

      Query: code:hope

      """
    let source = SourceText(text)
    let links = LinkReader.read(outline(text), file: StudyPath("queries.md"))
    #expect(links.map { source.string($0.words) } == ["a [b]"])
    let entries = EntryReader.read(outline(text), file: .queries, path: StudyPath("queries.md"))
    #expect(
      entries.map { $0.valueRange.map(source.string) } == [
        "code:trust\nspeaker:Tone", "code:hope or\ncode:trust", nil, "code:hope",
      ]
    )
    #expect(LinkReader.encoded("a (b)/c d.md") == "a%20%28b%29/c%20d.md")
  }
}
