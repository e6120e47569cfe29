import KodebokStudyModel

extension Rule {
  /// Codings name a code that is gone, while a heading much like it appeared without codings.
  static let renamedHeading = Rule(
    "renamed-heading",
    .warning,
    mending: .byChoice,
    study: { study, tallies in
      let book = study.codeBook
      var codings: [CodeID: Int] = [:]
      for tally in tallies { for use in tally.uses { codings[use.code, default: 0] += use.codings } }
      var free = book.codes.filter { codings[$0.id] == nil && $0.aliases.isEmpty && !$0.isParked }
      var findings: [Finding] = []
      for (id, count) in codings.sorted(by: { $0.key < $1.key }) where book.indices[id] == nil {
        let old = id.value.split(separator: ".").last.map(String.init) ?? id.value
        let names = free.map { $0.id.value.split(separator: ".").last.map(String.init) ?? $0.id.value }
        let guess = Likeness.best(for: old, among: names, least: 0.5) ?? names.first { $0.sharesLongWord(with: old) }
        guard let guess, let index = names.firstIndex(of: guess) else { continue }
        let code = free.remove(at: index)
        let facts: [String: Fact] = [
          "code": .text(id.value), "to": .text(code.id.value), "label": .text(code.label), "count": .number(count),
        ]
        findings.append(Finding(at: book.place(code.labelRange), facts))
      }
      return findings
    }
  )
}

extension String {
  /// Whether two slugs have a word of at least five letters in common.
  fileprivate func sharesLongWord(with other: String) -> Bool {
    func words(_ slug: String) -> [Substring] {
      slug.split { $0 == "-" || $0 == "_" }.filter { $0.utf8.count >= 5 }
    }
    let mine = words(self)
    return words(other).contains(where: mine.contains)
  }
}
