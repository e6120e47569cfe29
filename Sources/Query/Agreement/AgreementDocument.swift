import KodebokStudyModel
import KodebokText

/// What agreement is judged on: a stretch of the text for which each coder has a code or has not.
///
/// Later versions may have more.
public struct AgreementUnit: RawRepresentable, Hashable, Sendable {
  /// A word in lower case, stable over versions: the name in options.
  public let rawValue: String

  /// Creates a unit from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What one speaker says until the next one speaks; a paragraph in a source without turns.
  public static let turns = AgreementUnit(rawValue: "turns")
  /// A sentence of a turn, or of a source without turns.
  public static let sentences = AgreementUnit(rawValue: "sentences")
  /// A character, that is a Unicode scalar, of the whole text.
  public static let characters = AgreementUnit(rawValue: "characters")

  /// All units, in the order in which they are shown.
  public static let all: [AgreementUnit] = [.turns, .sentences, .characters]

  /// The units of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - turns: What the speakers say, bytes of the text, without their labels; empty for a source without turns.
  /// - Returns: Scalars, in order, none empty, none over another; nothing for ``characters``.
  /// - Complexity: O(bytes).
  public func ranges(in text: SourceText, turns: [Range<ByteOffset>]) -> [Range<ScalarOffset>] {
    let bytes: [Range<ByteOffset>]
    switch self {
    case .turns: bytes = turns.isEmpty ? Self.paragraphs(of: text) : turns
    case .sentences:
      bytes = turns.isEmpty ? Sentences.ranges(in: text) : turns.flatMap { Sentences.ranges(in: text, $0) }
    default: return []
    }
    var result: [Range<ScalarOffset>] = []
    result.reserveCapacity(bytes.count)
    for range in bytes {
      let scalars = text.scalarRange(of: text.clamped(range))
      if !scalars.isEmpty, scalars.lowerBound >= result.last?.upperBound ?? ScalarOffset(0) { result.append(scalars) }
    }
    return result
  }

  /// The stretches of lines between empty lines.
  private static func paragraphs(of text: SourceText) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    var start: ByteOffset?
    var end = ByteOffset(0)
    for line in 0..<text.lineCount {
      let range = text.lineRange(line)
      let isEmpty = text.bytes[range.lowerBound.value..<range.upperBound.value].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if !isEmpty {
        start = start ?? range.lowerBound
        end = range.upperBound
      } else if let begin = start {
        result.append(begin..<end)
        start = nil
      }
    }
    if let begin = start { result.append(begin..<end) }
    return result
  }
}

/// A code or theme whose agreement is asked for.
public struct AgreementCategory: Hashable, Sendable {
  /// The node of the code book.
  public var id: CodeID
  /// The codes that count as it: for a theme everything below, for a code the code alone.
  public var codes: Set<CodeID>

  /// Creates a category; without `codes` only the node itself counts.
  public init(_ id: CodeID, codes: Set<CodeID>? = nil) {
    self.id = id
    self.codes = codes ?? [id]
  }
}

/// A coded passage as far as agreement looks at it.
public struct AgreementPassage: Hashable, Sendable {
  /// Whose coding it is.
  public var coder: CoderID
  /// The code, aliases followed.
  public var code: CodeID
  /// Where it stands; scalars, end exclusive.
  public var scalars: Range<ScalarOffset>

  /// Creates a passage.
  public init(coder: CoderID, code: CodeID, scalars: Range<ScalarOffset>) {
    self.coder = coder
    self.code = code
    self.scalars = scalars
  }
}

/// A source with its units and what each coder coded in it.
public struct AgreementDocument: Sendable {
  /// The source.
  public var source: StudyPath
  /// The length of the text in scalars.
  public var length: Int
  /// The units, in order; not looked at for ``AgreementUnit/characters``.
  public var units: [Range<ScalarOffset>]
  /// The passages that have a place, in any order.
  public var passages: [AgreementPassage]
  /// The coders who have worked through the source.
  ///
  /// Those who have not are missing, which is not the same as having coded nothing. Without anything else said, those who
  /// have a passage in it.
  public var judges: Set<CoderID>
  /// The codings of anybody whose words were not found in the text.
  public var unplaced: Int

  /// Creates a document from its parts.
  public init(
    source: StudyPath,
    length: Int,
    units: [Range<ScalarOffset>],
    passages: [AgreementPassage],
    judges: Set<CoderID>? = nil,
    unplaced: Int = 0
  ) {
    self.source = source
    self.length = length
    self.units = units
    self.passages = passages
    self.judges = judges ?? Set(passages.map(\.coder))
    self.unplaced = unplaced
  }

  /// Creates a document from a source that was read and its segments.
  ///
  /// Whoever has a coding in it, placed or not, counts as having worked through it.
  public init(_ document: Document, segments: [Segment], unit: AgreementUnit) {
    self.init(
      source: document.source.path,
      length: document.text.scalarCount,
      units: unit.ranges(in: document.text, turns: document.transcript.turns.map(\.body)),
      passages: segments.map { AgreementPassage(coder: $0.coder, code: $0.code, scalars: $0.scalars) },
      judges: Set(document.codings.map(\.coder)),
      unplaced: document.codings.count { !$0.isPlaced }
    )
  }
}
