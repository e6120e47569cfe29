import KodebokJSON
import KodebokPluginKit
import KodebokStudyModel
import KodebokWording

/// A result of an analysis, ready to be written.
package struct ResultReport: Sendable {
  /// The formats of `analyse`.
  package enum Format: String, Sendable, CaseIterable {
    /// For people: tables that fit the terminal.
    case text
    /// A Markdown document whose places are links.
    case markdown
    /// One table.
    case csv
    /// One object, version 1.
    case json
    /// A page with charts; needs no network and no script.
    case html
  }

  /// The result.
  package var result: AnalysisResult
  /// The name of the analysis.
  package var analysis: String
  /// The version of the analysis.
  package var version: String
  /// The options of the run, sorted by name.
  package var options: [(name: String, value: String)]
  /// Where a Markdown document will lie, so that its links lead to the sources; nil for the top of the study.
  package var file: StudyPath?

  /// Creates a report of a run.
  package init(
    _ result: AnalysisResult,
    of description: AnalysisDescription,
    options: OptionValues,
    file: StudyPath? = nil
  ) {
    self.result = result
    analysis = description.name
    version = description.version
    self.options = options.sorted
    self.file = file
  }

  /// Creates a report of something that is no run of an analysis.
  init(_ result: AnalysisResult) {
    self.result = result
    analysis = ""
    version = ""
    options = []
    file = nil
  }

  /// The report as bytes of UTF-8.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - style: Words, colours and width.
  ///   - table: The table that `csv` writes; the first one where it is nil or not there.
  /// - Returns: The bytes of the file or of standard output.
  package func written(as format: Format, style: TextStyle, table: String? = nil) -> [UInt8] {
    switch format {
    case .text: Array(text(style).utf8)
    case .markdown: Array(markdown(style.wording).utf8)
    case .csv: Array(csv(table).utf8)
    case .json: json()
    case .html: Array(html(style.wording).utf8)
    }
  }

  /// One object, version 1, members as on the wire of plug-ins.
  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("analysis", analysis)
      writer.member("analysisVersion", version)
      writer.object("options") { writer in
        var names: [String] = []
        for option in options where !names.contains(option.name) { names.append(option.name) }
        for name in names {
          writer.key(escaping: name)
          writer.array { writer in for option in options where option.name == name { writer.string(option.value) } }
        }
      }
      result.writeMembers(to: &writer)
    }
    return writer.shownBytes + [0x0A]
  }

  /// A table with a header row; numbers with all their decimals and a point.
  func csv(_ name: String?) -> String {
    var writer = CSVWriter()
    guard let table = result.tables.first(where: { $0.name == name }) ?? result.tables.first else { return "" }
    writer.row(table.columns.map(\.heading))
    for row in table.rows {
      writer.row(
        row.map { cell in
          cell.number.map { number in Int(exactly: number).map { String($0) } ?? String(number) } ?? cell.text ?? ""
        }
      )
    }
    return writer.text
  }
}
