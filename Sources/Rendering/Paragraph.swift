/// Text broken into lines of a width, at blanks where there are any.
enum Paragraph {
  /// The lines of a text, none wider than `width`; one empty line for an empty text.
  ///
  /// - Complexity: O(scalars).
  static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(width, 4)
    // Most cells of tables are one word, or fit as they are.
    let bytes = text.utf8
    if bytes.first != 0x20, bytes.last != 0x20,
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }),
      DisplayWidth.of(text) <= width
    {
      return [text]
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      var length = DisplayWidth.of(word)
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while length > width, used == 0 {
        let (head, tail) = broken(word, at: width)
        lines.append(head)
        word = tail
        length = DisplayWidth.of(word)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += length
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A word cut so that its head is at most `width` columns wide and at least one character long.
  private static func broken(_ word: String, at width: Int) -> (String, String) {
    var head = ""
    var used = 0
    var index = word.startIndex
    while index < word.endIndex {
      let next = DisplayWidth.of(String(word[index]))
      if used + next > width, !head.isEmpty { break }
      head.append(word[index])
      used += next
      index = word.index(after: index)
    }
    return (head, String(word[index...]))
  }
}
