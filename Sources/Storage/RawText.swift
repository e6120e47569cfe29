import KodebokText

/// Edits of the bytes of a file that count in its decoded text, so that nothing else of the file changes.
enum RawText {
  /// The bytes of a file after edits that count in the text it was decoded to.
  ///
  /// A UTF-8 file keeps every byte outside the edits, byte order mark and mixed line breaks among them. New line breaks
  /// are written as the file has them. A file in another encoding is written whole, in its own where that is possible.
  static func applying(_ edits: [TextEdit], to raw: [UInt8], _ decoding: TextDecoding) -> [UInt8] {
    guard decoding.isUTF8 else { return TextDecoding.encode(decoding.text.applying(edits), like: decoding) }
    let text = decoding.text
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var walk = RawWalk(raw, hasMark: decoding.encoding == .utf8WithMark)
    var result: [UInt8] = []
    result.reserveCapacity(raw.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var done = 0
    var doneRaw = 0
    for (_, edit) in sorted {
      let range = text.clamped(edit.range)
      guard range.lowerBound.value >= done else { continue }
      let start = walk.raw(of: range.lowerBound.value)
      result.append(contentsOf: raw[doneRaw..<start])
      result.append(contentsOf: withBreaks(SourceText(edit.replacement).bytes, decoding.lineBreak))
      doneRaw = walk.raw(of: range.upperBound.value)
      done = range.upperBound.value
    }
    result.append(contentsOf: raw[doneRaw...])
    return result
  }

  /// Text with LF written with the line breaks of a file.
  static func withBreaks(_ bytes: [UInt8], _ lineBreak: TextDecoding.LineBreak) -> [UInt8] {
    let ending: [UInt8]
    switch lineBreak {
    case .lf, .mixed: return bytes
    case .crlf: ending = [0x0D, 0x0A]
    case .cr: ending = [0x0D]
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 32)
    for byte in bytes { if byte == 0x0A { result.append(contentsOf: ending) } else { result.append(byte) } }
    return result
  }
}

/// Walks through a file and its decoded text side by side; offsets must ascend.
private struct RawWalk {
  private let raw: [UInt8]
  private var at: Int
  private var decoded = 0

  init(_ raw: [UInt8], hasMark: Bool) {
    self.raw = raw
    at = hasMark ? min(3, raw.count) : 0
  }

  /// The place in the file of a place in the text.
  mutating func raw(of wanted: Int) -> Int {
    while decoded < wanted, at < raw.count {
      if raw[at] == 0x0D, at + 1 < raw.count, raw[at + 1] == 0x0A { at += 1 }
      at += 1
      decoded += 1
    }
    return at
  }
}
