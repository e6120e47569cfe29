/// What the headers of participants and material mean, in English and Norwegian.
package enum ColumnNames {
  /// The columns of `participants.csv` that have a meaning.
  package enum Participant: Hashable, Sendable {
    case id, pseudonym, group, withdrawn
    /// `consent:<purpose>`; the purpose is empty for a plain `consent`.
    case consent(String)
  }

  /// The columns of `material.csv` that have a meaning.
  package enum Material: String, Hashable, Sendable {
    case source, kind, date, round, site, guide, speakers, state
  }

  /// What a header of `participants.csv` means, or nil for an attribute.
  package static func participant(_ header: String) -> Participant? {
    let name = folded(header)
    if let known = participants[name] { return known }
    for prefix in ["consent", "samtykke"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.isEmpty { return .consent("") }
      if rest.hasPrefix(":") { return .consent(String(rest.dropFirst()).trimmed) }
    }
    return nil
  }

  /// What a header of `material.csv` means, or nil for an attribute.
  package static func material(_ header: String) -> Material? { materials[folded(header)] }

  private static let participants: [String: Participant] = [
    "id": .id, "nummer": .id, "number": .id, "nr": .id, "nr.": .id, "no": .id, "no.": .id, "participant": .id,
    "deltaker": .id, "informant": .id, "deltakernummer": .id, "pseudonym": .pseudonym, "dekknavn": .pseudonym,
    "group": .group, "gruppe": .group, "withdrawn": .withdrawn,
    "trukket": .withdrawn, "trukket seg": .withdrawn,
  ]

  private static let materials: [String: Material] = [
    "source": .source, "kilde": .source, "file": .source, "fil": .source, "filnavn": .source, "kind": .kind,
    "type": .kind, "slag": .kind, "date": .date, "dato": .date, "round": .round, "runde": .round, "site": .site,
    "sted": .site, "place": .site, "guide": .guide, "intervjuguide": .guide, "speakers": .speakers,
    "talere": .speakers, "state": .state, "status": .state, "tilstand": .state,
  ]

  private static func folded(_ header: String) -> String {
    String(header.trimmed.lowercased().map { $0 == "_" ? " " : $0 })
  }
}
