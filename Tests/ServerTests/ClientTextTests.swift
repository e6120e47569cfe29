import KodebokText
import Testing

@testable import KodebokServer

@Suite("The client's text and the study's text stay the same text")
struct ClientTextTests {
  @Test(
    "Random edits with every line break and emoji give what the whole text gives",
    arguments: PositionEncoding.allCases
  )
  func randomEdits(encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 20_261_120)
    let pieces = ["a", "æ", "🙂", "👩‍👩‍👧", "e\u{301}", "\n", "\r", "\r\n", "R: ", "ord ", "", "\u{2028}"]
    for round in 0..<60 {
      var model = ""
      var client = ClientText("")
      for _ in 0..<60 {
        let one = position(in: model, encoding, &random)
        let other = position(in: model, encoding, &random)
        let insertion = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
        let (start, end) = one.offset <= other.offset ? (one, other) : (other, one)
        var bytes = Array(model.utf8)
        bytes.replaceSubrange(start.offset..<end.offset, with: insertion.utf8)
        model = String(decoding: bytes, as: UTF8.self)
        let before = client.text
        let map = client.apply(
          ClientText.Change(range: (one.position, other.position), text: insertion),
          in: encoding
        )
        #expect(client.raw == Array(model.utf8), "round \(round)")
        #expect(client.text == ClientText(model).text)
        #expect(map.oldCount == before.byteCount && map.newCount == client.text.byteCount)
        for kept in map.kept {
          #expect(
            before.bytes[kept.old..<kept.old + kept.count] == client.text.bytes[kept.new..<kept.new + kept.count]
          )
        }
        if bytes.count > 400 { break }
      }
    }
  }

  /// A place in a text, found by going through it scalar by scalar: the reference the tables are held against.
  private func position(
    in text: String,
    _ encoding: PositionEncoding,
    _ random: inout SeededGenerator
  ) -> (offset: Int, position: TextPosition) {
    var places: [(Int, TextPosition)] = []
    var (offset, line, column) = (0, 0, 0)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while true {
      places.append((offset, TextPosition(line: line, column: column)))
      guard index < scalars.count else { break }
      let scalar = scalars[index]
      index += 1
      offset += String(scalar).utf8.count
      if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
        index += 1
        offset += 1
      }
      if scalar == "\r" || scalar == "\n" {
        line += 1
        column = 0
        continue
      }
      switch encoding {
      case .utf8: column += String(scalar).utf8.count
      case .utf16: column += String(scalar).utf16.count
      case .utf32: column += 1
      }
    }
    let chosen = places[Int.random(in: 0..<places.count, using: &random)]
    return (chosen.0, chosen.1)
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
