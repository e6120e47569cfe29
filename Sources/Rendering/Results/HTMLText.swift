/// Text and attributes of a page, escaped so that nothing in them is markup.
enum HTMLText {
  /// Text between tags or in a quoted attribute; control characters become their pictures, line ends stay.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      default: result.append(DisplayWidth.shown(scalar))
      }
    }
    return String(result)
  }

  /// A colour as `#rrggbb`, or nil for anything else, so that no style can be smuggled in.
  static func color(_ text: String?) -> String? {
    guard let text, text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#") else { return nil }
    return text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
  }
}
