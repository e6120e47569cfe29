import KodebokJSON
import KodebokLanguageProtocol
import Testing

@Suite struct ReadingTests {
  private let place = #""textDocument":{"uri":"file:///a"},"position":{"line":1,"character":2}"#

  @Test func `hover is Markdown or plain text`() {
    let text = MarkupContent("**5 of 7**", isMarkdown: true)
    #expect(
      told(Hover(contents: text, range: range(1, 2, 3, 4)))
        == #"{"contents":{"kind":"markdown","value":"**5 of 7**"},"range":\#(rangeJSON)}"#
    )
    #expect(
      told(Hover(contents: MarkupContent("x", isMarkdown: false), range: nil))
        == #"{"contents":{"kind":"plaintext","value":"x"}}"#
    )
  }

  @Test func `references may leave out the declaration`() throws {
    #expect(
      try ReferenceParams(fields("{\(place),\"context\":{\"includeDeclaration\":false}}")).includesDeclaration == false
    )
    let silent = try ReferenceParams(fields("{\(place)}"))
    #expect(silent.includesDeclaration)
    #expect(silent.place.uri.path == "/a")
    #expect(
      told(Location(uri: silent.place.uri, range: range(1, 2, 3, 4))) == #"{"uri":"file:///a","range":\#(rangeJSON)}"#
    )
    #expect(told(DocumentHighlight(range: range(1, 2, 3, 4))) == #"{"range":\#(rangeJSON),"kind":1}"#)
  }

  @Test func `an outline is nested, or flat for clients that know no other`() throws {
    #expect(try DocumentSymbolParams(fields(#"{"textDocument":{"uri":"file:///a"}}"#)).uri.path == "/a")
    let inner = DocumentSymbol(name: "", kind: .string, range: range(1, 2, 3, 4), selection: range(0, 0, 9, 9))
    let outer = DocumentSymbol(name: "trust", detail: "2", kind: .class, range: range(1, 2, 3, 4), children: [inner])
    let ranges = #""range":\#(rangeJSON),"selectionRange":\#(rangeJSON)"#
    #expect(
      told(outer)
        == #"{"name":"trust","detail":"2","kind":5,\#(ranges),"children":[{"name":"–","kind":15,\#(ranges)}]}"#
    )
    let location = #""location":{"uri":"file:///a","range":\#(rangeJSON)}"#
    #expect(
      DocumentSymbol.flat([outer], in: DocumentURI("file:///a")).map(told) == [
        #"{"name":"trust","kind":5,\#(location)}"#, #"{"name":"–","kind":15,\#(location),"containerName":"trust"}"#,
      ]
    )
    #expect(try WorkspaceSymbolParams(fields(#"{"query":"tr"}"#)).query == "tr")
    #expect(try WorkspaceSymbolParams(fields("{}")).query == "")
  }

  @Test func `completion carries its change in its own edit`() throws {
    let params = try CompletionParams(fields("{\(place),\"context\":{\"triggerKind\":2,\"triggerCharacter\":\"#\"}}"))
    #expect(params.trigger == "#")
    var item = CompletionItem(
      label: "trust",
      kind: .enumMember,
      edit: TextEdit(range: range(1, 2, 3, 4), newText: "#trust")
    )
    item.sortText = "01"
    item.data = 3
    #expect(
      told(CompletionList(items: [item]))
        == #"{"isIncomplete":false,"items":[{"label":"trust","kind":20,"sortText":"01","textEdit":{"range":\#(rangeJSON),"#
        + ##""newText":"#trust"},"data":3}]}"##
    )
  }

  @Test func `an item is handed back as it came, with what was asked for`() throws {
    let params = try CompletionResolveParams(fields(#"{"label":"trust","own":[1],"data":3,"documentation":"old"}"#))
    #expect(params.label == "trust" && params.data == 3)
    var writer = JSONWriter()
    params.answer(documentation: MarkupContent("x", isMarkdown: false), to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"label":"trust","own":[1],"data":3,"documentation":{"kind":"plaintext","value":"x"}}"#
    )
    var unchanged = JSONWriter()
    params.answer(documentation: nil, to: &unchanged)
    #expect(try JSONValue(parsing: unchanged.bytes) == params.item)
  }
}
