import KodebokStudyModel
import KodebokTables
import KodebokText

/// A cell of a table at a place of its text.
struct TablePlace {
  let table: Table
  /// The index of the row in the table's rows; nil for the header.
  let row: Int?
  /// Counted from 0.
  let column: Int
  /// The cell with its quotation marks; empty where nothing stands between two separators.
  let range: Range<ByteOffset>
  /// The value of the cell.
  let value: String

  /// The cell that holds a place, its right border counted in; nil outside all rows.
  init?(at offset: ByteOffset, in text: SourceText) {
    table = Table(text)
    func cell(_ row: Table.Row) -> Int? {
      row.cells.firstIndex { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    }
    if let header = table.header, let column = cell(header) {
      row = nil
      self.column = column
      range = header.cells[column].range
      value = header.cells[column].value
      return
    }
    // Rows are in order: the last that begins before the place is the only one that can hold it.
    let last = table.rows.lastIndex { $0.range.lowerBound <= offset }
    guard let index = last, let column = cell(table.rows[index]) else { return nil }
    row = index
    self.column = column
    range = table.rows[index].cells[column].range
    value = table.rows[index].cells[column].value
  }

  /// The words of the column's header; empty where a row is longer than the header.
  var header: String { table.header.map { table.value($0, column) } ?? "" }
}

extension MentionFinder {
  /// What a cell names: the participant of the row by name or id, the source, or who speaks in it.
  func cell(at offset: ByteOffset, isMaterial: Bool) -> Mention? {
    guard let place = TablePlace(at: offset, in: view.text), place.row != nil, !place.value.isEmpty else { return nil }
    let value = place.value.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard isMaterial else {
      switch ColumnNames.participant(place.header) {
      case .id: return own(value, place, isID: true)
      case .pseudonym: return own(value, place, isID: false)
      default: return nil
      }
    }
    switch ColumnNames.material(place.header) {
    case .source:
      let path = study.material.rows.first { $0.range == place.range }?.source
      return path.map { Mention(thing: .source($0), range: place.range) }
    case .speakers:
      let range = word(at: offset, in: place.range)
      let word = view.text.string(range)
      if let found = participant(word, range) { return found }
      let meant = MaterialReader.speakers(in: value).speakers.first { $0.label == word }
      return meant.flatMap { study.participants[$0.means] }.map { Mention(thing: .participant($0.id), range: range) }
    default: return nil
    }
  }

  private func own(_ value: String, _ place: TablePlace, isID: Bool) -> Mention? {
    guard let row = place.row else { return nil }
    let number = place.table.rows[row].number
    guard let one = study.participants.all.first(where: { $0.row == number }) else { return nil }
    return Mention(thing: .participant(one.id), range: place.range, isID: isID)
  }

  /// The label or name at a place of `R=tone; I=@interviewer`, without blanks around it.
  private func word(at offset: ByteOffset, in cell: Range<ByteOffset>) -> Range<ByteOffset> {
    let bytes = view.text.bytes
    func isBorder(_ byte: UInt8) -> Bool { ";,=\"\n".utf8.contains(byte) }
    var (start, end) = (offset.value, offset.value)
    while start > cell.lowerBound.value, !isBorder(bytes[start - 1]) { start -= 1 }
    while end < cell.upperBound.value, !isBorder(bytes[end]) { end += 1 }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return Range(between: start, and: end)
  }
}
