import KodebokJSON
import KodebokLanguageProtocol
import Testing

@Suite struct LookingTests {
  private let place = Location(uri: DocumentURI("file:///a"), range: range(1, 2, 3, 4))

  @Test func `a lens is resolved by what it brings back`() throws {
    let bare = CodeLens(range: range(1, 2, 3, 4), data: ["code": "trust"])
    #expect(told(bare) == #"{"range":\#(rangeJSON),"data":{"code":"trust"}}"#)
    var back = try CodeLens(fields(told(bare)))
    #expect(back.data == ["code": "trust"] && back.command == nil)
    back.command = Command(title: "2 passages", command: "kodebok.showPassages")
    #expect(
      told(back)
        == #"{"range":\#(rangeJSON),"command":{"title":"2 passages","command":"kodebok.showPassages"},"#
        + #""data":{"code":"trust"}}"#
    )
    #expect(throws: InvalidParams.self) { try CodeLens(fields("{}")) }
  }

  @Test func `a hint stands behind words, and its meaning comes later`() throws {
    let asked = try InlayHintParams(fields(#"{"textDocument":{"uri":"file:///a"},"range":\#(rangeJSON)}"#))
    #expect(asked.uri.path == "/a" && asked.range == range(1, 2, 3, 4))
    var hint = InlayHint(position: Position(line: 1, character: 2), label: "Trust", data: 7)
    let start = #"{"position":{"line":1,"character":2},"label":"Trust""#
    #expect(told(hint) == start + #","paddingLeft":true,"data":7}"#)
    #expect(try InlayHint(fields(told(hint))).data == 7)
    hint.tooltip = MarkupContent("x", isMarkdown: false)
    #expect(told(hint) == start + #","tooltip":{"kind":"plaintext","value":"x"},"paddingLeft":true,"data":7}"#)
    #expect(throws: InvalidParams(path: "label", expected: .string)) {
      try InlayHint(fields(#"{"position":{"line":1,"character":2}}"#))
    }
  }

  @Test func `a link has a target, and says where it leads only if asked`() {
    var link = DocumentLink(range: range(1, 2, 3, 4), target: DocumentURI("file:///a#L2"))
    #expect(told(link) == #"{"range":\#(rangeJSON),"target":"file:///a#L2"}"#)
    link.tooltip = "Trust"
    #expect(told(link) == #"{"range":\#(rangeJSON),"target":"file:///a#L2","tooltip":"Trust"}"#)
  }

  @Test func `an item of a hierarchy selects inside itself and comes back with its data`() throws {
    let item = HierarchyItem(
      name: "",
      kind: .key,
      detail: "Theme",
      location: place,
      selection: range(0, 0, 9, 9),
      data: ["code": "trust"]
    )
    let json =
      #"{"name":"…","kind":20,"detail":"Theme","uri":"file:///a","range":\#(rangeJSON),"#
      + #""selectionRange":\#(rangeJSON),"data":{"code":"trust"}}"#
    #expect(told(item) == json)
    #expect(
      told(CallHierarchyCall(.from, item, places: [place.range])) == #"{"from":\#(json),"fromRanges":[\#(rangeJSON)]}"#
    )
    #expect(told(CallHierarchyCall(.to, item, places: [])) == #"{"to":\#(json),"fromRanges":[]}"#)
    let back = try HierarchyItemParams(fields(#"{"item":\#(json)}"#))
    #expect(back.uri == place.uri && back.selection == place.range && back.data == ["code": "trust"])
    #expect(throws: InvalidParams(path: "item", expected: .object)) { try HierarchyItemParams(fields("{}")) }
    #expect(throws: InvalidParams(path: "item.selectionRange", expected: .object)) {
      try HierarchyItemParams(fields(#"{"item":{"uri":"x"}}"#))
    }
  }

  @Test func `a symbol may come without its place and get it later`() throws {
    var symbol = WorkspaceSymbol(name: "Trust", kind: .key, container: "Theme", uri: place.uri, data: 1)
    let start = #"{"name":"Trust","kind":20,"containerName":"Theme","location":{"uri":"file:///a""#
    #expect(told(symbol) == start + #"},"data":1}"#)
    symbol.range = place.range
    #expect(told(symbol) == start + #","range":\#(rangeJSON)},"data":1}"#)
    let back = try WorkspaceSymbol(fields(told(symbol)))
    #expect(back.range == place.range && back.container == "Theme" && back.kind == .key)
    #expect(try WorkspaceSymbol(fields(#"{"name":"x","kind":9,"location":{"uri":"a"}}"#)).kind == .string)
    #expect(throws: InvalidParams.self) { try WorkspaceSymbol(fields(#"{"name":"x"}"#)) }
  }

  @Test func `progress has a token that is a number or a text`() throws {
    #expect(ProgressToken(7) == .number(7) && ProgressToken("x") == .text("x"))
    #expect(ProgressToken(nil) == nil && ProgressToken([1]) == nil && ProgressToken(.null) == nil)
    func value(_ value: WorkDoneProgress) -> String {
      var writer = JSONWriter()
      ProgressParams.write(.text("x"), to: &writer) { $0.value(value) }
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(
      value(.begin(title: "Reading", percentage: 5, isCancellable: true))
        == #"{"token":"x","value":{"kind":"begin","title":"Reading","cancellable":true,"percentage":5}}"#
    )
    #expect(
      value(.report(message: "1 of 2", percentage: 50))
        == #"{"token":"x","value":{"kind":"report","message":"1 of 2","percentage":50}}"#
    )
    #expect(value(.end) == #"{"token":"x","value":{"kind":"end"}}"#)
    #expect(told(WorkDoneProgressParams(.number(3))) == #"{"token":3}"#)
    #expect(try WorkDoneProgressParams(fields(#"{"token":3}"#)).token == .number(3))
    #expect(throws: InvalidParams.self) { try WorkDoneProgressParams(fields("{}")) }
  }

  @Test func `a document of the server is asked for by its address`() throws {
    #expect(try TextDocumentContentParams(fields(#"{"uri":"kodebok:///x"}"#)).uri.text == "kodebok:///x")
    #expect(throws: InvalidParams(path: "uri", expected: .string)) { try TextDocumentContentParams(fields("{}")) }
    #expect(told(TextDocumentContentParams(DocumentURI("kodebok:x"))) == #"{"uri":"kodebok:x"}"#)
    #expect(told(TextDocumentContentResult("x\n")) == #"{"text":"x\n"}"#)
    #expect(told(ShowDocumentParams(uri: place.uri)) == #"{"uri":"file:///a","takeFocus":true}"#)
  }

  @Test func `what a client can be told to ask again is read from its capabilities`() {
    let can = ClientCapabilities([
      "window": ["workDoneProgress": true],
      "workspace": [
        "codeLens": ["refreshSupport": true], "inlayHint": ["refreshSupport": true],
        "textDocumentContent": .object([]), "symbol": ["resolveSupport": ["properties": ["location.range"]]],
      ],
      "textDocument": ["documentLink": ["tooltipSupport": true]],
    ])
    let all = [
      can.createsProgress, can.refreshesCodeLenses, can.refreshesInlayHints, can.showsContent, can.resolvesSymbolRanges,
      can.takesLinkTooltips,
    ]
    #expect(all.allSatisfy { $0 })
    let odd = ClientCapabilities(["workspace": ["textDocumentContent": true, "symbol": ["resolveSupport": true]]])
    #expect(!odd.showsContent && !odd.resolvesSymbolRanges && !odd.createsProgress && !odd.takesLinkTooltips)
  }
}
