import KodebokStudyModel
import KodebokWordFiles

/// What the files and folders of a study are called, in English and Norwegian.
enum StudyNames {
  static let settings = "kodebok.json"
  static let codeBook = ["codebook.md", "kodebok.md"]
  static let participants = ["participants.csv", "deltakere.csv"]
  static let material = ["material.csv", "materiale.csv"]
  static let identifiers = ["identifiers.csv", "identifikatorer.csv"]
  static let study = ["study.md", "studie.md"]
  static let glossary = ["glossary.md", "ordliste.md"]
  static let queries = ["queries.md"]
  static let guides = ["guides", "guider", "intervjuguider"]
  static let memos = ["memos", "memoer", "notater"]
  static let reports = ["reports", "rapporter"]
  /// The endings of reports that are read as text besides Markdown.
  static let reportEndings: Set<String> = ["qmd", "tex"]
  static let codings = "codings"
  static let inner = ".kodebok"
  static let transcriptFolders = Settings().transcriptFolders
  static let sourceEndings: Set<String> = ["txt", "md", "markdown", "vtt", "srt"]

  /// Whether a file is a list of literature: BibTeX anywhere, CSL JSON beside the reports or at the top of the study.
  static func isBibliography(_ path: StudyPath) -> Bool {
    let name = path.value
    guard !name.hasPrefix("."), !name.hasPrefix(codings + "/") else { return false }
    if path.ending == "bib" { return true }
    guard path.ending == "json", name != "kodebok.schema.json" else { return false }
    let top = name.split(separator: "/").first.map(String.init) ?? name
    return top == name || reports.contains(top)
  }

  /// What a Markdown file of the study is read as.
  enum Note { case study, guide, glossary, queries, memo, report }

  /// Whether a file is a report that a word processor wrote.
  static func isFlow(_ path: StudyPath) -> Bool {
    guard WordFile.isOne(path), let slash = path.value.firstIndex(of: "/") else { return false }
    return reports.contains(String(path.value[..<slash]))
  }

  /// What a file is, or nil where it is no note.
  static func note(_ path: StudyPath) -> Note? {
    let name = path.value
    let isInReports = name.split(separator: "/").first.map { reports.contains(String($0)) } ?? false
    if isInReports, name.contains("/"), reportEndings.contains(path.ending) { return .report }
    guard path.ending == "md" || path.ending == "markdown" else { return nil }
    if study.contains(name) { return .study }
    if glossary.contains(name) { return .glossary }
    if queries.contains(name) { return .queries }
    guard let top = name.split(separator: "/").first.map(String.init), top != name else { return nil }
    if guides.contains(top) { return .guide }
    if memos.contains(top) { return .memo }
    if reports.contains(top) { return .report }
    return nil
  }
}
