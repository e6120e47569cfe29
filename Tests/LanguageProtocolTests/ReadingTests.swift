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

  @Test func `references hold the declaration where it is asked for`() throws {
    #expect(
      try ReferenceParams(fields("{\(place),\"context\":{\"includeDeclaration\":true}}")).includesDeclaration
    )
    let silent = try ReferenceParams(fields("{\(place)}"))
    #expect(!silent.includesDeclaration)
    #expect(silent.place.uri.path == "/a")
    #expect(
      told(Location(uri: silent.place.uri, range: range(1, 2, 3, 4))) == #"{"uri":"file:///a","range":\#(rangeJSON)}"#
    )
    #expect(told(DocumentHighlight(range: range(1, 2, 3, 4), kind: .read)) == #"{"range":\#(rangeJSON),"kind":2}"#)
  }

  @Test func `an outline is nested, or flat for clients that know no other`() throws {
    let inner = DocumentSymbol(name: "", kind: .string, range: range(1, 2, 3, 4), selection: range(0, 0, 9, 9))
    let outer = DocumentSymbol(name: "trust", detail: "2", kind: .class, range: range(1, 2, 3, 4), children: [inner])
    let ranges = #""range":\#(rangeJSON),"selectionRange":\#(rangeJSON)"#
    #expect(
      told(outer)
        == #"{"name":"trust","detail":"2","kind":5,\#(ranges),"children":[{"name":"…","kind":15,\#(ranges)}]}"#
    )
    let location = #""location":{"uri":"file:///a","range":\#(rangeJSON)}"#
    #expect(
      DocumentSymbol.flat([outer], in: DocumentURI("file:///a")).map(told) == [
        #"{"name":"trust","kind":5,\#(location)}"#, #"{"name":"…","kind":15,\#(location),"containerName":"trust"}"#,
      ]
    )
    #expect(try WorkspaceSymbolParams(fields(#"{"query":"tr"}"#)).query == "tr")
    #expect(throws: InvalidParams.self) { try WorkspaceSymbolParams(fields("{}")) }
  }

  @Test func `completion carries its change in its own edit`() {
    let edit = TextEdit(range: range(1, 2, 3, 4), newText: "trust")
    let bare = CompletionItem(label: "trust", kind: .enumMember, sortText: "01", edit: edit)
    var full = bare
    full.detail = "Trust"
    full.documentation = "What is relied on."
    let end = #""sortText":"01","textEdit":{"range":\#(rangeJSON),"newText":"trust"}}"#
    #expect(
      told(CompletionList(items: [bare, full]))
        == #"{"isIncomplete":false,"items":[{"label":"trust","kind":20,\#(end),{"label":"trust","kind":20,"#
        + #""detail":"Trust","documentation":"What is relied on.",\#(end)]}"#
    )
  }
}
