import KodebokText

/// Where a segment stands: what several coders, or several codes, give to the same words is one place.
package struct SegmentPlace: Hashable, Sendable {
  /// The source.
  package let source: StudyPath
  /// The words in it.
  package let scalars: Range<ScalarOffset>

  /// The place of a segment.
  package init(_ segment: Segment) {
    source = segment.source
    scalars = segment.scalars
  }
}
