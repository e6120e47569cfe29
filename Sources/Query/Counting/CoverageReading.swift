import KodebokStudyModel
import KodebokText

/// Reads one interview for what of its guide was asked.
struct CoverageReading {
  private let guide: InterviewGuides.Guide
  private let version: String
  private let source: CodedSource
  private let coverage: GuideCoverage
  private let numbers: LineNumbers
  /// What became of each question.
  private(set) var cells: [GuideCoverage.Cell] = []
  /// The words that come nearest to each question.
  private var nearest:
    [Int: (range: Range<ByteOffset>, words: () -> String, likeness: Double, evidence: GuideCoverage.Evidence)] = [:]
  /// How many questions no words were found for yet.
  private var unasked = 0
  /// What the words at hand are like.
  private var likeness = QuestionLikeness.Measured()
  /// Questions beside the guide.
  private(set) var added: [GuideCoverage.Place] = []

  init(guide: InterviewGuides.Guide, version: String, source: CodedSource, coverage: GuideCoverage) {
    self.guide = guide
    self.version = version
    self.source = source
    self.coverage = coverage
    let numbering = coverage.frame.study.settings.lineNumbering
    numbers = LineNumbers(source.text ?? SourceText(""), source.transcript ?? Transcript(), numbering)
  }

  private var study: Study { coverage.frame.study }

  mutating func read(with measure: QuestionLikeness) {
    cells = guide.questions.map { question in
      GuideCoverage.Cell(status: InterviewGuides.has(question, version: version) ? .skipped : .notInVersion)
    }
    unasked = cells.count
    readTurns(with: measure)
    readHeadings(with: measure)
    readCodings()
    readLinks()
    readMemos()
    for (index, one) in nearest where cells[index].places.isEmpty {
      cells[index].nearest = place(one.range, one.words(), likeness: one.likeness, one.evidence)
    }
    for index in cells.indices where !cells[index].places.isEmpty {
      cells[index].status = .asked
      cells[index].places.sort { one, other in
        if (one.memo == nil) != (other.memo == nil) { return one.memo == nil }
        return (one.scalars.lowerBound, one.evidence.rawValue) < (other.scalars.lowerBound, other.evidence.rawValue)
      }
    }
  }

  // MARK: Words

  private mutating func readTurns(with measure: QuestionLikeness) {
    guard let text = source.text, let transcript = source.transcript else { return }
    let speakers = transcript.speakers.map { study.speaker($0, in: source.path) }
    for turn in transcript.turns {
      if !coverage.keepsPlaces, unasked == 0 { return }
      guard let speaker = turn.speaker, case .role(let role) = speakers[speaker], Self.asks(role) else { continue }
      let sentences = Self.sentences(of: turn, text, transcript)
      var tokens: [[WordMemory.Token]] = []
      for sentence in sentences { tokens.append(sentence.tokens(measure)) }
      // A question may be put in two sentences; the turn as a whole is one way to read it.
      var isTaken = false
      if sentences.count > 1, turn.body.byteCount < 1_000 {
        measure.compare(tokens.flatMap { $0 }, into: &likeness)
        isTaken = take(turn.body, .words) { sentences.map(\.words).joined(separator: " ") }
      }
      for (sentence, tokens) in zip(sentences, tokens) {
        measure.compare(tokens, into: &likeness)
        let isOwn = take(sentence.range, .words) { sentence.words }
        if !isOwn, !isTaken, coverage.keepsPlaces, sentence.isQuestion(of: tokens) {
          added.append(place(sentence.range, sentence.words, likeness: 0, .words))
        }
      }
    }
  }

  /// Whoever asks: not an observer, nor a machine.
  private static func asks(_ role: String) -> Bool {
    !["observer", "observatør", "transcriber", "noter", "unknown"].contains(role.lowercased())
  }

  /// The sentences of a turn without what is not speech.
  private static func sentences(
    of turn: Transcript.Turn,
    _ text: SourceText,
    _ transcript: Transcript
  ) -> [SpokenSentence] {
    let spans = transcript.spans
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound < turn.body.lowerBound { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < spans.count, spans[last].range.lowerBound < turn.body.upperBound { last += 1 }
    return Sentences.ranges(in: text, turn.body).compactMap { SpokenSentence($0, of: text, without: spans[low..<last]) }
  }

  /// Notes words down for the questions that ``likeness`` has them like; whether there is one.
  @discardableResult
  private mutating func take(
    _ range: Range<ByteOffset>,
    _ evidence: GuideCoverage.Evidence,
    _ words: @escaping () -> String
  ) -> Bool {
    let best = likeness.questions.lazy.map(\.likeness).max() ?? 0
    var isTaken = false
    for (index, value) in likeness.questions where value >= GuideCoverage.nearness && cells.indices.contains(index) {
      if !coverage.keepsPlaces, value < coverage.threshold || !cells[index].places.isEmpty { continue }
      if value >= coverage.threshold, value >= best - GuideCoverage.margin {
        isTaken = true
        // A turn that was taken as a whole is not told again for each of its sentences, nor the other way round.
        let line = source.text?.position(of: range.lowerBound, in: .utf32).line ?? 0
        // What is read comes in the order of the text, so that such a place was the last one.
        if let last = cells[index].places.last, last.evidence == evidence, last.start.line == line {
          if last.likeness < value {
            cells[index].places[cells[index].places.count - 1] = place(range, words(), likeness: value, evidence)
          }
        } else {
          if cells[index].places.isEmpty { unasked -= 1 }
          cells[index].places.append(place(range, words(), likeness: value, evidence))
        }
      } else if value > (nearest[index]?.likeness ?? 0) {
        // Most of them are overtaken by another.
        nearest[index] = (range, words, value, evidence)
      }
    }
    return isTaken
  }

  private func place(
    _ range: Range<ByteOffset>,
    _ words: String,
    likeness: Double,
    _ evidence: GuideCoverage.Evidence
  ) -> GuideCoverage.Place {
    let text = source.text ?? SourceText("")
    return GuideCoverage.Place(
      evidence: evidence,
      scalars: text.scalarRange(of: range),
      start: text.position(of: range.lowerBound, in: .utf32),
      end: text.position(of: range.upperBound, in: .utf32),
      reference: numbers.label(of: range),
      words: words,
      likeness: likeness
    )
  }

  // MARK: What people say of it

  private mutating func readHeadings(with measure: QuestionLikeness) {
    guard let text = source.text, let transcript = source.transcript else { return }
    for heading in transcript.headings where heading.level > 1 || transcript.headings.count > 1 {
      let words = text.string(heading.range)
      measure.compare(measure.tokens(of: words), into: &likeness)
      take(heading.range, .heading) { words }
    }
  }

  private mutating func readCodings() {
    let book = study.codeBook
    var byCode: [CodeID: [Int]] = [:]
    for (index, question) in guide.questions.enumerated() {
      for code in coverage.guides.codes[question.id] ?? [] { byCode[code, default: []].append(index) }
    }
    guard !byCode.isEmpty else { return }
    var seen: [Int: Set<Range<ScalarOffset>>] = [:]
    var counted: [Int: Set<Range<ScalarOffset>>] = [:]
    for segment in source.segments
    where coverage.frame.selection.includesProvisional || !segment.coding.flags.contains(.provisional) {
      let people = coverage.frame.present(segment.participants)
      for index in byCode[book.resolved(segment.code)] ?? [] {
        if !people.isEmpty {
          counted[index, default: []].insert(segment.scalars)
        } else if segment.participants.isEmpty, let role = segment.role, Self.asks(role),
          seen[index, default: []].insert(segment.scalars).inserted
        {
          cells[index].places.append(
            GuideCoverage.Place(
              evidence: .coding,
              scalars: segment.scalars,
              start: segment.start,
              end: segment.end,
              reference: segment.reference.isEmpty ? "\(segment.start.line + 1)" : segment.reference,
              words: segment.quote,
              likeness: 1
            )
          )
        }
      }
    }
    for (index, spans) in counted { cells[index].passages = spans.count }
  }

  /// Links in the source whose target is the guide and a question in it: `(../guides/guide.md#q1)`.
  private mutating func readLinks() {
    guard let text = source.text, !text.bytes.isEmpty else { return }
    let bytes = text.bytes
    // Most texts have no bracket at all: they are looked through without asking the array for each byte.
    func next(_ place: Int) -> Int? {
      bytes.withUnsafeBufferPointer { bytes in (place..<bytes.count).first { bytes[$0] == UInt8(ascii: "]") } }
    }
    var place = 0
    while let bracket = next(place) {
      place = bracket + 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { continue }
      let start = place + 1
      let target = bytes[start..<min(bytes.count, start + 512)].prefix { $0 != UInt8(ascii: ")") && $0 != 0x0A }
      guard let hash = target.lastIndex(of: UInt8(ascii: "#")) else { continue }
      let file = String(decoding: target[..<hash], as: UTF8.self)
      let fragment = String(decoding: target[(hash + 1)...], as: UTF8.self)
      guard StudyPath(file).name == guide.file.name,
        let index = guide.questions.firstIndex(where: { $0.id == fragment })
      else { continue }
      let range = ByteOffset(start)..<ByteOffset(target.endIndex)
      cells[index].places.append(self.place(range, text.string(range), likeness: 1, .link))
    }
  }

  private mutating func readMemos() {
    for memo in study.memos where memo.about.contains(source.path.value) {
      for (index, question) in guide.questions.enumerated() where memo.about.contains(question.id) {
        let nowhere = ScalarOffset(0)..<ScalarOffset(0)
        let start = TextPosition(line: 0, column: 0)
        cells[index].places.append(
          GuideCoverage.Place(
            evidence: .memo,
            scalars: nowhere,
            start: start,
            end: start,
            reference: "",
            words: memo.title,
            likeness: 1,
            memo: memo.id
          )
        )
      }
    }
  }
}

/// A sentence of a turn without what is not speech in it.
private struct SpokenSentence {
  let range: Range<ByteOffset>
  private let text: SourceText
  /// Its words where something stands between them that is not speech; nil where it is as it stands in the text.
  private let cleaned: String?

  /// Nil where nothing of it is speech.
  init?(_ range: Range<ByteOffset>, of text: SourceText, without spans: ArraySlice<Transcript.Span>) {
    self.range = range
    self.text = text
    guard spans.contains(where: { $0.range.upperBound > range.lowerBound && $0.range.lowerBound < range.upperBound })
    else {
      cleaned = nil
      return
    }
    var words = ""
    var place = range.lowerBound
    for span in spans where span.range.upperBound > place && span.range.lowerBound < range.upperBound {
      if span.range.lowerBound > place { words += text.string(place..<span.range.lowerBound) }
      place = max(place, span.range.upperBound)
    }
    if place < range.upperBound { words += text.string(place..<range.upperBound) }
    let cleaned = Self.onOneLine(words)
    if cleaned.isEmpty { return nil }
    self.cleaned = cleaned
  }

  /// The words as they are shown.
  var words: String { cleaned ?? Self.onOneLine(text.string(range)) }

  /// What is known of the words.
  func tokens(_ measure: QuestionLikeness) -> [WordMemory.Token] {
    cleaned.map { measure.tokens(of: $0) } ?? measure.tokens(in: text, range)
  }

  /// Whether it asks something of its own: it ends as a question, and says what about.
  func isQuestion(of tokens: [WordMemory.Token]) -> Bool {
    // Most sentences have no such mark anywhere.
    guard tokens.count >= 3, text.bytes[range.lowerBound.value..<range.upperBound.value].contains(UInt8(ascii: "?"))
    else { return false }
    let words = words
    guard let end = words.lastIndex(where: { !"\"»”’)".contains($0) }), words[end] == "?" else { return false }
    return tokens.contains { !$0.isCommon }
  }

  /// Words with one blank between them; blanks, tabs and line breaks part words.
  private static func onOneLine(_ words: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(words.utf8.count)
    for byte in words.utf8 {
      if byte != 0x20, byte != 0x09, byte != 0x0A {
        result.append(byte)
      } else if result.last != 0x20, !result.isEmpty {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
