import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@Suite struct EditingTests {
  private func edit(isVersioned: Bool) -> WorkspaceEdit {
    WorkspaceEdit(
      [
        .init(
          uri: DocumentURI("file:///b"),
          version: 1,
          edits: [TextEdit(range: range(1, 2, 3, 4), newText: "x")]
        ), .init(uri: DocumentURI("file:///a"), version: 2, edits: []),
        .init(
          uri: DocumentURI("file:///b"),
          version: 1,
          edits: [TextEdit(range: range(1, 2, 3, 4), newText: "y")]
        ),
      ],
      isVersioned: isVersioned
    )
  }

  @Test func `a client that knows document changes gets versions`() {
    #expect(
      told(edit(isVersioned: true))
        == #"{"documentChanges":["#
        + #"{"textDocument":{"uri":"file:///b","version":1},"edits":[{"range":\#(rangeJSON),"newText":"x"}]},"#
        + #"{"textDocument":{"uri":"file:///a","version":2},"edits":[]},"#
        + #"{"textDocument":{"uri":"file:///b","version":1},"edits":[{"range":\#(rangeJSON),"newText":"y"}]}]}"#
    )
  }

  @Test func `an edit that must be agreed to carries its question, and makes files first`() {
    let edit = WorkspaceEdit(
      [
        .init(
          uri: DocumentURI("file:///n"),
          version: nil,
          edits: [TextEdit(range: range(1, 2, 3, 4), newText: "x")],
          isNew: true
        )
      ],
      isVersioned: true,
      question: ChangeAnnotation(label: "One?", description: "Two are one.")
    )
    #expect(
      told(edit)
        == #"{"documentChanges":[{"kind":"create","uri":"file:///n","annotationId":"confirm"},"#
        + #"{"textDocument":{"uri":"file:///n","version":null},"edits":[{"range":\#(rangeJSON),"newText":"x","#
        + #""annotationId":"confirm"}]}],"changeAnnotations":{"confirm":{"label":"One?","needsConfirmation":true,"#
        + #""description":"Two are one."}}}"#
    )
  }

  @Test func `another client gets one list for each document`() {
    #expect(
      told(edit(isVersioned: false))
        == #"{"changes":{"file:///b":[{"range":\#(rangeJSON),"newText":"x"},{"range":\#(rangeJSON),"newText":"y"}],"#
        + #""file:///a":[]}}"#
    )
  }

  @Test func `an edit is asked for, and the answer is a claim`() {
    #expect(
      told(ApplyEditParams(label: "Tag", edit: WorkspaceEdit([], isVersioned: false)))
        == #"{"label":"Tag","edit":{"changes":{}}}"#
    )
    #expect(ApplyEditParams.isApplied(.success(["applied": true])))
    #expect(!ApplyEditParams.isApplied(.success(["applied": false, "failureReason": "no"])))
    #expect(!ApplyEditParams.isApplied(.success(.null)))
    #expect(!ApplyEditParams.isApplied(.failure(ResponseError(.internalError, "odd"))))
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
