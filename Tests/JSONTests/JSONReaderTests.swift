import KodebokBytes
import KodebokJSON
import Testing

@Suite struct JSONReaderTests {
  @Test func `a record is pulled out member by member, in any order, unknown members kept as they stand`() throws {
    let text =
      #" { "id" : "a-1", "mine":{"x":[1, 2.50,"å"]}, "start":12,"end" : 40 ,"weight":0.5,"on":true,"page":null}  "#
    var reader = try JSONReader([UInt8](text.utf8))
    var read: [String] = []
    try reader.beginObject()
    while try reader.nextKey() {
      if reader.matches("id") {
        read.append("id=" + (try reader.string()))
      } else if reader.matches("start") || reader.matches("end") {
        read.append("\(reader.currentKey)=\(try reader.int())")
      } else if reader.matches("weight") {
        read.append("weight=\(try reader.double())")
      } else if reader.matches("on") {
        read.append("on=\(try reader.bool())")
      } else if try reader.isNull() {
        read.append("\(reader.currentKey) is null")
      } else {
        let key = reader.currentKey
        let raw = try reader.rawValue()
        read.append("\(key): " + String(decoding: reader.bytes[raw], as: UTF8.self))
      }
    }
    try reader.finish()
    #expect(
      read == [
        "id=a-1", #"mine: {"x":[1, 2.50,"å"]}"#, "start=12", "end=40", "weight=0.5", "on=true", "page is null",
      ]
    )
  }

  @Test func `a reader stays inside its range, so that a line of JSON Lines is a text of its own`() throws {
    let bytes = [UInt8]("{\"a\":1}\n{\"a\":22}\n".utf8)
    var reader = try JSONReader(bytes, in: 8..<16)
    try reader.beginObject()
    #expect(try reader.nextKey())
    #expect(try reader.int() == 22)
    #expect(try !reader.nextKey())
    try reader.finish()

    var cut = try JSONReader(bytes, in: 8..<14)
    try cut.beginObject()
    #expect(try cut.nextKey())
    #expect(try cut.int() == 2)
    #expect(throws: JSONError(.unexpectedEnd, at: 14)) { try cut.nextKey() }
    #expect(try JSONReader(bytes, in: 900..<1000).offset == bytes.count)
  }

  @Test(arguments: [
    (#""""#, ""), (#""å""#, "å"), (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{c}\n\r\t"),
    (#""\u00e5\u00E5""#, "åå"), (#""\ud83d\ude00!""#, "😀!"), (#""\u0000""#, "\0"),
    (#""0123456789abcdef\n0123456789""#, "0123456789abcdef\n0123456789"), (#""\u2028/""#, "\u{2028}/"),
    ("\"\u{7F}\"", "\u{7F}"),
  ])
  func `strings and their escapes are read`(json: String, text: String) throws {
    var reader = try JSONReader([UInt8](json.utf8))
    let token = try reader.stringToken()
    try reader.finish()
    #expect(reader.string(of: token).utf8.elementsEqual(text.utf8))
    #expect(reader.utf8(of: token) == [UInt8](text.utf8))
  }

  @Test(arguments: [#""\ud800""#, #""\udc00x""#, #""\ud800\u0041""#, #""\ud800\ud800\udc00""#, #""ab\udfff\n""#])
  func `half a surrogate pair is an error in files and a replacement character from clients`(json: String) throws {
    var strict = try JSONReader([UInt8](json.utf8))
    #expect(throws: JSONError.self) { try strict.string() }
    var lenient = try JSONReader([UInt8](json.utf8), surrogates: .replace)
    #expect(try lenient.string().contains("\u{FFFD}"))
    try lenient.finish()
  }

  @Test func `a replaced surrogate leaves its neighbours`() throws {
    var reader = try JSONReader([UInt8](#""a\ud800b\ud800\ud83d\ude00""#.utf8), surrogates: .replace)
    #expect(try reader.string() == "a\u{FFFD}b\u{FFFD}😀")
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("-1", -1), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `integers of 64 bits are read`(json: String, value: Int) throws {
    var reader = try JSONReader([UInt8](json.utf8))
    #expect(try reader.int() == value)
    try reader.finish()
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.0", "1e2", "99999999999999999999999999"])
  func `what is no integer of 64 bits is out of range`(json: String) throws {
    var reader = try JSONReader([UInt8](json.utf8))
    #expect(throws: JSONError(.numberOutOfRange, at: 0)) { try reader.int() }
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-0", -0.0), ("1e3", 1000), ("12", 12), ("9007199254740993", 9_007_199_254_740_992),
    ("1E-7", 1e-7), ("123456789012345678901", 123_456_789_012_345_683_968), ("5e-324", .leastNonzeroMagnitude),
    ("1e-999", 0),
  ])
  func `numbers are read as the nearest double`(json: String, value: Double) throws {
    var reader = try JSONReader([UInt8](json.utf8))
    let read = try reader.double()
    #expect(read == value && read.sign == value.sign)
  }

  @Test func `depth is limited, also for what is skipped`() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    var reader = try JSONReader([UInt8](deepest.utf8))
    try reader.skipValue()
    try reader.finish()
    for open in ["[", #"{"a":"#] {
      let tooDeep = [UInt8](String(repeating: open, count: 100_000).utf8)
      var reader = try JSONReader(tooDeep)
      #expect(throws: JSONError(.tooDeep, at: 128 * open.utf8.count)) { try reader.skipValue() }
      #expect(throws: JSONError(.tooDeep, at: 128 * open.utf8.count)) { try JSONValue(parsing: tooDeep) }
    }
  }

  @Test func `another type than asked for is told with both types and the place`() throws {
    let bytes = [UInt8]("{\n  \"start\": \"12\"}".utf8)
    var reader = try JSONReader(bytes)
    try reader.beginObject()
    #expect(try reader.nextKey())
    do throws(JSONError) {
      _ = try reader.int()
      Issue.record("a string was read as an integer")
    } catch {
      #expect(error == JSONError(.wrongType(expected: .integer, found: .string), at: 13))
      #expect("\(error.place(in: bytes).line):\(error.place(in: bytes).column)" == "2:12")
    }
  }

  @Test func `bytes said to be UTF-8 that are not do no harm`() throws {
    var reader = try JSONReader([0x22, 0xFF, 0xC3, 0x22], encoding: .validUTF8)
    #expect(try reader.string().contains("\u{FFFD}"))
  }
}
