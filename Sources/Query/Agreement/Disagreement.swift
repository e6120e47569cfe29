import KodebokStudyModel
import KodebokText

/// A place where coders who have worked through a source differ about a category.
///
/// Stretches of all coders that overlap, with the same category, are one place.
public struct Disagreement: Hashable, Sendable {
  /// What a difference is; later versions may have more.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// A word in lower case, stable over versions.
    public let rawValue: String

    /// Creates a kind from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Some have coded the place and some have not.
    public static let missing = Kind(rawValue: "missing")
    /// All have coded the place, with different borders.
    public static let borders = Kind(rawValue: "borders")
  }

  /// A stretch of one coder at the place.
  public struct Stretch: Hashable, Sendable {
    /// Whose it is.
    public var coder: CoderID
    /// Where; scalars, end exclusive.
    public var scalars: Range<ScalarOffset>
  }

  /// The source.
  public var source: StudyPath
  /// The code or theme.
  public var category: CodeID
  /// What the difference is.
  public var kind: Kind
  /// From the first to the last character that anybody coded there.
  public var scalars: Range<ScalarOffset>
  /// Who has the category there and where, in the order of the coders.
  public var stretches: [Stretch]
  /// Who has not.
  public var lacking: [CoderID]
  /// The other categories that those who have not this one have on characters of the place, in the order asked for; ten
  /// at most.
  public var instead: [CodeID]

  /// The most other categories that are told for a place.
  static let mostInstead = 10

  /// The disagreements in one document, by place and then in the order of the categories.
  ///
  /// - Returns: Nothing for a document that fewer than two of the coders have worked through.
  /// - Complexity: O(n log n + found) for n passages.
  public static func all(
    in document: AgreementDocument,
    coders: [CoderID],
    categories: [AgreementCategory],
    options: AgreementOptions = AgreementOptions()
  ) -> [Disagreement] {
    guard coders.count <= AgreementOptions.mostCoders else { return [] }
    let prepared = AgreementPreparation([document], coders: coders, categories: categories, options: options)
    return prepared.documents.flatMap { all(in: $0, coders: coders, categories: categories) }
  }

  static func all(
    in document: AgreementPreparation.Document,
    coders: [CoderID],
    categories: [AgreementCategory]
  ) -> [Disagreement] {
    let stretches = document.stretches
    var result: [(category: Int, found: Disagreement)] = []
    let index = StretchFinder(stretches.all.filter { $0.category < categories.count })
    stretches.byCategory { category, found in
      guard category < categories.count else { return }
      for place in places(found) {
        let has = place.reduce(0 as UInt64) { $0 | 1 << UInt64($1.coder) }
        let lacks = stretches.judges & ~has
        let first = place[place.startIndex].range
        if lacks == 0, place.allSatisfy({ $0.range == first }) { continue }
        let end = place.reduce(0) { max($0, $1.range.upperBound) }
        let range = first.lowerBound..<end
        let others = lacks == 0 ? [] : index.categories(on: range, of: lacks, besides: category, most: mostInstead)
        result.append(
          (
            category,
            Disagreement(
              source: document.source,
              category: categories[category].id,
              kind: lacks == 0 ? .borders : .missing,
              scalars: Range(between: range.lowerBound, and: range.upperBound),
              stretches: place.sorted { ($0.coder, $0.range.lowerBound) < ($1.coder, $1.range.lowerBound) }.map {
                let scalars = Range<ScalarOffset>(between: $0.range.lowerBound, and: $0.range.upperBound)
                return Stretch(coder: coders[$0.coder], scalars: scalars)
              },
              lacking: stretches.coders.filter { lacks & (1 << UInt64($0)) != 0 }.map { coders[$0] },
              instead: others.map { categories[$0].id }
            )
          )
        )
      }
    }
    result.sort {
      ($0.found.scalars.lowerBound, $0.found.scalars.upperBound, $0.category)
        < ($1.found.scalars.lowerBound, $1.found.scalars.upperBound, $1.category)
    }
    return result.map(\.found)
  }

  /// The stretches of one category that hang together by overlap, sorted by place.
  private static func places(_ stretches: ArraySlice<CodedStretches.Stretch>) -> [ArraySlice<CodedStretches.Stretch>] {
    let sorted = stretches.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.coder) < ($1.range.lowerBound, $1.range.upperBound, $1.coder)
    }
    var result: [ArraySlice<CodedStretches.Stretch>] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      var reach = sorted[start].range.upperBound
      while end < sorted.count, sorted[end].range.lowerBound < reach {
        reach = max(reach, sorted[end].range.upperBound)
        end += 1
      }
      result.append(sorted[start..<end])
      start = end
    }
    return result
  }
}

/// Finds the stretches on a range in O(log n + found): a balanced tree in a sorted array, with the furthest end below.
private struct StretchFinder {
  private let sorted: [CodedStretches.Stretch]
  private var ends: [Int]

  init(_ stretches: [CodedStretches.Stretch]) {
    sorted = stretches.sorted {
      ($0.range.lowerBound, $0.category, $0.coder) < ($1.range.lowerBound, $1.category, $1.coder)
    }
    ends = Array(repeating: 0, count: sorted.count)
    _ = fill(0, sorted.count)
  }

  private mutating func fill(_ low: Int, _ high: Int) -> Int {
    guard low < high else { return 0 }
    let middle = (low + high) / 2
    let below = max(fill(low, middle), fill(middle + 1, high))
    ends[middle] = max(below, sorted[middle].range.upperBound)
    return ends[middle]
  }

  /// The categories that some coders have on a range, sorted, besides one.
  func categories(on range: Range<Int>, of coders: UInt64, besides category: Int, most: Int) -> [Int] {
    var found: Set<Int> = []
    // Stretches that do not count are looked at as well; a bound keeps a place under many of them from being slow.
    var left = 1_000
    search(0, sorted.count, range, &left) { stretch in
      if coders & (1 << UInt64(stretch.coder)) != 0, stretch.category != category { found.insert(stretch.category) }
      return found.count < most
    }
    return found.sorted()
  }

  private func search(
    _ low: Int,
    _ high: Int,
    _ range: Range<Int>,
    _ left: inout Int,
    _ body: (CodedStretches.Stretch) -> Bool
  ) {
    guard low < high, left > 0 else { return }
    let middle = (low + high) / 2
    guard ends[middle] > range.lowerBound else { return }
    search(low, middle, range, &left, body)
    guard left > 0, sorted[middle].range.lowerBound < range.upperBound else { return }
    if sorted[middle].range.upperBound > range.lowerBound {
      left -= 1
      if !body(sorted[middle]) { left = 0 }
    }
    search(middle + 1, high, range, &left, body)
  }
}
