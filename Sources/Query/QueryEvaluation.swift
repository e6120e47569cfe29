import KodebokStudyModel
import KodebokText

extension Query {
  /// The segments that a query asks for, in their order.
  ///
  /// What stands near or around a segment is looked for among all segments given, so they should be those of whole
  /// sources.
  ///
  /// - Complexity: O(n log n) in the segments, times the terms of the query.
  public static func evaluate(_ query: Query, over segments: [Segment], study: Study) -> [Segment] {
    evaluate(query.expression, over: segments, study: study)
  }

  /// The segments that an expression asks for, in their order.
  public static func evaluate(
    _ expression: QueryExpression,
    over segments: [Segment],
    study: Study
  ) -> [Segment] {
    guard expression != .everything else { return segments }
    let condition = SegmentCondition(expression, segments: segments, study: study)
    return segments.filter { condition.holds(for: $0) }
  }
}

/// An expression made ready for one study and one list of segments.
indirect enum SegmentCondition: Sendable {
  case always
  case test(@Sendable (Segment) -> Bool)
  case not(SegmentCondition)
  case all([SegmentCondition])
  case any([SegmentCondition])

  init(_ expression: QueryExpression, segments: [Segment], study: Study) {
    switch expression {
    case .everything: self = .always
    case .term(let term): self = .test(SegmentTests(study: study, segments: segments).test(term))
    case .not(let inner): self = .not(Self(inner, segments: segments, study: study))
    case .and(let parts): self = .all(parts.map { Self($0, segments: segments, study: study) })
    case .or(let parts): self = .any(parts.map { Self($0, segments: segments, study: study) })
    }
  }

  func holds(for segment: Segment) -> Bool {
    switch self {
    case .always: true
    case .test(let test): test(segment)
    case .not(let inner): !inner.holds(for: segment)
    case .all(let parts): parts.allSatisfy { $0.holds(for: segment) }
    case .any(let parts): parts.contains { $0.holds(for: segment) }
    }
  }
}
