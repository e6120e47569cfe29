import KodebokText

/// Puts stretches around a place into steps of a growing selection: each step holds the one before and is larger.
///
/// Where two stretches cross, as a passage may that begins in the middle of a sentence and ends in the middle of the
/// next, not both can be steps: those are kept that together weigh most.
struct GrowingSelection {
  /// What a stretch weighs.
  enum Weight: Int {
    /// A word, a clause.
    case small = 1
    /// A sentence.
    case sentence = 2
    /// A coded passage: more than the clauses and the sentence it crosses.
    case passage = 4
    /// A turn, an exchange, a section: more than a passage that crosses it.
    case large = 5
  }

  /// The most passages looked at, the shortest ones: nobody grows a selection a hundred times.
  static let passageLimit = 32

  private let place: ByteOffset
  private let text: SourceText
  private var found: [Range<ByteOffset>: Int] = [:]

  init(at place: ByteOffset, in text: SourceText) {
    self.place = place
    self.text = text
  }

  /// Adds a stretch if it holds the place; it is widened to whole characters unless that is said to be done.
  mutating func add(_ range: Range<ByteOffset>?, _ weight: Weight, isExact: Bool = false) {
    guard let range, !range.isEmpty else { return }
    let whole = isExact ? text.clamped(range) : text.graphemes(around: range)
    guard whole.lowerBound <= place, place <= whole.upperBound, !whole.isEmpty else { return }
    found[whole] = max(found[whole] ?? 0, weight.rawValue)
  }

  /// The steps, the innermost first; at least one.
  var steps: [Range<ByteOffset>] {
    var all = found
    let whole = ByteOffset(0)..<text.end
    if !whole.isEmpty { all[whole] = Weight.large.rawValue }
    let sorted = all.keys.sorted {
      ($0.byteCount, $0.lowerBound.value) < ($1.byteCount, $1.lowerBound.value)
    }
    guard !sorted.isEmpty else { return [place..<place] }
    var best: [(weight: Int, before: Int)] = []
    for (index, range) in sorted.enumerated() {
      var chosen = (weight: 0, before: -1)
      for other in 0..<index
      where sorted[other].lowerBound >= range.lowerBound
        && sorted[other].upperBound <= range.upperBound && best[other].weight >= chosen.weight
      {
        chosen = (best[other].weight, other)
      }
      best.append((chosen.weight + (all[range] ?? 0), chosen.before))
    }
    var steps: [Range<ByteOffset>] = []
    var index = sorted.count - 1
    while index >= 0 {
      steps.append(sorted[index])
      index = best[index].before
    }
    return steps.reversed()
  }

  /// The word at a place, or the character where there is no word; nil in white space.
  static func word(at place: ByteOffset, in text: SourceText, within limit: Range<ByteOffset>) -> Range<ByteOffset>? {
    // A line may be very long; no word is.
    let window = text.clamped(
      max(limit.lowerBound, place - 400)..<max(limit.lowerBound, place - 400, min(limit.upperBound, place + 400))
    )
    let words = Words.ranges(in: text, window)
    if let word = words.last(where: { $0.lowerBound <= place && place <= $0.upperBound }) { return word }
    guard place < limit.upperBound, let scalar = text.scalar(at: place), !scalar.properties.isWhitespace else {
      return nil
    }
    return text.graphemes(around: place..<place + UTF8.width(scalar))
  }
}
