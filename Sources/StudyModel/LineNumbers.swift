import KodebokText

/// The numbers by which a study refers to places of a source.
public struct LineNumbers: Sendable {
  private let text: SourceText
  private let transcript: Transcript
  private let scheme: Settings.LineNumbering
  /// For wrapped lines: how many wrapped lines stand before each line of the file.
  private var before: [Int32] = []

  /// Prepares the numbers of a source.
  ///
  /// - Complexity: O(1); O(bytes) for wrapped lines.
  public init(_ text: SourceText, _ transcript: Transcript, _ scheme: Settings.LineNumbering) {
    self.text = text
    self.transcript = transcript
    self.scheme = scheme
    guard case .wrapped(let columns) = scheme else { return }
    before.reserveCapacity(text.lineCount)
    var total: Int32 = 0
    for line in 0..<text.lineCount {
      before.append(total)
      forEachRow(of: line, columns) { _, _ in
        total += 1
        return true
      }
    }
  }

  /// The number of a place: `45`; `12.3` for turn and sentence.
  public func label(of offset: ByteOffset) -> String {
    switch scheme {
    case .physical: return "\(text.line(at: offset) + 1)"
    case .wrapped(let columns):
      let line = text.line(at: offset)
      var row = Int(before[line])
      forEachRow(of: line, columns) { _, end in
        if end < offset.value { row += 1 }
        return end < offset.value
      }
      return "\(row + 1)"
    case .turns:
      guard let turn = transcript.turnIndex(at: offset) else { return "0" }
      let sentences = Sentences.ranges(in: text, transcript.turns[turn].body)
      let sentence = sentences.lastIndex { $0.lowerBound <= offset } ?? 0
      return "\(turn + 1).\(sentence + 1)"
    }
  }

  /// The numbers of a stretch: `45`, `45–47`, `12.3–13.1`.
  public func label(of range: Range<ByteOffset>) -> String {
    let first = label(of: range.lowerBound)
    let last = label(of: range.isEmpty ? range.lowerBound : range.upperBound - 1)
    return first == last ? first : first + "–" + last
  }

  /// The number of the last line, or of the last turn; 0 where there is none.
  public var last: Int {
    switch scheme {
    case .physical: max(text.lineCount - (text.lineRange(text.lineCount - 1).isEmpty ? 1 : 0), 0)
    case .turns: transcript.turns.count
    case .wrapped: Int(label(of: text.end)) ?? 0
    }
  }

  /// The place a number refers to: a line, a turn (`12`), a sentence of a turn (`12.3`); nil where there is none.
  public func range(of label: String) -> Range<ByteOffset>? {
    let parts = label.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), first >= 1, parts.count <= 2 else { return nil }
    switch scheme {
    case .physical: return parts.count == 1 && first <= text.lineCount ? text.lineRange(first - 1) : nil
    case .wrapped(let columns): return parts.count == 1 ? wrappedRow(first - 1, columns) : nil
    case .turns:
      guard first <= transcript.turns.count else { return nil }
      let body = transcript.turns[first - 1].body
      guard parts.count == 2 else { return body }
      let sentences = Sentences.ranges(in: text, body)
      guard let number = Int(parts[1]), number >= 1, number <= sentences.count else { return nil }
      return sentences[number - 1]
    }
  }

  private func wrappedRow(_ wanted: Int, _ columns: Int) -> Range<ByteOffset>? {
    var (low, high) = (0, before.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(before[middle]) <= wanted { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    var row = Int(before[low - 1])
    var found: Range<ByteOffset>?
    forEachRow(of: low - 1, columns) { start, end in
      if row == wanted { found = ByteOffset(start)..<ByteOffset(end) }
      row += 1
      return found == nil
    }
    return found
  }

  /// Hands over the rows of a line, wrapped at spaces so that none is longer than `columns` scalars, until told to stop.
  private func forEachRow(of line: Int, _ columns: Int, _ body: (Int, Int) -> Bool) {
    let range = text.lineRange(line)
    let columns = max(columns, 1)
    text.bytes.withUnsafeBufferPointer { bytes in
      let end = range.upperBound.value
      var start = range.lowerBound.value
      repeat {
        var (place, count, space) = (start, 0, -1)
        while place < end, count < columns {
          if bytes[place] == 0x20 { space = place }
          place += 1
          while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
          count += 1
        }
        if place < end, bytes[place] != 0x20, space > start { place = space }
        if !body(start, place) { return }
        while place < end, bytes[place] == 0x20 { place += 1 }
        start = place
      } while start < end
    }
  }
}
