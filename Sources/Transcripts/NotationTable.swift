import KodebokStudyModel

/// The marks that surround what is not speech, ready to be found byte by byte.
struct NotationTable {
  /// A pair of marks.
  struct Pair {
    var open: [UInt8]
    var close: [UInt8]
    /// What is inside; nil for speech.
    var kind: Transcript.Span.Kind?
    /// Whether the study declares it; marks that only bracket are watched so that they can be reported.
    var isDeclared: Bool
  }

  /// The pairs, the longest opening mark first.
  private(set) var pairs: [Pair] = []
  /// Whether the notation was declared and is therefore checked.
  let isChecked: Bool
  /// Whether a number in brackets is a typed tag.
  let numberedTags: Bool
  /// Per byte: 0 for a byte that never matters, so that speech is passed over fast.
  private(set) var interest = [UInt8](repeating: 0, count: 256)

  init(_ settings: Settings) {
    isChecked = settings.notation != nil
    numberedTags = settings.numberedTags
    let declared =
      settings.notation ?? [
        Settings.Notation(open: "(", close: ")", kind: "observation"),
        Settings.Notation(open: "[", close: "]", kind: "observation"),
      ]
    for notation in declared where !notation.open.isEmpty && !notation.close.isEmpty {
      add(notation.open, notation.close, Self.kind(notation.kind), isDeclared: true)
    }
    if isChecked {
      for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")]
      where !pairs.contains(where: { $0.open == Array(open.utf8) }) {
        add(open, close, nil, isDeclared: false)
      }
    }
    // Sorted by place as well, so that of two equal marks the one declared first counts.
    pairs = pairs.enumerated().sorted { ($1.element.open.count, $0.offset) < ($0.element.open.count, $1.offset) }
      .map(\.element)
    for byte in "#\"<".utf8 { interest[Int(byte)] = 1 }
    // « » and “ ” „ begin with these.
    interest[0xC2] = 1
    interest[0xE2] = 1
    for pair in pairs {
      interest[Int(pair.open[0])] = 1
      interest[Int(pair.close[0])] = 1
    }
  }

  private mutating func add(_ open: String, _ close: String, _ kind: Transcript.Span.Kind?, isDeclared: Bool) {
    pairs.append(Pair(open: Array(open.utf8), close: Array(close.utf8), kind: kind, isDeclared: isDeclared))
  }

  private static func kind(_ name: String) -> Transcript.Span.Kind? {
    switch name {
    case "speech": nil
    case "researcher": .researcher
    case "timestamp": .timestamp
    default: .observation
    }
  }
}
