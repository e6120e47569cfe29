/// Text made comparable for search and sorting.
public enum CaseFolding {
  /// The text in lower case and without accents, for search: `É` and `e` become equal.
  ///
  /// å, æ and ø are letters of their own and stay; ä counts as æ, ö as ø, ß as ss. Other scripts are lower-cased only.
  ///
  /// - Complexity: O(bytes).
  public static func folded(_ string: String) -> String {
    var string = string
    let bytes = string.withUTF8 { folded($0) }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? foldedSlowly(string)
  }

  /// Folds text of ASCII and Latin-1 letters, and punctuation; nil where there is anything else.
  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isSimple = true
    let result = [UInt8](unsafeUninitializedCapacity: bytes.count) { result, filled in
      var place = 0
      func add(_ byte: UInt8) {
        result.initializeElement(at: filled, to: byte)
        filled += 1
      }
      while place < bytes.count {
        let byte = bytes[place]
        if byte < 0x80 {
          add(0x41...0x5A ~= byte ? byte | 0x20 : byte)
          place += 1
        } else if byte == 0xC3, place + 1 < bytes.count {
          let entry = latin[Int(bytes[place + 1] & 0x3F)]
          add(entry.0)
          if entry.1 != 0 { add(entry.1) }
          place += 2
        } else if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 {
          for index in 0..<3 { add(bytes[place + index]) }
          place += 3
        } else if byte == 0xC2, place + 1 < bytes.count, bytes[place + 1] != 0xAD {
          add(byte)
          add(bytes[place + 1])
          place += 2
        } else {
          isSimple = false
          return
        }
      }
    }
    return isSimple ? result : nil
  }

  /// What the letters U+00C0…U+00FF fold to, none to more than two bytes.
  private static let latin: [(UInt8, UInt8)] = (0xC0...0xFF as ClosedRange<UInt8>).map { code in
    let bytes = Array(foldedSlowly(String(Unicode.Scalar(code))).utf8)
    return (bytes.first ?? 0x20, bytes.count > 1 ? bytes[1] : 0)
  }

  private static func foldedSlowly(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Normalization.nfc(string).unicodeScalars { fold(scalar) { result.append($0) } }
    return String(result)
  }

  /// The text in lower case, scalar by scalar; letters keep their accents.
  public static func lowercased(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars { lower(scalar) { result.append($0) } }
    return String(result)
  }

  @inline(__always)
  static func lower(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    if scalar.value < 0x80 {
      body(0x41...0x5A ~= scalar.value ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
    } else if 0xC0...0xDE ~= scalar.value, scalar.value != 0xD7 {
      body(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    } else if scalar.value < 0x100 {
      body(scalar)
    } else {
      for part in scalar.properties.lowercaseMapping.unicodeScalars { body(part) }
    }
  }

  /// Hands over what one scalar of a text in normal form C folds to: nothing, one scalar or several.
  static func fold(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    lower(scalar) { small in
      let value = small.value
      if value < 0x80 || value == 0xE5 || value == 0xE6 || value == 0xF8 { return body(small) }
      switch value {
      case 0xE4: body("æ")
      case 0xF6: body("ø")
      case 0xDF:
        body("s")
        body("s")
      case 0x153:
        body("o")
        body("e")
      case 0xF0, 0x111: body("d")
      case 0xFE:
        body("t")
        body("h")
      case 0x131: body("i")
      case 0x142: body("l")
      case 0xAD: break
      default:
        if small.properties.canonicalCombiningClass != .notReordered { return }
        body(base(small))
      }
    }
  }

  /// The letter under the accents; the scalar itself where it has none.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xC0 else { return scalar }
    return Normalization.firstDecomposed(scalar)
  }
}
