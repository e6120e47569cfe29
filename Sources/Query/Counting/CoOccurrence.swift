import KodebokStudyModel
import KodebokText

/// Which codes stand together: on the same words, in the same turn, or within some turns of one another.
///
/// A *pair* is a segment of the one code and a segment of the other that stand together; a stretch that bears both is
/// one pair. For two codes with n₁ and n₂ segments and n₁₂ pairs
///
/// - the **c-coefficient** is n₁₂ ÷ (n₁ + n₂ − n₁₂), as ATLAS.ti has it (Friese, *ATLAS.ti manual*, “C-coefficient”); it
///   is above 1 where segments meet several of the other code, and undefined where the divisor is not above 0;
/// - the **Jaccard index** (Jaccard 1901) is the share of the segments of either code that stand together with one of the
///   other: 0 to 1, and for codes on equal stretches the share of stretches that bear both.
///
/// A code counts on its own line only, not by `also`, and a node is not paired with what is above or below it: such
/// pairs come from the code book and not from the material.
public struct CoOccurrence: StudyCount {
  /// What it means to stand together.
  public enum Relation: Hashable, Sendable {
    /// Some characters are the same.
    case overlap
    /// They touch the same turn.
    case sameTurn
    /// At most so many turns lie between: 1 means the next turn, 0 the same.
    case withinTurns(Int)
  }

  /// The figures of two codes.
  public struct Count: Hashable, Sendable {
    /// Pairs of segments: n₁₂.
    public var pairs = 0
    /// Stretches that bear both codes.
    public var both = 0
    /// Segments of either code that stand together with one of the other.
    public var together = 0
    /// Documents with a pair.
    public var documents = 0

    mutating func merge(_ other: Self) {
      pairs += other.pairs
      both += other.both
      together += other.together
      documents += other.documents
    }
  }

  struct Pair: Hashable {
    var one: CodeID
    var other: CodeID

    init(_ one: CodeID, _ other: CodeID) { (self.one, self.other) = one < other ? (one, other) : (other, one) }
  }

  /// A passage with the stretch it takes up on the scale of the relation, end exclusive.
  struct Stretch {
    var start: Int
    var end: Int
    var passage: Int
    var nodes: [Int]
  }

  /// Who and what counts.
  public let frame: CountingFrame
  /// What it means to stand together.
  public let relation: Relation
  /// Segments that have no turn, such as those of articles, which therefore stand in no turn with others.
  public private(set) var withoutTurn = 0
  private var passages: [Passage] = []
  private var sizes: [CodeID: Int] = [:]
  private var counts: [Pair: Count] = [:]

  /// Creates a count of nothing.
  public init(_ relation: Relation, _ frame: CountingFrame) {
    self.relation = relation
    self.frame = frame
  }

  /// Counts a source.
  ///
  /// - Complexity: O(n log n) in the segments, times the codes that stand in one place.
  public mutating func add(_ source: CodedSource) {
    let passages = frame.passages(source.segments)
    let offset = self.passages.count
    self.passages += passages
    var names: [CodeID] = []
    var numbers: [CodeID: Int] = [:]
    var stretches: [Stretch] = []
    for (index, passage) in passages.enumerated() {
      let own = nodes(of: passage)
      guard !own.isEmpty else { continue }
      for node in own { sizes[node, default: 0] += 1 }
      guard let range = range(of: passage) else {
        withoutTurn += 1
        continue
      }
      let local = own.map { node in
        if let number = numbers[node] { return number }
        numbers[node] = names.count
        names.append(node)
        return names.count - 1
      }
      stretches.append(
        Stretch(start: range.lowerBound, end: range.upperBound, passage: offset + index, nodes: local)
      )
    }
    stretches.sort { ($0.start, $0.passage) < ($1.start, $1.passage) }
    for (key, count) in OverlapSweep(stretches, nodes: names.count).counts() {
      let (one, other) = (names[key.one], names[key.other])
      guard !isAboveOrBelow(one, other) else { continue }
      counts[Pair(one, other), default: Count()].merge(count)
    }
  }

  private func nodes(of passage: Passage) -> [CodeID] {
    var result: [CodeID] = []
    for segment in passage.segments {
      for node in frame.nodesOnOwnLine(of: segment.code) where !result.contains(node) { result.append(node) }
    }
    return result
  }

  private func range(of passage: Passage) -> Range<Int>? {
    let segment = passage.first
    switch relation {
    case .overlap: return segment.scalars.lowerBound.value..<segment.scalars.upperBound.value
    case .sameTurn: return segment.turn < 0 ? nil : segment.turn..<(segment.lastTurn + 1)
    case .withinTurns(let turns):
      return segment.turn < 0 ? nil : segment.turn..<(segment.lastTurn + 1 + min(max(turns, 0), 1 << 32))
    }
  }

  private func isAboveOrBelow(_ one: CodeID, _ other: CodeID) -> Bool {
    guard frame.selection.level != .codes else { return false }
    let book = frame.study.codeBook
    guard let first = book.indices[one], let second = book.indices[other] else { return false }
    return book.ancestors(of: first).contains(second) || book.ancestors(of: second).contains(first)
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    passages += other.passages
    withoutTurn += other.withoutTurn
    sizes.merge(other.sizes) { $0 + $1 }
    for (pair, count) in other.counts { counts[pair, default: Count()].merge(count) }
  }

  // MARK: Reading

  /// The rows, which are the columns as well, in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: sizes.keys) }

  /// The segments of a code: n₁ or n₂.
  public func segments(of code: CodeID) -> Int { sizes[code] ?? 0 }

  /// The figures of two codes, in either order.
  public func count(_ one: CodeID, _ other: CodeID) -> Count { counts[Pair(one, other)] ?? Count() }

  /// The c-coefficient; nil where n₁ + n₂ − n₁₂ is not above 0.
  public func cCoefficient(_ one: CodeID, _ other: CodeID) -> Double? {
    let pairs = count(one, other).pairs
    let divisor = segments(of: one) + segments(of: other) - pairs
    return divisor > 0 ? Double(pairs) / Double(divisor) : nil
  }

  /// The Jaccard index, 0 to 1; nil where neither code has a segment.
  public func jaccard(_ one: CodeID, _ other: CodeID) -> Double? {
    let count = count(one, other)
    let either = segments(of: one) + segments(of: other) - count.both
    return either > 0 ? Double(count.together) / Double(either) : nil
  }

  /// The pairs behind a cell, in the order of the study.
  ///
  /// - Parameters:
  ///   - one: A code.
  ///   - other: Another code.
  ///   - limit: The most pairs that are given.
  /// - Returns: Passages with the one code, each with one of the other that it stands together with.
  public func pairs(_ one: CodeID, _ other: CodeID, limit: Int) -> [(one: Passage, other: Passage)] {
    pairs(of: [(one, other)], limit: limit)[0]
  }

  /// The pairs behind many cells, each in the order of the study.
  ///
  /// - Parameters:
  ///   - cells: The two codes of each cell.
  ///   - limit: The most pairs that are given for one cell.
  /// - Returns: For each cell: passages with the one code, each with one of the other that it stands together with.
  /// - Complexity: O(n log n) in all passages, and for each cell O(passages of both codes).
  public func pairs(of cells: [(CodeID, CodeID)], limit: Int) -> [[(one: Passage, other: Passage)]] {
    let sorted = passages.sorted(by: Passage.studyOrder)
    var lists: [CodeID: StretchList] = [:]
    var source = -1
    for (index, passage) in sorted.enumerated() {
      if index == 0 || passage.source != sorted[index - 1].source { source += 1 }
      guard let range = range(of: passage) else { continue }
      for node in nodes(of: passage) { lists[node, default: StretchList()].add(index, source, range) }
    }
    for node in Array(lists.keys) { lists[node]?.sort() }
    return cells.map { one, other in
      guard limit > 0, one != other, count(one, other).pairs > 0, let left = lists[one], let right = lists[other] else {
        return []
      }
      return left.pairs(with: right, limit: limit).map { (sorted[$0], sorted[$1]) }
    }
  }
}
