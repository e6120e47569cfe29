import Analysis
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Testing

@Suite("{{title}}")
struct AnalysisTests {
  /// A study with one code and no sources.
  var study: Study {
    var study = Study()
    let none = ByteOffset(0)..<ByteOffset(0)
    let trust = Code(
      id: CodeID("trust"), isIDWritten: true, label: "Trust", kind: .code, depth: 1, parent: nil, range: none,
      labelRange: none)
    study.codeBook = CodeBook(path: StudyPath("codebook.md"), text: SourceText(""), codes: [trust])
    return study
  }

  @Test("A code that is not used has no passages", arguments: [("0", 1), ("1", 0)])
  func unused(least: String, rows: Int) throws {
    let view = SnapshotView(study) { _, _ in }
    let options = try OptionValues([("least", least)], for: {{type}}.description.options, in: study)
    let result = try {{type}}().run(view, AnalysisContext(options: options))
    #expect(result.tables[0].rows.count == rows)
    #expect(result.tables[0].rows.allSatisfy { $0[1].number == 0 })
  }
}
