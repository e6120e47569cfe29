import Testing

@testable import KodebokText

@Suite("A walk through a text gives the places of a search")
struct PositionWalkTests {
  @Test("Places that ascend, repeat and go back agree with single questions", arguments: PositionEncoding.allCases)
  func agreesWithSearch(_ encoding: PositionEncoding) {
    var random = Seeded(11)
    for round in 0..<80 {
      let text = SourceText(randomText(&random, pieces: round * 4))
      var walk = PositionWalk(text, encoding)
      var place = 0
      for _ in 0..<200 {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: place = Int.random(in: -3...(text.byteCount + 3), using: &random)
        case 1: place += Int.random(in: 0...(text.byteCount / 2 + 1), using: &random)
        case 2: place -= 1
        default: place += Int.random(in: 0..<12, using: &random)
        }
        let offset = ByteOffset(place)
        #expect(walk.position(of: offset) == text.position(of: offset, in: encoding))
      }
    }
  }

  @Test("Words stand at a range or they do not, to the byte")
  func wordsStand() {
    let text = SourceText("Jeg følte meg trygg.")
    let range = ByteOffset(4)..<ByteOffset(10)
    #expect(text.string(range) == "følte")
    #expect(text.holds("følte", at: range))
    #expect(!text.holds("følt", at: range))
    #expect(!text.holds("fo\u{338}lte", at: range))
    #expect(text.holds("", at: ByteOffset(400)..<ByteOffset(500)))
    #expect(!text.holds("x", at: ByteOffset(400)..<ByteOffset(500)))
  }
}
