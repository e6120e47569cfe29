/// The words of a text as a search sees them: in lower case, punctuation between them left out.
struct SearchWords: Sendable {
  /// The words in order.
  var words: [String]

  /// Creates the words of a text.
  init(_ text: String) {
    words = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if Self.isPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
