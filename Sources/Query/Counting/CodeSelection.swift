import KodebokStudyModel

/// Which nodes of the code book a count has rows for, and which codings take part.
///
/// Parked codes and fact codes are left out unless they are asked for, and so is everything below them; codings that
/// wait for a person's approval are left out in the same way. What is left out is told, see
/// ``CountingFrame/leftOut(of:)``.
public struct CodeSelection: Hashable, Sendable {
  /// The nodes that are counted; an open list, new levels may come.
  public struct Level: Hashable, Sendable {
    /// The name used in options: `codes`.
    public let name: String

    private init(_ name: String) { self.name = name }

    /// Every code with its own codings only, so that the codings of all rows add up to the codings of the study.
    public static let codes = Level("codes")
    /// Categories with everything below them.
    public static let categories = Level("categories")
    /// Themes with everything below them.
    public static let themes = Level("themes")
    /// Every node of the code book with everything below it.
    public static let all = Level("all")

    /// All levels, in the order they are offered.
    public static let known = [codes, categories, themes, all]

    /// The level with a name, or nil.
    public init?(named name: String) {
      guard let level = Self.known.first(where: { $0.name == name.lowercased() }) else { return nil }
      self = level
    }
  }

  /// Which nodes have rows.
  public var level: Level
  /// The nodes whose families are counted, aliases allowed; nil: the whole code book.
  public var only: [CodeID]?
  /// Whether parked codes are counted.
  public var includesParked: Bool
  /// Whether fact codes are counted.
  public var includesFacts: Bool
  /// Whether codings that wait for approval are counted.
  public var includesProvisional: Bool

  /// Creates a selection.
  public init(
    level: Level = .all,
    only: [CodeID]? = nil,
    includesParked: Bool = false,
    includesFacts: Bool = false,
    includesProvisional: Bool = false
  ) {
    self.level = level
    self.only = only
    self.includesParked = includesParked
    self.includesFacts = includesFacts
    self.includesProvisional = includesProvisional
  }
}
