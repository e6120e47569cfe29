import KodebokQuery
import KodebokText
import Testing

@Suite("Forms are joined to words")
struct WordListTests {
  private let talks = [
    Conversation(
      """
      Tone: Tilliten. Tillit til sjøl. Jeg stoler selv på ham, men han ville ikke. Ein vill hage.

      Per: Ikkje tillit. Eg sjølv ville, jeg.
      """
    )
  ]

  @Test("By stem, by variant, and apart where the researcher says so")
  func folding() {
    let counts = Conversation.counts(talks)
    var folding = WordList.Folding()
    folding.stemmer = Stemmer(.norwegian)
    #expect(
      WordList(counts, folding: folding, atLeast: 3).lines
        == ["tillit 3 (tillit 2, tilliten 1)", "ville 3 (ville 2, vill 1)"]
    )
    folding.variants = WordVariants("selv = sjøl, sjølv\nikke = ikkje; jeg = eg")
    #expect(
      WordList(counts, folding: folding, atLeast: 2).lines == [
        "jeg 3 (jeg 2, eg 1)", "selv 3 (selv 1, sjøl 1, sjølv 1)", "tillit 3 (tillit 2, tilliten 1)",
        "ville 3 (ville 2, vill 1)", "ikke 2 (ikke 1, ikkje 1)",
      ]
    )
    folding.apart = ["vill"]
    let lines = WordList(counts, folding: folding).lines
    #expect(lines.contains("vill 1") && lines.contains("ville 2"))
  }

  @Test("Stop words have no row, nor have their variants, and they still count as words")
  func stopWords() {
    let counts = Conversation.counts(talks) { $0 == "Per" ? "B" : "A" }
    var folding = WordList.Folding()
    folding.variants = .norwegian
    let list = WordList(counts, folding: folding, stopWords: StopWords.words(of: .bokmål))
    #expect(list.groups == ["A", "B"] && list.sizes == [16, 6] && list.voices == [1, 1])
    #expect(list.lines == ["tillit 2 1:1", "hage 1 1:0", "stoler 1 1:0", "tilliten 1 1:0", "vill 1 1:0"])
  }

  @Test("Variants: chains, words said twice, lines that are none")
  func variants() {
    var variants = WordVariants("selv = sjøl\nsjøl = sjæl; x = selv; nonsense; = a; b =; selv = sjøl; annet = sjøl")
    #expect(variants.word(for: "sjæl") == "x" && variants.word(for: "selv") == "x" && variants.word(for: "x") == "x")
    #expect(variants.all(of: "sjøl") == ["selv", "sjæl", "sjøl", "x"])
    #expect(
      variants.problems == [
        .unreadable(line: " nonsense"), .unreadable(line: " = a"), .unreadable(line: " b ="),
        .declaredTwice(form: "sjøl", first: "x", second: "annet"),
      ]
    )
    variants.add(.norwegian)
    #expect(variants.word(for: "sjølv") == "x" && variants.word(for: "ikkje") == "ikke")
    #expect(WordVariants.norwegian.problems.isEmpty)
    // No form of the built-in list is a word of Bokmål's own stop words, which would be taken for another.
    for form in StopWords.words(of: .bokmål) { #expect(WordVariants.norwegian.word(for: form) == form) }
  }

  @Test(
    "Spread: Gries's deviation of proportions, normalised",
    arguments: [
      // Values by numpy 2 from the definition.
      ([10, 0, 5], [100, 200, 50], 0.666_666_666_666_666_6), ([1, 2, 3], [100, 200, 300], 0.0),
      ([0, 0, 9], [5, 5, 1], 1.0),
    ]
  )
  func deviation(counts: [Int], sizes: [Int], expected: Double) throws {
    #expect(abs(try #require(WordList.deviation(counts, of: sizes)) - expected) < 1e-12)
  }

  @Test("Spread is undefined for one part, and for a word that is not said")
  func undefinedDeviation() {
    #expect(WordList.deviation([3], of: [10]) == nil)
    #expect(WordList.deviation([0, 0], of: [10, 10]) == nil)
    #expect(WordList.deviation([1, 0], of: [10, 0]) == nil)
  }

  @Test("The spread of a row is the formula over all units")
  func deviationOfRows() throws {
    let talk = Conversation("Tone: a b a c\n\nPer: b b\n\nKari: c c c c a")
    let list = WordList(Conversation.counts([talk]))
    for (word, counts) in [("a", [2, 0, 1]), ("b", [1, 2, 0]), ("c", [1, 0, 4])] {
      let row = try #require(list.rows.first { $0.word == word })
      let expected = try #require(WordList.deviation(counts, of: [4, 2, 5]))
      #expect(abs(try #require(row.deviation) - expected) < 1e-12)
    }
  }

  @Test("Homographs: forms that fit no single noun, verb or adjective, and known ones")
  func homographs() {
    func suspects(_ text: String, _ language: Stemmer.Language) -> [String] {
      var folding = WordList.Folding()
      folding.stemmer = Stemmer(language)
      let list = WordList(Conversation.counts([Conversation("Tone: " + text)]), folding: folding)
      return Homographs(in: list, language: language).suspects.map { suspect in
        suspect.reason.rawValue + " " + suspect.row.forms.map(\.form).joined(separator: " ")
      }
    }
    #expect(
      suspects("ville vill stol stolen stole dag dagen dager hage hagen hagens kaste kaster kasta", .norwegian)
        == ["known stol stole stolen", "known vill ville"]
    )
    #expect(suspects("dag daglig dagene bil biler bilen", .norwegian) == ["unlike dag dagene daglig"])
    #expect(suspects("plot plots garden gardens gardened happy happier happily wait waited waiting", .english) == [])
    #expect(suspects("university universities hope hopes hoping", .english) == [])
    #expect(suspects("late lately later", .english) == ["known late lately"])
    #expect(suspects("operate operator operation", .english) == ["unlike operate operation operator"])
  }
}
