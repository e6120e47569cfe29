import KodebokStudyModel
import KodebokText

/// Looks for a pattern, document by document; the parts are joined with ``Concordance/merge(_:)``.
public struct ConcordanceSearch: Sendable {
  /// What is looked for.
  public let pattern: ConcordancePattern
  /// How many words of context a hit has on each side.
  public let context: Int
  /// The most hits that are kept.
  public let mostHits: Int
  private let alternatives: [[WordTest]]
  private let firstBytes: [Bool]
  private let lastBytes: [Bool]
  private let variants: WordVariants
  /// What is known of words that were tested by stem.
  private var vocabulary = Vocabulary(mostForms: 500_000)
  private var verdicts: [[Int8]] = []

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - pattern: What is looked for.
  ///   - stemmer: Whose stems are compared, where stems are.
  ///   - variants: Forms that count as another word.
  ///   - context: How many words of context a hit has on each side, at most 100.
  ///   - mostHits: The most hits that are kept.
  public init(
    _ pattern: ConcordancePattern,
    stemmer: Stemmer = Stemmer(.norwegian),
    variants: WordVariants = WordVariants(),
    context: Int = 8,
    mostHits: Int = 10_000
  ) {
    self.pattern = pattern
    self.context = min(max(context, 0), 100)
    self.mostHits = max(mostHits, 0)
    self.variants = variants
    let alternatives = pattern.alternatives(stemmer, variants)
    self.alternatives = alternatives
    var firstBytes = Array(repeating: false, count: 256)
    var lastBytes = firstBytes
    for alternative in alternatives {
      let own = alternative[0].firstBytes(variants)
      let last = alternative[0].lastBytes()
      for byte in 0..<256 {
        firstBytes[byte] = firstBytes[byte] || own[byte]
        lastBytes[byte] = lastBytes[byte] || last[byte]
      }
    }
    self.firstBytes = firstBytes
    self.lastBytes = lastBytes
  }

  /// Looks through a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - isWanted: Whether a speaker's words are looked at, by index. Turns without a speaker never are.
  ///   - reference: The place of some bytes as the study numbers lines.
  /// - Returns: The hits of the document, by place, and the counts of every speaker looked at.
  /// - Complexity: O(bytes), and O(context) for each hit.
  public mutating func search(
    _ document: SpokenDocument,
    where isWanted: (Int) -> Bool,
    reference: (Range<ByteOffset>) -> String = { _ in "" }
  ) -> Concordance {
    var result = Concordance(mostHits: mostHits)
    var reader = SpeechReader(document)
    let wanted = document.speakers.indices.map(isWanted)
    var hits = Array(repeating: 0, count: wanted.count)
    var sizes = hits
    var words = SaidWords()
    var word = FoldedWord()
    for (index, turn) in document.transcript.turns.enumerated() {
      guard let speaker = turn.speaker, wanted.indices.contains(speaker), wanted[speaker] else { continue }
      reader.read(index) { speech in
        words.read(speech)
        sizes[speaker] += words.count
        for place in 0..<words.count {
          let (start, end) = words[place]
          guard firstBytes[Int(speech.bytes[start])], lastBytes[Int(speech.bytes[end - 1])] else { continue }
          guard let length = match(speech, words, place, &word) else { continue }
          hits[speaker] += 1
          guard result.hits.count < mostHits else { continue }
          result.append(hit(document, index, speaker, speech, words, place..<(place + length), reference))
        }
      }
    }
    for speaker in wanted.indices where wanted[speaker] && sizes[speaker] > 0 {
      result.append(
        Concordance.Count(
          source: document.source,
          label: document.transcript.speakers[speaker],
          speaker: document.speakers[speaker],
          hits: hits[speaker],
          words: sizes[speaker]
        )
      )
    }
    return result
  }

  /// How many words fit the pattern from a place on; the first alternative that fits counts.
  private mutating func match(
    _ speech: Speech,
    _ words: SaidWords,
    _ place: Int,
    _ word: inout FoldedWord
  ) -> Int? {
    for (number, alternative) in alternatives.enumerated() where alternative.count <= words.count - place {
      var isFit = true
      for (offset, test) in alternative.enumerated() {
        let (start, end) = words[place + offset]
        guard word.fold(speech.bytes, start, end), fits(word, test, number, offset) else {
          isFit = false
          break
        }
      }
      if isFit { return alternative.count }
    }
    return nil
  }

  private mutating func fits(_ word: borrowing FoldedWord, _ test: WordTest, _ number: Int, _ offset: Int) -> Bool {
    guard case .stem = test else { return test.fits(word, variants) }
    let slot = alternatives[..<number].reduce(0) { $0 + $1.count } + offset
    guard let known = vocabulary.number(of: word) else { return test.fits(word, variants) }
    while verdicts.count <= slot { verdicts.append([]) }
    while verdicts[slot].count <= known { verdicts[slot].append(0) }
    if verdicts[slot][known] == 0 { verdicts[slot][known] = test.fits(word, variants) ? 1 : -1 }
    return verdicts[slot][known] > 0
  }

  private func hit(
    _ document: SpokenDocument,
    _ turn: Int,
    _ speaker: Int,
    _ speech: Speech,
    _ words: SaidWords,
    _ found: Range<Int>,
    _ reference: (Range<ByteOffset>) -> String
  ) -> Concordance.Hit {
    let first = max(found.lowerBound - context, 0)
    let last = min(found.upperBound + context, words.count)
    let (start, end) = (words[found.lowerBound].start, words[found.upperBound - 1].end)
    let text = document.text
    let bytes = speech.source(start, end)
    // At the borders of the turn the marks before the first and after the last word belong to the context.
    let from = first == 0 ? speech.range.lowerBound : words[first].start
    let to = last == words.count ? speech.range.upperBound : words[last - 1].end
    return Concordance.Hit(
      source: document.source,
      scalars: text.scalarRange(of: bytes),
      start: text.position(of: bytes.lowerBound, in: .utf32),
      end: text.position(of: bytes.upperBound, in: .utf32),
      label: document.transcript.speakers[speaker],
      speaker: document.speakers[speaker],
      turn: turn,
      reference: reference(bytes),
      before: Self.line(speech, from, start, keepsEnd: true),
      words: Self.line(speech, start, end),
      after: Self.line(speech, end, to),
      left: (max(found.lowerBound - 3, 0)..<found.lowerBound).reversed().map { Self.form(speech, words[$0]) },
      right: (found.upperBound..<min(found.upperBound + 3, words.count)).map { Self.form(speech, words[$0]) }
    )
  }

  private static func form(_ speech: Speech, _ word: (start: Int, end: Int)) -> String {
    FoldedWord.form(of: line(speech, word.start, min(word.end, word.start + FoldedWord.mostBytes)))
  }

  /// A stretch on one line: white space is one space.
  ///
  /// At most ``mostContextBytes`` are kept; of what stands before the hit they are the last.
  private static func line(_ speech: Speech, _ start: Int, _ end: Int, keepsEnd: Bool = false) -> String {
    var (start, end) = (start, end)
    if end - start > mostContextBytes {
      if keepsEnd { start = end - mostContextBytes } else { end = start + mostContextBytes }
      while start < end, speech.bytes[start] & 0xC0 == 0x80 { start += 1 }
      while end > start, end < speech.bytes.count, speech.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    var bytes: [UInt8] = []
    var isSpace = false
    for byte in speech.bytes[start..<end] {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        isSpace = !bytes.isEmpty
        continue
      }
      if isSpace { bytes.append(0x20) }
      isSpace = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The most bytes of what stands on one side of a hit.
  private static let mostContextBytes = 2_000
}

/// Where the words of a turn begin and end.
private struct SaidWords {
  private var bounds: [Int32] = []

  var count: Int { bounds.count / 2 }

  subscript(index: Int) -> (start: Int, end: Int) { (Int(bounds[2 * index]), Int(bounds[2 * index + 1])) }

  mutating func read(_ speech: Speech) {
    bounds.removeAll(keepingCapacity: true)
    Words.append(speech.bytes, speech.range.lowerBound, speech.range.upperBound, to: &bounds)
  }
}
