import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Words are counted in what participants say")
struct WordCountsTests {
  @Test("Labels, observation, the researcher's text, questions and typed marks are not counted")
  func speechOnly() {
    let talk = Conversation(
      """
      [F: Tone wore a green hat.]

      I: How was the garden, Tone?

      Tone: The garden (laughs, garden) was wet. [F: very garden]
      The GARDEN was til(.)lit.

      Voice: Garden!
      """
    )
    let counts = Conversation.counts([talk])
    #expect(counts.size == 8)
    #expect(WordList(counts).lines == ["garden 2", "the 2", "was 2", "tillit 1", "wet 1"])
    #expect(counts.units == [.init(voice: "Tone")])
    #expect(counts.unlisted == 0)
  }

  @Test("Case, composed accents, shapes of apostrophes, hyphens and soft hyphens do not part forms; accents do")
  func folding() {
    let talk = Conversation(
      "Tone: Idé ide\u{301} IDÉ ide don’t don't E-post e\u{2011}post sam\u{AD}tale samtale Ærlig ÆRLIG ŠKODA škoda"
    )
    #expect(
      WordList(Conversation.counts([talk])).lines
        == ["idé 3", "don't 2", "e-post 2", "samtale 2", "škoda 2", "ærlig 2", "ide 1"]
    )
  }

  @Test("The first place of a form is the first of the first source, whatever the order of counting")
  func firstPlaces() throws {
    let first = Conversation("I: Ja?\n\nTone: Nei. Å, hunden (ler) Hunden.\n\nPer: Hunden!", "transcripts/a.txt")
    let second = Conversation("Tone: Hunden.", "transcripts/b.txt")
    for conversations in [[first, second], [second, first]] {
      let list = WordList(Conversation.counts(conversations))
      let row = try #require(list.rows.first { $0.word == "hunden" })
      let place = row.forms[0].first
      #expect(place.source == StudyPath("transcripts/a.txt"))
      #expect(first.document.text.string(place.range) == "hunden")
      #expect(first.document.text.position(of: place.range.lowerBound, in: .utf32) == TextPosition(line: 2, column: 14))
      #expect(row.count == 4 && row.documents == 2 && row.voices == [2])
    }
  }

  @Test("Parts that are merged give what one count gives, in any division")
  func merging() {
    var numbers = SeededNumbers(7)
    let words = ["tillit", "Tilliten", "hage", "hagen", "sjøl", "selv", "å", "f.eks.", "3,5", "ikkje", "ikke", "é"]
    for round in 0..<20 {
      let talks = (0..<6).map { index in
        var text = ""
        for _ in 0..<(1 + numbers.number(below: 8)) {
          text += ["I", "Tone", "Per", "Åse"][numbers.number(below: 4)] + ":"
          for _ in 0..<numbers.number(below: 9) { text += " " + words[numbers.number(below: words.count)] }
          text += "\n\n"
        }
        return Conversation(text, "transcripts/\(index).txt")
      }
      let whole = Conversation.counts(talks) { $0 == "Per" ? "B" : "A" }
      let cut = numbers.number(below: 7)
      var parts = [Conversation.counts(Array(talks[cut...])) { $0 == "Per" ? "B" : "A" }]
      parts.append(Conversation.counts(Array(talks[..<cut])) { $0 == "Per" ? "B" : "A" })
      parts[0].merge(parts[1])
      let (one, other) = (WordList(whole), WordList(parts[0]))
      #expect(one.lines == other.lines, "round \(round)")
      #expect(one.sizes == other.sizes && one.voices == other.voices && one.groups == other.groups)
      #expect(one.rows.map(\.deviation) == other.rows.map(\.deviation))
      #expect(one.rows.map(\.forms) == other.rows.map(\.forms))
      #expect(one.rows.map(\.documents) == other.rows.map(\.documents))
    }
  }

  @Test("What is beyond the vocabulary is counted and said, and endless words are no forms")
  func bounds() {
    let endless = String(repeating: "å", count: 150)
    let talk = Conversation("Tone: one two three one four \(endless) one")
    let counts = Conversation.counts([talk], mostForms: 2)
    #expect(WordList(counts).lines == ["one 3", "two 1"])
    #expect(counts.size == 7 && counts.unlisted == 3)
    var merged = Conversation.counts([Conversation("Tone: four five")], mostForms: 2)
    merged.merge(counts)
    #expect(merged.size == 9 && merged.unlisted == 3 + 4)
    #expect(WordList(merged).rows.count == 2)
    let nothing = WordCounts()
    #expect(WordList(nothing).rows.isEmpty && nothing.size == 0 && WordList.perThousand(1, of: 0) == nil)
  }

  @Test("Thousands of forms grow the table and keep their counts")
  func manyForms() {
    var counts = WordCounts()
    let text = "Tone: " + (0..<20_000).map { "w\($0)" }.joined(separator: " ")
    let talk = Conversation(text)
    for _ in 0..<2 { counts.add(talk.document) { talk.unit($0) } }
    let list = WordList(counts)
    #expect(list.rows.count == 20_000 && list.rows.allSatisfy { $0.count == 2 })
  }
}
