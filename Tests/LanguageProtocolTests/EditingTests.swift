import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@Suite struct EditingTests {
  private let new = ClientCapabilities(
    ["workspace": ["workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]]]])
  private let old = ClientCapabilities([:])
  private let edit = WorkspaceEdit([
    .create(DocumentURI("file:///b")),
    .edit(DocumentURI("file:///b"), version: nil, [TextEdit(range: range(1, 2, 3, 4), newText: "x")]),
    .edit(DocumentURI("file:///a"), version: 2, []),
    .edit(DocumentURI("file:///b"), version: nil, [TextEdit(range: range(1, 2, 3, 4), newText: "y")]),
  ])

  @Test func `a client that knows document changes gets steps and versions`() {
    #expect(
      told(edit.form(for: new))
        == #"{"documentChanges":[{"kind":"create","uri":"file:///b","options":{"ignoreIfExists":true}},"#
        + #"{"textDocument":{"uri":"file:///b","version":null},"edits":[{"range":\#(rangeJSON),"newText":"x"}]},"#
        + #"{"textDocument":{"uri":"file:///a","version":2},"edits":[]},"#
        + #"{"textDocument":{"uri":"file:///b","version":null},"edits":[{"range":\#(rangeJSON),"newText":"y"}]}]}"#
    )
    #expect(edit.isUnderstood(by: new))
  }

  @Test func `another client gets one list for each document`() {
    #expect(
      told(edit.form(for: old))
        == #"{"changes":{"file:///b":[{"range":\#(rangeJSON),"newText":"x"},{"range":\#(rangeJSON),"newText":"y"}],"#
        + #""file:///a":[]}}"#
    )
    #expect(!edit.isUnderstood(by: old))
    #expect(WorkspaceEdit(Array(edit.steps.dropFirst())).isUnderstood(by: old))
  }

  @Test func `an edit is asked for, and the answer is a claim`() throws {
    #expect(
      told(ApplyEditParams(label: "Tag", edit: WorkspaceEdit().form(for: old)))
        == #"{"label":"Tag","edit":{"changes":{}}}"#
    )
    #expect(ApplyEditResult(.success(RawJSON(["applied": true]))).applied)
    #expect(ApplyEditResult(.success(RawJSON(["applied": false, "failureReason": "no"]))).failureReason == "no")
    #expect(!ApplyEditResult(.success(RawJSON(.null))).applied)
    #expect(ApplyEditResult(.failure(ResponseError(.internalError, "odd"))).failureReason == "odd")
  }

  @Test func `renaming is read and prepared`() throws {
    let params = try RenameParams(
      fields(#"{"textDocument":{"uri":"u"},"position":{"line":0,"character":1},"newName":"tillit"}"#)
    )
    #expect(params.newName == "tillit")
    #expect(params.place.position == Position(line: 0, character: 1))
    #expect(
      told(PrepareRenameResult(range: range(1, 2, 3, 4), placeholder: "x"))
        == #"{"range":\#(rangeJSON),"placeholder":"x"}"#
    )
  }
}
