import KodebokStudyModel
import KodebokTables

/// The columns of a count by unit: fixed by the tables of the study, whatever is coded, so that empty ones are seen.
///
/// Columns stand in the order of the table; numbers stand by size. Two more follow where something belongs there: what
/// has no value in the table (*not stated*), and passages in which no participant speaks (*nobody*), such as
/// those of whoever asks.
public struct UnitColumns: Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What a column stands for.
    public enum Meaning: Hashable, Sendable {
      /// A value of the unit.
      case value
      /// The table says nothing.
      case notStated
      /// No participant speaks.
      case nobody
    }

    /// What it stands for.
    public var meaning: Meaning
    /// The participant's id, the path of a source, or the value; empty for the last two.
    public var key: String
    /// The pseudonym of a participant, the name of a source; else the value.
    public var label: String
  }

  /// What is counted by.
  public let unit: CountingUnit
  /// The columns; the last two are *not stated* and *nobody*.
  public let all: [Column]
  private let byParticipant: [ParticipantID: [Int]]?
  private let bySource: [StudyPath: Int]

  /// The column for what the table does not say.
  public var notStated: Int { all.count - 2 }
  /// The column for passages in which no participant speaks.
  public var nobody: Int { all.count - 1 }

  /// Creates the columns of a unit in a study.
  ///
  /// - Complexity: O(rows of the tables).
  public init(_ unit: CountingUnit, in frame: CountingFrame) {
    self.unit = unit
    let study = frame.study
    let people = study.participants.all.filter { !frame.withdrawn.contains($0.id) }
    var columns: [Column] = []
    switch unit {
    case .participant:
      var indices: [ParticipantID: [Int]] = [:]
      for one in people where indices[one.id] == nil {
        indices[one.id] = [columns.count]
        columns.append(Column(meaning: .value, key: one.id.value, label: one.name))
      }
      (byParticipant, bySource) = (indices, [:])
    case .document:
      columns = study.sources.map { Column(meaning: .value, key: $0.path.value, label: $0.path.name) }
      byParticipant = nil
      bySource = Dictionary(study.sources.enumerated().map { ($1.path, $0) }) { first, _ in first }
    default:
      let isPersonal = unit == .group || people.contains { $0.columns.contains { $0.lowercased() == unit.name } }
      let personal = isPersonal ? people.map { ($0.id, Self.values(of: unit, $0)) } : []
      let material = isPersonal ? [] : study.sources.map { ($0.path, [Self.value(of: unit, $0, study)]) }
      let values = Self.ordered((personal.map(\.1) + material.map(\.1)).flatMap { $0 })
      columns = values.map { Column(meaning: .value, key: $0, label: $0) }
      let places = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
      let last = values.count
      byParticipant =
        isPersonal ? Dictionary(personal.map { ($0, Self.places($1, places, last)) }) { first, _ in first } : nil
      bySource = Dictionary(material.map { ($0, places[$1[0]] ?? last) }) { first, _ in first }
    }
    all =
      columns + [
        Column(meaning: .notStated, key: "", label: ""), Column(meaning: .nobody, key: "", label: ""),
      ]
  }

  private static func places(_ values: [String], _ places: [String: Int], _ last: Int) -> [Int] {
    let found = values.compactMap { places[$0] }
    return found.isEmpty ? [last] : Array(Set(found)).sorted()
  }

  private static func values(of unit: CountingUnit, _ participant: Participant) -> [String] {
    unit == .group ? [participant.group] : participant.values(of: unit.name)
  }

  private static func value(of unit: CountingUnit, _ source: SourceFile, _ study: Study) -> String {
    let row = study.material[source.path]
    switch unit {
    case .site: return row?.site ?? ""
    case .round: return row?.round ?? ""
    case .kind: return row.map(\.kind).flatMap { $0.isEmpty ? nil : $0 } ?? source.kind.rawValue
    default: return row?.values(of: unit.name).first ?? ""
    }
  }

  /// Each value once, empty ones left out: by size where all are numbers, else as they first stand.
  private static func ordered(_ values: [String]) -> [String] {
    var seen: Set<String> = [""]
    let distinct = values.filter { seen.insert($0).inserted }
    let numbers = distinct.compactMap(CellValue.number)
    guard numbers.count == distinct.count else { return distinct }
    return zip(numbers, distinct).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  // MARK: Where something belongs

  /// The columns of a passage, sorted; several where participants of several columns speak in it.
  public func columns(of passage: Passage) -> [Int] {
    columns(of: passage.source, passage.participants)
  }

  /// The columns of what some participants say in a source, sorted.
  func columns(of source: StudyPath, _ participants: [ParticipantID]) -> [Int] {
    guard let byParticipant else { return [bySource[source] ?? notStated] }
    if participants.count == 1 { return byParticipant[participants[0]] ?? [notStated] }
    guard !participants.isEmpty else { return [nobody] }
    return Array(Set(participants.flatMap { byParticipant[$0] ?? [notStated] })).sorted()
  }

  /// The columns a table shows: all values, and the last two only where something stands in them.
  public func shown(used: some Sequence<Int>) -> [Int] {
    let used = Set(used)
    return all.indices.filter { all[$0].meaning == .value || used.contains($0) }
  }
}
