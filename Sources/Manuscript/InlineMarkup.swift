import KodebokText

/// Tells the words of a Markdown paragraph from its markup.
struct InlineMarkup {
  /// The stretches that are words and punctuation.
  private(set) var prose: [Range<ByteOffset>] = []
  /// The links.
  private(set) var links: [Manuscript.Link] = []
  /// The citations with a key.
  private(set) var citations: [Manuscript.Citation] = []

  /// What some lines were read as; places count from the first byte.
  struct Result: Sendable {
    var prose: [Range<ByteOffset>]
    var links: [Manuscript.Link]
    var citations: [Manuscript.Citation]
  }

  /// Reads the lines of a paragraph, or remembers what the same lines were read as.
  static func read(_ all: [UInt8], _ lines: [Range<Int>], _ memory: ManuscriptMemory?) -> Result {
    guard let memory else {
      let markup = InlineMarkup(all, lines)
      return Result(prose: markup.prose, links: markup.links, citations: markup.citations)
    }
    let start = lines.first?.lowerBound ?? 0
    var shape: [Int] = []
    shape.reserveCapacity(2 * lines.count)
    for line in lines {
      shape.append(line.lowerBound - start)
      shape.append(line.upperBound - start)
    }
    let key = TextKey(all[start..<max(start, lines.last?.upperBound ?? 0)], shape: shape)
    let found = memory.markup(key) {
      let markup = InlineMarkup(all, lines)
      return Result(prose: markup.prose, links: markup.links, citations: markup.citations).moved(by: -start)
    }
    return found.moved(by: start)
  }

  /// The bytes of the lines, and where each stands.
  private var bytes: [UInt8] = []
  private var places: [Int] = []
  private var isKept: [Bool] = []

  /// The furthest a bracket is looked for.
  private static let reach = 4_000

  /// Reads the lines of a paragraph.
  ///
  /// - Complexity: O(bytes), with a bound on how far a bracket is looked for.
  init(_ all: [UInt8], _ lines: [Range<Int>]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { append(0x0A, lines[index - 1].upperBound) }
      for place in line { append(all[place], place) }
    }
    // The line breaks between are no part of the prose: the next stretch begins on another line.
    isKept = bytes.map { $0 != 0x0A }
    var place = 0
    while place < bytes.count { place = read(place) }
    gather()
  }

  private mutating func append(_ byte: UInt8, _ place: Int) {
    bytes.append(byte)
    places.append(place)
  }

  private mutating func gather() {
    var start: Int?
    for index in 0...bytes.count {
      let goesOn = index < bytes.count && isKept[index]
      if let begin = start, !goesOn || places[index] != places[index - 1] + 1 {
        prose.append(Range(between: places[begin], and: places[index - 1] + 1))
        start = nil
      }
      if goesOn, start == nil { start = index }
    }
  }

  private mutating func drop(_ range: Range<Int>) {
    for index in range.clamped(to: 0..<bytes.count) { isKept[index] = false }
  }

  private func range(_ range: Range<Int>) -> Range<ByteOffset> {
    guard let first = places.indices.contains(range.lowerBound) ? places[range.lowerBound] : places.last else {
      return ByteOffset(0)..<ByteOffset(0)
    }
    guard !range.isEmpty else { return Range(between: first, and: first) }
    return Range(between: first, and: places[min(range.upperBound, places.count) - 1] + 1)
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Reads what begins at an index; returns where to go on.
  private mutating func read(_ index: Int) -> Int {
    switch bytes[index] {
    case 0x5C where isPunctuation(byte(index + 1)):
      drop(index..<index + 1)
      return index + 2
    case 0x60: return code(index)
    case 0x3C: return tag(index)
    case 0x21 where byte(index + 1) == 0x5B:
      drop(index..<index + 1)
      return index + 1
    case 0x5B: return bracket(index)
    case 0x5E where byte(index + 1) == 0x5B:
      guard let end = closing(index + 1, 0x5B, 0x5D) else { return index + 1 }
      drop(index..<end + 1)
      return end + 1
    case 0x40: return key(index)
    case 0x7B: return attributes(index)
    case 0x26: return entity(index)
    default: return index + 1
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
  }

  /// The index of the byte that closes a bracket, inner ones passed over; nil where it is not closed near.
  private func closing(_ open: Int, _ opening: UInt8, _ closing: UInt8) -> Int? {
    var depth = 0
    for index in open..<min(bytes.count, open + Self.reach) {
      if bytes[index] == 0x5C { continue }
      if index > open, bytes[index - 1] == 0x5C { continue }
      if bytes[index] == opening { depth += 1 }
      if bytes[index] == closing {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private mutating func code(_ start: Int) -> Int {
    var first = start
    while byte(first) == 0x60 { first += 1 }
    let length = first - start
    var index = first
    while index < min(bytes.count, first + 1_000) {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let run = index
      while byte(index) == 0x60 { index += 1 }
      if index - run == length {
        drop(start..<index)
        return index
      }
    }
    return first
  }

  private mutating func tag(_ start: Int) -> Int {
    if bytes[start...].starts(with: Array("<!--".utf8)) {
      let end = (start..<max(start, bytes.count - 2)).first {
        bytes[$0] == 0x2D && bytes[$0 + 1] == 0x2D && bytes[$0 + 2] == 0x3E && $0 > start + 3
      }
      drop(start..<(end.map { $0 + 3 } ?? bytes.count))
      return end.map { $0 + 3 } ?? bytes.count
    }
    let next = byte(start + 1)
    guard (next | 0x20) &- 0x61 < 26 || next == 0x2F else { return start + 1 }
    guard let end = (start..<min(bytes.count, start + 1_000)).first(where: { bytes[$0] == 0x3E }) else {
      return start + 1
    }
    drop(start..<end + 1)
    return end + 1
  }

  private mutating func bracket(_ start: Int) -> Int {
    guard let end = closing(start, 0x5B, 0x5D) else { return start + 1 }
    let inner = start + 1..<end
    if byte(start + 1) == 0x5E {
      // A note's number, here or where the note stands.
      drop(start..<end + (byte(end + 1) == 0x3A ? 2 : 1))
      return end + 1
    }
    if holdsKey(inner) {
      citations.append(Manuscript.Citation(range: range(start..<end + 1), keys: keys(inner)))
      drop(start..<end + 1)
      return end + 1
    }
    let isNumber =
      !inner.isEmpty && inner.allSatisfy { 0x30...0x39 ~= bytes[$0] || bytes[$0] == 0x2C || bytes[$0] == 0x20 }
    if isNumber, byte(end + 1) != 0x28 {
      citations.append(Manuscript.Citation(range: range(start..<end + 1), keys: []))
      drop(start..<end + 1)
      return end + 1
    }
    switch byte(end + 1) {
    case 0x28:
      guard let close = closing(end + 1, 0x28, 0x29) else { return start + 1 }
      links.append(
        Manuscript.Link(whole: range(start..<close + 1), words: range(inner), target: range(end + 2..<close))
      )
      drop(start..<start + 1)
      drop(end..<close + 1)
    case 0x5B:
      guard let close = closing(end + 1, 0x5B, 0x5D) else { return start + 1 }
      drop(start..<start + 1)
      drop(end..<close + 1)
    case 0x7B:
      guard let close = closing(end + 1, 0x7B, 0x7D) else { return start + 1 }
      drop(start..<start + 1)
      drop(end..<close + 1)
    default: break
    }
    return start + 1
  }

  private func holdsKey(_ range: Range<Int>) -> Bool {
    range.contains { index in
      bytes[index] == 0x40 && isKeyByte(byte(index + 1))
        && (index == range.lowerBound || [0x20, 0x2D, 0x3B, 0x0A].contains(bytes[index - 1]))
    }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= byte || byte == 0x5F || byte >= 0x80
  }

  private func keyEnd(_ start: Int) -> Int {
    var end = start
    while isKeyByte(byte(end)) || [0x3A, 0x2E, 0x2D, 0x2F, 0x23].contains(byte(end)) && isKeyByte(byte(end + 1)) {
      end += 1
    }
    return end
  }

  private func keys(_ range: Range<Int>) -> [String] {
    range.filter { bytes[$0] == 0x40 }.map {
      String(decoding: bytes[$0 + 1..<max($0 + 1, keyEnd($0 + 1))], as: UTF8.self)
    }
  }

  /// A key in running text: `@braun2006 [p. 22]`; an address of mail is none.
  private mutating func key(_ start: Int) -> Int {
    guard isKeyByte(byte(start + 1)), start == 0 || !isKeyByte(bytes[start - 1]) else { return start + 1 }
    var end = keyEnd(start + 1)
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if byte(end) == 0x20, byte(end + 1) == 0x5B, let close = closing(end + 1, 0x5B, 0x5D) { end = close + 1 }
    citations.append(Manuscript.Citation(range: range(start..<end), keys: [name]))
    drop(start..<end)
    return end
  }

  /// `{#id .class}` and `{{< shortcode >}}`.
  private mutating func attributes(_ start: Int) -> Int {
    guard let end = closing(start, 0x7B, 0x7D), [0x23, 0x2E, 0x7B, 0x2D].contains(byte(start + 1)) else {
      return start + 1
    }
    drop(start..<end + 1)
    return end + 1
  }

  private mutating func entity(_ start: Int) -> Int {
    var end = start + 1
    while end < min(bytes.count, start + 10),
      (byte(end) | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= byte(end) || byte(end) == 0x23
    {
      end += 1
    }
    guard end > start + 1, byte(end) == 0x3B else { return start + 1 }
    drop(start..<end + 1)
    return end + 1
  }
}

extension InlineMarkup.Result {
  fileprivate func moved(by shift: Int) -> Self {
    var result = self
    for index in prose.indices { result.prose[index] = prose[index].moved(by: shift) }
    for index in links.indices {
      let link = links[index]
      result.links[index] = Manuscript.Link(
        whole: link.whole.moved(by: shift),
        words: link.words.moved(by: shift),
        target: link.target.moved(by: shift)
      )
    }
    for index in citations.indices { result.citations[index].range = citations[index].range.moved(by: shift) }
    return result
  }
}
