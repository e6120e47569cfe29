/// What the bytes of a file turned out to be.
public struct TextDecoding: Sendable {
  /// How the characters of a file are written as bytes.
  public enum Encoding: String, Sendable {
    /// UTF-8 without byte order mark.
    case utf8 = "UTF-8"
    /// UTF-8 with byte order mark.
    case utf8WithMark = "UTF-8 BOM"
    /// Windows-1252, the usual encoding of older Norwegian and English files.
    case windows1252 = "Windows-1252"
    /// UTF-16 in either byte order.
    case utf16 = "UTF-16"
    /// Not a text at all: holds NUL bytes.
    case binary
  }

  /// How the lines of a file end.
  public enum LineBreak: String, Sendable {
    /// LF, or no line break at all.
    case lf = "LF"
    /// CR and LF.
    case crlf = "CRLF"
    /// CR alone.
    case cr = "CR"
    /// More than one kind.
    case mixed
  }

  /// The decoded text; empty for a binary file.
  public var text: SourceText
  /// How the characters were written.
  public var encoding: Encoding
  /// How the lines ended.
  public var lineBreak: LineBreak

  /// Whether the text can be trusted to be what was meant: UTF-8 with or without byte order mark.
  public var isUTF8: Bool { encoding == .utf8 || encoding == .utf8WithMark }

  /// Decodes the bytes of a file.
  ///
  /// UTF-8 is tried first; bytes that are not valid UTF-8 are read as UTF-16 when they begin with its byte order mark,
  /// as binary when they hold NUL or more than 2 GB, and as Windows-1252 otherwise.
  ///
  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    let survey = Self.survey(bytes)
    if bytes.count > Int(Int32.max) - 8 || (survey.holdsNUL && !Self.beginsAsUTF16(bytes)) {
      self.init(text: SourceText(""), encoding: .binary, lineBreak: .lf)
    } else if Self.beginsAsUTF16(bytes) {
      let utf8 = Self.utf16(bytes)
      self.init(utf8, .utf16, holdsCR: true)
    } else if !survey.isASCII, !Self.isValid(bytes) {
      self.init(Self.windows1252(bytes), .windows1252, holdsCR: survey.holdsCR)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(Array(bytes.dropFirst(3)), .utf8WithMark, holdsCR: survey.holdsCR)
    } else {
      self.init(bytes, .utf8, holdsCR: survey.holdsCR)
    }
  }

  private init(_ utf8: [UInt8], _ encoding: Encoding, holdsCR: Bool) {
    self.init(
      text: SourceText(sound: holdsCR ? Self.normalizingLineBreaks(utf8) : utf8),
      encoding: encoding,
      lineBreak: holdsCR ? Self.lineBreak(of: utf8) : .lf
    )
  }

  private init(text: SourceText, encoding: Encoding, lineBreak: LineBreak) {
    self.text = text
    self.encoding = encoding
    self.lineBreak = lineBreak
  }

  // MARK: Parts

  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      (try? UTF8Span(validating: buffer.span)) != nil
    }
  }

  /// What one look at all bytes tells.
  private static func survey(_ bytes: [UInt8]) -> (holdsNUL: Bool, holdsCR: Bool, isASCII: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var (nul, cr, high): (UInt64, UInt64, UInt64) = (0, 0, 0)
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        nul |= ByteTally.matches(word, 0)
        cr |= ByteTally.matches(word, 0x0D0D_0D0D_0D0D_0D0D)
        high |= word
        index += 8
      }
      var (holdsNUL, holdsCR) = (nul != 0, cr != 0)
      var union: UInt8 = high & 0x8080_8080_8080_8080 != 0 ? 0x80 : 0
      while index < raw.count {
        holdsNUL = holdsNUL || raw[index] == 0
        holdsCR = holdsCR || raw[index] == 0x0D
        union = max(union, raw[index])
        index += 1
      }
      return (holdsNUL, holdsCR, union < 0x80)
    }
  }

  private static func beginsAsUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  static func lineBreak(of bytes: [UInt8]) -> LineBreak {
    bytes.withUnsafeBufferPointer { bytes in
      var (lf, crlf, cr) = (false, false, false)
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x0A { if previous == 0x0D { crlf = true } else { lf = true } }
        if previous == 0x0D, byte != 0x0A { cr = true }
        previous = byte
      }
      if previous == 0x0D { cr = true }
      switch (lf, crlf, cr) {
      case (_, false, false): return .lf
      case (false, true, false): return .crlf
      case (false, false, true): return .cr
      default: return .mixed
      }
    }
  }

  /// Turns CRLF and CR into LF; returns the same array where there is no CR.
  static func normalizingLineBreaks(_ bytes: [UInt8]) -> [UInt8] {
    guard survey(bytes).holdsCR else { return bytes }
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { result, filled in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          index += 1
          if byte == 0x0D {
            result.initializeElement(at: filled, to: 0x0A)
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
          } else {
            result.initializeElement(at: filled, to: byte)
          }
          filled += 1
        }
      }
    }
  }
}
