import KodebokAnalyses
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel
import KodebokText

#if canImport(Glibc)
  import Glibc
#endif

/// An analysis that does nothing, to see what a call costs.
private struct Idle: AnalysisPlugin {
  static let description = AnalysisDescription(name: "idle", version: "1.0", title: "Idle", summary: "Idle", needs: [])

  func run(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> AnalysisResult {
    AnalysisResult(title: "idle")
  }
}

/// How fast plug-ins start and answer; this program is the plug-in, too.
enum PluginBenchmark {
  /// The command with which this program is started as a plug-in.
  static let serving = "serve-plugin"
  private static let names = BundledAnalyses.all.map { $0.description.name }

  /// Serves a host with every bundled analysis.
  static func serve() -> Never { PluginRunner.main([Idle.self] + BundledAnalyses.all, name: "bench", version: "1.0") }

  static func run() {
    let folder = Files.temporaryFolder()
    LargeStudy.small.write(to: folder + "/small")
    LargeStudy().write(to: folder + "/large")
    LargeStudy().writeGuide(to: folder + "/large")
    let folders = PluginFolders(dataHome: folder + "/data", home: nil)
    guard let user = folders.user else { return }
    Files.write(
      """
      {"name": "bench", "version": "1.0", "protocol": {"minimum": "1.0", "maximum": "1.0"},
       "command": ["./run", "\(serving)"], "limits": {"outputMegabytes": 256}}
      """,
      to: user + "/bench/plugin.json"
    )
    guard symlink(executable, user + "/bench/run") == 0 else { Report.stop("no link to this program") }
    let bench = Bench(folders: folders)
    Report.heading("a native plug-in")
    measureCalls(bench, folder + "/small")
    Report.heading("every bundled analysis on the large study: here, and over the wire")
    measureAnalyses(bench, folder + "/large")
    Files.remove(folder)
  }

  private static var executable: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    return String(decoding: path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func measureCalls(_ bench: Bench, _ study: String) {
    let view = bench.view(study)
    var starts: [Double] = []
    for _ in 0..<21 {
      let host = bench.host()
      starts.append(seconds { () throws(AnalysisFailure) in _ = try host.analyses(of: bench.entry) })
      host.stop()
    }
    Report.figure("start: first message answered, median", Report.median(starts) * 1000, "ms", budget: 10)
    let host = bench.host()
    var calls: [Double] = []
    for _ in 0..<1_001 {
      calls.append(seconds { () throws(AnalysisFailure) in _ = try host.run("idle", [], view, AnalysisContext()) })
    }
    Report.figure(
      "a warm call that does nothing, median",
      Report.median(calls.dropFirst() + []) * 1000,
      "ms",
      budget: 1
    )
    Report.figure("a warm call that does nothing, p99", Report.percentile(calls, 0.99) * 1000, "ms")
    Report.figure("kept from the network", AnalysisHost.keepsApart ? 1 : 0, "(1: yes)")
    host.stop()
  }

  /// What an analysis cannot do without.
  private static let asked: [String: [(name: String, value: String)]] = [
    "concordance": [("find", "trygg")], "person-by-theme": [("participant", "1")],
  ]

  private static func measureAnalyses(_ bench: Bench, _ study: String) {
    let view = bench.view(study)
    let host = bench.host()
    for plugin in BundledAnalyses.all {
      let name = plugin.description.name
      let given = asked[name] ?? []
      let here = (0..<5).map { _ in
        seconds { () throws(AnalysisFailure) in
          let options = try OptionValues(given, for: plugin.description.options, in: view.study)
          _ = try plugin.init().run(view, AnalysisContext(options: options))
        }
      }
      let there = (0..<3).map { _ in
        seconds { () throws(AnalysisFailure) in _ = try host.run("bench/" + name, given, view, AnalysisContext()) }
      }
      Report.figure(name + ", here, median", Report.median(here), "s", budget: 1)
      Report.figure(name + ", over the wire, median", Report.median(there), "s")
    }
    host.stop()
  }

  private static func seconds(_ body: () throws(AnalysisFailure) -> Void) -> Double {
    let begin = ContinuousClock.now
    do throws(AnalysisFailure) { try body() } catch { Report.stop(error.message.english) }
    let time = ContinuousClock.now - begin
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// The one plug-in, and hosts for it.
  private struct Bench {
    let folders: PluginFolders
    let catalog: PluginCatalog
    let entry: PluginCatalog.Entry

    init(folders: PluginFolders) {
      self.folders = folders
      catalog = PluginCatalog(bundled: [], userFolder: folders.user, study: nil, trust: TrustList(folders))
      guard let entry = catalog.entries.first, entry.state == .ready else { Report.stop("no plug-in") }
      self.entry = entry
    }

    func host() -> AnalysisHost {
      AnalysisHost(
        catalog: catalog,
        identity: .init(version: "bench"),
        trust: TrustList(folders),
        environment: ["PATH": "/usr/bin:/bin"]
      )
    }

    func view(_ study: String) -> SnapshotView {
      let folder = StudyFolder(root: study)
      return SnapshotView(folder.readStudy(), in: folder)
    }
  }
}
