import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ResultReport {
  /// The most places of one cell that are written out.
  private static let mostPlaces = 200

  /// A document whose places are links into the sources, so that any editor that follows links opens them.
  func markdown(_ wording: Wording) -> String {
    var result = "# " + MarkdownWords.escaped(self.result.title) + "\n\n" + provenance(wording)
    for table in self.result.tables { result += "\n" + markdown(of: table, wording) }
    for quote in self.result.quotes { result += "\n" + markdown(of: quote) }
    if !self.result.markdown.isEmpty { result += "\n" + self.result.markdown + "\n" }
    for finding in self.result.findings {
      let link = Self.link(finding.place.file.value, to: finding.place.file, line: finding.place.start.line, from: file)
      result += "\n- " + link + ": " + MarkdownWords.escaped(finding.message)
    }
    if !self.result.proposals.isEmpty {
      result += "\n## " + wording.text("result/proposals", ["count": .number(self.result.proposals.count)]) + "\n\n"
      for proposal in self.result.proposals {
        result += "- `" + proposal.code.value.with("", for: "`") + "` " + link(to: proposal.place) + ": "
        result += MarkdownWords.escaped(proposal.place.quote)
        result += proposal.reason.isEmpty ? "\n" : " — " + MarkdownWords.escaped(proposal.reason) + "\n"
      }
    }
    if !self.result.notes.isEmpty {
      result += "\n" + self.result.notes.map { "- " + MarkdownWords.escaped($0) + "\n" }.joined()
    }
    return result
  }

  /// What the result was made by: the analysis, its version, the options.
  func provenance(_ wording: Wording) -> String {
    let options = self.options.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    let words = wording.text("result/made-by", ["analysis": .text(analysis), "version": .text(version)])
    return MarkdownWords.escaped(options.isEmpty ? words : words + " " + options) + "\n"
  }

  private func markdown(of table: ResultTable, _ wording: Wording) -> String {
    var result = table.title.isEmpty ? "" : "## " + MarkdownWords.escaped(table.title) + "\n\n"
    guard !table.rows.isEmpty else { return result + wording.text("list/none") + "\n" }
    result += "| " + table.columns.map { MarkdownWords.escaped($0.heading) }.joined(separator: " | ") + " |\n"
    result += "|" + table.columns.map { $0.isNumeric ? "---:|" : "---|" }.joined() + "\n"
    for row in table.rows {
      let cells = zip(table.columns, row).map { column, cell in
        let words = MarkdownWords.escaped(column.words(cell, wording.language))
        return words.isEmpty && cell.note != nil ? "–" : words
      }
      result += "| " + cells.joined(separator: " | ") + " |\n"
    }
    for note in Self.notes(of: table) { result += "\n" + MarkdownWords.escaped(note) + "\n" }
    return result + places(of: table, wording)
  }

  /// The passages behind a table's cells, under the words of row and column.
  private func places(of table: ResultTable, _ wording: Wording) -> String {
    var result = ""
    for row in table.rows {
      for (column, cell) in zip(table.columns, row) where cell.hasPlaces {
        let places = cell.places
        let name = row.first.map { table.columns[0].words($0, wording.language) } ?? ""
        result += "\n**" + MarkdownWords.escaped(name) + " · " + MarkdownWords.escaped(column.heading) + "**\n\n"
        for place in places.prefix(Self.mostPlaces) {
          result += "- " + link(to: place) + ": " + MarkdownWords.escaped(place.quote) + "\n"
        }
        if places.count > Self.mostPlaces {
          result += "- " + wording.text("list/more", ["count": .number(places.count - Self.mostPlaces)]) + "\n"
        }
      }
    }
    return result
  }

  private func markdown(of quote: ResultQuote) -> String {
    let comment = quote.comment.isEmpty ? "" : " — " + MarkdownWords.escaped(quote.comment)
    return "- " + link(to: quote.place) + ": " + MarkdownWords.escaped(quote.place.quote) + comment + "\n"
  }

  private func link(to place: ResultPlace) -> String {
    let who = place.speaker.isEmpty ? place.source.name : place.speaker
    let words = place.reference.isEmpty ? who : who + " " + place.reference
    return Self.link(words, to: place.source, line: place.start.line, last: place.end.line, from: file)
  }

  /// A link to lines of a file, `[Tone 45–47](../transcripts/tone.txt#L45-L47)`; lines count from 0.
  static func link(_ words: String, to path: StudyPath, line: Int, last: Int? = nil, from file: StudyPath?) -> String {
    let relative = file.map { path.relative(from: $0) } ?? path.value
    var target: [UInt8] = []
    for byte in relative.utf8 {
      if byte > 0x20, byte != 0x7F, !"()<>%#?\\\"`".utf8.contains(byte) {
        target.append(byte)
      } else {
        target += Array(("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8)
      }
    }
    let lines = last.map { $0 > line ? "#L\(line + 1)-L\($0 + 1)" : "#L\(line + 1)" } ?? "#L\(line + 1)"
    return "[" + MarkdownWords.escaped(words) + "](" + String(decoding: target, as: UTF8.self) + lines + ")"
  }

  /// Text on one line: line ends and tabs are blanks, other control characters their pictures.
  static func oneLine(_ text: String) -> String {
    DisplayWidth.plain(
      String(String.UnicodeScalarView(text.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 }))
    )
  }
}
