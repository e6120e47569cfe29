import Foundation
import KodebokJSON
import KodebokJSONRPC
import Synchronization
import Testing

@testable import KodebokServer

@Suite("What is asked and offered stays short and clear")
struct QuestionTests {
  /// A client that answers questions with a word, and keeps what it was asked.
  private final class Asked: Sendable {
    let questions = Mutex<[[String]]>([])

    func client(answering answer: @escaping @Sendable ([String]) -> String?) -> TestClient {
      TestClient { [self] method, params in
        guard method == "window/showMessageRequest" else { return ["applied": true] }
        let titles = (params["actions"]?.array ?? []).compactMap { $0["title"]?.string }
        questions.withLock { $0.append(titles) }
        return answer(titles).map { ["title": .string($0)] } ?? .null
      }
    }
  }

  private static let asking: JSONValue = [
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]]]
    ],
    "window": ["showMessage": ["messageActionItem": ["additionalPropertiesSupport": true]]],
    "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
  ]

  @Test("Where to move a code is asked nine places at a time, the last of them leads on, and no two are called alike")
  func places() {
    let study = TemporaryStudy.small()
    let themes = (1...30).map { "# Theme \($0 == 30 ? 29 : $0) {#t\($0) .theme}\n\n## Code \($0) {#c\($0) .code}\n" }
    study.write("codebook.md", themes.joined(separator: "\n"))
    let asked = Asked()
    let client = asked.client { titles in titles.first { $0.hasSuffix("(t30)") } ?? titles.last }
    client.initialize(study.root, capabilities: Self.asking)
    let answer = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.move", "arguments": [["code": "c1", "ask": true]]]
    )
    #expect(answer["changed"]?.bool == true)
    let questions = asked.questions.withLock { $0 }
    #expect(questions.map(\.count) == [9, 9, 9, 5], "\(questions)")
    #expect(questions.first?.last == "More …")
    #expect(questions.last?.suffix(2) == ["Theme 29 (t29)", "Theme 29 (t30)"], "\(questions)")
    let book = study.read("codebook.md") { !$0.hasPrefix("# Theme 1 {#t1 .theme}\n\n## Code 1") } ?? ""
    let moved = book.components(separatedBy: "# Theme 29 {#t30 .theme}").last ?? ""
    #expect(moved.contains("{#c1 .code}"), "\(book)")
    #expect(client.stop() == 0)
  }

  @Test("A question that is left is an answer of nothing")
  func left() {
    let study = TemporaryStudy.small()
    let before = study.read("codebook.md")
    let client = Asked().client { _ in nil }
    client.initialize(study.root, capabilities: Self.asking)
    let answer = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.move", "arguments": [["code": "trust", "ask": true]]]
    )
    #expect(answer == .null)
    #expect(study.read("codebook.md") == before)
    #expect(client.stop() == 0)
  }

  @Test("What two coders coded alike is offered one memo, and a thin client is told once of a coding")
  func once() {
    let study = TemporaryStudy.small()
    let uri = study.uri("transcripts/tone.txt")
    let coded = { (client: TestClient) in
      client.initialize(study.root, options: ["passagesChanged": true])
      client.open(uri, TemporaryStudy.tone)
      _ = client.request("kodebok/segments", ["uri": .string(uri)])
      let before = client.notifications.count { $0.method == "kodebok/passagesChanged" }
      #expect(client.tag(uri, "trust", .range(1, 3, 27))["changed"]?.bool == true)
      // What follows a change is done before the next one is made.
      #expect(client.tag(uri, "trust", .range(1, 3, 27))["changed"]?.bool == false)
      return client.notifications.count { $0.method == "kodebok/passagesChanged" } - before
    }
    let other = TestClient(environment: ["KODEBOK_CODER": "per"])
    _ = coded(other)
    #expect(other.stop() == 0)
    _ = study.read("codings/per/transcripts/tone.txt.jsonl") { $0.contains("trust") }
    let client = TestClient()
    // A coder's first coding makes the coder's folder, and the study is read again.
    _ = coded(client)
    let told = { client.notifications.count { $0.method == "kodebok/passagesChanged" } }
    let before = told()
    #expect(client.tag(uri, "hope", .range(3, 3, 28))["changed"]?.bool == true)
    #expect(client.tag(uri, "hope", .range(3, 3, 28))["changed"]?.bool == false)
    #expect(told() - before == 1)
    let actions = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": .range(1, 8, 8), "context": ["diagnostics": []]]
    )
    let titles = (actions.array ?? []).compactMap { $0["title"]?.string }
    #expect(titles.filter { $0 == "Trust: write a memo" }.count == 1, "\(titles)")
    #expect(Set(titles).count == titles.count, "\(titles)")
    #expect(client.stop() == 0)
  }

  @Test("A file that was deleted while it is open is said to be gone, not to be no interview")
  func gone() throws {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    _ = client.diagnostics(uri, version: 1)
    try FileManager.default.removeItem(atPath: study.root + "/transcripts/tone.txt")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 3]]])
    var message: String?
    for _ in 0..<500 where message == nil {
      message =
        client.failure(
          "workspace/executeCommand",
          ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(1, 3, 27)]]]
        )?.message
    }
    #expect(message == "transcripts/tone.txt is no longer on disk. Save it again, then it can be coded.")
    #expect(client.stop() == 0)
  }
}
