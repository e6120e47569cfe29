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
  /// - Complexity: O(codings log edits), more for those whose words were edited.
  package static func carry(_ codings: [PlacedCoding], through map: EditMap, into text: SourceText) -> [PlacedCoding] {
    if map.isIdentity { return codings }
    var result: [PlacedCoding] = []
    result.reserveCapacity(codings.count)
    for coding in codings { result.append(carried(coding, through: map, into: text)) }
    return PlacedCoding.inDocumentOrder(result)
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
