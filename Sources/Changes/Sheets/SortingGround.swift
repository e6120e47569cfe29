import KodebokStudyModel
import KodebokText

/// What the study has that a sheet is held against, prepared once for all states of the sheet.
package struct SortingGround: Sendable {
  /// Every segment of the study.
  package let segments: [Segment]
  /// Who sorts.
  package let coder: CoderID
  /// The segment of each coding; the sorter's own where two coders have an id in common.
  private let byID: [CodingID: Int32]
  /// How many of the sorter's codings have a passage with a code.
  private let own: [CodedPlace: Int]

  /// - Complexity: O(segments).
  package init(_ segments: [Segment], coder: CoderID) {
    self.segments = segments
    self.coder = coder
    var byID: [CodingID: Int32] = [:]
    byID.reserveCapacity(segments.count)
    var own: [CodedPlace: Int] = [:]
    for (index, segment) in segments.enumerated() {
      let isOwn = byID[segment.id].map { segments[Int($0)].coder == coder } ?? false
      if !isOwn { byID[segment.id] = Int32(truncatingIfNeeded: index) }
      if segment.coder == coder { own[CodedPlace(segment, .code(segment.code)), default: 0] += 1 }
    }
    self.byID = byID
    self.own = own
  }

  /// The segment of a coding; nil where it has no place, or is gone.
  subscript(id: CodingID) -> Segment? { byID[id].map { segments[Int($0)] } }

  /// How many of the sorter's codings have a passage with a code.
  func count(of place: CodedPlace) -> Int { own[place] ?? 0 }
}
