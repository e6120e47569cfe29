import KodebokText

/// What a source's text is made of: turns, speakers, headings and stretches that are not speech.
///
/// Everything is read from the text and never stored. All ranges are bytes of the text, end exclusive.
public struct Transcript: Sendable {
  /// One speaker's stretch of talk, from label to the next label.
  public struct Turn: Hashable, Sendable {
    /// The index of the speaker in ``Transcript/speakers``; nil for text before the first label.
    public var speaker: Int?
    /// The label with its mark (`Tone:`); empty where a turn has none.
    public var label: Range<ByteOffset>
    /// What follows the label, without outer white space; may hold several paragraphs.
    public var body: Range<ByteOffset>

    /// Creates a turn.
    public init(speaker: Int?, label: Range<ByteOffset>, body: Range<ByteOffset>) {
      self.speaker = speaker
      self.label = label
      self.body = body
    }

    /// Label and body together.
    public var range: Range<ByteOffset> {
      min(label.lowerBound, body.lowerBound)..<max(label.upperBound, body.upperBound)
    }
  }

  /// A stretch of the text that is not speech.
  public struct Span: Hashable, Sendable {
    /// What a stretch is.
    public enum Kind: String, Sendable, CaseIterable {
      /// What was seen or heard beside the words: (laughs), [pause].
      case observation
      /// What the researcher wrote into the transcript.
      case researcher
      /// A heading.
      case heading
      /// A speaker label.
      case label
      /// A time stamp or a cue's times.
      case timestamp
      /// Anything else that is neither speech nor observation: cue numbers, file headers, page and line numbers.
      case layout
      /// A typed tag that waits to be taken out.
      case typedTag
    }

    /// What the stretch is.
    public var kind: Kind
    /// Where it stands.
    public var range: Range<ByteOffset>

    /// Creates a span.
    public init(kind: Kind, range: Range<ByteOffset>) {
      self.kind = kind
      self.range = range
    }
  }

  /// A heading in a transcript, ATX style.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6.
    public var level: Int
    /// The words of the heading.
    public var range: Range<ByteOffset>

    /// Creates a heading.
    public init(level: Int, range: Range<ByteOffset>) {
      self.level = level
      self.range = range
    }
  }

  /// Something in the text that does not add up.
  public struct Problem: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
      /// A bracket of the notation that is never closed, or closed without being opened.
      case unbalancedNotation
      /// A quotation mark without its partner in the turn.
      case unbalancedQuotationMark
      /// A bracketed stretch that no declared notation covers.
      case undeclaredNotation
      /// A cue of a subtitle file whose times cannot be read or run backwards.
      case brokenCue
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var range: Range<ByteOffset>

    /// Creates a problem.
    public init(kind: Kind, range: Range<ByteOffset>) {
      self.kind = kind
      self.range = range
    }
  }

  /// The labels of the speakers as written, without marks, in the order they first speak.
  public var speakers: [String]
  /// The turns in the order of the text.
  public var turns: [Turn]
  /// The stretches that are not speech, in the order of the text; inner ones follow the outer one that holds them.
  public var spans: [Span]
  /// The headings in the order of the text.
  public var headings: [Heading]
  /// What does not add up, in the order of the text.
  public var problems: [Problem]

  /// Creates a transcript from its parts.
  public init(
    speakers: [String] = [],
    turns: [Turn] = [],
    spans: [Span] = [],
    headings: [Heading] = [],
    problems: [Problem] = []
  ) {
    self.speakers = speakers
    self.turns = turns
    self.spans = spans
    self.headings = headings
    self.problems = problems
  }

  /// The index of the turn whose label or body holds a place, or of the last turn that begins before it.
  ///
  /// - Complexity: O(log turns).
  public func turnIndex(at offset: ByteOffset) -> Int? {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The indices of the turns that a range touches.
  public func turnIndices(touching range: Range<ByteOffset>) -> Range<Int> {
    guard let first = turnIndex(at: range.lowerBound) else {
      guard let last = turnIndex(at: range.upperBound) else { return 0..<0 }
      return 0..<(last + 1)
    }
    let last = turnIndex(at: max(range.lowerBound, range.upperBound - 1)) ?? first
    let begin = turns[first].range.upperBound <= range.lowerBound && first < last ? first + 1 : first
    return begin..<(max(last, begin) + 1)
  }
}
