/// The pairs of quotation marks in use, and where one opens or closes.
enum QuotationMarks {
  /// What may close a quotation that a mark opens; empty for what opens none.
  static func closers(of mark: UInt32) -> [UInt32] {
    switch mark {
    case 0xAB: [0xBB]
    case 0xBB: [0xAB]
    case 0x2039: [0x203A]
    case 0x201C: [0x201D]
    case 0x201D: [0x201D]
    case 0x201E: [0x201C, 0x201D]
    case 0x2018: [0x2019]
    case 0x22: [0x22]
    default: []
    }
  }

  /// Whether a mark can only open, or only close, a quotation.
  static func isDirected(_ mark: UInt32) -> Bool { [0xAB, 0xBB, 0x201C, 0x201E].contains(mark) }

  /// Whether a mark stands where a quotation begins: before a word, behind a blank or a bracket.
  static func opens(_ prose: Prose, _ index: Int) -> Bool {
    let mark = prose.scalar(index)
    if mark == 0xAB || mark == 0x201C || mark == 0x201E { return !prose.isWord(index - 1) || mark == 0xAB }
    guard !prose.isWord(index - 1), !prose.isSpace(index + 1) else { return false }
    let before = prose.scalar(index - 1)
    return prose.isSpace(index - 1) || index == 0
      || [0x28, 0x5B, 0x2F, 0x2A, 0x5F, 0x2013, 0x2014, 0x2D, 0x3A, 0xAB, 0x201C].contains(before)
  }

  /// Whether a mark stands where a quotation ends: not before a word, not behind a blank.
  static func closes(_ prose: Prose, _ index: Int) -> Bool {
    let mark = prose.scalar(index)
    if mark == 0xBB { return true }
    return !prose.isWord(index + 1) && (!prose.isSpace(index - 1) || mark == 0x201D)
  }

  /// The index of the mark that closes a quotation; marks of the same kind inside are passed over.
  static func closing(_ prose: Prose, from open: Int, to end: Int) -> Int? {
    let mark = prose.scalar(open)
    let closers = closers(of: mark)
    var depth = 1
    for index in open + 1..<max(open + 1, end) {
      let scalar = prose.scalar(index)
      if closers.contains(scalar), closes(prose, index) {
        depth -= 1
        if depth == 0 { return index }
      } else if scalar == mark, !closers.contains(mark), opens(prose, index), depth < 8 {
        depth += 1
      }
    }
    return nil
  }

  /// The strings of a pair, for writing a quote in the style of a file.
  static func pair(_ mark: UInt32) -> [String] {
    let close = closers(of: mark).first ?? mark
    return [mark, close].map { Unicode.Scalar($0).map { String(Character($0)) } ?? "\"" }
  }
}
