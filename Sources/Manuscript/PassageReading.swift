import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// Reads what an alignment of a quote and a passage means: differences in words, and who speaks.
struct PassageReading {
  private let probe: QuoteProbe
  private let printed: SourceText
  private let source: SourceText
  private let transcript: Transcript?
  private let stream: WordStream

  /// Prepares the reading; the transcript is nil for a text that nobody speaks.
  init(
    _ probe: QuoteProbe,
    _ printed: SourceText,
    _ source: SourceText,
    _ transcript: Transcript?,
    _ stream: WordStream
  ) {
    self.probe = probe
    self.printed = printed
    self.source = source
    self.transcript = transcript
    self.stream = stream
  }

  /// Some words of the source on one line; only speech.
  func words(_ words: Range<Int>) -> String {
    let range = stream.range(words)
    guard let transcript else { return source.string(range).onOneLine }
    return SpeechProjection(of: source, transcript, in: range).string.onOneLine
  }

  // MARK: Differences

  /// What is printed otherwise than it stands in the source; neighbouring steps are one difference.
  func differences(_ alignment: WordAlignment) -> [Sighting.Difference] {
    var result: [Sighting.Difference] = []
    var group = Group()
    var lastPrinted = probe.words.first.map { Int($0.start) } ?? 0
    var lastSaid = 0
    func close() {
      if let difference = difference(group, lastPrinted, lastSaid) { result.append(difference) }
      group = Group()
    }
    for step in settled(alignment.steps) {
      switch step {
      case .same(let quote, let text):
        close()
        lastPrinted = Int(probe.words[quote.upperBound - 1].end)
        lastSaid = Int(stream.ends[text.upperBound - 1])
      case .changed(let quote, let text):
        if group.isMarked { close() }
        group.add(quote: quote)
        group.add(text: text)
      case .added(let quote):
        guard !probe.words[quote].isAside else { continue }
        if group.isMarked { close() }
        group.add(quote: quote)
      case .dropped(let text, let isMarked):
        if isMarked != group.isMarked, !group.isEmpty { close() }
        group.isMarked = isMarked
        group.add(text: text)
      }
    }
    close()
    return result
  }

  /// The steps with a first or last word that was put in told from one that stands for another: no word stands for one
  /// of another sentence or another speaker.
  private func settled(_ steps: [WordAlignment.Step]) -> [WordAlignment.Step] {
    var steps = steps
    guard let first = steps.firstIndex(where: \.isSame), let last = steps.lastIndex(where: \.isSame) else {
      return steps
    }
    for index in steps.indices where index < first || index > last {
      guard case .changed(let quote, let text) = steps[index] else { continue }
      let border = index < first ? steps[first].textStart : steps[last].textEnd - 1
      let between =
        index < first
        ? Int(stream.ends[text])..<Int(stream.starts[border]) : Int(stream.ends[border])..<Int(stream.starts[text])
      if endsSentence(between) { steps[index] = .added(quote: quote) }
    }
    return steps
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    source.bytes[range].contains { [0x2E, 0x21, 0x3F, 0x0A, 0x3A].contains($0) }
  }

  private struct Group {
    var quote: Range<Int>?
    var text: Range<Int>?
    var isMarked = false

    var isEmpty: Bool { quote == nil && text == nil }

    mutating func add(quote word: Int) { quote = (quote?.lowerBound ?? word)..<word + 1 }
    mutating func add(text word: Int) { text = (text?.lowerBound ?? word)..<word + 1 }
  }

  private func difference(_ group: Group, _ lastPrinted: Int, _ lastSaid: Int) -> Sighting.Difference? {
    guard !group.isEmpty else { return nil }
    let inPrint = group.quote.map {
      Range<ByteOffset>(
        between: Int(probe.words[$0.lowerBound].start),
        and: Int(probe.words[$0.upperBound - 1].end)
      )
    }
    let kind: Sighting.Difference.Kind
    switch (group.quote, group.text) {
    case (_?, _?): kind = .changed
    case (_?, nil): kind = .added
    default: kind = group.isMarked ? .elided : .dropped
    }
    let said = group.text.map { stream.range($0) }
    let before = ByteOffset(lastPrinted)
    let beforeSaid = ByteOffset(lastSaid)
    return Sighting.Difference(
      kind: kind,
      printed: inPrint ?? before..<before,
      said: said ?? beforeSaid..<beforeSaid,
      printedWords: inPrint.map { printed.string($0).onOneLine } ?? "",
      saidWords: group.text.map(words) ?? "",
      saidCount: group.text?.count ?? 0,
      isFiller: kind == .dropped && (group.text.map(isFiller) ?? false),
      turnsMeaning: turnsMeaning(group)
    )
  }

  /// Whether words are nothing but hesitation, or say again what stands beside them, or are the nod of one who asks.
  private func isFiller(_ words: Range<Int>) -> Bool {
    let rest = Fillers.stripped(stream.hashes[words])
    guard !rest.isEmpty else { return true }
    // "jeg, eh, jeg hadde": the words are said again right behind or before.
    guard rest.count <= 4 else { return false }
    let behind = Fillers.stripped(stream.hashes[words.upperBound..<min(stream.count, words.upperBound + 12)])
    let before = Fillers.stripped(stream.hashes[max(0, words.lowerBound - 12)..<words.lowerBound])
    return behind.starts(with: rest) || before.suffix(rest.count).elementsEqual(rest)
  }

  private func turnsMeaning(_ group: Group) -> Bool {
    guard !group.isMarked else { return false }
    let printed = (group.quote ?? 0..<0).count { Fillers.negates(probe.words[$0].hash) }
    let said = (group.text ?? 0..<0).count { Fillers.negates(stream.hashes[$0]) }
    return printed % 2 != said % 2
  }

  // MARK: Voices

  /// Whose words the printed ones are.
  func voices(_ alignment: WordAlignment, of document: Document, _ study: Study) -> [Sighting.Voice] {
    let transcript = document.transcript
    var counts: [Int: Int] = [:]
    var turn = -1
    var end = -1
    for step in alignment.steps {
      let text: Range<Int>
      switch step {
      case .same(_, let range): text = range
      case .changed(_, let word): text = word..<word + 1
      case .added, .dropped: continue
      }
      let start = Int(stream.starts[text.lowerBound])
      if start >= end || turn < 0 {
        turn = transcript.turnIndex(at: ByteOffset(start)) ?? -1
        end = turn + 1 < transcript.turns.count ? transcript.turns[turn + 1].range.lowerBound.value : Int.max
      }
      counts[turn < 0 ? -1 : transcript.turns[turn].speaker ?? -1, default: 0] += text.count
    }
    return counts.map { index, count in
      let label = index < 0 ? "" : transcript.speakers[index]
      let speaker = label.isEmpty ? .unknown : study.speaker(label, in: document.source.path)
      return Sighting.Voice(label: label, speaker: speaker, words: count)
    }.sorted { ($1.words, $0.label) < ($0.words, $1.label) }
  }
}

extension WordAlignment.Step {
  /// Whether printed and said are the same.
  var isSame: Bool { if case .same = self { true } else { false } }

  /// The first word of the text; of no use for a word that was put in.
  var textStart: Int {
    switch self {
    case .same(_, let text): text.lowerBound
    case .changed(_, let text), .dropped(let text, _): text
    case .added: 0
    }
  }

  /// The word of the text after the last.
  var textEnd: Int {
    switch self {
    case .same(_, let text): text.upperBound
    case .changed(_, let text), .dropped(let text, _): text + 1
    case .added: 0
    }
  }
}

extension WordAlignment {
  /// The words of the text from the first to the last that the quote holds; nil where it holds none.
  var extent: Range<Int>? {
    var lower: Int?
    var upper = 0
    for step in steps {
      switch step {
      case .same(_, let text):
        lower = lower ?? text.lowerBound
        upper = text.upperBound
      case .changed(_, let text):
        lower = lower ?? text
        upper = text + 1
      case .added, .dropped: continue
      }
    }
    return lower.map { $0..<max(upper, $0) }
  }
}

extension String {
  /// The text with every stretch of white space as one space, and none around it.
  var onOneLine: String {
    var result = ""
    var isFirst = true
    for part in split(whereSeparator: { $0.isWhitespace }) {
      if !isFirst { result += " " }
      result += part
      isFirst = false
    }
    return result
  }
}
