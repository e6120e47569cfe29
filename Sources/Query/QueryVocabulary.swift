import KodebokStudyModel

/// The words of a closed list of values in both languages; the stored form is English.
struct QueryVocabulary: Sendable {
  /// A value with its words.
  struct Word: Sendable {
    var value: String
    var norwegian: String
    var others: [String] = []
  }

  var words: [Word]

  /// The stored form of a word in either language and any case; nil for a word that is not in the list.
  func value(of text: String) -> String? {
    let text = text.lowercased()
    return words.first { $0.value == text || $0.norwegian == text || $0.others.contains(text) }?.value
  }

  /// The word for a stored value; the value itself where it is not in the list.
  func word(for value: String, in language: Settings.Language) -> String {
    guard language == .norwegian, let word = words.first(where: { $0.value == value }) else { return value }
    return word.norwegian
  }

  /// All words in one language.
  func all(in language: Settings.Language) -> [String] { words.map { word(for: $0.value, in: language) } }

  static let flags = QueryVocabulary(words: [
    Word(value: "candidate", norwegian: "kandidat"),
    Word(value: "selected", norwegian: "valgt"),
    Word(value: "provisional", norwegian: "foreløpig"),
  ])

  static let stances = QueryVocabulary(words: [
    Word(value: "supports", norwegian: "støtter"),
    Word(value: "contradicts", norwegian: "motsier", others: ["imot", "against"]),
    Word(value: "nuances", norwegian: "nyanserer"),
  ])

  static let outcomes = QueryVocabulary(words: [
    Word(value: "anchored", norwegian: "sikker"),
    Word(value: "ambiguous", norwegian: "tvetydig"),
    Word(value: "drifted", norwegian: "endret"),
  ])

  static let roles = QueryVocabulary(words: [
    Word(value: "@participants", norwegian: "@deltakere", others: ["@participant", "@deltaker"]),
    Word(value: "@interviewer", norwegian: "@intervjuer", others: ["@forsker", "@researcher"]),
    Word(value: "@moderator", norwegian: "@ordstyrer", others: ["@facilitator"]),
    Word(value: "@observer", norwegian: "@observatør"),
  ])

  static let turns = [
    "turn", "turns", "taletur", "taleturer", "replikk", "replikker", "ytring", "ytringer", "tur", "turer",
  ]
}
