import KodebokPluginKit
import KodebokStudyModel

extension ChartDrawing {
  /// Rows of stretches along a text or along time.
  static func spans(_ chart: ResultChart) -> Drawing? {
    let shown = chart.spans.filter { $0.start.isFinite && $0.end.isFinite && $0.end >= $0.start }.prefix(mostMarks)
    guard let first = shown.map(\.start).min(), let last = shown.map(\.end).max() else { return nil }
    var rows: [String] = []
    var numbers: [String: Int] = [:]
    for span in shown where numbers[span.row] == nil {
      numbers[span.row] = rows.count
      rows.append(span.row)
    }
    let from = min(first, 0)
    let length = max(last - from, 1e-9)
    let left = labelWidth(rows)
    let width = 700.0
    let height = 22.0
    var marks = ""
    for (index, row) in rows.enumerated() {
      let y = 6 + height * Double(index)
      marks += text(cut(row, left - 8), left - 8, y + 13, anchor: "end")
      marks += rule(left, y + 8.5, left + width, y + 8.5, opacity: 0.15)
    }
    for span in shown {
      guard let row = numbers[span.row] else { continue }
      let x = left + width * (span.start - from) / length
      let size = max(width * (span.end - span.start) / length, 1.5)
      let said = span.label.isEmpty ? span.row : span.row + ": " + span.label
      marks += box(x, 6 + height * Double(row), size, 17, color(span.color, row), said)
    }
    let bottom = 6 + height * Double(rows.count)
    for (index, name) in chart.categories.enumerated().prefix(40) {
      let x = left + width * (Double(index) + 0.5 - from) / length
      guard x <= left + width else { break }
      marks += text(cut(name, 80), x, bottom + 14, anchor: "middle", quiet: true)
    }
    marks += text(chart.categoryTitle, left + width, bottom + 30, anchor: "end", quiet: true)
    return Drawing(width: left + width + 12, height: bottom + 38, marks: marks, left: chart.spans.count - shown.count)
  }
}
