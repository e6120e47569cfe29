import KodebokStudyModel
import KodebokText

/// Puts turns and spans together from lines and labels, in one pass over the text.
struct TranscriptBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  let layout: Layout
  let labels: LabelChoice
  let marks: NotationTable
  var result = Transcript()
  var scope = NotationScope()
  private var open: Open?

  /// The turn or paragraph of narration being read.
  private struct Open {
    var speaker: Int?
    var label: Range<Int>
    var bodyStart = -1
    var bodyEnd = -1
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, layout: Layout, labels: LabelChoice, marks: NotationTable) {
    self.bytes = bytes
    self.layout = layout
    self.labels = labels
    self.marks = marks
    result.speakers = labels.speakers
    result.problems = layout.problems
    result.turns.reserveCapacity(labels.labels.count + 1)
  }

  mutating func build() -> Transcript {
    var next = 0
    for (number, line) in layout.lines.enumerated() {
      let (content, end) = (Int(line.content), Int(line.end))
      switch line.kind {
      case .blank: closeNarration()
      case .layout:
        closeNarration()
        add(.layout, bytes.skipBlanks(Int(line.start), end), end)
      case .timing:
        closeNarration()
        add(.timestamp, content, end)
      case .heading:
        closeNarration()
        addHeading(content, end)
      case .text:
        addNumber(line)
        if next < labels.labels.count, Int(labels.labels[next].label.line) == number {
          begin(labels.labels[next].label, speaker: labels.labels[next].speaker, content)
          read(Int(labels.labels[next].label.end), end)
          next += 1
        } else {
          if open == nil { open = Open(speaker: nil, label: content..<content) }
          if line.beginsParagraph { scope.beginsParagraph = true }
          read(content, end)
        }
      }
    }
    close()
    if scope.holdsDead { result.spans.removeAll { $0.range.isEmpty } }
    result.problems.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
    }
    return result
  }

  // MARK: Turns

  private mutating func begin(_ label: LabelCandidate, speaker: Int, _ content: Int) {
    let (start, end) = (Int(label.start), Int(label.end))
    // A subtitle file names the speaker in every cue; that is one turn.
    if !layout.isSubtitles || open?.speaker != speaker {
      close()
      open = Open(speaker: speaker, label: start..<end)
    }
    let stampEnd = trimmedEnd(content, start)
    add(.timestamp, content, stampEnd)
    add(.label, start, end)
    scope.beginsParagraph = true
  }

  private mutating func closeNarration() {
    if let open, open.speaker == nil { close() }
  }

  private mutating func close() {
    settle()
    guard let turn = open else { return }
    open = nil
    let body = turn.bodyStart >= 0 ? turn.bodyStart..<turn.bodyEnd : turn.label.upperBound..<turn.label.upperBound
    if turn.speaker == nil, body.isEmpty { return }
    let label = turn.speaker == nil ? body.lowerBound..<body.lowerBound : turn.label
    result.turns.append(
      Transcript.Turn(
        speaker: turn.speaker,
        label: Range(between: label.lowerBound, and: label.upperBound),
        body: Range(between: body.lowerBound, and: body.upperBound)
      )
    )
  }

  /// Reads words: the rest of a line.
  private mutating func read(_ from: Int, _ to: Int) {
    let start = bytes.skipBlanks(from, to)
    let end = trimmedEnd(start, to)
    guard start < end else { return }
    if open?.bodyStart ?? 0 < 0 { open?.bodyStart = start }
    open?.bodyEnd = end
    var place = start
    if let stamp = bytes.leadingStampEnd(start, end) {
      add(.timestamp, start, stamp)
      place = stamp
    }
    scan(place, end)
  }

  // MARK: Spans

  mutating func add(_ kind: Transcript.Span.Kind, _ start: Int, _ end: Int) {
    guard start < end else { return }
    result.spans.append(.init(kind: kind, range: ByteOffset(start)..<ByteOffset(end)))
  }

  mutating func report(_ kind: Transcript.Problem.Kind, _ start: Int, _ end: Int) {
    guard result.problems.count < TranscriptReader.problemLimit, start < end else { return }
    result.problems.append(.init(kind: kind, range: ByteOffset(start)..<ByteOffset(end)))
  }

  private mutating func addHeading(_ start: Int, _ end: Int) {
    let level = LineLayout.headingLevel(bytes, start, end)
    let words = bytes.skipBlanks(start + level, end)
    var last = trimmedEnd(words, end)
    // A closing row of number signs is no part of the words.
    var mark = last
    while mark > words, bytes[mark - 1] == 0x23 { mark -= 1 }
    if mark < last, mark > words, bytes.isBlank(mark - 1) { last = trimmedEnd(words, mark) }
    add(.heading, start, trimmedEnd(start, end))
    result.headings.append(.init(level: level, range: ByteOffset(words)..<ByteOffset(max(words, last))))
  }

  /// The number of a column of line numbers.
  private mutating func addNumber(_ line: Line) {
    let first = bytes.skipBlanks(Int(line.start), Int(line.end))
    let content = Int(line.content)
    if first < content { add(.layout, first, trimmedEnd(first, content)) }
  }

  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      if bytes.isBlank(end - 1) {
        end -= 1
      } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}
