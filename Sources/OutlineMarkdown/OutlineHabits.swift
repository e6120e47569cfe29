import KodebokText

/// How a file is written, so that what is added looks like the rest.
struct OutlineHabits {
  /// Whether a blank line stands before headings.
  var blankBeforeHeading = true
  /// Whether a blank line stands between a heading and its text.
  var blankAfterHeading = true
  /// Whether a blank line stands between two fields.
  var blankBetweenFields = true
  /// How most labels are set off.
  var style = OutlineField.Style.plain
  /// The language of most labels, nil where there are none.
  var language: FieldLabels.Language?

  init(_ document: OutlineDocument) {
    var votes = (before: 0, after: 0, between: 0, norwegian: 0, fields: 0)
    var styles: [(style: OutlineField.Style, count: Int)] = []
    for node in document.nodes {
      if node.isHeading {
        if node.lineRange.lowerBound.value > 0 {
          votes.before += document.isBlankLine(before: node.lineRange.lowerBound) ? 1 : -1
        }
        if node.contentEnd > node.lineRange.upperBound {
          votes.after += document.isBlankLine(after: node.lineRange.upperBound) ? 1 : -1
        }
      }
      var last: OutlineField?
      for field in node.content.fields {
        votes.fields += 1
        votes.norwegian += field.language == .norwegian ? 1 : 0
        if let index = styles.firstIndex(where: { $0.style == field.style }) {
          styles[index].count += 1
        } else {
          styles.append((field.style, 1))
        }
        if let last, document.text.line(at: field.range.lowerBound) - document.text.line(at: last.range.upperBound) < 3
        {
          votes.between += document.isBlankLine(after: last.range.upperBound) ? 1 : -1
        }
        last = field
      }
    }
    blankBeforeHeading = votes.before >= 0
    blankAfterHeading = votes.after >= 0
    blankBetweenFields = votes.between >= 0
    style = styles.max { $0.count < $1.count }?.style ?? .plain
    if votes.fields > 0 { language = votes.norwegian * 2 > votes.fields ? .norwegian : .english }
  }
}

extension OutlineDocument {
  /// Whether the line before the line that begins at a place is blank or missing.
  func isBlankLine(before place: ByteOffset) -> Bool {
    let line = text.line(at: place)
    return line == 0 || isBlank(line: line - 1)
  }

  /// Whether the line after the line that holds a place is blank or missing.
  func isBlankLine(after place: ByteOffset) -> Bool { isBlank(line: text.line(at: place) + 1) }

  /// Whether a line holds white space only; lines the text does not have are blank.
  func isBlank(line: Int) -> Bool {
    let range = text.lineRange(line)
    return text.bytes.skippingBlanks(range.lowerBound.value, range.upperBound.value) == range.upperBound.value
  }

  /// The shape of a line.
  func shape(line: Int) -> LineShape {
    let range = text.lineRange(line)
    return LineShape(text.bytes, range.lowerBound.value, range.upperBound.value)
  }

  /// The end of the last line before a place that is not blank, or 0.
  func contentEnd(before place: ByteOffset) -> ByteOffset {
    var end = place.value
    while end > 0, text.bytes[end - 1].isBlank || text.bytes[end - 1] == .lineFeed { end -= 1 }
    return ByteOffset(end)
  }
}
