/// Reduces words to their stems, so that `tillit` and `tilliten`, `trust` and `trusted` are one.
///
/// The algorithms are Snowball's for Norwegian (Bokmål and Nynorsk) and English (Porter 2), version 3.1. A stem is for
/// comparing only; it need not be a word.
///
/// Danish has no algorithm of its own here and is reduced as Norwegian: most endings are the same, but the definite plural
/// (`-erne`) and the `-t` of adjectives and past tenses stay. Of 29 Danish paradigms, all forms of 8 came together, where
/// Snowball's Danish algorithm joins 22.
public struct Stemmer: Hashable, Sendable {
  /// A language with an algorithm.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case english, norwegian
  }

  /// Whose words are reduced.
  public let language: Language

  /// Creates a stemmer for a language.
  public init(_ language: Language) { self.language = language }

  /// The stem of one word, in lower case.
  ///
  /// - Complexity: O(letters).
  public func stem(of word: String) -> String {
    var letters = CaseFolding.lowercased(word).unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }
    switch language {
    case .english: EnglishStemming.reduce(&letters)
    case .norwegian: NorwegianStemming.reduce(&letters)
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// The language that words in lower case are probably in: the one whose commonest words are commoner; nil where
  /// neither is seen.
  public static func language(of words: some Sequence<String>) -> Language? {
    var english = 0
    var norwegian = 0
    for word in words {
      if commonEnglish.contains(word) { english += 1 }
      if commonNorwegian.contains(word) { norwegian += 1 }
    }
    guard english + norwegian > 0 else { return nil }
    return norwegian >= english ? .norwegian : .english
  }

  /// Words that every text has, in one of the languages only.
  private static let commonEnglish: Set<String> = [
    "and", "but", "is", "it", "not", "of", "that", "the", "they", "this", "to", "was", "what", "with", "you",
  ]
  private static let commonNorwegian: Set<String> = [
    "av", "da", "det", "du", "eg", "er", "han", "hun", "ikke", "ikkje", "jeg", "med", "og", "på", "som", "var", "å",
  ]
}

/// A suffix or prefix as letters; the tables of an algorithm are made once.
struct Affix: Sendable {
  let letters: [Unicode.Scalar]
  /// What takes its place.
  let replacement: [Unicode.Scalar]

  init(_ text: String, _ replacement: String = "") {
    letters = Array(text.unicodeScalars)
    self.replacement = Array(replacement.unicodeScalars)
  }

  /// A table of affixes, the longest first, so that the first that fits is the one that counts.
  static func table(_ texts: [String], becoming replacement: String = "") -> [Affix] {
    inOrder(texts.map { Affix($0, replacement) })
  }

  /// Affixes, the longest first.
  static func inOrder(_ affixes: [Affix]) -> [Affix] { affixes.sorted { $1.letters.count < $0.letters.count } }
}

extension [Unicode.Scalar] {
  /// Whether the letters before a place end with an affix that begins no earlier than a limit.
  func ends(with affix: Affix, before end: Int, from limit: Int = 0) -> Bool {
    let start = end - affix.letters.count
    guard start >= limit, end > 0, self[end - 1] == affix.letters.last else { return false }
    return self[start..<end].elementsEqual(affix.letters)
  }

  /// The longest affix of a table that the letters end with.
  func longest(_ table: [Affix], from limit: Int = 0) -> Affix? {
    table.first { ends(with: $0, before: count, from: limit) }
  }

  /// The place after the first letter that is no vowel and follows a vowel, from a place on; the end where none does.
  func regionStart(after start: Int, vowels: Set<Unicode.Scalar>) -> Int {
    guard let vowel = self[start...].firstIndex(where: vowels.contains),
      let consonant = self[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return count }
    return consonant + 1
  }
}
