import KodebokStudyModel
import KodebokText

/// A stretch of a source that a result rests on, with its words, so that it can be checked and found again.
public struct ResultPlace: Hashable, Sendable {
  /// The source.
  public var source: StudyPath
  /// The stretch in the text; scalars, end exclusive.
  public var scalars: Range<ScalarOffset>
  /// Where it begins: line and scalar column, counted from 0.
  public var start: TextPosition
  /// Where it ends, exclusive: line and scalar column, counted from 0.
  public var end: TextPosition
  /// The words that stand there.
  public var quote: String
  /// The place as the study numbers lines: `45`, `45–47`, `12.3`.
  public var reference: String
  /// The label of who speaks, or empty.
  public var speaker: String
  /// The coding it is the place of, or nil.
  public var coding: CodingID?

  /// Creates a place.
  public init(
    source: StudyPath,
    scalars: Range<ScalarOffset>,
    start: TextPosition,
    end: TextPosition,
    quote: String,
    reference: String,
    speaker: String = "",
    coding: CodingID? = nil
  ) {
    self.source = source
    self.scalars = scalars
    self.start = start
    self.end = max(start, end)
    self.quote = quote
    self.reference = reference
    self.speaker = speaker
    self.coding = coding
  }

  /// The place of a coded segment.
  public init(_ segment: Segment) {
    self.init(
      source: segment.source,
      scalars: segment.scalars,
      start: segment.start,
      end: segment.end,
      quote: segment.quote,
      reference: segment.reference,
      speaker: segment.speaker,
      coding: segment.id
    )
  }
}

/// A passage shown for itself.
public struct ResultQuote: Hashable, Sendable {
  /// Where it stands, and its words.
  public var place: ResultPlace
  /// What is said of it: its code, why it is shown; may be empty.
  public var comment: String

  /// Creates a quote.
  public init(_ place: ResultPlace, comment: String = "") {
    self.place = place
    self.comment = comment
  }
}
