/// A place in a text file as people count it: lines and columns from 1, a column is a Unicode scalar.
///
/// Lines end with LF, CRLF or CR. A tab is one column. A byte that is not UTF-8 counts as one column.
package struct LineColumn: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the place of a byte offset; an offset past the end is the end.
  ///
  /// Linear in the offset: for messages only.
  package init(of offset: Int, in bytes: [UInt8]) {
    line = 1
    column = 1
    let end = Swift.min(Swift.max(offset, 0), bytes.count)
    for index in 0..<end {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        line += 1
        column = 1
      case UInt8(ascii: "\r"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { continue }
        line += 1
        column = 1
      case 0x80...0xBF where column > 1: continue
      default: column += 1
      }
    }
  }

  package static func < (one: LineColumn, other: LineColumn) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
