import KodebokJSON
import KodebokPluginHost
import KodebokPluginKit
import KodebokRendering
import KodebokText
import KodebokWording

extension PluginsRun {
  /// A line for each plug-in: name, version, where it comes from, whether it runs, what it is for.
  func list() -> ExitStatus {
    let entries = catalog.entries
    guard !isJSON else {
      var writer = JSONWriter(.pretty)
      writer.object { writer in
        writer.member("version", 1)
        writer.array("plugins") { writer in for entry in entries { writer.object { write(entry, to: &$0) } } }
      }
      console.write(writer.bytes + [0x0A])
      return .clean
    }
    let rows = entries.map { entry in
      [entry.name.visible, entry.version.visible, origin(entry), state(entry), text(entry.title).visible]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index < 4 ? cell + String(repeating: " ", count: widths[index] - cell.count) : cell
      }
      console.print(cells.joined(separator: "  ") + "\n")
    }
    return .clean
  }

  /// Everything that is known of one plug-in, with the options of its analyses.
  func info() throws(CommandFailure) -> ExitStatus {
    let entry = try entry()
    var analyses = entry.analyses ?? []
    if entry.state == .ready, entry.analyses == nil {
      let host = AnalysisHost(
        bundled: console.analyses,
        study: study,
        environment: console.environment,
        version: ProgramVersion.current
      )
      do throws(AnalysisFailure) {
        analyses = try host.analyses(of: entry)
      } catch {
        return refuse(error.message)
      }
    }
    guard !isJSON else {
      var writer = JSONWriter(.pretty)
      writer.object { writer in
        writer.member("version", 1)
        writer.object("plugin") { writer in
          write(entry, to: &writer)
          writer.array("analyses") { writer in for analysis in analyses { analysis.write(to: &writer) } }
        }
      }
      console.write(writer.bytes + [0x0A])
      return .clean
    }
    console.print("\(entry.name.visible) \(entry.version.visible) – \(text(entry.title).visible)\n")
    if !text(entry.summary).isEmpty { console.print(text(entry.summary).visible + "\n") }
    print("plugins/where", ["origin": origin(entry), "state": state(entry)])
    if let folder = entry.folder { print("plugins/folder", ["folder": folder.visible]) }
    if let command = entry.manifest?.command {
      print("plugins/command", ["command": command.joined(separator: " ").visible])
    }
    if let digest = entry.digest { print("plugins/digest", ["digest": digest]) }
    if case .broken(let problem) = entry.state { console.print(text(problem.message) + "\n") }
    let width = console.isTerminal ? console.width : 100
    for analysis in analyses { console.print("\n" + AnalysisList.page(of: analysis, width: width, wording)) }
    return .clean
  }

  private func origin(_ entry: PluginCatalog.Entry) -> String {
    wording.text("plugins/origin-\(entry.origin.rawValue)")
  }

  private func state(_ entry: PluginCatalog.Entry) -> String { wording.text("plugins/state-\(word(for: entry.state))") }

  private func word(for state: PluginCatalog.State) -> String {
    switch state {
    case .ready: "ready"
    case .untrusted: "untrusted"
    case .broken: "broken"
    }
  }

  private func write(_ entry: PluginCatalog.Entry, to writer: inout JSONWriter) {
    writer.member("name", entry.name)
    writer.member("version", entry.version)
    writer.member("origin", entry.origin.rawValue)
    writer.member("state", word(for: entry.state))
    writer.member("title", entry.title.english)
    if case .broken(let problem) = entry.state { writer.member("problem", problem.message.english) }
    writer.member("folder", entry.folder)
    writer.member("digest", entry.digest)
  }
}
