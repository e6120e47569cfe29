import KodebokConcordance
import KodebokPluginKit
import KodebokStudyModel
import KodebokSuggestCodes
import KodebokTurnTaking
import KodebokWords
import Testing

@Suite("Analyses of what is said")
struct SpeechAnalysesTests {
  private func table(_ name: String, of result: AnalysisResult) throws -> ResultTable {
    try #require(result.tables.first { $0.name == name })
  }

  private func number(_ cell: ResultCell) -> String {
    cell.number.map { $0.rounded() == $0 ? String(Int($0)) : String(($0 * 1000).rounded() / 1000) } ?? cell.text ?? "–"
  }

  /// Some columns of a table as lines.
  private func lines(_ table: ResultTable, _ columns: String...) -> [String] {
    let indices = columns.compactMap { name in table.columns.firstIndex { $0.name == name } }
    #expect(indices.count == columns.count)
    return table.rows.map { row in indices.map { number(row[$0]) }.joined(separator: " | ") }
  }

  // MARK: Concordance

  @Test("A concordance has every place in participants' speech, with words around and who says it how often")
  func concordance() throws {
    let options = ["find": "trust", "match": "stem", "context": "3", "language": "english"]
    let result = try AnalysisRun.result(of: ConcordanceAnalysis.self, options, on: SmallTalk.files)
    #expect(
      lines(try table("places", of: result), "source", "place", "speaker", "before", "words", "after") == [
        "transcripts/group.txt | 5 | Tone |  | Trust | is slow. I",
        "transcripts/group.txt | 5 | Tone | is slow. I | trusted | –",
        "transcripts/group.txt | 7 | Per |  | Trust | is hard work!",
        "transcripts/tone.txt | 3 | Tone |  | Trusting | is slow, the",
        "transcripts/tone.txt | 3 | Tone | is slow, the | trust | of years is",
      ]
    )
    #expect(
      lines(try table("speakers", of: result), "speaker", "times", "words", "per-thousand", "sources")
        == ["Tone | 4 | 20 | 200 | 2", "Per | 1 | 18 | 55.556 | 1"]
    )
    let places = try table("places", of: result).rows.flatMap { $0.flatMap(\.places) }
    #expect(places.map(\.quote) == ["Trust", "trusted", "Trust", "Trusting", "trust"])
    #expect(result.notes.first == "Found 5 times in 38 words, said by 2 of 2 speakers.")
    #expect(result.charts.first?.series.first?.values.count == 2)
  }

  @Test("A concordance looks where it is told to")
  func selection() throws {
    func found(_ options: [String: String]) throws -> Int {
      let all = options.merging(["find": "trust*"]) { $1 }
      return try table("places", of: AnalysisRun.result(of: ConcordanceAnalysis.self, all, on: SmallTalk.files)).rows
        .count
    }
    #expect(try found([:]) == 5)
    #expect(try found(["participant": "Per"]) == 1)
    #expect(try found(["group": "A"]) == 4)
    #expect(try found(["speakers": "researchers"]) == 3)
    #expect(try found(["speakers": "everyone"]) == 8)
    #expect(try found(["speaker": "M", "speakers": "everyone"]) == 2)
    #expect(try found(["source": "tone"]) == 2)
    #expect(try found(["most": "1"]) == 1)
  }

  @Test(
    "What cannot be done is said in one sentence",
    arguments: [
      ([:], "Say what to look for"), (["find": "…"], "holds no words"), (["find": "x", "group": "Z"], "It has: A, B"),
      (["find": "x", "source": "zzz"], "does not have"), (["find": "x", "variants": "abc"], "such as “selv = sjøl"),
      (["find": "x", "variants": "a = b; c = b"], "is declared for “a” and for “c”"),
    ] as [([String: String], String)]
  )
  func refusals(options: [String: String], expected: String) {
    do throws(AnalysisFailure) {
      _ = try Self.run(ConcordanceAnalysis.self, options)
      Issue.record("\(options) gave a result")
    } catch {
      #expect(error.message.english.contains(expected), "\(error.message.english)")
      #expect(!error.message.norwegian.isEmpty)
    }
  }

  private static func run(
    _ plugin: (some AnalysisPlugin).Type,
    _ options: [String: String]
  ) throws(AnalysisFailure) -> AnalysisResult {
    do {
      return try AnalysisRun.result(of: plugin, options, on: SmallTalk.files)
    } catch let failure as AnalysisFailure {
      throw failure
    } catch {
      throw AnalysisFailure(.failed, LocalizedText(stringLiteral: String(describing: error)))
    }
  }

  // MARK: Words

  @Test("Words are counted by group, and those that set groups apart are found")
  func words() throws {
    let options = ["by": "group", "language": "english"]
    let result = try AnalysisRun.result(of: WordsAnalysis.self, options, on: SmallTalk.files)
    #expect(lines(try table("groups", of: result), "group", "speakers", "words") == ["A | 1 | 20", "B | 1 | 18"])
    #expect(
      lines(try table("words", of: result), "word", "times", "speakers", "group-1", "group-2", "forms") == [
        "trust | 5 | 2 | 200 | 55.556 | trust 3, trusted 1, trusting 1",
        "garden | 3 | 1 | 0 | 166.667 | garden 2, gardens 1", "slow | 3 | 1 | 150 | 0 | ",
        "work | 3 | 1 | 0 | 166.667 | ", "hard | 2 | 1 | 0 | 111.111 | ",
      ]
    )
    // G² of three against none: 2 × 3 × ln(3 ÷ (18 × 3 ÷ 38)).
    let apart = lines(try table("keyness", of: result), "word", "group", "times", "elsewhere", "g2", "speakers")
    #expect(
      apart == [
        "garden | B | 3 | 0 | 4.483 | 1 of 1", "work | B | 3 | 0 | 4.483 | 1 of 1", "slow | A | 3 | 0 | 3.851 | 1 of 1",
        "hard | B | 2 | 0 | 2.989 | 1 of 1", "trust | A | 4 | 1 | 1.625 | 1 of 1",
      ]
    )
    #expect(try table("keyness", of: result).rows.allSatisfy { $0[5].note == "expected below 5" })
  }

  @Test("Every form for itself, own stop words, a threshold")
  func forms() throws {
    let options = ["forms": "form", "stop-words": "none", "stop": "is the", "at-least": "3", "language": "english"]
    let result = try AnalysisRun.result(of: WordsAnalysis.self, options, on: SmallTalk.files)
    #expect(
      lines(try table("words", of: result), "word", "times") == ["slow | 3", "trust | 3", "work | 3"]
    )
    #expect(lines(try table("groups", of: result), "group", "words") == ["All | 38"])
  }

  @Test("Forms to be judged are listed with where they are first said")
  func homographs() throws {
    let files =
      SmallTalk.files.filter { $0.path != "transcripts/tone.txt" } + [
        (
          "transcripts/tone.txt",
          "I: Hva?\n\nTone: Han ville ikke. Det er vill natur, og villa er stor. Vill og ville.\n"
        )
      ]
    let options = ["language": "norwegian", "source": "tone"]
    let result = try AnalysisRun.result(of: WordsAnalysis.self, options, on: files, language: .norwegian)
    // “ville” itself is a stop word of Bokmål and gets no row.
    #expect(
      lines(try table("homographs", of: result), "word", "form", "times", "first") == [
        "vill | vill | 2 | transcripts/tone.txt 3", " | villa | 1 | transcripts/tone.txt 3",
      ]
    )
    let places = try table("homographs", of: result).rows.flatMap { $0.flatMap(\.places) }
    #expect(places.map(\.quote) == ["vill", "villa"])
  }

  // MARK: Turn-taking

  @Test("Turns, words and shares, in the order in which meetings were held")
  func turnTaking() throws {
    let result = try AnalysisRun.result(of: TurnTakingAnalysis.self, on: SmallTalk.files)
    #expect(
      lines(try table("meetings", of: result), "source", "round", "present", "turns", "words", "researchers", "largest")
        == [
          "transcripts/tone.txt | 1 | 1 | 4 | 20 | 0.25 | 1", "transcripts/per.vtt | 1 | 1 | 2 | 14 | 0.286 | 1",
          "transcripts/group.txt | 2 | 2 | 6 | 17 | 0.235 | 0.615",
        ]
    )
    #expect(
      lines(
        try table("persons", of: result),
        "person",
        "meetings",
        "turns",
        "without-words",
        "words",
        "share",
        "words-per-minute",
        "is-broken-off"
      ) == [
        "I | 2 of 3 | 3 | 0 | 9 | – | 120 | 0", "Tone | 2 of 3 | 4 | 1 | 20 | 0.714 | – | 1",
        "Per | 2 of 3 | 3 | 0 | 18 | 0.783 | 50 | 0", "M | 1 of 3 | 2 | 0 | 4 | – | – | 0",
      ]
    )
    let follows = lines(try table("follows", of: result), "first", "then", "times", "broken-off")
    #expect(follows.prefix(2) == ["I | Tone | 2 | 0", "I | Per | 1 | 0"])
    #expect(
      lines(try table("longest", of: result), "person", "words", "begins").first
        == "Per | 10 | The garden is hard work. And the gardens are mine."
    )
    #expect(result.charts.map(\.name) == ["words", "follows", "researchers"])
    #expect(result.notes.contains { $0.contains("withdrawn (1)") })
  }

  @Test("A study without speakers, and a kind of source that is not there, are said in one sentence")
  func noTalk() {
    do throws(AnalysisFailure) {
      _ = try Self.run(TurnTakingAnalysis.self, ["kind": "seance"])
      Issue.record("a result")
    } catch {
      #expect(error.message.english.contains("It has: group, interview"))
    }
    #expect(throws: AnalysisFailure.self) {
      try AnalysisRun.result(of: TurnTakingAnalysis.self, on: [("transcripts/a.txt", "Only words.")])
    }
  }

  // MARK: Suggested codes

  @Test(
    "Codes are proposed for what nobody has coded, with reasons, and the same each time",
    arguments: [
      Settings.Language.english, .norwegian,
    ]
  )
  func suggestCodes(language: Settings.Language) throws {
    let files = AnalysisRun.example(language)
    let options = ["confidence": "0.2", "most": "15"]
    let result = try AnalysisRun.result(of: SuggestCodesAnalysis.self, options, on: files, language: language)
    #expect((1...15).contains(result.proposals.count))
    #expect(
      result.proposals.allSatisfy { ($0.confidence ?? 0) >= 0.2 && !$0.reason.isEmpty && !$0.place.quote.isEmpty }
    )
    #expect(try table("proposals", of: result).rows.count == result.proposals.count)
    try AnalysisRun.withStudy(files) { view in
      let coded = try view.segments(AnalysisContext())
      for proposal in result.proposals {
        #expect(!coded.contains { $0.source == proposal.place.source && $0.scalars.overlaps(proposal.place.scalars) })
        #expect(view.study.codeBook[proposal.code]?.kind == .code)
        // Nothing that only the researcher wrote.
        #expect(!proposal.place.quote.hasPrefix("["))
      }
    }
    let again = try AnalysisRun.result(of: SuggestCodesAnalysis.self, options, on: files, language: language)
    #expect(again == result)
    let one = options.merging(["code": result.proposals[0].code.value]) { $1 }
    let only = try AnalysisRun.result(of: SuggestCodesAnalysis.self, one, on: files, language: language)
    #expect(!only.proposals.isEmpty && only.proposals.allSatisfy { $0.code == result.proposals[0].code })
  }

  @Test("Where nothing is coded there is nothing to learn from")
  func nothingCoded() {
    do throws(AnalysisFailure) {
      _ = try Self.run(SuggestCodesAnalysis.self, [:])
      Issue.record("a result")
    } catch {
      #expect(error.kind == .missingData && error.message.english.hasPrefix("Nothing is coded yet"))
    }
  }
}
