import KodebokPluginKit
import KodebokStudyModel
import KodebokWording
import Testing

@testable import KodebokRendering

@Suite("Charts as drawings")
struct ChartDrawingTests {
  static let hostile = "\"><script>alert(1)</script>"

  static let charts: [ResultChart] = {
    let series: [ResultChart.Series] = [
      .init("Før", [3, nil, 5.5], color: "red;background:url(x)"), .init(hostile, [1, 2, 0], color: "#e6a23c"),
    ]
    func categories(_ kind: ResultChart.Kind) -> ResultChart {
      ResultChart(
        "chart-\(kind.rawValue)",
        kind,
        title: hostile,
        categoryTitle: "Kode",
        valueTitle: "Utdrag",
        categories: ["Tillit", hostile, "Skyld"],
        series: series
      )
    }
    return [
      categories(.bar), categories(.stackedBar), categories(.line), categories(.heatMap),
      ResultChart(
        "net",
        .network,
        title: "Net",
        nodes: [.init("a", hostile, weight: 4), .init("b", "B"), .init("c", "C", weight: -1)],
        edges: [.init(from: "a", to: "b", weight: 3), .init(from: "a", to: "nowhere", weight: 3)],
        isDirected: true
      ),
      ResultChart(
        "code-line",
        .codeLine,
        title: "L",
        spans: [
          .init(row: hostile, start: 0, end: 9, label: "x"), .init(row: "r", start: .nan, end: 3),
          .init(row: "r", start: 5, end: 2),
        ]
      ),
      ResultChart("time", .timeline, title: "T", categories: ["1", "2"], spans: [.init(row: "r", start: 0, end: 2)]),
    ]
  }()

  @Test("Every kind is drawn, with nothing of the study as markup and no colour that is none", arguments: charts)
  func drawn(chart: ResultChart) {
    let figure = ChartDrawing.figure(of: chart, Wording(.norwegian))
    #expect(figure.contains("<svg"))
    #expect(!figure.contains("<script"))
    #expect(!figure.contains("url(x)"))
    #expect(!figure.contains("nan") && !figure.contains("inf"))
  }

  @Test(
    "Twenty series have twenty colours, and the legend stays within the drawing",
    arguments: [ResultChart.Kind.bar, .line]
  )
  func manySeries(kind: ResultChart.Kind) throws {
    #expect(Set((0..<20).map { ChartDrawing.color(nil, $0) }).count == 20)
    #expect((0..<99).allSatisfy { HTMLText.color(ChartDrawing.color(nil, $0)) != nil })
    let series = (0..<20).map { ResultChart.Series("The series with the number \($0)", [Double($0), 1]) }
    let chart = ResultChart("many", kind, title: "Many", categories: ["One", "Two"], series: series)
    let figure = ChartDrawing.figure(of: chart, Wording(.english))
    let width = try #require(figure.firstMatch(of: /width="([0-9.]+)"/).flatMap { Double($0.output.1) })
    for name in figure.matches(of: /<text x="([0-9.]+)"[^>]*>The series/) {
      #expect(try #require(Double(name.output.1)) + 160 <= width + 1)
    }
    #expect(figure.matches(of: /<text[^>]*>The series with/).count == 20)
  }

  @Test("A chart with nothing in it, or of a kind of a later version, leaves the page as it was")
  func nothing() {
    #expect(ChartDrawing.figure(of: ResultChart("a", .bar, title: "A"), Wording(.english)).isEmpty)
    let later = ResultChart("a", .init(rawValue: "sunburst"), title: "A", categories: ["x"], series: [.init("s", [1])])
    #expect(ChartDrawing.figure(of: later, Wording(.english)).isEmpty)
  }

  @Test(
    "Ticks begin at 0, are round, and reach the greatest value",
    arguments: [0.003, 0.7, 1, 3, 7, 10, 12, 99, 1234, 1e9]
  )
  func ticks(greatest: Double) {
    let ticks = ChartDrawing.ticks(greatest)
    #expect(ticks.first == 0)
    #expect(ticks.last ?? 0 >= greatest * (1 - 1e-9))
    #expect((2...8).contains(ticks.count), "\(ticks)")
  }

  @Test("Too many marks are left out and said")
  func bounded() {
    let chart = ResultChart(
      "many",
      .bar,
      title: "M",
      categories: (0..<5_000).map { "c\($0)" },
      series: [.init("s", Array(repeating: 1, count: 5_000))]
    )
    let figure = ChartDrawing.figure(of: chart, Wording(.english))
    #expect(figure.contains("3000 more"))
  }
}
