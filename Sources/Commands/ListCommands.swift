import KodebokChecks
import KodebokQuery
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CommandDescription {
  /// `kodebok codes`: themes and codes with their counts.
  static let codes = CommandDescription(
    name: "codes",
    arguments: [Argument(name: "CODE", isOptional: true, value: .text("CODE"))],
    options: [
      OptionDescription("format", .choice(CodeList.Format.allCases.map(\.rawValue))), OptionDescription("history"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    let opened = try OpenedStudy(invocation, console)
    if invocation.has("history") {
      let format = invocation.value("format") ?? "text"
      console.write(try HistoryList(opened: opened).histories(of: invocation.arguments.first, as: format))
      return .clean
    }
    guard invocation.arguments.isEmpty else {
      throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": invocation.arguments[0]])
    }
    let study = opened.study
    let tallies = opened.folder.forEachDocument(study) { DocumentTally($0, in: study) }
    let format = CodeList.Format(rawValue: invocation.value("format") ?? "text") ?? .text
    console.write(CodeList(study, tallies: tallies).written(as: format, style: opened.style))
    return .clean
  }

  /// `kodebok segments QUERY`: the coded passages a query finds.
  static let segments = CommandDescription(
    name: "segments",
    arguments: [Argument(name: "QUERY", isOptional: true, isRepeatable: true, value: .text("QUERY"))],
    options: [OptionDescription("format", .choice(SegmentList.Format.allCases.map(\.rawValue)))]
  ) { (invocation, console) throws(CommandFailure) in
    let opened = try OpenedStudy(invocation, console)
    let study = opened.study
    let query = try parsedQuery(invocation.arguments.joined(separator: " "), opened)
    let all = opened.folder.forEachDocument(study) { referenced(study.segments(of: $0), in: $0, study) }.flatMap(\.self)
    let found = Query.evaluate(query, over: all, study: study)
    let format = SegmentList.Format(rawValue: invocation.value("format") ?? "text") ?? .text
    console.write(SegmentList(found, in: study).written(as: format, style: opened.style))
    return .clean
  }

  /// `kodebok status`: how far the coding is.
  static let status = CommandDescription(
    name: "status",
    options: [OptionDescription("format", .choice(["text", "json"])), OptionDescription("reread")]
  ) { (invocation, console) throws(CommandFailure) in
    let opened = try OpenedStudy(invocation, console)
    let study = opened.study
    if invocation.has("reread") {
      let tallies = opened.folder.forEachDocument(study) { DocumentTally($0, in: study) }
      console.write(HistoryList(opened: opened).reread(tallies, as: invocation.value("format") ?? "text"))
      return .clean
    }
    let pass = StudyPass(study)
    let parts = opened.folder.forEachDocument(study) { pass.part($0) }
    let tallies = parts.map(\.tally)
    let findings = parts.flatMap(\.findings) + pass.findings(parts)
    let report = StatusReport(study, tallies: tallies, findings: findings)
    if invocation.value("format") == "json" {
      console.write(report.json())
    } else {
      console.print(report.text(opened.style))
    }
    return .clean
  }
}

extension CommandDescription {
  /// Reads a query; what cannot be understood ends the command, what the study merely does not hold is said.
  static func parsedQuery(_ text: String, _ opened: OpenedStudy) throws(CommandFailure) -> Query {
    let query = Query(text)
    for problem in query.problems + query.problems(in: opened.study) {
      let reason = opened.wording.text(
        "query-" + problem.kind.rawValue,
        [
          "found": .text(problem.found),
          "expected": .list(Array(problem.expected(in: opened.wording.language).prefix(5))),
        ]
      )
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: min(problem.range.upperBound.value, text.utf8.count))
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: min(problem.range.lowerBound.value, text.utf8.count))
      let facts = ["text": String(text[min(start, end)..<end]), "reason": reason]
      guard problem.isAnswerable else { throw CommandFailure(key: "error/query", facts: facts) }
      opened.console.complain("kodebok: " + opened.wording.text("error/query", facts.mapValues { .text($0) }))
    }
    return query
  }
}

extension CommandDescription {
  /// Segments with their places as the study numbers lines, where it numbers them otherwise than the file does.
  private static func referenced(_ segments: [Segment], in document: Document, _ study: Study) -> [Segment] {
    guard study.settings.lineNumbering != .physical else { return segments }
    let numbers = LineNumbers(document.text, document.transcript, study.settings.lineNumbering)
    return segments.map { segment in
      var segment = segment
      segment.reference = numbers.label(of: document.text.byteRange(of: segment.scalars))
      return segment
    }
  }
}
