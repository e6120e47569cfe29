import KodebokJSON
import Testing

@Suite("Places in a JSON text that may be half typed")
struct JSONOutlineTests {
  @Test("Values are told with the keys that lead to them")
  func nodes() {
    let text = #"{"a": {"b": [1, "x"]}, "c": true}"#
    let outline = JSONOutline(Array(text.utf8))
    #expect(outline.nodes.map { $0.path.joined(separator: ".") } == ["", "a", "a.b", "a.b.0", "a.b.1", "c"])
    #expect(outline.nodes.map(\.type) == [.object, .object, .array, .number, .string, .bool])
    #expect(outline.node(at: 9)?.path == ["a", "b"])
    #expect(outline.words(outline.nodes[4].value) == "x")
    #expect(outline.nodes[5].key == 23..<26)
  }

  @Test(
    "What belongs at the cursor is told, whatever is missing around it",
    arguments: [
      ("{|", "", true), ("{\"a\": |}", "a", false), ("{\"a\": {\"|", "a", true), ("{\"a\": [1, |", "a.1", false),
      ("{\"a\": 1, |}", "", true), ("{\"a\": \"x|\"}", "a", false), ("{ru|", "", true),
      (
        "{\"a\": {}, \"b\": {\"c|\": 1",
        "b", true
      ),
    ]
  )
  func spots(_ marked: String, _ path: String, _ isKey: Bool) throws {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let outline = JSONOutline(Array(parts.joined().utf8))
    let spot = try #require(outline.spot(at: parts[0].utf8.count))
    #expect(spot.path.joined(separator: ".") == path)
    #expect(spot.isKey == isKey)
  }

  @Test("Nothing belongs outside an object, or behind a value")
  func nowhere() {
    for (text, place) in [("", 0), ("{\"a\": 1 }", 8), ("{} ", 3), ("}", 1)] {
      #expect(JSONOutline(Array(text.utf8)).spot(at: place) == nil, "\(text)")
    }
  }

  @Test("Odd and deep texts end")
  func odd() {
    var random = SplitMix(seed: 7)
    let signs = Array("{}[]\",:\\ ax1\n".utf8)
    for _ in 0..<300 {
      let bytes = (0..<60).map { _ in signs[Int(random.next() % UInt64(signs.count))] }
      let outline = JSONOutline(bytes)
      for place in 0...bytes.count {
        _ = outline.spot(at: place)
        _ = outline.node(at: place)
      }
      for node in outline.nodes { #expect(node.value.upperBound <= bytes.count && node.value.lowerBound >= 0) }
    }
    let deep = JSONOutline(Array(repeating: UInt8(ascii: "["), count: 200_000))
    #expect(deep.nodes.count <= JSONReader.maximumDepth)
    #expect(JSONOutline(Array(repeating: UInt8(ascii: ","), count: 1_000_000)).nodes.isEmpty)
    let many = "[" + String(repeating: "1,", count: 100_000)
    #expect(JSONOutline(Array(many.utf8)).nodes.count <= JSONOutline.limit)
  }
}
