import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@Suite struct WorkspaceTests {
  @Test func `changed files and folders are read`() throws {
    let files = try DidChangeWatchedFilesParams(
      fields(#"{"changes":[{"uri":"file:///a","type":1},{"type":3},7,{"uri":"file:///c","type":9}]}"#)
    )
    #expect(files.files.map(\.path) == ["/a", "/c"])
    let folders = try DidChangeWorkspaceFoldersParams(
      fields(#"{"event":{"added":[{"uri":"file:///a","name":"a"}],"removed":[]}}"#)
    )
    #expect(folders.added.map(\.path) == ["/a"])
    #expect(folders.removed.isEmpty)
    #expect(throws: InvalidParams.self) { try DidChangeWorkspaceFoldersParams(fields("{}")) }
  }

  @Test func `files that are renamed or deleted are read`() throws {
    let moved = try RenameFilesParams(fields(#"{"files":[{"oldUri":"file:///a","newUri":"file:///b"}]}"#))
    #expect(moved.moves.map(\.from.path) == ["/a"] && moved.moves.map(\.to.path) == ["/b"])
    #expect(try DeleteFilesParams(fields(#"{"files":[{"uri":"file:///a"}]}"#)).files.map(\.path) == ["/a"])
    #expect(throws: InvalidParams.self) { try RenameFilesParams(fields(#"{"files":[{"oldUri":1}]}"#)) }
    #expect(throws: InvalidParams.self) { try DeleteFilesParams(fields(#"{"files":[7]}"#)) }
    let filters =
      #"{"filters":[{"scheme":"file","pattern":{"glob":"**/*.{md,txt}","matches":"file"}},"#
      + #"{"scheme":"file","pattern":{"glob":"**","matches":"folder"}}]}"#
    #expect(
      told(FileOperations(endings: ["md", "txt"]))
        == #"{"willRename":\#(filters),"didRename":\#(filters),"willDelete":\#(filters),"didDelete":\#(filters)}"#
    )
  }

  @Test func `settings are asked for by section, and null is a normal answer`() throws {
    #expect(told(ConfigurationParams(section: "kodebok")) == #"{"items":[{"section":"kodebok"}]}"#)
    #expect(ConfigurationParams.settings(in: .success([["a": 1]])) == ["a": 1])
    #expect(ConfigurationParams.settings(in: .success([.null])) == nil)
    #expect(ConfigurationParams.settings(in: .success(.null)) == nil)
    #expect(ConfigurationParams.settings(in: .failure(ResponseError(.methodNotFound, ""))) == nil)
    #expect(try DidChangeConfigurationParams(fields(#"{"settings":null}"#)).settings == nil)
    #expect(try DidChangeConfigurationParams(fields(#"{"settings":{"a":1}}"#)).settings == ["a": 1])
  }

  @Test func `messages and questions are written`() {
    #expect(told(ShowMessageParams(.warning, "x")) == #"{"type":2,"message":"x"}"#)
    let question = ShowMessageRequest(.info, "?", actions: ["Ja", "Nei"])
    #expect(told(question) == #"{"type":3,"message":"?","actions":[{"title":"Ja"},{"title":"Nei"}]}"#)
    #expect(question.choice(in: .success(["title": "Nei"])) == 1)
    #expect(question.choice(in: .success(.null)) == nil)
    #expect(question.choice(in: .failure(ResponseError(.methodNotFound, ""))) == nil)
    let uri = DocumentURI("file:///a")
    #expect(
      told(ShowDocumentParams(uri: uri, selection: range(1, 2, 3, 4)))
        == #"{"uri":"file:///a","takeFocus":true,"selection":\#(rangeJSON)}"#
    )
  }
}
