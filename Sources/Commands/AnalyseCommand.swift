import KodebokPluginHost
import KodebokPluginKit
import KodebokQuery
import KodebokRendering
import KodebokStudyModel
import KodebokText
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
      console.print(list(invocation, console))
      return .clean
    }
    let given = try writtenOptions(invocation.values("option"))
    let opened = try OpenedStudy(invocation, console)
    let meter = ProgressMeter(console)
    do {
      let host = opened.analysisHost
      let context = AnalysisContext(
        language: opened.wording.language,
        progress: { meter.show($0.done, of: $0.total) },
        log: { console.complain("\(name.visible): \($0.visible)") }
      )
      let offer = try host.find(name)
      let options = try OptionValues(given, for: offer.analysis.options, in: opened.study)
      let result = try host.run(name, given, SnapshotView(opened.study, in: opened.folder), context)
      meter.clear()
      let report = ResultReport(result, of: offer.analysis, options: options)
      let format = ResultReport.Format(rawValue: invocation.value("format") ?? "text") ?? .text
      let table = invocation.value("table")
      if let table, !result.tables.contains(where: { $0.name == table }) {
        let known = result.tables.map(\.name).joined(separator: ", ")
        throw CommandFailure(key: "error/unknown-table", facts: ["name": table, "known": known])
      }
      console.write(report.written(as: format, style: opened.style, table: table))
      // The program ends now.
      letGo((result, report))
    } catch let failure as AnalysisFailure {
      meter.clear()
      // Whole: the words of the catalogue would be cut.
      console.complain("kodebok: " + failure.message.text(in: opened.wording.language).visible)
      return .couldNotRun
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(key: "error/internal")
    }
    return .clean
  }

  /// The analyses that can be run here, with those of the study where there is one.
  private static func list(_ invocation: Invocation, _ console: Console) -> String {
    if let opened = try? OpenedStudy(invocation, console) {
      let offers = opened.analysisHost.offers
      return AnalysisList(offers.map { ($0.name, $0.analysis) }).text(width: opened.style.width, opened.wording)
    }
    let wording = Wording(Program.language(invocation.value("lang"), nil, console))
    let host = AnalysisHost(
      bundled: console.analyses,
      study: nil,
      environment: console.environment,
      version: ProgramVersion.current
    )
    return AnalysisList(host.offers.map { ($0.name, $0.analysis) }).text(width: console.listWidth, wording)
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
