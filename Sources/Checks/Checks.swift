import KodebokStudyModel

/// Runs the rules over a study: pure functions from what was read to findings in the order of output.
package enum Checks {
  /// The findings about one document; rules that are off cost nothing.
  ///
  /// - Complexity: O(codings + turns + problems), and O(log text) per finding.
  package static func check(document: Document, in study: Study) -> [Finding] {
    var findings: [Finding] = []
    for rule in Rules.ofDocuments {
      guard let severity = rule.severity(in: study.settings), let check = rule.checkDocument else { continue }
      for var finding in check(study, document) {
        finding.rule = rule.id
        finding.severity = severity
        findings.append(finding)
      }
    }
    if let identifiers = IdentifierFindings(study) {
      findings += judged(identifiers.findings(in: document), in: study)
    }
    findings.sort(by: Finding.outputOrder)
    return findings
  }

  /// Gives findings whose rules are known the severity they have in a study.
  private static func judged(_ findings: [Finding], in study: Study) -> [Finding] {
    findings.compactMap { finding in
      guard let severity = Rules[finding.rule]?.severity(in: study.settings) else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// The findings about the study as a whole, and those its reader made.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - tallies: What each document holds, in any order.
  /// - Returns: The findings in the order of output.
  package static func check(_ study: Study, tallies: [DocumentTally]) -> [Finding] {
    var findings: [Finding] = []
    // What the rules find again from the study itself counts once.
    for var finding in study.findings where Rules[finding.rule]?.repeatsReading != true {
      let severity = Rules[finding.rule].map { $0.severity(in: study.settings) } ?? .some(finding.severity)
      guard let severity else { continue }
      finding.severity = severity
      findings.append(finding)
    }
    for rule in Rules.ofStudies {
      guard let severity = rule.severity(in: study.settings), let check = rule.checkStudy else { continue }
      for var finding in check(study, tallies) {
        finding.rule = rule.id
        finding.severity = severity
        findings.append(finding)
      }
    }
    if let identifiers = IdentifierFindings(study) { findings += judged(identifiers.findingsInNotes(), in: study) }
    findings.sort(by: Finding.outputOrder)
    return withoutRepetition(findings)
  }

  /// The same for a study in which only the words of reports are others than when some findings were made.
  ///
  /// - Complexity: that of the rules that look at links and notes.
  package static func check(_ study: Study, tallies: [DocumentTally], after before: [Finding]) -> [Finding] {
    var findings = before.filter { !Rules.readingNotes.contains($0.rule) }
    for id in Rules.readingNotes {
      guard let rule = Rules[id], let severity = rule.severity(in: study.settings), let check = rule.checkStudy else {
        continue
      }
      for var finding in check(study, tallies) {
        finding.rule = rule.id
        finding.severity = severity
        findings.append(finding)
      }
    }
    findings.sort(by: Finding.outputOrder)
    return withoutRepetition(findings)
  }

  /// The findings about the reports of a study, in the order of output.
  package static func check(_ evidence: ReportEvidence) -> [Finding] {
    var findings: [Finding] = []
    for rule in Rules.ofReports {
      guard let severity = rule.severity(in: evidence.study.settings), let check = rule.checkReports else { continue }
      for var finding in check(evidence) {
        finding.rule = rule.id
        finding.severity = severity
        findings.append(finding)
      }
    }
    if let identifiers = IdentifierFindings(evidence.study) {
      findings += judged(identifiers.findings(in: evidence.reports), in: evidence.study)
    }
    findings.sort(by: Finding.outputOrder)
    return withoutRepetition(findings)
  }

  /// Leaves out a finding that says the same of the same place as the one before it.
  private static func withoutRepetition(_ sorted: [Finding]) -> [Finding] {
    var result: [Finding] = []
    result.reserveCapacity(sorted.count)
    for finding in sorted {
      if let last = result.last, last.rule == finding.rule, last.place == finding.place,
        last.variant == finding.variant, last.facts == finding.facts
      {
        continue
      }
      result.append(finding)
    }
    return result
  }
}
