import KodebokPluginHost
import KodebokPluginKit
import KodebokRendering
import KodebokStudyModel
import KodebokWording

extension CommandDescription {
  /// `kodebok analyse NAME`: runs an analysis; without a name, lists them.
  static let analyse = CommandDescription(
    name: "analyse",
    aliases: ["analyze"],
    arguments: [Argument(name: "NAME", isOptional: true, value: .text("NAME"))],
    options: [
      OptionDescription("option", .text("KEY=VALUE"), repeatable: true),
      OptionDescription("format", .choice(ResultReport.Format.allCases.map(\.rawValue))),
      OptionDescription("table", .text("NAME")),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    guard let name = invocation.arguments.first else {
      let wording = Wording(Program.language(invocation.value("lang"), nil, console))
      console.print(AnalysisList(console.analyses.map { $0.description }).text(width: console.listWidth, wording))
      return .clean
    }
    guard let analysis = console.analyses.first(where: { $0.description.name == name }) else {
      throw CommandFailure(
        key: "error/unknown-analysis",
        facts: ["name": name, "known": console.analyses.map { $0.description.name }.joined(separator: ", ")]
      )
    }
    let given = try writtenOptions(invocation.values("option"))
    let opened = try OpenedStudy(invocation, console)
    let meter = ProgressMeter(console)
    do {
      let options = try OptionValues(given, for: analysis.description.options, in: opened.study)
      let context = AnalysisContext(
        language: opened.wording.language,
        options: options,
        progress: { meter.show($0.done, of: $0.total) }
      )
      let result = try analysis.init().run(SnapshotView(opened.study, in: opened.folder), context)
      meter.clear()
      let report = ResultReport(result, of: analysis.description, options: options)
      let format = ResultReport.Format(rawValue: invocation.value("format") ?? "text") ?? .text
      let table = invocation.value("table")
      if let table, !result.tables.contains(where: { $0.name == table }) {
        let known = result.tables.map(\.name).joined(separator: ", ")
        throw CommandFailure(key: "error/unknown-table", facts: ["name": table, "known": known])
      }
      console.write(report.written(as: format, style: opened.style, table: table))
    } catch let failure as AnalysisFailure {
      meter.clear()
      throw CommandFailure(key: "error/analysis", facts: ["message": failure.message.text(in: opened.wording.language)])
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(key: "error/internal")
    }
    return .clean
  }

  /// Options as written, `key=value`, cut at the first equals sign.
  private static func writtenOptions(_ words: [String]) throws(CommandFailure) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for word in words {
      guard let mark = word.firstIndex(of: "="), mark != word.startIndex else {
        throw CommandFailure(key: "usage-option-form", facts: ["word": word])
      }
      result.append((String(word[..<mark]), String(word[word.index(after: mark)...])))
    }
    return result
  }
}
