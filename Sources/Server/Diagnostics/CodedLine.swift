import KodebokStudyModel
import KodebokText

/// A line of a document that holds coded words, with the codes of everything coded on it.
struct CodedLine: Sendable {
  /// The line, counted from 0.
  var line: Int
  /// The codes in the order of the code book, those it does not have last.
  var parts: [CodedStretch.Part]

  /// The coded lines among some lines of a document, in order.
  ///
  /// A line without words is none, though a passage may run across it; nor are the lines of a subtitle file that hold
  /// only times and numbers.
  ///
  /// - Complexity: O(codings log codings + lines with codings).
  static func all(in view: DocumentView, _ lines: ClosedRange<Int>) -> [CodedLine] {
    let text = view.text
    let codings = view.codings.value
    guard !codings.isEmpty else { return [] }
    var layout = LayoutLines(view)
    var result: [CodedLine] = []
    for stretch in CodedStretch.all(in: codings) {
      let first = max(text.line(at: stretch.range.lowerBound), lines.lowerBound)
      let last = min(text.line(at: stretch.range.upperBound - 1), lines.upperBound)
      guard first <= last else { continue }
      for line in first...last {
        if let end = result.indices.last, result[end].line == line {
          for part in stretch.parts
          where !result[end].parts.contains(where: { CodedStretch.same($0, part, codings) }) {
            result[end].parts.append(part)
          }
        } else if !layout.holdsOnlyLayout(line) {
          result.append(CodedLine(line: line, parts: stretch.parts))
        }
      }
    }
    for index in result.indices where result[index].parts.count > 1 {
      result[index].parts.sort { CodedStretch.precedes($0, $1, codings) }
    }
    return result
  }
}

/// Finds the lines of a document that hold no words; asked line by line from the first to the last.
private struct LayoutLines {
  private let text: SourceText
  private var spans: ArraySlice<Transcript.Span>

  init(_ view: DocumentView) {
    text = view.text
    // Only subtitles have lines of their own that are neither speech nor empty between the words of one passage.
    let hasCues = view.path.ending == "vtt" || view.path.ending == "srt"
    let all = hasCues ? view.transcript.value.spans : []
    spans = all.filter { $0.kind == .timestamp || $0.kind == .layout }[...]
  }

  mutating func holdsOnlyLayout(_ line: Int) -> Bool {
    let range = text.lineRange(line)
    let bytes = text.bytes
    var start = range.lowerBound.value
    var end = range.upperBound.value
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start == end { return true }
    while let span = spans.first, span.range.upperBound.value <= start { spans.removeFirst() }
    guard let span = spans.first else { return false }
    return span.range.lowerBound.value <= start && span.range.upperBound.value >= end
  }
}
