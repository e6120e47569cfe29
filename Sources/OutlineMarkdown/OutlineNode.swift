import KodebokText

/// A heading or a list item of an outline, with the ranges of all its parts.
package struct OutlineNode: Sendable, Hashable {
  /// What makes a line a node.
  package enum Kind: Sendable, Hashable {
    /// An ATX heading; the level is the number of `#`, 1 or more.
    case heading(level: Int)
    /// A list item: the column of its marker (tabs to multiples of 4), and the byte `-`, `*`, `+`, `.` or `)`.
    case item(indent: Int, marker: UInt8)
  }

  /// What makes the line a node.
  package var kind: Kind
  /// The number of nodes above this one; 0 at the top, never above ``OutlineDocument/maximumDepth``.
  package var depth: Int
  /// The index of the node above, or nil at the top.
  package var parent: Int?
  /// The indices of the nodes directly below, in the order of the text.
  package var children: [Int] = []
  /// From the beginning of the first line to the beginning of what comes after the node and all below it.
  package var range: Range<ByteOffset>
  /// The end of the last line of the node and all below it that is not blank, without its line break.
  package var contentEnd: ByteOffset
  /// The end of the last line of the node itself, before its first child, that is not blank.
  package var headEnd: ByteOffset
  /// The heading or first item line, without its line break.
  package var lineRange: Range<ByteOffset>
  /// The `##`, `-` or `1.`, without the white space around it.
  package var markerRange: Range<ByteOffset>
  /// The visible text: no marker, no closing `#`, no attributes, no white space around it; may be empty.
  package var labelRange: Range<ByteOffset>
  /// The attribute block at the end of the line.
  package var attributes: AttributeBlock?
  /// The text under the node that belongs to no node below it.
  package var content = OutlineContent()
  /// Whether the list this item stands in follows a line of text, or such an item, without a blank line between.
  package var followsText = false
  /// The index after the last node below this one: nodes are stored in the order of the text.
  package var subtreeEnd: Int

  /// Whether the node is a heading.
  package var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// The number of `#` of a heading, nil for a list item.
  package var level: Int? { if case .heading(let level) = kind { level } else { nil } }
}
