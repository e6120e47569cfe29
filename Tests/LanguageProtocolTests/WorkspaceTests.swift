import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@Suite struct WorkspaceTests {
  @Test func `changed files and folders are read`() throws {
    let files = try DidChangeWatchedFilesParams(
      fields(#"{"changes":[{"uri":"file:///a","type":1},{"uri":"file:///b","type":3},{"uri":"file:///c","type":9}]}"#)
    )
    #expect(files.changes.map(\.kind) == [.created, .deleted, .changed])
    let folders = try DidChangeWorkspaceFoldersParams(
      fields(#"{"event":{"added":[{"uri":"file:///a","name":"a"}],"removed":[]}}"#)
    )
    #expect(folders.added.map(\.uri.path) == ["/a"])
    #expect(folders.removed.isEmpty)
    #expect(throws: InvalidParams.self) { try DidChangeWorkspaceFoldersParams(fields("{}")) }
    #expect(throws: InvalidParams.self) { try DidChangeWatchedFilesParams(fields(#"{"changes":[{}]}"#)) }
  }

  @Test func `settings are asked for by section, and null is a normal answer`() throws {
    let asked = ConfigurationParams(section: "kodebok", scopes: [DocumentURI("file:///a"), nil])
    #expect(told(asked) == #"{"items":[{"scopeUri":"file:///a","section":"kodebok"},{"section":"kodebok"}]}"#)
    #expect(asked.settings(in: .success(RawJSON([["a": 1], .null]))) == [["a": 1], nil])
    #expect(asked.settings(in: .success(RawJSON(.null))) == [nil, nil])
    #expect(asked.settings(in: .failure(ResponseError(.methodNotFound, ""))) == [nil, nil])
    #expect(try DidChangeConfigurationParams(fields(#"{"settings":null}"#)).settings == nil)
    #expect(try DidChangeConfigurationParams(fields(#"{"settings":{"a":1}}"#)).settings == ["a": 1])
  }

  @Test func `messages and questions are written`() {
    #expect(told(ShowMessageParams(.warning, "x")) == #"{"type":2,"message":"x"}"#)
    let question = ShowMessageRequest(.info, "?", actions: ["Ja", "Nei"])
    #expect(told(question) == #"{"type":3,"message":"?","actions":[{"title":"Ja"},{"title":"Nei"}]}"#)
    #expect(question.choice(in: .success(RawJSON(["title": "Nei"]))) == 1)
    #expect(question.choice(in: .success(RawJSON(.null))) == nil)
    #expect(question.choice(in: .failure(ResponseError(.methodNotFound, ""))) == nil)
    let uri = DocumentURI("file:///a")
    #expect(
      told(ShowDocumentParams(uri: uri, selection: range(1, 2, 3, 4)))
        == #"{"uri":"file:///a","takeFocus":true,"selection":\#(rangeJSON)}"#
    )
  }

  @Test func `progress begins, goes on and ends`() {
    let token = RequestID.string("t")
    #expect(
      [
        Progress(token: token, .begin(title: "Reading", canCancel: true)),
        Progress(token: token, .report(message: nil, percent: 140)), Progress(token: token, .end(message: nil)),
      ].map(told) == [
        #"{"token":"t","value":{"kind":"begin","title":"Reading","cancellable":true}}"#,
        #"{"token":"t","value":{"kind":"report","percentage":100}}"#, #"{"token":"t","value":{"kind":"end"}}"#,
      ]
    )
  }
}
