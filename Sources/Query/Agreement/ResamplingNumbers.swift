/// Numbers that look random and are the same for the same seed on every machine.
///
/// Source: SplitMix64, G. L. Steele et al. (2014).
struct ResamplingNumbers: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Gives so many numbers from 0 up to and not including a bound above 0, each as likely as the others.
  ///
  /// Source: D. Lemire (2019), Fast random integer generation in an interval; two numbers from each 64 bits.
  @inline(__always)
  mutating func indices(_ count: Int, below bound: UInt32, _ body: (Int) -> Void) {
    // Products whose lower half is below this would make some numbers likelier.
    let least = (0 &- bound) % bound
    var left = count
    while left > 0 {
      let bits = next()
      let one = UInt32(truncatingIfNeeded: bits).multipliedFullWidth(by: bound)
      if one.low >= least {
        body(Int(one.high))
        left -= 1
      }
      guard left > 0 else { break }
      let other = UInt32(truncatingIfNeeded: bits >> 32).multipliedFullWidth(by: bound)
      if other.low >= least {
        body(Int(other.high))
        left -= 1
      }
    }
  }

  /// A number from 0 up to and not including 1, in steps of 2⁻⁵³.
  mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// How many of some trials succeed, each with the same chance from 0 to 1.
  ///
  /// By inversion, in blocks so small that the chance of no success is no rounding error; exact but for the rounding of
  /// single steps.
  ///
  /// - Complexity: O(successes).
  mutating func successes(of trials: Int, chance: Double) -> Int {
    if chance >= 1 { return trials }
    guard chance > 0, trials > 0 else { return 0 }
    if chance > 0.5 { return trials - successes(of: trials, chance: 1 - chance) }
    let block = max(Int(16 / chance), 1)
    var sum = 0
    var left = trials
    while left > 0 {
      let size = min(block, left)
      sum += inverted(size, chance)
      left -= size
    }
    return sum
  }

  private mutating func inverted(_ trials: Int, _ chance: Double) -> Int {
    var probability = Self.power(1 - chance, trials)
    let odds = chance / (1 - chance)
    var rest = share()
    var count = 0
    while rest >= probability, count < trials {
      rest -= probability
      count += 1
      probability *= odds * Double(trials - count + 1) / Double(count)
    }
    return count
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, factor, left) = (1.0, base, exponent)
    while left > 0 {
      if left & 1 == 1 { result *= factor }
      factor *= factor
      left >>= 1
    }
    return result
  }
}
