import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokAnchoring

@Suite("Codings follow the edits of a text that is not saved")
struct CodingCarryTests {
  private static let text = SourceText(
    (1...40).map { "Tone: Setning nummer \($0), så å si, med 🙂 og ø.\n" }.joined()
  )

  @Test("All together go where each would go alone, whatever was edited", arguments: 1...40)
  func together(seed: Int) {
    var random = SystemlessGenerator(seed: UInt64(seed))
    let codings = PlacedCoding.inDocumentOrder((0..<120).map { Self.coding($0, &random) })
    var edits: [TextEdit] = []
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      let start = Self.text.clamped(ByteOffset(Int.random(in: 0...Self.text.byteCount, using: &random)))
      let length = Bool.random(using: &random) ? Int.random(in: 0...30, using: &random) : 0
      let words = ["x", "é", "🙂\n", "", "ja, "].randomElement(using: &random) ?? ""
      edits.append(TextEdit(start..<max(start, Self.text.clamped(start + length)), words))
    }
    let new = Self.text.applying(edits)
    let map = EditMap(edits, of: Self.text)
    let carried = CodingCarry.carry(codings, through: map, into: new)
    #expect(carried.count == codings.count)
    for placed in codings {
      let range = new.clamped(map.new(of: placed.range))
      let found = carried.first { $0.coding.id == placed.coding.id }
      #expect(found?.range == range)
      #expect(found?.scalars == new.scalarRange(of: range))
      let isKept = map.keeps(placed.range) || !placed.isPlaced
      #expect(!isKept || found?.outcome == placed.outcome)
      #expect(isKept || !range.isEmpty || found?.outcome == .orphaned)
    }
  }

  private static func coding(_ number: Int, _ random: inout SystemlessGenerator) -> PlacedCoding {
    let start = text.clamped(ByteOffset(Int.random(in: 0..<text.byteCount, using: &random)))
    let range = start..<max(start, text.clamped(start + Int.random(in: 0...60, using: &random)))
    let scalars = text.scalarRange(of: range)
    let coding = Coding(
      id: CodingID("c\(number)"),
      code: CodeID("trust"),
      range: scalars,
      quote: text.string(range),
      before: "",
      after: "",
      created: ""
    )
    return PlacedCoding(
      coding: coding,
      coder: CoderID("anna"),
      code: coding.code,
      outcome: range.isEmpty ? .orphaned : .anchored,
      range: range,
      scalars: scalars,
      line: number
    )
  }
}

/// A small random number generator with a seed (SplitMix64).
private struct SystemlessGenerator: RandomNumberGenerator {
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
