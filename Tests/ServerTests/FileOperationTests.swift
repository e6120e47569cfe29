import Foundation
import KodebokJSON
import Testing

@testable import KodebokServer

@Suite("Files that are renamed or deleted in the editor")
struct FileOperationTests {
  let study = NamedStudy.make()
  let client = TestClient { method, _ in method == "workspace/applyEdit" ? ["applied": true] : .null }

  init() {
    // Sam has coded the same interview.
    study.write(
      "codings/sam/transcripts/tone.txt.jsonl",
      #"{"after":"","before":"","code":"hope","created":"","end":43,"id":"s1","quote":"I felt safe there. Yes.","start":21}"#
        + "\n"
    )
    study.write("memos/deep.md", "# Deep\n\n[Tone](../transcripts/tone.txt#L2), [book](../codebook.md#trust)\n")
    client.initialize(study.root)
  }

  private func move(_ from: String, _ to: String, asks: Bool = true, tells: Bool = true) -> JSONValue {
    let params: JSONValue = [
      "files": [["oldUri": .string(study.uri(from)), "newUri": .string(study.uri(to))]]
    ]
    let answer = asks ? client.request("workspace/willRenameFiles", params) : .null
    let folder = (study.path(to) as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.moveItem(atPath: study.path(from), toPath: study.path(to))
    if tells { client.notify("workspace/didRenameFiles", params) }
    return answer
  }

  private func tagOwn() {
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, NamedStudy.sourceLines)
    #expect(client.tag(uri, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    _ = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") }
  }

  @Test(
    "A transcript is renamed: own codings and all links move, others’ codings stay theirs and are found",
    arguments: [(true, true), (false, true), (true, false)]
  )
  func transcript(_ asks: Bool, _ tells: Bool) {
    tagOwn()
    let new = "transcripts/second round/tone 1.txt"
    _ = move("transcripts/tone.txt", new, asks: asks, tells: tells)
    let own = study.read("codings/anna/\(new).jsonl") { $0.contains("trust") }
    #expect(own?.contains("I felt safe there.") == true)
    for _ in 0..<500 where study.read("codings/anna/transcripts/tone.txt.jsonl") != nil { usleep(10_000) }
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") == nil)
    let memo = study.read("memos/people.md") { $0.contains("tone%201.txt") }
    #expect(memo?.contains("(../transcripts/second%20round/tone%201.txt#L2)") == true)
    #expect(study.read("material.csv")?.contains("\n\(new),interview") == true)
    #expect(study.read("codings/sam/transcripts/tone.txt.jsonl") != nil, "Sam’s file is Sam’s")
    let uri = study.uri(new)
    client.open(uri, NamedStudy.sourceLines)
    let shown = client.notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == uri
        && (params["diagnostics"]?.array ?? []).contains { $0["message"]?.string?.contains("Hope") == true }
        && (params["diagnostics"]?.array ?? []).contains { $0["code"]?.string == "source-moved" }
    }
    #expect(shown != nil, "Sam’s passage is shown at the new place, and that the file has not followed")
    #expect(client.stop() == 0)
  }

  @Test("A folder is renamed: codings, links and the settings follow")
  func folder() {
    tagOwn()
    _ = move("transcripts", "interviews-2026")
    #expect(study.read("kodebok.json") { $0.contains(#""interviews-2026""#) }?.contains(#""transcripts": ["#) == true)
    #expect(study.read("codings/anna/interviews-2026/tone.txt.jsonl") { $0.contains("trust") } != nil)
    #expect(study.read("memos/people.md")?.contains("(../interviews-2026/tone.txt#L2)") == true)
    #expect(study.read("material.csv")?.contains("interviews-2026/both.txt") == true)
    #expect(client.stop() == 0)
  }

  @Test("A memo is moved: its own links lead where they led")
  func memo() {
    _ = move("memos/deep.md", "memos/people/deep.md")
    let text = study.read("memos/people/deep.md") { $0.contains("../../") }
    #expect(text == "# Deep\n\n[Tone](../../transcripts/tone.txt#L2), [book](../../codebook.md#trust)\n")
    #expect(client.stop() == 0)
  }

  @Test("Open files are edited by the client before the move, and not a second time after it")
  func open() {
    let uri = study.uri("memos/people.md")
    let text = study.read("memos/people.md") ?? ""
    client.open(uri, text)
    let edit = move("transcripts/tone.txt", "transcripts/tone-1.txt", tells: false)
    #expect(client.newTexts(edit, uri) == ["../transcripts/tone-1.txt"])
    let new = text.replacing("../transcripts/tone.txt", with: "../transcripts/tone-1.txt")
    client.change(uri, version: 2, [["text": .string(new)]])
    client.notify(
      "workspace/didRenameFiles",
      [
        "files": [
          [
            "oldUri": .string(study.uri("transcripts/tone.txt")),
            "newUri": .string(study.uri("transcripts/tone-1.txt")),
          ]
        ]
      ]
    )
    #expect(study.read("material.csv") { $0.contains("tone-1.txt") } != nil)
    #expect(study.read("memos/people.md") == text, "the disk is the editor’s to write")
    #expect(client.stop() == 0)
  }

  @Test("Deleting a source deletes no coding, and says what codings stand on it, once")
  func delete() {
    tagOwn()
    let params: JSONValue = ["files": [["uri": .string(study.uri("transcripts/tone.txt"))]]]
    #expect(client.request("workspace/willDeleteFiles", params) == .null)
    let told = client.notification("window/showMessage")?["message"]?.string
    #expect(told?.contains("transcripts/tone.txt has 2 codings by anna and sam") == true, "\(told ?? "nothing")")
    try? FileManager.default.removeItem(atPath: study.path("transcripts/tone.txt"))
    client.notify("workspace/didDeleteFiles", params)
    client.request("workspace/symbol", ["query": ""])
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") != nil)
    #expect(study.read("codings/sam/transcripts/tone.txt.jsonl") != nil)
    #expect(!client.notifications.contains { $0.method == "window/showMessage" })
    #expect(client.stop() == 0)
  }

  @Test("Moves out of the study, of nothing, and with odd addresses change nothing")
  func odd() {
    for (old, new) in [
      ("transcripts/tone.txt", "../elsewhere.txt"), ("transcripts/gone.txt", "transcripts/x.txt"), ("", ""),
      ("transcripts/tone.txt", "transcripts/tone.txt"),
    ] {
      let params: JSONValue = ["files": [["oldUri": .string(study.uri(old)), "newUri": .string(study.uri(new))]]]
      #expect(client.request("workspace/willRenameFiles", params) == .null)
      client.notify("workspace/didRenameFiles", params)
    }
    #expect(client.failure("workspace/willRenameFiles", ["files": [["oldUri": 3]]]) != nil)
    #expect(study.read("material.csv")?.contains("transcripts/tone.txt,interview") == true)
    #expect(client.stop() == 0)
  }
}
