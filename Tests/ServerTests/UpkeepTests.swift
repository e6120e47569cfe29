import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("The code book is kept from the editor")
struct UpkeepTests {
  let study = TemporaryStudy.small()
  let client = TestClient()

  init() { client.initialize(study.root) }

  private func run(_ command: String, _ arguments: [String: String]) -> JSONValue {
    let members = arguments.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    return client.request(
      "workspace/executeCommand",
      ["command": .string(command), "arguments": .array([.object(members)])]
    )
  }

  @Test("A code is set aside with a reason, taken up again, moved and merged, and each step is taken back")
  func steps() {
    #expect(run("kodebok.park", ["code": "distance", "reason": "too wide"])["changed"]?.bool == true)
    #expect(study.read("codebook.md") { $0.contains(".parked") } != nil)
    #expect(study.read("memos/log.md")?.contains("too wide") == true)
    #expect(run("kodebok.reopen", ["code": "distance"])["changed"]?.bool == true)
    #expect(study.read("codebook.md") { !$0.contains(".parked") } != nil)
    let before = study.read("codebook.md")
    #expect(run("kodebok.merge", ["code": "distance", "into": "trust"])["changed"]?.bool == true)
    #expect(study.read("codebook.md") { $0.contains("was=distance") } != nil)
    _ = run("kodebok.undo", [:])
    #expect(study.read("codebook.md") { $0 == before } != nil)
    #expect(client.stop() == 0)
  }

  @Test("A code that is not there is refused in one sentence")
  func unknown() {
    let answer = client.failure(
      "workspace/executeCommand",
      ["command": "kodebok.park", "arguments": [["code": "nobody"]]]
    )
    #expect(answer?.message.contains("nobody") == true, "\(answer?.message ?? "")")
    #expect(client.stop() == 0)
  }

  @Test("The heading of a code offers to set it aside, and does so in the open code book through the client")
  func action() {
    let uri = study.uri("codebook.md")
    client.open(uri, study.read("codebook.md") ?? "")
    _ = client.diagnostics(uri, version: 1)
    let text = study.read("codebook.md") ?? ""
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("{#distance}") } ?? 0
    let actions = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(uri)], "range": .range(line, 5, 5), "context": ["diagnostics": []],
      ]
    )
    let titles = actions.array?.compactMap { $0["title"]?.string } ?? []
    #expect(titles.contains { $0.hasPrefix("Distance") }, "\(titles)")
    #expect(client.stop() == 0)
  }
}
