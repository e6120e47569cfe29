import KodebokText

/// Backslash escapes: how arbitrary text is written so that it reads back as that text.
enum Escaping {
  /// The text with every escape of punctuation resolved.
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(.backslash) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == .backslash, place + 1 < bytes.count, bytes[place + 1].isPunctuation { place += 1 }
      result.append(bytes[place])
      place += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A label on one line that reads back as the text, whatever it begins or ends with.
  static func label(_ text: String, isHeading: Bool, labels: FieldLabels) -> String {
    let plain = Array(text.onOneLine.utf8)
    var bytes: [UInt8] = []
    for (index, byte) in plain.enumerated() {
      let next = index + 1 < plain.count ? plain[index + 1] : .space
      let last = index == plain.count - 1
      let escapes =
        (byte == .backslash && (next.isPunctuation || last)) || (last && (byte == .closingBrace || byte == .number))
      if escapes { bytes.append(.backslash) }
      bytes.append(byte)
    }
    if !isHeading { guardItem(&bytes, labels) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Keeps an item's text from being read as a thematic break, as a field, or as a beginning of another block.
  private static func guardItem(_ bytes: inout [UInt8], _ labels: FieldLabels) {
    if let field = FieldStart(bytes, 0, bytes.count, labels) {
      let colon = bytes[field.label.upperBound.value...].firstIndex(of: .colon) ?? field.label.upperBound.value
      bytes.insert(.backslash, at: colon)
    } else if let first = bytes.first, [UInt8.dash, .star, .underscore].contains(first),
      bytes.allSatisfy({ $0 == first || $0 == .space })
    {
      bytes.insert(.backslash, at: 0)
    }
  }

  /// A line of a paragraph, escaped where it would begin a heading, a list, a code block, a comment, a rule or a field.
  static func line(_ text: String, labels: FieldLabels) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.skippingBlanks(0, bytes.count)
    var line = Array(bytes[start..<bytes.trimmingBlanks(start, bytes.count)])
    switch LineShape(line, 0, line.count) {
    case .blank: return ""
    case .item(_, _, let markerEnd, _): line.insert(.backslash, at: markerEnd - 1)
    case .heading, .fence, .comment, .rule: line.insert(.backslash, at: 0)
    case .text:
      guard let field = FieldStart(line, 0, line.count, labels) else { break }
      line.insert(.backslash, at: line[field.label.upperBound.value...].firstIndex(of: .colon) ?? 0)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
