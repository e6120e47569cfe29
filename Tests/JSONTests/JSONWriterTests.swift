import KodebokJSON
import Testing

@Suite struct JSONWriterTests {
  private func write(_ style: JSONWriter.Style = .compact, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(style)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func record(_ writer: inout JSONWriter) {
    writer.object {
      $0.member("code", "trust")
      $0.member("page", nil as Int?)
      $0.member("start", 12)
      $0.member("on", true)
      $0.object("empty") { _ in }
      $0.array("list") {
        $0.int(-1)
        $0.double(0.5)
        $0.null()
        $0.array { _ in }
        $0.object { $0.member("x", "y") }
      }
      $0.key(escaping: "a\"b")
      $0.raw("{\"raw\": 1}")
      $0.member("flags", ["candidate", "å"])
      $0.member("data", ["k": [1, .null]] as JSONValue)
    }
  }

  @Test func `members stand in the order they are written, without white space`() {
    #expect(
      write { record(&$0) }
        == #"{"code":"trust","start":12,"on":true,"empty":{},"list":[-1,0.5,null,[],{"x":"y"}],"a\"b":{"raw": 1},"#
        + #""flags":["candidate","å"],"data":{"k":[1,null]}}"#
    )
  }

  @Test func `the pretty style has one member per line and two spaces per level`() {
    #expect(
      write(.pretty) { record(&$0) } == """
        {
          "code": "trust",
          "start": 12,
          "on": true,
          "empty": {},
          "list": [
            -1,
            0.5,
            null,
            [],
            {
              "x": "y"
            }
          ],
          "a\\"b": {"raw": 1},
          "flags": [
            "candidate",
            "å"
          ],
          "data": {
            "k": [
              1,
              null
            ]
          }
        }
        """
    )
  }

  @Test(arguments: [
    ("", #""""#), ("a/b", #""a/b""#), ("\"\\\u{8}\u{c}\n\r\t", #""\"\\\b\f\n\r\t""#),
    ("\0\u{1}\u{1f}\u{7f}", "\"\\u0000\\u0001\\u001f\u{7f}\""), ("å😀\u{2028}", "\"å😀\u{2028}\""),
    ("0123456\n89012345\"", #""0123456\n89012345\"""#),
  ])
  func `only what must be escaped is escaped`(text: String, json: String) {
    #expect(write { $0.string(text) } == json)
    #expect(write { writer in [UInt8](text.utf8).withUnsafeBufferPointer { writer.string(utf8: $0) } } == json)
  }

  @Test func `bytes that are not UTF-8 are written as replacement characters`() {
    #expect(write { writer in [0x61, 0xE5].withUnsafeBufferPointer { writer.string(utf8: $0) } } == "\"a\u{FFFD}\"")
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (1e22, "1e+22"), (.leastNonzeroMagnitude, "5e-324"),
    (.infinity, "null"),
    (.nan, "null"), (1_000_000, "1000000.0"),
  ])
  func `doubles are written so that they come back the same`(value: Double, json: String) throws {
    #expect(write { $0.double(value) } == json)
    if value.isFinite { #expect(try JSONValue(parsing: [UInt8](json.utf8)).double == value) }
  }

  @Test func `the least and the greatest integer are written`() {
    #expect(write { $0.int(.min) } == "-9223372036854775808")
    #expect(write { $0.int(.max) } == "9223372036854775807")
    #expect(write { $0.int(0) } == "0")
  }

  @Test func `records of JSON Lines follow each other, after what stood there`() {
    var writer = JSONWriter(appendingTo: [UInt8]("#\n".utf8))
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "#\n{\"n\":1}\n{\"n\":2}\n")
  }
}
