import KodebokPluginKit
import KodebokStudyModel

extension ChartDrawing {
  /// Lines with a point for each value; a missing value is a gap.
  static func lines(_ chart: ResultChart, _ language: Settings.Language) -> Drawing? {
    let count = min(chart.categories.count, mostMarks / max(chart.series.count, 1))
    let values = chart.series.flatMap { $0.values.prefix(count).compactMap { $0 } }
    guard count > 0, let greatest = values.max() else { return nil }
    let ticks = ticks(max(greatest, 0))
    let top = ticks.last ?? 1
    let left = 56.0
    let step = max(28, min(90, 640 / Double(max(count - 1, 1))))
    let width = step * Double(max(count - 1, 1))
    let legend = legend(chart.series, from: left, to: left + max(width, 300) + 60)
    let head = 14 + legend.height
    let height = 240.0
    func y(_ value: Double) -> Double { head + height * (1 - max(value, 0) / top) }
    var marks = legend.marks
    for tick in ticks {
      marks += rule(left, y(tick), left + width, y(tick))
      marks += text(words(tick, language), left - 8, y(tick) + 4, anchor: "end", quiet: true)
    }
    let every = max(1, Int((Double(count) * 64 / max(width, 1)).rounded(.up)))
    for index in stride(from: 0, to: count, by: every) {
      let x = left + step * Double(index)
      marks += text(cut(chart.categories[index], 84), x, head + height + 18, anchor: "middle", quiet: true)
    }
    for (number, one) in chart.series.enumerated() {
      let stroke = color(one.color, number)
      var path = ""
      var isDrawn = false
      var points = ""
      for (index, value) in one.values.prefix(count).enumerated() {
        guard let value else {
          isDrawn = false
          continue
        }
        let x = left + step * Double(index)
        path += (isDrawn ? "L" : "M") + px(x) + " " + px(y(value))
        isDrawn = true
        let said = "\(chart.categories[index]): \(words(value, language))"
        points += "<circle cx=\"\(px(x))\" cy=\"\(px(y(value)))\" r=\"3.5\" fill=\"\(stroke)\">"
        points +=
          "<title>\(HTMLText.escaped(chart.series.count > 1 ? one.name + ", " + said : said))</title></circle>\n"
      }
      marks += "<path d=\"\(path)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"2\"/>\n" + points
    }
    marks += text(chart.valueTitle, left - 48, head - 4, quiet: true)
    marks += text(chart.categoryTitle, left + width, head + height + 36, anchor: "end", quiet: true)
    return Drawing(
      width: max(left + width + 60, legend.width),
      height: head + height + 44,
      marks: marks,
      left: chart.categories.count - count
    )
  }
}
