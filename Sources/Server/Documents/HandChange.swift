import KodebokStudyModel
import KodebokText

/// Lines of a source whose words were changed in the editor and are not saved: a correction, or a slip of the hand.
struct HandChange: Hashable, Sendable {
  /// The lines as they are now.
  var lines: Range<Int>
  /// The lines as they were.
  var before: Range<Int>
  /// The words that are new, or the place where some were taken out; bytes of the present text.
  var range: Range<ByteOffset>

  /// The changes between a text and what it became, in the order of the text.
  ///
  /// White space is no word and a typed tag only waits to be taken out, so neither counts; nor does what is written on
  /// behind the last word, because that is how a transcript is made. `map` tells where the words of the one stand in
  /// the other.
  ///
  /// - Complexity: O(bytes of the changed lines + replacements).
  static func all(
    from old: SourceText,
    to new: SourceText,
    _ map: EditMap,
    hasNumberedTags: Bool
  ) -> [HandChange] {
    let last = old.trimmed(ByteOffset(0)..<old.end).upperBound
    var result: [HandChange] = []
    for replacement in map.replacements {
      guard replacement.old.lowerBound < last else { continue }
      let before = lines(of: replacement.old, in: old)
      let lines = lines(of: replacement.new, in: new)
      if let index = result.indices.last,
        result[index].before.upperBound >= before.lowerBound || result[index].lines.upperBound >= lines.lowerBound
      {
        result[index].before = result[index].before.lowerBound..<max(result[index].before.upperBound, before.upperBound)
        result[index].lines = result[index].lines.lowerBound..<max(result[index].lines.upperBound, lines.upperBound)
      } else {
        result.append(HandChange(lines: lines, before: before, range: replacement.new))
      }
    }
    return result.filter { change in
      words(change.before, of: old, hasNumberedTags) != words(change.lines, of: new, hasNumberedTags)
    }
  }

  /// The edit that puts the lines back.
  func restoring(_ old: SourceText, in new: SourceText) -> TextEdit {
    TextEdit(Self.bytes(of: lines, in: new), old.string(Self.bytes(of: before, in: old)))
  }

  /// Whether the lines hold a place of a selection.
  func touches(_ selection: Range<ByteOffset>, in text: SourceText) -> Bool {
    let bytes = Self.bytes(of: lines, in: text)
    return bytes.lowerBound <= selection.upperBound && selection.lowerBound <= bytes.upperBound
  }

  private static func lines(of range: Range<ByteOffset>, in text: SourceText) -> Range<Int> {
    text.line(at: range.lowerBound)..<text.line(at: range.upperBound) + 1
  }

  private static func bytes(of lines: Range<Int>, in text: SourceText) -> Range<ByteOffset> {
    let start = text.lineRange(lines.lowerBound).lowerBound
    return start..<max(start, text.lineRange(max(lines.lowerBound, lines.upperBound - 1)).upperBound)
  }

  /// The bytes of some lines without white space and typed tags.
  private static func words(_ lines: Range<Int>, of text: SourceText, _ hasNumberedTags: Bool) -> [UInt8] {
    let range = bytes(of: lines, in: text)
    return text.bytes[range.lowerBound.value..<range.upperBound.value].split { isSpace($0) }
      .flatMap { piece -> ArraySlice<UInt8> in
        // `#trust.` is a tag and the sentence's own mark.
        let marks = piece.reversed().prefix { [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains($0) }.count
        let body = piece.dropLast(marks)
        let isTag = piece.first == UInt8(ascii: "#") || (hasNumberedTags && isNumberInBrackets(body))
        return isTag ? piece.suffix(marks) : piece
      }
  }

  private static func isNumberInBrackets(_ piece: ArraySlice<UInt8>) -> Bool {
    guard 3...6 ~= piece.count, let first = piece.first, let last = piece.last else { return false }
    let isBracket = (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D)
    return isBracket && piece.dropFirst().dropLast().allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
