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

    /// Reads a page: five paragraphs with an empty line between them, in the order of the properties.
    ///
    /// A paragraph that is missing is empty.
    init(_ text: String) {
      var paragraphs: [String] = [""]
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty {
          paragraphs.append("")
        } else {
          let last = paragraphs.count - 1
          paragraphs[last] += (paragraphs[last].isEmpty ? "" : "\n") + line
        }
      }
      func paragraph(_ index: Int) -> String { index < paragraphs.count ? paragraphs[index] : "" }
      title = paragraph(0)
      meaning = paragraph(1)
      reason = paragraph(2)
      example = paragraph(3)
      mending = paragraph(4)
      isComplete = paragraphs.count == 5 && paragraphs.allSatisfy { !$0.isEmpty }
    }

    /// Whether the text had all five paragraphs and no more.
    let isComplete: Bool
  }

  /// The rule.
  let rule: RuleID
  /// The page in English.
  let english: Words
  /// The page in Norwegian (Bokmål).
  let norwegian: Words

  /// Puts both languages side by side.
  init(_ rule: String, en english: String, nb norwegian: String) {
    self.rule = RuleID(rule)
    self.english = Words(english)
    self.norwegian = Words(norwegian)
  }
}

/// Every word the program says, by area.
enum Catalogue {
  /// The areas with their sentences.
  static let areas: [[Entry]] = [
    actions,
    codeBook,
    codings,
    commands,
    editor,
    errors,
    files,
    fixes,
    identifiers,
    lists,
    liveReports,
    pageWords,
    plugins,
    queryProblems,
    reading,
    reasons,
    records,
    refusals,
    related,
    reportLanguage,
    reportPage,
    reports,
    reportSettings,
    severities,
    sheets,
    sources,
    storageErrors,
    tables,
    traces,
    voices,
    wordFiles,
  ]
  /// The areas with their pages.
  static let chapters: [[Page]] = [
    claimPages,
    codeBookPages,
    codingFilePages,
    codingPages,
    filePages,
    identifierPages,
    languagePages,
    literaturePages,
    noteAndThemePages,
    reportPages,
    settingsPages,
    sheetPages,
    sourcePages,
    tablePages,
    tracePages,
    voicePages,
    wordFilePages,
  ]

  /// The sentences by key.
  static let entries = Dictionary(areas.joined().map { ($0.key, $0) }) { first, _ in first }
  /// The pages by rule.
  static let pages = Dictionary(chapters.joined().map { ($0.rule, $0) }) { first, _ in first }
}
