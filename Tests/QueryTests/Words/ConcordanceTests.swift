import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Words are found where they are said, with the words around them")
struct ConcordanceTests {
  private let talk = Conversation(
    """
    [F: Tillit står her for forskeren.]

    I: Har du tillit til dem?

    Tone: Ja, tillit (tillit) har jeg. På en
    måte. Tilliten kom sakte, den tilliten.

    Per: Ingen TILLIT. På en måte, ja.
    """
  )

  private func find(
    _ pattern: String,
    _ matching: ConcordancePattern.Matching = .form,
    variants: WordVariants = WordVariants(),
    context: Int = 2,
    order: Concordance.Order = .place,
    in talk: Conversation? = nil
  ) -> [String] {
    let talk = talk ?? self.talk
    var search = ConcordanceSearch(
      ConcordancePattern(pattern, matching: matching),
      variants: variants,
      context: context
    )
    let found = search.search(talk.document) { talk.unit($0) != nil }
    return found.sorted(by: order).map {
      // What is said to be found is what stands there.
      #expect(talk.document.text.string($0.scalars).split(whereSeparator: \.isWhitespace).count >= 1)
      return "\($0.start.line + 1):\($0.start.column + 1) \($0.label): \($0.before) [\($0.words)] \($0.after)"
    }
  }

  @Test("A form, in any case, in participants' speech only")
  func form() {
    #expect(find("Tillit") == ["5:11 Tone: Ja, [tillit] har jeg", "8:12 Per: Ingen [TILLIT] . På en"])
  }

  @Test("A stem, patterns, alternatives")
  func stem() {
    #expect(find("tillit", .stem).count == 4)
    #expect(find("tillit*").count == 4)
    #expect(find("till?t").count == 2)
    #expect(
      find("*en", context: 0).map { $0.split(separator: " ")[2] }
        == ["[en]", "[Tilliten]", "[den]", "[tilliten]", "[Ingen]", "[en]"]
    )
    #expect(find("ja|ingen").count == 3)
    #expect(find("").isEmpty && find("|").isEmpty && find(" . ").isEmpty)
  }

  @Test("A phrase over a line break, which stays in one turn")
  func phrase() {
    #expect(
      find("på en måte") == [
        "5:36 Tone: har jeg. [På en måte] . Tilliten kom", "8:20 Per: Ingen TILLIT. [På en måte] , ja.",
      ]
    )
    #expect(find("tilliten ingen").isEmpty)
    #expect(find("tillit har").count == 1)
    #expect(find("en m*").count == 2)
  }

  @Test("Variants are found as one word")
  func variants() {
    let talk = Conversation("Tone: Sjøl, sjølv og selv. Ikkje han selv.")
    #expect(find("selv", variants: .norwegian, in: talk).count == 4)
    #expect(find("sjøl", .stem, variants: .norwegian, in: talk).count == 4)
    #expect(find("ikke sj*", variants: .norwegian, in: talk).isEmpty)
    #expect(find("ikke han selv", variants: .norwegian, in: talk).count == 1)
  }

  @Test("Sorted by the words before or after, in the order of the alphabet")
  func sorting() {
    let talk = Conversation("Tone: åpen dør. Ærlig dør, øm dør; en dør. Dør")
    let hits = find("dør", context: 1, order: .left, in: talk).map { $0.split(separator: ":")[2].prefix(6) }
    #expect(hits == [" dør. ", " en [d", " Ærlig", " øm [d", " åpen "])
    let after = find("dør", context: 1, order: .right, in: talk).map { $0.split(separator: "]")[1] }
    #expect(after == [" ", " . Dør", " ; en", " . Ærlig", " , øm"])
  }

  @Test("Every speaker looked at is counted, with all words, and hits beyond the limit are counted too")
  func counts() {
    var search = ConcordanceSearch(ConcordancePattern("tillit*"), mostHits: 1)
    let found = search.search(talk.document) { talk.unit($0) != nil }
    #expect(found.hits.count == 1 && found.found == 4)
    #expect(found.counts.map(\.label) == ["Tone", "Per"] && found.counts.map(\.hits) == [3, 1])
    #expect(found.counts.map(\.words) == [12, 6] && found.size == 18)
    var other = ConcordanceSearch(ConcordancePattern("ja"))
    var joined = other.search(talk.document) { talk.unit($0) != nil }
    joined.merge(found)
    #expect(joined.hits.map(\.words) == ["Ja", "tillit", "ja"] && joined.found == 6)
  }

  @Test("A word around an observation is found whole, and its place holds all of it")
  func aroundObservation() {
    let talk = Conversation("Tone: Jeg har til(.)lit til dem.")
    var search = ConcordanceSearch(ConcordancePattern("tillit"))
    let hits = search.search(talk.document) { _ in true }.hits
    #expect(hits.map { talk.document.text.string($0.scalars) } == ["til(.)lit"] && hits.map(\.words) == ["tillit"])
  }

  @Test("Nothing that is looked for or said hangs or ends the program")
  func hostile() {
    let long = Conversation(
      "Tone: " + String(repeating: "a", count: 300_000) + " " + String(repeating: "ab ", count: 2_000)
    )
    #expect(find(String(repeating: "a*", count: 500) + "c", in: long).isEmpty)
    let stars = find(String(repeating: "*", count: 100_000), context: 0, in: long)
    #expect(stars.isEmpty, "a word beyond the bound is not looked for")
    #expect(find(String(repeating: "ab ", count: 40_000), context: 0, in: long).count == 2_000 - 332)
    let dots = Conversation(
      "Tone: før " + String(repeating: "…", count: 20_000) + " treff " + String(repeating: "…", count: 20_000)
    )
    let hits = find("treff", in: dots)
    #expect(hits.count == 1 && hits[0].utf8.count < 5_000)
  }

  @Test("What is found is what a plain search finds, in random talk")
  func againstPlainSearch() {
    var numbers = SeededNumbers(11)
    let words = ["å", "Å", "ja", "jaja", "en", "måte", "på", "På", "til", "tillit", "f.eks."]
    for _ in 0..<50 {
      var turns: [(String, [String])] = []
      for _ in 0..<6 {
        turns.append(
          (
            ["I", "Tone", "Per"][numbers.number(below: 3)],
            (0..<(1 + numbers.number(below: 8))).map { _ in words[numbers.number(below: words.count)] }
          )
        )
      }
      let talk = Conversation(turns.map { "\($0.0): \($0.1.joined(separator: " "))" }.joined(separator: "\n\n"))
      let phrase = (0..<(1 + numbers.number(below: 2))).map { _ in words[numbers.number(below: words.count - 1)] }
      var expected = 0
      for (speaker, said) in turns where speaker != "I" && said.count >= phrase.count {
        for start in 0...(said.count - phrase.count) {
          let part = said[start..<(start + phrase.count)].map { $0.lowercased() }
          if part == phrase.map({ $0.lowercased() }) { expected += 1 }
        }
      }
      #expect(find(phrase.joined(separator: " "), in: talk).count == expected, "\(phrase) in \(turns)")
    }
  }
}
