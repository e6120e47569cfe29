import Foundation
import KodebokAnalyses
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("genfix")
struct GenFix {
  @Test("gen") func gen() throws {
    let cases: [(String, [String: String], Settings.Language)] = [
      ("work-matrix", [:], .english),
      ("work-matrix", ["level": "codes", "by": "gruppe", "show": "excerpts", "facts": "ja"], .norwegian),
      ("work-matrix", ["level": "codes", "show": "summaries", "names": "both", "code": "people"], .english),
      ("person-by-theme", ["participant": "Ada", "theme": "people"], .english),
      ("person-by-theme", ["participant": "P2"], .norwegian),
      ("frequencies", [:], .english),
      ("frequencies", ["level": "codes", "by": "participant", "measure": "words"], .norwegian),
      ("co-occurrence", [:], .english),
      ("co-occurrence", ["relation": "near", "turns": "2", "measure": "c", "level": "themes"], .norwegian),
      ("crosstab", [:], .english),
      ("crosstab", ["by": "runde", "count": "segments", "level": "themes", "threshold": "2"], .norwegian),
      ("prevalence", [:], .english), ("prevalence", ["asked": "nei", "level": "themes"], .norwegian),
      ("saturation", ["base": "1", "run": "1"], .english), ("saturation", ["step": "participants"], .norwegian),
      ("quote-balance", ["contrast": "trust/skill"], .english),
      ("quote-balance", ["level": "codes", "code": "people"], .norwegian),
      ("guide-coverage", [:], .english), ("guide-coverage", ["added": "nei"], .norwegian),
    ]
    try FileManager.default.createDirectory(atPath: "/tmp/kb/tmp/count/fix", withIntermediateDirectories: true)
    for (n, (name, options, language)) in cases.enumerated() {
      let type = try #require(BundledAnalyses.all.first { $0.description.name == name })
      let result = try AnalysisRun.result(of: type, options, on: MarkedStudy.workshop, language: language)
      try Data((result.plain + "\n").utf8).write(
        to: URL(fileURLWithPath: "/tmp/kb/tmp/count/fix/\(n)-\(name)-\(language.rawValue).txt")
      )
    }
  }
}
