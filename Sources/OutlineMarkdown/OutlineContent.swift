import KodebokText

/// The text that belongs to a node or, before the first node, to the document.
package struct OutlineContent: Sendable, Hashable {
  /// Paragraphs that are not fields, code blocks and comments, in the order of the text.
  package var paragraphs: [OutlineParagraph] = []
  /// Paragraphs that begin with a known label, in the order of the text.
  package var fields: [OutlineField] = []
}

/// A paragraph, a fenced code block or a comment.
package struct OutlineParagraph: Sendable, Hashable {
  /// What a stretch of lines is.
  package enum Kind: Sendable, Hashable {
    /// Running text.
    case text
    /// A fenced code block with its fences.
    case code
    /// An HTML comment.
    case comment
  }

  /// What the lines are.
  package var kind: Kind
  /// From the first character that is not white space to the last.
  package var range: Range<ByteOffset>
}

/// A paragraph that begins with a known label and a colon, with the list directly under it.
package struct OutlineField: Sendable, Hashable {
  /// How a label is set off from its value.
  package enum Style: Sendable, Hashable {
    /// `Include:`.
    case plain
    /// `**Include:**` or with other marks of emphasis; the string holds the marks before the label.
    case colonInside(String)
    /// `**Include**:`.
    case colonOutside(String)
  }

  /// The canonical key of the label, such as `include`.
  package var key: String
  /// The language of the label.
  package var language: FieldLabels.Language
  /// How the label is set off.
  package var style: Style
  /// The list marker, where the field itself is written as a list item.
  package var markerRange: Range<ByteOffset>?
  /// From the label, emphasis included, to the end of the value or of the list under it.
  package var range: Range<ByteOffset>
  /// The word of the label, without colon and emphasis.
  package var labelRange: Range<ByteOffset>
  /// The text after the colon to the end of the paragraph; empty, after the colon, where there is none.
  package var valueRange: Range<ByteOffset>
  /// The texts of the list items directly under the field, continuation lines included.
  package var itemRanges: [Range<ByteOffset>] = []
}
