import KodebokAnalyses
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Analyses that count say in one sentence why they cannot")
struct CountingRefusalTests {
  private func failure(
    _ name: String,
    _ options: [String: String],
    on files: [(path: String, content: String)] = MarkedStudy.workshop
  ) throws -> String {
    let type = try #require(BundledAnalyses.all.first { $0.description.name == name })
    do {
      return "no failure: " + (try AnalysisRun.result(of: type, options, on: files)).title
    } catch let failure as AnalysisFailure {
      #expect(!failure.message.norwegian.isEmpty && failure.message.norwegian != failure.message.english)
      return failure.message.english
    }
  }

  @Test(
    "What the options ask for is not there",
    arguments: [
      ("person-by-theme", [:], "Say whose passages are wanted: participant=…, one of Ada, Bo, Cem."),
      (
        "work-matrix", ["by": "hair"],
        "The study has no column “hair”. It can be counted by: participant, group, site, document, round, kind, age, date, guide, state."
      ),
      (
        "quote-balance", ["contrast": "trust"],
        "The option “contrast” takes two codes by id, as trust/doubt, not “trust”."
      ),
      (
        "quote-balance", ["contrast": "trust/hope"],
        "The option “contrast” takes two codes by id, as trust/doubt, not “trust/hope”."
      ),
    ]
  )
  func options(name: String, options: [String: String], expected: String) throws {
    #expect(try failure(name, options) == expected)
  }

  @Test(
    "The study lacks what the analysis needs",
    arguments: [
      ("prevalence", "participants.csv", "The study has no participants: write them into participants.csv."),
      ("person-by-theme", "participants.csv", "The study has no participants: write them into participants.csv."),
      (
        "crosstab", "participants.csv",
        "The study has no participants: write them into participants.csv, or count passages with count=segments."
      ),
      (
        "guide-coverage", "guides/talk.md",
        "The study has no interview guide: write one as a list of questions into the folder guides/."
      ),
      (
        "guide-coverage", "material.csv",
        "No interview names a guide: write which was used into the column “guide” of material.csv, such as guides/talk.md."
      ),
    ]
  )
  func missing(name: String, file: String, expected: String) throws {
    #expect(try failure(name, [:], on: MarkedStudy.workshop.filter { $0.path != file }) == expected)
  }

  @Test(
    "A study without codings, participants or tables gives tables all the same",
    arguments: [
      "co-occurrence", "frequencies", "quote-balance", "saturation", "work-matrix",
    ]
  )
  func bare(name: String) throws {
    let type = try #require(BundledAnalyses.all.first { $0.description.name == name })
    let result = try AnalysisRun.result(of: type, on: [("transcripts/a.txt", "Ada: Hello.\n")])
    #expect(!result.tables.isEmpty)
    #expect(result.notes.contains("In 1 source of 1 nothing is counted."))
  }
}
