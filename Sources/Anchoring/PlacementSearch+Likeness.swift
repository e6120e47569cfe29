import KodebokStudyModel
import KodebokText

extension PlacementSearch {
  /// Looks for words that are like the coded ones near where they should be, near their contexts and rare words.
  mutating func placeByLikeness(_ nodes: inout [Node], _ index: Int) {
    let node = nodes[index]
    let recorded = text.byteOffset(of: ScalarOffset(node.start)).value
    nodes[index].place = recorded..<recorded
    let length = node.quote.utf8.count
    guard length > 0, length <= 16 * Limits.driftScalars, workLeft > 0 else { return }
    let before = nodes[..<index].last { $0.shift != nil }
    let after = nodes[(index + 1)...].first { $0.shift != nil }
    var regions: [Int] = []
    for shift in [before?.shift ?? 0, after?.shift ?? 0] {
      regions.append(text.byteOffset(of: ScalarOffset(node.start &+ shift)).value)
    }
    regions.append(contentsOf: regionsByWords(node))
    let order =
      (before?.place.lowerBound ?? 0)...max(before?.place.lowerBound ?? 0, after?.place.upperBound ?? text.byteCount)
    var seen: Set<Int> = []
    var best: (place: Range<Int>, similarity: Double, score: Double)?
    for region in regions where seen.insert(region / 48).inserted && seen.count <= 12 {
      guard let found = likest(node, near: region) else { continue }
      let inOrder = order.contains(found.place.lowerBound)
      let score = found.similarity + (inOrder ? 0.05 : 0) + contextShare(node, found.place) * 0.1
      if score > best?.score ?? 0 { best = (found.place, found.similarity, score) }
    }
    guard let best, best.similarity >= Placement.leastSimilarity,
      !nodes.contains(where: { $0.place == best.place && $0.outcome != .orphaned && $0.start != node.start })
    else { return }
    nodes[index].place = best.place
    nodes[index].outcome = .drifted(similarity: best.similarity)
    nodes[index].shift = text.scalarOffset(of: ByteOffset(best.place.lowerBound)).value - node.start
  }

  /// Where the quote would begin by the places of its rare words and of its contexts.
  private func regionsByWords(_ node: Node) -> [Int] {
    var result: [Int] = []
    func add(_ part: String, from origin: (Int) -> Int, limit: Int) {
      part.withBytes { bytes in
        let words = index.words(of: bytes, limit: 64).sorted { index.count($0.bucket) < index.count($1.bucket) }
        for word in words.prefix(limit) where index.count(word.bucket) <= 8 {
          for place in index.places(word.bucket) { result.append(Int(place) - origin(word.offset)) }
        }
      }
    }
    let beforeLength = node.before.utf8.count
    let length = node.quote.utf8.count
    add(node.quote, from: { $0 }, limit: 6)
    add(node.before, from: { $0 - beforeLength }, limit: 2)
    add(node.after, from: { $0 + length }, limit: 2)
    return result
  }

  private func contextShare(_ node: Node, _ place: Range<Int>) -> Double {
    text.bytes.withUnsafeBufferPointer { bytes in
      let before = node.before.withBytes { bytes.commonBefore(place.lowerBound, $0) }
      let after = node.after.withBytes { bytes.commonAfter(place.upperBound, $0) }
      let total = node.before.utf8.count + node.after.utf8.count
      return total == 0 ? 0 : Double(before + after) / Double(total)
    }
  }

  /// The words near a place that are most like a quote.
  private mutating func likest(_ node: Node, near region: Int) -> (place: Range<Int>, similarity: Double)? {
    let quote = node.quote
    let length = quote.utf8.count
    let slack = 48 + length / 4
    let window = text.clamped(
      Range<ByteOffset>(between: max(0, region - slack), and: min(text.byteCount, max(0, region) + length + slack))
    )
    guard !window.isEmpty else { return nil }
    let wanted = quote.unicodeScalars.map(\.value)
    let cost = wanted.count * window.byteCount
    workLeft -= min(cost, 1 << 20)
    guard workLeft > 0 else { return nil }
    let found = cost <= 1 << 19 ? byScalars(wanted, window) : byWords(quote, window)
    guard let found else { return nil }
    var best: (place: Range<Int>, similarity: Double)?
    for range in [reachingContexts(node, found), found] {
      let tidy = Selection.tidied(widened(range), in: text)
      guard !tidy.isEmpty else { continue }
      let similarity = Similarity.ratio(wanted, text.string(tidy).unicodeScalars.map(\.value))
      if best == nil || best?.similarity ?? 0 < Placement.leastSimilarity {
        best = (tidy.lowerBound.value..<tidy.upperBound.value, similarity)
      }
    }
    return best
  }

  /// The stretch widened to where the contexts stand, so that words corrected at its ends belong to it.
  private func reachingContexts(_ node: Node, _ range: Range<ByteOffset>) -> Range<ByteOffset> {
    let reach = max(16, node.quote.utf8.count / 3)
    let line = text.lineRange(text.line(at: max(range.lowerBound, range.upperBound - 1)))
    let (start, end) = text.bytes.withUnsafeBufferPointer { bytes -> (Int, Int) in
      var start = range.lowerBound.value
      var end = range.upperBound.value
      if node.after.isEmpty {
        if line.upperBound.value - end <= reach { end = max(end, line.upperBound.value) }
      } else {
        node.after.withBytes { context in
          let head = UnsafeBufferPointer(rebasing: context.prefix(12))
          for place in max(0, end - 4)..<min(bytes.count, end + reach) where bytes.has(head, at: place) {
            end = place
            break
          }
        }
      }
      if !node.before.isEmpty {
        node.before.withBytes { context in
          let tail = UnsafeBufferPointer(rebasing: context.suffix(12))
          var place = min(bytes.count, start + 4)
          while place > max(0, start - reach), place >= tail.count {
            if bytes.has(tail, at: place - tail.count) {
              start = place
              break
            }
            place -= 1
          }
        }
      }
      return (start, end)
    }
    return text.clamped(Range<ByteOffset>(between: start, and: max(start, end)))
  }

  private func byScalars(_ wanted: [UInt32], _ window: Range<ByteOffset>) -> Range<ByteOffset>? {
    let list = text.string(window).unicodeScalars.map(\.value)
    guard !wanted.isEmpty, !list.isEmpty else { return nil }
    let found = LikeWindow(of: wanted, in: list)
    let first = text.scalarOffset(of: window.lowerBound)
    return text.byteRange(of: (first + found.range.lowerBound)..<(first + found.range.upperBound))
  }

  private func byWords(_ quote: String, _ window: Range<ByteOffset>) -> Range<ByteOffset>? {
    var wanted: [UInt32] = []
    quote.withBytes { bytes in
      WordIndex.eachWord(of: bytes) {
        wanted.append($1)
        return true
      }
    }
    var list: [UInt32] = []
    var places: [Range<Int>] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[window.lowerBound.value..<window.upperBound.value])
      WordIndex.eachWord(of: part) {
        list.append($1)
        places.append($0)
        return true
      }
    }
    guard !wanted.isEmpty, !list.isEmpty, wanted.count <= 1 << 22 / list.count else { return nil }
    let found = LikeWindow(of: wanted, in: list)
    guard !found.range.isEmpty else { return nil }
    let base = window.lowerBound
    return (base + places[found.range.lowerBound].lowerBound)..<(base + places[found.range.upperBound - 1].upperBound)
  }

  /// Takes in the rest of a word that the likeness cut.
  private func widened(_ range: Range<ByteOffset>) -> Range<ByteOffset> {
    let bytes = text.bytes
    var start = range.lowerBound.value
    var end = range.upperBound.value
    guard start < end else { return range }
    if WordIndex.isWord(bytes[start]) {
      var at = start
      while at > 0, start - at < 12, WordIndex.isWord(bytes[at - 1]) { at -= 1 }
      if at == 0 || !WordIndex.isWord(bytes[at - 1]) { start = at }
    }
    if WordIndex.isWord(bytes[end - 1]) {
      var at = end
      while at < bytes.count, at - end < 12, WordIndex.isWord(bytes[at]) { at += 1 }
      if at == bytes.count || !WordIndex.isWord(bytes[at]) { end = at }
    }
    return ByteOffset(start)..<ByteOffset(end)
  }
}
