/// Numbers that look random and are the same for the same seed (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins with a seed as it is.
  package init(seed: UInt64) { state = seed }

  /// Begins with a seed that is mixed first, so that small seeds lie far apart.
  package init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to and not including `bound`, which must be above 0.
  package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  /// Whether something of a probability happens.
  package mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  /// One of several.
  package mutating func one<Element>(of all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &self)] }
}
