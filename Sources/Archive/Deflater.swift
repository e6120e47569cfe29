/// Packs bytes with the method "deflate" (RFC 1951): one block with the fixed code, words that came before replaced by where.
struct Deflater {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0

  private static let window = 32_768
  private static let tries = 24

  /// Packs.
  ///
  /// - Complexity: O(bytes), with at most 24 tries at each place.
  static func deflate(_ input: [UInt8]) -> [UInt8] {
    var deflater = Deflater(input: input)
    deflater.run()
    return deflater.output
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() {
    put(1, 1)
    put(1, 2)
    var heads = [Int32](repeating: -1, count: 1 << 15)
    var chain = [Int32](repeating: -1, count: Self.window)
    let count = input.count
    func hash(_ place: Int) -> Int {
      let value = UInt32(input[place]) | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2]) << 16
      return Int((value &* 2_654_435_761) >> 17)
    }
    func note(_ place: Int) {
      guard place + 3 <= count else { return }
      let key = hash(place)
      chain[place & (Self.window - 1)] = heads[key]
      heads[key] = Int32(place)
    }
    var place = 0
    while place < count {
      var (best, distance) = (0, 0)
      if place + 3 <= count {
        var candidate = Int(heads[hash(place)])
        var left = Self.tries
        let limit = min(258, count - place)
        while candidate >= 0, place - candidate <= Self.window - 1, left > 0 {
          var length = 0
          while length < limit, input[candidate + length] == input[place + length] { length += 1 }
          if length > best { (best, distance) = (length, place - candidate) }
          if best == limit { break }
          let next = Int(chain[candidate & (Self.window - 1)])
          guard next < candidate else { break }
          candidate = next
          left -= 1
        }
      }
      if best >= 3 {
        putMatch(best, distance)
        for index in place..<place + best { note(index) }
        place += best
      } else {
        putLiteral(Int(input[place]))
        note(place)
        place += 1
      }
    }
    putLiteral(256)
    if bitCount > 0 { output.append(UInt8(truncatingIfNeeded: bits)) }
  }

  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt64(value) << bitCount
    bitCount += UInt64(count)
    while bitCount >= 8 {
      output.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// Codes stand with their highest bit first.
  private mutating func putCode(_ code: Int, _ count: Int) {
    var reversed = 0
    for bit in 0..<count where code >> bit & 1 == 1 { reversed |= 1 << (count - 1 - bit) }
    put(reversed, count)
  }

  private mutating func putLiteral(_ symbol: Int) {
    switch symbol {
    case 0..<144: putCode(0x30 + symbol, 8)
    case 144..<256: putCode(0x190 + symbol - 144, 9)
    case 256..<280: putCode(symbol - 256, 7)
    default: putCode(0xC0 + symbol - 280, 8)
    }
  }

  private mutating func putMatch(_ length: Int, _ distance: Int) {
    let length = min(length, 258)
    let first = Inflater.lengthBases.lastIndex { $0 <= length } ?? 0
    putLiteral(257 + first)
    put(length - Inflater.lengthBases[first], Inflater.lengthBits[first])
    let second = Inflater.distanceBases.lastIndex { $0 <= distance } ?? 0
    putCode(second, 5)
    put(distance - Inflater.distanceBases[second], Inflater.distanceBits[second])
  }
}
