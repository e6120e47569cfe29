import KodebokQuery
import KodebokStudyModel

extension Rule {
  /// A saved query that cannot be understood.
  static let savedQueryInvalid = Rule(
    "saved-query-invalid",
    .warning,
    study: { study, _ in
      study.entries.compactMap { entry in
        guard entry.kind == .query, let text = entry.values.first, !text.isEmpty else { return nil }
        guard let problem = Query(text).problems.first(where: { !$0.isAnswerable }) else { return nil }
        let facts: [String: Fact] = [
          "label": .text(entry.label), "query": .text(text), "reason": .text("query-" + problem.kind.rawValue),
          "found": .text(problem.found), "expected": .list(problem.expected),
        ]
        return Finding(at: Place(file: entry.file, line: entry.line + 1), facts)
      }
    }
  )
}
