/// A phrase that is looked for in segments: words side by side, each with `*` and `?` where wanted.
struct Phrase: Sendable {
  private let patterns: [Pattern]

  /// Creates a phrase from the value of a term.
  init(_ text: String) {
    patterns = text.lowercased().split(whereSeparator: \.isWhitespace).compactMap { word in
      // Marks such as a comma are no part of a word in the text, so they are none here either.
      let kept = word.unicodeScalars.filter { $0 == "*" || $0 == "?" || !SearchWords(String($0)).words.isEmpty }
      return kept.isEmpty ? nil : Pattern(String(String.UnicodeScalarView(kept)))
    }
  }

  /// Whether the words stand side by side in a text.
  func isFound(in text: SearchWords) -> Bool {
    guard !patterns.isEmpty, text.words.count >= patterns.count else { return patterns.isEmpty }
    return (0...(text.words.count - patterns.count)).contains { start in
      patterns.indices.allSatisfy { patterns[$0].matches(text.words[start + $0]) }
    }
  }
}
