/// An immutable text in UTF-8 whose lines end with LF, with tables that turn places into one another.
///
/// Every text a study works on is held this way: decoded, without byte order mark, with CRLF and CR read as LF. Places
/// are byte offsets inside the program, Unicode scalar offsets in codings, and lines with columns on the wire.
/// Copying a value copies a reference.
public struct SourceText: Sendable {
  @usableFromInline let storage: TextStorage

  /// Creates a text from bytes that are valid UTF-8 and hold no CR; invalid bytes become U+FFFD, CR becomes LF.
  ///
  /// - Complexity: O(bytes).
  public init(utf8 bytes: [UInt8]) { storage = TextStorage(TextStorage.repaired(bytes)) }

  /// Creates a text from bytes that are known to be valid UTF-8 without CR.
  init(sound bytes: [UInt8]) { storage = TextStorage(bytes) }

  /// Creates a text from a string; CRLF and CR become LF.
  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  /// The bytes of the text: valid UTF-8, lines ended by LF.
  @inlinable
  public var bytes: [UInt8] { storage.bytes }

  /// The number of bytes.
  @inlinable
  public var byteCount: Int { storage.bytes.count }

  /// The number of Unicode scalars.
  public var scalarCount: Int { storage.scalarCount }

  /// The number of lines: one more than the number of line breaks.
  public var lineCount: Int { storage.lineStarts.count }

  /// Whether the text holds ASCII only, so that all units agree.
  public var isASCII: Bool { storage.isASCII }

  /// The place after the last byte.
  public var end: ByteOffset { ByteOffset(byteCount) }

  /// The nearest place in the text that is the beginning of a scalar at or before `offset`.
  public func clamped(_ offset: ByteOffset) -> ByteOffset {
    var place = min(max(offset.value, 0), byteCount)
    while place > 0, place < byteCount, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return ByteOffset(place)
  }

  /// The range with both ends clamped to the text.
  public func clamped(_ range: Range<ByteOffset>) -> Range<ByteOffset> {
    clamped(range.lowerBound)..<clamped(range.upperBound)
  }

  // MARK: Units

  /// The scalar offset of a byte offset, which is clamped to the text.
  ///
  /// - Complexity: O(1), at most 512 bytes are looked at.
  public func scalarOffset(of offset: ByteOffset) -> ScalarOffset {
    ScalarOffset(storage.scalars(before: clamped(offset).value))
  }

  /// The byte offset of a scalar offset, which is clamped to the text.
  ///
  /// - Complexity: O(log bytes), then at most 512 bytes are looked at.
  public func byteOffset(of offset: ScalarOffset) -> ByteOffset {
    ByteOffset(storage.byte(ofScalar: min(max(offset.value, 0), storage.scalarCount)))
  }

  /// The scalar range of a byte range.
  public func scalarRange(of range: Range<ByteOffset>) -> Range<ScalarOffset> {
    scalarOffset(of: range.lowerBound)..<scalarOffset(of: range.upperBound)
  }

  /// The byte range of a scalar range.
  public func byteRange(of range: Range<ScalarOffset>) -> Range<ByteOffset> {
    byteOffset(of: range.lowerBound)..<byteOffset(of: range.upperBound)
  }

  // MARK: Lines

  /// The line, counted from 0, that holds a place; the place of a line break belongs to the line it ends.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: ByteOffset) -> Int { storage.line(at: min(max(offset.value, 0), byteCount)) }

  /// The bytes of a line without its line break; an empty range at the end for a line the text does not have.
  public func lineRange(_ line: Int) -> Range<ByteOffset> {
    guard line >= 0, line < lineCount else { return end..<end }
    let start = Int(storage.lineStarts[line])
    let next = line + 1 < lineCount ? Int(storage.lineStarts[line + 1]) - 1 : byteCount
    return ByteOffset(start)..<ByteOffset(next)
  }

  /// The line and column of a place, which is clamped to the text.
  public func position(of offset: ByteOffset, in encoding: PositionEncoding) -> TextPosition {
    let place = clamped(offset).value
    let line = storage.line(at: place)
    let start = Int(storage.lineStarts[line])
    switch encoding {
    case .utf8: return TextPosition(line: line, column: place - start)
    case .utf32: return TextPosition(line: line, column: storage.scalars(from: start, to: place))
    case .utf16: return TextPosition(line: line, column: storage.utf16Units(from: start, to: place))
    }
  }

  /// The place of a line and column; both are clamped, a column inside a scalar means the scalar's beginning.
  public func offset(of position: TextPosition, in encoding: PositionEncoding) -> ByteOffset {
    guard position.line >= 0 else { return ByteOffset(0) }
    guard position.line < lineCount else { return end }
    let range = lineRange(position.line)
    let start = range.lowerBound.value
    let length = range.byteCount
    let column = max(position.column, 0)
    switch encoding {
    case .utf8: return clamped(ByteOffset(start + min(column, length)))
    case .utf32: return ByteOffset(storage.byte(from: start, to: start + length, scalars: column))
    case .utf16: return ByteOffset(storage.byte(from: start, to: start + length, utf16Units: column))
    }
  }

  // MARK: Content

  /// The text of a range, which is clamped.
  public func string(_ range: Range<ByteOffset>) -> String {
    let range = clamped(range)
    return String(decoding: bytes[range.lowerBound.value..<range.upperBound.value], as: UTF8.self)
  }

  /// The text of a scalar range, which is clamped.
  public func string(_ range: Range<ScalarOffset>) -> String { string(byteRange(of: range)) }

  /// Whether exactly some words stand at a range, which is clamped; compared by bytes.
  public func holds(_ words: String, at range: Range<ByteOffset>) -> Bool {
    let range = clamped(range)
    guard words.utf8.count == range.byteCount else { return false }
    var words = words
    return words.withUTF8 { words in
      bytes.withUnsafeBufferPointer { bytes in
        let start = range.lowerBound.value
        for index in words.indices where bytes[start + index] != words[index] { return false }
        return true
      }
    }
  }

  /// How many bytes both texts begin with alike; it may end inside a scalar.
  ///
  /// - Complexity: O(bytes), eight at a time.
  package func commonPrefix(with other: SourceText) -> Int {
    bytes.withUnsafeBytes { one in
      other.bytes.withUnsafeBytes { other in
        Self.equalBytes(one, 0, other, 0, limit: min(one.count, other.count))
      }
    }
  }

  /// How many bytes both texts end with alike, of all but the first `skipping`; it may begin inside a scalar.
  ///
  /// - Complexity: O(bytes), eight at a time.
  package func commonSuffix(with other: SourceText, skipping: Int) -> Int {
    let limit = min(byteCount, other.byteCount) - skipping
    return bytes.withUnsafeBytes { one in
      other.bytes.withUnsafeBytes { other in
        var count = 0
        while count + 8 <= limit,
          one.loadUnaligned(fromByteOffset: one.count - count - 8, as: UInt64.self)
            == other.loadUnaligned(fromByteOffset: other.count - count - 8, as: UInt64.self)
        { count += 8 }
        while count < limit, one[one.count - 1 - count] == other[other.count - 1 - count] { count += 1 }
        return max(count, 0)
      }
    }
  }

  /// How many bytes are alike from two places on, at most `limit`.
  @inline(__always)
  static func equalBytes(
    _ one: UnsafeRawBufferPointer,
    _ start: Int,
    _ other: UnsafeRawBufferPointer,
    _ target: Int,
    limit: Int
  ) -> Int {
    var count = 0
    while count + 8 <= limit,
      one.loadUnaligned(fromByteOffset: start + count, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: target + count, as: UInt64.self)
    { count += 8 }
    while count < limit, one[start + count] == other[target + count] { count += 1 }
    return count
  }

  /// The whole text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The scalar that begins at a place, or nil at the end.
  public func scalar(at offset: ByteOffset) -> Unicode.Scalar? {
    let place = clamped(offset).value
    guard place < byteCount else { return nil }
    return String(decoding: bytes[place..<min(place + 4, byteCount)], as: UTF8.self).unicodeScalars.first
  }
}

extension SourceText: Hashable {
  /// Compares texts by their bytes.
  public static func == (left: Self, right: Self) -> Bool {
    if left.storage === right.storage { return true }
    let count = left.byteCount
    return count == right.byteCount && left.commonPrefix(with: right) == count
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
