import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A link of a report to a code without any passage.
  static let claimWithoutData = Rule(
    "claim-without-data",
    .warning,
    reports: { evidence in
      let book = evidence.study.codeBook
      var used: Set<CodeID> = []
      for use in evidence.tallies.lazy.flatMap(\.uses) { used.insert(use.code) }
      return evidence.mentions { code, mention, manuscript in
        guard !used.isEmpty, used.isDisjoint(with: book.family(of: code.id)) else { return nil }
        // A number about it is held against the material by another rule.
        let isCounted = evidence.claims.contains { claim in
          claim.isCounted && claim.manuscript.path == manuscript.path
            && claim.claim.link?.words.overlaps(mention) == true
        }
        return isCounted ? nil : ["label": .text(code.label), "code": .text(code.id.value)]
      }
    }
  )

  /// A link of a report to a code that is not defined.
  static let claimUndefinedCode = Rule(
    "claim-undefined-code",
    .information,
    reports: { evidence in
      evidence.mentions { code, _, _ in
        let isDefined = !code.definition.isEmpty || !code.include.isEmpty || code.kind != .code
        return isDefined ? nil : ["label": .text(code.label), "code": .text(code.id.value)]
      }
    }
  )

  /// Something that a report speaks of in the discussion and not among the results.
  static let claimLate = Rule(
    "claim-late",
    .information,
    reports: { evidence in
      let rows = evidence.traceability.rows
      let hasResults = evidence.reports.contains { $0.manuscript.roles.contains(.results) }
      guard hasResults else { return [] }
      return rows.compactMap { row in
        let code = evidence.study.codeBook.codes[row.code]
        guard let first = row.mentions.first, row.segments > 0 || code.kind != .code,
          row.mentions.allSatisfy({ $0.role == .discussion }), !row.isReportedAbove
        else { return nil }
        let manuscript = evidence.reports[first.report].manuscript
        let facts: [String: Fact] = ["label": .text(code.label), "code": .text(code.id.value)]
        return Finding(at: manuscript.place(first.range), facts)
      }
    }
  )

  /// A claim that nobody or few say something, where somebody was not asked.
  static let claimNotAsked = Rule(
    "claim-not-asked",
    .information,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        guard claim.isCounted, !claim.notAsked.isEmpty, claim.claim.quantity.isFew(of: claim.all) else { return nil }
        let facts: [String: Fact] = [
          "people": .list(claim.notAsked.map(\.name)), "missing": .number(claim.notAsked.count),
        ]
        return evidence.finding(claim, facts)
      }
    }
  )

  /// A code with passages that no report speaks of.
  static let unreportedCode = Rule(
    "unreported-code",
    nil,
    reports: { evidence in
      let book = evidence.study.codeBook
      guard !evidence.reports.isEmpty else { return [] }
      return evidence.traceability.rows.compactMap { row in
        let code = book.codes[row.code]
        guard row.segments > 0, !row.isReported, !code.isParked, !code.isFact else { return nil }
        let facts: [String: Fact] = [
          "label": .text(code.label), "code": .text(code.id.value), "count": .number(row.segments),
          "participants": .number(row.participants.count),
        ]
        return Finding(at: book.place(code.labelRange), facts)
      }
    }
  )

  /// A participant with coded passages of whom no report prints a word.
  static let unquotedParticipant = Rule(
    "unquoted-participant",
    .information,
    reports: { evidence in
      let people = evidence.traceability.people
      guard people.contains(where: { !$0.quotes.isEmpty }) else { return [] }
      let table = evidence.study.participants
      return people.compactMap { one in
        guard one.segments > 0, one.quotes.isEmpty, let row = table[one.participant.value] else { return nil }
        let facts: [String: Fact] = ["person": .text(row.name), "count": .number(one.segments)]
        return Finding(at: Place(file: table.path, line: row.row), facts)
      }
    }
  )
}

extension ReportEvidence {
  /// The findings that a rule makes of every link of a report to a node of the code book, each node once a report.
  fileprivate func mentions(_ facts: (Code, Range<ByteOffset>, Manuscript) -> [String: Fact]?) -> [Finding] {
    reports.flatMap { report in
      var seen: Set<CodeID> = []
      return report.manuscript.mentions(of: study.codeBook).compactMap { mention -> Finding? in
        guard let code = study.codeBook[mention.code], seen.insert(code.id).inserted,
          let facts = facts(code, mention.range, report.manuscript)
        else { return nil }
        return Finding(at: report.manuscript.place(mention.range), facts)
      }
    }
  }
}

extension Quantity {
  /// Whether it says that nobody does, or at most a third of all, so that it matters who was not asked.
  fileprivate func isFew(of all: Int) -> Bool {
    switch self {
    case .words(.none), .words(.one), .words(.few): true
    case .percent(let share, _): share <= 34
    case .fraction(let part, let whole): part * 3 <= whole
    case .count(let number, of: let whole): number * 3 <= whole ?? all
    default: false
    }
  }
}
