import KodebokChecks
import KodebokManuscript
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

extension StudyReport {
  /// A page of its own: the manuscript with its quotes marked, the tables, and the passages; no script, no network.
  func html(_ wording: Wording) -> String {
    func words(_ key: String, _ facts: [String: Fact] = [:]) -> String { HTMLText.escaped(wording.text(key, facts)) }
    let tables = ReportTables(self, wording)
    var parts: [(id: String, key: String, body: String)] = []
    parts.append(("report", "report/part-report", manuscripts(wording)))
    if !findings.isEmpty { parts.append(("findings", "report/part-findings", list(of: findings, wording))) }
    for table in tables.all(withQuotes: false) {
      let body = ResultReport.html(of: ResultTable(table.name, columns: table.columns, rows: table.rows), wording)
      parts.append((table.name, "report/table-" + table.name, body))
    }
    if !passages.isEmpty { parts.append(("passages", "report/part-passages", appendix(wording))) }
    var head = "<header class=\"top\"><h1>\(HTMLText.escaped(title))</h1>\n"
    head += "<p class=\"keep\"><strong>\(words("report/confidential"))</strong> \(words("report/keep"))</p>\n"
    head += "<p>\(HTMLText.escaped(tables.summary))</p>\n<ul class=\"legend\">\n"
    for weight in QuoteVerdict.Weight.allCases where weight != .none {
      head +=
        "<li><span class=\"badge \(weight.rawValue)\">\(weight.sign)</span> \(words("report/weight-" + weight.rawValue))</li>\n"
    }
    head += "</ul>\n<nav aria-label=\"\(words("report/contents"))\"><ol>\n"
    for part in parts { head += "<li><a href=\"#\(part.id)\">\(words(part.key))</a></li>\n" }
    head += "</ol></nav></header>\n"
    var body = ""
    for part in parts {
      body += "<section id=\"\(part.id)\" aria-labelledby=\"\(part.id)-h\">\n"
      body += "<h2 class=\"part\" id=\"\(part.id)-h\">\(words(part.key))</h2>\n\(part.body)</section>\n"
    }
    return ResultReport.page(title: title, language: wording.language, style: Self.sheet, head: head, body: body)
  }

  // MARK: Parts

  private func manuscripts(_ wording: Wording) -> String {
    let works = Dictionary(lists.flatMap(\.entries).map { ($0.key, $0.name) }) { first, _ in first }
    var ids: [StudyPath: [Range<ByteOffset>: Int]] = [:]
    for (index, passage) in passages.enumerated() { ids[passage.source, default: [:]][passage.range] = index }
    var result = ""
    for index in chosen {
      let report = evidence.reports[index]
      let page = ManuscriptPage(
        report,
        wording,
        book: evidence.study.codeBook,
        works: works,
        prefix: "m\(index)",
        notes: notes(in: report.manuscript)
      ) { quote in
        badge(report, index, quote, ids, wording)
      }
      let language = report.manuscript.frontMatter(list: "lang").first.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? ""
      result += "<article\(language)>\n"
      if chosen.count > 1 { result += "<p class=\"by\">\(HTMLText.escaped(report.manuscript.path.value))</p>\n" }
      result += page.html(skipping: chosen.count > 1 ? "" : HTMLText.escaped(title)) + "</article>\n"
    }
    return result
  }

  /// What stands behind a quote: its verdict and its place, leading to the passage; nil for a quote that claims nothing.
  private func badge(
    _ report: VerifiedReport,
    _ number: Int,
    _ index: Int,
    _ ids: [StudyPath: [Range<ByteOffset>: Int]],
    _ wording: Wording
  ) -> (html: String, weight: QuoteVerdict.Weight)? {
    let quote = report.quotes[index]
    let verdict = QuoteVerdict(quote)
    guard verdict.weight != .none else { return nil }
    var words = verdict.weight.sign + " " + wording.text("verdict/" + verdict.key)
    let name = evidence.name(quote)
    if let best = quote.best {
      let who = name.isEmpty ? best.source.name : name
      words += " · " + who + " " + (evidence.traces.note(of: quote)?.label ?? "")
    }
    let text = HTMLText.escaped(words)
    let id = "q\(number)-\(index)"
    if let best = quote.best, let passage = ids[best.source]?[best.range] {
      return (
        " <a class=\"badge \(verdict.weight.rawValue)\" id=\"\(id)\" href=\"#p\(passage)\">\(text)</a>", verdict.weight
      )
    }
    return (" <span class=\"badge \(verdict.weight.rawValue)\" id=\"\(id)\">\(text)</span>", verdict.weight)
  }

  private func list(of findings: [Finding], _ wording: Wording) -> String {
    var result = "<ul class=\"findings\">\n"
    for finding in findings where finding.severity > .hint {
      let place = finding.place.file.name + ":" + String(finding.place.start.line + 1)
      result += "<li><strong>\(HTMLText.escaped(wording.name(of: finding.severity)))</strong> "
      result += "<cite>\(HTMLText.escaped(place))</cite> \(HTMLText.escaped(wording.message(for: finding)))</li>\n"
    }
    return result + "</ul>\n"
  }

  /// The passages with some lines around each, and back to where they are printed.
  private func appendix(_ wording: Wording) -> String {
    var printed: [StudyPath: [Range<ByteOffset>: [(number: Int, index: Int)]]] = [:]
    for number in chosen {
      for (index, quote) in evidence.reports[number].quotes.enumerated() where QuoteVerdict(quote).weight != .none {
        if let best = quote.best { printed[best.source, default: [:]][best.range, default: []].append((number, index)) }
      }
    }
    var result = ""
    for (id, passage) in passages.enumerated() {
      let quotes = printed[passage.source]?[passage.range] ?? []
      guard let first = quotes.first.map({ evidence.reports[$0.number].quotes[$0.index] }) else { continue }
      let label = evidence.traces.note(of: first)?.label ?? ""
      let head = [evidence.name(first), passage.source.name, label].filter { !$0.isEmpty }.joined(separator: " · ")
      result += "<article class=\"passage\" id=\"p\(id)\" aria-labelledby=\"p\(id)-h\">\n"
      result += "<h3 id=\"p\(id)-h\">\(HTMLText.escaped(head))</h3>\n<table>\n"
      for line in passage.lines {
        result +=
          "<tr><th scope=\"row\" class=\"n\">\(HTMLText.escaped(line.number))</th><td>\(HTMLText.escaped(line.before))"
        if !line.marked.isEmpty { result += "<mark>\(HTMLText.escaped(line.marked))</mark>" }
        result += HTMLText.escaped(line.after) + "</td></tr>\n"
      }
      result += "</table>\n"
      for (number, index) in quotes { result += line(of: number, index, wording) }
      result += "</article>\n"
    }
    return result
  }

  /// Where a passage is printed, and what is printed otherwise.
  private func line(of number: Int, _ index: Int, _ wording: Wording) -> String {
    let report = evidence.reports[number]
    let quote = report.quotes[index]
    let verdict = QuoteVerdict(quote)
    let line = report.manuscript.place(quote.quote.range).start.line + 1
    let facts: [String: Fact] = ["file": .text(report.manuscript.path.name), "line": .number(line)]
    var result =
      "<p class=\"back\"><a href=\"#q\(number)-\(index)\">\(HTMLText.escaped(wording.text("report/back", facts)))</a> "
    result += HTMLText.escaped(verdict.weight.sign + " " + wording.text("verdict/" + verdict.key)) + "</p>\n"
    let differences = (quote.best?.differences ?? []).filter { $0.kind != .elided }
    guard !differences.isEmpty else { return result }
    result += "<ul class=\"changes\">\n"
    for one in differences.prefix(20) {
      let out = one.printedWords.isEmpty ? "–" : "<del>\(HTMLText.escaped(one.printedWords))</del>"
      let said = one.saidWords.isEmpty ? "–" : "<ins>\(HTMLText.escaped(one.saidWords))</ins>"
      result += "<li>\(out) → \(said)</li>\n"
    }
    return result + "</ul>\n"
  }

  /// What the page adds to the sheet of all pages.
  private static let sheet = """
    :root { --good: #1b6e3c; --fair: #7a5200; --poor: #a3161f; --mark: #fff0b3 }
    @media (prefers-color-scheme: dark) {
      :root { --good: #7fd6a2; --fair: #f0c36b; --poor: #ff9a9a; --mark: #5a4a12 }
    }
    .top { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 0 }
    .top + main { padding-top: 0 }
    .top h1 { max-width: 46rem }
    .keep { border: 1px solid var(--quiet); padding: .5rem .8rem; max-width: 46rem }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem }
    nav ol { padding-left: 1.3rem; columns: 16rem; max-width: 46rem }
    a { color: inherit }
    a:focus-visible { outline: 3px solid var(--fair); outline-offset: 2px }
    section { margin-top: 2.5rem }
    .part { border-bottom: 2px solid var(--line); padding-bottom: .3rem; font-size: 1.4rem }
    article { max-width: 46rem }
    article h2 { font-size: 1.35rem }
    article h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem }
    blockquote { margin: 1rem 0 1rem 1.2rem; padding-left: 1rem; border-left: 3px solid var(--line) }
    blockquote p { margin: .3rem 0 }
    .quote { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 3px }
    .quote.good { text-decoration-style: solid; text-decoration-color: var(--good) }
    .quote.fair { text-decoration-style: dashed; text-decoration-color: var(--fair) }
    .quote.poor { text-decoration-style: wavy; text-decoration-color: var(--poor) }
    .claim { text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-offset: 3px }
    .claim.good { text-decoration-style: dotted; text-decoration-color: var(--good) }
    .claim.fair { text-decoration-style: dashed; text-decoration-color: var(--fair) }
    .claim.poor { text-decoration-style: wavy; text-decoration-color: var(--poor) }
    .badge { font: .75rem/1.4 system-ui, "Segoe UI", Roboto, sans-serif; border: 1px solid; border-radius: .3rem; padding: 0 .35rem; text-decoration: none; white-space: nowrap }
    a.badge:hover { text-decoration: underline }
    .badge.good { color: var(--good) }
    .badge.fair { color: var(--fair) }
    .badge.poor { color: var(--poor); font-weight: 600 }
    .badge:target, .passage:target { outline: 3px solid var(--fair); outline-offset: 3px }
    .passage { margin: 1.5rem 0; padding: 0 0 .5rem; border-bottom: 1px solid var(--line) }
    .passage td { border: 0; white-space: pre-wrap; padding: .15rem .5rem; width: 100% }
    .passage th { border: 0; font-weight: 400; color: var(--quiet); padding: .15rem .5rem; white-space: nowrap }
    mark { background: var(--mark); color: inherit; padding: .05em 0 }
    .back { margin: .3rem 0; font-size: .875rem }
    .changes { margin: .2rem 0; font-size: .875rem }
    .findings li { margin: .35rem 0 }
    td { overflow-wrap: anywhere; min-width: 4rem }
    @media print {
      :root { --good: #000; --fair: #000; --poor: #000; --mark: #eee }
      nav { display: none }
      .passage, blockquote { break-inside: avoid }
      .part { break-after: avoid }
      .top { padding: 0 }
      mark { border-bottom: 1px solid #000; print-color-adjust: exact }
      table { font-size: .8rem }
    }

    """
}
