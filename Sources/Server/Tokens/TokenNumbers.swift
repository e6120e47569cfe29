import KodebokText

/// Writes tokens as the numbers of the protocol: five a token, places counted from the token before.
struct TokenNumbers {
  private let text: SourceText
  private var walk: PositionWalk
  /// Whether a token may run over several lines; else it becomes one token for each.
  private let spansLines: Bool
  private(set) var numbers: [UInt32] = []
  private var line = 0
  private var column = 0

  init(of text: SourceText, _ encoding: PositionEncoding, spansLines: Bool) {
    self.text = text
    walk = PositionWalk(text, encoding)
    self.spansLines = spansLines
  }

  /// The numbers of tokens in the order of the text.
  mutating func add(_ tokens: [Token]) {
    numbers.reserveCapacity(numbers.count + tokens.count * 5)
    guard !spansLines else {
      for token in tokens { write(token) }
      return
    }
    var pieces: [Token] = []
    pieces.reserveCapacity(tokens.count)
    var isSplit = false
    for token in tokens {
      let first = text.line(at: ByteOffset(token.start))
      let last = text.line(at: ByteOffset(token.end))
      guard last > first else {
        pieces.append(token)
        continue
      }
      isSplit = true
      for line in first...last {
        let range = text.lineRange(line)
        var piece = token
        piece.start = max(token.start, range.lowerBound.value)
        piece.end = min(token.end, range.upperBound.value)
        // Indentation is no part of what was said.
        if line > first { piece.trimStart(in: text) }
        if piece.start < piece.end { pieces.append(piece) }
      }
    }
    // Pieces of a long token may have come to stand behind others that lie on it.
    if isSplit { pieces.sort { ($0.start, -$0.end, $0.type.number) < ($1.start, -$1.end, $1.type.number) } }
    for piece in pieces { write(piece) }
  }

  private mutating func write(_ token: Token) {
    let start = walk.position(of: ByteOffset(token.start))
    let length = length(token.start, token.end, start)
    guard length > 0, start.line > line || start.column >= column || numbers.isEmpty else { return }
    numbers.append(UInt32(truncatingIfNeeded: start.line - line))
    numbers.append(UInt32(truncatingIfNeeded: start.line == line ? start.column - column : start.column))
    numbers.append(UInt32(truncatingIfNeeded: length))
    numbers.append(token.type.number)
    numbers.append(token.modifiers.rawValue)
    (line, column) = (start.line, start.column)
  }

  /// The length of a stretch in the client's unit; a line break counts as one.
  private mutating func length(_ start: Int, _ end: Int, _ place: TextPosition) -> Int {
    let last = walk.position(of: ByteOffset(end))
    if last.line == place.line { return last.column - place.column }
    var length = 0
    var from = start
    while from < end {
      let lineEnd = min(text.lineRange(text.line(at: ByteOffset(from))).upperBound.value, end)
      let one = walk.position(of: ByteOffset(from)).column
      length += walk.position(of: ByteOffset(lineEnd)).column - one
      if lineEnd < end { length += 1 }
      from = lineEnd + 1
    }
    return length
  }
}
