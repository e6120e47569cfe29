import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A saved query that cannot be understood, or asks for a code or column the study does not have.
  static let savedQueryInvalid = Rule(
    "saved-query-invalid",
    .warning,
    study: { study, _ in
      study.entries.compactMap { entry in
        guard entry.kind == .query, let text = entry.values.first, !text.isEmpty else { return nil }
        let query = Query(text)
        guard let problem = (query.problems + query.problems(in: study)).first(where: { !$0.isAnswerable }) else {
          return nil
        }
        let facts: [String: Fact] = [
          "label": .text(entry.label), "query": .text(text), "reason": .text("query-" + problem.kind.rawValue),
          "found": .text(problem.found), "expected": .list(problem.expected(in: study.settings.language ?? .english)),
        ]
        return Finding(at: entry.place(of: problem.range, in: study), facts)
      }
    }
  )
}

extension OutlineEntry {
  /// Where a stretch of a saved query stands; the line of its heading where that is not known.
  fileprivate func place(of range: Range<ByteOffset>, in study: Study) -> Place {
    guard let valueRange, let note = study.notes.first(where: { $0.path == file }) else {
      return Place(file: file, line: line + 1)
    }
    let start = valueRange.lowerBound + range.lowerBound.value
    return Place(file: file, text: note.decoding.text, range: start..<(start + range.byteCount))
  }
}
