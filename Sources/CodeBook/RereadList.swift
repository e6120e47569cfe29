import KodebokStudyModel

/// The sources that were coded before a code was made or defined anew, and not read again since.
///
/// A source is on the list for a code where its latest coding, by anybody, is of an earlier day than the code: then the
/// code cannot have been looked for. Days come from `since` and from the lines of the log; a code without either is on
/// no list. Reading again is noted in the log (date, link to the source, “re-read”, perhaps links to the codes meant)
/// or in a column of the register.
package struct RereadList: Sendable {
  /// A source to be read again.
  package struct Entry: Hashable, Sendable {
    package var source: StudyPath
    /// The day of the latest coding, or of the latest reading that was noted.
    package var last: String
    /// The codes that came later, in the order of the code book, each with its day.
    package var codes: [Newer]
  }

  /// A code that came after a source was coded.
  package struct Newer: Hashable, Sendable {
    package var code: CodeID
    package var date: String
  }

  /// The sources, sorted by path.
  package var entries: [Entry]

  /// The names of the column that says when a source was read again.
  package static let columns: Set<String> = ["reread", "re-read", "gjenlest", "lest på nytt"]

  /// Works the list out.
  ///
  /// - Complexity: O(lines of the log × codes + sources × codes).
  package init(of study: Study, tallies: [DocumentTally]) {
    self.init(of: study, coded: tallies.map { ($0.source, $0.lastCoded) })
  }

  /// Works the list out for sources of which the day of the latest coding is known.
  ///
  /// - Complexity: O(lines of the log × codes + sources × codes).
  package init(of study: Study, coded: [(source: StudyPath, last: String)]) {
    let log = AnalysisLog(of: study)
    let marks = log.entries.filter { $0.kind == .reread && !$0.files.isEmpty }
    let codes = study.codeBook.codes.filter { !$0.isParked && $0.children.isEmpty }.compactMap { code -> Newer? in
      Self.day(of: code, in: log).map { Newer(code: code.id, date: $0) }
    }
    entries = coded.filter { AnalysisLog.isDate($0.last) }.sorted { $0.source < $1.source }.compactMap {
      source,
      coded in
      var last = coded
      for column in study.material[source]?.attributes ?? []
      where Self.columns.contains(column.name.lowercased()) && AnalysisLog.isDate(column.value) {
        last = max(last, column.value)
      }
      var own: [CodeID: String] = [:]
      for mark in marks where mark.files.contains(source) {
        if mark.codes.isEmpty { last = max(last, mark.date) }
        for code in mark.codes {
          let code = study.codeBook.resolved(code)
          own[code] = max(own[code] ?? "", mark.date)
        }
      }
      let newer = codes.filter { $0.date > last && $0.date > own[$0.code] ?? "" }
      return newer.isEmpty ? nil : Entry(source: source, last: last, codes: newer)
    }
  }

  /// The day a code was made or last defined anew.
  private static func day(of code: Code, in log: AnalysisLog) -> String? {
    var day = code.since.flatMap { AnalysisLog.isDate($0) ? $0 : nil }
    for entry in log.entries where entry.codes.contains(where: { $0 == code.id || code.aliases.contains($0) }) {
      switch entry.kind {
      case .redefined: day = max(day ?? "", entry.date)
      case .born where day == nil: day = entry.date
      default: continue
      }
    }
    return day
  }
}
