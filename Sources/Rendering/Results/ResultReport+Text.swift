import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ResultReport {
  /// For people at a terminal: title, tables that fit the width, passages, notes.
  func text(_ style: TextStyle) -> String {
    var blocks = [style.paint(DisplayWidth.plain(result.title), .bold) + "\n"]
    for table in result.tables { blocks.append(text(of: table, style)) }
    if !result.quotes.isEmpty {
      blocks.append(result.quotes.map { text(of: $0, style) }.joined())
    }
    if !result.markdown.isEmpty {
      blocks.append(
        result.markdown.split(separator: "\n", omittingEmptySubsequences: false)
          .map { DisplayWidth.plain(String($0)) }.joined(separator: "\n") + "\n"
      )
    }
    for finding in result.findings {
      let place = DisplayWidth.plain(finding.place.file.value) + ":\(finding.place.start.line + 1)"
      blocks.append(style.paint(place, .bold) + ": " + DisplayWidth.plain(finding.message) + "\n")
    }
    if !result.proposals.isEmpty {
      blocks.append(style.wording.text("result/proposals", ["count": .number(result.proposals.count)]) + "\n")
    }
    if !result.notes.isEmpty {
      let notes = result.notes.map { note in
        Paragraph.wrapped(DisplayWidth.plain(note), width: style.width - 2).enumerated()
          .map { ($0 == 0 ? "* " : "  ") + $1 + "\n" }.joined()
      }
      blocks.append(notes.joined())
    }
    return blocks.joined(separator: "\n")
  }

  private func text(of table: ResultTable, _ style: TextStyle) -> String {
    var result = table.title.isEmpty ? "" : style.paint(DisplayWidth.plain(table.title), .bold) + "\n"
    guard !table.rows.isEmpty else { return result + style.wording.text("list/none") + "\n" }
    let blocks = Self.blocks(of: table, style).map { columns in
      var written = TextTable(
        columns.map { index in
          (DisplayWidth.plain(table.columns[index].heading), table.columns[index].isNumeric ? .right : .left)
        }
      )
      for row in table.rows { written.add(columns.map { words(row[$0], table.columns[$0], style) }) }
      return written.wrappedLines(width: style.width) { style.paint($0, .bold) }
    }
    result += blocks.joined(separator: "\n")
    let notes = Self.notes(of: table)
    return result + notes.map { "  – " + DisplayWidth.plain($0) + "\n" }.joined()
  }

  private func words(_ cell: ResultCell, _ column: ResultTable.Column, _ style: TextStyle) -> String {
    let words = Self.oneLine(column.words(cell, style.wording.language))
    return words.isEmpty && cell.note != nil ? "–" : words
  }

  /// The notes of a table's cells, each once, in the order of the cells.
  static func notes(of table: ResultTable) -> [String] {
    var seen: Set<String> = []
    return table.rows.flatMap { $0.compactMap(\.note) }.filter { seen.insert($0).inserted }
  }

  /// The columns that stand side by side: all of them where they fit with 8 columns of the terminal each, else blocks
  /// that repeat the first one.
  private static func blocks(of table: ResultTable, _ style: TextStyle) -> [[Int]] {
    let least = table.columns.map { $0.isNumeric ? 6 : 12 }
    if least.reduce(0, +) + 2 * max(least.count - 1, 0) <= style.width { return [Array(table.columns.indices)] }
    var blocks: [[Int]] = []
    var block = [0]
    var width = least[0]
    for index in table.columns.indices.dropFirst() {
      if width + 2 + least[index] > style.width, block.count > 1 {
        blocks.append(block)
        block = [0]
        width = least[0]
      }
      block.append(index)
      width += 2 + least[index]
    }
    return blocks + [block]
  }

  private func text(of quote: ResultQuote, _ style: TextStyle) -> String {
    let place = quote.place
    var head = style.paint(DisplayWidth.plain(place.source.value) + ":" + place.reference, .bold)
    if !place.speaker.isEmpty { head += "  " + DisplayWidth.plain(place.speaker) }
    if !quote.comment.isEmpty { head += "  " + style.paint(DisplayWidth.plain(quote.comment), .dim) }
    let lines = Paragraph.wrapped(Self.oneLine(place.quote), width: style.width - 4)
    return head + "\n" + lines.map { "    " + $0 + "\n" }.joined()
  }
}
