/// How a study's reports are to be written, where the settings say so.
package struct ReportLanguage: Sendable {
  /// A language of reports.
  package enum Language: String, Sendable, CaseIterable {
    /// Bokmål.
    case bokmal = "nb"
    /// Nynorsk.
    case nynorsk = "nn"
    /// English in any spelling.
    case english = "en"
    /// British English.
    case british = "en-GB"
    /// American English.
    case american = "en-US"
  }

  /// Where the speaker of a quotation that is set off stands.
  package enum SpeakerPlace: String, Sendable, CaseIterable {
    /// On a line of its own below.
    case below
    /// At the end, behind a dash.
    case dash
    /// At the end, in parentheses.
    case parentheses
    /// Before the words, with a colon.
    case before
    /// In the text around it, or nowhere.
    case none
  }

  /// The language; nil: nothing is looked at, but what a report itself says (`lang: nn`).
  package var language: Language?
  /// The opening and closing quotation mark; empty: any.
  package var marks: [String] = []
  /// Words with what is preferred to each, sorted by word.
  package var terms: [(word: String, instead: String)] = []
  /// Whether words for one gender are looked for where the language has one for all.
  package var isGenderNeutral = false

  /// Where the speaker of a quotation that is set off stands; nil: as each file has it.
  package var speakerPlace: SpeakerPlace?
  /// The opening and closing mark that reports keep for words of literature and for terms; empty: none.
  package var literatureMarks: [String] = []
  /// How many spoken words make a page of a transcript; nil: not declared.
  package var pageWords: Int?

  /// Creates the language of a study that declares nothing.
  package init() {}
}
