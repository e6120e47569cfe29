import KodebokBytes
import Testing

@Suite struct ByteSearchTests {
  let bytes = [UInt8]("ja, ja. nei".utf8)

  @Test func `a byte is found from any start, and offsets outside are no trap`() {
    #expect(bytes.offset(of: UInt8(ascii: "j")) == 0)
    #expect(bytes.offset(of: UInt8(ascii: "j"), from: 1) == 4)
    #expect(bytes.offset(of: UInt8(ascii: "j"), from: 1, to: 4) == nil)
    #expect(bytes.offset(of: UInt8(ascii: "j"), from: -7, to: 900) == 0)
    #expect(bytes.offset(of: UInt8(ascii: "j"), from: 900) == nil)
    #expect([UInt8]().offset(of: 0) == nil)
  }

  @Test func `a sequence is found`() {
    #expect(bytes.offset(of: [UInt8]("ja".utf8), from: 1) == 4)
    #expect(bytes.offset(of: [UInt8]("jo".utf8)) == nil)
    #expect(bytes.offset(of: [UInt8]()) == nil)
    #expect(bytes.offset(of: [UInt8]("ja".utf8), from: 11) == nil)
  }

  @Test func `a prefix is tested at an offset`() {
    #expect(bytes.has("ja", at: 4))
    #expect(!bytes.has("ja", at: 5))
    #expect(!bytes.has("nei!", at: 8))
    #expect(!bytes.has("ja", at: -1))
    #expect(!bytes.has("ja", at: Int.max))
    #expect(bytes.has("", at: 11))
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]), ("a\r\nb\n", ["a\r", "b"]),
  ])
  func `lines are split at line feeds and the last needs none`(text: String, lines: [String]) {
    let bytes = [UInt8](text.utf8)
    #expect(ByteLines(bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == lines)
  }

  @Test func `the first byte that is not UTF-8 is found`() {
    #expect([UInt8]("Åse 👩‍👩‍👧".utf8).isValidUTF8)
    #expect(([UInt8]("Å".utf8) + [0xE5, 0x73]).invalidUTF8Offset == 2)
    #expect([0xED, 0xA0, 0x80].invalidUTF8Offset == 0)
    #expect([0x61, 0xC0, 0x80].invalidUTF8Offset == 1)
    #expect([UInt8]().isValidUTF8)
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (5, 2, 2), (7, 3, 1), (8, 4, 1), (9, 4, 2), (400, 4, 2), (-3, 1, 1),
  ])
  func `a place counts lines of every kind and scalars`(offset: Int, line: Int, column: Int) {
    let bytes = [UInt8]("aå\nb\r\n\rc".utf8)
    #expect(LineColumn(of: offset, in: bytes) == LineColumn(line: line, column: column))
  }
}
