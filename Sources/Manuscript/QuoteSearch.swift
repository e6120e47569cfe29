import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// Looks for many quotes in one document after another: a map over documents whose results are put together at the end.
///
/// Nothing of a document is kept but the passages that quotes may come from, so a study of any size can be gone through on
/// several threads with as many texts in memory as there are threads.
package struct QuoteSearch: Sendable {
  /// A passage with the quote that may come from it.
  package struct Found: Sendable {
    /// The index of the quote among those looked for.
    package var quote: Int
    /// The passage.
    package var sighting: Sighting
  }

  /// A quote as it is looked for, wherever it is printed.
  ///
  /// Places in print are bytes from its first one, so that equal targets have equal answers, in whatever report and
  /// between whatever other quotes they stand.
  package struct Target: Hashable, Sendable {
    let probe: QuoteProbe
    let text: SourceText
    /// Of the words and their gaps, so that equal ones are found without reading them again.
    private let hash: UInt64

    /// Cuts a quote out of its report.
    init(_ quote: Quote, in report: SourceText) {
      text = SourceText(utf8: Array(report.bytes[quote.range.lowerBound.value..<quote.range.upperBound.value]))
      probe = quote.probe.moved(by: Int32(truncatingIfNeeded: quote.range.lowerBound.value))
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in probe.words {
        hash = (hash ^ UInt64(word.hash) ^ UInt64(word.gap.rawValue) << 40) &* 0x100_0000_01B3
        hash ^= hash >> 29
      }
      self.hash = hash ^ UInt64(text.byteCount)
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.hash == right.hash && left.text == right.text && left.probe == right.probe
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  let targets: [Target]
  private let table: SeedTable

  /// How far apart printed and said may be for the words to count as the same passage.
  static let farthest = 0.55
  /// The most passages of one document that are kept for a quote.
  private static let passages = 3

  /// Prepares the search for some quotes.
  ///
  /// - Complexity: O(words of the quotes).
  package init(_ targets: [Target]) {
    self.targets = targets
    table = SeedTable(targets.map(\.probe))
  }

  /// Whether nothing is looked for.
  package var isEmpty: Bool { targets.isEmpty }

  /// The passages of a document that quotes may come from.
  ///
  /// - Complexity: O(bytes), and for each quote that is found O(words²).
  package func found(in document: Document, of study: Study) -> [Found] {
    guard !targets.isEmpty, document.failure == nil else { return [] }
    return found(in: document, SpokenWords(document.text, document.transcript), of: study)
  }

  /// The same in a document whose words were read before.
  func found(in document: Document, _ words: SpokenWords, of study: Study) -> [Found] {
    let isArticle = document.source.kind == .article
    var result = found(in: words.speech, of: document.text) { target, alignment in
      sighting(target, alignment, words.speech, document, study, isArticle ? .article : .speech)
    }
    result += found(in: words.asides, of: document.text) { target, alignment in
      sighting(target, alignment, words.asides, document, study, nil)
    }
    return result
  }

  /// Which of the quotes may come from a source, told by its words alone: for any other ``found(in:of:)`` finds nothing.
  ///
  /// - Complexity: O(words).
  func mayFind(in streams: [[UInt32]]) -> Set<Int> {
    var result: Set<Int> = []
    for hashes in streams {
      var byQuote: [Int32: [SeedTable.Hit]] = [:]
      for hit in table.hits(in: hashes) where !result.contains(Int(hit.quote)) {
        byQuote[hit.quote, default: []].append(hit)
      }
      for (quote, hits) in byQuote {
        let own = hits.sorted { ($0.place, $0.word) < ($1.place, $1.word) }
        if !QuoteWindows(targets[Int(quote)].probe).regions(own, in: hashes.count).isEmpty { result.insert(Int(quote)) }
      }
    }
    return result
  }

  /// The passages of a text that nobody speaks, such as a condensate.
  package func found(in text: SourceText, layer: Sighting.Layer, at place: Place) -> [Found] {
    guard !targets.isEmpty else { return [] }
    let words = SpokenWords(text)
    return found(in: words.speech, of: text) { target, alignment in
      guard let extent = alignment.extent else { return nil }
      let reading = PassageReading(target.probe, target.text, text, nil, words.speech)
      return Sighting(
        source: place.file,
        layer: layer,
        range: words.speech.range(extent),
        place: place,
        words: reading.words(extent),
        differences: reading.differences(alignment),
        voices: [],
        distance: alignment.share(of: target.probe.required)
      )
    }
  }

  // MARK: Parts

  private func found(
    in stream: WordStream,
    of text: SourceText,
    _ make: (Target, WordAlignment) -> Sighting?
  ) -> [Found] {
    let hits = table.hits(in: stream.hashes)
    guard !hits.isEmpty else { return [] }
    var counts = [Int32](repeating: 0, count: targets.count + 1)
    for hit in hits { counts[Int(hit.quote) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var next = counts
    var sorted = hits
    for hit in hits {
      sorted[Int(next[Int(hit.quote)])] = hit
      next[Int(hit.quote)] += 1
    }
    var result: [Found] = []
    for quote in targets.indices where counts[quote + 1] > counts[quote] {
      let own = sorted[Int(counts[quote])..<Int(counts[quote + 1])].sorted { ($0.place, $0.word) < ($1.place, $1.word) }
      for sighting in sightings(targets[quote], own, stream, text, make) {
        result.append(Found(quote: quote, sighting: sighting))
      }
    }
    return result
  }

  private func sightings(
    _ target: Target,
    _ hits: [SeedTable.Hit],
    _ stream: WordStream,
    _ text: SourceText,
    _ make: (Target, WordAlignment) -> Sighting?
  ) -> [Sighting] {
    let probe = target.probe
    var result: [Sighting] = []
    for region in QuoteWindows(probe).regions(hits, in: stream.count) {
      let alignment = align(target, stream, text, region)
      let share = alignment.share(of: probe.required)
      // Two or three words are found as they stand or not at all.
      guard share <= (probe.required <= 3 ? 0.1 : Self.farthest) else { continue }
      guard let sighting = make(target, alignment) else { continue }
      if !result.contains(where: { $0.range == sighting.range && $0.layer == sighting.layer }) {
        result.append(sighting)
      }
    }
    result.sort { ($0.distance, $0.range.lowerBound) < ($1.distance, $1.range.lowerBound) }
    return Array(result.prefix(Self.passages))
  }

  private func align(
    _ target: Target,
    _ stream: WordStream,
    _ text: SourceText,
    _ region: Range<Int>
  ) -> WordAlignment {
    let words = target.probe.words
    return target.text.bytes.withUnsafeBufferPointer { printed in
      text.bytes.withUnsafeBufferPointer { said in
        func quote(_ index: Int) -> UInt32 {
          let next = words[index + 1]
          return FoldedWords.hash(continuing: words[index].hash, printed, Int(next.start), Int(next.end))
        }
        func spoken(_ index: Int) -> UInt32 {
          let (start, end) = (Int(stream.starts[index + 1]), Int(stream.ends[index + 1]))
          return start < end ? FoldedWords.hash(continuing: stream.hashes[index], said, start, end) : 0
        }
        let joined = WordAlignment.Joined(quote: quote, text: spoken)
        return WordAlignment(words, stream.hashes, in: region, joined: joined)
      }
    }
  }

  private func sighting(
    _ target: Target,
    _ alignment: WordAlignment,
    _ stream: WordStream,
    _ document: Document,
    _ study: Study,
    _ layer: Sighting.Layer?
  ) -> Sighting? {
    guard let extent = alignment.extent else { return nil }
    let transcript = document.transcript
    let range = stream.range(extent)
    let reading = PassageReading(target.probe, target.text, document.text, layer == nil ? nil : transcript, stream)
    var aside: Sighting.Layer?
    if layer == nil {
      let span = transcript.spans.last {
        $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
      }
      aside = span?.kind == .observation ? .observation : .researcher
    }
    return Sighting(
      source: document.source.path,
      layer: layer ?? aside ?? .researcher,
      range: range,
      place: Place(file: document.source.path, text: document.text, range: range),
      words: reading.words(extent),
      differences: reading.differences(alignment),
      voices: layer == .speech ? reading.voices(alignment, of: document, study) : [],
      distance: alignment.share(of: target.probe.required)
    )
  }
}
