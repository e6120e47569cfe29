import KodebokStudyModel
import KodebokText

/// Who speaks how much, after whom, for how long: one meeting or interview.
///
/// A *turn* is what one speaker says until another speaks: paragraphs with the same label one after the other are one
/// turn, and a line of observation or a heading between does not end it. Text before the first label is nobody's turn.
/// Words are those that are said; a turn in which nothing is said, such as `(nods)`, counts as a turn without words.
public struct TurnTaking: Sendable {
  /// A speaker of the meeting.
  public struct Speaker: Hashable, Sendable {
    /// The label, as written first.
    public var label: String
    /// Who it is.
    public var who: Study.Speaker
    /// The number of turns.
    public var turns: Int
    /// The turns without words.
    public var silentTurns: Int
    /// The words.
    public var words: Int
    /// The words of the longest turn.
    public var longest: Int
    /// The turns of others that this speaker broke off, by the marks in the text; see ``TurnTaking/brokenOff``.
    public var breaksOff: Int
    /// The turns of this speaker that were broken off.
    public var isBrokenOff: Int
    /// How long the speaker speaks, by the times of the cues; nil where the source has none.
    public var time: Duration?
    /// The words in those cues.
    public var timedWords: Int

    /// Words in a minute; nil where no time is known, or less than a second.
    public var wordsPerMinute: Double? { time.flatMap { TurnTaking.perMinute(timedWords, $0) } }

    /// How long the speaker speaks, in minutes; nil where the source has no times.
    public var minutes: Double? { time.map { TurnTaking.seconds($0) / 60 } }
  }

  /// A turn.
  public struct Turn: Hashable, Sendable {
    /// The speaker, an index of ``TurnTaking/speakers``.
    public var speaker: Int
    /// The words.
    public var words: Int
    /// The first words that are said, on one line; about ``TurnTaking/mostBeginning`` bytes at most.
    public var beginning: String
    /// From the first label to the last word; scalars of the source's text, end exclusive.
    public var scalars: Range<ScalarOffset>
    /// Where it begins: line and scalar column, counted from 0.
    public var start: TextPosition
    /// Where it ends, exclusive.
    public var end: TextPosition
  }

  /// The source.
  public var source: StudyPath
  /// The speakers, in the order in which they first speak; the same person under two labels is one.
  public var speakers: [Speaker]
  /// How often each speaker (first index) is followed by each other (second index); nought for oneself.
  public var follows: [[Int]]
  /// How often a turn ends in a dash (`–`, `—`, `-`, `--`) and another speaker goes on; nil where no turn ends so, which
  /// says that the transcript does not mark it, not that nobody was broken off.
  public var brokenOff: [[Int]]?
  /// The longest turns, the longest first, then by place; at most ``mostTurns``.
  public var longest: [Turn]
  /// Cues in which several speakers speak, whose time is nobody's.
  public var sharedCues: Int

  /// How much of a turn is kept as its beginning, in bytes.
  public static let mostBeginning = 90
  /// The longest turns of a meeting that can be kept.
  public static let mostTurns = 200
  /// The most speakers whose table of who follows whom is kept; labels beyond it are no persons but a misread style.
  public static let mostSpeakers = 500

  static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  static func perMinute(_ words: Int, _ time: Duration) -> Double? {
    time >= .seconds(1) ? Double(words) * 60 / seconds(time) : nil
  }

  /// All turns.
  public var turns: Int { speakers.reduce(0) { $0 + $1.turns } }
  /// All words of speakers.
  public var words: Int { speakers.reduce(0) { $0 + $1.words } }
  /// The words of interviewers, moderators and others who are no informants.
  public var roleWords: Int {
    speakers.reduce(0) { sum, one in
      if case .role = one.who { return sum + one.words }
      return sum
    }
  }

  /// Counts a meeting.
  ///
  /// Speakers who are not wanted, by the index of their label, are left out with their turns, as if nobody spoke there.
  ///
  /// - Parameters:
  ///   - document: The meeting.
  ///   - longest: How many of the longest turns are kept, at most ``mostTurns``.
  ///   - isWanted: Whether a speaker is counted, by the index of the label.
  /// - Complexity: O(bytes + speakers²), speakers at most ``mostSpeakers``; those beyond it are left out.
  public init(_ document: SpokenDocument, longest: Int = 10, where isWanted: (Int) -> Bool = { _ in true }) {
    source = document.source
    var counter = TurnCounter(document, longest: min(max(longest, 0), Self.mostTurns), isWanted)
    counter.count()
    speakers = counter.speakers
    follows = counter.follows
    brokenOff = counter.marksBreaks ? counter.brokenOff : nil
    self.longest = counter.longest
    sharedCues = counter.sharedCues
  }
}

/// Goes through the turns of a document once.
private struct TurnCounter {
  let document: SpokenDocument
  private(set) var speakers: [TurnTaking.Speaker] = []
  private(set) var follows: [[Int]] = []
  private(set) var brokenOff: [[Int]] = []
  private(set) var marksBreaks = false
  /// The longest turns, once all are counted.
  private(set) var longest: [TurnTaking.Turn] = []
  private var kept: [Open] = []
  private let most: Int
  private(set) var sharedCues = 0
  /// The speaker of each label, or nil where there are too many.
  private var index: [Int?] = []
  private var open: Open?
  private var previous: (speaker: Int, isBroken: Bool)?
  private var bounds: [Int32] = []

  /// A turn that may go on.
  private struct Open {
    var speaker: Int
    var range: Range<ByteOffset>
    /// The index of its first paragraph with a label.
    var first: Int
    var words = 0
    var endsInDash = false
  }

  init(_ document: SpokenDocument, longest: Int, _ isWanted: (Int) -> Bool) {
    self.document = document
    most = longest
    var known: [Study.Speaker: Int] = [:]
    for (number, (label, who)) in zip(document.transcript.speakers, document.speakers).enumerated() {
      guard isWanted(number) else {
        index.append(nil)
        continue
      }
      if who != .unknown, let place = known[who] {
        index.append(place)
        continue
      }
      guard speakers.count < TurnTaking.mostSpeakers else {
        index.append(nil)
        continue
      }
      known[who] = speakers.count
      index.append(speakers.count)
      speakers.append(
        TurnTaking.Speaker(
          label: label,
          who: who,
          turns: 0,
          silentTurns: 0,
          words: 0,
          longest: 0,
          breaksOff: 0,
          isBrokenOff: 0,
          time: nil,
          timedWords: 0
        )
      )
    }
    follows = Array(repeating: Array(repeating: 0, count: speakers.count), count: speakers.count)
    brokenOff = follows
  }

  mutating func count() {
    var reader = SpeechReader(document)
    for (number, turn) in document.transcript.turns.enumerated() {
      guard let label = turn.speaker, index.indices.contains(label), let speaker = index[label] else { continue }
      if open?.speaker != speaker {
        close()
        open = Open(speaker: speaker, range: turn.range, first: number)
      }
      var (words, endsInDash) = (0, false)
      reader.read(number) { speech in
        words = Self.words(in: speech, &bounds)
        endsInDash = Self.endsInDash(speech)
      }
      if let range = open?.range { open?.range = range.lowerBound..<max(range.upperBound, turn.range.upperBound) }
      open?.words += words
      if words > 0 || endsInDash { open?.endsInDash = endsInDash }
    }
    close()
    kept.sort { ($1.words, $0.first) < ($0.words, $1.first) }
    longest = kept.map { describe($0, &reader) }
    countTimes(&reader)
  }

  private mutating func close() {
    guard let turn = open else { return }
    open = nil
    let speaker = turn.speaker
    speakers[speaker].turns += 1
    speakers[speaker].words += turn.words
    if turn.words == 0 { speakers[speaker].silentTurns += 1 }
    if let previous, previous.speaker != speaker {
      follows[previous.speaker][speaker] += 1
      if previous.isBroken {
        brokenOff[previous.speaker][speaker] += 1
        speakers[previous.speaker].isBrokenOff += 1
        speakers[speaker].breaksOff += 1
        marksBreaks = true
      }
    }
    previous = (speaker, turn.endsInDash)
    keep(turn)
  }

  private mutating func keep(_ turn: Open) {
    speakers[turn.speaker].longest = max(speakers[turn.speaker].longest, turn.words)
    guard turn.words > 0, most > 0, kept.count < most || turn.words > (kept.last?.words ?? 0) else { return }
    // Of equal ones the earlier stays before the later.
    kept.insert(turn, at: kept.firstIndex { $0.words < turn.words } ?? kept.count)
    if kept.count > most { kept.removeLast() }
  }

  private func describe(_ turn: Open, _ reader: inout SpeechReader) -> TurnTaking.Turn {
    let text = document.text
    var beginning = ""
    reader.read(turn.first) { beginning = Self.beginning(of: $0) }
    return TurnTaking.Turn(
      speaker: turn.speaker,
      words: turn.words,
      beginning: beginning,
      scalars: text.scalarRange(of: turn.range),
      start: text.position(of: turn.range.lowerBound, in: .utf32),
      end: text.position(of: turn.range.upperBound, in: .utf32)
    )
  }

  /// The first whole words of what is said, with an ellipsis where more follow.
  private static func beginning(of speech: Speech) -> String {
    let bytes = speech.bytes[speech.range].prefix(4 * TurnTaking.mostBeginning)
    var result = ""
    for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
      guard result.utf8.count + word.utf8.count < TurnTaking.mostBeginning else { return result + " …" }
      result += (result.isEmpty ? "" : " ") + word
    }
    return result
  }

  private static func words(in speech: Speech, _ bounds: inout [Int32]) -> Int {
    bounds.removeAll(keepingCapacity: true)
    Words.append(speech.bytes, speech.range.lowerBound, speech.range.upperBound, to: &bounds)
    return bounds.count / 2
  }

  /// Whether the last thing said is a hyphen or a dash.
  private static func endsInDash(_ speech: Speech) -> Bool {
    var end = speech.range.upperBound
    let start = speech.range.lowerBound
    while end > start, speech.bytes[end - 1] == 0x20 || 0x09...0x0D ~= speech.bytes[end - 1] { end -= 1 }
    guard end > start else { return false }
    let last = speech.bytes[end - 1]
    if last == 0x2D { return true }
    // – and —
    return end - start >= 3 && (last == 0x93 || last == 0x94) && speech.bytes[end - 2] == 0x80
      && speech.bytes[end - 3] == 0xE2
  }

  // MARK: Times

  /// Gives the time of each cue to the one who speaks in it.
  private mutating func countTimes(_ reader: inout SpeechReader) {
    let cues = Cue.all(in: document)
    guard !cues.isEmpty else { return }
    var milliseconds = Array(repeating: 0, count: speakers.count)
    for (place, cue) in cues.enumerated() where cue.milliseconds > 0 {
      let end = place + 1 < cues.count ? cues[place + 1].line.lowerBound : document.text.end
      var (who, words, isShared) = (-1, 0, false)
      for turn in document.transcript.turnIndices(touching: cue.line.upperBound..<end) {
        guard let label = document.transcript.turns[turn].speaker, let speaker = index[label] else { continue }
        var count = 0
        reader.read(turn, in: cue.line.upperBound..<end) { speech in
          count = Self.words(in: speech, &bounds)
        }
        guard count > 0 else { continue }
        isShared = isShared || (who >= 0 && who != speaker)
        who = speaker
        words += count
      }
      if isShared {
        sharedCues += 1
      } else if who >= 0 {
        milliseconds[who] += cue.milliseconds
        speakers[who].timedWords += words
      }
    }
    for speaker in speakers.indices where milliseconds[speaker] > 0 {
      speakers[speaker].time = .milliseconds(milliseconds[speaker])
    }
  }
}
