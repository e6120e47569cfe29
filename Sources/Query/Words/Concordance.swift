import KodebokStudyModel
import KodebokText

/// Every place where a word or phrase is said, with the words around it: keyword in context.
///
/// Only what is said is looked at: no labels, no observation, nothing the researcher wrote. A phrase and its context stay
/// within one turn. Hits of some documents ``merge(_:)`` with those of others.
public struct Concordance: Sendable {
  /// A place.
  public struct Hit: Hashable, Sendable {
    /// The source.
    public var source: StudyPath
    /// The words found, from the first to the last; scalars of the source's text, end exclusive.
    public var scalars: Range<ScalarOffset>
    /// Where they begin: line and scalar column, counted from 0.
    public var start: TextPosition
    /// Where they end, exclusive.
    public var end: TextPosition
    /// The label of the speaker, as written.
    public var label: String
    /// Who speaks.
    public var speaker: Study.Speaker
    /// The index of the turn.
    public var turn: Int
    /// The place as the study numbers lines; empty where it was not asked for.
    public var reference: String
    /// What is said before, within the turn; white space is one space.
    public var before: String
    /// The words found, as they are written.
    public var words: String
    /// What is said after, within the turn.
    public var after: String
    /// The folded words before, the nearest first, three at most.
    public var left: [String]
    /// The folded words after, the nearest first, three at most.
    public var right: [String]
  }

  /// How often it is found in what one speaker of one source says.
  public struct Count: Hashable, Sendable {
    /// The source.
    public var source: StudyPath
    /// The label of the speaker, as written.
    public var label: String
    /// Who speaks.
    public var speaker: Study.Speaker
    /// How often it is found.
    public var hits: Int
    /// All words of the speaker in the source.
    public var words: Int
  }

  /// The order of hits.
  public enum Order: String, Sendable, CaseIterable {
    /// By source and place.
    case place
    /// By the words before, the nearest first.
    case left
    /// By the words after, the nearest first.
    case right
    /// By the words found.
    case word
  }

  /// The most hits that are kept; those beyond it are only counted.
  public let mostHits: Int
  /// The hits, by source and place until they are sorted in another way.
  public private(set) var hits: [Hit] = []
  /// The counts of every speaker whose words were looked at, by source, then in the order they first speak.
  public private(set) var counts: [Count] = []

  /// How often it is found, also beyond the hits that are kept.
  public var found: Int { counts.reduce(0) { $0 + $1.hits } }
  /// How many words were looked at.
  public var size: Int { counts.reduce(0) { $0 + $1.words } }

  /// Creates an empty concordance.
  public init(mostHits: Int = 10_000) { self.mostHits = max(mostHits, 0) }

  /// Adds the hits of other documents.
  ///
  /// - Complexity: O(hits of both); to join many, see ``joining(_:mostHits:)``.
  public mutating func merge(_ other: Concordance) {
    self = Self.joining([self, other], mostHits: mostHits)
  }

  /// The hits and counts of several concordances together, by source and place, whatever their order.
  ///
  /// - Complexity: O(n log n) in all hits.
  public static func joining(_ parts: [Concordance], mostHits: Int = 10_000) -> Concordance {
    var result = Concordance(mostHits: mostHits)
    result.hits = parts.flatMap(\.hits).sorted(by: isBefore)
    if result.hits.count > result.mostHits { result.hits.removeLast(result.hits.count - result.mostHits) }
    result.counts = parts.flatMap(\.counts).enumerated()
      .sorted {
        $0.element.source != $1.element.source ? $0.element.source < $1.element.source : $0.offset < $1.offset
      }
      .map(\.element)
    return result
  }

  mutating func append(_ hit: Hit) { hits.append(hit) }
  mutating func append(_ count: Count) { counts.append(count) }

  private static func isBefore(_ one: Hit, _ other: Hit) -> Bool {
    if one.source != other.source { return one.source < other.source }
    return one.scalars.lowerBound != other.scalars.lowerBound
      ? one.scalars.lowerBound < other.scalars.lowerBound : one.scalars.upperBound < other.scalars.upperBound
  }

  /// The hits in an order; equal ones by source and place.
  ///
  /// - Complexity: O(n log n) in the hits.
  public func sorted(by order: Order) -> [Hit] {
    let inPlace = hits.sorted(by: Self.isBefore)
    var known: [String: [UInt8]] = [:]
    func key(_ word: String) -> [UInt8] {
      if let key = known[word] { return key }
      let key = Collation.key(word)
      known[word] = key
      return key
    }
    // A nought after each word: a shorter neighbourhood goes first.
    func keys(_ words: [String]) -> [UInt8] { words.flatMap { key($0) + [0] } }
    let keyed: [(key: [UInt8], offset: Int)]
    switch order {
    case .place: return inPlace
    case .left: keyed = inPlace.enumerated().map { (keys($1.left), $0) }
    case .right: keyed = inPlace.enumerated().map { (keys($1.right), $0) }
    case .word: keyed = inPlace.enumerated().map { (key(FoldedWord.form(of: $1.words)), $0) }
    }
    return keyed.sorted { one, other in
      one.key != other.key ? one.key.lexicographicallyPrecedes(other.key) : one.offset < other.offset
    }
    .map { inPlace[$0.offset] }
  }
}
