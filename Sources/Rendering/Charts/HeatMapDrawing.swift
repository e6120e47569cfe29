import KodebokPluginKit
import KodebokStudyModel

extension ChartDrawing {
  /// A cell for each series and category, darker the greater its value; the value stands in it.
  static func heatMap(_ chart: ResultChart, _ language: Settings.Language) -> Drawing? {
    let columns = min(chart.categories.count, 60)
    let rows = min(chart.series.count, mostMarks / max(columns, 1))
    guard columns > 0, rows > 0 else { return nil }
    let greatest = chart.series.flatMap { $0.values.compactMap { $0 } }.max() ?? 0
    let left = labelWidth(chart.series.prefix(rows).map(\.name))
    let longest = labelWidth(Array(chart.categories.prefix(columns)))
    let isSlanted = longest > 46
    let head = isSlanted ? min(longest, 170) * 0.75 + 18 : 24.0
    let width = 46.0
    let height = 26.0
    var marks = ""
    for column in 0..<columns {
      let x = left + width * (Double(column) + 0.5)
      let name = HTMLText.escaped(cut(chart.categories[column], 170))
      if isSlanted {
        marks += "<text transform=\"translate(\(px(x - 4)) \(px(head - 8))) rotate(-45)\">\(name)</text>\n"
      } else {
        marks += "<text x=\"\(px(x))\" y=\"\(px(head - 8))\" text-anchor=\"middle\">\(name)</text>\n"
      }
    }
    for row in 0..<rows {
      let series = chart.series[row]
      let y = head + height * Double(row)
      marks += text(cut(series.name, left - 8), left - 8, y + 17, anchor: "end")
      for column in 0..<columns {
        let value = column < series.values.count ? series.values[column] : nil
        let x = left + width * Double(column)
        let share = greatest > 0 ? max(value ?? 0, 0) / greatest : 0
        let said = "\(series.name) × \(chart.categories[column]): " + (value.map { words($0, language) } ?? "–")
        marks += "<rect x=\"\(px(x + 1))\" y=\"\(px(y + 1))\" width=\"\(px(width - 2))\" height=\"\(px(height - 2))\" "
        marks +=
          "fill=\"#0072b2\" fill-opacity=\"\(px(share * 0.85))\" stroke=\"currentColor\" stroke-opacity=\"0.15\">"
        marks += "<title>\(HTMLText.escaped(said))</title></rect>\n"
        guard let value, value != 0 else { continue }
        let light = share > 0.6 ? " style=\"fill:#fff\"" : ""
        marks += "<text x=\"\(px(x + width / 2))\" y=\"\(px(y + 17))\" text-anchor=\"middle\"\(light)>"
        marks += HTMLText.escaped(words(value, language)) + "</text>\n"
      }
    }
    return Drawing(
      width: left + width * Double(columns) + (isSlanted ? 120 : 12),
      height: head + height * Double(rows) + 12,
      marks: marks,
      left: chart.series.count - rows + chart.categories.count - columns
    )
  }
}
