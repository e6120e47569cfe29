import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

/// What a stretch of a document is for a client that paints it: the colour of a code, or a part that is no speech.
///
/// None of these is a standard type of the protocol: editors have colours for those that mean something else.
struct TokenType: Hashable, Sendable {
  /// The place in the legend.
  let number: UInt32

  private init(_ number: Int) { self.number = UInt32(truncatingIfNeeded: number) }

  /// The colour of a code: one type for each slot of the palette.
  static func code(slot: Int) -> TokenType { TokenType(min(max(slot, 0), slots - 1)) }

  static let speaker = TokenType(slots)
  static let timestamp = TokenType(slots + 1)
  static let observation = TokenType(slots + 2)
  static let researcher = TokenType(slots + 3)
  static let heading = TokenType(slots + 4)
  static let layout = TokenType(slots + 5)
  static let typedTag = TokenType(slots + 6)
  static let id = TokenType(slots + 7)
  static let field = TokenType(slots + 8)
  static let attribute = TokenType(slots + 9)

  /// Whether it is the colour of a code.
  var isCode: Bool { number < Self.slots }

  /// The number of slots of the palette.
  private static let slots = 12

  /// The type of a stretch that is no speech.
  init(_ kind: Transcript.Span.Kind) {
    switch kind {
    case .label: self = .speaker
    case .timestamp: self = .timestamp
    case .observation: self = .observation
    case .researcher: self = .researcher
    case .heading: self = .heading
    case .layout: self = .layout
    case .typedTag: self = .typedTag
    }
  }

  /// The types and modifiers in the order of their numbers.
  static let legend = SemanticTokensLegend(
    types: (0..<slots).map { "code\($0)" } + [
      "speaker", "timestamp", "observation", "researcher", "heading", "layout", "typedTag", "id", "field", "attribute",
    ],
    modifiers: ["overlap", "candidate"]
  )
}

/// What is added to a type.
struct TokenModifiers: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Several codes meet here.
  static let overlap = TokenModifiers(rawValue: 1)
  /// The passage is a quote to consider.
  static let candidate = TokenModifiers(rawValue: 2)
}

/// A stretch with its type.
struct Token: Hashable, Sendable {
  /// Bytes of the text.
  var start: Int
  var end: Int
  var type: TokenType
  var modifiers: TokenModifiers = []

  /// Leaves out white space at the beginning.
  mutating func trimStart(in text: SourceText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x0A { start += 1 }
    }
  }

  /// Leaves out white space at the end.
  mutating func trimEnd(in text: SourceText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0A { end -= 1 }
    }
  }
}
