import KodebokStudyModel

extension Rule {
  /// A row of the material register whose source is not there and not withheld on purpose.
  static let materialSourceMissing = Rule(
    "material-source-missing",
    .warning,
    study: { study, _ in
      let table = study.material
      let sources = Set(study.sources.map(\.path))
      return table.rows.compactMap { row in
        guard !row.source.value.isEmpty, !sources.contains(row.source), !row.isWithheld else { return nil }
        var facts: [String: Fact] = ["source": .text(row.source.value)]
        let similar = Likeness.best(for: row.source.value, among: study.sources.lazy.map(\.path.value), least: 0.8)
        if let similar { facts["similar"] = .text(similar) }
        return Finding(
          at: Place(file: table.path, text: table.text, range: row.range),
          variant: similar == nil ? "" : "similar",
          facts
        )
      }
    }
  )

  /// A label in the material register that stands for somebody the participants table does not have.
  static let materialUnknownParticipant = Rule(
    "material-unknown-participant",
    .warning,
    study: { study, _ in
      let table = study.material
      return table.rows.flatMap { row in
        row.speakers.compactMap { speaker -> Finding? in
          guard !speaker.means.hasPrefix("@"), study.participants[speaker.means] == nil else { return nil }
          let facts: [String: Fact] = [
            "speaker": .text(speaker.label), "means": .text(speaker.means), "source": .text(row.source.value),
          ]
          let range = row.speakersRange ?? row.range
          return Finding(at: Place(file: table.path, text: table.text, range: range), facts)
        }
      }
    }
  )
}

extension Material {
  /// Whether the register says that the source is kept back, or does not exist yet.
  fileprivate var isWithheld: Bool {
    let words = ["withheld", "tilbakeholdt", "holdt tilbake", "planned", "planlagt", "deleted", "slettet", "withdrawn"]
    return words.contains(state.lowercased())
  }
}
