import KodebokChecks
import KodebokJSON
import KodebokManuscript
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Reports beside what they rest on, ready to be written: one page, an overview for the terminal, or an object.
package struct StudyReport: Sendable {
  /// The formats of `report`.
  package enum Format: String, Sendable, CaseIterable {
    /// An overview for people.
    case text
    /// A page with the manuscript; needs no network and no script.
    case html
    /// One object, version 1.
    case json
  }

  /// What the reports say beside what the documents do.
  let evidence: ReportEvidence
  /// The reports that are written, as indices into those of the evidence.
  let chosen: [Int]
  /// The findings about these reports, in the order of output.
  package let findings: [Finding]
  /// The passages that their quotes come from.
  let passages: [ReportPassage]

  /// Gathers what is written.
  ///
  /// - Parameters:
  ///   - evidence: What the reports say beside what the documents do.
  ///   - files: The reports that are written; all of them where none is named.
  ///   - passages: The passages of ``places(of:in:)``.
  package init(_ evidence: ReportEvidence, files: [StudyPath], passages: [ReportPassage]) {
    self.evidence = evidence
    chosen = Self.chosen(files, in: evidence)
    let own = Set(chosen.map { evidence.reports[$0].manuscript.path })
    findings = Checks.check(evidence).filter { own.contains($0.place.file) }
    self.passages = passages.sorted {
      ($0.source, $0.range.lowerBound, $0.range.upperBound) < ($1.source, $1.range.lowerBound, $1.range.upperBound)
    }
  }

  private static func chosen(_ files: [StudyPath], in evidence: ReportEvidence) -> [Int] {
    evidence.reports.indices.filter { files.isEmpty || files.contains(evidence.reports[$0].manuscript.path) }
  }

  /// The passages that the quotes of reports come from, by source.
  package static func places(of files: [StudyPath], in evidence: ReportEvidence) -> [StudyPath: Set<Range<ByteOffset>>]
  {
    var places: [StudyPath: Set<Range<ByteOffset>>] = [:]
    for quote in chosen(files, in: evidence).flatMap({ evidence.reports[$0].quotes }) {
      guard let best = quote.best, best.layer != .condensate, QuoteVerdict(quote).weight != .none else { continue }
      places[best.source, default: []].insert(best.range)
    }
    return places
  }

  /// What the page is called: the title of its only report, else its first.
  var title: String {
    guard let first = chosen.first else { return "Kodebok" }
    let manuscript = evidence.reports[first].manuscript
    return manuscript.frontMatter(list: "title").first ?? manuscript.sections.first { $0.level == 1 }?.title
      ?? manuscript.sections.first?.title ?? manuscript.path.name
  }

  /// The report as bytes of UTF-8.
  package func written(as format: Format, style: TextStyle) -> [UInt8] {
    switch format {
    case .text: Array(overview(style.wording).text(style).utf8)
    case .html: Array(html(style.wording).utf8)
    case .json: json()
    }
  }

  /// One object, version 1; in English whatever the study's language is.
  private func json() -> [UInt8] {
    let result = overview(Wording(.english)).result
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("files") { writer in
        for index in chosen { writer.string(evidence.reports[index].manuscript.path.value) }
      }
      result.writeMembers(to: &writer)
    }
    return writer.shownBytes + [0x0A]
  }

  private func overview(_ wording: Wording) -> ResultReport {
    let tables = ReportTables(self, wording)
    var result = AnalysisResult(title: title, tables: tables.all(withQuotes: true))
    result.findings = findings.map { finding in
      ResultFinding(
        rule: finding.rule.value,
        severity: finding.severity,
        message: wording.message(for: finding),
        place: finding.place
      )
    }
    result.notes = [tables.summary, wording.text("report/reported-note")]
    return ResultReport(result)
  }
}
