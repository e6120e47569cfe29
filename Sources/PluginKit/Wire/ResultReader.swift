import KodebokJSON
import KodebokStudyModel
import KodebokText

extension AnalysisResult {
  /// Reads a result as ``writeMembers(to:)`` writes it; members it does not know are passed over.
  package init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      title: try wire.string("title"),
      tables: try wire.map("tables", ResultTable.init),
      charts: try wire.map("charts", ResultChart.init),
      quotes: try wire.map("quotes") { (one) throws(ContractBreach) in
        ResultQuote(try ResultPlace(one), comment: try one.string("comment", default: ""))
      },
      markdown: try wire.string("markdown", default: ""),
      notes: try wire.strings("notes"),
      findings: try wire.map("findings", ResultFinding.init),
      proposals: try wire.map("proposals") { (one) throws(ContractBreach) in
        ProposedCoding(
          try ResultPlace(one),
          code: CodeID(try one.string("code")),
          confidence: try one["confidence"]?.number(),
          reason: try one.string("reason", default: "")
        )
      },
      edits: try wire.map("edits") { (one) throws(ContractBreach) in
        ProposedEdit(
          file: try one.file("file"),
          scalars: try one.scalars(),
          old: try one.string("old"),
          new: try one.string("new"),
          title: try one.string("title")
        )
      }
    )
  }
}

extension TextPosition {
  /// A place that is told in scalars alone; lines are found in the text later (``isUntold``).
  fileprivate static func untold(_ offset: ScalarOffset) -> Self { TextPosition(line: -1, column: offset.value) }

  /// Whether the line is not known yet; the column counts scalars of the whole text then.
  package var isUntold: Bool { line < 0 }
}

extension WireValue {
  /// A member that is a path within the study: relative, without a way out of it.
  package func file(_ key: String) throws(ContractBreach) -> StudyPath {
    let text = try string(key)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= 4_096, !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }),
      !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    else { throw ContractBreach(path + "." + key, "the path of a file of the study") }
    return StudyPath(text)
  }

  /// The members `start` and `end`, ordered and not negative.
  package func scalars() throws(ContractBreach) -> Range<ScalarOffset> {
    let start = try required("start").integer()
    let end = try required("end").integer()
    guard start >= 0, end >= start, end <= Int(Int32.max) else { throw ContractBreach(path, "0 ≤ start ≤ end") }
    return ScalarOffset(start)..<ScalarOffset(end)
  }

  /// A position by the members with two names, which count from 1.
  fileprivate func position(_ line: String, _ column: String) throws(ContractBreach) -> TextPosition {
    let line = try required(line).integer()
    let column = try required(column).integer()
    guard 1...Int(Int32.max) ~= line, 1...Int(Int32.max) ~= column else {
      throw ContractBreach(path, "lines and columns that count from 1")
    }
    return TextPosition(line: line - 1, column: column - 1)
  }
}

extension ResultPlace {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    let scalars = try wire.scalars()
    let hasLines = wire["line"] != nil
    self.init(
      source: try wire.file("source"),
      scalars: scalars,
      start: hasLines ? try wire.position("line", "column") : .untold(scalars.lowerBound),
      end: hasLines ? try wire.position("endLine", "endColumn") : .untold(scalars.upperBound),
      quote: try wire.string("quote"),
      reference: try wire.string("reference", default: ""),
      speaker: try wire.string("speaker", default: ""),
      coding: try wire["coding"].map { (one) throws(ContractBreach) in CodingID(try one.string()) }
    )
  }
}

extension ResultTable {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    let names = try wire.strings("columns")
    let headings = try wire.list("headings")
    var columns: [Column] = []
    for (index, name) in names.enumerated() {
      let heading = headings.indices.contains(index) ? headings[index] : nil
      columns.append(
        Column(
          name,
          try heading?.string("heading", default: name) ?? name,
          Kind(rawValue: try heading?.string("kind", default: "text") ?? "text"),
          digits: min(max(try heading?["digits"]?.integer() ?? 0, 0), 15)
        )
      )
    }
    var rows: [[ResultCell]] = []
    for row in try wire.list("rows") {
      let cells = try row.list()
      guard cells.count == names.count else {
        throw ContractBreach(row.path, "\(names.count) cells, one for each column")
      }
      var values: [ResultCell] = []
      for cell in cells { values.append(try ResultCell(value: cell)) }
      rows.append(values)
    }
    for detail in try wire.list("details") {
      let row = try detail.required("row").integer()
      let column = try detail.required("column").integer()
      guard rows.indices.contains(row), columns.indices.contains(column) else {
        throw ContractBreach(detail.path, "a row and a column of the table")
      }
      rows[row][column].note = try detail["note"]?.string()
      rows[row][column].places = try detail.map("places") { (one) throws(ContractBreach) in try ResultPlace(one) }
    }
    self.init(try wire.string("name"), title: try wire.string("title", default: ""), columns: columns, rows: rows)
  }
}

extension ResultCell {
  fileprivate init(value wire: WireValue) throws(ContractBreach) {
    switch wire.value {
    case .null: self = .empty
    case .string(let text): self = .text(text)
    default:
      guard wire.value.double != nil else { throw ContractBreach(wire.path, "a string, a number or null") }
      self = .number(try wire.number())
    }
  }
}

extension ResultChart {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      try wire.string("name"),
      Kind(rawValue: try wire.string("kind")),
      title: try wire.string("title"),
      categoryTitle: try wire.string("categoryTitle", default: ""),
      valueTitle: try wire.string("valueTitle", default: ""),
      categories: try wire.strings("categories"),
      series: try wire.map("series") { (one) throws(ContractBreach) in
        Series(
          try one.string("name"),
          try one.map("values") { (value) throws(ContractBreach) in value.value.isNull ? nil : try value.number() },
          color: try one["color"]?.string()
        )
      },
      nodes: try wire.map("nodes") { (one) throws(ContractBreach) in
        Node(
          try one.string("id"),
          try one.string("label"),
          weight: try one["weight"]?.number() ?? 1,
          color: try one["color"]?.string()
        )
      },
      edges: try wire.map("edges") { (one) throws(ContractBreach) in
        Edge(from: try one.string("from"), to: try one.string("to"), weight: try one["weight"]?.number() ?? 1)
      },
      spans: try wire.map("spans") { (one) throws(ContractBreach) in
        Span(
          row: try one.string("row"),
          start: try one.required("start").number(),
          end: try one.required("end").number(),
          label: try one.string("label", default: ""),
          color: try one["color"]?.string()
        )
      },
      isDirected: try wire["directed"]?.bool() ?? false
    )
  }
}

extension ResultFinding {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    let severity = try wire.string("severity")
    guard let severity = Severity(rawValue: severity) else {
      throw ContractBreach(wire.path + ".severity", Severity.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.init(
      rule: try wire.string("rule"),
      severity: severity,
      message: try wire.string("message"),
      place: try Place(wire),
      related: try wire.map("related") { (one) throws(ContractBreach) in
        Related(try Place(one), try one.string("message"))
      }
    )
  }
}

extension Place {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    let file = try wire.file("file")
    guard wire["line"] == nil, wire["start"] != nil else {
      self.init(file: file, start: try wire.position("line", "column"), end: try wire.position("endLine", "endColumn"))
      return
    }
    let scalars = try wire.scalars()
    self.init(file: file, start: .untold(scalars.lowerBound), end: .untold(scalars.upperBound))
  }
}
