import KodebokText
import Testing

/// The same questions answered by walking the text from its beginning.
private struct Naive {
  let scalars: [Unicode.Scalar]

  init(_ string: String) {
    var result: [Unicode.Scalar] = []
    let all = Array(string.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || index == 0 || all[index - 1] != "\r" {
        result.append(scalar)
      }
    }
    scalars = result
  }

  func width(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }

  /// Byte, line and column before each scalar and at the end.
  func places(_ encoding: PositionEncoding) -> [(byte: Int, position: TextPosition)] {
    var result = [(0, TextPosition(line: 0, column: 0))]
    for scalar in scalars {
      var (byte, position) = result[result.count - 1]
      byte += UTF8.width(scalar)
      if scalar == "\n" {
        position = TextPosition(line: position.line + 1, column: 0)
      } else {
        position.column += width(scalar, encoding)
      }
      result.append((byte, position))
    }
    return result
  }
}

@Suite("A source text turns places into one another")
struct SourceTextTests {
  @Test(
    "Bytes, scalars, lines and columns agree with a walk from the beginning",
    arguments: PositionEncoding.allCases
  )
  func agreesWithWalk(_ encoding: PositionEncoding) {
    var random = Seeded(7)
    for round in 0..<60 {
      let string = randomText(&random, pieces: round < 50 ? round : 600)
      let text = SourceText(string)
      let naive = Naive(string)
      let places = naive.places(encoding)
      #expect(text.scalarCount == naive.scalars.count)
      #expect(text.lineCount == (places.last?.position.line ?? 0) + 1)
      for (index, place) in places.enumerated() {
        let offset = ByteOffset(place.byte)
        #expect(text.position(of: offset, in: encoding) == place.position)
        #expect(text.offset(of: place.position, in: encoding) == offset)
        #expect(text.scalarOffset(of: offset) == ScalarOffset(index))
        #expect(text.byteOffset(of: ScalarOffset(index)) == offset)
        #expect(text.line(at: offset) == place.position.line)
      }
    }
  }

  @Test("A text of one very long line answers as fast and as right as a short one")
  func oneLongLine() {
    let text = SourceText(String(repeating: "blåbærsyltetøy 👩‍👩‍👧 ", count: 40_000))
    #expect(text.lineCount == 1)
    for scalar in stride(from: 0, through: text.scalarCount, by: 9_973) {
      let place = text.byteOffset(of: ScalarOffset(scalar))
      #expect(text.scalarOffset(of: place) == ScalarOffset(scalar))
      for encoding in PositionEncoding.allCases {
        #expect(text.offset(of: text.position(of: place, in: encoding), in: encoding) == place)
      }
    }
  }

  @Test("An empty text has one line and every place is its beginning")
  func empty() {
    let text = SourceText("")
    #expect(text.lineCount == 1)
    #expect(text.isASCII)
    #expect(text.scalarCount == 0)
    for encoding in PositionEncoding.allCases {
      #expect(text.offset(of: TextPosition(line: 9, column: 9), in: encoding) == ByteOffset(0))
      #expect(text.position(of: ByteOffset(99), in: encoding) == TextPosition(line: 0, column: 0))
    }
    #expect(text.string(ByteOffset(-4)..<ByteOffset(8)).isEmpty)
  }

  @Test("Places outside the text or inside a letter are moved to the nearest one before")
  func clamps() {
    let text = SourceText("på 👩\nja")
    #expect(text.clamped(ByteOffset(2)) == ByteOffset(1))
    #expect(text.offset(of: TextPosition(line: -1, column: 5), in: .utf16) == ByteOffset(0))
    #expect(text.offset(of: TextPosition(line: 0, column: 999), in: .utf16) == ByteOffset(8))
    #expect(text.offset(of: TextPosition(line: 0, column: 4), in: .utf16) == ByteOffset(4))
    #expect(text.offset(of: TextPosition(line: 1, column: .max), in: .utf32) == text.end)
    #expect(text.offset(of: TextPosition(line: .max, column: 0), in: .utf8) == text.end)
    #expect(text.byteOffset(of: ScalarOffset(.max)) == text.end)
    #expect(text.lineRange(7) == text.end..<text.end)
  }

  @Test("Bytes that are no UTF-8 become replacement characters, never a trap")
  func broken() {
    var random = Seeded(99)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = SourceText(utf8: bytes)
      let again = SourceText(text.string)
      #expect(again == text)
      #expect(again.scalarCount == text.string.unicodeScalars.count)
      _ = TextDecoding(bytes)
    }
  }

  @Test("Edits applied together give the text that replacing by hand gives")
  func edits() {
    let text = SourceText("Ja, det stemmer.\n")
    let edits = [
      TextEdit(ByteOffset(4)..<ByteOffset(7), "dette"), .insert("Tone: ", at: ByteOffset(0)),
      TextEdit(ByteOffset(15)..<ByteOffset(16), "\r\nJo."), TextEdit(ByteOffset(5)..<ByteOffset(9), "overlapper"),
    ]
    #expect(text.applying(edits).string == "Tone: Ja, dette stemmer\nJo.\n")
  }

  @Test("Reads the encodings and line breaks that files have")
  func decodes() {
    #expect(TextDecoding(Array("a\r\nb".utf8)).lineBreak == .crlf)
    #expect(TextDecoding(Array("a\rb\r".utf8)).lineBreak == .cr)
    #expect(TextDecoding(Array("a\rb\n".utf8)).lineBreak == .mixed)
    #expect(TextDecoding(Array("a\r\nb\rc".utf8)).text.string == "a\nb\nc")
    #expect(TextDecoding([0xEF, 0xBB, 0xBF] + Array("å".utf8)).encoding == .utf8WithMark)
    let old = TextDecoding([0x62, 0x6C, 0xE5, 0x20, 0x93, 0x80, 0x94])
    #expect(old.encoding == .windows1252)
    #expect(old.text.string == "blå “€”")
    #expect(TextDecoding([0xFF, 0xFE, 0xE5, 0x00, 0x0D, 0x00, 0x0A, 0x00]).text.string == "å\n")
    #expect(TextDecoding([0xFE, 0xFF, 0x00, 0xE5]).encoding == .utf16)
    #expect(TextDecoding([0x50, 0x4B, 0x00, 0x01]).encoding == .binary)
  }

  @Test("What an older encoding has is written back in it, and what it lacks is named")
  func encodes() {
    for bytes: [UInt8] in [[0x62, 0xE5, 0x93, 0x80, 0x94, 0x8A], [0xFF, 0xFE, 0xE5, 0x00, 0x3D, 0xD8, 0x42, 0xDE]] {
      let decoding = TextDecoding(bytes)
      let mark = decoding.encoding == .utf16 ? 2 : 0
      let written = TextDecoding.encode(decoding.text.string, as: decoding.encoding, like: bytes)
      #expect(written == Array(bytes.dropFirst(mark)))
    }
    #expect(TextDecoding.encode("Ω", as: .windows1252, like: []) == nil)
    #expect(TextDecoding.firstMissing("blåΩ", in: .windows1252) == "Ω")
    #expect(TextDecoding.firstMissing("blåΩ", in: .utf16) == nil)
  }
}
