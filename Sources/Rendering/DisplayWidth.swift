/// How many columns of a terminal text takes, and what of it may be shown there.
package enum DisplayWidth {
  /// The columns of a text without tabs.
  static func of(_ text: String) -> Int {
    var width = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      width += of(scalar, after: previous)
      previous = scalar
    }
    return width
  }

  /// The columns a scalar adds: 0 for marks and joined parts, 2 for wide ones, else 1.
  static func of(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if previous?.value == 0x200D { return 0 }
    switch value {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0x1F3FB...0x1F3FF, 0xE0000...0xE01EF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// A scalar as it may be shown: control characters become their pictures, those that turn the line a mark.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // A line break inside a paragraph of a word processor.
    case 0x2028: " "
    case 0x80..<0xA0, 0x202A...0x202E, 0x2029, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// Text as it may be shown on a terminal, on one line.
  package static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { shown($0) != $0 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }

  /// Text cut to a number of columns; what is cut off leaves "…".
  static func cut(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    guard limit > 0 else { return "" }
    var width = 0
    var previous: Unicode.Scalar?
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let more = of(scalar, after: previous)
      if width + more > limit - 1 { break }
      result.append(scalar)
      width += more
      previous = scalar
    }
    return String(result) + "…"
  }
}
