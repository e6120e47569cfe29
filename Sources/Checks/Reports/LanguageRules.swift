import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// What a study declares about how its reports are written; one look through a report finds all of it.
extension Rule {
  /// A word of another written language, or the rarer of two forms.
  static let languageForm = Rule(language: "language-form", .warning) { wanted, study in
    wanted.language = study.settings.reports.language
  }
  /// A word for one gender where there is one for all.
  static let languageGender = Rule(language: "language-gender", .information) { wanted, study in
    wanted.isGenderNeutral = study.settings.reports.isGenderNeutral
  }
  /// Another quotation mark than the one declared.
  static let languageMarks = Rule(language: "language-marks", .information) { wanted, study in
    wanted.marks = study.settings.reports.marks
  }
  /// A word that the settings would rather not have.
  static let languageTerm = Rule(language: "language-term", .information) { wanted, study in
    wanted.terms = study.settings.reports.terms
  }

  /// Makes a rule that looks only at what concerns it: the function takes that from the settings.
  private init(
    language id: RuleID,
    _ severity: Severity,
    _ take: @escaping @Sendable (inout ReportLanguage, Study) -> Void
  ) {
    self.init(
      id,
      severity,
      mending: .byChoice,
      reports: { evidence in
        var wanted = ReportLanguage()
        take(&wanted, evidence.study)
        return evidence.reports.flatMap { report -> [Finding] in
          let manuscript = report.manuscript
          return manuscript.languageSlips(wanted).compactMap { slip -> Finding? in
            guard id == "language-form" || slip.kind != .form && slip.kind != .mixed else { return nil }
            let words = manuscript.text.string(slip.range).withoutMargins
            var facts: [String: Fact] = ["words": .text(words), "instead": .text(slip.instead)]
            if slip.isExact { facts["corrected"] = .text(slip.instead) }
            return Finding(at: manuscript.place(slip.range), variant: slip.kind == .mixed ? "mixed" : "", facts)
          }
        }
      }
    )
  }
}
