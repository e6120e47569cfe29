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
    var ends = Ends(map)
    for coding in codings {
      if coding.range.upperBound.value < ends.firstChange {
        result.append(coding)
      } else if coding.range.lowerBound.value > ends.lastChange, !coding.range.isEmpty {
        result.append(ends.moved(coding, in: text))
      } else {
        result.append(carried(coding, through: map, into: text))
      }
    }
    return PlacedCoding.inDocumentOrder(result)
  }

  /// What stands before every change keeps its place, and what stands behind every change moves as one.
  private struct Ends {
    /// The byte of the old text at which the first change begins.
    var firstChange: Int
    /// The byte of the old text at which the last change ends.
    var lastChange: Int
    /// How far the end of the text moved, in bytes and in scalars.
    private var bytes = 0
    private var scalars = 0
    private var isKnown = false

    init(_ map: EditMap) {
      let first = map.kept.first
      firstChange = first.map { $0.old == 0 && $0.new == 0 ? $0.count : 0 } ?? 0
      lastChange = map.oldCount
      guard let last = map.kept.last, last.old + last.count == map.oldCount, last.new + last.count == map.newCount
      else {
        return
      }
      lastChange = last.old
      bytes = last.new - last.old
    }

    /// A coding behind the last change; how far scalars moved is found out with the first one.
    mutating func moved(_ coding: PlacedCoding, in text: SourceText) -> PlacedCoding {
      var result = coding
      result.range = (coding.range.lowerBound + bytes)..<(coding.range.upperBound + bytes)
      if !isKnown {
        scalars = text.scalarOffset(of: result.range.lowerBound) - coding.scalars.lowerBound
        isKnown = true
      }
      result.scalars = (coding.scalars.lowerBound + scalars)..<(coding.scalars.upperBound + scalars)
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
