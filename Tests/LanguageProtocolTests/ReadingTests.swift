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

@Suite struct ReadingShapesTests {
  @Test func `tokens are numbers, or one edit of them`() throws {
    #expect(
      told(SemanticTokens.full(resultID: "7", data: [0, 12, 345, 6, 0])) == #"{"resultId":"7","data":[0,12,345,6,0]}"#
    )
    #expect(told(SemanticTokens.full(resultID: nil, data: [])) == #"{"data":[]}"#)
    #expect(
      told(SemanticTokens.edit(resultID: "8", start: 3, deleteCount: 2, data: [4_294_967_295][...]))
        == #"{"resultId":"8","edits":[{"start":3,"deleteCount":2,"data":[4294967295]}]}"#
    )
    #expect(
      told(SemanticTokens.edit(resultID: "8", start: 3, deleteCount: 0, data: [])) == #"{"resultId":"8","edits":[]}"#
    )
    let asked = try SemanticTokensParams(fields(#"{"textDocument":{"uri":"u"},"previousResultId":"4"}"#))
    #expect(asked.previousResultID == "4" && asked.range == nil)
    #expect(
      told(SemanticTokensLegend(types: ["a"], modifiers: ["b"])) == #"{"tokenTypes":["a"],"tokenModifiers":["b"]}"#
    )
  }

  @Test(arguments: ["#000000", "#ffffff", "#0080ff", "#e6a23c"])
  func `a colour comes back from the wire as it was`(hex: String) throws {
    let color = try #require(Color(hex: hex))
    let back = try Color(fields(told(color)))
    #expect(back.hex == hex)
  }

  @Test func `what is no colour is none, and shares are clamped`() throws {
    for odd in ["", "#", "#12345", "1234567", "#gggggg", "#-12345"] { #expect(Color(hex: odd) == nil) }
    #expect(try Color(fields(#"{"red":7,"green":-0.5,"blue":1e300,"alpha":"x"}"#)).hex == "#ff00ff")
    #expect(throws: InvalidParams.self) { try Color(fields(#"{"red":1,"green":0}"#)) }
  }

  @Test func `folds say no more than is known`() {
    #expect(told(FoldingRange(startLine: 1, endLine: 2)) == #"{"startLine":1,"endLine":2}"#)
    #expect(
      told(FoldingRange(startLine: 1, endLine: 2, startCharacter: 3, kind: .comment, collapsedText: "x"))
        == #"{"startLine":1,"startCharacter":3,"endLine":2,"kind":"comment","collapsedText":"x"}"#
    )
  }

  @Test func `a growing selection is nested outwards`() throws {
    let ranges = SelectionRange(innermost: range(1, 2, 3, 4), outer: [range(1, 2, 3, 4)])
    #expect(told(ranges) == #"{"range":\#(rangeJSON),"parent":{"range":\#(rangeJSON)}}"#)
    let asked = try SelectionRangeParams(
      fields(#"{"textDocument":{"uri":"u"},"positions":[{"line":1,"character":2}]}"#)
    )
    #expect(asked.positions == [Position(line: 1, character: 2)])
  }

  @Test func `formatting is asked for of all, of a range, of ranges, or after a key`() throws {
    let place = #""textDocument":{"uri":"u"},"options":{"trimTrailingWhitespace":false}"#
    let all = try FormattingParams(fields("{\(place)}"))
    #expect(all.ranges == nil && !all.trimsLines)
    #expect(try FormattingParams(fields("{\(place),\"range\":\(rangeJSON)}")).ranges == [range(1, 2, 3, 4)])
    #expect(try FormattingParams(fields("{\(place),\"ranges\":[\(rangeJSON)]}")).ranges == [range(1, 2, 3, 4)])
    #expect(throws: InvalidParams.self) { try FormattingParams(fields("{\(place),\"ranges\":7}")) }
    let typed = try OnTypeFormattingParams(fields("{\(place),\"position\":{\"line\":1,\"character\":2},\"ch\":\"x\"}"))
    #expect(typed.typed == "x")
  }
}
