import KodebokStudyModel
import KodebokText

/// Which codes a person probably wants for a passage: what a list of codes begins with.
///
/// Four things speak for a code: words in common with what it was given to before (rare words count more), that it was
/// used lately, that it belongs to the theme of the last one, and that it is used often. The same study and passage
/// give the same order.
package struct CodeSuggestions: Sendable {
  private let study: Study
  private let uses: [CodeID: Int]
  private let words: [CodeID: [String: Double]]
  private let rarity: [String: Double]

  /// Learns from the segments of a study.
  ///
  /// - Complexity: O(words of all segments).
  package init(study: Study, segments: [Segment]) {
    self.study = study
    var uses: [CodeID: Int] = [:]
    var counts: [CodeID: [String: Int]] = [:]
    for segment in segments where study.codeBook[segment.code] != nil {
      uses[segment.code, default: 0] += 1
      for word in Self.words(segment.quote) { counts[segment.code, default: [:]][word, default: 0] += 1 }
    }
    var spread: [String: Int] = [:]
    for code in counts.values { for word in code.keys { spread[word, default: 0] += 1 } }
    let codes = Double(max(counts.count, 1))
    self.uses = uses
    rarity = spread.mapValues { Self.log2(1 + codes / Double($0)) }
    let rarity = rarity
    words = counts.mapValues { code in
      var weights: [String: Double] = [:]
      var square = 0.0
      for (word, count) in code.sorted(by: { $0.key < $1.key }) {
        let weight = Self.log2(1 + Double(count)) * (rarity[word] ?? 0)
        weights[word] = weight
        square += weight * weight
      }
      let length = square.squareRoot()
      return length > 0 ? weights.mapValues { $0 / length } : weights
    }
  }

  /// The codes in use and out of it, the likeliest first; ties in the order of the code book.
  ///
  /// `recent` are the codes given last, the latest first. Themes, parked codes and `leavingOut` are left out.
  package func codes(for passage: String, recent: [CodeID] = [], leavingOut: Set<CodeID> = []) -> [CodeID] {
    let book = study.codeBook
    let passageWords = Set(Self.words(passage)).sorted()
    let lately = recent.map(book.resolved)
    let lastTheme = lately.first.flatMap { book.indices[$0] }.map { book.theme(of: $0) }
    let most = Double(max(uses.values.max() ?? 0, 1))
    let scored = book.codes.enumerated().compactMap { index, code -> (index: Int, score: Double)? in
      guard code.kind == .code, !code.isParked, !leavingOut.contains(code.id) else { return nil }
      var score = 0.0
      if let weights = words[code.id] {
        for word in passageWords { score += 2 * (weights[word] ?? 0) }
      }
      if let place = lately.firstIndex(of: code.id) { score += 1.0 / Double(place + 1) }
      if let lastTheme, book.theme(of: index) == lastTheme { score += 0.2 }
      score += 0.2 * Double(uses[code.id] ?? 0) / most
      return (index, score)
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map { book.codes[$0.index].id }
  }

  /// The codes a coder gave last in a document, by the time of the codings, the latest first.
  package static func recent(of coder: CoderID, in document: Document) -> [CodeID] {
    let own = document.codings.filter { $0.coder == coder }
      .sorted { ($1.coding.created, $0.code) < ($0.coding.created, $1.code) }
    var seen: Set<CodeID> = []
    return own.map(\.code).filter { seen.insert($0).inserted }
  }

  /// The words that can tell codes apart: three letters or more, in lower case.
  private static func words(_ text: String) -> [String] {
    let source = SourceText(text)
    return Words.ranges(in: source).map { source.string($0).lowercased() }.filter { $0.unicodeScalars.count > 2 }
  }

  /// The logarithm by halving: exact enough for an order, and the same on every machine.
  private static func log2(_ value: Double) -> Double {
    var (value, result) = (max(value, 1), 0.0)
    while value >= 2 {
      value /= 2
      result += 1
    }
    return result + value - 1
  }
}
