/// What a line of an outline is, seen on its own.
enum LineShape: Equatable {
  /// White space only.
  case blank
  /// A heading: marker from `marker` to `content`, both byte places; the label begins at or after `content`.
  case heading(level: Int, marker: Int)
  /// A list item: the column of its marker, the places of the marker and its end, the byte that tells lists apart.
  case item(indent: Int, marker: Int, markerEnd: Int, kind: UInt8)
  /// The beginning of a code block: the fence's byte and how many of it.
  case fence(byte: UInt8, count: Int)
  /// The beginning of a comment.
  case comment
  /// A thematic break.
  case rule
  /// Anything else; the column at which it begins.
  case text(indent: Int)

  /// The shape of the line from `start` to `end`, which holds no line break.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var place = start
    var indent = 0
    while place < end, bytes[place].isBlank {
      indent = bytes[place] == .tab ? (indent / 4 + 1) * 4 : indent + 1
      place += 1
    }
    guard place < end else {
      self = .blank
      return
    }
    self =
      Self.heading(bytes, place, end, indent) ?? Self.rule(bytes, place, end) ?? Self.item(bytes, place, end, indent)
      ?? Self.block(bytes, place, end) ?? .text(indent: indent)
  }

  private static func heading(_ bytes: [UInt8], _ start: Int, _ end: Int, _ indent: Int) -> LineShape? {
    guard indent < 4, bytes[start] == .number else { return nil }
    var place = start
    while place < end, bytes[place] == .number { place += 1 }
    guard place == end || bytes[place].isBlank else { return nil }
    return .heading(level: place - start, marker: start)
  }

  private static func rule(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineShape? {
    let byte = bytes[start]
    guard byte == .dash || byte == .star || byte == .underscore else { return nil }
    var count = 0
    for place in start..<end {
      if bytes[place] == byte { count += 1 } else if !bytes[place].isBlank { return nil }
    }
    return count >= 3 ? .rule : nil
  }

  private static func item(_ bytes: [UInt8], _ start: Int, _ end: Int, _ indent: Int) -> LineShape? {
    var place = start
    if bytes[start] == .dash || bytes[start] == .star || bytes[start] == .plus {
      place = start + 1
    } else {
      while place < end, bytes[place].isDigit, place - start < 9 { place += 1 }
      guard place > start, place < end, bytes[place] == .dot || bytes[place] == .closingParenthesis else { return nil }
      place += 1
    }
    guard place == end || bytes[place].isBlank else { return nil }
    return .item(indent: indent, marker: start, markerEnd: place, kind: bytes[place - 1])
  }

  private static func block(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineShape? {
    let byte = bytes[start]
    if byte == .backtick || byte == .tilde {
      var place = start
      while place < end, bytes[place] == byte { place += 1 }
      guard place - start >= 3 else { return nil }
      if byte == .backtick, bytes[place..<end].contains(.backtick) { return nil }
      return .fence(byte: byte, count: place - start)
    }
    guard byte == .less, start + 4 <= end else { return nil }
    return bytes[start..<start + 4].elementsEqual([0x3C, 0x21, 0x2D, 0x2D]) ? .comment : nil
  }
}
