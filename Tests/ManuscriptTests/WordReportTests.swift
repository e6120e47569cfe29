import KodebokExamples
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

@Suite("Reports in Word")
struct WordReportTests {
  /// The sketch with its reports written as Word documents.
  static func inWord(_ sketch: ReportSketch, seed: UInt64) throws -> ReportSketch {
    var result = sketch
    let names = SpeakerNames(sketch.study)
    for (index, note) in sketch.study.notes.enumerated() {
      let manuscript = ReportReading.manuscript(note.decoding.text, path: note.path, names: names)
      let path = StudyPath("reports/\(index).docx")
      let bytes = try WordReport.file(manuscript, seed: seed)
      result.study.flows.append(try WordFile.read(bytes, path: path))
    }
    result.study.notes = []
    return result
  }

  /// The sketch with its reports written in LaTeX.
  static func inLaTeX(_ sketch: ReportSketch, seed: UInt64) -> ReportSketch {
    var result = sketch
    let names = SpeakerNames(sketch.study)
    result.study.notes = []
    for (index, note) in sketch.study.notes.enumerated() {
      let manuscript = ReportReading.manuscript(note.decoding.text, path: note.path, names: names)
      result.add(report: LaTeXReport.text(manuscript, seed: seed), path: "reports/\(index).tex")
    }
    return result
  }

  /// What is found of quotes and claims, a line each, with white space as one blank.
  static func lines(_ sketch: ReportSketch) -> [String] {
    let reading = ReportReading(sketch.study)
    let claims = reading.claims(of: sketch.study).map { claim, manuscript, subject in
      let words = manuscript.text.string(claim.range)
      return "claim: \(words) | \(claim.quantity) | \(claim.link?.target ?? "-") | \(String(describing: subject))"
    }
    return (sketch.lines() + claims).map { line in
      line.with("«", for: "“").with("»", for: "”").split { $0.isWhitespace || $0 == ">" }.joined(separator: " ")
    }
  }

  private static func expectSame(_ word: [String], _ markdown: [String]) {
    #expect(word.filter { !markdown.contains($0) } == [])
    #expect(markdown.filter { !word.contains($0) } == [])
    #expect(word.count == markdown.count)
  }

  @Test("The examples' reports say the same in Word as in Markdown", arguments: 1...6)
  func examples(_ seed: UInt64) throws {
    for example in [ReportSketch(.norwegian), ReportSketch(.english)] {
      let word = try Self.inWord(example, seed: seed)
      Self.expectSame(Self.lines(word), Self.lines(example))
    }
  }

  @Test("The examples' reports say the same in LaTeX as in Markdown", arguments: 1...6)
  func latex(_ seed: UInt64) {
    for example in [ReportSketch(.norwegian), ReportSketch(.english)] {
      Self.expectSame(Self.lines(Self.inLaTeX(example, seed: seed)), Self.lines(example))
    }
  }

  @Test("Damaged quotes in all house styles are the same in Word as in Markdown", arguments: ["nb", "en"], [1, 2])
  func damaged(_ language: String, seed: UInt64) throws {
    var quotes = DamagedQuotes(language, seed: seed, generated: 2)
    for damage in DamagedQuotes.Damage.allCases { quotes.add(8, damage, share: 0.1) }
    let markdown = quotes.complete
    Self.expectSame(try Self.lines(Self.inWord(markdown, seed: seed)), Self.lines(markdown))
    Self.expectSame(Self.lines(Self.inLaTeX(markdown, seed: seed)), Self.lines(markdown))
  }
}
