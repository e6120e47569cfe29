/// Which stretches of one text stand unchanged in another, so that places can be followed both ways.
///
/// The map holds the kept stretches in order; everything between two of them is replaced. It keeps order: a place never
/// overtakes another. Maps can be joined (``then(_:)``) and turned round (``inverse``).
public struct EditMap: Hashable, Sendable {
  /// On which side of text inserted exactly at a place the place stays.
  public enum Bias: Sendable {
    /// Before the inserted text.
    case left
    /// After the inserted text.
    case right
  }

  /// A stretch that both texts share.
  public struct Kept: Hashable, Sendable {
    /// Where it begins in the old text, in bytes.
    public var old: Int
    /// Where it begins in the new text, in bytes.
    public var new: Int
    /// Its length in bytes, above 0.
    public var count: Int

    /// Creates a stretch.
    public init(old: Int, new: Int, count: Int) {
      self.old = old
      self.new = new
      self.count = count
    }
  }

  /// A stretch of the old text and what stands in its place; either may be empty, not both.
  public struct Replacement: Hashable, Sendable {
    /// The bytes in the old text.
    public var old: Range<ByteOffset>
    /// The bytes in the new text.
    public var new: Range<ByteOffset>
  }

  /// The kept stretches, ordered and apart in both texts.
  public private(set) var kept: [Kept]
  /// The bytes of the old text.
  public private(set) var oldCount: Int
  /// The bytes of the new text.
  public private(set) var newCount: Int

  /// The map of a text of `count` bytes onto itself.
  public init(unchanged count: Int) {
    let count = max(count, 0)
    kept = count > 0 ? [Kept(old: 0, new: 0, count: count)] : []
    oldCount = count
    newCount = count
  }

  /// Creates a map from stretches both texts share; those out of order or outside the texts are left out.
  ///
  /// - Complexity: O(stretches).
  public init(kept stretches: some Sequence<Kept>, oldCount: Int, newCount: Int) {
    self.kept = []
    self.oldCount = max(oldCount, 0)
    self.newCount = max(newCount, 0)
    for stretch in stretches { keep(stretch) }
  }

  /// Adds a stretch behind those there are, joined to the last one where they touch in both texts.
  private mutating func keep(_ stretch: Kept) {
    guard stretch.count > 0, stretch.old >= 0, stretch.new >= 0, stretch.old <= oldCount - stretch.count,
      stretch.new <= newCount - stretch.count
    else { return }
    guard let last = kept.last else {
      kept.append(stretch)
      return
    }
    let (oldEnd, newEnd) = (last.old + last.count, last.new + last.count)
    guard stretch.old >= oldEnd, stretch.new >= newEnd else { return }
    if stretch.old == oldEnd, stretch.new == newEnd {
      kept[kept.count - 1].count += stretch.count
    } else {
      kept.append(stretch)
    }
  }

  /// The map of edits that all count in the text before them, as ``SourceText/applying(_:)`` applies them.
  ///
  /// Line breaks in replacements count as LF. Edits that overlap an earlier one are left out.
  ///
  /// - Complexity: O(edits log edits + bytes of replacements).
  public init(_ edits: [TextEdit], of text: SourceText) {
    self.init(kept: [], oldCount: text.byteCount, newCount: 0)
    var stretches: [Kept] = []
    var done = 0
    var new = 0
    for edit in text.ordered(edits) {
      stretches.append(Kept(old: done, new: new, count: edit.range.lowerBound - done))
      new += edit.range.lowerBound - done + edit.bytes.count
      done = edit.range.upperBound
    }
    stretches.append(Kept(old: done, new: new, count: text.byteCount - done))
    newCount = new + text.byteCount - done
    for stretch in stretches { keep(stretch) }
  }

  // MARK: Places

  /// Whether both texts are the same.
  public var isIdentity: Bool {
    oldCount == newCount && (oldCount == 0 || kept.first?.count == oldCount)
  }

  /// The place in the new text that stands for a place in the old one, which is clamped.
  ///
  /// A place inside replaced text goes to the beginning (left) or the end (right) of what replaced it.
  ///
  /// - Complexity: O(log kept stretches).
  public func new(of offset: ByteOffset, bias: Bias) -> ByteOffset {
    ByteOffset(place(min(max(offset.value, 0), oldCount), bias, fromOld: true))
  }

  /// The place in the old text that stands for a place in the new one, which is clamped.
  ///
  /// - Complexity: O(log kept stretches).
  public func old(of offset: ByteOffset, bias: Bias) -> ByteOffset {
    ByteOffset(place(min(max(offset.value, 0), newCount), bias, fromOld: false))
  }

  /// The range in the new text; text inserted at its outer borders stays outside.
  ///
  /// A range whose whole text was removed becomes empty where the text stood.
  public func new(of range: Range<ByteOffset>) -> Range<ByteOffset> {
    let start = new(of: range.lowerBound, bias: range.isEmpty ? .left : .right)
    let end = new(of: range.upperBound, bias: .left)
    return min(start, end)..<max(min(start, end), end)
  }

  /// The range in the old text; text that stands only in the new one at its outer borders stays outside.
  public func old(of range: Range<ByteOffset>) -> Range<ByteOffset> {
    let start = old(of: range.lowerBound, bias: range.isEmpty ? .left : .right)
    let end = old(of: range.upperBound, bias: .left)
    return min(start, end)..<max(min(start, end), end)
  }

  /// Whether a range of the old text stands unchanged in the new one, without anything inserted inside.
  ///
  /// - Complexity: O(log kept stretches).
  public func keeps(_ range: Range<ByteOffset>) -> Bool {
    if range.isEmpty { return range.lowerBound.value >= 0 && range.upperBound.value <= oldCount }
    let index = last(before: range.lowerBound.value, isOld: true)
    guard index >= 0 else { return false }
    return range.upperBound.value <= kept[index].old + kept[index].count
  }

  /// The replaced stretches in order.
  public var replacements: [Replacement] {
    var result: [Replacement] = []
    var (old, new) = (0, 0)
    func close(_ oldEnd: Int, _ newEnd: Int) {
      guard oldEnd > old || newEnd > new else { return }
      result.append(Replacement(old: Range(between: old, and: oldEnd), new: Range(between: new, and: newEnd)))
    }
    for stretch in kept {
      close(stretch.old, stretch.new)
      (old, new) = (stretch.old + stretch.count, stretch.new + stretch.count)
    }
    close(oldCount, newCount)
    return result
  }

  /// The last stretch that begins at or before a place, or -1.
  private func last(before place: Int, isOld: Bool) -> Int {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if (isOld ? kept[middle].old : kept[middle].new) <= place { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func place(_ place: Int, _ bias: Bias, fromOld: Bool) -> Int {
    func ends(_ stretch: Kept) -> (from: Int, to: Int) {
      fromOld ? (stretch.old, stretch.new) : (stretch.new, stretch.old)
    }
    var index = last(before: place, isOld: fromOld)
    if index >= 0 {
      let (start, target) = ends(kept[index])
      if place > start, place < start + kept[index].count { return target + place - start }
      if place == start { index -= 1 }
    }
    // The place touches or lies in the gap behind stretch `index`.
    let before = index >= 0 ? kept[index] : Kept(old: 0, new: 0, count: 0)
    let gapStart = ends(before).from + before.count
    let low = ends(before).to + before.count
    let after = index + 1 < kept.count ? kept[index + 1] : Kept(old: oldCount, new: newCount, count: 0)
    let (gapEnd, high) = ends(after)
    if gapStart == gapEnd { return bias == .left ? low : high }
    if place <= gapStart { return low }
    if place >= gapEnd { return high }
    return bias == .left ? low : high
  }

  // MARK: Joining

  /// The map from the new text back to the old one.
  public var inverse: EditMap {
    EditMap(
      kept: kept.map { Kept(old: $0.new, new: $0.old, count: $0.count) },
      oldCount: newCount,
      newCount: oldCount
    )
  }

  /// The map over this change and then `next`, whose old text is this map's new text.
  ///
  /// - Complexity: O(kept stretches of both).
  public func then(_ next: EditMap) -> EditMap {
    var result: [Kept] = []
    var (one, two) = (0, 0)
    while one < kept.count, two < next.kept.count {
      let (left, right) = (kept[one], next.kept[two])
      let start = max(left.new, right.old)
      let end = min(left.new + left.count, right.old + right.count)
      if start < end {
        result.append(Kept(old: left.old + start - left.new, new: right.new + start - right.old, count: end - start))
      }
      if left.new + left.count <= right.old + right.count { one += 1 } else { two += 1 }
    }
    return EditMap(kept: result, oldCount: oldCount, newCount: next.newCount)
  }
}
