/// A chart of a result: what is drawn, not how.
///
/// Every kind uses the same few lists; what a kind does not use is empty.
public struct ResultChart: Hashable, Sendable {
  /// How the chart is drawn; an open value.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The word on the wire.
    public let rawValue: String

    /// Creates a kind from its word; any word is allowed, and an unknown kind is shown as a table.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A bar for each category and series, beside each other.
    public static let bar = Self(rawValue: "bar")
    /// A bar for each category, series on top of each other.
    public static let stackedBar = Self(rawValue: "stacked-bar")
    /// A line for each series over the categories.
    public static let line = Self(rawValue: "line")
    /// A coloured cell for each series (row) and category (column).
    public static let heatMap = Self(rawValue: "heat-map")
    /// ``ResultChart/nodes`` and ``ResultChart/edges``.
    public static let network = Self(rawValue: "network")
    /// ``ResultChart/spans`` along the text of a document, a row for each label.
    public static let codeLine = Self(rawValue: "code-line")
    /// ``ResultChart/spans`` along time or rounds, a row for each label; categories name the units from 0.
    public static let timeline = Self(rawValue: "timeline")
  }

  /// Values of one kind, one for each category.
  public struct Series: Hashable, Sendable {
    /// The name in the run's language.
    public var name: String
    /// The values in the order of the categories; nil where there is none.
    public var values: [Double?]
    /// The colour as `#rrggbb`, or nil.
    public var color: String?

    /// Creates a series.
    public init(_ name: String, _ values: [Double?], color: String? = nil) {
      self.name = name
      self.values = values
      self.color = color
    }
  }

  /// A node of a network.
  public struct Node: Hashable, Sendable {
    /// The identity within the chart.
    public var id: String
    /// The label.
    public var label: String
    /// The size; more is larger.
    public var weight: Double
    /// The colour as `#rrggbb`, or nil.
    public var color: String?

    /// Creates a node.
    public init(_ id: String, _ label: String, weight: Double = 1, color: String? = nil) {
      self.id = id
      self.label = label
      self.weight = weight
      self.color = color
    }
  }

  /// A tie between two nodes.
  public struct Edge: Hashable, Sendable {
    /// The node it leads from.
    public var from: String
    /// The node it leads to.
    public var to: String
    /// The strength; more is thicker.
    public var weight: Double

    /// Creates an edge.
    public init(from: String, to: String, weight: Double) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// A stretch on a row.
  public struct Span: Hashable, Sendable {
    /// The label of the row.
    public var row: String
    /// Where it begins, in the chart's own unit.
    public var start: Double
    /// Where it ends, exclusive.
    public var end: Double
    /// What is said of it; may be empty.
    public var label: String
    /// The colour as `#rrggbb`, or nil.
    public var color: String?

    /// Creates a stretch.
    public init(row: String, start: Double, end: Double, label: String = "", color: String? = nil) {
      self.row = row
      self.start = start
      self.end = end
      self.label = label
      self.color = color
    }
  }

  /// The stable English name: lower-case words joined by hyphens.
  public var name: String
  /// How it is drawn.
  public var kind: Kind
  /// What people call it, in the run's language.
  public var title: String
  /// What the categories or units are, in the run's language.
  public var categoryTitle: String
  /// What the values are, in the run's language.
  public var valueTitle: String
  /// The categories in order.
  public var categories: [String]
  /// The series in order.
  public var series: [Series]
  /// The nodes of a network.
  public var nodes: [Node]
  /// The edges of a network.
  public var edges: [Edge]
  /// The stretches of a code line or timeline.
  public var spans: [Span]
  /// Whether edges have a direction.
  public var isDirected: Bool

  /// Creates a chart of categories and series.
  public init(
    _ name: String,
    _ kind: Kind,
    title: String,
    categoryTitle: String = "",
    valueTitle: String = "",
    categories: [String] = [],
    series: [Series] = [],
    nodes: [Node] = [],
    edges: [Edge] = [],
    spans: [Span] = [],
    isDirected: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.categories = categories
    self.series = series
    self.nodes = nodes
    self.edges = edges
    self.spans = spans
    self.isDirected = isDirected
  }
}
