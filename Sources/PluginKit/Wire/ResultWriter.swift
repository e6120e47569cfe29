import KodebokJSON
import KodebokStudyModel
import KodebokText

extension AnalysisResult {
  /// Writes the members of a result into an object that has begun: the form of the wire and of `analyse --format json`.
  ///
  /// Rows hold a string, a number or null for each cell; what a cell rests on, and notes on it, stand in `details`.
  package func writeMembers(to writer: inout JSONWriter) {
    writer.member("title", title)
    writer.array("tables") { writer in for table in tables { table.write(to: &writer) } }
    writer.array("charts") { writer in for chart in charts { chart.write(to: &writer) } }
    writer.member("notes", notes)
    if !quotes.isEmpty {
      writer.array("quotes") { writer in
        for quote in quotes {
          writer.object { writer in
            quote.place.writeMembers(to: &writer)
            writer.member("comment", quote.comment.nonEmpty)
          }
        }
      }
    }
    writer.member("markdown", markdown.nonEmpty)
    if !findings.isEmpty {
      writer.array("findings") { writer in for finding in findings { finding.write(to: &writer) } }
    }
    if !proposals.isEmpty {
      writer.array("proposals") { writer in for proposal in proposals { proposal.write(to: &writer) } }
    }
    if !edits.isEmpty {
      writer.array("edits") { writer in for edit in edits { edit.write(to: &writer) } }
    }
  }
}

extension ResultTable {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("title", title.nonEmpty)
      writer.member("columns", columns.map(\.name))
      writer.array("headings") { writer in
        for column in columns {
          writer.object { writer in
            writer.member("heading", column.heading)
            writer.member("kind", column.kind.rawValue)
            writer.member("digits", column.digits == 0 ? nil : column.digits)
          }
        }
      }
      writer.array("rows") { writer in
        for row in rows { writer.array { writer in for cell in row { cell.writeValue(to: &writer) } } }
      }
      guard rows.contains(where: { $0.contains(where: \.hasDetails) }) else { return }
      writer.array("details") { writer in
        for (rowIndex, row) in rows.enumerated() {
          for (columnIndex, cell) in row.enumerated() where cell.hasDetails {
            writer.object { writer in
              writer.member("row", rowIndex)
              writer.member("column", columnIndex)
              writer.member("note", cell.note)
              guard cell.hasPlaces else { return }
              writer.array("places") { writer in for place in cell.places { place.write(to: &writer) } }
            }
          }
        }
      }
    }
  }
}

extension ResultCell {
  fileprivate var hasDetails: Bool { note != nil || hasPlaces }

  fileprivate func writeValue(to writer: inout JSONWriter) {
    if let number {
      if let whole = Int(exactly: number) { writer.int(whole) } else { writer.double(number) }
    } else if let text {
      writer.string(text)
    } else {
      writer.null()
    }
  }
}

extension ResultPlace {
  fileprivate func write(to writer: inout JSONWriter) { writer.object { writeMembers(to: &$0) } }

  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("source", source.value)
    writer.member("line", start.line + 1)
    writer.member("column", start.column + 1)
    writer.member("endLine", end.line + 1)
    writer.member("endColumn", end.column + 1)
    writer.member("start", scalars.lowerBound.value)
    writer.member("end", scalars.upperBound.value)
    writer.member("quote", quote)
    writer.member("reference", reference.nonEmpty)
    writer.member("speaker", speaker.nonEmpty)
    writer.member("coding", coding?.value)
  }
}

extension ResultChart {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", kind.rawValue)
      writer.member("title", title)
      writer.member("categoryTitle", categoryTitle.nonEmpty)
      writer.member("valueTitle", valueTitle.nonEmpty)
      if !categories.isEmpty { writer.member("categories", categories) }
      if !series.isEmpty {
        writer.array("series") { writer in
          for one in series {
            writer.object { writer in
              writer.member("name", one.name)
              writer.array("values") { writer in
                for value in one.values { ResultCell.number(value ?? .nan).writeValue(to: &writer) }
              }
              writer.member("color", one.color)
            }
          }
        }
      }
      writeNetwork(to: &writer)
      guard !spans.isEmpty else { return }
      writer.array("spans") { writer in
        for span in spans {
          writer.object { writer in
            writer.member("row", span.row)
            writer.member("start", span.start)
            writer.member("end", span.end)
            writer.member("label", span.label.nonEmpty)
            writer.member("color", span.color)
          }
        }
      }
    }
  }

  private func writeNetwork(to writer: inout JSONWriter) {
    if !nodes.isEmpty {
      writer.array("nodes") { writer in
        for node in nodes {
          writer.object { writer in
            writer.member("id", node.id)
            writer.member("label", node.label)
            writer.member("weight", node.weight)
            writer.member("color", node.color)
          }
        }
      }
    }
    if !edges.isEmpty {
      writer.array("edges") { writer in
        for edge in edges {
          writer.object { writer in
            writer.member("from", edge.from)
            writer.member("to", edge.to)
            writer.member("weight", edge.weight)
          }
        }
      }
    }
    if isDirected { writer.member("directed", true) }
  }
}

extension ResultFinding {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", rule)
      writer.member("severity", severity.rawValue)
      place.writeMembers(to: &writer)
      writer.member("message", message)
      guard !related.isEmpty else { return }
      writer.array("related") { writer in
        for one in related {
          writer.object { writer in
            one.place.writeMembers(to: &writer)
            writer.member("message", one.message)
          }
        }
      }
    }
  }
}

extension Place {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("file", file.value)
    writer.member("line", start.line + 1)
    writer.member("column", start.column + 1)
    writer.member("endLine", end.line + 1)
    writer.member("endColumn", end.column + 1)
  }
}

extension ProposedCoding {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      place.writeMembers(to: &writer)
      writer.member("code", code.value)
      writer.member("confidence", confidence)
      writer.member("reason", reason.nonEmpty)
    }
  }
}

extension ProposedEdit {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file.value)
      writer.member("start", scalars.lowerBound.value)
      writer.member("end", scalars.upperBound.value)
      writer.member("old", old)
      writer.member("new", new)
      writer.member("title", title)
    }
  }
}

extension String {
  /// The text, or nil where it is empty, so that the member is left out.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
