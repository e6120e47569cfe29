/// A place in a text counted in UTF-8 bytes from its beginning.
public struct ByteOffset: Hashable, Comparable, Sendable {
  /// The number of bytes before the place; never negative in a text.
  public var value: Int

  /// Creates the offset that has `value` bytes before it.
  @inlinable
  public init(_ value: Int) { self.value = value }

  /// Orders offsets by place.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The offset `count` bytes further on.
  @inlinable
  public static func + (left: Self, count: Int) -> Self { Self(left.value &+ count) }

  /// The offset `count` bytes earlier.
  @inlinable
  public static func - (left: Self, count: Int) -> Self { Self(left.value &- count) }

  /// The number of bytes from `right` to `left`.
  @inlinable
  public static func - (left: Self, right: Self) -> Int { left.value &- right.value }
}

/// A place in a text counted in Unicode scalars from its beginning: the unit of codings on disk.
public struct ScalarOffset: Hashable, Comparable, Sendable {
  /// The number of Unicode scalars before the place; never negative in a text.
  public var value: Int

  /// Creates the offset that has `value` scalars before it.
  @inlinable
  public init(_ value: Int) { self.value = value }

  /// Orders offsets by place.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The offset `count` scalars further on.
  @inlinable
  public static func + (left: Self, count: Int) -> Self { Self(left.value &+ count) }

  /// The offset `count` scalars earlier.
  @inlinable
  public static func - (left: Self, count: Int) -> Self { Self(left.value &- count) }

  /// The number of scalars from `right` to `left`.
  @inlinable
  public static func - (left: Self, right: Self) -> Int { left.value &- right.value }
}

/// The unit in which a column counts.
public enum PositionEncoding: String, Sendable, CaseIterable {
  /// Columns count UTF-8 bytes.
  case utf8 = "utf-8"
  /// Columns count UTF-16 code units.
  case utf16 = "utf-16"
  /// Columns count Unicode scalars.
  case utf32 = "utf-32"
}

/// A line and a column, both counted from 0; the unit of the column is agreed elsewhere.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  public var line: Int
  /// The column, counted from 0.
  public var column: Int

  /// Creates a position from a line and a column, both counted from 0.
  @inlinable
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions by line, then by column.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}

extension Range where Bound == ByteOffset {
  /// Creates a range from two byte offsets in either order.
  @inlinable
  public init(between one: Int, and other: Int) {
    self = ByteOffset(Swift.min(one, other))..<ByteOffset(Swift.max(one, other))
  }

  /// The number of bytes in the range.
  @inlinable
  public var byteCount: Int { upperBound - lowerBound }

  /// The same range some bytes further on; a negative shift leads back.
  package func moved(by shift: Int) -> Self { lowerBound + shift..<upperBound + shift }
}

extension Range where Bound == ScalarOffset {
  /// Creates a range from two scalar offsets in either order.
  @inlinable
  public init(between one: Int, and other: Int) {
    self = ScalarOffset(Swift.min(one, other))..<ScalarOffset(Swift.max(one, other))
  }

  /// The number of scalars in the range.
  @inlinable
  public var scalarCount: Int { upperBound - lowerBound }
}
