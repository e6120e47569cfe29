/// Clauses of a sentence, spoken or written, in Norwegian and English: the stretches one would pause between.
///
/// There is no grammar here. A clause ends at a comma, a semicolon, a colon, a dash with space around it or an ellipsis; and before a
/// word that begins a clause of its own: always before `men`, `fordi`, `når`, `but`, `because`, `when` and their like;
/// before `og`, `eller`, `så`, `and`, `or`, `so` only where a subject follows (`og jeg …`, not `kaffe og kake`); before
/// `at` where words stand on both sides. A piece of a single word joins its neighbour, unless it is an interjection at
/// the beginning (`Ja, …`, `Well, …`).
public enum Clauses {
  /// The clauses of a sentence: bytes, in order, without the comma or dash between them.
  ///
  /// The sentence's last mark belongs to the last clause. A sentence that cannot be parted is its only clause.
  ///
  /// - Complexity: O(bytes).
  public static func ranges(in text: SourceText, _ sentence: Range<ByteOffset>) -> [Range<ByteOffset>] {
    let sentence = text.trimmed(sentence)
    guard !sentence.isEmpty else { return [] }
    let words = Words.ranges(in: text, sentence)
    guard words.count > 2 else { return [sentence] }
    let tokens = words.map { Token(text, $0) }
    var starts = [0]
    for index in 1..<words.count where isBorder(text, words, tokens, index) { starts.append(index) }
    starts = joined(starts, tokens)
    return starts.indices.map { piece in
      let first = starts[piece]
      let last = piece + 1 < starts.count ? starts[piece + 1] - 1 : words.count - 1
      let lower = piece == 0 ? sentence.lowerBound : opening(text, words, first)
      let upper = piece + 1 == starts.count ? sentence.upperBound : closing(text, words, last)
      return lower..<max(lower, upper)
    }
  }

  /// A word as the tables below know it.
  private struct Token {
    var word: String

    init(_ text: SourceText, _ range: Range<ByteOffset>) {
      // Longer words stand in no table.
      word = range.byteCount > 16 ? "" : text.string(range).lowercased()
    }

    func isOne(of words: Set<String>) -> Bool { words.contains(word) }
  }

  // MARK: Borders

  private static func isBorder(
    _ text: SourceText,
    _ words: [Range<ByteOffset>],
    _ tokens: [Token],
    _ index: Int
  ) -> Bool {
    let gap = Gap(text, words[index - 1].upperBound, words[index].lowerBound)
    if gap.parts { return true }
    // Brackets hold remarks, not clauses; nothing is parted by words right at their edge.
    if gap.holdsBracket { return false }
    let before = tokens[index - 1]
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if token.isOne(of: leading) {
      // `selv om`, `men når`, `fordi at`: the border stands before the first of them.
      return !before.isOne(of: leading) && !before.isOne(of: joining) && !before.isOne(of: lead)
    }
    if token.word == "at" || token.word == "om" {
      guard index > 1, let next, !next.isOne(of: notAfterAt) else { return false }
      return token.word == "at" && !before.isOne(of: leading) && !before.isOne(of: lead) && !before.isOne(of: joining)
        && next.isOne(of: subjects)
    }
    if token.isOne(of: lead), let next, !before.isOne(of: joining) {
      if next.isOne(of: leading) { return true }
      if next.word == "at" || next.word == "om" || next.word == "that" {
        return index + 2 < tokens.count && (tokens[index + 2].isOne(of: subjects) || token.word == "selv")
      }
    }
    // `og så jeg`: the border stands before the first of them.
    guard token.isOne(of: joining), !before.isOne(of: joining), let next else { return false }
    if next.isOne(of: joining) || next.word == "at" || next.word == "that" {
      return index + 2 < tokens.count && tokens[index + 2].isOne(of: subjects)
    }
    return next.isOne(of: subjects) || next.isOne(of: leading)
      || (next.isOne(of: adverbs) && index + 2 < tokens.count && !tokens[index + 2].isOne(of: joining))
  }

  /// What stands between two words.
  private struct Gap {
    var parts = false
    var holdsBracket = false

    init(_ text: SourceText, _ start: ByteOffset, _ end: ByteOffset) {
      text.bytes.withUnsafeBufferPointer { bytes in
        var place = start.value
        var before: UInt32 = 0
        while place < end.value {
          let (scalar, width) = Scalars.decode(bytes, place)
          let after = place + width < bytes.count ? Scalars.decode(bytes, place + width).0 : 0x20
          switch scalar {
          case 0x2C, 0x3B, 0x3A: parts = parts || Scalars.isSpace(after) || !Self.isPlain(after)
          case 0x2026: parts = parts || Scalars.isSpace(after)
          case 0x2E: parts = parts || (before == 0x2E && Scalars.isSpace(after))
          case 0x2D, 0x2013: parts = parts || (Scalars.isSpace(before) && Scalars.isSpace(after))
          case 0x2014: parts = true
          case 0x28, 0x29, 0x5B, 0x5D: holdsBracket = true
          default: break
          }
          before = scalar
          place += width
        }
      }
    }

    private static func isPlain(_ scalar: UInt32) -> Bool { Scalars.role(scalar) != .other }
  }

  /// The borders without those that would leave a single word alone.
  private static func joined(_ starts: [Int], _ tokens: [Token]) -> [Int] {
    var result: [Int] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : tokens.count
      if start == 0 {
        result.append(start)
      } else if result == [0], start == 1, !tokens[0].isOne(of: interjections) {
        // A single word at the beginning joins what follows.
        continue
      } else if end - start > 1 {
        result.append(start)
      }
    }
    return result
  }

  // MARK: Ends

  /// Where a clause begins: at its first word, with the quotation mark or bracket that opens there.
  private static func opening(_ text: SourceText, _ words: [Range<ByteOffset>], _ index: Int) -> ByteOffset {
    let bytes = text.bytes
    var place = words[index].lowerBound.value
    let limit = words[index - 1].upperBound.value
    while place > limit {
      var first = place - 1
      while first > limit, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let scalar = bytes.withUnsafeBufferPointer { Scalars.decode($0, first).0 }
      guard [0x22, 0x28, 0x5B, 0xAB, 0x2018, 0x201C, 0x201E].contains(scalar) else { break }
      place = first
    }
    return ByteOffset(place)
  }

  /// Where a clause ends: behind its last word, with what closes there and an ellipsis or a mark that belongs to it.
  private static func closing(_ text: SourceText, _ words: [Range<ByteOffset>], _ index: Int) -> ByteOffset {
    let limit = index + 1 < words.count ? words[index + 1].lowerBound.value : text.byteCount
    return text.bytes.withUnsafeBufferPointer { bytes in
      var place = words[index].upperBound.value
      while place < limit {
        let (scalar, width) = Scalars.decode(bytes, place)
        guard [0x21, 0x2E, 0x3F, 0x29, 0x5D, 0x22, 0xBB, 0x2019, 0x201D, 0x2026].contains(scalar) else { break }
        place += width
      }
      return ByteOffset(place)
    }
  }
}
