import KodebokStudyModel
import KodebokText

/// A place of a report that is not written the way the study, or the report itself, says it is to be.
package struct LanguageSlip: Sendable {
  /// What is otherwise.
  package enum Kind: String, Sendable, CaseIterable {
    /// A word of another written language: Nynorsk in Bokmål, American in British spelling.
    case form
    /// One of two forms of a word, where the report mostly uses the other.
    case mixed
    /// A word that the study would rather not use.
    case term
    /// A word for one gender where there is one for all.
    case gender
    /// Another quotation mark.
    case marks
  }

  /// What is otherwise.
  package var kind: Kind
  /// Where; bytes of the manuscript.
  package var range: Range<ByteOffset>
  /// What would be written instead; nothing is known for other inflections of a term.
  package var instead: String
  /// Whether ``instead`` can be put in the place as it is.
  package var isExact: Bool
}

extension Manuscript {
  /// The language a report says it is written in (`lang: nn` in the block before the text), else what the study says.
  package func language(_ declared: ReportLanguage) -> ReportLanguage.Language? {
    guard text.lineCount > 2, text.string(text.lineRange(0)).trimmed == "---" else { return declared.language }
    for line in 1..<min(text.lineCount, 200) {
      let words = text.string(text.lineRange(line)).trimmed
      if words == "---" || words == "..." { break }
      guard words.hasPrefix("lang:") else { continue }
      let value = String(words.dropFirst(5)).trimmed.filter { $0 != "\"" && $0 != "'" }
      return ReportLanguage.Language(rawValue: value) ?? ReportLanguage.Language(rawValue: String(value.prefix(2)))
        ?? declared.language
    }
    return declared.language
  }

  /// What is not written as it is to be, in the order of the text: quotes, literature and lists of literature left out.
  ///
  /// - Parameter declared: How reports are to be written.
  /// - Returns: The slips.
  /// - Complexity: O(bytes), and O(terms) for each word that begins like one.
  package func languageSlips(_ declared: ReportLanguage) -> [LanguageSlip] {
    var reader = LanguageReader(self, declared, declared.terms)
    guard reader.looks else { return [] }
    reader.run()
    return reader.slips.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
