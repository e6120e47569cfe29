import KodebokStudyModel
import KodebokText

/// How ids and words are written on a sheet, and read again.
enum SheetNotation {
  /// An id of any letters as one word without marks: all but letters, digits, `-`, `_` and `.` as `%` and two digits.
  static func encoded(_ id: String) -> String {
    var result = ""
    for byte in id.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result.isEmpty ? "%" : result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// The id that ``encoded(_:)`` wrote; nil where it wrote no such thing.
  static func decoded(_ text: Substring) -> String? {
    if text == "%" { return "" }
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        guard isPlain(byte) else { return nil }
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A line of a passage; one that would end like the first line of a block is marked so that it does not.
  static func line(of words: Substring) -> String {
    guard let last = words.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }), words.utf8[last] == UInt8(ascii: "}")
    else { return words.isEmpty ? ">" : "> " + words }
    return "> " + words[..<last] + "\\" + words[last...]
  }

  /// The words of a line of a passage, without its mark.
  static func words(of line: Substring) -> Substring {
    guard let last = line.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }), line.utf8[last] == UInt8(ascii: "}"),
      last > line.utf8.startIndex
    else { return line }
    let before = line.utf8.index(before: last)
    guard line.utf8[before] == UInt8(ascii: "\\") else { return line }
    return line[..<before] + line[last...]
  }

  /// The attributes at the end of a line of a block: the id of a coding, or that the line tells of a memo.
  enum Mark: Equatable {
    case coding(CodingID, range: Range<Int>)
    case memo
  }

  /// Reads the attributes at the end of a line; `range` counts bytes of the line.
  static func mark(of line: Substring) -> Mark? {
    let bytes = line.utf8
    guard let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }),
      bytes[last] == UInt8(ascii: "}"), let open = bytes[..<last].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inner = line[bytes.index(after: open)..<last]
    // A line of a passage that ends so is written with a backslash before the brace.
    if inner.utf8.last == UInt8(ascii: "\\") { return nil }
    for word in inner.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if word == ".memo" { return .memo }
      guard word.utf8.first == UInt8(ascii: "#"), word.utf8.count > 1, let id = decoded(word.dropFirst()) else {
        continue
      }
      let start = bytes.distance(from: bytes.startIndex, to: word.startIndex) + 1
      return .coding(CodingID(id), range: start..<bytes.distance(from: bytes.startIndex, to: word.endIndex))
    }
    return nil
  }

  /// Text of a study on one line that no mark of Markdown can begin in.
  static func plain(_ text: String) -> String {
    var result = ""
    for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
      if "\\[]*_`<>{}#".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// A path as a link from a sheet, with everything that would end the link written as `%` and two digits.
  static func link(_ path: StudyPath, _ fragment: String = "") -> String {
    var result = "../"
    for byte in path.value.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x23, 0x25, 0x28, 0x29, 0x3C, 0x3E, 0x3F, 0x5B...0x5D, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return fragment.isEmpty ? result : result + "#" + fragment
  }
}
