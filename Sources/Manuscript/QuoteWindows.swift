/// The stretches of a text in which enough of a quote stands to be looked at closely.
struct QuoteWindows {
  /// A stretch where words of one run of a quote stand near each other.
  private struct Window {
    var run: Int
    var text: Range<Int>
    var words: Range<Int>
    var covered: Int
  }

  private let probe: QuoteProbe
  private let runs: [Range<Int>]

  /// The most stretches of one run that are kept; of runs between marks of omission more, since two or three words stand in
  /// many places and only their order tells which is meant.
  private var limit: Int { runs.count == 1 ? 6 : 64 }
  /// The furthest that parts of one quote may be apart with a mark of omission between them, in words.
  static let reach = 6_000
  /// The same without a mark.
  static let leap = 400

  /// Prepares the search for one quote.
  init(_ probe: QuoteProbe) {
    self.probe = probe
    runs = probe.runs
  }

  /// How many words of a quote must stand in a text for a closer look.
  ///
  /// All of two or three; half of a short quote; of a long one a quarter, since whole sentences may be changed.
  static func least(of required: Int) -> Int {
    switch required {
    case ...3: required
    case ...8: max(3, (required + 1) / 2)
    case ...16: max(4, required / 3)
    default: max(5, required / 4)
    }
  }

  /// The stretches of a text to lay the quote along, the most promising first.
  ///
  /// - Parameters:
  ///   - hits: Where patterns of this quote stand, in the order of the text.
  ///   - count: The words of the text.
  /// - Returns: Ranges of words of the text.
  /// - Complexity: O(hits), and O(stretches²) for the few that are kept.
  func regions(_ hits: [SeedTable.Hit], in count: Int) -> [Range<Int>] {
    var windows: [Window] = []
    for (index, run) in runs.enumerated() {
      let own = runs.count == 1 ? hits : hits.filter { run.contains(Int($0.word)) }
      windows += best(of: own, run, index)
    }
    windows.sort { ($0.text.lowerBound, $0.run) < ($1.text.lowerBound, $1.run) }
    let chains = chains(windows).filter { $0.covered >= Self.least(of: probe.required) }
    var result: [Range<Int>] = []
    for chain in chains.prefix(4) {
      let region = widened(chain.first, chain.last, count)
      if !result.contains(where: { $0.overlaps(region) && $0.contains(region.lowerBound) }) { result.append(region) }
    }
    return result
  }

  // MARK: Windows

  /// The stretches of a run's length that hold most of its words; of those that overlap the better one.
  private func best(of hits: [SeedTable.Hit], _ run: Range<Int>, _ index: Int) -> [Window] {
    let length = run.count + run.count / 2 + 6
    var counts = [Int32](repeating: 0, count: run.count)
    var covered = 0
    func change(_ hit: SeedTable.Hit, by step: Int32) {
      for distance in SeedTable.shapes[Int(hit.shape)] {
        let word = Int(hit.word) + distance - run.lowerBound
        guard counts.indices.contains(word) else { continue }
        if counts[word] == 0, step > 0 { covered += 1 }
        counts[word] += step
        if counts[word] == 0 { covered -= 1 }
      }
    }
    let floor = runs.count == 1 && probe.required > 8 ? 3 : 2
    var found: [Window] = []
    var end = 0
    for start in hits.indices {
      while end < hits.count, hits[end].place - hits[start].place <= length {
        change(hits[end], by: 1)
        end += 1
      }
      if covered >= min(floor, run.count) {
        let lower = Int(hits[start].place)
        let upper = Int(hits[end - 1].place) + SeedTable.lengths[Int(hits[end - 1].shape)]
        add(Window(run: index, text: lower..<upper, words: extent(counts, run), covered: covered), to: &found)
      }
      change(hits[start], by: -1)
    }
    found.sort { ($1.covered, $0.text.lowerBound) < ($0.covered, $1.text.lowerBound) }
    return Array(found.prefix(limit))
  }

  private func extent(_ counts: [Int32], _ run: Range<Int>) -> Range<Int> {
    let first = counts.firstIndex { $0 > 0 } ?? 0
    let last = counts.lastIndex { $0 > 0 } ?? 0
    return run.lowerBound + first..<run.lowerBound + last + 1
  }

  private func add(_ window: Window, to found: inout [Window]) {
    if let last = found.last, last.text.overlaps(window.text) {
      if window.covered > last.covered { found[found.count - 1] = window }
    } else {
      found.append(window)
    }
  }

  // MARK: Chains

  private struct Chain {
    var first: Window
    var last: Window
    var covered: Int
    var score: Double
  }

  /// Windows that follow each other in the quote and in the text, the best chains first.
  private func chains(_ windows: [Window]) -> [Chain] {
    var best: [Chain] = []
    for (index, window) in windows.enumerated() {
      var own = Chain(first: window, last: window, covered: window.covered, score: Double(window.covered))
      for other in 0..<index {
        let before = windows[other]
        let gap = window.text.lowerBound - before.text.upperBound
        guard before.words.upperBound <= window.words.lowerBound + 1, gap >= -2 else { continue }
        let isMarked = before.run != window.run
        guard gap <= (isMarked ? Self.reach : Self.leap) else { continue }
        let loss = (isMarked ? 0.001 : 1) + Double(max(gap, 0)) / (isMarked ? 3_000 : 100)
        let score = best[other].score + Double(window.covered) - loss
        if score > own.score {
          own = Chain(
            first: best[other].first,
            last: window,
            covered: best[other].covered + window.covered,
            score: score
          )
        }
      }
      best.append(own)
    }
    return best.sorted { ($1.score, $0.first.text.lowerBound) < ($0.score, $1.first.text.lowerBound) }
  }

  /// The part of the text that may hold the whole quote: as much before and behind as the quote has words there.
  private func widened(_ first: Window, _ last: Window, _ count: Int) -> Range<Int> {
    let before = first.words.lowerBound
    let behind = probe.words.count - last.words.upperBound
    // A part before a mark of omission that left no trace may stand further away.
    let far = 200
    let marksBefore = runs.prefix(first.run).count
    let marksBehind = runs.count - 1 - last.run
    let lower = first.text.lowerBound - before - before / 2 - 4 - marksBefore * far
    let upper = last.text.upperBound + behind + behind / 2 + 4 + marksBehind * far
    return max(0, lower)..<min(count, max(upper, lower + 1))
  }
}
