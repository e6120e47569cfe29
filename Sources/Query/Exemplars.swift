import KodebokStudyModel
import KodebokText

/// The passages that show best what a code means: what is read out when somebody asks for an example.
public struct Exemplars: Hashable, Sendable {
  /// Why the passages are the ones.
  public enum Reason: String, Sendable, CaseIterable {
    /// A coder chose them for the report.
    case selected
    /// A coder marked them as quotes to consider.
    case candidate
    /// The code book gives their words as examples.
    case example
    /// Their words are those that most passages of the code share.
    case typical
  }

  /// Why these passages.
  public var reason: Reason
  /// The indices of the passages among those given.
  public var indices: [Int]

  /// The most passages that are given where none was chosen by a person.
  public static let mostTypical = 3

  /// The most passages that are compared with one another; more make it slower, not better.
  static let mostCompared = 1_000

  /// Finds the exemplary passages of a code among its passages; none where there are none.
  ///
  /// What a person chose goes before what a person wrote down, and that before what is counted.
  ///
  /// - Parameters:
  ///   - examples: The examples of the code book, as written there.
  ///   - segments: The passages of the code and of everything below it, in the order of the study.
  /// - Complexity: O(words of the passages).
  public init(examples: [String], in segments: [Segment]) {
    let all = Self.distinct(segments)
    func marked(_ flag: Coding.Flag) -> [Int] {
      // Several coders may have coded the same words; one of them has marked them.
      let spans = Set(segments.filter { $0.coding.flags.contains(flag) }.map(SegmentPlace.init))
      return spans.isEmpty ? [] : all.filter { spans.contains(SegmentPlace(segments[$0])) }
    }
    let (selected, candidates) = (marked(.selected), marked(.candidate))
    if !selected.isEmpty {
      (reason, indices) = (.selected, selected)
    } else if !candidates.isEmpty {
      (reason, indices) = (.candidate, candidates)
    } else {
      let quoted = Self.holding(examples, segments, all)
      (reason, indices) = quoted.isEmpty ? (.typical, Self.typical(segments, all)) : (.example, quoted)
    }
  }

  // MARK: Examples

  /// The passages that hold the words of an example, or stand within them.
  private static func holding(_ examples: [String], _ segments: [Segment], _ all: [Int]) -> [Int] {
    let wanted = examples.map { words(of: quotation(in: $0)) }.filter { $0.count >= 2 }
    guard !wanted.isEmpty else { return [] }
    return all.filter { index in
      let words = words(of: segments[index].quote)
      return wanted.contains { holds(words, $0) || (words.count >= 2 && holds($0, words)) }
    }
  }

  /// What stands between quotation marks in an example; all of it where there are none.
  static func quotation(in example: String) -> String {
    let marks: [(open: Character, close: Character)] = [("«", "»"), ("“", "”"), ("\"", "\""), ("„", "“")]
    for (open, close) in marks {
      guard let start = example.firstIndex(of: open) else { continue }
      let rest = example[example.index(after: start)...]
      if let end = rest.lastIndex(of: close) { return String(rest[..<end]) }
    }
    return example
  }

  /// The words as numbers, in order: equal words have equal numbers, capitals A to Z count as small letters.
  private static func words(of text: String) -> [UInt64] {
    let source = SourceText(text)
    let bytes = source.bytes
    return Words.ranges(in: source).map { range in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes[range.lowerBound.value..<range.upperBound.value] {
        hash = (hash ^ UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
      return hash
    }
  }

  private static func holds(_ words: [UInt64], _ wanted: [UInt64]) -> Bool {
    guard let first = wanted.first, wanted.count <= words.count else { return false }
    for start in 0...(words.count - wanted.count) where words[start] == first {
      if words[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  // MARK: What is typical

  /// The passages whose words are shared by the most other passages, the best first.
  ///
  /// A word counts by the number of passages that hold it, without those that stand in half of them or more, which are
  /// the words of any speech; the sum is divided by the root of the number of words, so that neither the longest nor a
  /// single word wins.
  private static func typical(_ segments: [Segment], _ all: [Int]) -> [Int] {
    let compared = all.prefix(mostCompared)
    let sets = compared.map { Set(words(of: segments[$0].quote)) }
    var counts: [UInt64: Int] = [:]
    for set in sets { for word in set { counts[word, default: 0] += 1 } }
    let common = sets.count > 4 ? (sets.count + 1) / 2 : Int.max
    var scored: [(score: Double, index: Int)] = []
    for (index, set) in zip(compared, sets) {
      var sum = 0
      for word in set {
        let count = counts[word] ?? 0
        if count < common { sum += count - 1 }
      }
      scored.append((Double(sum) / Double(max(set.count, 4)).squareRoot(), index))
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    return scored.prefix(mostTypical).map(\.index)
  }

  /// The first of several passages on the same words stands for all.
  private static func distinct(_ segments: [Segment]) -> [Int] {
    var seen: Set<SegmentPlace> = []
    return segments.indices.filter { seen.insert(SegmentPlace(segments[$0])).inserted }
  }
}
