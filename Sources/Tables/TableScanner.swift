import KodebokText

/// Splits the bytes of a table into rows and cells.
struct TableScanner {
  let bytes: [UInt8]
  var separator: UInt8 = 0x3B
  var rows: [Table.Row] = []
  var openQuotes: [Range<ByteOffset>] = []
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    var place = 0
    if let declared = Self.declaration(bytes) {
      separator = declared.separator
      place = declared.end
    } else {
      separator = Self.likelySeparator(bytes)
    }
    while place < bytes.count {
      number += 1
      let (row, next) = row(at: place)
      let isEmpty = row.cells.count == 1 && !row.cells[0].isQuoted && row.cells[0].value.trimmed.isEmpty
      if !isEmpty { rows.append(row) }
      place = next
    }
  }

  /// The separator that a first line `sep=;` declares, and the beginning of the next line.
  private static func declaration(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    guard end == 5, String(decoding: bytes[0..<4], as: UTF8.self).lowercased() == "sep=" else { return nil }
    guard bytes[4] < 0x80, bytes[4] != 0x22 else { return nil }
    return (bytes[4], min(end + 1, bytes.count))
  }

  /// The separator that stands most often in the first row that is not empty, outside quotation marks.
  private static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
    var counts = (semicolon: 0, tab: 0, comma: 0)
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A, hasText { break }
      if byte == 0x3B { counts.semicolon += 1 }
      if byte == 0x09 { counts.tab += 1 }
      if byte == 0x2C { counts.comma += 1 }
      if byte > 0x20 { hasText = true }
    }
    if counts.tab > counts.semicolon, counts.tab >= counts.comma { return 0x09 }
    return counts.comma > counts.semicolon ? 0x2C : 0x3B
  }

  /// The row that begins at a place, and the beginning of the next.
  private mutating func row(at start: Int) -> (Table.Row, next: Int) {
    var cells: [Table.Cell] = []
    var place = start
    var trustsQuotes = true
    while true {
      let (cell, end) = cell(at: place, &trustsQuotes)
      cells.append(cell)
      guard end < bytes.count, bytes[end] == separator, separator != 0x0A else {
        let row = Table.Row(
          number: number,
          range: Range<ByteOffset>(between: start, and: end),
          cells: cells
        )
        return (row, end + 1)
      }
      place = end + 1
    }
  }

  private mutating func cell(at start: Int, _ trustsQuotes: inout Bool) -> (Table.Cell, end: Int) {
    if start < bytes.count, bytes[start] == 0x22, trustsQuotes {
      if let quoted = quotedCell(at: start) { return quoted }
      trustsQuotes = false
      openQuotes.append(Range<ByteOffset>(between: start, and: start + 1))
    }
    var end = start
    while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A { end += 1 }
    let value = String(decoding: bytes[start..<end], as: UTF8.self)
    let range = Range<ByteOffset>(between: start, and: end)
    return (Table.Cell(range: range, value: CellNotation.unguarded(value), isQuoted: false), end)
  }

  /// A cell in quotation marks; after one that was never closed, cells must close on their own line.
  private func quotedCell(at start: Int) -> (Table.Cell, end: Int)? {
    var value: [UInt8] = []
    var place = start + 1
    while true {
      guard place < bytes.count else { return nil }
      if bytes[place] == 0x0A, !openQuotes.isEmpty { return nil }
      if bytes[place] == 0x22 {
        guard place + 1 < bytes.count, bytes[place + 1] == 0x22 else { break }
        place += 1
      }
      value.append(bytes[place])
      place += 1
    }
    place += 1
    // What follows the closing mark is kept as text.
    while place < bytes.count, bytes[place] != separator, bytes[place] != 0x0A {
      value.append(bytes[place])
      place += 1
    }
    let range = Range<ByteOffset>(between: start, and: place)
    let text = CellNotation.unguarded(String(decoding: value, as: UTF8.self))
    return (Table.Cell(range: range, value: text, isQuoted: true), place)
  }
}

extension String {
  /// The text without white space around it.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
