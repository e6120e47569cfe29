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
    [Int: (range: Range<ByteOffset>, words: String, likeness: Double, evidence: GuideCoverage.Evidence)] = [:]
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
    readTurns(with: measure)
    readHeadings(with: measure)
    readCodings()
    readLinks()
    readMemos()
    for (index, one) in nearest where cells[index].places.isEmpty {
      cells[index].nearest = place(one.range, one.words, likeness: one.likeness, one.evidence)
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
      guard let speaker = turn.speaker, case .role(let role) = speakers[speaker], Self.asks(role) else { continue }
      let sentences = Self.sentences(of: turn, text, transcript)
      let words = sentences.map { Words.lowercased(in: $0.words) }
      let tokens = words.map { measure.tokens(of: $0) }
      // A question may be put in two sentences; the turn as a whole is one way to read it.
      var isTaken = false
      if sentences.count > 1, turn.body.byteCount < 1_000 {
        isTaken = take(measure.likeness(of: tokens.flatMap { $0 }), turn.body, .words) {
          sentences.map(\.words).joined(separator: " ")
        }
      }
      for (index, sentence) in sentences.enumerated() {
        let isOwn = take(measure.likeness(of: tokens[index]), sentence.range, .words) { sentence.words }
        if !isOwn, !isTaken, Self.isQuestion(sentence.words, words[index]) {
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
  ) -> [(range: Range<ByteOffset>, words: String)] {
    let spans = transcript.spans
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound < turn.body.lowerBound { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < spans.count, spans[last].range.lowerBound < turn.body.upperBound { last += 1 }
    let own = spans[low..<last]
    return Sentences.ranges(in: text, turn.body).compactMap { sentence in
      var words = ""
      var place = sentence.lowerBound
      for span in own where span.range.upperBound > place && span.range.lowerBound < sentence.upperBound {
        if span.range.lowerBound > place { words += text.string(place..<span.range.lowerBound) }
        place = max(place, span.range.upperBound)
      }
      if place < sentence.upperBound { words += text.string(place..<sentence.upperBound) }
      let shown = Self.onOneLine(words)
      return shown.isEmpty ? nil : (sentence, shown)
    }
  }

  /// Words with one blank between them; blanks, tabs and line breaks part words.
  private static func onOneLine(_ words: String) -> String {
    var result: [UInt8] = []
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

  /// A sentence that asks something of its own: it ends as a question, and says what about.
  private static func isQuestion(_ sentence: String, _ words: [String]) -> Bool {
    guard let end = sentence.lastIndex(where: { !"\"»”’)".contains($0) }), sentence[end] == "?" else { return false }
    return words.count >= 3
      && words.contains { !AskingWords.everywhere.contains($0) && !AskingWords.asking.contains($0) }
  }

  /// Notes words down for the questions they are like; whether there is one.
  @discardableResult
  private mutating func take(
    _ likeness: [Double],
    _ range: Range<ByteOffset>,
    _ evidence: GuideCoverage.Evidence,
    _ words: () -> String
  ) -> Bool {
    let best = likeness.max() ?? 0
    var isTaken = false
    for (index, value) in likeness.enumerated() where value >= GuideCoverage.nearness && cells.indices.contains(index) {
      if value >= coverage.threshold, value >= best - GuideCoverage.margin {
        isTaken = true
        // A turn that was taken as a whole is not told again for each of its sentences, nor the other way round.
        let found = place(range, words(), likeness: value, evidence)
        if let twin = cells[index].places.lastIndex(where: {
          $0.evidence == evidence && $0.start.line == found.start.line
        }) {
          if cells[index].places[twin].likeness < value { cells[index].places[twin] = found }
        } else {
          cells[index].places.append(found)
        }
      } else if value > (nearest[index]?.likeness ?? 0) {
        nearest[index] = (range, words(), value, evidence)
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
      take(measure.likeness(of: Words.lowercased(in: words)), heading.range, .heading) { words }
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
    var place = 0
    while let bracket = bytes[place...].firstIndex(of: UInt8(ascii: "]")) {
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
