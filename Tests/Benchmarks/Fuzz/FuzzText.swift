import KodebokJSON

/// A text as a client holds it, edited by going through it scalar by scalar: what the server's tables are held against.
struct FuzzText {
  private(set) var scalars: [Unicode.Scalar]
  let encoding: String

  init(_ text: String, encoding: String) {
    scalars = Array(text.unicodeScalars)
    self.encoding = encoding
  }

  /// The text.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How many columns a scalar takes.
  private func width(_ scalar: Unicode.Scalar) -> Int {
    switch encoding {
    case "utf-8": UTF8.width(scalar)
    case "utf-16": UTF16.width(scalar)
    default: 1
    }
  }

  /// The line and column of every place, and of the end.
  private func positions() -> [(line: Int, column: Int)] {
    var result: [(line: Int, column: Int)] = []
    var (line, column) = (0, 0)
    for (index, scalar) in scalars.enumerated() {
      result.append((line, column))
      let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isPair) {
        (line, column) = (line + 1, 0)
      } else if !isPair {
        column += width(scalar)
      }
    }
    result.append((line, column))
    return result
  }

  /// A place that exists, in the unit of the text.
  func place(_ random: inout SeededGenerator) -> (index: Int, position: JSONValue) {
    let positions = positions()
    var index = Int.random(in: 0..<positions.count, using: &random)
    // Between CR and LF there is no place.
    if index > 0, index < scalars.count, scalars[index] == "\n", scalars[index - 1] == "\r" { index -= 1 }
    return (index, ["line": .int(positions[index].line), "character": .int(positions[index].column)])
  }

  /// Makes one random edit; what a client sends for it.
  mutating func edit(_ random: inout SeededGenerator) -> JSONValue {
    var (start, end) = (place(&random), place(&random))
    if start.index > end.index { (start, end) = (end, start) }
    if end.index - start.index > 40, Int.random(in: 0..<20, using: &random) > 0 { end = start }
    let text = Self.piece(&random)
    scalars.replaceSubrange(start.index..<end.index, with: Array(text.unicodeScalars))
    // Ends in the wrong order are put in order.
    let isReversed = Int.random(in: 0..<8, using: &random) == 0
    let range: JSONValue =
      isReversed
      ? ["start": end.position, "end": start.position] : ["start": start.position, "end": end.position]
    return ["range": range, "text": .string(text)]
  }

  /// Some text that is typed: line breaks of every kind, emoji, labels, markup, nothing.
  static func piece(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "x", "æ", "🙂", "👩‍👩‍👧", "e\u{301}", "\n", "\r", "\r\n", "\n\n", "R: ", "I: ", "Tone: ", "ja. ", "(ler)", "#skam ",
      "##trust",
      "[lenke](../codebook.md#skam)", "# ", "## Nytt tema {#nytt .theme}\n", "{#", "}", "was=", "<b>", "[00:01:02]",
      "\u{2028}", "\u{FEFF}", "\u{202E}", "\t", "", "", "", "", "—", "»", "\"", "WEBVTT\n", "00:01.000 --> 00:02.000\n",
    ]
    return pieces.randomElement(using: &random) ?? ""
  }
}

/// Positions no text has, as clients that count wrongly send them.
enum FuzzPosition {
  static func hostile(_ random: inout SeededGenerator) -> JSONValue {
    let numbers = [0, 1, 3, 40, 10_000, 65_536, 2_147_483_647, 2_147_483_648, 4_294_967_295, Int.max]
    return [
      "line": .int(numbers.randomElement(using: &random) ?? 0),
      "character": .int(numbers.randomElement(using: &random) ?? 0),
    ]
  }
}
