import KodebokStudyModel

/// The rules whose findings are made while files are read.
extension Rule {
  /// An analysis that the settings name and that gives no result.
  static let analysisFailed = Rule("analysis-failed", .warning)

  /// A coding that an analysis proposes.
  static let proposedCoding = Rule("proposed-coding", .hint)

  /// A link of the file system, or in a text, that leads out of the study.
  static let linkLeavesStudy = Rule(
    "link-leaves-study",
    .warning,
    study: { study, _ in
      study.links.compactMap { link in
        guard link.path == nil else { return nil }
        return Finding(
          at: Place(file: link.file, start: link.start, end: link.end),
          variant: "text",
          ["target": .text(link.target)]
        )
      }
    }
  )

  /// Two paths that differ only by case or by how accents are written.
  static let pathCollision = Rule("path-collision", .error)

  /// A report of a word processor that cannot be read.
  static let reportUnreadable = Rule("report-unreadable", .error)

  /// A link of the file system that leads back to a folder it lies in, or to one already read.
  static let symlinkLoop = Rule("symlink-loop", .warning)

  /// Settings that are no JSON.
  static let settingsSyntax = Rule("settings-syntax", .error)

  /// A setting whose value is of the wrong kind.
  static let settingsType = Rule("settings-type", .error)

  /// A setting this version does not know.
  static let settingsUnknownKey = Rule("settings-unknown-key", .warning)

  /// Settings of a newer format.
  static let settingsNewerFormat = Rule("settings-newer-format", .error)

  /// A severity for a rule that is not there.
  static let settingsUnknownRule = Rule(
    "settings-unknown-rule",
    .warning,
    mending: .byChoice,
    study: { study, _ in
      study.settings.rules.keys.sorted().compactMap { id in
        guard Rules[id] == nil, !study.settings.hasAnalysis(withRule: id) else { return nil }
        var facts: [String: Fact] = ["rule": .text(id.value)]
        let similar = Likeness.best(for: id.value, among: Rules.all.lazy.map(\.id.value))
        if let similar { facts["similar"] = .text(similar) }
        let place = study.settings.rulePlaces[id] ?? Place(file: StudyPath("kodebok.json"))
        return Finding(at: place, variant: similar == nil ? "" : "similar", facts)
      }
    }
  )
}
