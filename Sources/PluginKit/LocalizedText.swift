import KodebokStudyModel

/// Words for people in the languages Kodebok speaks.
///
/// A plug-in brings its own words, so that it needs nothing of the host's catalogue. On the wire it is an object with a
/// member per language, `{"en": "…", "nb": "…"}`; a reader takes the members it knows.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The English words.
  public var english: String
  /// The words in Norwegian, Bokmål.
  public var norwegian: String

  /// Creates words in both languages.
  public init(_ english: String, nb norwegian: String) {
    self.english = english
    self.norwegian = norwegian
  }

  /// Creates words that are the same in every language, such as a name.
  public init(stringLiteral value: String) { self.init(value, nb: value) }

  /// The words in a language.
  public func text(in language: Settings.Language) -> String {
    switch language {
    case .english: english
    case .norwegian: norwegian
    }
  }
}
