import KodebokJSON
import KodebokStudyModel
import KodebokWording

/// How far a study is, in numbers.
package struct StatusReport: Sendable {
  private let study: Study
  private let tallies: [DocumentTally]
  private let findings: [Finding]

  /// Counts a study; the tallies are sorted by source.
  package init(_ study: Study, tallies: [DocumentTally], findings: [Finding]) {
    self.study = study
    self.tallies = tallies.sorted { $0.source < $1.source }
    self.findings = findings
  }

  private var coders: [CoderID] {
    var all = Set(study.coders)
    for tally in tallies { for use in tally.uses { all.formUnion(use.coders) } }
    return all.sorted()
  }

  private var unused: Int {
    var used: Set<CodeID> = []
    for tally in tallies { for use in tally.uses { used.insert(use.code) } }
    return study.codeBook.codes.reduce(0) { $0 + ($1.kind == .code && !$1.isParked && !used.contains($1.id) ? 1 : 0) }
  }

  private func count(_ kind: Code.Kind) -> Int { study.codeBook.codes.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) } }

  private func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  private var turns: Int { tallies.reduce(0) { $0 + $1.turns } }
  private var codings: Int { tallies.reduce(0) { $0 + $1.codings } }
  private var coded: Int { tallies.reduce(0) { $0 + ($1.codings > 0 ? 1 : 0) } }

  /// How far the study is, in a line each for sources, participants, codes and codings.
  package func lines(_ wording: Wording) -> [String] {
    func line(_ key: String, _ facts: [String: Int]) -> String {
      wording.text("status/" + key, facts.mapValues { .number($0) })
    }
    return [
      line("sources", ["sources": tallies.count, "coded": coded, "turns": turns]),
      line("participants", ["participants": study.participants.all.count]),
      line("codes", ["themes": count(.theme), "codes": count(.code), "unused": unused]),
      line("codings", ["codings": codings, "coders": coders.count]),
    ]
  }

  /// The status for people: five lines and a table of the sources.
  package func text(_ style: TextStyle) -> String {
    let wording = style.wording
    var result = lines(wording).map { $0 + "\n" }.joined()
    let found: [String: Fact] = ["errors": .number(count(.error)), "warnings": .number(count(.warning))]
    result += wording.text("status/findings", found) + "\n"
    guard !tallies.isEmpty else { return result }
    var table = TextTable([
      (wording.text("heading/source"), .left), (wording.text("heading/turns"), .right),
      (wording.text("heading/codings"), .right), (wording.text("heading/codes"), .right),
      (wording.text("heading/participants"), .left),
    ])
    for tally in tallies {
      let names = tally.participants.map { study.participants[$0.value]?.name ?? $0.value }
      table.add([
        tally.source.value, String(tally.turns), String(tally.codings), String(tally.uses.count),
        names.joined(separator: ", "),
      ])
    }
    return result + "\n" + table.lines(width: style.width) { style.paint($0, .bold) }
  }

  /// The status as JSON, version 1.
  package func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("sources", tallies.count)
      writer.member("coded", coded)
      writer.member("turns", turns)
      writer.member("participants", study.participants.all.count)
      writer.member("themes", count(.theme))
      writer.member("codes", count(.code))
      writer.member("unused", unused)
      writer.member("codings", codings)
      writer.member("coders", coders.map(\.value))
      writer.object("findings") { writer in
        writer.member("errors", count(.error))
        writer.member("warnings", count(.warning))
        writer.member("information", count(.information))
        writer.member("hints", count(.hint))
      }
      writer.array("documents") { writer in
        for tally in tallies {
          writer.object { writer in
            writer.member("source", tally.source.value)
            writer.member("kind", tally.kind.rawValue)
            writer.member("turns", tally.turns)
            writer.member("codings", tally.codings)
            writer.member("codes", tally.uses.map(\.code.value))
            writer.member("participants", tally.participants.map { study.participants[$0.value]?.name ?? $0.value })
          }
        }
      }
    }
    return writer.shownBytes + [0x0A]
  }
}
