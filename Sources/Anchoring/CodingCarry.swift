import KodebokStudyModel
import KodebokText

/// Codings that follow the edits of a text, so that an unsaved buffer shows them where they are.
package enum CodingCarry {
  /// The codings of an old text in the new one that `map` leads to, in document order.
  ///
  /// What is edited only outside a segment leaves its outcome as it is. A segment with edits inside shows as drifted,
  /// with the similarity of both wordings; one whose words are gone shows as orphaned where they stood. This is a view
  /// of a buffer: nothing of it is recorded.
  ///
  /// - Complexity: O(codings + edits), more for those whose words were edited.
  package static func carry(_ codings: [PlacedCoding], through map: EditMap, into text: SourceText) -> [PlacedCoding] {
    if map.isIdentity { return codings }
    var result: [PlacedCoding] = []
    result.reserveCapacity(codings.count)
    var walk = KeptWalk(map)
    for coding in codings {
      if coding.range.upperBound.value < walk.firstChange {
        result.append(coding)
      } else if let moved = walk.moved(coding, in: text) {
        result.append(moved)
      } else {
        result.append(carried(coding, through: map, into: text))
      }
    }
    return PlacedCoding.inDocumentOrder(result)
  }

  /// Follows the kept stretches beside codings that come in the order of the old text: what stands wholly inside one
  /// moves as the stretch does.
  private struct KeptWalk {
    /// The byte of the old text at which the first change begins.
    let firstChange: Int
    private let kept: [EditMap.Kept]
    private var index = 0
    /// How far scalars of the present stretch moved; found out with its first coding.
    private var scalars: Int?

    init(_ map: EditMap) {
      kept = map.kept
      firstChange = kept.first.map { $0.old == 0 && $0.new == 0 ? $0.count : 0 } ?? 0
    }

    /// A coding whose words nobody touched; nil for one that is to be looked at closer.
    mutating func moved(_ coding: PlacedCoding, in text: SourceText) -> PlacedCoding? {
      let (start, end) = (coding.range.lowerBound.value, coding.range.upperBound.value)
      while index < kept.count, kept[index].old + kept[index].count <= start {
        index += 1
        scalars = nil
      }
      guard index < kept.count, start < end, start >= kept[index].old, end <= kept[index].old + kept[index].count
      else { return nil }
      let bytes = kept[index].new - kept[index].old
      var result = coding
      result.range = (coding.range.lowerBound + bytes)..<(coding.range.upperBound + bytes)
      let shift = scalars ?? text.scalarOffset(of: result.range.lowerBound) - coding.scalars.lowerBound
      scalars = shift
      result.scalars = (coding.scalars.lowerBound + shift)..<(coding.scalars.upperBound + shift)
      return result
    }
  }

  private static func carried(_ coding: PlacedCoding, through map: EditMap, into text: SourceText) -> PlacedCoding {
    var result = coding
    let range = text.clamped(map.new(of: coding.range))
    result.range = range
    result.scalars = text.scalarRange(of: range)
    guard coding.isPlaced, !map.keeps(coding.range) else { return result }
    guard !range.isEmpty else {
      result.outcome = .orphaned
      return result
    }
    // Typed and taken back: the words are the recorded ones again.
    let words = text.string(range)
    if words.utf8.elementsEqual(coding.coding.quote.utf8) {
      if case .drifted = coding.outcome { result.outcome = .anchored }
      return result
    }
    let similarity = range.byteCount <= 16 * Limits.driftScalars ? Similarity.ratio(words, coding.coding.quote) : 0
    result.outcome = .drifted(similarity: similarity)
    return result
  }
}
