import KodebokStudyModel
import KodebokText

/// The lines of prose: headings, front matter, page numbers, a column of line numbers.
enum LineLayout {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ format: SourceFormat) -> Layout {
    var layout = Layout()
    layout.lines.reserveCapacity(bytes.count / 60 + 1)
    var numbers: [Int] = []
    let numbered = hasNumberColumn(bytes)
    var place = frontMatter(bytes, &layout)
    var begins = true
    while place < bytes.count {
      let end = bytes.lineEnd(place)
      var content = bytes.skipBlanks(place, end)
      var kind = Line.Kind.text
      if numbered, let after = numberEnd(bytes, content, end) { content = bytes.skipBlanks(after, end) }
      if content >= end {
        kind = content > place && numbered && bytes.isDigit(bytes.skipBlanks(place, end)) ? .layout : .blank
      } else if bytes[content] == 0x23, headingLevel(bytes, content, end) > 0 {
        kind = .heading
      } else if bytes[content] == 0x0C || isPageLine(bytes, content, end) {
        kind = .layout
      } else if end - content <= 4, bytes.isDigit(content), (content..<end).allSatisfy({ bytes.isDigit($0) }) {
        numbers.append(layout.lines.count)
      }
      layout.lines.append(
        Line(kind: kind, beginsParagraph: begins, start: Int32(place), content: Int32(content), end: Int32(end))
      )
      begins = kind != .text
      place = end + 1
    }
    settlePageNumbers(bytes, numbers, &layout)
    return layout
  }

  /// Lines that are only a number are page numbers where they count upwards one by one.
  private static func settlePageNumbers(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ candidates: [Int],
    _ layout: inout Layout
  ) {
    var runStart = 0
    var values: [Int] = []
    for line in candidates {
      var value = 0
      for place in Int(layout.lines[line].content)..<Int(layout.lines[line].end) {
        value = value * 10 + Int(bytes[place]) - 0x30
      }
      values.append(value)
    }
    func settle(_ range: Range<Int>) {
      guard range.count >= 2 else { return }
      for index in range {
        layout.lines[candidates[index]].kind = .layout
        if candidates[index] + 1 < layout.lines.count { layout.lines[candidates[index] + 1].beginsParagraph = true }
      }
    }
    for index in values.indices.dropFirst() where values[index] != values[index - 1] + 1 {
      settle(runStart..<index)
      runStart = index
    }
    settle(runStart..<values.count)
  }

  /// 1…6 for an ATX heading, otherwise 0.
  static func headingLevel(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x23 { place += 1 }
    let level = place - start
    guard 1...6 ~= level, place == end || bytes.isBlank(place) else { return 0 }
    return bytes.skipBlanks(place, end) < end ? level : 0
  }

  /// `Side 3`, `Page 3 of 12`, `- 3 -`, `3/12` and nothing else.
  private static func isPageLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 20 else { return false }
    var place = start
    var isNamed = false
    if bytes.matches("Side ", at: place) || bytes.matches("Page ", at: place) || bytes.matches("side ", at: place)
      || bytes.matches("page ", at: place)
    {
      place += 5
      isNamed = true
    } else if bytes.matches("- ", at: place) {
      place += 2
    }
    let digits = place
    while place < end, bytes.isDigit(place) { place += 1 }
    guard place > digits, place - digits <= 4 else { return false }
    if isNamed, place == end { return true }
    if bytes.matches(" -", at: place), digits > start, !isNamed { return bytes.skipBlanks(place + 2, end) == end }
    for word in [" av ", " of ", "/"] as [StaticString] where bytes.matches(word, at: place) {
      guard isNamed || word.utf8CodeUnitCount == 1 else { continue }
      let total = place + word.utf8CodeUnitCount
      var last = total
      while last < end, bytes.isDigit(last) { last += 1 }
      return last > total && bytes.skipBlanks(last, end) == end
    }
    return false
  }

  /// Lines between `---` at the beginning of the text are no speech.
  private static func frontMatter(_ bytes: UnsafeBufferPointer<UInt8>, _ layout: inout Layout) -> Int {
    guard bytes.lineEnd(0) == 3, bytes.matches("---", at: 0) else { return 0 }
    var place = 0
    var lines: [Line] = []
    while place < bytes.count, lines.count < 200 {
      let end = bytes.lineEnd(place)
      let content = Int32(place)
      lines.append(Line(kind: .layout, beginsParagraph: true, start: content, content: content, end: Int32(end)))
      if lines.count > 1, end - place == 3, bytes.matches("---", at: place) {
        layout.lines = lines
        return end + 1
      }
      place = end + 1
    }
    return 0
  }

  /// The end of a number and the white space that must follow it.
  private static func numberEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var place = start
    while place < end, bytes.isDigit(place) { place += 1 }
    guard place > start, place - start <= 6 else { return nil }
    return place == end || bytes.isBlank(place) ? place : nil
  }

  /// Whether the lines begin with numbers that count upwards one by one, judged by the first lines.
  private static func hasNumberColumn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var (lines, follows, previous) = (0, 0, -1)
    while place < bytes.count, lines < 200 {
      let end = bytes.lineEnd(place)
      let content = bytes.skipBlanks(place, end)
      if content < end {
        lines += 1
        if let after = numberEnd(bytes, content, end) {
          var value = 0
          for digit in content..<after { value = value * 10 + Int(bytes[digit]) - 0x30 }
          if value == previous + 1 || previous < 0 { follows += 1 }
          previous = value
        }
      }
      place = end + 1
    }
    return lines >= 4 && follows * 10 >= lines * 9
  }
}
