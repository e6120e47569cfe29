import KodebokChecks
import KodebokManuscript
import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording

/// The tables of a report: quotes, claims, facts, and the traces from theory to print.
struct ReportTables {
  private let report: StudyReport
  private let wording: Wording
  private var evidence: ReportEvidence { report.evidence }
  private var study: Study { report.evidence.study }
  private let messages: [Place: String]

  init(_ report: StudyReport, _ wording: Wording) {
    self.report = report
    self.wording = wording
    messages = report.statementFindings.mapValues { $0.map { wording.title($0.rule) }.joined(separator: " · ") }
  }

  /// The tables in the order they are shown; those without rows are left out, but for quotes and claims.
  func all(withQuotes: Bool) -> [ResultTable] {
    (withQuotes ? [quotes] : []) + [claims] + [facts, codes, people, balance, literature].filter { !$0.rows.isEmpty }
  }

  /// One sentence: how many quotes, and what they were found to be.
  var summary: String {
    var counts: [String: Int] = [:]
    var order: [String] = []
    var all = 0
    for quote in report.chosen.flatMap({ evidence.reports[$0].quotes }) {
      let verdict = QuoteVerdict(quote)
      guard verdict.weight != .none else { continue }
      all += 1
      if counts[verdict.key] == nil { order.append(verdict.key) }
      counts[verdict.key, default: 0] += 1
    }
    let parts = order.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }.map { key in
      "\(counts[key] ?? 0) " + wording.text("verdict/" + key)
    }
    return wording.text("report/summary", ["count": .number(all), "parts": .list(parts)])
  }

  private func column(_ name: String, _ kind: ResultTable.Kind = .text) -> ResultTable.Column {
    ResultTable.Column(name, wording.text("report/" + name), kind)
  }

  private func table(_ name: String, _ columns: [ResultTable.Column]) -> ResultTable {
    ResultTable(name, title: wording.text("report/table-" + name), columns: columns)
  }

  // MARK: Tables

  private var quotes: ResultTable {
    var table = table(
      "quotes",
      [column("quote"), column("printed"), column("said"), column("place"), column("verdict")]
    )
    for index in report.chosen {
      let report = evidence.reports[index]
      for quote in report.quotes where QuoteVerdict(quote).weight != .none {
        let verdict = QuoteVerdict(quote)
        let place = quote.best.map { $0.source.name + " " + (evidence.traces.note(of: quote)?.label ?? "") } ?? ""
        table.add([
          .text(Self.short(report.manuscript.text.string(quote.quote.range))),
          .text(quote.quote.attribution?.name ?? ""), .text(quote.isFound ? evidence.name(quote) : ""), .text(place),
          .text(verdict.weight.sign + " " + wording.text("verdict/" + verdict.key)),
        ])
      }
    }
    return table
  }

  private var claims: ResultTable {
    var table = table(
      "claims",
      [
        column("claim"), column("subject"), column("count"), column("who"), column("against"), column("not-asked"),
        column("verdict"),
      ]
    )
    let paths = Set(report.chosen.map { evidence.reports[$0].manuscript.path })
    for claim in evidence.claims where paths.contains(claim.manuscript.path) {
      let place = claim.manuscript.place(claim.claim.range)
      func names(_ people: [Prevalence.Count]) -> ResultCell { .text(people.map(\.name).joined(separator: ", ")) }
      let verdict: String
      if let message = messages[place] {
        verdict = "~ " + message
      } else {
        verdict = wording.text(claim.isCounted ? "report/holds" : "report/unbound")
      }
      table.add([
        .text(Self.short(claim.manuscript.words(of: claim.claim))), .text(claim.subject?.label(in: study) ?? ""),
        .text(claim.isCounted ? "\(claim.says.count)/\(claim.all)" : ""), names(claim.says), names(claim.against),
        names(claim.notAsked), .text(verdict),
      ])
    }
    return table
  }

  private var facts: ResultTable {
    var table = table("facts", [column("fact"), column("printed"), column("value"), column("verdict")])
    let paths = Set(report.chosen.map { evidence.reports[$0].manuscript.path })
    for (fact, manuscript) in evidence.facts where paths.contains(manuscript.path) {
      let value = evidence.value(of: fact, in: manuscript)
      let message = messages[manuscript.place(fact.range)].map { "✗ " + $0 }
      table.add([
        .text(fact.name), .text(manuscript.text.string(fact.range)), .text(value?.shown ?? ""),
        .text(message ?? wording.text("report/holds")),
      ])
    }
    return table
  }

  private var codes: ResultTable {
    var table = table(
      "codes",
      [
        column("code"), column("theory"), column("segments", .count), column("participants", .count),
        column("claims", .count), column("quotes", .count), column("reported"),
      ]
    )
    for row in evidence.traceability.rows {
      let code = study.codeBook.codes[row.code]
      guard !code.isParked else { continue }
      let label = String(repeating: "\u{2003}", count: max(code.depth - 1, 0)) + code.label
      let state = row.isReported ? "✓" : (row.segments == 0 ? "·" : "✗ " + wording.text("report/never"))
      let isCounted = code.kind == .code || row.segments > 0
      table.add([
        .text(label), .text(code.source ?? (code.isTheory ? "?" : "")), isCounted ? .count(row.segments) : "",
        isCounted ? .count(row.participants.count) : "", .count(max(row.claims.count, row.mentions.count)),
        isCounted ? .count(row.quotes.count) : "", .text(code.isFact || !isCounted ? "" : state),
      ])
    }
    return table
  }

  private var people: ResultTable {
    var table = table("people", [column("participant"), column("segments", .count), column("quotes", .count)])
    for one in evidence.traceability.people {
      let name = study.participants[one.participant.value]?.name ?? one.participant.value
      table.add([.text(name), .count(one.segments), .count(one.quotes.count)])
    }
    return table
  }

  /// Quotes by participant and theme.
  private var balance: ResultTable {
    let themes = evidence.traceability.themes
    let heads = themes.map { ResultTable.Column("theme-\($0)", study.codeBook.codes[$0].label, .count) }
    var table = table("balance", [column("participant")] + heads)
    guard !themes.isEmpty else { return table }
    for one in evidence.traceability.people {
      let name = study.participants[one.participant.value]?.name ?? one.participant.value
      table.add([.text(name)] + themes.map { .count(one.themes[$0] ?? 0) })
    }
    return table
  }

  private var literature: ResultTable {
    var table = table("literature", [column("work"), column("title"), column("key"), column("cited", .count)])
    var cited: [String: Int] = [:]
    for index in report.chosen {
      let manuscript = evidence.reports[index].manuscript
      for citation in manuscript.citations where !citation.keys.isEmpty {
        for work in CitationReader.works(in: manuscript.text, citation.range) { cited[work.key, default: 0] += 1 }
      }
    }
    var seen: Set<String> = []
    for entry in report.lists.flatMap(\.entries) where cited[entry.key] != nil && seen.insert(entry.key).inserted {
      table.add([.text(entry.name), .text(entry.title), .text(entry.key), .count(cited[entry.key] ?? 0)])
    }
    for key in cited.keys.sorted() where !seen.contains(key) {
      table.add([.text("?"), "", .text(key), .count(cited[key] ?? 0)])
    }
    return table
  }

  /// The beginning of a text on one line.
  static func short(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).joined(separator: " ")
    return words.count > 160 ? String(words.prefix(158)) + " …" : words
  }
}

extension Manuscript {
  /// The sentence of a claim without markup.
  fileprivate func words(of claim: Claim) -> String {
    var result = ""
    var last: ByteOffset?
    for stretch in blocks[claim.block].prose where stretch.overlaps(claim.sentence) {
      let part = stretch.clamped(to: claim.sentence)
      if let last, text.bytes[last.value..<max(last.value, part.lowerBound.value)].contains(0x0A) { result += " " }
      result += text.string(part).filter { $0 != "*" }
      last = part.upperBound
    }
    return result
  }
}

extension StudyReport {
  /// The lists of literature that the reports use.
  var lists: [Literature.List] {
    var seen: Set<StudyPath> = []
    return chosen.flatMap { evidence.traces.literature.lists(for: evidence.reports[$0].manuscript).lists }
      .filter { seen.insert($0.file).inserted }
  }
}
