import KodebokText

/// References to literature that are written in words: parentheses with a year.
enum TextCitations {
  /// `(Braun & Clarke, 2006, s. 22)`, `(2006: 22)`; not what speaks of an interview.
  static func read(_ text: SourceText, _ blocks: [Manuscript.Block]) -> [Manuscript.Citation] {
    var result: [Manuscript.Citation] = []
    for block in blocks {
      for stretch in block.prose {
        let bytes = text.bytes
        var place = stretch.lowerBound.value
        while place < stretch.upperBound.value {
          guard bytes[place] == 0x28 else {
            place += 1
            continue
          }
          let limit = min(stretch.upperBound.value, place + 240)
          guard let end = (place..<limit).first(where: { bytes[$0] == 0x29 }) else { break }
          let range = Range<ByteOffset>(between: place, and: end + 1)
          if holdsYear(bytes[place..<end]), !isInterview(text.string(range)) {
            result.append(Manuscript.Citation(range: range, keys: []))
          }
          place = end + 1
        }
      }
    }
    return result
  }

  private static func holdsYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits: [UInt8] = []
    for byte in bytes + [0x29] {
      if 0x30...0x39 ~= byte {
        digits.append(byte)
      } else {
        if digits.count == 4,
          digits.starts(with: [0x31, 0x38]) || digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30])
        {
          return true
        }
        digits = []
      }
    }
    return false
  }

  private static func isInterview(_ words: String) -> Bool {
    let small = CaseFolding.lowercased(words)
    return ["intervju", "interview", "feltnotat", "field note", "gruppe", "group"].contains { small.holds($0) }
  }
}
