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
  }

  @Test(arguments: ["{}", "null", "5", #"{"only":"refactor"}"#, #"{"only":[1]}"#])
  func `a context that is odd or says nothing asks for all`(context: String) throws {
    let params = try CodeActionParams(
      fields(#"{"textDocument":{"uri":"u"},"range":\#(rangeJSON),"context":\#(context)}"#)
    )
    #expect(params.only == [] && params.wants("x"))
    #expect(try CodeActionParams(fields(#"{"textDocument":{"uri":"u"},"range":\#(rangeJSON)}"#)).wants("x"))
  }

  @Test func `an action is written for clients that know literals, and as command for the others`() {
    let action = CodeAction(
      title: "trust: tag",
      kind: "refactor.kodebok.tag.again",
      isPreferred: true,
      command: Command(title: "Tag", command: "kodebok.tag", arguments: ["trust", 1])
    )
    let command = #"{"title":"Tag","command":"kodebok.tag","arguments":["trust",1]}"#
    #expect(
      told(action)
        == #"{"title":"trust: tag","kind":"refactor.kodebok.tag.again","isPreferred":true,"command":\#(command)}"#
    )
    for (isLiteral, form) in [(true, told(action)), (false, command)] {
      var writer = JSONWriter()
      action.write(to: &writer, asLiteral: isLiteral)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == form)
    }
  }

  @Test func `a command comes to be run`() throws {
    let run = try ExecuteCommandParams(fields(#"{"command":"kodebok.tag","arguments":[{"a":1},null]}"#))
    #expect(run.command == "kodebok.tag")
    #expect(run.arguments == [["a": 1], .null])
    #expect(try ExecuteCommandParams(fields(#"{"command":"c"}"#)).arguments == [])
    #expect(throws: InvalidParams.self) { try ExecuteCommandParams(fields(#"{"arguments":[]}"#)) }
  }
}
