import KodebokStudyModel

/// Who is quoted, on what: passages marked as quotes against all passages, by participant and by theme.
///
/// A passage counts as a candidate where a coder has marked it as one, as selected where a coder has chosen it; chosen
/// ones are not candidates as well. Several codings of one stretch are one quote.
public struct QuoteBalance: StudyCount {
  /// The figures of a participant, a theme or both.
  public struct Count: Hashable, Sendable {
    /// All passages.
    public var passages = 0
    /// Passages to consider, without those chosen.
    public var candidates = 0
    /// Passages chosen for the report.
    public var selected = 0

    /// Creates a count of nothing.
    public init() {}

    /// Candidates and chosen passages together.
    public var quotes: Int { candidates + selected }

    mutating func merge(_ other: Self) {
      passages += other.passages
      candidates += other.candidates
      selected += other.selected
    }
  }

  /// Two nodes that are each other's contrast, with what is quoted of each.
  public struct Contrast: Hashable, Sendable {
    /// The node of which a smaller share is quoted.
    public var less: CodeID
    /// The node of which a larger share is quoted.
    public var more: CodeID
    /// The share of passages quoted of the one, 0 to 1.
    public var lessShare: Double
    /// The share of passages quoted of the other, 0 to 1.
    public var moreShare: Double
    /// How many times the smaller share goes into the larger; nil where nothing of the one is quoted.
    public var ratio: Double? { lessShare > 0 ? moreShare / lessShare : nil }
  }

  private struct Place: Hashable {
    var code: CodeID?
    var participant: ParticipantID?
  }

  /// Shares that differ by more than this factor are out of balance, where nothing else is asked for.
  public static let usualFactor = 2.0

  /// Who and what counts.
  public let frame: CountingFrame
  private var counts: [Place: Count] = [:]

  /// Creates a count of nothing.
  public init(_ frame: CountingFrame) { self.frame = frame }

  /// Counts a source.
  public mutating func add(_ source: CodedSource) {
    for passage in frame.passages(source.segments) where passage.isSaid {
      var count = Count()
      count.passages = 1
      let flags = passage.flags
      if flags.contains(.selected) {
        count.selected = 1
      } else if flags.contains(.candidate) {
        count.candidates = 1
      }
      for code in passage.nodes.map(Optional.some) + [nil] {
        for one in passage.participants.map(Optional.some) + [nil] {
          counts[Place(code: code, participant: one), default: Count()].merge(count)
        }
      }
    }
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    for (place, count) in other.counts { counts[place, default: Count()].merge(count) }
  }

  // MARK: Reading

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: counts.keys.compactMap(\.code)) }

  /// The participants in the order of the table, without those who have withdrawn.
  public var participants: [Participant] {
    frame.study.participants.all.filter { !frame.withdrawn.contains($0.id) }
  }

  /// The figures of a node and a participant; nil means all of them.
  ///
  /// Over all participants a passage with two speakers counts once.
  public func count(_ code: CodeID? = nil, of participant: ParticipantID? = nil) -> Count {
    counts[Place(code: code, participant: participant)] ?? Count()
  }

  /// The share of the quotes that are one participant's, 0 to 1; nil where nothing is quoted.
  public func quoteShare(of participant: ParticipantID) -> Double? {
    let all = count().quotes
    return all > 0 ? Double(count(of: participant).quotes) / Double(all) : nil
  }

  /// The share of the passages that are one participant's, 0 to 1; nil where there are none.
  public func passageShare(of participant: ParticipantID) -> Double? {
    let all = count().passages
    return all > 0 ? Double(count(of: participant).passages) / Double(all) : nil
  }

  /// The pairs of nodes that the code book sets against each other (`excludes`), in its order, each once.
  public static func contrasts(in book: CodeBook) -> [(CodeID, CodeID)] {
    var seen: Set<Set<Int>> = []
    var result: [(CodeID, CodeID)] = []
    for (index, code) in book.codes.enumerated() {
      for other in code.excludes.compactMap({ book.indices[$0] }) where other != index {
        if seen.insert([index, other]).inserted { result.append((code.id, book.codes[other].id)) }
      }
    }
    return result
  }

  /// Compares what is quoted of two nodes; nil where one of them has no passage, or nothing is quoted of either.
  public func contrast(_ one: CodeID, _ other: CodeID) -> Contrast? {
    let (first, second) = (count(one), count(other))
    guard first.passages > 0, second.passages > 0, first.quotes + second.quotes > 0 else { return nil }
    let firstShare = Double(first.quotes) / Double(first.passages)
    let secondShare = Double(second.quotes) / Double(second.passages)
    return firstShare <= secondShare
      ? Contrast(less: one, more: other, lessShare: firstShare, moreShare: secondShare)
      : Contrast(less: other, more: one, lessShare: secondShare, moreShare: firstShare)
  }

  /// Whether two nodes are out of balance: the shares quoted differ by more than a factor, or nothing is quoted of one.
  public static func isUneven(_ contrast: Contrast, factor: Double = usualFactor) -> Bool {
    contrast.ratio.map { $0 > factor } ?? true
  }
}
