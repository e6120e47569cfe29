import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    (#"{"line":1,"character":2}"#, 1, 2),
    (#"{"line":2147483647,"character":2147483647}"#, 2_147_483_647, 2_147_483_647),
    (#"{"line":2147483648,"character":9223372036854775807}"#, 2_147_483_647, 2_147_483_647),
    (#"{"line":1e300,"character":99999999999999999999999}"#, 2_147_483_647, 2_147_483_647),
    (#"{"line":3.0,"character":0,"more":[]}"#, 3, 0),
  ])
  func `positions past every document are clamped`(json: String, line: Int, character: Int) throws {
    #expect(try Position(fields(json)) == Position(line: line, character: character))
  }

  @Test(arguments: [
    #"{"line":-1,"character":0}"#, #"{"line":0,"character":-1}"#, #"{"line":1.5,"character":0}"#,
    #"{"line":"1","character":0}"#, #"{"line":1}"#, #"{"line":null,"character":0}"#, #"{"line":-1e300,"character":0}"#,
    #"{"line":[],"character":{}}"#, "{}",
  ])
  func `what is no position is wrong parameters`(json: String) throws {
    let fields = try fields(json)
    #expect(throws: InvalidParams.self) { try Position(fields) }
  }

  @Test func `a range that comes the wrong way round is turned`() throws {
    let turned = try LSPRange(fields(#"{"start":{"line":3,"character":4},"end":{"line":1,"character":2}}"#))
    #expect(turned == range(1, 2, 3, 4))
    #expect(told(turned) == rangeJSON)
    #expect(try LSPRange(fields(rangeJSON)) == turned)
  }

  @Test func `a wrong member is told by its way`() throws {
    let params = try fields(#"{"textDocument":{"uri":"file:///a"},"position":{"line":0,"character":"x"}}"#)
    do throws(InvalidParams) {
      _ = try TextDocumentPosition(params)
      Issue.record("a string was read as a column")
    } catch {
      #expect(error == InvalidParams(path: "position.character", expected: .integer))
      #expect(error.response.code == .invalidParams)
      #expect(error.response.message == "position.character: expected integer")
    }
  }
}
