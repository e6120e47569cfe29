import KodebokQuery
import KodebokStudyModel

/// The words that can stand in a query, for completion.
enum QueryWords {
  /// The names of fields with their colon, and the words that join terms.
  static func fields(_ language: Settings.Language) -> [String] {
    let joining = language == .norwegian ? ["og", "eller", "ikke"] : ["and", "or", "not"]
    return QueryField.named.map { $0.word(in: language) + ":" } + joining
  }
}
