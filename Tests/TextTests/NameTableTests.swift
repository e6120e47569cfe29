import KodebokText
import Testing

@Suite("Names are found in the forms people write them in")
struct NameTableTests {
  let table = NameTable([
    NameTable.Name("Kari Nordlie", index: 0), NameTable.Name("Nordlie", index: 1), NameTable.Name("Ås", index: 2),
    NameTable.Name("Solbakken sykehjem", index: 3, takesEndings: true), NameTable.Name("Jonas", index: 4),
    NameTable.Name("Anne-Lise", index: 5), NameTable.Name("Dag", index: 6, needsCapital: true),
    NameTable.Name("Bo", index: 7, needsCapital: true), NameTable.Name("Čáhppe", index: 8),
  ])

  /// Names are written between `|`.
  @Test(
    "Case, endings, accents and signs",
    arguments: [
      "Da |Kari Nordlie| kom", "|KARI NORDLIE|", "|kari nordlie| sa det",
      "Fru |Nordlies| hus, |Nordlie's| hus, |Nordlie’s|",
      "«|Nordlie|», (|Nordlie|)!", "Nordlien og Nordlieveien er noe annet", "|Nordlie|-familien",
      "på |Solbakken sykehjemmet|",
      "ved |Solbakken sykehjems|", "|Jonas'| sykkel, |Jonas’| sykkel, '|Jonas'|",
      "|Anne Lise| og |anne-lise| og Anne, Lise", "En dag kom |Dag|, og |Dags| hund", "hun bo der, |Bo| også",
      "til |A\u{30A}s| og |Ås|", "|Nord\u{AD}lie|", "|Kari\u{A0}Nordlie|", "|Čáhppe| |C\u{30C}a\u{301}hppe| |Cahppe|",
      "Kari Nord lie", "anordlie", "", "|Ｋａｒｉ Ｎｏｒｄｌｉｅ|",
    ]
  )
  func forms(_ marked: String) {
    #expect(shown(marked) == marked)
  }

  @Test("A name goes on over a line end, a hyphen, a quotation and a subtitle cue, not over a paragraph")
  func goesOn() {
    for text in [
      "|Kari\nNordlie|", "> |Kari\n> Nordlie|", "|Nord-\nlie| sa", "|Anne-\nLise|",
      "|Kari\n\n12\n00:00:04.000 --> 00:00:06.500\nNordlie| sa",
      "|Kari\n\n00:04.000 --> 00:06.500 align:left\nNordlie|",
      "Kari\n\n|Nordlie|",
    ] { #expect(shown(text) == text) }
  }

  @Test("A name that may stand hides the words of other names in it")
  func allowed() {
    let table = NameTable([NameTable.Name("Berg", index: 0), NameTable.Name("Anna Berg", index: -1)])
    let hits = table.hits(in: SourceText("Anna Berg spurte Kari Berg."))
    #expect(hits.map(\.index) == [-1, 0])
  }

  @Test("Every name is found in text made by chance, and nothing else is")
  func generated() {
    var random = Seeded(7)
    let syllables = ["ka", "ri", "nor", "lie", "ås", "tøm", "ve", "bek", "sun", "dal", "é", "mo", "st"]
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func word() -> String { (0..<number(2...3)).map { _ in syllables[number(0...syllables.count - 1)] }.joined() }
    for _ in 0..<200 {
      let names = Set((0..<5).map { _ in word() }).sorted()
      let table = NameTable(names.enumerated().map { NameTable.Name($1, index: $0) })
      let words = (0..<60).map { _ in number(0...4) == 0 ? names[number(0...names.count - 1)] : word() }
      let separators = [" ", ", ", "\n", ". ", " «", "» ", "-"]
      var text = ""
      var expected: [String] = []
      for word in words {
        if names.contains(where: { CaseFolding.folded($0) == CaseFolding.folded(word) }) { expected.append(word) }
        text += word + separators[number(0...separators.count - 2)]
      }
      let source = SourceText(text)
      let hits = table.hits(in: source).map { source.string(ByteOffset($0.start)..<ByteOffset($0.stem)) }
      #expect(hits == expected)
    }
  }

  private func shown(_ marked: String) -> String {
    let text = SourceText(String(marked.filter { $0 != "|" }))
    var result = ""
    var done = 0
    for hit in table.hits(in: text) {
      result += text.string(ByteOffset(done)..<ByteOffset(hit.start)) + "|"
      result += text.string(ByteOffset(hit.start)..<ByteOffset(hit.end)) + "|"
      done = hit.end
    }
    return result + text.string(ByteOffset(done)..<text.end)
  }
}
