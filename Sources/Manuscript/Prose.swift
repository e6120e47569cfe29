import KodebokText

/// The words and punctuation of a block, scalar by scalar, with where each stands in the text.
///
/// Between two stretches that are on different lines stands a space.
struct Prose {
  /// The scalars.
  private(set) var scalars: [UInt32] = []
  /// The first byte of each in the text.
  private(set) var places: [Int] = []

  /// Reads the prose of a block.
  init(_ text: SourceText, _ stretches: [Range<ByteOffset>]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var last = -1
      for stretch in stretches {
        let (lower, upper) = (stretch.lowerBound.value, min(stretch.upperBound.value, bytes.count))
        if last >= 0, lower > last, Self.endsLine(bytes[last..<lower]) { append(0x20, last) }
        var place = lower
        while place < upper {
          let width = min(FoldedWords.width(of: bytes[place]), upper - place)
          var value = UInt32(bytes[place])
          if width > 1 {
            value &= width == 2 ? 0x1F : (width == 3 ? 0x0F : 0x07)
            for index in 1..<width { value = value << 6 | UInt32(bytes[place + index] & 0x3F) }
          }
          append(value == 0x0A ? 0x20 : value, place)
          place += width
        }
        last = upper
      }
    }
  }

  private mutating func append(_ scalar: UInt32, _ place: Int) {
    scalars.append(scalar)
    places.append(place)
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// A scalar; a space outside.
  func scalar(_ index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index] : 0x20 }

  /// The first byte of a scalar; the end of the last one behind all.
  func place(_ index: Int) -> Int {
    if index < places.count { return places[max(index, 0)] }
    guard let last = places.last, let scalar = scalars.last else { return 0 }
    return last + Self.width(of: scalar)
  }

  /// The byte after a scalar.
  func end(of index: Int) -> Int {
    guard scalars.indices.contains(index) else { return place(index) }
    return places[index] + Self.width(of: scalars[index])
  }

  static func width(of scalar: UInt32) -> Int { scalar < 0x80 ? 1 : (scalar < 0x800 ? 2 : (scalar < 0x10000 ? 3 : 4)) }

  /// Whether a scalar is the first of a line of the text.
  func beginsLine(_ index: Int, _ text: SourceText) -> Bool {
    guard index > 0 else { return false }
    let (lower, upper) = (place(index - 1), max(place(index - 1), place(index)))
    return text.bytes.withUnsafeBufferPointer { Self.endsLine($0[lower..<upper]) }
  }

  /// Whether a line ends in some bytes: LF, or U+2028 for a break inside a paragraph of a word processor.
  private static func endsLine(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.contains(0x0A) || bytes.starts(with: [0xE2, 0x80, 0xA8])
  }

  /// Whether a scalar is white space.
  func isSpace(_ index: Int) -> Bool {
    switch scalar(index) {
    case 0x20, 0x09, 0x0A, 0xA0, 0x2002...0x200B, 0x202F: true
    default: false
    }
  }

  /// Whether a scalar is a letter or a digit.
  func isWord(_ index: Int) -> Bool {
    let value = scalar(index)
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 }
    if value < 0xC0 || value == 0xD7 || value == 0xF7 || 0x2000...0x2BFF ~= value || 0x3000...0x303F ~= value {
      return false
    }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
}
