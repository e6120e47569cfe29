import KodebokText

extension OutlineDocument {
  /// The edits that give the first field with a key another value, add the field, or, for nil, take it away.
  ///
  /// A value of several lines becomes a list. A new field has the language and style of the others in the file, or the
  /// given language where there are none; it stands after the node's other fields or its text.
  package func settingField(
    _ key: String,
    to value: String?,
    of index: Int,
    language: FieldLabels.Language = .english
  ) -> [TextEdit] {
    guard let node = node(index) else { return [] }
    let field = node.content.fields.first { $0.key == key }
    guard let value else { return field.map { [removal(of: $0)] } ?? [] }
    let lines = value.split(whereSeparator: \.isNewline).map { String($0).onOneLine }.filter { !$0.isEmpty }
    if let field {
      if self.value(of: field) == lines.joined(separator: "\n") { return [] }
      let indent = blanks(of: field, in: node)
      let place = field.valueRange
      var written = written(lines, indent: indent, isItem: field.markerRange != nil)
      if !place.isEmpty, written.utf8.first == .space { written.removeFirst() }
      if lines.count > 1, !place.isEmpty {
        let end = text.bytes.trimmingBlanks(0, place.lowerBound.value)
        return [TextEdit(ByteOffset(end)..<field.range.upperBound, written)]
      }
      return [TextEdit(place.lowerBound..<max(field.range.upperBound, place.upperBound), written)]
    }
    return [insertion(of: key, lines, node, language)]
  }

  /// What stands after the colon: the value, or a list on lines of their own.
  private func written(_ lines: [String], indent: String, isItem: Bool) -> String {
    guard lines.count > 1 else {
      guard let line = lines.first else { return "" }
      let closes = isItem && line.utf8.last == .closingBrace
      return " " + (closes ? line.dropLast() + "\\}" : line[...])
    }
    return lines.map { "\n" + indent + "- " + Escaping.label($0, isHeading: false, labels: labels) }.joined()
  }

  /// The bytes before a field's label on its line: white space, and the marker of a field that is a list item.
  private func prefix(of field: OutlineField) -> [UInt8] {
    let line = text.lineRange(text.line(at: field.range.lowerBound))
    return Array(text.bytes[line.lowerBound.value..<field.range.lowerBound.value])
  }

  /// The white space with which lines of a field begin; enough to stay inside the node.
  private func blanks(of field: OutlineField, in node: OutlineNode) -> String {
    let prefix = prefix(of: field)
    if field.markerRange == nil, case .item(let indent, _) = node.kind, prefix.count <= indent || prefix.contains(.tab)
    {
      return indentation(inside: node)
    }
    return String(decoding: prefix.map { $0.isBlank ? $0 : .space }, as: UTF8.self)
  }

  private func insertion(
    of key: String,
    _ lines: [String],
    _ node: OutlineNode,
    _ language: FieldLabels.Language
  ) -> TextEdit {
    let habits = OutlineHabits(self)
    let last = node.content.fields.last { $0.range.upperBound <= node.headEnd }
    let place = last?.range.upperBound ?? node.headEnd
    let indent = last.map { blanks(of: $0, in: node) } ?? indentation(inside: node)
    let prefix = last.flatMap { $0.markerRange == nil ? nil : String(decoding: self.prefix(of: $0), as: UTF8.self) }
    var gap = "\n"
    if let last {
      if last.markerRange == nil, habits.blankBetweenFields, node.isHeading { gap = "\n\n" }
    } else if place <= node.lineRange.upperBound {
      if node.isHeading, habits.blankAfterHeading { gap = "\n\n" }
    } else if node.isHeading {
      gap = "\n\n"
    }
    let isItem = last?.markerRange != nil
    let label = self.labels.label(for: key, in: habits.language ?? language)
    let lead: String
    switch last?.style ?? habits.style {
    case .plain: lead = label + ":"
    case .colonInside(let marks): lead = marks + label + ":" + String(marks.reversed())
    case .colonOutside(let marks): lead = marks + label + String(marks.reversed()) + ":"
    }
    let start = gap + (prefix ?? indent) + lead
    var result = start + written(lines, indent: indent, isItem: isItem)
    // A list directly below would become the field's own.
    if !isItem, case .item = shape(line: text.line(at: place) + 1) { result += "\n" }
    return .insert(result, at: place)
  }

  /// The white space with which text of a node begins.
  func indentation(inside node: OutlineNode) -> String {
    guard case .item(let indent, _) = node.kind else { return "" }
    return String(repeating: " ", count: indent + node.markerRange.byteCount + 1)
  }

  private func removal(of field: OutlineField) -> TextEdit {
    let first = text.line(at: field.range.lowerBound)
    let start = text.lineRange(first).lowerBound
    let end = text.lineRange(text.line(at: field.range.upperBound)).upperBound
    var next = text.line(at: field.range.upperBound) + 1
    if isBlankLine(before: start) || shape(line: first - 1).isHeading {
      while next < text.lineCount, isBlank(line: next) { next += 1 }
    }
    guard next < text.lineCount, start.value > 0 else {
      return TextEdit(
        contentEnd(before: start)..<(start.value == 0 && next < text.lineCount ? text.lineRange(next).lowerBound : end),
        ""
      )
    }
    return TextEdit(start..<text.lineRange(next).lowerBound, "")
  }
}

extension LineShape {
  /// Whether the line is a heading.
  var isHeading: Bool { if case .heading = self { true } else { false } }
}
