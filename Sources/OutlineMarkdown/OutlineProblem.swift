import KodebokText

/// Something in an outline that could not be read as it was meant; the text is kept as it stands.
package struct OutlineProblem: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A line ends in braces that are not attributes; they are read as text.
    case malformedAttributes
    /// A line holds the beginning of attributes without a closing brace; it is read as text.
    case unclosedAttributes
    /// An id or key stands twice in one block; the first one counts.
    case duplicateAttribute
    /// A code block is not closed and reaches to the end of the document.
    case unclosedFence
    /// A comment is not closed and reaches to the end of the document.
    case unclosedComment
    /// A node stands deeper than is read; it is placed at the greatest depth.
    case tooDeep
  }

  /// What is wrong.
  package var kind: Kind
  /// Where.
  package var range: Range<ByteOffset>
}
