/// Older encodings, read into UTF-8 and written back.
extension TextDecoding {
  /// The scalars of the bytes 0x80…0x9F in Windows-1252; unassigned bytes become U+FFFD.
  private static let windows1252High: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes.map(windows1252), as: UTF16.self).utf8)
  }

  private static func windows1252(_ byte: UInt8) -> UInt16 {
    byte >= 0x80 && byte < 0xA0 ? windows1252High[Int(byte) - 0x80] : UInt16(byte)
  }

  static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let little = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(little ? one | two << 8 : one << 8 | two)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  // MARK: Writing

  /// The characters of a text in an encoding, without byte order mark; nil where one of them does not exist there.
  ///
  /// Line breaks are written as they are; the bytes of the file tell the byte order of UTF-16.
  package static func encode(_ text: String, as encoding: Encoding, like file: [UInt8]) -> [UInt8]? {
    switch encoding {
    case .utf8, .utf8WithMark: return Array(text.utf8)
    case .binary: return nil
    case .windows1252:
      var result: [UInt8] = []
      result.reserveCapacity(text.utf8.count)
      for scalar in text.unicodeScalars {
        guard let byte = windows1252(scalar) else { return nil }
        result.append(byte)
      }
      return result
    case .utf16:
      let little = file.first == 0xFF
      return text.utf16.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
        return little ? [low, high] : [high, low]
      }
    }
  }

  /// The first character of a text that an encoding does not have.
  package static func firstMissing(_ text: String, in encoding: Encoding) -> Character? {
    guard encoding == .windows1252 else { return nil }
    return text.first { $0.unicodeScalars.contains { windows1252($0) == nil } }
  }

  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    guard scalar.value != 0xFFFD, let unit = UInt16(exactly: scalar.value) else { return nil }
    return windows1252High.firstIndex(of: unit).map { UInt8($0 + 0x80) }
  }

  /// How many bytes the character at a place of a file has, there and in UTF-8.
  ///
  /// What cannot be read counts as the U+FFFD it was read as.
  package static func widths(at place: Int, in file: [UInt8], _ encoding: Encoding) -> (file: Int, utf8: Int) {
    switch encoding {
    case .utf8, .utf8WithMark, .binary: return (1, 1)
    case .windows1252: return (1, utf8Width(UInt32(windows1252(file[place]))))
    case .utf16:
      guard place + 1 < file.count else { return (file.count - place, 0) }
      let little = file[0] == 0xFF
      func unit(_ place: Int) -> UInt16 {
        guard place + 1 < file.count else { return 0 }
        let (one, two) = (UInt16(file[place]), UInt16(file[place + 1]))
        return little ? one | two << 8 : one << 8 | two
      }
      let first = unit(place)
      if UTF16.isLeadSurrogate(first), UTF16.isTrailSurrogate(unit(place + 2)) { return (4, 4) }
      return (2, UTF16.isSurrogate(first) ? 3 : utf8Width(UInt32(first)))
    }
  }

  private static func utf8Width(_ value: UInt32) -> Int { value < 0x80 ? 1 : value < 0x800 ? 2 : 3 }
}
