import KodebokStudyModel
import KodebokText

/// The search for codings of one older text in the present one; all places are bytes of the present text.
struct PlacementSearch {
  /// One recorded segment; codings of several codes on it share the node.
  struct Node {
    /// The recorded range, scalars of the older text.
    let start: Int
    let end: Int
    let quote: String
    let before: String
    let after: String
    /// Where the exact words stand that are looked at, ascending.
    var candidates: [Candidate] = []
    var outcome = PlacedCoding.Outcome.orphaned
    var place = 0..<0
    /// How far the words moved, in scalars; known once a place is taken.
    var shift: Int?
    /// How well the taken place fits; for choosing between two that took the same one.
    var score = 0.0

    init(_ coding: Coding) {
      start = coding.range.lowerBound.value
      end = coding.range.upperBound.value
      quote = coding.quote
      before = coding.before
      after = coding.after
    }

    func isSame(_ coding: Coding) -> Bool {
      start == coding.range.lowerBound.value && end == coding.range.upperBound.value
        && quote.utf8.elementsEqual(coding.quote.utf8) && before.utf8.elementsEqual(coding.before.utf8)
        && after.utf8.elementsEqual(coding.after.utf8)
    }
  }

  /// A place where the exact words stand.
  struct Candidate {
    var place: Range<Int>
    /// How far from the recorded place, in scalars.
    var shift: Int
    /// What the contexts are worth here, 0…8.
    var context: Double
    /// Whether both contexts stand here, and hold something.
    var hasContexts: Bool
  }

  /// The most candidates of one segment that are weighed against each other.
  static let mostCandidates = 48
  /// The most places of one quote that are looked at.
  static let mostOccurrences = 4_096

  let text: SourceText
  let index: WordIndex
  /// The places of quotes that stand in several places, so that forty times "Ja." are searched once.
  private var known: [[UInt8]: [Int]] = [:]
  /// Searches of the whole text that are left.
  private var scansLeft = 64
  /// Comparisons that are left for likeness.
  var workLeft = 24_000_000

  init(text: SourceText) {
    self.text = text
    index = text.bytes.withUnsafeBufferPointer { WordIndex($0) }
  }

  /// Gives every node its outcome and place.
  mutating func place(_ nodes: inout [Node]) {
    var occurrences: [[Int]] = []
    var lengths: [Int] = []
    occurrences.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let (places, length) = find(nodes[index].quote)
      occurrences.append(places)
      lengths.append(length)
      if places.count == 1 {
        nodes[index].candidates = [candidate(nodes[index], places[0], lengths[index])]
        nodes[index].shift = nodes[index].candidates[0].shift
      }
    }
    for index in nodes.indices where occurrences[index].count > 1 {
      nodes[index].candidates = choose(nodes, index, occurrences[index], lengths[index])
    }
    for index in nodes.indices where occurrences[index].count > 1 { nodes[index].shift = nil }
    ShiftChain.settle(&nodes)
    Self.separate(&nodes)
    for index in nodes.indices where nodes[index].candidates.isEmpty { placeByLikeness(&nodes, index) }
  }

  // MARK: Exact words

  /// Where a quote stands, as it is or in another normal form; with its length there.
  private mutating func find(_ quote: String) -> ([Int], Int) {
    let exact = find(bytes: Array(quote.utf8))
    if !exact.isEmpty || quote.utf8.allSatisfy({ $0 < 0x80 }) { return (exact, quote.utf8.count) }
    let composed = Array(Normalization.nfc(quote).utf8)
    let found = find(bytes: composed)
    if !found.isEmpty { return (found, composed.count) }
    let decomposed = Array(Decomposition.nfd(quote).utf8)
    return (find(bytes: decomposed), decomposed.count)
  }

  private mutating func find(bytes quote: [UInt8]) -> [Int] {
    guard !quote.isEmpty, quote.count <= text.byteCount else { return [] }
    if let places = known[quote] { return places }
    let bytes = text.bytes
    var places = bytes.withUnsafeBufferPointer { bytes in
      quote.withUnsafeBufferPointer { index.occurrences(of: $0, in: bytes, limit: Self.mostOccurrences) }
    }
    if places == nil, scansLeft > 0 {
      scansLeft -= 1
      places = Self.scan(bytes, quote)
    }
    let result = places ?? []
    if result.count != 1 { known[quote] = result }
    return result
  }

  private static func scan(_ bytes: [UInt8], _ quote: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      quote.withUnsafeBufferPointer { quote in
        var result: [Int] = []
        var at = 0
        while let found = bytes.first(quote, from: at), result.count < mostOccurrences {
          result.append(found)
          at = found + 1
        }
        return result
      }
    }
  }

  /// The places of a repeated quote that are worth weighing.
  private func choose(_ nodes: [Node], _ index: Int, _ places: [Int], _ length: Int) -> [Candidate] {
    let node = nodes[index]
    var all: [Candidate]
    if places.count <= Self.mostCandidates {
      all = places.map { candidate(node, $0, length) }
    } else {
      let before = nodes[..<index].last { $0.shift != nil }?.shift
      let after = nodes[(index + 1)...].first { $0.shift != nil }?.shift
      var kept: Set<Int> = []
      for shift in [before ?? after ?? 0, after ?? before ?? 0] {
        let expected = text.byteOffset(of: ScalarOffset(node.start &+ shift)).value
        let middle = Self.firstIndex(places, notBefore: expected)
        let half = Self.mostCandidates / 4
        for place in places[max(0, middle - half)..<min(places.count, middle + half)] { kept.insert(place) }
      }
      all = kept.sorted().map { candidate(node, $0, length) }
    }
    let certain = all.filter(\.hasContexts)
    if certain.count == 1, places.count <= Self.mostCandidates { return certain }
    return all
  }

  private static func firstIndex(_ places: [Int], notBefore wanted: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func candidate(_ node: Node, _ start: Int, _ length: Int) -> Candidate {
    let bytes = text.bytes
    let (before, after) = bytes.withUnsafeBufferPointer { bytes in
      (
        node.before.withBytes { context in
          context.isEmpty
            ? (Self.beginsTurn(bytes, start) ? 1.0 : 0.0)
            : Double(bytes.commonBefore(start, context)) / Double(context.count)
        },
        node.after.withBytes { context in
          context.isEmpty
            ? (Self.endsLine(bytes, start + length) ? 1.0 : 0.0)
            : Double(bytes.commonAfter(start + length, context)) / Double(context.count)
        }
      )
    }
    return Candidate(
      place: start..<start + length,
      shift: text.scalarOffset(of: ByteOffset(start)).value - node.start,
      context: 4 * before + 4 * after,
      hasContexts: before == 1 && after == 1 && !(node.before.isEmpty && node.after.isEmpty)
    )
  }

  /// Whether nothing but blanks stands between a place and what may begin a turn: a line break, a label's mark.
  private static func beginsTurn(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var at = place - 1
    while at >= 0, bytes[at] == 0x20 || bytes[at] == 0x09 { at -= 1 }
    return at < 0 || [0x0A, 0x3A, 0x5D, 0x2A].contains(bytes[at])
  }

  private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var at = place
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at >= bytes.count || bytes[at] == 0x0A
  }

  /// Two segments never become one: of those that took one place the better fitting keeps it.
  private static func separate(_ nodes: inout [Node]) {
    var holders: [Range<Int>: Int] = [:]
    for index in nodes.indices where nodes[index].outcome != .orphaned {
      guard let other = holders[nodes[index].place] else {
        holders[nodes[index].place] = index
        continue
      }
      if nodes[other].start == nodes[index].start, nodes[other].end == nodes[index].end { continue }
      let loser = nodes[other].score < nodes[index].score ? other : index
      holders[nodes[index].place] = loser == other ? index : other
      nodes[loser].outcome = .orphaned
      nodes[loser].shift = nil
    }
  }
}
