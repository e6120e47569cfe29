import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokPluginKit

@Suite("Options of an analysis")
struct OptionValuesTests {
  static let options = [
    AnalysisOption("turns", .integer, "", default: "1", minimum: 0, maximum: 99),
    AnalysisOption("share", .number, "", minimum: 0),
    AnalysisOption("names", .choice, "", default: "pseudonym", choices: [.init("pseudonym", ""), .init("number", "")]),
    AnalysisOption("all", .boolean, "", default: "false"),
    AnalysisOption("code", .code, "", repeatable: true),
    AnalysisOption("who", .participant, ""),
    AnalysisOption("source", .source, ""),
    AnalysisOption("query", .query, ""),
    AnalysisOption("later", AnalysisOption.Kind(rawValue: "of-a-later-version"), ""),
  ]

  static var study: Study {
    var study = Study()
    let none = ByteOffset(0)..<ByteOffset(0)
    study.codeBook = CodeBook(
      path: StudyPath("codebook.md"),
      text: SourceText(""),
      codes: [("trust", "Tillit"), ("guilt", "Skyld"), ("guilt.2", "Skyld")].map {
        Code(
          id: CodeID($0.0),
          isIDWritten: true,
          label: $0.1,
          kind: .code,
          depth: 2,
          parent: nil,
          range: none,
          labelRange: none
        )
      }
    )
    study.participants = Participants(
      path: StudyPath("participants.csv"),
      text: SourceText(""),
      all: [Participant(id: ParticipantID("P1"), pseudonym: "Tone", row: 2)]
    )
    study.sources = ["transcripts/a/tone.txt", "transcripts/b/tone.txt", "transcripts/sofie.txt"].map {
      SourceFile(path: StudyPath($0), diskPath: $0, kind: .transcript)
    }
    return study
  }

  static func read(_ given: [(String, String)]) throws(AnalysisFailure) -> OptionValues {
    try OptionValues(given.map { (name: $0, value: $1) }, for: options, in: study)
  }

  @Test("Defaults are filled in, names become ids, and both languages' yes and no are known")
  func values() throws {
    let values = try Self.read([
      ("code", "Tillit"), ("code", "guilt"), ("who", "tone"), ("source", "sofie.txt"), ("all", "ja"), ("share", "0,5"),
      ("later", "anything"),
    ])
    #expect(values.integer("turns") == 1)
    #expect(values["names"] == "pseudonym")
    #expect(values.all("code") == ["trust", "guilt"])
    #expect(values["who"] == "P1")
    #expect(values["source"] == "transcripts/sofie.txt")
    #expect(values.isOn("all"))
    #expect(values.number("share") == 0.5)
    #expect(values["query"] == nil)
  }

  @Test(
    "What is wrong is said in one sentence, in both languages",
    arguments: [
      (
        "colour", "red",
        "The analysis has no option “colour”. It takes: turns, share, names, all, code, who, source, query, later.",
        "Analysen har ikke valget «colour». Den tar: turns, share, names, all, code, who, source, query, later."
      ),
      (
        "turns", "many", "The option “turns” takes a whole number from 0 to 99, not “many”.",
        "Valget «turns» tar et helt tall fra 0 til 99, ikke «many»."
      ),
      (
        "turns", "100", "The option “turns” takes a whole number from 0 to 99, not “100”.",
        "Valget «turns» tar et helt tall fra 0 til 99, ikke «100»."
      ),
      (
        "share", "inf", "The option “share” takes a number of at least 0, not “inf”.",
        "Valget «share» tar et tall på minst 0, ikke «inf»."
      ),
      (
        "names", "real", "The option “names” takes one of: pseudonym, number; not “real”.",
        "Valget «names» tar ett av: pseudonym, number; ikke «real»."
      ),
      (
        "who", "Per", "The option “who” names “Per”, which the study does not have. It has: Tone.",
        "Valget «who» nevner «Per», som studien ikke har. Den har: Tone."
      ),
      (
        "source", "tone.txt",
        "The option “source” names “tone.txt”, which can be any of: transcripts/a/tone.txt, transcripts/b/tone.txt. Write one of these.",
        "Valget «source» nevner «tone.txt», som kan være: transcripts/a/tone.txt, transcripts/b/tone.txt. Skriv én av disse."
      ),
    ]
  )
  func refusals(name: String, value: String, english: String, norwegian: String) {
    let failure = #expect(throws: AnalysisFailure.self) { try Self.read([(name, value)]) }
    #expect(failure?.kind == .option)
    #expect(failure?.message.english == english)
    #expect(failure?.message.norwegian == norwegian)
  }

  @Test("An option that is given twice is refused where only one value is taken")
  func repeated() {
    #expect(throws: AnalysisFailure.self) { try Self.read([("turns", "1"), ("turns", "2")]) }
  }

  @Test("A label that several codes have is refused with their ids, an id never is")
  func ambiguous() throws {
    #expect(throws: AnalysisFailure.self) { try Self.read([("code", "Skyld")]) }
    #expect(try Self.read([("code", "guilt")])["code"] == "guilt")
  }
}
