import KodebokChanges
import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CodeActionList {
  /// What can be done with a sorting sheet: apply it, mend it.
  mutating func sheet(_ study: StudyView) {
    guard let reading = study.reading(of: view) else { return }
    for fix in reading.fixes(at: selection) {
      let title = words.text(fix.titleKey, fix.facts)
      add(
        OfferedAction(
          title: title,
          kind: .fix,
          command: "kodebok.fixSheet",
          arguments: [JSONMember("title", .string(title))]
        )
      )
    }
    guard !reading.difference.isEmpty else { return }
    let what = words.sheetSummary(reading.difference.counts)
    add(
      OfferedAction(
        title: words.text("action/apply-sheet", ["what": .text(what)]),
        kind: .applySheet,
        command: "kodebok.applySheet"
      )
    )
  }

  /// Sorting what is meant by a place: a code of the code book, the codes of a passage, a saved query.
  mutating func sorting(_ codes: [CodeID], _ study: StudyView) {
    var seen: Set<CodeID> = []
    for code in codes where seen.insert(code).inserted {
      let label = study.codeBook.label(code)
      add(
        OfferedAction(
          title: words.text("action/sort", ["label": .text(label)]),
          kind: .sort,
          command: "kodebok.sort",
          arguments: [JSONMember("code", .string(code.value))]
        )
      )
    }
  }

  /// Sorting what a saved query finds, where the place is in one.
  mutating func sortingQuery(_ study: StudyView) {
    let line = view.text.line(at: selection.lowerBound)
    let entries = study.study.entries.filter { $0.kind == .query && $0.file == view.path && $0.line <= line }
    guard let entry = entries.max(by: { $0.line < $1.line }), let query = entry.values.first, !query.isEmpty else {
      return
    }
    add(
      OfferedAction(
        title: words.text("action/sort-query"),
        kind: .sort,
        command: "kodebok.sort",
        arguments: [JSONMember("query", .string(query)), JSONMember("title", .string(entry.label))]
      )
    )
  }
}
