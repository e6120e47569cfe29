extension EditMap {
  /// The map from one version of a text to another, found by comparing them.
  ///
  /// Equal lines are found first, then equal words in the lines that differ, then equal scalars at both ends of what is
  /// left. Every kept stretch is equal in both texts and ends at scalar borders.
  ///
  /// - Complexity: O(bytes) for what is equal; the effort for what differs is bounded, and beyond the bound larger
  ///   stretches count as replaced.
  public init(from old: SourceText, to new: SourceText) {
    self = old == new ? EditMap(unchanged: old.byteCount) : Self.compare(old.bytes, new.bytes)
  }

  private static func compare(_ old: [UInt8], _ new: [UInt8]) -> EditMap {
    var kept: [Kept] = []
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var comparison = Comparison(old: old, new: new)
        comparison.run()
        kept = comparison.kept
      }
    }
    return EditMap(kept: kept, oldCount: old.count, newCount: new.count)
  }

  private struct Comparison {
    let old: UnsafeBufferPointer<UInt8>
    let new: UnsafeBufferPointer<UInt8>
    var kept: [Kept] = []

    init(old: UnsafeBufferPointer<UInt8>, new: UnsafeBufferPointer<UInt8>) {
      self.old = old
      self.new = new
    }

    mutating func run() {
      var start = commonStart(0, old.count, 0, new.count)
      let end = commonEnd(start, old.count, start, new.count)
      // Whole lines only: the ends of what differs go back to line borders where that is near.
      start = lineStart(start)
      keep(0, 0, start)
      let (oldEnd, newEnd) = (old.count - end, new.count - end)
      let oldLines = tokens(old, start, oldEnd, byLine: true)
      let newLines = tokens(new, start, newEnd, byLine: true)
      align(oldLines, newLines, start, oldEnd, newEnd, byLine: true)
      keep(oldEnd, newEnd, end)
    }

    private mutating func keep(_ oldStart: Int, _ newStart: Int, _ count: Int) {
      if count > 0 { kept.append(Kept(old: oldStart, new: newStart, count: count)) }
    }

    private func lineStart(_ place: Int) -> Int {
      var place = place
      let limit = max(0, place - 4_096)
      let from = place
      while place > limit, old[place - 1] != 0x0A { place -= 1 }
      return place == 0 || old[place - 1] == 0x0A ? place : from
    }

    /// Keeps equal tokens and compares what lies between them more closely.
    private mutating func align(
      _ oldTokens: [Int],
      _ newTokens: [Int],
      _ newStart: Int,
      _ oldEnd: Int,
      _ newEnd: Int,
      byLine: Bool
    ) {
      var names: [Name: Int32] = [:]
      let oldNames = name(old, oldTokens, oldEnd, &names)
      let newNames = name(new, newTokens, newEnd, &names)
      var found: [Difference.Run] = []
      Difference.runs(oldNames[...], newNames[...]) { found.append($0) }
      func oldPlace(_ token: Int) -> Int { token < oldTokens.count ? oldTokens[token] : oldEnd }
      func newPlace(_ token: Int) -> Int { token < newTokens.count ? newTokens[token] : newEnd }
      var (oldDone, newDone) = (oldPlace(0), newPlace(0))
      for run in found {
        let (oldFirst, newFirst) = (oldPlace(run.old), newPlace(run.new))
        refine(oldDone, oldFirst, newDone, newFirst, byLine: byLine)
        oldDone = oldPlace(run.old + run.count)
        newDone = newPlace(run.new + run.count)
        keep(oldFirst, newFirst, oldDone - oldFirst)
      }
      refine(oldDone, oldEnd, newDone, newEnd, byLine: byLine)
    }

    /// Compares two stretches that differ: by words, and in the end by scalars at both ends.
    private mutating func refine(_ oldStart: Int, _ oldEnd: Int, _ newStart: Int, _ newEnd: Int, byLine: Bool) {
      guard oldStart < oldEnd, newStart < newEnd else { return }
      if byLine {
        let oldTokens = tokens(old, oldStart, oldEnd, byLine: false)
        let newTokens = tokens(new, newStart, newEnd, byLine: false)
        align(oldTokens, newTokens, newStart, oldEnd, newEnd, byLine: false)
        return
      }
      let first = commonStart(oldStart, oldEnd, newStart, newEnd)
      keep(oldStart, newStart, first)
      let last = commonEnd(oldStart + first, oldEnd, newStart + first, newEnd)
      keep(oldEnd - last, newEnd - last, last)
    }

    /// The bytes two stretches share at the beginning, whole scalars only.
    private func commonStart(_ oldStart: Int, _ oldEnd: Int, _ newStart: Int, _ newEnd: Int) -> Int {
      let limit = min(oldEnd - oldStart, newEnd - newStart)
      var count = 0
      while count < limit, old[oldStart + count] == new[newStart + count] { count += 1 }
      while count > 0, splits(old, oldStart + count) || splits(new, newStart + count) { count -= 1 }
      return count
    }

    /// The bytes two stretches share at the end, whole scalars only.
    private func commonEnd(_ oldStart: Int, _ oldEnd: Int, _ newStart: Int, _ newEnd: Int) -> Int {
      let limit = min(oldEnd - oldStart, newEnd - newStart)
      var count = 0
      while count < limit, old[oldEnd - 1 - count] == new[newEnd - 1 - count] { count += 1 }
      while count > 0, splits(old, oldEnd - count) || splits(new, newEnd - count) { count -= 1 }
      return count
    }

    private func splits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
      place < bytes.count && bytes[place] & 0xC0 == 0x80
    }

    /// Where the lines, or the words and what stands between them, begin.
    private func tokens(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, byLine: Bool) -> [Int] {
      var result: [Int] = []
      guard start < end else { return result }
      if byLine {
        result.append(start)
        for place in start..<end where bytes[place] == 0x0A && place + 1 < end { result.append(place + 1) }
        return result
      }
      var place = start
      while place < end {
        result.append(place)
        let (scalar, width) = Scalars.decode(bytes, place)
        place += width
        guard Scalars.role(scalar) != .other else { continue }
        while place < end {
          let (next, step) = Scalars.decode(bytes, place)
          if Scalars.role(next) == .other { break }
          place += step
        }
      }
      return result
    }

    /// A token by two independent hashes of its bytes and its length; a candidate is verified before it is believed.
    private struct Name: Hashable {
      var hash: UInt64
      var count: Int
      var twin: Int
    }

    /// Gives equal tokens equal numbers.
    private func name(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ starts: [Int],
      _ end: Int,
      _ names: inout [Name: Int32]
    ) -> [Int32] {
      var result: [Int32] = []
      result.reserveCapacity(starts.count)
      for (index, start) in starts.enumerated() {
        let stop = index + 1 < starts.count ? starts[index + 1] : end
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var twin = 0
        for place in start..<stop {
          hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
          twin = twin &* 31 &+ Int(bytes[place])
        }
        let name = Name(hash: hash, count: stop - start, twin: twin)
        let next = Int32(truncatingIfNeeded: names.count)
        let number = names[name] ?? next
        if number == next { names[name] = next }
        result.append(number)
      }
      return result
    }
  }
}
