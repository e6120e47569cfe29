import KodebokBytes

/// The header lines of one frame, read by the rules of LSP: names in any case, unknown lines ignored.
struct FrameHeader {
  /// A header that cannot be used.
  struct Broken: Error {
    var reason: FrameReader.Reason
  }

  static let lengthName = [UInt8]("content-length:".utf8)
  private static let typeName = [UInt8]("content-type:".utf8)

  /// The length of the body; nil inside a success where it is no number that fits.
  private(set) var result: Result<Int?, Broken> = .failure(Broken(reason: .noLength))
  /// The length as it was written.
  private(set) var lengthText = ""

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = bytes.offset(of: UInt8(ascii: "\n"), from: at, to: range.upperBound) ?? range.upperBound
      var line = bytes[at..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      at = end + 1
      if let value = Self.value(of: Self.lengthName, in: line) {
        if !lengthText.isEmpty, lengthText != value {
          result = .failure(Broken(reason: .twoLengths))
          return
        }
        lengthText = value
        result = Self.length(value)
      } else if let value = Self.value(of: Self.typeName, in: line)?.lowercased(), Self.holds(value, "charset="),
        !Self.holds(value, "utf-8"), !Self.holds(value, "utf8")
      {
        result = .failure(Broken(reason: .characterSet(value)))
        return
      }
    }
  }

  /// Where a header may begin: the first `content-length:` at or after `start`.
  static func begin(in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + lengthName.count <= bytes.count {
      guard let colon = bytes.offset(of: UInt8(ascii: ":"), from: at + lengthName.count - 1) else { return nil }
      let found = colon - lengthName.count + 1
      if isName(lengthName, bytes[found...colon]) { return found }
      at = found + 1
    }
    return nil
  }

  private static func length(_ text: String) -> Result<Int?, Broken> {
    guard let first = text.utf8.first else { return .failure(Broken(reason: .noLength)) }
    let digits = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return .failure(Broken(reason: .noLength))
    }
    guard let length = Int(text), length >= 0 else { return .success(nil) }
    return .success(length)
  }

  /// Whether a word of ASCII stands in a text.
  private static func holds(_ text: String, _ word: String) -> Bool {
    Array(text.utf8).offset(of: Array(word.utf8)) != nil
  }

  /// The value behind a name, without white space around it.
  private static func value(of name: [UInt8], in line: ArraySlice<UInt8>) -> String? {
    guard line.count >= name.count, isName(name, line.prefix(name.count)) else { return nil }
    var value = line.dropFirst(name.count)
    while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
    return String(decoding: value.prefix(100), as: UTF8.self)
  }

  private static func isName(_ name: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    zip(name, bytes).allSatisfy { pair in
      pair.0 == pair.1 || (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= pair.1 && pair.0 == pair.1 | 0x20)
    }
  }
}
