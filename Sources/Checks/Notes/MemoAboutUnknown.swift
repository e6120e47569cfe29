import KodebokStudyModel

extension Rule {
  /// A memo about something the study does not have.
  static let memoAboutUnknown = Rule(
    "memo-about-unknown",
    .warning,
    study: { study, tallies in
      guard study.memos.contains(where: { !$0.about.isEmpty }) else { return [] }
      var known: Set<String> = []
      for source in study.sources { known.formUnion([source.path.value, source.path.name]) }
      for entry in study.entries { known.insert(entry.id) }
      for memo in study.memos { known.insert(memo.id) }
      for coder in study.coders { known.insert(coder.value) }
      // A claim is known by its id in a report, or by a coding that speaks for or against it.
      for tally in tallies { known.formUnion(tally.claims) }
      func isKnown(_ name: String) -> Bool {
        known.contains(name) || study.codeBook[CodeID(name)] != nil || study.participants[name] != nil
      }
      let open = study.memos.flatMap { memo in memo.about.filter { !isKnown($0) }.map { (memo: memo, about: $0) } }
      guard !open.isEmpty else { return [] }
      // Codings are many; they are looked through only for what nothing else explains.
      var wanted = Set(open.map { CodingID($0.about) })
      for tally in tallies { for entry in tally.codingIDs { wanted.remove(entry.id) } }
      return open.compactMap { memo, about in
        guard wanted.contains(CodingID(about)) else { return nil }
        let facts: [String: Fact] = ["memo": .text(memo.title), "about": .text(about)]
        return Finding(at: Place(file: memo.file, line: memo.line + 1), facts)
      }
    }
  )
}
