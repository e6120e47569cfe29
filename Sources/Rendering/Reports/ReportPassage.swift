import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// A passage that quotes come from, with some lines around it.
package struct ReportPassage: Sendable {
  /// A line of the source: what stands before, in and behind the passage.
  struct Line: Sendable {
    /// The number as the study numbers lines.
    var number: String
    var before: String
    var marked: String
    var after: String
  }

  /// The source.
  let source: StudyPath
  /// The passage; bytes of the source.
  let range: Range<ByteOffset>
  /// The lines, in order.
  let lines: [Line]

  /// The most lines before and behind.
  private static let around = 2
  /// The most bytes of a line outside the passage that are shown.
  private static let longest = 700

  /// Takes a passage from its document.
  ///
  /// - Complexity: O(bytes of the lines), and O(bytes of the document) where lines are wrapped.
  package init(_ range: Range<ByteOffset>, in document: Document, _ scheme: Settings.LineNumbering) {
    source = document.source.path
    self.range = range
    let text = document.text
    let numbers = LineNumbers(text, document.transcript, scheme)
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    func near(_ start: Int, _ step: Int) -> Int {
      var line = start
      var count = 0
      // Blank lines between are shown and not counted.
      while count < Self.around, line + step >= 0, line + step < text.lineCount {
        line += step
        if !text.trimmed(text.lineRange(line)).isEmpty { count += 1 }
      }
      return line
    }
    var lines: [Line] = []
    for index in near(first, -1)...max(near(last, 1), last) {
      let line = text.lineRange(index)
      guard !text.trimmed(line).isEmpty else { continue }
      let marked = range.clamped(to: line)
      let isIn = !marked.isEmpty && range.overlaps(line)
      let before = line.lowerBound..<(isIn ? marked.lowerBound : line.upperBound)
      lines.append(
        Line(
          number: numbers.label(of: isIn ? marked.lowerBound : line.lowerBound),
          before: Self.cut(text.string(before), keepsEnd: isIn),
          marked: isIn ? text.string(marked) : "",
          after: isIn ? Self.cut(text.string(marked.upperBound..<line.upperBound), keepsEnd: false) : ""
        )
      )
    }
    self.lines = lines
  }

  private static func cut(_ text: String, keepsEnd: Bool) -> String {
    guard text.utf8.count > longest else { return text }
    return keepsEnd ? "… " + String(text.suffix(longest / 2)) : String(text.prefix(longest / 2)) + " …"
  }
}
