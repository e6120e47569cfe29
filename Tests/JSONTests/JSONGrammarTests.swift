import KodebokJSON
import Testing

/// The grammar of RFC 8259, from both sides; the tree reader and the skipping reader must agree.
@Suite struct JSONGrammarTests {
  @Test(arguments: [
    "null", " true ", "false", "0", "-0.0e+1", "1E9", "\"\"", "[]", "{}", "[ ]", "{ }", "[1,2]", "{\"\":{}}",
    "[[],[[]],{}]", "{\"a\":1,\"a\":2}", "\t\r\n[\n1\r]", "\"\u{10FFFF}\"",
  ])
  func `what the grammar allows is read`(json: String) throws {
    _ = try JSONValue(parsing: [UInt8](json.utf8))
    var reader = try JSONReader([UInt8](json.utf8))
    try reader.skipValue()
    try reader.finish()
  }

  @Test(arguments: [
    ("", JSONError.Fact.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("nul", .unexpectedByte(0x6E), 0),
    ("nulll", .trailingBytes, 4), ("1 2", .trailingBytes, 2), ("[1,]", .unexpectedByte(0x5D), 3),
    ("{\"a\":1,}", .unexpectedByte(0x7D), 7), ("[,1]", .unexpectedByte(0x2C), 1), ("[1 2]", .unexpectedByte(0x32), 3),
    ("{1:2}", .unexpectedByte(0x31), 1), ("{\"a\" 1}", .unexpectedByte(0x31), 5),
    ("{\"a\":}", .unexpectedByte(0x7D), 5),
    ("[1", .unexpectedEnd, 2), ("{\"a\"", .unexpectedEnd, 4), ("\"a", .unexpectedEnd, 2), ("\"a\\", .unexpectedEnd, 3),
    ("\"\\u12", .unexpectedEnd, 5), ("\"\\u12x4\"", .invalidEscape, 1), ("\"\\x\"", .invalidEscape, 1),
    ("\"a\nb\"", .controlCharacter(0x0A), 2), ("01", .invalidNumber, 0), ("-", .unexpectedEnd, 1),
    ("1.", .unexpectedEnd, 2), ("1.e1", .invalidNumber, 0), ("1e", .unexpectedEnd, 2), ("[1e]", .invalidNumber, 1),
    ("+1", .unexpectedByte(0x2B), 0), (".5", .unexpectedByte(0x2E), 0), ("NaN", .unexpectedByte(0x4E), 0),
    ("[1}", .unexpectedByte(0x7D), 2), ("'a'", .unexpectedByte(0x27), 0), ("// a", .unexpectedByte(0x2F), 0),
    ("\u{FEFF}1", .unexpectedByte(0xEF), 0), ("[-x]", .invalidNumber, 1), ("]", .unexpectedByte(0x5D), 0),
    ("\u{A0}1", .unexpectedByte(0xC2), 0), ("\"\\ud800\"", .loneSurrogate, 1), ("{\"a\":1", .unexpectedEnd, 6),
    ("[\"a\":1]", .unexpectedByte(0x3A), 4), ("\0", .unexpectedByte(0), 0),
  ])
  func `what it does not is refused with the fact and the place`(json: String, fact: JSONError.Fact, at: Int) throws {
    let bytes = [UInt8](json.utf8)
    #expect(throws: JSONError(fact, at: at)) { try JSONValue(parsing: bytes) }
    #expect(throws: JSONError(fact, at: at)) {
      var reader = try JSONReader(bytes)
      try reader.skipValue()
      try reader.finish()
    }
  }

  @Test func `bytes that are not UTF-8 are refused with their place`() {
    #expect(throws: JSONError(.invalidUTF8, at: 2)) { try JSONValue(parsing: [0x22, 0x61, 0xE5, 0x22]) }
  }

  @Test func `bytes changed at random never do harm, and what is read is written and read again the same`() throws {
    let seeds = [
      #"{"after":"…","before":"å\n","code":"trust","end":1310,"id":"x","quote":"\u00e5 \"q\"","start":-1204,"w":1.5e3}"#,
      #"[[],{},[1,-0,0.5e-3,1e22],"\ud83d\ude00",null,true,false,{"a":{"b":[{"c":""}]}}]"#,
    ].map { [UInt8]($0.utf8) }
    let alphabet = [UInt8]("{}[]\",:\\u0123456789eE+-.tfnd \n".utf8) + [0, 0xC3, 0xA5, 0xED, 0xA0, 0xFF]
    var random = SplitMix(seed: 7)
    var read = 0
    for round in 0..<20_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<(1 + random.next() % 3) {
        let at = Int(random.next() % UInt64(bytes.count))
        let byte = alphabet[Int(random.next() % UInt64(alphabet.count))]
        switch random.next() % 3 {
        case 0: bytes[at] = byte
        case 1: bytes.insert(byte, at: at)
        default: bytes.remove(at: at)
        }
      }
      let surrogates: JSONReader.Surrogates = round % 4 == 0 ? .replace : .refuse
      guard let value = try? JSONValue(parsing: bytes, surrogates: surrogates) else { continue }
      read += 1
      var writer = JSONWriter(round % 2 == 0 ? .compact : .pretty)
      writer.value(value)
      #expect(try JSONValue(parsing: writer.bytes) == value)
    }
    #expect(read > 1000)
  }
}
