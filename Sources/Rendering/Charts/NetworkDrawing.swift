import KodebokPluginKit
import KodebokStudyModel

extension ChartDrawing {
  /// Nodes on a circle in their order, ties as lines whose width says how strong they are.
  static func network(_ chart: ResultChart, _ language: Settings.Language) -> Drawing? {
    let nodes = Array(chart.nodes.prefix(80))
    guard !nodes.isEmpty else { return nil }
    let radius = max(130, Double(nodes.count) * 9)
    let margin = labelWidth(nodes.map(\.label)) + 30
    let middle = (x: radius + margin, y: radius + 40)
    var places: [String: (x: Double, y: Double)] = [:]
    for (index, node) in nodes.enumerated() {
      let way = direction(index, of: nodes.count)
      places[node.id] = (middle.x + radius * way.x, middle.y + radius * way.y)
    }
    let strongest = max(chart.edges.map(\.weight).max() ?? 1, 1e-9)
    let heaviest = max(nodes.map(\.weight).max() ?? 1, 1e-9)
    let edges = chart.edges.filter { places[$0.from] != nil && places[$0.to] != nil && $0.from != $0.to }
    var marks = ""
    if chart.isDirected {
      marks +=
        "<defs><marker id=\"\(chart.name.filter { $0.isASCII && $0.isLetter })-tip\" viewBox=\"0 0 8 8\" refX=\"8\" "
      marks += "refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
      marks += "<path d=\"M0 0L8 4L0 8z\" fill=\"currentColor\" fill-opacity=\"0.6\"/></marker></defs>\n"
    }
    for edge in edges.prefix(mostMarks) {
      guard let from = places[edge.from], let to = places[edge.to] else { continue }
      marks += line(edge, from, to, middle, share: max(edge.weight, 0) / strongest, chart, language)
    }
    for (index, node) in nodes.enumerated() {
      guard let place = places[node.id] else { continue }
      let size = 5 + 11 * (max(node.weight, 0) / heaviest).squareRoot()
      marks += "<circle cx=\"\(px(place.x))\" cy=\"\(px(place.y))\" r=\"\(px(size))\" fill=\"\(color(node.color, 0))\">"
      marks += "<title>\(HTMLText.escaped("\(node.label): \(words(node.weight, language))"))</title></circle>\n"
      let way = direction(index, of: nodes.count)
      let anchor = abs(way.x) < 0.2 ? "middle" : way.x > 0 ? "start" : "end"
      let x = place.x + way.x * (size + 6)
      marks += text(cut(node.label, margin - 30), x, place.y + way.y * (size + 10) + 4, anchor: anchor)
    }
    return Drawing(
      width: 2 * (radius + margin),
      height: 2 * (radius + 40),
      marks: marks,
      left: chart.nodes.count - nodes.count + edges.count - min(edges.count, mostMarks)
    )
  }

  /// A tie, bent towards the middle, so that both directions can be told apart.
  private static func line(
    _ edge: ResultChart.Edge,
    _ from: (x: Double, y: Double),
    _ to: (x: Double, y: Double),
    _ middle: (x: Double, y: Double),
    share: Double,
    _ chart: ResultChart,
    _ language: Settings.Language
  ) -> String {
    let half = (x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    // To the left of the way for a directed tie, towards the middle for others.
    let bend =
      chart.isDirected
      ? (x: half.x + (to.y - from.y) * 0.18, y: half.y - (to.x - from.x) * 0.18)
      : (x: half.x + (middle.x - half.x) * 0.3, y: half.y + (middle.y - half.y) * 0.3)
    var result = "<path d=\"M\(px(from.x)) \(px(from.y))Q\(px(bend.x)) \(px(bend.y)) \(px(to.x)) \(px(to.y))\" "
    result += "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"\(px(0.25 + 0.45 * share))\" "
    result += "stroke-width=\"\(px(0.75 + 6 * share))\""
    if chart.isDirected { result += " marker-end=\"url(#\(chart.name.filter { $0.isASCII && $0.isLetter })-tip)\"" }
    let arrow = chart.isDirected ? "→" : "–"
    let said = "\(label(edge.from, chart)) \(arrow) \(label(edge.to, chart)): \(words(edge.weight, language))"
    return result + "><title>\(HTMLText.escaped(said))</title></path>\n"
  }

  private static func label(_ id: String, _ chart: ResultChart) -> String {
    chart.nodes.first { $0.id == id }?.label ?? id
  }

  /// The direction of one of `count` places on a circle, the first at the top, clockwise, of length 1.
  ///
  /// Worked out by turning step by step, so that no library of functions is needed; the error stays under 1e-9.
  private static func direction(_ index: Int, of count: Int) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(index) / Double(max(count, 1))
    // Halved until the series is exact, then doubled back.
    var sine = angle / 64
    let square = sine * sine
    sine = sine * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
    var cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    for _ in 0..<6 { (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine) }
    return (sine, -cosine)
  }
}
