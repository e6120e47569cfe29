import KodebokStudyModel
import KodebokText

/// Whose speech an analysis looks at, in which sources, and what it is compared by.
///
/// Participants who have withdrawn are left out. A study whose table of participants is empty has nobody to go by: there,
/// every speaker who is no interviewer or moderator counts as a participant; see ``countsUnknown``.
public struct SpeechSelection: Sendable {
  /// Whose speech is looked at.
  public enum Voices: String, Sendable, CaseIterable {
    /// Participants.
    case participants
    /// Interviewers, moderators and others who are no informants.
    case researchers
    /// Everybody with a label, also those who are not known.
    case everyone
  }

  /// Whose speech is looked at.
  public var voices: Voices
  /// Only these participants; empty: all.
  public var participants: Set<ParticipantID> = []
  /// Only participants of these groups, `*` and `?` as in queries; empty: all.
  public var groups: [String] = []
  /// Only speakers with these labels, `*` and `?` as in queries; empty: all.
  public var labels: [String] = []
  /// Only these sources, by path, folder or file name; empty: all.
  public var sources: [String] = []
  /// Whether speakers who are not known count as participants, because the study has no table of participants.
  public let countsUnknown: Bool

  private let known: [ParticipantID: Participant]
  private let material: MaterialTable

  /// Creates a selection of all sources of a study.
  public init(_ study: Study, voices: Voices = .participants) {
    self.voices = voices
    countsUnknown = study.participants.all.isEmpty
    known = Dictionary(study.participants.all.map { ($0.id, $0) }) { first, _ in first }
    material = study.material
  }

  /// Whether a source is looked at: articles are nobody's speech.
  public func wants(_ source: SourceFile) -> Bool {
    source.kind == .transcript && (sources.isEmpty || sources.contains { SourcePattern($0).matches(source.path) })
  }

  /// Which speakers of a document are looked at, index by index.
  public func wanted(in document: SpokenDocument) -> [Bool] {
    let labels = labels.map { Pattern($0) }
    let groups = groups.map { Pattern($0) }
    return zip(document.transcript.speakers, document.speakers).map { label, speaker in
      guard labels.isEmpty || labels.contains(where: { $0.matches(label) }) else { return false }
      return wants(speaker, groups)
    }
  }

  private func wants(_ speaker: Study.Speaker, _ groups: [Pattern]) -> Bool {
    switch speaker {
    case .participant(let id):
      guard voices != .researchers, let one = known[id], !one.hasWithdrawn else { return false }
      guard participants.isEmpty || participants.contains(id) else { return false }
      return groups.isEmpty || groups.contains { $0.matches(one.group) }
    case .role: return voices != .participants && participants.isEmpty && groups.isEmpty
    case .unknown:
      return (voices == .everyone || (voices == .participants && countsUnknown)) && participants.isEmpty
        && groups.isEmpty
    }
  }

  /// The name of a speaker for a reader: the pseudonym, the label where there is none.
  public func name(of speaker: Study.Speaker, label: String) -> String {
    if case .participant(let id) = speaker { return known[id]?.name ?? id.value }
    return label
  }

  /// A key that tells voices apart: the same for a person in all sources; a label that is not known is a voice of its own
  /// in each source.
  public func voice(of speaker: Study.Speaker, label: String, in source: StudyPath) -> String {
    switch speaker {
    case .participant(let id): id.value
    case .role(let role): "@" + role
    case .unknown: label + "\u{1F}" + source.value
    }
  }

  /// What something is compared by.
  public enum Comparison: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// Who speaks.
    case speaker
    /// The source.
    case source
    /// A column of the participants, else of the material, by its name in either language; case is not looked at.
    case column(String)
  }

  /// The value a speaker of a source is compared by; empty where there is none.
  public func value(of speaker: Study.Speaker, label: String, in source: StudyPath, _ comparison: Comparison) -> String
  {
    switch comparison {
    case .nothing: return ""
    case .speaker: return name(of: speaker, label: label)
    case .source: return source.value
    case .column(let column):
      let name = column.lowercased()
      var values: [String] = []
      if case .participant(let id) = speaker, let one = known[id] {
        values = name == "group" || name == "gruppe" ? [one.group] : one.values(of: name)
      }
      if values.allSatisfy(\.isEmpty), let row = material[source] {
        switch name {
        case "kind", "type": values = [row.kind]
        case "round", "runde": values = [row.round]
        case "site", "sted": values = [row.site]
        default: values = row.values(of: name)
        }
      }
      return values.first { !$0.isEmpty } ?? ""
    }
  }

  /// Whether a participant of a study is of a group, `*` and `?` as in queries.
  public static func isGroup(_ group: String, of study: Study) -> Bool {
    let pattern = Pattern(group)
    return study.participants.all.contains { pattern.matches($0.group) }
  }

  /// Whether a study has a column to compare by.
  public static func hasColumn(_ column: String, in study: Study) -> Bool {
    let name = column.lowercased()
    if ["group", "gruppe", "pseudonym", "pseudonyme"].contains(name) { return true }
    if ["kind", "type", "round", "runde", "site", "sted", "date", "dato", "guide", "state", "tilstand"].contains(name) {
      return true
    }
    return study.participants.all.contains { $0.columns.contains { $0.lowercased() == name } }
      || study.material.rows.contains { $0.attributes.contains { $0.name.lowercased() == name } }
  }
}
