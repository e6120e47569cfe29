import KodebokPluginKit
import KodebokStudyModel
import KodebokWording

/// Charts as drawings of a page: no script, colours that most eyes tell apart, every value also in words.
enum ChartDrawing {
  /// Colours of series that have none of their own: Okabe and Ito's eight, black left out.
  static let palette = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b3a300", "#7a5195"]
  /// The most marks a drawing has; what is beyond is left out and said.
  static let mostMarks = 2_000
  /// The most series that a legend names.
  static let mostNames = 40

  /// A figure with its caption; nothing for a chart without anything to draw or of an unknown kind.
  static func figure(of chart: ResultChart, _ wording: Wording) -> String {
    let drawn: Drawing?
    switch chart.kind {
    case .bar, .stackedBar: drawn = bars(chart, wording.language)
    case .line: drawn = lines(chart, wording.language)
    case .heatMap: drawn = heatMap(chart, wording.language)
    case .network: drawn = network(chart, wording.language)
    case .codeLine, .timeline: drawn = spans(chart)
    default: drawn = nil
    }
    guard let drawn else { return "" }
    let title = HTMLText.escaped(chart.title)
    var result = "<figure><figcaption>\(title)</figcaption>\n"
    result += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"\(title)\" "
    result += "width=\"\(px(drawn.width))\" height=\"\(px(drawn.height))\" "
    result += "viewBox=\"0 0 \(px(drawn.width)) \(px(drawn.height))\">\n"
    result += drawn.marks + "</svg>\n"
    if drawn.left > 0 {
      result += "<p>" + HTMLText.escaped(wording.text("list/more", ["count": .number(drawn.left)])) + "</p>\n"
    }
    return result + "</figure>\n"
  }

  /// Marks with the size they need.
  struct Drawing {
    var width: Double
    var height: Double
    var marks: String
    /// The number of things that were left out.
    var left = 0
  }

  // MARK: Parts

  /// A length with at most two decimals.
  static func px(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return Int(exactly: rounded).map { String($0) } ?? String(rounded)
  }

  /// The colour of the series with a number: its own, or one of the palette, which comes again lighter, then darker.
  static func color(_ own: String?, _ index: Int) -> String {
    if let own = HTMLText.color(own) { return own }
    let base = palette[index % palette.count]
    let shades: [(part: Double, ground: Double)] = [(1, 0), (0.5, 255), (0.55, 0)]
    let shade = shades[index / palette.count % shades.count]
    guard shade.part < 1, let value = UInt32(base.dropFirst(), radix: 16) else { return base }
    var mixed: UInt32 = 1
    for shift: UInt32 in [16, 8, 0] {
      let channel = Double(value >> shift & 0xFF) * shade.part + shade.ground * (1 - shade.part)
      mixed = mixed << 8 | UInt32(channel.rounded())
    }
    return "#" + String(mixed, radix: 16).dropFirst()
  }

  /// Text at a place.
  static func text(_ words: String, _ x: Double, _ y: Double, anchor: String = "start", quiet: Bool = false) -> String {
    let opacity = quiet ? " opacity=\"0.65\"" : ""
    return "<text x=\"\(px(x))\" y=\"\(px(y))\" text-anchor=\"\(anchor)\"\(opacity)>\(HTMLText.escaped(words))</text>\n"
  }

  /// A filled box with words that are shown when the pointer rests on it.
  static func box(
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double,
    _ fill: String,
    _ words: String
  ) -> String {
    "<rect x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(max(width, 0)))\" height=\"\(px(height))\" fill=\"\(fill)\">"
      + "<title>\(HTMLText.escaped(words))</title></rect>\n"
  }

  /// A thin line.
  static func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, opacity: Double = 0.2) -> String {
    "<line x1=\"\(px(x1))\" y1=\"\(px(y1))\" x2=\"\(px(x2))\" y2=\"\(px(y2))\" stroke=\"currentColor\" "
      + "stroke-opacity=\"\(px(opacity))\"/>\n"
  }

  /// The columns that labels need, in pixels, no more than 260.
  static func labelWidth(_ labels: [String]) -> Double {
    min(260, 8 + 7 * Double(labels.map(DisplayWidth.of).max() ?? 0))
  }

  /// A label cut to a width in pixels.
  static func cut(_ label: String, _ width: Double) -> String { DisplayWidth.cut(label, to: max(Int(width / 7), 3)) }

  /// A value in words.
  static func words(_ value: Double, _ language: Settings.Language) -> String {
    ResultTable.Column("", "", Int(exactly: value) != nil ? .count : .number, digits: 2)
      .words(.number(value), language)
  }

  /// Round numbers from 0 that reach `greatest`, four to six of them.
  static func ticks(_ greatest: Double) -> [Double] {
    guard greatest > 0, greatest.isFinite else { return [0, 1] }
    var step = 1.0
    while greatest / step > 10 { step *= 10 }
    while greatest / step < 1 { step /= 10 }
    for factor in [0.1, 0.2, 0.5, 1, 2] where greatest / (step * factor) <= 6 {
      step *= factor
      break
    }
    var result = [0.0]
    while let last = result.last, last < greatest - step * 1e-9, result.count < 20 {
      result.append(step * Double(result.count))
    }
    return result
  }

  /// The names of the series with their colours, in rows between two columns of pixels, and the height they need.
  static func legend(_ series: [ResultChart.Series], from left: Double, to right: Double) -> Drawing {
    guard series.count > 1 else { return Drawing(width: 0, height: 0, marks: "") }
    var marks = ""
    var (x, y) = (left, 4.0)
    for (index, one) in series.enumerated().prefix(mostNames) {
      let width = 30 + min(160, 7 * Double(DisplayWidth.of(one.name)))
      if x > left, x + width > right { (x, y) = (left, y + 18) }
      marks += box(x, y, 11, 11, color(one.color, index), one.name)
      marks += text(cut(one.name, 160), x + 16, y + 10)
      x += width
    }
    if series.count > mostNames { marks += text("… \(series.count - mostNames)", x, y + 10) }
    return Drawing(width: right, height: y + 18, marks: marks)
  }
}
