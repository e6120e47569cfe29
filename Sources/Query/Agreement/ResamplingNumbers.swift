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

  /// How many trials succeed.
  ///
  /// - Complexity: O(successes).
  mutating func successes(of trials: Trials) -> Int {
    var sum = 0
    for _ in 0..<trials.blocks { sum += inverted(trials.block) }
    if !trials.last.isEmpty { sum += inverted(trials.last) }
    return trials.isOfFailures ? trials.count - sum : sum
  }

  private mutating func inverted(_ chances: [Double]) -> Int {
    var rest = share()
    var count = 0
    while count < chances.count - 1, rest >= chances[count] {
      rest -= chances[count]
      count += 1
    }
    return count
  }
}

/// Trials that succeed with the same chance each, ready to be made many times.
///
/// By inversion, in blocks so small that the chance of no success is no rounding error; exact but for the rounding of
/// single steps.
struct Trials: Sendable {
  /// How many there are.
  let count: Int
  /// Whether what is drawn is how many fail, because those are fewer.
  fileprivate let isOfFailures: Bool
  /// The number of whole blocks.
  fileprivate let blocks: Int
  /// The chances of no success, one, two and so on in a whole block, and in what is left.
  fileprivate let block: [Double]
  fileprivate let last: [Double]

  /// Creates trials; `chance` is from 0 to 1.
  init(_ count: Int, chance: Double) {
    self.count = max(count, 0)
    isOfFailures = chance > 0.5
    let chance = isOfFailures ? 1 - chance : chance
    guard chance > 0, count > 0 else {
      (blocks, block, last) = (0, [], [])
      return
    }
    let size = max(Int(min(16 / chance, 0x1p52)), 1)
    blocks = count / size
    block = blocks > 0 ? Self.chances(size, chance) : []
    last = count % size > 0 ? Self.chances(count % size, chance) : []
  }

  /// The chances of each number of successes, up to where one in 10¹⁸ remains.
  private static func chances(_ trials: Int, _ chance: Double) -> [Double] {
    var result = [power(1 - chance, trials)]
    let odds = chance / (1 - chance)
    let mean = Double(trials) * chance
    while result.count <= trials, Double(result.count) < mean || result[result.count - 1] > 1e-18 {
      let count = result.count
      result.append(result[count - 1] * (odds * Double(trials - count + 1) / Double(count)))
    }
    return result
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
