import KodebokText

/// Edits of the bytes of a file that count in its decoded text, so that nothing else of the file changes.
enum RawText {
  /// The bytes of a file after edits that count in the text it was decoded to.
  ///
  /// The file keeps every byte outside the edits, byte order mark and mixed line breaks among them. New text is written
  /// in the encoding and with the line breaks of the file; nil where the encoding does not have one of its characters.
  static func applying(_ edits: [TextEdit], to raw: [UInt8], _ decoding: TextDecoding) -> [UInt8]? {
    let text = decoding.text
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var walk = RawWalk(raw, decoding.encoding)
    var result: [UInt8] = []
    result.reserveCapacity(raw.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var done = 0
    var doneRaw = 0
    for (_, edit) in sorted {
      let range = text.clamped(edit.range)
      guard range.lowerBound.value >= done else { continue }
      let start = walk.raw(of: range.lowerBound.value)
      result.append(contentsOf: raw[doneRaw..<start])
      let breaks = withBreaks(SourceText(edit.replacement).bytes, decoding.lineBreak)
      let new = String(decoding: breaks, as: UTF8.self)
      guard let written = TextDecoding.encode(new, as: decoding.encoding, like: raw) else { return nil }
      result.append(contentsOf: written)
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
  private let encoding: TextDecoding.Encoding
  private var at: Int
  private var decoded = 0

  init(_ raw: [UInt8], _ encoding: TextDecoding.Encoding) {
    self.raw = raw
    self.encoding = encoding
    switch encoding {
    case .utf8WithMark: at = min(3, raw.count)
    case .utf16: at = min(2, raw.count)
    case .utf8, .windows1252, .binary: at = 0
    }
  }

  /// The place in the file of a place in the text.
  mutating func raw(of wanted: Int) -> Int {
    while decoded < wanted, at < raw.count {
      let width = TextDecoding.widths(at: at, in: raw, encoding)
      // CR and LF together are one line break of the text.
      if isByte(0x0D, at), isByte(0x0A, at + width.file) { at += width.file }
      at += width.file
      decoded += width.utf8
    }
    return at
  }

  /// Whether a character of ASCII stands at a place.
  private func isByte(_ byte: UInt8, _ place: Int) -> Bool {
    guard encoding == .utf16 else { return place < raw.count && raw[place] == byte }
    guard place + 1 < raw.count else { return false }
    return raw[0] == 0xFF
      ? raw[place] == byte && raw[place + 1] == 0 : raw[place] == 0 && raw[place + 1] == byte
  }
}
