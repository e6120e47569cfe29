/// Names of the bytes that mean something in Markdown.
extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let tab: UInt8 = 0x09
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let number: UInt8 = 0x23
  static let apostrophe: UInt8 = 0x27
  static let closingParenthesis: UInt8 = 0x29
  static let star: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let openingBrace: UInt8 = 0x7B
  static let closingBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E

  /// A space or tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// An ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// An ASCII letter or digit, `_`, or a byte of a scalar beyond ASCII.
  var isWordByte: Bool {
    isDigit || (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A) || self == .underscore || self >= 0x80
  }

  /// ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && (!isWordByte || self == .underscore) }

  /// A byte that cannot stand in an id, class, key or bare value.
  var endsBareValue: Bool {
    self == .openingBrace || self == .closingBrace || self == .quote || self == .apostrophe || self == .lineFeed
  }
}

extension [UInt8] {
  /// The text of a range of bytes, which is clamped.
  func string(_ start: Int, _ end: Int) -> String {
    let low = Swift.min(Swift.max(start, 0), count)
    return String(decoding: self[low..<Swift.min(Swift.max(end, low), count)], as: UTF8.self)
  }

  /// The first byte from `start` that is neither space nor tab, or `end`.
  func skippingBlanks(_ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, self[place].isBlank { place += 1 }
    return place
  }

  /// The place after the last byte before `end` that is neither space nor tab, not before `start`.
  func trimmingBlanks(_ start: Int, _ end: Int) -> Int {
    var place = end
    while place > start, self[place - 1].isBlank { place -= 1 }
    return place
  }
}

extension String {
  /// The text on one line: line breaks and tabs become spaces, white space around it goes.
  var onOneLine: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      let space = byte == .lineFeed || byte == 0x0D || byte == .tab || byte == .space
      if !space { bytes.append(byte) } else if bytes.last != .space, !bytes.isEmpty { bytes.append(.space) }
    }
    if bytes.last == .space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text with a space for every line break.
  var withoutLineBreaks: String {
    String(decoding: utf8.map { $0 == .lineFeed || $0 == 0x0D ? UInt8.space : $0 }, as: UTF8.self)
  }
}
