import KodebokJSON
import Testing

@Suite struct JSONValueTests {
  @Test func `values are reached by key and index, and what is not there is nil`() throws {
    let value = try JSONValue(parsing: [UInt8](#"{"a":{"b":[1,2.0,"x",true,null,2.5]},"c":1,"c":2}"#.utf8))
    #expect(value["a"]?["b"]?[0]?.int == 1)
    #expect(value["a"]?["b"]?[1]?.int == 2)
    #expect(value["a"]?["b"]?[2]?.string == "x")
    #expect(value["a"]?["b"]?[3]?.bool == true)
    #expect(value["a"]?["b"]?[4]?.isNull == true)
    #expect(value["a"]?["b"]?[5]?.int == nil)
    #expect(value["a"]?["b"]?[5]?.double == 2.5)
    #expect(value["a"]?["b"]?[6] == nil)
    #expect(value["a"]?["b"]?[-1] == nil)
    #expect(value["a"]?["b"]?["x"] == nil)
    #expect(value["c"]?.int == 2)
    #expect(value["d"] == nil)
    #expect(value.object?.map(\.key) == ["a", "c", "c"])
  }

  @Test func `two forms of the same letter are two values and two keys`() throws {
    let composed: JSONValue = "\u{e5}"
    #expect(composed != "a\u{30a}")
    let object: JSONValue = ["\u{e5}": 1, "a\u{30a}": 2]
    #expect(object["\u{e5}"]?.int == 1)
    #expect(object["a\u{30a}"]?.int == 2)
  }

  @Test func `an integer past 64 bits becomes a number`() throws {
    #expect(try JSONValue(parsing: [UInt8]("18446744073709551616".utf8)) == .double(18_446_744_073_709_551_616))
    #expect(throws: JSONError(.numberOutOfRange, at: 1)) { try JSONValue(parsing: [UInt8]("[1e999]".utf8)) }
  }

  @Test func `a value is written in the order it was read`() throws {
    let text = #"{"z":1,"a":[null,{"å":-0.5}],"m":"\n"}"#
    #expect(try JSONValue(parsing: [UInt8](text.utf8)).text == text)
  }
}
