/// Random numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Pieces that texts are made of at random: everything that makes units differ.
let textPieces = [
  "a", "B", " ", "\n", "\n\n", "ø", "Å", "e\u{301}", "…", "«Ja»", "👩‍👩‍👧", "🇳🇴", "漢", "\u{A0}", "\r\n", "\r", "Tone: ", "12",
  ".", "\u{1F600}", "\u{0}", "på en måte ",
]

func randomText(_ random: inout Seeded, pieces count: Int) -> String {
  var text = ""
  for _ in 0..<count { text += textPieces[Int.random(in: 0..<textPieces.count, using: &random)] }
  return text
}
