import KodebokJSON
import KodebokLanguageProtocol
import Testing

@Suite struct ActionTests {
  @Test(arguments: [
    ("[]", true), (#"["refactor"]"#, true), (#"["refactor.kodebok"]"#, true),
    (#"["refactor.kodebok.tag.again"]"#, true),
    (#"[""]"#, true), (#"["refactor.kod"]"#, false), (#"["refactor.kodebok.tag.again.x"]"#, false),
    (#"["quickfix","refactor"]"#, true), (#"["quickfix"]"#, false),
  ])
  func `only the kinds asked for are wanted`(only: String, wanted: Bool) throws {
    let params = try CodeActionParams(
      fields(#"{"textDocument":{"uri":"u"},"range":\#(rangeJSON),"context":{"diagnostics":[],"only":\#(only)}}"#)
    )
    #expect(params.wants("refactor.kodebok.tag.again") == wanted)
    #expect(params.isInvoked)
  }

  @Test func `a context may be missing`() throws {
    let params = try CodeActionParams(fields(#"{"textDocument":{"uri":"u"},"range":\#(rangeJSON)}"#))
    #expect(params.only == [] && params.diagnostics == [] && params.wants("x"))
    let automatic = try CodeActionParams(
      fields(#"{"textDocument":{"uri":"u"},"range":\#(rangeJSON),"context":{"triggerKind":2,"diagnostics":[{"a":1}]}}"#)
    )
    #expect(!automatic.isInvoked)
    #expect(automatic.diagnostics == [["a": 1]])
  }

  @Test func `an action is written for clients that know literals, and as command for the others`() {
    var action = CodeAction(title: "trust: tag", kind: "refactor.kodebok.tag.again")
    action.isPreferred = true
    action.command = Command(title: "Tag", command: "kodebok.tag", arguments: ["trust", 1])
    action.data = ["x": 1]
    #expect(
      told(action)
        == #"{"title":"trust: tag","kind":"refactor.kodebok.tag.again","isPreferred":true,"command":{"title":"Tag","#
        + #""command":"kodebok.tag","arguments":["trust",1]},"data":{"x":1}}"#
    )
    var writer = JSONWriter()
    action.write(to: &writer, asLiteral: false)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"title":"trust: tag","command":"kodebok.tag","arguments":["trust",1]}"#
    )
    var disabled = CodeAction(title: "t", kind: "k")
    disabled.disabledReason = "why"
    #expect(told(disabled) == #"{"title":"t","kind":"k","disabled":{"reason":"why"}}"#)
  }

  @Test func `an action comes back to be resolved, and a command to be run`() throws {
    let resolve = try CodeActionResolveParams(fields(#"{"title":"t","data":{"n":1}}"#))
    #expect(resolve.data == ["n": 1])
    #expect(resolve.kind == nil)
    #expect(resolve.action["title"] == "t")
    let run = try ExecuteCommandParams(fields(#"{"command":"kodebok.tag","arguments":[{"a":1},null]}"#))
    #expect(run.command == "kodebok.tag")
    #expect(run.arguments == [["a": 1], .null])
    #expect(try ExecuteCommandParams(fields(#"{"command":"c"}"#)).arguments == [])
    #expect(throws: InvalidParams.self) { try ExecuteCommandParams(fields(#"{"arguments":[]}"#)) }
  }
}
