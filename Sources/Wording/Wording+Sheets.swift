import KodebokStudyModel

extension Wording {
  /// What applying a sheet does, in one line: how many steps of each kind there are.
  package func sheetSummary(_ counts: [String: Int]) -> String {
    ["recoded", "added", "removed", "codes", "memos"].compactMap { key in
      guard let count = counts[key], count > 0 else { return nil }
      return text("sheet/" + key, ["count": .number(count)])
    }.joined(separator: " · ")
  }
}
