import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ResultReport {
  /// The most places of one cell that a page holds.
  private static let mostPlaces = 100

  /// A page of its own: charts as drawings, tables whose numbers open the passages behind them; no script, no network.
  func html(_ wording: Wording) -> String {
    var body = "<h1>\(HTMLText.escaped(result.title))</h1>\n<p class=\"by\">"
    let options = self.options.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    let madeBy = wording.text("result/made-by", ["analysis": .text(analysis), "version": .text(version)])
    body += HTMLText.escaped(options.isEmpty ? madeBy : madeBy + " " + options) + "</p>\n"
    for chart in result.charts { body += ChartDrawing.figure(of: chart, wording) }
    for table in result.tables { body += Self.html(of: table, wording) }
    if !result.quotes.isEmpty {
      body += "<ul class=\"quotes\">\n"
      for quote in result.quotes { body += Self.html(of: quote.place, comment: quote.comment) }
      body += "</ul>\n"
    }
    if !result.markdown.isEmpty { body += "<pre>\(HTMLText.escaped(result.markdown))</pre>\n" }
    if !result.proposals.isEmpty {
      let title = wording.text("result/proposals", ["count": .number(result.proposals.count)])
      body += "<h2>\(HTMLText.escaped(title))</h2>\n<ul class=\"quotes\">\n"
      for proposal in result.proposals {
        let reason = proposal.reason.isEmpty ? proposal.code.value : proposal.code.value + " — " + proposal.reason
        body += Self.html(of: proposal.place, comment: reason)
      }
      body += "</ul>\n"
    }
    for finding in result.findings {
      let place = finding.place.file.value + ":" + String(finding.place.start.line + 1)
      body += "<p><b>\(HTMLText.escaped(place))</b> \(HTMLText.escaped(finding.message))</p>\n"
    }
    if !result.notes.isEmpty {
      body += "<ul class=\"notes\">\n"
      for note in result.notes { body += "<li>\(HTMLText.escaped(note))</li>\n" }
      body += "</ul>\n"
    }
    return Self.page(title: result.title, language: wording.language, body: body)
  }

  /// A whole page around a body.
  ///
  /// The content policy lets nothing but the page's own style in. `style` is added to the sheet, `head` stands before the
  /// main part.
  static func page(
    title: String,
    language: Settings.Language,
    style: String = "",
    head: String = "",
    body: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(PageStyle.sheet)\(style)</style>
    </head>
    <body>
    \(head)<main>
    \(body)</main>
    </body>
    </html>

    """
  }

  static func html(of table: ResultTable, _ wording: Wording) -> String {
    var result = "<div class=\"table\"><table>\n"
    if !table.title.isEmpty { result += "<caption>\(HTMLText.escaped(table.title))</caption>\n" }
    result += "<thead><tr>"
    for column in table.columns {
      result += "<th scope=\"col\"\(column.isNumeric ? " class=\"n\"" : "")>\(HTMLText.escaped(column.heading))</th>"
    }
    result += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      result += "<tr>"
      for (index, (column, cell)) in zip(table.columns, row).enumerated() {
        let content = html(of: cell, column, wording)
        let type = column.isNumeric ? " class=\"n\"" : ""
        result += index == 0 ? "<th scope=\"row\"\(type)>\(content)</th>" : "<td\(type)>\(content)</td>"
      }
      result += "</tr>\n"
    }
    result += "</tbody>\n</table>"
    if table.rows.isEmpty { result += "<p>\(HTMLText.escaped(wording.text("list/none")))</p>" }
    return result + "</div>\n"
  }

  private static func html(of cell: ResultCell, _ column: ResultTable.Column, _ wording: Wording) -> String {
    let plain = column.words(cell, wording.language)
    var words = HTMLText.escaped(plain.isEmpty && cell.note != nil ? "–" : plain)
    if let note = cell.note { words = "<abbr title=\"\(HTMLText.escaped(note))\">\(words)</abbr>" }
    let places = cell.places
    guard !places.isEmpty else { return words }
    var result = "<details><summary>\(words.isEmpty ? "·" : words)</summary><ul class=\"quotes\">"
    for place in places.prefix(mostPlaces) { result += html(of: place, comment: "") }
    if places.count > mostPlaces {
      let more = wording.text("list/more", ["count": .number(places.count - mostPlaces)])
      result += "<li>\(HTMLText.escaped(more))</li>"
    }
    return result + "</ul></details>"
  }

  private static func html(of place: ResultPlace, comment: String) -> String {
    let who = place.speaker.isEmpty ? place.source.name : place.speaker
    let head = place.reference.isEmpty ? who : who + " " + place.reference
    var result = "<li><cite title=\"\(HTMLText.escaped(place.source.value))\">\(HTMLText.escaped(head))</cite> "
    result += "<q>\(HTMLText.escaped(place.quote))</q>"
    if !comment.isEmpty { result += " <small>\(HTMLText.escaped(comment))</small>" }
    return result + "</li>\n"
  }
}
