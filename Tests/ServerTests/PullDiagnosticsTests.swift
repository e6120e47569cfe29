import KodebokJSON
import KodebokStudyModel
import Testing

@testable import KodebokServer

@Suite("A client that asks for diagnostics gets them by the letter of the protocol")
struct PullDiagnosticsTests {
  private let study = TemporaryStudy.small()
  private var uri: String { study.uri("transcripts/tone.txt") }

  private static let pulls: JSONValue = [
    "textDocument": ["diagnostic": .object([])],
    "workspace": ["diagnostics": ["refreshSupport": true], "applyEdit": true],
  ]

  private func started() -> TestClient {
    let client = TestClient()
    client.initialize(study.root, capabilities: Self.pulls)
    return client
  }

  private func workspace(_ client: TestClient, _ previous: [String: String] = [:]) -> [String: JSONValue] {
    let known = previous.sorted { $0.key < $1.key }.map { entry -> JSONValue in
      ["uri": .string(entry.key), "value": .string(entry.value)]
    }
    let items = client.request("workspace/diagnostic", ["previousResultIds": .array(known)])["items"]?.array ?? []
    return Dictionary(items.map { ($0["uri"]?.string ?? "", $0) }) { first, _ in first }
  }

  /// The whole study has been read when the client is told to ask again.
  private func awaitStudy(_ client: TestClient) { _ = client.serverRequest("workspace/diagnostic/refresh") }

  @Test("It is told of, with what it covers")
  func capability() {
    let client = TestClient()
    let provider = client.initialize(study.root, capabilities: Self.pulls)["capabilities"]?["diagnosticProvider"]
    #expect(provider?["interFileDependencies"]?.bool == true)
    #expect(provider?["workspaceDiagnostics"]?.bool == true)
    #expect(client.stop() == 0)
  }

  @Test("The workspace is reported file by file; what has not changed is said to be unchanged")
  func unchanged() {
    study.write("codebook.md", "## Trust {#trust}\n\n## Hope {#hope color=nocolour}\n")
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    awaitStudy(client)
    let first = workspace(client)
    let book = study.uri("codebook.md")
    #expect(first[book]?["kind"]?.string == "full")
    #expect(first[book]?["items"]?.array?.isEmpty == false)
    #expect(first[book]?["version"]?.isNull == true)
    #expect(first[uri]?["version"]?.int == 1)
    let names = first.compactMapValues { $0["resultId"]?.string }
    #expect(names.count == first.count)
    let again = workspace(client, names)
    #expect(again.values.allSatisfy { $0["kind"]?.string == "unchanged" && $0["items"] == nil })
    #expect(again.compactMapValues { $0["resultId"]?.string } == names)
    // Another session gives the same names to the same reports.
    let other = started()
    other.open(uri, TemporaryStudy.tone)
    awaitStudy(other)
    #expect(workspace(other, names).values.allSatisfy { $0["kind"]?.string == "unchanged" })
    for client in [client, other] { #expect(client.stop() == 0) }
  }

  @Test("A file in which nothing is found any more, or that is gone, is reported as empty, once")
  func cleared() {
    study.write("codebook.md", "## Trust {#trust color=nocolour}\n\nAt noen er til å stole på.\n")
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    awaitStudy(client)
    let book = study.uri("codebook.md")
    var names = workspace(client).compactMapValues { $0["resultId"]?.string }
    names["file:///gone.md"] = "old"
    study.write("codebook.md", "## Trust {#trust}\n\nAt noen er til å stole på.\n\nInkluder: a\n")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(book), "type": 2]]])
    var report: [String: JSONValue] = [:]
    for _ in 0..<300 {
      report = workspace(client, names)
      let codes = report[book]?["items"]?.array?.compactMap { $0["code"]?.string }
      if codes?.contains("invalid-color") == false || codes == [] { break }
      awaitStudy(client)
    }
    #expect(report["file:///gone.md"]?["kind"]?.string == "full")
    #expect(report["file:///gone.md"]?["items"] == .array([]))
    #expect(report["file:///gone.md"]?["version"]?.isNull == true)
    #expect(report[book] != nil)
    let after = names.merging(report.compactMapValues { $0["resultId"]?.string }) { _, new in new }
    #expect(workspace(client, after)["file:///gone.md"]?["kind"]?.string == "unchanged")
    #expect(client.stop() == 0)
  }

  @Test("A document is reported under a name that changes with it and comes back with it")
  func document() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    awaitStudy(client)
    func pull(_ uri: String, _ previous: String?) -> JSONValue {
      var params = [JSONMember("textDocument", ["uri": .string(uri)])]
      if let previous { params.append(JSONMember("previousResultId", .string(previous))) }
      return client.request("textDocument/diagnostic", .object(params))
    }
    let first = pull(uri, nil)
    let name = first["resultId"]?.string
    #expect(first["kind"]?.string == "full")
    #expect(pull(uri, name)["kind"]?.string == "unchanged")
    client.change(uri, version: 2, [["range": .range(1, 7, 12), "text": "ble"]])
    let second = pull(uri, name)
    #expect(second["kind"]?.string == "full")
    #expect(second["resultId"]?.string != name)
    client.change(uri, version: 3, [["range": .range(1, 7, 10), "text": "følte"]])
    #expect(pull(uri, name)["kind"]?.string == "unchanged")
    // A file that is not open is reported as it is on disk, one that nobody knows as empty.
    study.write("codebook.md", "## Trust {#trust color=nocolour}\n")
    let closed = TestClient()
    closed.initialize(study.root, capabilities: Self.pulls)
    awaitStudy(closed)
    let book = closed.request("textDocument/diagnostic", ["textDocument": ["uri": .string(study.uri("codebook.md"))]])
    #expect(book["items"]?.array?.isEmpty == false)
    let nowhere = closed.request("textDocument/diagnostic", ["textDocument": ["uri": "file:///nowhere.md"]])
    #expect(nowhere["items"] == .array([]))
    for client in [client, closed] { #expect(client.stop() == 0) }
  }

  @Test("The client is told to ask again when a coding or a setting changes, once for a burst, and only if it can")
  func refresh() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    awaitStudy(client)
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(1, 3, 28)]]]
    )
    #expect(client.serverRequest("workspace/diagnostic/refresh") != nil)
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": "information"]]])
    #expect(client.serverRequest("workspace/diagnostic/refresh") != nil)
    #expect(client.stop() == 0)
    let deaf = TestClient()
    deaf.initialize(study.root, capabilities: ["textDocument": ["diagnostic": .object([])]])
    deaf.open(uri, TemporaryStudy.tone)
    deaf.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": "information"]]])
    deaf.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
    #expect(deaf.requests.allSatisfy { $0 != "workspace/diagnostic/refresh" })
    #expect(deaf.stop() == 0)
  }
}
