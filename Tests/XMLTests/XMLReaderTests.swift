import KodebokXML
import Testing

@Suite("XML")
struct XMLReaderTests {
  /// What is read, an event a word.
  static func events(_ text: String) throws -> String {
    var reader = XMLReader(try XMLText.decode(Array(text.utf8)), namespaces: ["urn:a": 0, "urn:b": 1])
    var result: [String] = []
    while true {
      switch try reader.next() {
      case .start:
        let attributes = try reader.attributes.map { one throws(XMLError) in
          "\(one.namespace):\(one.name)=\(try reader.decoded(one.range))"
        }
        result.append("<" + (["\(reader.namespace):\(reader.name)"] + attributes).joined(separator: " ") + ">")
      case .end: result.append("</\(reader.namespace):\(reader.name)>")
      case .text:
        result.append(
          reader.isLiteral
            ? "!" + String(decoding: reader.bytes[reader.range], as: UTF8.self) : try reader.decoded(reader.range)
        )
      case .finished: return result.joined()
      }
    }
  }

  @Test("elements, attributes, entities, sections, and namespaces that change on the way")
  func events() throws {
    let text = """
      \u{FEFF}<?xml version="1.0"?><!-- a --><p:a xmlns:p="urn:a" p:x='1&lt;' y="å">&#x41;&#66;&amp;<p:b xmlns:p="urn:b"/>\
      <c xmlns="urn:a"><![CDATA[<&>]]></c ></p:a>
      """
    #expect(
      try Self.events(text)
        == "<0:a 0:x=1< -2:y=å>AB&<1:b></1:b><0:c>!<&></0:c></0:a>"
    )
  }

  @Test(
    "what is no well-formed XML is refused",
    arguments: [
      "", "a", "<a>", "<a></b>", "<a/><b/>", "<a x=1/>", "<a x='1' x='2'/>", "<a>&b;</a>", "<a>&#0;</a>",
      "<a>&#xD800;</a>",
      "<p:a/>", "<a b='<'/>", "<a", "<a b='", "</a>", "<a/>b", "<a:b:c xmlns:a='urn:a'/>", "<1/>", "<a>&amp</a>",
      "<a><![CDATA[</a>", "<!-- <a/>", "<a xmlns:p='urn:a' xmlns:q='urn:a' p:x='' q:x=''/>", "<a>&#x110000;</a>",
    ]
  )
  func malformed(_ text: String) {
    let error = #expect(throws: XMLError.self) { try Self.events(text) }
    #expect(error?.reason == .malformed)
  }

  @Test("a document type is refused before anything in it is read")
  func documentTypes() {
    let text = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
    #expect(throws: XMLError(reason: .documentType, offset: 0)) { try Self.events(text) }
  }

  @Test("depth and attributes are bounded")
  func bounds() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: XMLError(reason: .tooLarge, offset: 512 * 3)) { try Self.events(deep) }
    let wide = "<a " + (0..<1_000).map { "x\($0)=''" }.joined(separator: " ") + "/>"
    #expect(throws: XMLError.self) { try Self.events(wide) }
  }

  @Test("UTF-16 in both orders, with and without mark; broken characters are refused")
  func encodings() throws {
    let units = Array("<a>åθ😀\r\n</a>".utf16)
    let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(try String(decoding: XMLText.decode(bytes), as: UTF8.self) == "<a>åθ😀\n</a>")
    }
    for bytes: [UInt8] in [[0x3C, 0x61, 0xE5, 0x3E], [0xFF, 0xFE, 0x3C], [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0]] {
      let error = #expect(throws: XMLError.self) { try XMLText.decode(bytes) }
      #expect(error?.reason == .encoding)
    }
  }
}
