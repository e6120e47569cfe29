import KodebokBytes

/// Why bytes could not be read as JSON, or as the JSON that was asked for: a fact and where it stands, no words.
package struct JSONError: Error, Hashable, Sendable {
  package enum Fact: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// This byte cannot stand here.
    case unexpectedByte(UInt8)
    /// Something follows the end of the value.
    case trailingBytes
    case invalidUTF8
    /// A control character (below U+0020) in a string; it must be escaped.
    case controlCharacter(UInt8)
    /// A backslash that begins no escape.
    case invalidEscape
    /// Half of a surrogate pair as `\u` escape.
    case loneSurrogate
    /// Not a number by the grammar, such as `01`, `1.` or `+1`.
    case invalidNumber
    /// A number that does not fit: an integer past 64 bits, or a fraction where an integer was asked for.
    case numberOutOfRange
    /// More than `JSONReader.maximumDepth` arrays and objects inside each other.
    case tooDeep
    /// Well-formed, but another type than was asked for.
    case wrongType(expected: JSONType, found: JSONType)
    /// The object lacks this member.
    case missingMember(String)
    /// The value has the right type but is not one of those allowed.
    case unexpectedValue(String)
  }

  package var fact: Fact
  /// Bytes from the beginning of the array that was read, not from the beginning of the reader's range.
  package var offset: Int

  package init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }

  /// The place of the error, for messages.
  ///
  /// Linear in the offset.
  package func place(in bytes: [UInt8]) -> LineColumn {
    LineColumn(of: offset, in: bytes)
  }
}

/// The types of JSON values, as errors name them.
///
/// An integer is a number without fraction and exponent.
package enum JSONType: String, Hashable, Sendable {
  case null, bool, integer, number, string, array, object
}
