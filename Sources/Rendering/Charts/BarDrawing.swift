import KodebokPluginKit
import KodebokStudyModel

extension ChartDrawing {
  /// Bars that lie, so that long names have room: side by side or on top of each other.
  static func bars(_ chart: ResultChart, _ language: Settings.Language) -> Drawing? {
    let count = min(chart.categories.count, mostMarks / max(chart.series.count, 1))
    guard count > 0, !chart.series.isEmpty else { return nil }
    let isStacked = chart.kind == .stackedBar
    func value(_ series: Int, _ category: Int) -> Double {
      let values = chart.series[series].values
      return category < values.count ? max(values[category] ?? 0, 0) : 0
    }
    let sums = (0..<count).map { category in
      chart.series.indices.reduce(0.0) { isStacked ? $0 + value($1, category) : max($0, value($1, category)) }
    }
    let ticks = ticks(sums.max() ?? 0)
    let top = ticks.last ?? 1
    let left = labelWidth(Array(chart.categories.prefix(count)))
    let length = 520.0
    let thickness = isStacked || chart.series.count == 1 ? 18.0 : 12
    let group = (isStacked ? 1 : Double(chart.series.count)) * thickness + 8
    let legend = legend(chart.series, from: left, to: left + length + 70)
    let head = 4 + legend.height
    let bottom = head + group * Double(count)
    var marks = legend.marks
    for tick in ticks {
      let x = left + length * tick / top
      marks += rule(x, head, x, bottom)
      marks += text(words(tick, language), x, bottom + 16, anchor: "middle", quiet: true)
    }
    for category in 0..<count {
      let y = head + group * Double(category) + 4
      let name = chart.categories[category]
      marks += text(cut(name, left - 8), left - 8, y + (group - 8) / 2 + 4, anchor: "end")
      var start = left
      for (index, one) in chart.series.enumerated() {
        let value = value(index, category)
        let size = length * value / top
        let said = (chart.series.count > 1 ? "\(name), \(one.name): " : "\(name): ") + words(value, language)
        let row = isStacked ? y : y + thickness * Double(index)
        if value > 0 { marks += box(start, row, size, thickness - 1, color(one.color, index), said) }
        if isStacked { start += size }
      }
      if chart.series.count == 1 || isStacked {
        let end = left + length * sums[category] / top
        marks += text(words(sums[category], language), end + 6, y + (group - 8) / 2 + 4, quiet: true)
      }
    }
    marks += text(chart.valueTitle, left + length, bottom + 34, anchor: "end", quiet: true)
    return Drawing(
      width: left + length + 70,
      height: bottom + 42,
      marks: marks,
      left: chart.categories.count - count
    )
  }
}
