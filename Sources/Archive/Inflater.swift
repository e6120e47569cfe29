/// Unpacks what is packed with the method "deflate" (RFC 1951), never to more bytes than are allowed.
struct Inflater {
  /// A code of one of the two alphabets as a table: the next bits, lowest first, give symbol and length.
  private struct Code {
    /// Symbol shifted by four, and the number of bits; 0 for bits that are no code.
    var entries: [UInt16]
    /// The number of bits that are looked at.
    var width: Int

    /// Makes the table of a canonical code; nil for lengths that are no code.
    init?(_ lengths: ArraySlice<UInt8>) {
      var counts = [Int](repeating: 0, count: 16)
      for length in lengths { counts[Int(length)] += 1 }
      width = max(1, (1..<16).last { counts[$0] > 0 } ?? 0)
      entries = [UInt16](repeating: 0, count: 1 << width)
      var left = 1
      for length in 1..<16 {
        left = (left << 1) - counts[length]
        guard left >= 0 else { return nil }
      }
      // Only a code of one symbol, or of none, may leave bits unused.
      guard left == 0 || lengths.count - counts[0] <= 1 else { return nil }
      var next = [Int](repeating: 0, count: 16)
      var code = 0
      for length in 1..<16 {
        code = (code + (length == 1 ? 0 : counts[length - 1])) << 1
        next[length] = code
      }
      for (symbol, length) in zip(0..., lengths) where length > 0 {
        let size = Int(length)
        var reversed = 0
        for bit in 0..<size where next[size] >> bit & 1 == 1 { reversed |= 1 << (size - 1 - bit) }
        next[size] += 1
        for index in stride(from: reversed, to: entries.count, by: 1 << size) {
          entries[index] = UInt16(symbol << 4 | size)
        }
      }
    }
  }

  private let input: ArraySlice<UInt8>
  private let limit: Int
  private var place: Int
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// Unpacks.
  ///
  /// - Parameters:
  ///   - input: The packed bytes.
  ///   - size: How many bytes they should give.
  /// - Returns: Exactly `size` bytes.
  /// - Throws: ``ArchiveError/damaged`` where the input is no such stream or gives another number of bytes.
  /// - Complexity: O(input and output).
  static func inflate(_ input: ArraySlice<UInt8>, size: Int) throws(ArchiveError) -> [UInt8] {
    var inflater = Inflater(input, limit: size)
    try inflater.run()
    guard inflater.output.count == size else { throw .damaged }
    return inflater.output
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    self.limit = limit
    place = input.startIndex
    // A declared size is only believed as far as so many packed bytes can reach.
    output.reserveCapacity(min(limit, input.count * 1_032 + 64))
  }

  private mutating func run() throws(ArchiveError) {
    while true {
      let isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1:
        guard let literals = Self.fixedLiterals, let distances = Self.fixedDistances else { throw .damaged }
        try compressed(literals, distances)
      case 2:
        let (literals, distances) = try codes()
        try compressed(literals, distances)
      default: throw .damaged
      }
      if isLast { return }
    }
  }

  // MARK: Bits

  private mutating func fill() {
    while bitCount <= 48, place < input.endIndex {
      bits |= UInt64(input[place]) << UInt64(bitCount)
      bitCount += 8
      place += 1
    }
  }

  private mutating func take(_ count: Int) throws(ArchiveError) -> Int {
    if bitCount < count { fill() }
    guard bitCount >= count else { throw .damaged }
    let value = Int(bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func symbol(_ code: Code) throws(ArchiveError) -> Int {
    if bitCount < 15 { fill() }
    let entry = code.entries[Int(bits & UInt64(code.entries.count - 1))]
    let length = Int(entry & 15)
    guard length > 0, length <= bitCount else { throw .damaged }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  // MARK: Blocks

  private mutating func stored() throws(ArchiveError) {
    _ = try take(bitCount & 7)
    let count = try take(16)
    guard try take(16) == count ^ 0xFFFF, output.count + count <= limit else { throw .damaged }
    for _ in 0..<count { output.append(UInt8(try take(8))) }
  }

  private static let fixedLiterals = Code(
    ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))[...]
  )
  private static let fixedDistances = Code([UInt8](repeating: 5, count: 32)[...])
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private mutating func codes() throws(ArchiveError) -> (Code, Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var own = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { own[Self.order[index]] = UInt8(try take(3)) }
    guard let code = Code(own[...]) else { throw .damaged }
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += [UInt8](repeating: last, count: 3 + (try take(2)))
      case 17: lengths += [UInt8](repeating: 0, count: 3 + (try take(3)))
      default: lengths += [UInt8](repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0,
      let literals = Code(lengths[..<literalCount]), let distances = Code(lengths[literalCount...])
    else { throw .damaged }
    return (literals, distances)
  }

  private mutating func compressed(_ literals: Code, _ distances: Code) throws(ArchiveError) {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        guard output.count < limit else { throw .damaged }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol < 286 else { throw .damaged }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let other = try self.symbol(distances)
      guard other < 30 else { throw .damaged }
      let distance = Self.distanceBases[other] + (try take(Self.distanceBits[other]))
      guard distance <= output.count, output.count + length <= limit else { throw .damaged }
      for index in output.count - distance..<output.count - distance + length { output.append(output[index]) }
    }
  }
}
