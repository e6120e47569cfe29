import KodebokStudyModel

/// What one of the files beside the sources is read as, by its name.
package enum StudyRecord: Hashable, Sendable {
  case settings, codeBook, participants, material, study, guide, glossary, queries, memo, report, bibliography

  /// What a file is; nil for sources, codings and everything the study does not read.
  package init?(_ path: StudyPath) {
    let name = path.value
    if name == StudyNames.settings {
      self = .settings
    } else if StudyNames.codeBook.contains(name) {
      self = .codeBook
    } else if StudyNames.participants.contains(name) {
      self = .participants
    } else if StudyNames.material.contains(name) {
      self = .material
    } else {
      if StudyNames.isBibliography(path) {
        self = .bibliography
        return
      }
      guard let note = StudyNames.note(path) else { return nil }
      switch note {
      case .study: self = .study
      case .guide: self = .guide
      case .glossary: self = .glossary
      case .queries: self = .queries
      case .memo: self = .memo
      case .report: self = .report
      }
    }
  }

  /// The names of a file of which a study reads one: the first that is there.
  var names: [String]? {
    switch self {
    case .settings: [StudyNames.settings]
    case .codeBook: StudyNames.codeBook
    case .participants: StudyNames.participants
    case .material: StudyNames.material
    case .study, .guide, .glossary, .queries, .memo, .report, .bibliography: nil
    }
  }

  /// Whether it is a text that the study keeps with its words: the researcher's own, or a list of literature.
  var isNote: Bool { names == nil }
}
