import Foundation
import KodebokJSON
import KodebokPluginHost
import KodebokPluginKit
import Testing

@testable import KodebokPluginAuthoring

/// A folder with a plug-in in Python; taken away at the end.
private final class PluginFolder {
  let path: String

  init(_ source: String, name: String = "trial") throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodebok-kit-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let manifest = """
      {"name": "\(name)", "version": "1.0", "protocol": {"minimum": "1.0", "maximum": "1.0"},
       "command": ["python3", "plugin.py"], "limits": {"startSeconds": 5}}
      """
    try manifest.write(to: folder.appendingPathComponent("plugin.json"), atomically: false, encoding: .utf8)
    try source.write(to: folder.appendingPathComponent("plugin.py"), atomically: false, encoding: .utf8)
    let sdk = EmbeddedFiles.file("Plugins/python/kodebok.py")?.text ?? ""
    try sdk.write(to: folder.appendingPathComponent("kodebok.py"), atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What does not pass, by case, with the sentence.
  func failures(only names: Set<String>? = nil) throws -> [String: String] {
    let kit = try ConformanceKit(folder: path, environment: ProcessInfo.processInfo.environment)
    var failures: [String: String] = [:]
    try kit.run(only: names) { if let shortfall = $0.shortfall { failures[$0.name] = shortfall.english } }
    return failures
  }
}

private let hasPython: Bool = {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))"]
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}()

@Suite("The conformance kit", .enabled(if: hasPython, "python3 3.9 or newer is not here"), .serialized)
struct ConformanceKitTests {
  private static let good = """
    import kodebok
    from kodebok import Cell, Column, Quote, Result, Table
    @kodebok.analysis(name="trial", needs=("text", "segments"))
    def trial(study, options):
        table = Table("t", [Column("a", "A", "count")])
        quotes = []
        for document in study.documents():
            table.add(Cell(len(document.text), places=document.segments))
            quotes += [Quote(turn) for turn in document.turns]
        return Result("T", tables=[table], quotes=quotes)
    kodebok.main()
    """

  /// A plug-in in plain Python, without the SDK, that answers in its own way where a test says so.
  private static func plain(_ change: String = "", result: String = "{'title': 'T'}") -> String {
    """
    import json, sys, time
    def send(message):
        body = json.dumps(dict(jsonrpc='2.0', **message)).encode()
        sys.stdout.buffer.write(b'Content-Length: %d\\r\\n\\r\\n' % len(body) + body)
        sys.stdout.buffer.flush()
    def receive():
        length = 0
        while True:
            line = sys.stdin.buffer.readline()
            if not line: sys.exit(0)
            if line == b'\\r\\n': return json.loads(sys.stdin.buffer.read(length))
            if line.lower().startswith(b'content-length:'): length = int(line.split(b':')[1])
    def ask(method, params):
        send(dict(id=1, method=method, params=params))
        while True:
            answer = receive()
            if 'method' not in answer: return answer
    def refuse(code, words, kind='failed'): return dict(error=dict(code=code, message=words, data=dict(kind=kind)))
    def initialize(params):
        if params['protocol']['minimum'] != '1.0':
            return refuse(-32803, 'I speak 1.0, you speak 97.0.', 'protocol')
        one = dict(name='trial', version='1', title='T', summary='S', needs=['segments'])
        return dict(result=dict(protocol='1.0', plugin=dict(name='trial', version='1.0'), features=[], analyses=[one]))
    def run(params):
        if params['analysis'] != 'trial': return refuse(-32602, 'No such analysis.')
        answer = ask('study/documents', dict(run=params['run'], needs=['segments']))
        if 'error' in answer: return refuse(-32803, 'No study.')
        return dict(result=\(result))
    def unknown(params): return refuse(-32601, 'Unknown.')
    def told(method):
        if method == 'exit': sys.exit(0)
    methods = {'initialize': initialize, 'analysis/run': run, 'shutdown': lambda params: dict(result=None)}
    \(change)
    while True:
        message = receive()
        method = message.get('method')
        if 'id' not in message: told(method)
        elif method: send(dict(id=message['id'], **methods.get(method, unknown)(message.get('params') or {})))
    """
  }

  @Test("The cases can be read, and every one says in both languages what it is about")
  func cases() throws {
    let cases = try ConformanceCase.all()
    #expect(cases.count > 15)
    #expect(Set(cases.map(\.name)).count == cases.count)
    for one in cases {
      #expect(one.title.english != one.title.norwegian && !one.steps.isEmpty, "\(one.name)")
    }
  }

  @Test("The small study of the cases says the same in text and positions, as its host must")
  func study() throws {
    let file = try #require(EmbeddedFiles.file("Plugins/conformance/study.json"))
    let documents = try #require(try JSONValue(parsing: file.bytes)["documents"]?.array)
    #expect(documents.count == 3)
    for document in documents {
      let text = Array((document["text"]?.string ?? "").unicodeScalars)
      #expect(document["scalars"]?.int == text.count)
      for segment in document["segments"]?.array ?? [] {
        let (start, end) = (segment["start"]?.int ?? 0, segment["end"]?.int ?? 0)
        let words = String(String.UnicodeScalarView(text[start..<end]))
        #expect(words == segment["quote"]?.string)
        let lines = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
        #expect(segment["line"]?.int == lines.count && segment["column"]?.int == (lines.last?.count ?? 0) + 1)
      }
    }
  }

  @Test("A plug-in with the SDK keeps the contract")
  func good() throws {
    let failures = try PluginFolder(Self.good).failures()
    #expect(failures == [:])
  }

  @Test("A plug-in in plain Python, with one thread and without the SDK, keeps the contract")
  func plain() throws {
    let failures = try PluginFolder(Self.plain()).failures()
    #expect(failures == [:])
  }

  @Test("The plug-in that the page of the contract shows keeps the contract")
  func page() throws {
    let url = EmbeddedFilesTests.root.appendingPathComponent("Sources/PluginKit/Documentation.docc/Contract.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let code = try #require(
      page.components(separatedBy: "```python\n").dropFirst().first?.components(separatedBy: "\n```").first
    )
    let failures = try PluginFolder(code, name: "code-counts").failures()
    #expect(failures == [:])
  }

  @Test(
    "What is not as the contract says is found, with its sentence",
    arguments: [
      ("print('hello', flush=True)", "handshake", "It wrote something to standard output that is no message"),
      (
        "initialize = lambda params: dict(result={})\nmethods['initialize'] = initialize", "handshake",
        "protocol must be"
      ),
      (
        "refuse = lambda code, words, kind='': dict(result=None)", "unknown-method",
        "with a result where an error is right"
      ),
      ("unknown = lambda params: refuse(-1, 'No.')", "unknown-method", "has the code -1, not -32601"),
      ("def told(method): send(dict(id=None, error=dict(code=1, message='x')))", "unknown-notification", "not made"),
      ("def told(method): time.sleep(60)", "leave", "had not ended 2 seconds later"),
      ("def told(method): sys.exit(9)", "leave", "ended with status 9, not with status 0"),
      ("methods['analysis/run'] = lambda params: sys.exit(3)", "run", "ended before it had answered analysis/run"),
      ("methods['shutdown'] = lambda params: dict(result=7)", "leave", "shutdown must be: null"),
      ("methods['shutdown'] = lambda params: dict(error=dict(code=1, message='a\\\\nb'))", "leave", "with an error"),
      ("methods['analysis/run'] = lambda params: refuse(-32803, 'Broken.')", "run", "gave no result: “Broken.”"),
      ("methods['analysis/run'] = lambda params: refuse(-32803, '')", "run", "not one sentence"),
      (
        "import random\nmethods['analysis/run'] = lambda params: dict(result=dict(title=str(random.random())))", "run",
        "not the same as before"
      ),
      (
        "ask = lambda method, params: (send(dict(id=1, method='study/secrets', params={})), receive())[1]", "run",
        "study/secrets"
      ),
    ]
  )
  func found(change: String, name: String, sentence: String) throws {
    let failures = try PluginFolder(Self.plain(change)).failures(only: [name])
    #expect(failures[name]?.contains(sentence) == true, "\(failures)")
  }

  @Test(
    "What a result must not hold is found",
    arguments: [
      ("{}", "result.title must be"),
      (
        "dict(title='T', quotes=[dict(source='transcripts/ada.txt', start=0, end=3, quote='xyz')])",
        "“xyz” do not stand there"
      ),
      ("dict(title='T', quotes=[dict(source='nowhere', start=0, end=0, quote='')])", "do not stand there"),
      ("dict(title='T', tables=[dict(name='t', columns=['a'], rows=[[1, 2]])])", "1 cells"),
      (
        "dict(title='T', findings=[dict(rule='r', severity='hint', message='m', file='a', line=1, column=1, endLine=1, endColumn=1)])",
        "gives findings"
      ),
    ]
  )
  func wrongResults(result: String, sentence: String) throws {
    let failures = try PluginFolder(Self.plain(result: result)).failures(only: ["run"])
    #expect(failures["run"]?.contains(sentence) == true, "\(failures)")
  }

  @Test("A folder without plugin.json, a broken one and a program that is not there are one sentence each")
  func broken() throws {
    let folder = try PluginFolder(Self.good)
    let file = URL(fileURLWithPath: folder.path).appendingPathComponent("plugin.json")
    try #"{"name": "trial", "version": "1", "protocol": {"minimum": "1.0", "maximum": "1.0"}, "command": ["./none"]}"#
      .write(to: file, atomically: false, encoding: .utf8)
    #expect(try folder.failures(only: [])["handshake"]?.contains("ended before") == true)
    try "{".write(to: file, atomically: false, encoding: .utf8)
    #expect(throws: PluginProblem.self) { try folder.failures() }
    try FileManager.default.removeItem(at: file)
    #expect(throws: PluginProblem.self) { try folder.failures() }
  }
}
