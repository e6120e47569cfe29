import KodebokStudyModel
import KodebokText

/// The line of a text that a place begins on, with a line below that underlines the place.
struct Excerpt {
  /// The number of the line, counted from 1.
  var number: Int
  /// The line as shown.
  var line: String
  /// The underline: `^~~~` under the place.
  var underline: String

  /// Cuts the line around the place to at most `width` columns; nil where the text has no such line.
  init?(_ place: Place, in text: SourceText, width: Int) {
    let start = place.start
    guard start.line >= 0, start.line < text.lineCount, !text.lineRange(start.line).isEmpty else { return nil }
    let room = max(width - 2, 20)
    // Nothing further away than this can be shown, so a line of any length costs the same.
    let first = max(start.column - room / 3, 0)
    let from = text.offset(of: TextPosition(line: start.line, column: first), in: .utf32)
    let to = text.offset(of: TextPosition(line: start.line, column: first + room * 2), in: .utf32)
    let endColumn = place.end.line == start.line ? place.end.column : Int.max
    number = start.line + 1
    var line = String.UnicodeScalarView()
    var width = 0
    var marked: (from: Int, to: Int)?
    if from > text.lineRange(start.line).lowerBound {
      line.append("…")
      width = 1
    }
    var column = first
    var previous: Unicode.Scalar?
    var isCut = to < text.lineRange(start.line).upperBound
    for scalar in text.string(from..<max(from, to)).unicodeScalars {
      let more = scalar == "\t" ? 4 - width % 4 : DisplayWidth.of(DisplayWidth.shown(scalar), after: previous)
      if width + more > room {
        isCut = true
        break
      }
      if column >= start.column, column < endColumn { marked = (marked?.from ?? width, width + more) }
      if column == start.column, marked == nil { marked = (width, width + 1) }
      if scalar == "\t" {
        line.append(contentsOf: repeatElement(" ", count: more))
      } else {
        line.append(DisplayWidth.shown(scalar))
      }
      width += more
      column += 1
      previous = scalar
    }
    if isCut { line.append("…") }
    self.line = String(line)
    let mark = marked ?? (width, width + 1)
    underline =
      String(repeating: " ", count: mark.from) + "^" + String(repeating: "~", count: max(mark.to - mark.from - 1, 0))
    if place.end.line > start.line { underline += "…" }
  }
}
