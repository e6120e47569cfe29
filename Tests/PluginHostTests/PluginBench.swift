import Foundation
import KodebokExamples
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel

/// A folder with a study, a user's folder with plug-ins written for a test, and a host for them.
final class PluginBench {
  let root: String
  let view: SnapshotView
  let host: AnalysisHost
  private let home: String

  /// What a plug-in in Python begins with: frames, and a handshake that offers one analysis, `odd`.
  static let prelude = #"""
    import json, os, sys, time
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    def read():
        length = 0
        while True:
            line = source.readline()
            if not line: sys.exit(0)
            if line in (b"\r\n", b"\n"): return json.loads(source.read(length))
            if line.lower().startswith(b"content-length:"): length = int(line[15:])
    def send(**message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        sink.write(b"Content-Length: %d\r\n\r\n" % len(body) + body); sink.flush()
    def hello(protocol="1.0"):
        send(id=read()["id"], result={"protocol": protocol, "plugin": {"name": "odd", "version": "1"}, "features": [],
             "analyses": [{"name": "odd", "version": "1", "title": "Odd", "summary": "Odd"}]})
    def ask(method, **params):
        send(id="q", method=method, params=params)
        while True:
            message = read()
            if message.get("id") == "q" and "method" not in message: return message
    def serve(run):
        while True:
            message = read()
            if message.get("method") == "analysis/run":
                send(id=message["id"], result=run(message["params"]))
            elif message.get("method") == "exit": sys.exit(0)
            elif "id" in message: send(id=message["id"], result=None)

    """#

  /// Writes a plug-in in Python, after ``prelude``, and makes a host that knows it.
  init(_ script: String, limits: String = "{}", isApart: Bool = true, name: String = "odd") throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/kodebok-\(UUID().uuidString)"
    home = root + "/home"
    let files = [
      "data/kodebok/plugins/\(name)/plugin.py": Self.prelude + script,
      "data/kodebok/plugins/\(name)/plugin.json": """
      {"name": "\(name)", "version": "1", "protocol": {"minimum": "1.0", "maximum": "1.0"},
       "command": ["python3", "plugin.py"], "limits": \(limits),
       "analyses": [{"name": "odd", "version": "1", "title": "Odd", "summary": "Odd"}]}
      """,
      "home/.keep": "",
    ]
    for (path, content) in files { try Self.write(content, to: root + "/" + path) }
    for file in ExampleStudy.english.files { try Self.write(file.content, to: root + "/study/" + file.path) }
    let folder = StudyFolder(root: root + "/study")
    view = SnapshotView(folder.readStudy(), in: folder)
    let folders = PluginFolders(dataHome: root + "/data", home: nil)
    let trust = TrustList(folders)
    host = AnalysisHost(
      catalog: PluginCatalog(bundled: [], userFolder: folders.user, study: nil, trust: trust),
      identity: .init(version: "0.1"),
      trust: trust,
      environment: ["PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": home],
      isApart: isApart
    )
  }

  deinit {
    host.stop()
    try? FileManager.default.removeItem(atPath: root)
  }

  static func write(_ content: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  /// Runs the analysis `odd`; the result, or why there is none.
  func run(_ context: AnalysisContext = AnalysisContext()) -> Result<AnalysisResult, AnalysisFailure> {
    do throws(AnalysisFailure) {
      return .success(try host.run("odd", [], view, context))
    } catch {
      return .failure(error)
    }
  }

  /// The processes of the plug-in that still run, by what they were given as home folder.
  var leftovers: [String] {
    let wanted = "HOME=" + home
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { name in
      guard Int(name) != nil, let data = FileManager.default.contents(atPath: "/proc/\(name)/environ") else {
        return false
      }
      return data.split(separator: 0).contains { $0.elementsEqual(wanted.utf8) }
    }
  }

  /// What the process of the tests holds in memory, in megabytes.
  static var megabytes: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1_024
  }

  /// Whether there is what these plug-ins need.
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
}
