import KodebokStudyModel

/// One thing that is looked for in a study.
package struct Rule: Sendable {
  /// What a rule looks at.
  package enum Scope: Sendable {
    /// One document against the study.
    case document
    /// The study and the tallies of all its documents.
    case study
    /// Both: some of it shows in one document, the rest only in all of them.
    case everything
    /// The reports, held against all documents.
    case reports
    /// The files as they are read; the reader reports it and the rule only gives it a severity.
    case reading
  }

  /// Looks at one document.
  package typealias DocumentCheck = @Sendable (Study, Document) -> [Finding]
  /// Looks at the whole study.
  package typealias StudyCheck = @Sendable (Study, [DocumentTally]) -> [Finding]
  /// Looks at the reports.
  package typealias ReportCheck = @Sendable (ReportEvidence) -> [Finding]

  /// The name.
  package let id: RuleID
  /// How much a finding matters unless the settings say otherwise; nil for a rule that is off until asked for.
  package let defaultSeverity: Severity?
  /// Who can mend its findings.
  package let mending: Mending
  /// Looks at one document, or nil.
  let checkDocument: DocumentCheck?
  /// Looks at the whole study, or nil.
  let checkStudy: StudyCheck?
  /// Looks at the reports, or nil.
  let checkReports: ReportCheck?
  /// Whether it tells of what people could be recognised by, which is looked for once for all such rules.
  let isIdentifier: Bool

  init(
    _ id: RuleID,
    _ defaultSeverity: Severity?,
    mending: Mending = .byHand,
    document: DocumentCheck? = nil,
    study: StudyCheck? = nil,
    reports: ReportCheck? = nil,
    isIdentifier: Bool = false
  ) {
    self.isIdentifier = isIdentifier
    self.id = id
    self.defaultSeverity = defaultSeverity
    self.mending = mending
    checkDocument = document
    checkStudy = study
    checkReports = reports
  }

  /// What the rule looks at.
  package var scope: Scope {
    if isIdentifier { return .everything }
    return switch (checkDocument != nil, checkStudy != nil) {
    case (true, true): .everything
    case (true, false): .document
    case (false, true): .study
    case (false, false): checkReports != nil ? .reports : .reading
    }
  }

  /// Whether the rule makes its findings from what the reader recorded, so that the reader's own are left out.
  var repeatsReading: Bool { id == "missing-source" || id == "source-moved" }

  /// How much a finding matters in a study; nil where the rule is off.
  package func severity(in settings: Settings) -> Severity? { settings.rules[id] ?? defaultSeverity }
}
