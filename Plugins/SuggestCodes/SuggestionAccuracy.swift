import KodebokQuery
import KodebokStudyModel
import KodebokText

/// How often the first suggestion is right in this study: passages that are coded are asked about as if they were not.
struct SuggestionAccuracy {
  /// The passages asked about.
  var asked = 0
  /// Those whose first suggestion is one of the codes they have.
  var right = 0
  /// Those that would have been clear enough for a proposal.
  var clear = 0
  /// Those of them whose first suggestion is one of the codes they have.
  var rightAndClear = 0

  /// How many passages are asked about at most, evenly over all.
  private static let mostAsked = 300

  private struct Span: Hashable {
    var source: StudyPath
    var scalars: Range<ScalarOffset>
  }

  /// Asks about passages; what anybody coded in words that overlap is forgotten for the question.
  init(_ suggestions: CodeSuggestions, _ segments: [Segment], least: Double) {
    let bySource = Dictionary(grouping: segments, by: \.source)
    var seen: Set<Span> = []
    let distinct = segments.filter { seen.insert(Span(source: $0.source, scalars: $0.scalars)).inserted }
    let step = max((distinct.count + Self.mostAsked - 1) / Self.mostAsked, 1)
    for index in stride(from: 0, to: distinct.count, by: step) {
      let segment = distinct[index]
      let around = (bySource[segment.source] ?? []).filter { $0.scalars.overlaps(segment.scalars) }
      var question = CodeSuggestions.Question()
      question.words = segment.quote
      question.before = segment.coding.before
      question.after = segment.coding.after
      question.forgetting = Set(around.map(\.id))
      guard let first = suggestions.shares(for: question).first else { continue }
      let isRight = around.contains { $0.scalars == segment.scalars && $0.code == first.code }
      asked += 1
      if isRight { right += 1 }
      guard first.share >= least else { continue }
      clear += 1
      if isRight { rightAndClear += 1 }
    }
  }
}
