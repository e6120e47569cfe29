import KodebokStudyModel

/// One sentence in both languages.
struct Entry: Sendable {
  /// The key: the rule's id, then `/` and the variant where there is one; or area and name.
  let key: String
  /// The words in English.
  let english: String
  /// The words in Norwegian (Bokmål).
  let norwegian: String

  /// Puts both languages side by side.
  init(_ key: String, en english: String, nb norwegian: String) {
    self.key = key
    self.english = english
    self.norwegian = norwegian
  }
}

/// The page about a rule in both languages.
struct Page: Sendable {
  /// A page in one language; Markdown.
  struct Words: Sendable {
    /// The heading.
    let title: String
    /// What it means.
    let meaning: String
    /// Why it matters.
    let reason: String
    /// An example.
    let example: String
    /// How to mend it.
    let mending: String

    /// Puts a page together.
    init(_ title: String, means meaning: String, why reason: String, example: String, mend mending: String) {
      self.title = title
      self.meaning = meaning
      self.reason = reason
      self.example = example
      self.mending = mending
    }
  }

  /// The rule.
  let rule: RuleID
  /// The page in English.
  let english: Words
  /// The page in Norwegian (Bokmål).
  let norwegian: Words

  /// Puts both languages side by side.
  init(_ rule: RuleID, en english: Words, nb norwegian: Words) {
    self.rule = rule
    self.english = english
    self.norwegian = norwegian
  }
}

/// Every word the program says, by area.
enum Catalogue {
  /// The areas with their sentences.
  static let areas: [[Entry]] = [
    actions, codeBook, codings, commands, errors, files, fixes, lists, pageWords, related, severities, sources, tables,
  ]
  /// The areas with their pages.
  static let chapters: [[Page]] = [
    codeBookPages, codingFilePages, codingPages, filePages, noteAndThemePages, settingsPages, sourcePages, tablePages,
  ]

  /// The sentences by key.
  static let entries = Dictionary(areas.joined().map { ($0.key, $0) }) { first, _ in first }
  /// The pages by rule.
  static let pages = Dictionary(chapters.joined().map { ($0.rule, $0) }) { first, _ in first }
}
