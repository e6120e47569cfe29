import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokManuscript

@Suite("Lists of literature and references to them")
struct LiteratureTests {
  private func lines(_ list: Literature.List) -> [String] {
    list.entries.map { entry in
      let pages = entry.pages.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""
      return [entry.key, entry.name, entry.title, pages, list.text.string(entry.range)].joined(separator: " | ")
    }
  }

  @Test("BibTeX is read with @string, braces, quotation marks, joined values and accents")
  func bibTeX() {
    let text = #"""
      % Exported on a Tuesday
      @string{qrp = "Qualitative Research in " # {Psychology}}
      @comment{Nothing to see @article{here, title = {no}}}

      @article{braun2006,
        author  = {Braun, Virginia and Clarke, Victoria},
        title   = {Using {T}hematic Analysis in Psychology},
        journal = qrp,
        year    = 2006, pages = {77--101},
      }
      @Book(wadel1991,
        author = "Cato Wadel", title = "Feltarbeid i egen kultur", year = "1991")
      @incollection{aa, author = {Skj{\ae}rvheim, Hans and {\AA}s, Berit and Bj\o{}rn Erik M\"uller}, year={1957}, title={Deltakar og tilskodar}, pages = {1021-31}}
      @misc{group, author = {{World Health Organization}}, date = {2019-03-01}, title = {Caf\'e \& co}}
      """#
    let list = BibTeXReader.read(SourceText(text), StudyPath("reports/references.bib"))
    #expect(
      lines(list) == [
        "braun2006 | Braun & Clarke 2006 | Using Thematic Analysis in Psychology | 77–101 | braun2006",
        "wadel1991 | Wadel 1991 | Feltarbeid i egen kultur |  | wadel1991",
        "aa | Skjærvheim et al. 1957 | Deltakar og tilskodar | 1021–1031 | aa",
        "group | World Health Organization 2019 | Café & co |  | group",
      ]
    )
    #expect(list.problems.isEmpty)
  }

  @Test("An entry that is not closed is told, and the next one is read; a key that is there twice is told")
  func broken() {
    let text = "@article{a, title = {Open\n\n@book{b, title = {Good}, year = 1999}\n@book{b, title = {Again}}\n"
    let list = BibTeXReader.read(SourceText(text), StudyPath("a.bib"))
    #expect(list.problems.map { "\($0.kind) \($0.key)" } == ["broken a", "duplicate b"])
    #expect(list.entries.map(\.title) == ["Good", "Again"])
  }

  @Test("CSL JSON is read; JSON that is something else is no list; broken JSON is told")
  func csl() {
    let text = """
      [{"id": "braun2006", "title": "Using thematic analysis", "page": "77-101", "issued": {"date-parts": [[2006]]},
        "author": [{"family": "Braun", "given": "V."}, {"family": "Clarke"}]},
       {"id": 7, "author": [{"literal": "NESH"}], "issued": {"raw": "2021-12"}}]
      """
    #expect(
      lines(CSLReader.read(SourceText(text), StudyPath("reports/refs.json"))) == [
        "braun2006 | Braun & Clarke 2006 | Using thematic analysis | 77–101 | braun2006", "7 | NESH 2021 |  |  | {",
      ]
    )
    #expect(!CSLReader.read(SourceText("{\"a\": 1}"), StudyPath("a.json")).isList)
    #expect(CSLReader.read(SourceText("[{\"id\": \"a\""), StudyPath("a.json")).problems.count == 1)
  }

  @Test(
    "A reference is read work by work, with the place in each",
    arguments: [
      ("[@braun2006]", "braun2006  "),
      ("[@braun2006, p. 22]", "braun2006 p. 22 22–22"),
      ("[-@braun2006, pp. 22–25]", "braun2006 pp. 22–25 22–25"),
      ("[see @a2, s. 4 og 9; also @b:c.d, kap. 3]", "a2 s. 4 og 9 4–4 9–9; b:c.d kap. 3 "),
      ("@braun2006 [p. 22]", "braun2006 p. 22 22–22"),
      ("@braun2006", "braun2006  "),
      ("[@fig-one; @tbl-two]", ""),
      ("\\textcite[see][p.~22]{a, b}", "a p. 22 22–22; b p. 22 22–22"),
      ("\\citep{a}", "a  "),
      ("(Braun & Clarke, 2006, s. 22)", ""),
    ]
  )
  func works(reference: String, expected: String) {
    let text = SourceText(reference)
    let works = CitationReader.works(in: text, ByteOffset(0)..<text.end)
    let found = works.map { work in
      "\(work.key) \(work.locator) " + work.pages.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: " ")
    }
    #expect(found.joined(separator: "; ") == expected)
    for work in works { #expect(text.string(work.range).hasSuffix(work.key)) }
  }

  @Test("A reference in words has a place where a number stands behind the year")
  func place() {
    func hasPlace(_ words: String) -> Bool {
      let text = SourceText(words)
      return CitationReader.hasPlace(text, ByteOffset(0)..<text.end)
    }
    #expect(hasPlace("(Braun & Clarke, 2006, s. 22)"))
    #expect(hasPlace("(2006: 22)"))
    #expect(!hasPlace("(Braun & Clarke, 2006)"))
    #expect(!hasPlace("[@braun2006]"))
  }

  @Test("Any bytes are read to the end")
  func anything() {
    let pieces = [
      "@article{", "a,", "title=", "{", "}", "\"", "#", "@", "\n", "\\'", "e", "@string(", ")", "1--2", "æ", "pages",
      "=", "[",
    ]
    var numbers = SeededNumbers(seed: 17)
    for _ in 0..<2_000 {
      let text = SourceText(
        (0..<Int.random(in: 0...24, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      )
      _ = BibTeXReader.read(text, StudyPath("a.bib"))
      _ = CSLReader.read(text, StudyPath("a.json"))
      _ = CitationReader.works(in: text, ByteOffset(0)..<text.end)
    }
  }
}
