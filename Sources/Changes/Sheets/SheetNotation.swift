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
  static func decoded(_ text: ArraySlice<UInt8>) -> String? {
    if text.count == 1, text.first == UInt8(ascii: "%") { return "" }
    if text.allSatisfy(isPlain) { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = text
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

  /// Adds the words of a line of a passage, without its mark, to a digest.
  static func add(_ line: ArraySlice<UInt8>, to digest: inout WordsDigest) {
    line.withUnsafeBufferPointer { bytes in
      guard let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }), last > 0,
        bytes[last] == UInt8(ascii: "}"), bytes[last - 1] == UInt8(ascii: "\\")
      else { return digest.add(bytes) }
      var words = Array(bytes)
      words.remove(at: last - 1)
      words.withUnsafeBufferPointer { digest.add($0) }
    }
  }

  /// The attributes at the end of a line of a block: the id of a coding, or that the line tells of a memo.
  enum Mark: Equatable {
    case coding(CodingID, range: Range<Int>)
    case memo
  }

  /// Reads the attributes at the end of a line; `range` counts bytes of the text the line is a part of.
  static func mark(of line: ArraySlice<UInt8>) -> Mark? {
    guard let last = line.lastIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }), line[last] == UInt8(ascii: "}"),
      let open = line[..<last].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inner = line[(open + 1)..<last]
    // A line of a passage that ends so is written with a backslash before the brace.
    if inner.last == UInt8(ascii: "\\") { return nil }
    for word in inner.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
      if word.elementsEqual(".memo".utf8) { return .memo }
      guard word.first == UInt8(ascii: "#"), word.count > 1, let id = decoded(word.dropFirst()) else { continue }
      return .coding(CodingID(id), range: (word.startIndex + 1)..<word.endIndex)
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
