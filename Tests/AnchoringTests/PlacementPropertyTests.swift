import KodebokAnchoring
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Codings through random edits")
struct PlacementPropertyTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  static let words = [
    "ja", "nei", "jeg", "tenkte", "på", "læreren", "som", "var", "der", "🙂", "kanskje", "håp", "så\u{300}",
  ]

  private func interview(turns: Int, _ dice: inout Dice) -> String {
    var text = ""
    for turn in 0..<turns {
      text += turn % 2 == 0 ? "I: " : "A: "
      if Int.random(in: 0..<3, using: &dice) == 0 {
        text += "Ja."
      } else {
        for _ in 0..<Int.random(in: 3..<14, using: &dice) {
          text += (Self.words.randomElement(using: &dice) ?? "") + " "
        }
        text += "nr\(turn)."
      }
      text += "\n"
    }
    return text
  }

  /// Ranges of whole lines' words, ordered.
  private func ranges(_ text: SourceText, _ dice: inout Dice) -> [Range<ByteOffset>] {
    (0..<text.lineCount - 1).compactMap { line -> Range<ByteOffset>? in
      let range = text.lineRange(line)
      guard range.byteCount > 4, Bool.random(using: &dice) else { return nil }
      return (range.lowerBound + 3)..<range.upperBound
    }
  }

  @Test("An edit outside a segment never makes it point at other words than its own", arguments: 0..<60)
  func editsOutside(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let text = SourceText(interview(turns: 60, &dice))
    let ranges = ranges(text, &dice)
    let file = codingFile(text, ranges)
    // Whole lines are put in or taken out between turns.
    var edits: [TextEdit] = []
    let coded = Set(ranges.map { text.line(at: $0.lowerBound) })
    for line in 0..<text.lineCount - 1 where Int.random(in: 0..<12, using: &dice) == 0 {
      let start = text.lineRange(line).lowerBound
      if coded.contains(line) || Bool.random(using: &dice) {
        edits.append(.insert("I: Ja.\nA: satt inn \(line)\n", at: start))
      } else {
        edits.append(TextEdit(start..<text.lineRange(line + 1).lowerBound, ""))
      }
    }
    let map = EditMap(edits, of: text)
    let new = text.applying(edits)
    let placed = Placement.place(files: [file], in: new, digest: nil, codeBook: .empty)
    #expect(placed.count == ranges.count)
    var anchored = 0
    for one in placed {
      guard let index = Int(one.coding.id.value) else { continue }
      let truth = map.new(of: ranges[index])
      switch one.outcome {
      case .anchored:
        anchored += 1
        #expect(new.string(one.range).utf8.elementsEqual(one.coding.quote.utf8))
        // A long segment is certain of its own words; a short answer may only err by being ambiguous.
        #expect(one.range == truth, "\(one.coding.quote) at \(one.range), truly \(truth)")
      case .ambiguous: #expect(one.coding.quote == "Ja.")
      case .drifted, .orphaned: Issue.record("\(one.coding.quote) is \(one.outcome)")
      }
    }
    #expect(anchored * 2 >= ranges.count, "\(anchored) of \(ranges.count)")
  }

  @Test("An unchanged order stays: no coding overtakes another one of its file", arguments: 0..<40)
  func orderIsKept(seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 1_000)
    let text = SourceText(interview(turns: 40, &dice))
    let ranges = ranges(text, &dice)
    var edits: [TextEdit] = []
    for _ in 0..<Int.random(in: 1..<6, using: &dice) {
      let place = text.clamped(ByteOffset(Int.random(in: 0...text.byteCount, using: &dice)))
      let end = text.clamped(place + Int.random(in: 0..<4, using: &dice))
      edits.append(TextEdit(place..<max(place, end), ["", "x", " så ", "\n"].randomElement(using: &dice) ?? ""))
    }
    let new = text.applying(edits)
    let placed = Placement.place(files: [codingFile(text, ranges)], in: new, digest: nil, codeBook: .empty)
      .filter { $0.outcome == .anchored }
      .sorted { $0.coding.range.lowerBound < $1.coding.range.lowerBound }
    for (one, next) in zip(placed, placed.dropFirst()) { #expect(one.range.lowerBound <= next.range.lowerBound) }
  }

  @Test("Carried through edits, the codings of a buffer stand where the words went", arguments: 0..<40)
  func carried(seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 5_000)
    let text = SourceText(interview(turns: 20, &dice))
    let ranges = ranges(text, &dice)
    var file = codingFile(text, ranges)
    file.text = TextDigest("here")
    let placed = Placement.place(files: [file], in: text, digest: TextDigest("here"), codeBook: .empty)
    let place = text.clamped(ByteOffset(Int.random(in: 0...text.byteCount, using: &dice)))
    let end = max(place, text.clamped(place + Int.random(in: 0..<30, using: &dice)))
    let edits = [TextEdit(place..<end, Bool.random(using: &dice) ? "" : "ny tekst")]
    let map = EditMap(edits, of: text)
    let new = text.applying(edits)
    let carried = CodingCarry.carry(placed, through: map, into: new)
    #expect(carried.count == placed.count)
    for one in carried {
      guard let index = Int(one.coding.id.value) else { continue }
      let old = ranges[index]
      if old.upperBound <= place || old.lowerBound >= end {
        #expect(one.outcome == .anchored)
        #expect(new.string(one.range).utf8.elementsEqual(one.coding.quote.utf8))
      }
      #expect(new.byteRange(of: one.scalars) == one.range)
    }
  }

  @Test("A thousand codings of a changed text are placed within a keystroke, also when all say the same")
  func speed() {
    var dice = Dice(state: 9)
    let text = SourceText(interview(turns: 4_000, &dice))
    let ranges = (0..<1_000).map { line -> Range<ByteOffset> in
      let range = text.lineRange(line * 4)
      return (range.lowerBound + 3)..<range.upperBound
    }
    let file = codingFile(text, ranges)
    let new = text.applying([.insert("I: Ny innledning.\n", at: ByteOffset(0))])
    var best = Duration.seconds(99)
    let clock = ContinuousClock()
    for _ in 0..<3 {
      best = min(best, clock.measure { _ = Placement.place(files: [file], in: new, digest: nil, codeBook: .empty) })
    }
    #if DEBUG
      #expect(best < .seconds(2), "\(best)")
    #else
      print("placing 1,000 codings in \(new.byteCount) bytes: \(best)")
      #expect(best < .milliseconds(40), "\(best)")
    #endif
  }
}
