import KodebokJSON
import KodebokJSONRPC
import Synchronization
import Testing

@testable import KodebokServer

@Suite("What an editor refuses, forgets or only says it did changes nothing behind its back")
struct RefusalTests {
  /// Editors that may be asked a second question.
  static let asking = EditorProfile.all.filter(\.asks)
  /// Editors that apply the server's edits.
  static let editing = EditorProfile.all.filter(\.appliesEdits)

  /// What comes back for a question that is not answered.
  static let noAnswers: [(String, TestClient.Reply)] = [
    ("null", .result(.null)), ("an error", .error), ("something else", .result(["title": "No such code"])),
    ("a number", .result(7)), ("nothing", .silence),
  ]

  @Test("A question that is not answered, refused or misunderstood means that nothing is done", arguments: asking)
  func unanswered(profile: EditorProfile) {
    for (what, reply) in Self.noAnswers {
      let editor = EditorClient(profile) { method, _ in method == "window/showMessageRequest" ? reply : nil }
      editor.open()
      let more: JSONValue = ["uri": .string(editor.uri), "theme": "relationship", "range": EditorClient.sentence]
      let id = editor.client.begin("workspace/executeCommand", ["command": "kodebok.more", "arguments": [more]])
      #expect(editor.client.serverRequest("window/showMessageRequest")?["actions"]?.array?.isEmpty == false)
      if case .silence = reply {
        // The person has not chosen yet: everything else goes on.
      } else {
        #expect(editor.client.answer(id) == .success(.null), "\(what)")
      }
      #expect(editor.study.read("codings/anna/transcripts/tone.txt.jsonl") == nil, "\(what)")
      #expect(editor.tag("hope")["changed"]?.bool == true, "\(what)")
      _ = editor.leave()
    }
  }

  @Test("An answered question gives the code that was chosen", arguments: asking)
  func answered(profile: EditorProfile) {
    let editor = EditorClient(profile) { method, params in
      method == "window/showMessageRequest" ? .result(params["actions"]?[0] ?? .null) : nil
    }
    editor.open()
    editor.run("kodebok.more", ["uri": .string(editor.uri), "theme": "relationship", "range": EditorClient.sentence])
    #expect(editor.codings { $0.contains("\"trust\"") }.contains("\"trust\""))
    _ = editor.leave()
  }

  @Test(
    "An edit of an open file that the editor refuses is told in one sentence, and nothing is changed anywhere",
    arguments: editing
  )
  func refusedEdit(profile: EditorProfile) {
    for reply in [
      TestClient.Reply.result(["applied": false, "failureReason": "no"]), .error, .result(.null),
      .result(["applied": "yes"]),
    ] {
      let editor = EditorClient(profile) { method, _ in method == "workspace/applyEdit" ? reply : nil }
      let before = editor.study.read("codebook.md") ?? ""
      editor.client.open(editor.study.uri("codebook.md"), before)
      let answer = editor.client.failure(
        "workspace/executeCommand",
        ["command": "kodebok.park", "arguments": [["code": "distance", "reason": "for vid"]]]
      )
      #expect(answer?.code.number == -32803 && answer?.message.isEmpty == false)
      #expect(editor.study.read("codebook.md") == before)
      #expect(editor.study.read("memos/log.md") == nil)
      editor.open()
      #expect(editor.tag("hope")["changed"]?.bool == true)
      _ = editor.leave()
    }
  }

  @Test("An edit that the editor says it made and did not make is not believed", arguments: editing)
  func droppedEdit(profile: EditorProfile) {
    let editor = EditorClient(profile)
    let book = editor.study.uri("codebook.md")
    let before = editor.study.read("codebook.md") ?? ""
    editor.client.open(book, before)
    editor.run("kodebok.park", ["code": "distance", "reason": "for vid"])
    // The text in the editor is still the old one, so the code is not set aside.
    let line =
      before.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("{#distance}") } ?? 0
    let actions = editor.client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(book)], "range": .range(line, 5, 5), "context": ["diagnostics": []]]
    )
    let codes = editor.client.request("kodebok/codes", ["uri": .string(book)])["codes"]?.array ?? []
    #expect(codes.contains { $0["id"]?.string == "distance" }, "\(actions.text)")
    #expect(editor.study.read("codebook.md") == before)
    _ = editor.leave()
  }

  @Test(
    "Edits come in the form the editor understands: changes or versioned documents, never files to be made",
    arguments: editing
  )
  func editForm(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    let book = editor.study.uri("codebook.md")
    editor.client.open(book, editor.study.read("codebook.md") ?? "")
    editor.run("kodebok.park", ["code": "distance", "reason": "for vid"])
    let edit = try #require(editor.client.serverRequest("workspace/applyEdit")?["edit"])
    #expect((edit["documentChanges"] != nil) == profile.takesVersionedEdits)
    #expect((edit["changes"] != nil) != profile.takesVersionedEdits)
    #expect(edit["documentChanges"]?.array?.allSatisfy { $0["kind"] == nil } ?? true)
    #expect(edit["changeAnnotations"] == nil || profile.can("workspace", "workspaceEdit", "changeAnnotationSupport"))
    _ = editor.leave()
  }

  @Test("An editor that takes no edits is told so, and tagging works all the same")
  func noEdits() {
    let editor = EditorClient(.ale)
    let book = editor.study.uri("codebook.md")
    editor.client.open(book, editor.study.read("codebook.md") ?? "")
    let answer = editor.client.failure(
      "workspace/executeCommand",
      ["command": "kodebok.park", "arguments": [["code": "distance", "reason": "for vid"]]]
    )
    #expect(answer?.message.isEmpty == false)
    editor.open()
    #expect(editor.tag("hope")["changed"]?.bool == true)
    #expect(editor.client.serverRequests.isEmpty)
    #expect(editor.leave() == 1)
  }

  /// Edits as an editor tells of them once it has made them.
  private static func changes(_ edits: [JSONValue]) -> [JSONValue] {
    edits.map { ["range": $0["range"] ?? .null, "text": $0["newText"] ?? ""] }
  }

  @Test(
    "A typed tag is taken out before saving, after it, or left where neither can be; it makes one coding, not two",
    arguments: EditorProfile.all
  )
  func typedTag(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    editor.open()
    let end = profile.encoding == "utf-8" ? 31 : 28
    editor.client.change(editor.uri, version: 2, [["range": .range(3, end, end), "text": " #hope"]])
    let name: JSONValue = ["textDocument": ["uri": .string(editor.uri)]]
    let tagged = TemporaryStudy.tone.replacing("på mer.", with: "på mer. #hope")
    if profile.waitsBeforeSaving {
      let asked: JSONValue = ["textDocument": ["uri": .string(editor.uri)], "reason": 1]
      let edits = editor.client.request("textDocument/willSaveWaitUntil", asked).array ?? []
      #expect(edits.count == 1)
      editor.client.change(editor.uri, version: 3, Self.changes(edits))
      editor.study.write("transcripts/tone.txt", TemporaryStudy.tone)
      editor.client.notify("textDocument/didSave", name)
    } else {
      editor.study.write("transcripts/tone.txt", tagged)
      editor.client.notify("textDocument/didSave", name)
      guard profile.appliesEdits else {
        // Nothing can be taken out: the tag stays a tag.
        editor.client.request("kodebok/at", ["uri": .string(editor.uri), "position": .at(3, 5)])
        #expect(editor.client.serverRequests.isEmpty)
        #expect(editor.study.read("codings/anna/transcripts/tone.txt.jsonl") == nil)
        _ = editor.leave()
        return
      }
      let edit = try #require(editor.client.serverRequest("workspace/applyEdit")?["edit"])
      let edits = edit["documentChanges"]?[0]?["edits"]?.array ?? edit["changes"]?[editor.uri]?.array ?? []
      #expect(edits.count == 1)
      // It said that it applied the edit; only the change that follows counts.
      #expect(editor.study.read("codings/anna/transcripts/tone.txt.jsonl") == nil)
      editor.client.change(editor.uri, version: 3, Self.changes(edits))
      editor.study.write("transcripts/tone.txt", TemporaryStudy.tone)
      editor.client.notify("textDocument/didSave", name)
    }
    let codings = editor.codings { $0.contains("\"hope\"") }
    #expect(codings.components(of: "\"hope\"") == 1, "\(codings)")
    _ = editor.leave()
  }

  @Test("Settings may come as null, too few or not at all", arguments: EditorProfile.all)
  func settings(profile: EditorProfile) {
    for answer in [
      TestClient.Reply.result([.null, .null]), .result([]), .result(.null), .result(5), .result([.object([])]), .error,
      .silence,
    ] {
      let editor = EditorClient(profile) { method, _ in method == "workspace/configuration" ? answer : nil }
      editor.client.notify("workspace/didChangeConfiguration", ["settings": .null])
      editor.client.notify("workspace/didChangeConfiguration", ["settings": [.null]])
      editor.open()
      #expect(editor.tag("trust")["changed"]?.bool == true)
      _ = editor.leave()
    }
  }
}

extension String {
  /// How often some words stand in it.
  func components(of words: String) -> Int { split(separator: words, omittingEmptySubsequences: false).count - 1 }
}
