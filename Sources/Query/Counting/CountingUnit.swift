import KodebokStudyModel

/// What a count goes through: participants, groups, documents, rounds, or any column of the tables.
public struct CountingUnit: Hashable, Sendable {
  /// The name in English: `participant`; for a column its name in lower case.
  public let name: String

  private init(_ name: String) { self.name = name }

  /// Every participant.
  public static let participant = CountingUnit("participant")
  /// The groups of the participants.
  public static let group = CountingUnit("group")
  /// The sites of the material, such as offices.
  public static let site = CountingUnit("site")
  /// Every source.
  public static let document = CountingUnit("document")
  /// The rounds of the material.
  public static let round = CountingUnit("round")
  /// The kinds of material.
  public static let kind = CountingUnit("kind")

  /// The units that every study has.
  public static let known = [participant, group, site, document, round, kind]

  private static let words: [String: CountingUnit] = [
    "participants": participant, "deltaker": participant, "deltakere": participant, "informant": participant,
    "informants": participant, "informanter": participant, "person": participant,
    "groups": group, "gruppe": group, "grupper": group,
    "sites": site, "office": site, "sted": site, "kontor": site,
    "documents": document, "source": document, "sources": document, "kilde": document, "kilder": document,
    "dokument": document, "dokumenter": document, "transcript": document, "utskrift": document,
    "rounds": round, "runde": round, "runder": round,
    "kinds": kind, "type": kind, "slag": kind,
  ]

  /// The unit that a word of either language means; else the column with that name, which a study may lack.
  public init(named word: String) {
    let word = word.lowercased()
    self = Self.known.first { $0.name == word } ?? Self.words[word] ?? CountingUnit(word)
  }

  /// Whether a study can be counted by it: one of ``known``, or a column of the participants or the material.
  public func exists(in study: Study) -> Bool { Self.known.contains(self) || Self.columns(of: study).contains(name) }

  /// The names in lower case of all columns that a study can be counted by, in the order of the tables.
  public static func columns(of study: Study) -> [String] {
    var names: [String] = []
    for name in study.participants.all.flatMap(\.columns) + ["date", "guide", "state"]
      + study.material.rows.flatMap({ $0.attributes.map(\.name) })
    where !names.contains(name.lowercased()) { names.append(name.lowercased()) }
    return names
  }
}
