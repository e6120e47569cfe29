import KodebokQuery

/// A table of a result.
public struct ResultTable: Hashable, Sendable {
  /// What a column holds; an open value.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The word on the wire.
    public let rawValue: String

    /// Creates a kind from its word; any word is allowed, and an unknown kind is shown as text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Words.
    public static let text = Self(rawValue: "text")
    /// Whole numbers.
    public static let count = Self(rawValue: "count")
    /// Numbers with ``Column/digits`` decimals.
    public static let number = Self(rawValue: "number")
    /// Shares, 1 for all, shown in per cent with ``Column/digits`` decimals.
    public static let share = Self(rawValue: "share")
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The stable English name: lower-case words joined by hyphens, or the id of what the column stands for.
    public var name: String
    /// The heading in the run's language.
    public var heading: String
    /// What it holds.
    public var kind: Kind
    /// The decimals that are shown; the value itself is not rounded.
    public var digits: Int

    /// Creates a column.
    public init(_ name: String, _ heading: String, _ kind: Kind = .text, digits: Int = 0) {
      self.name = name
      self.heading = heading
      self.kind = kind
      self.digits = digits
    }
  }

  /// The stable English name: lower-case words joined by hyphens.
  public var name: String
  /// What people call it, in the run's language; may be empty.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  public var rows: [[ResultCell]]

  /// Creates a table; rows are made as long as there are columns.
  public init(_ name: String, title: String = "", columns: [Column], rows: [[ResultCell]] = []) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows.map { Self.fitted($0, to: columns.count) }
  }

  /// Adds a row, made as long as there are columns.
  public mutating func add(_ cells: [ResultCell]) { rows.append(Self.fitted(cells, to: columns.count)) }

  private static func fitted(_ cells: [ResultCell], to count: Int) -> [ResultCell] {
    if cells.count == count { return cells }
    return Array(cells.prefix(count)) + Array(repeating: .empty, count: max(count - cells.count, 0))
  }
}

/// A cell of a table: words or a number, the places it rests on, and a note.
public struct ResultCell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// The words, or nil for a number or an empty cell.
  public var text: String?
  /// The number, or nil; always finite.
  public var number: Double?
  /// What it rests on, in order.
  ///
  /// - Complexity: O(places) for a cell of passages, whose places are made when they are asked for.
  public var places: [ResultPlace] {
    get { held.places }
    set { held = .places(newValue) }
  }
  private var held: HeldPlaces
  /// What must be said of it: why it is undefined, that it is small; or nil.
  public var note: String?

  /// Creates a cell of words.
  public static func text(_ text: String, places: [ResultPlace] = [], note: String? = nil) -> Self {
    Self(text: text, number: nil, places: places, note: note)
  }

  /// Creates a cell of a number; one that is not finite gives an empty cell.
  public static func number(_ number: Double, places: [ResultPlace] = [], note: String? = nil) -> Self {
    Self(text: nil, number: number.isFinite ? number : nil, places: places, note: note)
  }

  /// Creates a cell of a count.
  public static func count(_ count: Int, places: [ResultPlace] = [], note: String? = nil) -> Self {
    Self(text: nil, number: Double(count), places: places, note: note)
  }

  /// Creates an empty cell that says why there is no value.
  public static func undefined(_ reason: String) -> Self { Self(text: nil, number: nil, places: [], note: reason) }

  /// A cell without anything.
  public static let empty = Self(text: nil, number: nil, places: [], note: nil)

  /// Creates a cell of words.
  public init(stringLiteral value: String) { self.init(text: value, number: nil, places: [], note: nil) }

  /// Creates a cell of a count.
  public init(integerLiteral value: Int) { self.init(text: nil, number: Double(value), places: [], note: nil) }

  init(text: String?, number: Double?, places: [ResultPlace], note: String?) {
    self.text = text
    self.number = number
    held = .places(places)
    self.note = note
  }

  /// Creates a cell of a count of passages: what it rests on.
  ///
  /// Most cells of a large table are never opened: such a cell costs a reference for each passage until it is.
  public static func count(_ count: Int, of passages: [Passage], note: String? = nil) -> Self {
    var cell = Self.count(count, note: note)
    cell.held = .passages(passages)
    return cell
  }

  /// Creates a cell of words that rest on passages.
  public static func text(_ text: String, of passages: [Passage], note: String? = nil) -> Self {
    var cell = Self.text(text, note: note)
    cell.held = .passages(passages)
    return cell
  }

  /// Whether it rests on anything.
  public var hasPlaces: Bool {
    switch held {
    case .places(let places): !places.isEmpty
    case .passages(let passages): !passages.isEmpty
    }
  }

  /// Whether it has neither words nor a number.
  public var isEmpty: Bool { number == nil && (text ?? "").isEmpty }
}

/// What a cell rests on: places, or passages of which they are made when somebody looks.
private enum HeldPlaces: Hashable, Sendable {
  case places([ResultPlace])
  case passages([Passage])

  var places: [ResultPlace] {
    switch self {
    case .places(let places): places
    case .passages(let passages): passages.map { ResultPlace($0) }
    }
  }

  static func == (left: Self, right: Self) -> Bool { left.places == right.places }

  func hash(into hasher: inout Hasher) { hasher.combine(places) }
}
