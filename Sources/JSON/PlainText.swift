/// Finds the first quotation mark, backslash or control character from `start` on, or `end`; eight bytes at a time.
func plainEnd(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var at = start
  while at + 8 <= end {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let quotes = (quote &- ones) & ~quote
    let backslashes = (backslash &- ones) & ~backslash
    let controls = (word &- (ones &* 0x20)) & ~word
    let found = (quotes | backslashes | controls) & highs
    // The lowest mark is exact; a subtraction may have borrowed for those above it.
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < end {
    switch bytes[at] {
    case 0x22, 0x5C, 0..<0x20: return at
    default: at += 1
    }
  }
  return at
}
