import KodebokStudyModel

/// Codes against an attribute: how many of each group hold a code, with the group's size and a warning where it is small.
///
/// What is counted:
/// - *participants*: those of the column in whose turns the code stands, out of those of the column who were there in
///   coded material;
/// - *segments*: distinct stretches with the code, out of all segments of the column;
/// - *documents*: documents with the code, out of the coded documents of the column.
///
/// A **column percentage** is a cell out of its column's N; a **row percentage** is a cell out of the row's total, each
/// person, segment or document counted once. Columns can overlap (a segment with two speakers), so row percentages can
/// add up to more than 100. Out of 0 there is no percentage.
public struct Crosstab: StudyCount {
  /// What is counted; an open list.
  public struct Measure: Hashable, Sendable {
    /// The name used in options.
    public let name: String

    private init(_ name: String) { self.name = name }

    /// People.
    public static let participants = Measure("participants")
    /// Distinct stretches.
    public static let segments = Measure("segments")
    /// Sources.
    public static let documents = Measure("documents")
    /// All measures in the order they are offered.
    public static let known = [participants, segments, documents]

    /// The measure with a name, or nil.
    public init?(named name: String) {
      guard let measure = Self.known.first(where: { $0.name == name.lowercased() }) else { return nil }
      self = measure
    }
  }

  private struct Place: Hashable {
    var code: CodeID?
    var column: Int?
  }

  /// People, or a number of segments or documents.
  private struct Tally {
    var number = 0
    var people: Set<ParticipantID> = []

    mutating func merge(_ other: Self) {
      number += other.number
      people.formUnion(other.people)
    }
  }

  /// A column or cell with fewer is small, where nothing else is asked for: percentages of fewer than five people say
  /// more than is known, and can tell who they are.
  public static let usualThreshold = 5

  /// Who and what counts.
  public let frame: CountingFrame
  /// All columns; those that ``columns`` names are shown.
  public let units: UnitColumns
  /// What is counted.
  public let measure: Measure
  /// The size below which a column or cell is small.
  public let threshold: Int
  private var tallies: [Place: Tally] = [:]

  /// Creates a table of nothing.
  public init(by unit: CountingUnit, of measure: Measure, threshold: Int = usualThreshold, _ frame: CountingFrame) {
    self.frame = frame
    self.measure = measure
    self.threshold = threshold
    units = UnitColumns(unit, in: frame)
  }

  /// Counts a source; one without codings counts nowhere.
  public mutating func add(_ source: CodedSource) {
    guard !source.segments.isEmpty else { return }
    var own: [Place: Tally] = [:]
    for passage in frame.passages(source.segments) {
      let columns = units.columns(of: passage)
      for code in passage.nodes.map(Optional.some) + [nil] {
        for column in columns { count(passage, in: &own[Place(code: code, column: column), default: Tally()], column) }
        count(passage, in: &own[Place(code: code, column: nil), default: Tally()], nil)
      }
    }
    let attending = frame.present(source.attending)
    if measure == .participants {
      // N is who was there, whether or not anything of theirs is coded.
      for one in attending {
        for column in units.columns(of: source.path, [one]).map(Optional.some) + [nil] {
          own[Place(code: nil, column: column), default: Tally()].people.insert(one)
        }
      }
    } else if measure == .documents {
      for place in own.keys { own[place]?.number = 1 }
      for column in units.columns(of: source.path, attending).map(Optional.some) + [nil] {
        own[Place(code: nil, column: column), default: Tally()].number = 1
      }
    }
    for (place, tally) in own { tallies[place, default: Tally()].merge(tally) }
  }

  private func count(_ passage: Passage, in tally: inout Tally, _ column: Int?) {
    tally.number += 1
    guard measure == .participants else { return }
    for one in passage.participants
    where column.map({ units.columns(of: passage.source, [one]).contains($0) }) ?? true { tally.people.insert(one) }
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    for (place, tally) in other.tallies { tallies[place, default: Tally()].merge(tally) }
  }

  // MARK: Reading

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: tallies.keys.compactMap(\.code)) }

  /// The columns to be shown, as indices into ``units``; passages in which nobody speaks hold no participants.
  public var columns: [Int] {
    let used = tallies.filter { value($0.value) > 0 }.keys.compactMap(\.column)
    return units.shown(used: used)
  }

  private func value(_ tally: Tally?) -> Int {
    guard let tally else { return 0 }
    return measure == .participants ? tally.people.count : tally.number
  }

  /// The number in a cell.
  public func count(_ code: CodeID, _ column: Int) -> Int { value(tallies[Place(code: code, column: column)]) }

  /// The total of a row, each person, segment or document counted once.
  public func total(of code: CodeID) -> Int { value(tallies[Place(code: code, column: nil)]) }

  /// The N of a column.
  public func size(ofColumn column: Int) -> Int { value(tallies[Place(code: nil, column: column)]) }

  /// The N of the whole table, each person, segment or document counted once.
  public var size: Int { value(tallies[Place(code: nil, column: nil)]) }

  /// A cell out of its column's N, 0 to 100; nil where N is 0.
  public func columnPercentage(_ code: CodeID, _ column: Int) -> Double? {
    Self.percentage(count(code, column), of: size(ofColumn: column))
  }

  /// A cell out of its row's total, 0 to 100; nil where the row is empty.
  public func rowPercentage(_ code: CodeID, _ column: Int) -> Double? {
    Self.percentage(count(code, column), of: total(of: code))
  }

  /// Whether a column has fewer than the threshold, so that its percentages should not be printed.
  public func isSmall(column: Int) -> Bool { size(ofColumn: column) < threshold }

  /// Whether a cell holds something, but fewer than the threshold.
  public func isSmall(_ code: CodeID, _ column: Int) -> Bool { (1..<max(threshold, 1)).contains(count(code, column)) }

  private static func percentage(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) * 100 / Double(whole) : nil
  }
}
