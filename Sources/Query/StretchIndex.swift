import KodebokStudyModel
import KodebokText

/// Finds out whether a stretch of a given kind stands near a place, in O(log n) after O(n log n).
///
/// A stretch is a pair of numbers, end inclusive or exclusive as the caller has it; the same index serves scalars and
/// turns.
struct StretchIndex: Sendable {
  /// What tells segments apart: the same span with the same code is one segment, whoever coded it.
  struct Key: Hashable, Sendable {
    var code: CodeID
    var scalars: Range<ScalarOffset>
  }

  private var lowers: [Int] = []
  /// For each prefix of the stretches: the one that reaches furthest, and the next one after it.
  private var furthest: [(best: Int, upper: Int, secondUpper: Int)] = []
  private var places: [Key: Int] = [:]

  /// Creates an index of stretches; equal keys count once.
  init(_ stretches: [(key: Key, lower: Int, upper: Int)]) {
    let sorted = stretches.enumerated().sorted {
      ($0.element.lower, $0.offset) < ($1.element.lower, $1.offset)
    }
    var last = (best: -1, upper: Int.min, secondUpper: Int.min)
    for (_, stretch) in sorted where places[stretch.key] == nil {
      let index = lowers.count
      places[stretch.key] = index
      lowers.append(stretch.lower)
      if stretch.upper > last.upper {
        last = (index, stretch.upper, last.upper)
      } else {
        last.secondUpper = max(last.secondUpper, stretch.upper)
      }
      furthest.append(last)
    }
  }

  /// Whether a stretch other than `key` begins at `lower` at most and reaches `upper` at least.
  func holds(lowerAtMost lower: Int, upperAtLeast upper: Int, besides key: Key) -> Bool {
    var low = 0
    var high = lowers.count
    while low < high {
      let middle = (low + high) / 2
      if lowers[middle] <= lower { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let reach = furthest[low - 1]
    return (places[key] == reach.best ? reach.secondUpper : reach.upper) >= upper
  }
}
