import KodebokJSON
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText

/// Outlines of tables, settings, questions and saved queries.
extension SymbolOutline {
  /// The outline of a file by what it is; nil for a file whose headings say all.
  var record: [Symbol]? {
    switch StudyRecord(view.path) {
    case .participants: return rows { table, row in participant(table, row) }
    case .material: return rows { table, row in source(table, row) }
    case .settings: return settings
    case .queries: return entries(of: .query)
    default: return nil
    }
  }

  private func rows(_ symbol: (Table, Table.Row) -> (name: String, detail: String)) -> [Symbol] {
    let table = Table(view.text)
    return table.rows.compactMap { row in
      let (name, detail) = symbol(table, row)
      guard !name.isEmpty, let first = row.cells.first else { return nil }
      return Symbol(name: name, detail: detail, kind: .class, range: row.range, selection: first.range)
    }
  }

  private func participant(_ table: Table, _ row: Table.Row) -> (String, String) {
    let one = view.study.participants.all.first { $0.row == row.number }
    guard let one else { return (table.value(row, 0), "") }
    return (
      one.name,
      [one.name == one.id.value ? "" : one.id.value, one.group].filter { !$0.isEmpty }.joined(separator: " · ")
    )
  }

  private func source(_ table: Table, _ row: Table.Row) -> (String, String) {
    let one = view.study.material.rows.first { row.range.contains($0.range.lowerBound) }
    guard let one else { return (table.value(row, 0), "") }
    return (one.source.value, [one.kind, one.date].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// The settings and what is in them.
  private var settings: [Symbol] {
    let nodes = JSONOutline(view.text.bytes).nodes.filter { !$0.path.isEmpty && $0.path.count <= 4 }
    func range(_ node: JSONOutline.Node) -> Range<ByteOffset> {
      Range(between: node.key?.lowerBound ?? node.value.lowerBound, and: node.value.upperBound)
    }
    func symbols(below path: [String]) -> [Symbol] {
      nodes.filter { $0.path.count == path.count + 1 && $0.path.starts(with: path) }.map { node in
        let isPlain = node.type != .object && node.type != .array
        let value = view.text.string(Range<ByteOffset>(between: node.value.lowerBound, and: node.value.upperBound))
        return Symbol(
          name: node.path.last.flatMap { $0.isEmpty ? nil : $0 } ?? "…",
          detail: isPlain ? String(value.prefix(80)) : "",
          kind: .key,
          range: range(node),
          selection: node.key.map { Range(between: $0.lowerBound, and: $0.upperBound) } ?? range(node),
          children: isPlain ? [] : symbols(below: node.path)
        )
      }
    }
    return nodes.count > 2_000 ? [] : symbols(below: [])
  }

  private func entries(of kind: OutlineEntry.Kind) -> [Symbol] {
    view.study.entries.filter { $0.file == view.path && $0.kind == kind }.map { entry in
      let end = max(entry.valueRange?.upperBound ?? entry.range.upperBound, entry.range.upperBound)
      return Symbol(
        name: entry.label,
        detail: String((entry.values.first ?? "").prefix(120)),
        kind: .string,
        range: min(entry.range.lowerBound, end)..<end,
        selection: entry.range
      )
    }
  }
}
