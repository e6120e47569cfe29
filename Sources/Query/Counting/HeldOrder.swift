import KodebokStudyModel
import KodebokTables

/// The order in which interviews were held: by date, then by round, then by path.
///
/// Dates are those of the register. One that gives only year or month comes before the days of that month; sources
/// without a date that can be read come last. Rounds that are numbers are compared as numbers.
public struct HeldOrder: Sendable {
  /// When something was held, and in which round.
  private struct Key: Comparable {
    var date: String
    var number: Double
    var round: String
    var path: StudyPath

    static func < (left: Self, right: Self) -> Bool {
      if left.date != right.date { return left.date < right.date }
      if left.number != right.number { return left.number < right.number }
      if left.round != right.round { return left.round < right.round }
      return left.path < right.path
    }
  }

  private let keys: [StudyPath: Key]

  /// Creates the order of a study.
  public init(_ study: Study) {
    var keys: [StudyPath: Key] = [:]
    for row in study.material.rows where keys[row.source] == nil { keys[row.source] = Self.key(row.source, row) }
    self.keys = keys
  }

  private static func key(_ path: StudyPath, _ row: Material?) -> Key {
    // A tilde sorts after every date.
    let date = row.flatMap { CellValue.date($0.date) } ?? "~"
    let number = row.flatMap { CellValue.number($0.round) } ?? .infinity
    return Key(date: date, number: number, round: row?.round ?? "", path: path)
  }

  /// Whether one source was held before another.
  public func precedes(_ one: StudyPath, _ other: StudyPath) -> Bool {
    (keys[one] ?? Self.key(one, nil)) < (keys[other] ?? Self.key(other, nil))
  }

  /// Sources in the order in which they were held.
  ///
  /// - Complexity: O(n log n).
  public func sorted(_ sources: some Sequence<StudyPath>) -> [StudyPath] {
    sources.map { ($0, keys[$0] ?? Self.key($0, nil)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
