import KodebokJSON
import KodebokLanguageProtocol
import Testing

@Suite struct SynchronizationTests {
  private let document = #""textDocument":{"uri":"file:///a","version":7}"#

  @Test func `opening brings the text`() throws {
    let params = try DidOpenParams(
      fields(#"{"textDocument":{"uri":"file:///a","languageId":"markdown","version":1,"text":"å\r\n\ud800"}}"#)
    )
    #expect(params.text == "å\r\n\u{FFFD}")
    #expect(params.languageID == "markdown")
    #expect(params.version == 1)
    #expect(throws: InvalidParams(path: "textDocument.text", expected: .string)) {
      try DidOpenParams(fields(#"{"textDocument":{"uri":"file:///a"}}"#))
    }
  }

  @Test func `changes come in their order, with and without range`() throws {
    let params = try DidChangeParams(
      fields(#"{\#(document),"contentChanges":[{"range":\#(rangeJSON),"rangeLength":5,"text":"x"},{"text":"all"}]}"#)
    )
    #expect(params.version == 7)
    #expect(params.uri.path == "/a")
    #expect(params.changes.map(\.range) == [range(1, 2, 3, 4), nil])
    #expect(params.changes.map(\.text) == ["x", "all"])
  }

  @Test(arguments: [
    (#""contentChanges":[{"range":{},"text":"x"}]"#, "contentChanges[0].range.start"),
    (#""contentChanges":[{"text":"x"},{}]"#, "contentChanges[1].text"), (#""contentChanges":"x""#, "contentChanges"),
    (#""contentChanges":[1]"#, "contentChanges[0]"), (#""x":1"#, "contentChanges"),
  ])
  func `a broken change is told by its way`(member: String, way: String) throws {
    let fields = try fields("{\(document),\(member)}")
    do throws(InvalidParams) {
      _ = try DidChangeParams(fields)
      Issue.record("accepted")
    } catch {
      #expect(error.path == way)
    }
  }

  @Test func `saving and closing name the document`() throws {
    #expect(try DidSaveParams(fields("{\(document)}")).uri.path == "/a")
    #expect(try DidCloseParams(fields("{\(document)}")).uri.path == "/a")
    #expect(try WillSaveParams(fields("{\(document),\"reason\":1}")).reason == .manual)
    #expect(try WillSaveParams(fields("{\(document),\"reason\":9}")).reason == .focusOut)
    #expect(try WillSaveParams(fields("{\(document)}")).reason == .focusOut)
    #expect(throws: InvalidParams(path: "textDocument", expected: .object)) { try DidCloseParams(fields("{}")) }
  }
}
