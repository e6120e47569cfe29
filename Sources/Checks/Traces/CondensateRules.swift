import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A condensate or summary that rests on other passages than when it was read last.
  static let condensateStale = Rule(
    "condensate-stale",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.traces.condensates.compactMap { one, grounds, now in
        guard one.kind != .description, let before = Footing(one.rests), before != now else { return nil }
        var facts = one.facts(now)
        facts["before"] = .number(before.count)
        if now.count == before.count + 1, let added = grounds.first(where: { now.without($0.mark) == before }) {
          facts["person"] = .text(added.speaker)
          facts["words"] = .text(added.words)
          let related = Finding.Related(added.place, role: "added", facts: facts)
          return Finding(at: one.place, variant: "added", facts, related: [related])
        }
        return Finding(at: one.place, variant: now.count == before.count ? "" : "count", facts)
      }
    }
  )

  /// A condensate or summary that does not say what it rests on.
  static let condensateUnbound = Rule(
    "condensate-unbound",
    .hint,
    mending: .byChoice,
    reports: { evidence in
      evidence.traces.condensates.compactMap { one, _, now in
        guard one.kind != .description, Footing(one.rests) == nil else { return nil }
        return Finding(at: one.place, variant: now.count == 0 ? "empty" : "", one.facts(now))
      }
    }
  )

  /// A code with passages without condensate and summary.
  static let condensateMissing = Rule(
    "condensate-missing",
    nil,
    reports: { evidence in
      let book = evidence.study.codeBook
      let written = Set(evidence.traces.condensates.lazy.filter { !$0.condensate.isCase }.flatMap(\.condensate.codes))
      return evidence.traceability.rows.compactMap { row in
        let code = book.codes[row.code]
        let family =
          [code.id] + book.ancestors(of: row.code).filter { book.codes[$0].kind == .category }.map { book.codes[$0].id }
        guard row.segments > 0, !code.isParked, !code.isFact, !family.contains(where: written.contains) else {
          return nil
        }
        let facts: [String: Fact] = [
          "label": .text(code.label), "code": .text(code.id.value), "count": .number(row.segments),
        ]
        return Finding(at: book.place(code.labelRange), facts)
      }
    }
  )

  /// A code and a participant with passages without a summary of that case.
  static let condensateCaseMissing = Rule(
    "condensate-case-missing",
    nil,
    reports: { evidence in
      let book = evidence.study.codeBook
      let table = evidence.study.participants
      var written: Set<[String]> = []
      for (one, _, _) in evidence.traces.condensates {
        for code in one.codes { for person in one.participants { written.insert([code.value, person.value]) } }
      }
      return evidence.traceability.rows.flatMap { row -> [Finding] in
        let code = book.codes[row.code]
        guard !code.isParked, !code.isFact else { return [] }
        return row.participants.compactMap { person in
          guard !written.contains([code.id.value, person.value]) else { return nil }
          let facts: [String: Fact] = [
            "label": .text(code.label), "code": .text(code.id.value),
            "person": .text(table[person.value]?.name ?? person.value),
          ]
          return Finding(at: book.place(code.labelRange), facts)
        }
      }
    }
  )

  /// A description whose sources were changed or coded after it was held against them.
  static let descriptionStale = Rule(
    "description-stale",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.traces.condensates.compactMap { one, grounds, now in
        guard one.kind == .description else { return nil }
        var facts = one.facts(now)
        facts["date"] = .text(one.checked)
        if one.checked.isEmpty { return Finding(at: one.place, variant: "unchecked", facts) }
        if let before = Footing(one.rests), before != now { return Finding(at: one.place, facts) }
        let day = CalendarDay.iso(one.checked)
        let families = one.codes.reduce(into: Set<CodeID>()) { $0.formUnion(evidence.study.codeBook.family(of: $1)) }
        let sources = grounds.map(\.place.file).filter { source in
          families.contains { (evidence.traces.lastCoded[$0]?[source] ?? "") > day }
        }
        guard !sources.isEmpty else { return nil }
        facts["files"] = .list(sources.map(\.value))
        return Finding(at: one.place, variant: "coded", facts)
      }
    }
  )
}

extension Condensate {
  /// What every finding about it tells, and what a fix needs.
  fileprivate func facts(_ now: Footing) -> [String: Fact] {
    [
      "title": .text(title), "rests": .text(now.written), "count": .number(now.count), "kind": .text(kind.rawValue),
    ]
  }
}

/// Days as people write them.
enum CalendarDay {
  /// `2026-08-01` of `1.8.2026` and of itself; what is neither stays as it is.
  static func iso(_ written: String) -> String {
    let parts = written.split(separator: ".").map { String($0).filter { $0 != " " } }
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }), parts[2].utf8.count == 4 else { return written }
    func two(_ text: String) -> String { text.utf8.count < 2 ? "0" + text : text }
    return parts[2] + "-" + two(parts[1]) + "-" + two(parts[0])
  }
}
