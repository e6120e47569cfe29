import KodebokQuery
import KodebokStudyModel
import KodebokText

/// How often the first suggestion is right in this study: passages that are coded are asked about as if they were not.
///
/// From this the confidence of proposals gets its scale: the mean confidence of the passages asked about is no greater than
/// the share of them for which the first suggestion is right.
struct SuggestionAccuracy {
  /// The passages asked about.
  var asked = 0
  /// Those whose first suggestion is one of the codes they have.
  var right = 0
  /// Those that would have been sure enough for a proposal.
  var sure = 0
  /// Those of them whose first suggestion is one of the codes they have.
  var rightAndSure = 0
  /// How far shares are drawn apart; see ``CodeSuggestions/shares(for:sharpness:)``.
  var sharpness = 0.1

  /// How many passages are asked about at most, evenly over all.
  private static let mostAsked = 300
  /// What is tried, the sharpest first.
  private static let tried = [1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1]

  private struct Span: Hashable {
    var source: StudyPath
    var scalars: Range<ScalarOffset>
  }

  /// Asks about passages; what anybody coded in the same words or beside them is forgotten for the question.
  ///
  /// - Complexity: O(passages asked about × words × codes).
  init(_ suggestions: CodeSuggestions, _ segments: [Segment], least: Double) {
    let bySource = Dictionary(grouping: segments, by: \.source)
    var seen: Set<Span> = []
    let distinct = segments.filter { seen.insert(Span(source: $0.source, scalars: $0.scalars)).inserted }
    let step = max((distinct.count + Self.mostAsked - 1) / Self.mostAsked, 1)
    var answers: [(isRight: Bool, shares: [Double])] = []
    for index in stride(from: 0, to: distinct.count, by: step) {
      let segment = distinct[index]
      let around = (bySource[segment.source] ?? []).filter { $0.scalars.overlaps(segment.scalars) }
      var question = CodeSuggestions.Question()
      question.words = segment.quote
      question.before = segment.coding.before
      question.after = segment.coding.after
      question.forgetting = PassageReader.near(segment.scalars, bySource[segment.source] ?? [])
      guard let first = suggestions.shares(for: question).first else { continue }
      let isRight = around.contains { $0.scalars == segment.scalars && $0.code == first.code }
      let shares = Self.tried.map { suggestions.shares(for: question, sharpness: $0).first?.share ?? 0 }
      answers.append((isRight, shares))
    }
    asked = answers.count
    right = answers.count { $0.isRight }
    var scale = Self.tried.count - 1
    for place in Self.tried.indices {
      let sum = answers.reduce(0) { $0 + $1.shares[place] }
      if sum <= Double(right) {
        scale = place
        break
      }
    }
    sharpness = Self.tried[scale]
    sure = answers.count { $0.shares[scale] >= least }
    rightAndSure = answers.count { $0.shares[scale] >= least && $0.isRight }
  }
}
