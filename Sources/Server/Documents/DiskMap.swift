import KodebokText

/// Where the words of a text on disk stand in the text of the client, found by comparing the two.
///
/// The same two texts give the same map, however the one became the other. Typing changes few lines and moves none, so
/// lines are compared in pairs first; where that does not explain the difference, the whole texts are compared.
enum DiskMap {
  /// The map from the text on disk to that of the client.
  ///
  /// - Complexity: O(bytes) while lines are only edited, eight at a time around them; see `EditMap.init(from:to:)` otherwise.
  static func map(from old: SourceText, to new: SourceText) -> EditMap {
    pairwise(old, new) ?? EditMap(from: old, to: new)
  }

  /// The map by pairs of lines; nil where lines were added, taken away or changed beyond likeness.
  private static func pairwise(_ old: SourceText, _ new: SourceText) -> EditMap? {
    guard old.lineCount == new.lineCount else { return nil }
    let (one, other) = (old.bytes, new.bytes)
    // The lines before the first change and behind the last one are the same, pair by pair.
    let prefix = old.commonPrefix(with: new)
    let suffix = old.commonSuffix(with: new, skipping: prefix)
    let first = old.line(at: ByteOffset(prefix))
    let last = max(first, old.line(at: ByteOffset(one.count - suffix)))
    let (begin, end) = (old.lineRange(first).lowerBound.value, old.lineRange(last + 1).lowerBound.value)
    var kept = [EditMap.Kept(old: 0, new: 0, count: begin)]
    let isLikely = one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        for line in first...last {
          let (left, right) = (old.lineRange(line), new.lineRange(line))
          let (start, target) = (left.lowerBound.value, right.lowerBound.value)
          let (count, targetCount) = (left.byteCount, right.byteCount)
          let limit = min(count, targetCount)
          var prefix = 0
          while prefix < limit, one[start + prefix] == other[target + prefix] { prefix += 1 }
          let isBreak = line + 1 < old.lineCount ? 1 : 0
          if prefix == count, prefix == targetCount {
            kept.append(EditMap.Kept(old: start, new: target, count: count + isBreak))
            continue
          }
          while prefix > 0, splits(one, start + prefix) || splits(other, target + prefix) { prefix -= 1 }
          var suffix = 0
          while suffix < limit - prefix, one[start + count - 1 - suffix] == other[target + targetCount - 1 - suffix] {
            suffix += 1
          }
          while suffix > 0, splits(one, start + count - suffix) || splits(other, target + targetCount - suffix) {
            suffix -= 1
          }
          // Something was typed in the line, or taken out of it, and the rest stands: anything more is looked at closer.
          guard prefix + suffix == limit || limit - prefix - suffix <= 8 else { return false }
          kept.append(EditMap.Kept(old: start, new: target, count: prefix))
          kept.append(
            EditMap.Kept(old: start + count - suffix, new: target + targetCount - suffix, count: suffix + isBreak)
          )
        }
        return true
      }
    }
    guard isLikely else { return nil }
    let rest = one.count - end
    kept.append(EditMap.Kept(old: end, new: other.count - rest, count: rest))
    return EditMap(kept: kept, oldCount: one.count, newCount: other.count)
  }

  private static func splits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place < bytes.count && bytes[place] & 0xC0 == 0x80
  }
}
