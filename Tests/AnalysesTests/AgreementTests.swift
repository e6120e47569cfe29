import KodebokAgreement
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Agreement of coders")
struct AgreementTests {
  /// A study of two interviews with codings of two coders, and one that only one has coded.
  static let files: [(path: String, content: String)] = {
    let text = """
      I: How was the first year?

      Tone: I had no plan at all. Then they gave me the key.

      I: The key?

      Tone: To the shed. I trusted them from that day.
      """
    let book = """
      # Belonging {#belonging}

      ## Trust {#trust}

      ## Waiting {#waiting}

      ## Nobody's {#unused}
      """
    func coding(_ number: Int, _ code: String, _ words: String) -> String {
      let start = text.unicodeScalars.count - (text.components(words)?.unicodeScalars.count ?? 0)
      let end = start + words.unicodeScalars.count
      return """
        {"code":"\(code)","created":"2026-11-20T10:00:00Z","end":\(end),"id":"id-\(number)","quote":"\(words)","start":\(start)}

        """
    }
    func file(_ coder: String, _ source: String, _ lines: String) -> (String, String) {
      (
        "codings/\(coder)/transcripts/\(source).txt.jsonl",
        "{\"kodebok\":1,\"source\":\"transcripts/\(source).txt\"}\n" + lines
      )
    }
    let anna = coding(1, "trust", "I trusted them from that day.") + coding(2, "waiting", "I had no plan at all.")
    let bo = coding(3, "trust", "I trusted them") + coding(4, "trust", "they gave me the key")
    return [
      ("codebook.md", book), ("transcripts/a.txt", text), ("transcripts/b.txt", text), ("transcripts/c.txt", text),
      ("kodebok.json", "{\"format\":1,\"coders\":{\"anna\":\"Anna Berg\"}}"),
    ] + [
      file("anna", "a", anna), file("bo", "a", bo), file("anna", "b", anna), file("bo", "b", anna),
      file("anna", "c", anna),
    ]
  }()

  private func result(
    _ options: [String: String] = [:],
    _ language: Settings.Language = .english
  ) throws -> AnalysisResult {
    try AnalysisRun.result(of: AgreementAnalysis.self, options, on: Self.files, language: language)
  }

  private func table(_ name: String, _ result: AnalysisResult) throws -> ResultTable {
    try #require(result.tables.first { $0.name == name })
  }

  @Test("Each code that was used has a row with the figures of the turns")
  func codes() throws {
    let codes = try table("codes", result(["resamples": "0"]))
    #expect(codes.columns.map(\.name).prefix(4) == ["code", "id", "passages-anna", "passages-bo"])
    #expect(codes.rows.map { $0[0].text } == ["Trust", "Waiting"])
    let share = try #require(codes.columns.firstIndex { $0.name == "percent" })
    // Eight turns: bo has trust on one where Anna has not, and lacks waiting on one where she has it.
    #expect(codes.rows.map { $0[share].number } == [7.0 / 8, 7.0 / 8])
    let kappa = try #require(codes.columns.firstIndex { $0.name == "cohen" })
    // Trust: 2 turns both, 1 bo alone, 5 none: (7/8 - 36/64) / (1 - 36/64).
    #expect(abs((codes.rows[0][kappa].number ?? 0) - (7.0 / 8 - 36.0 / 64) / (1 - 36.0 / 64)) < 1e-12)
  }

  @Test("Every place where the coders differ is there with its words and who has what")
  func places() throws {
    let places = try table("disagreements", result())
    let rows = places.rows.map { row in row.dropFirst().map { $0.text ?? "" }.joined(separator: " | ") }
    #expect(
      rows == [
        "Waiting | code missing | Anna Berg | bo |  | I had no plan at all.",
        "Trust | code missing | bo | Anna Berg |  | they gave me the key",
        "Trust | other borders | Anna Berg 1–29, bo 1–14 |  |  | I trusted them from that day.",
      ]
    )
    #expect(places.rows[0][0].text == "transcripts/a.txt 3")
    #expect(places.rows[2][0].places.map(\.quote) == ["I trusted them from that day."])
    let few = try result(["places": "1"])
    #expect(try table("disagreements", few).rows.count == 1)
    #expect(
      few.notes.contains { $0.contains("in 3 places: in 2 somebody lacks a code, in 1") && $0.contains("first 1") }
    )
  }

  @Test("What was left out is told, in both languages")
  func notes() throws {
    let english = try result()
    #expect(english.title == "Agreement of coders: Anna Berg, bo")
    #expect(english.notes.contains { $0.hasPrefix("Compared: 2 sources with 8 turns") })
    #expect(english.notes.contains("Left out, as one of the coders alone has coded them: transcripts/c.txt."))
    let norwegian = try result([:], .norwegian)
    #expect(norwegian.title == "Enighet mellom kodere: Anna Berg, bo")
    #expect(norwegian.notes.contains("Utelatt fordi bare én av koderne har kodet dem: transcripts/c.txt."))
    #expect(norwegian.notes.count == english.notes.count)
    #expect(zip(norwegian.notes, english.notes).allSatisfy { $0 != $1 })
  }

  @Test("All codes together have figures with intervals; a code that was named has a row though nobody used it")
  func overall() throws {
    let result = try result(["code": "unused", "measure": "krippendorff", "resamples": "50"])
    let codes = try table("codes", result)
    #expect(codes.rows.map { $0[1].text } == ["unused"])
    #expect(codes.rows[0].last?.number == nil)
    #expect(codes.rows[0].last?.note == "undefined: nobody used it")
    let all = try table("overall", self.result(["measure": "all", "resamples": "50"]))
    #expect(all.columns.map(\.name) == ["of", "measure", "value", "low", "high"])
    let alpha = try #require(all.rows.first { $0[1].text == "Krippendorff’s alpha" })
    #expect(alpha[2].number != nil && alpha[3].number != nil && alpha[4].number != nil)
    #expect(alpha[3].number ?? 2 <= alpha[2].number ?? -2)
  }

  @Test("The same options give the same result; sources, units and themes can be chosen")
  func options() throws {
    #expect(try result() == result())
    let themes = try result(["level": "themes", "resamples": "0"])
    #expect(try table("codes", themes).rows.map { $0[0].text } == ["Belonging"])
    let one = try result(["source": "a.txt", "unit": "sentences", "resamples": "0"])
    #expect(one.notes.first?.hasPrefix("Compared: 1 source with 6 sentences") == true)
    let complete = try result(["complete": "true", "unit": "characters", "resamples": "0"])
    #expect(complete.notes.first?.hasPrefix("Compared: 3 sources") == true)
  }

  @Test("Coders who have nothing in common, or one coder alone, are a sentence and no figures")
  func failures() throws {
    func message(_ options: [String: String], without path: String = "-") -> String {
      let files = Self.files.filter { !$0.path.contains(path) }
      do {
        return try AnalysisRun.result(of: AgreementAnalysis.self, options, on: files).title
      } catch let failure as AnalysisFailure {
        return failure.kind.rawValue + ": " + failure.message.english
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message([:], without: "codings/bo")
        == "missing-data: There is one coder, Anna Berg; agreement is between two coders or more."
    )
    #expect(message([:], without: "codings").hasPrefix("missing-data: Nobody has coded in this study yet"))
    #expect(
      message(["source": "c.txt"]).hasPrefix(
        "missing-data: No source has codings of two of these coders (of one alone: 1)"
      )
    )
    #expect(message(["coder": "nils"]).hasPrefix("option: The option “coder” names “nils”"))
    #expect(message(["unit": "pages"]).hasPrefix("option: The option “unit” takes one of: turns"))
    #expect(message(["resamples": "-1"]).hasPrefix("option: The option “resamples” takes a whole number"))
  }

  @Test("The example study can be compared", arguments: Settings.Language.allCases)
  func example(language: Settings.Language) throws {
    let result = try AnalysisRun.result(
      of: AgreementAnalysis.self,
      ["measure": "all", "resamples": "20"],
      on: AnalysisRun.example(language),
      language: language
    )
    #expect(try table("codes", result).rows.count > 5)
    for table in result.tables {
      for cell in table.rows.flatMap(\.self) where cell.isEmpty { #expect(cell.places.isEmpty) }
    }
  }
}

extension String {
  /// The text from the first place where some words stand, or nil.
  fileprivate func components(_ words: String) -> Substring? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(words) { return rest }
      rest = rest.dropFirst()
    }
    return nil
  }
}
