import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording
import Testing

@testable import KodebokRendering

@Suite("Results of analyses, written")
struct ResultReportTests {
  static let place = ResultPlace(
    source: StudyPath("transcripts/tone (1).txt"),
    scalars: ScalarOffset(30)..<ScalarOffset(103),
    start: TextPosition(line: 44, column: 6),
    end: TextPosition(line: 46, column: 79),
    quote: "Jeg <stolte> på\nhenne | [1](x) `y`",
    reference: "45–47",
    speaker: "Tone"
  )

  static let report = ResultReport(
    AnalysisResult(
      title: "Koder & tall",
      tables: [
        ResultTable(
          "codes",
          title: "Koder",
          columns: [
            .init("code", "Kode"), .init("n", "Antall", .count), .init("share", "Andel", .share, digits: 1),
            .init("alpha", "Alfa", .number, digits: 3),
          ],
          rows: [
            ["Tillit", .count(3, places: [place]), .number(0.254), .number(-0.0004)],
            ["=SUM(A1)", 0, .undefined("ingen har sagt noe"), .number(0.8125)],
          ]
        )
      ],
      notes: ["Små tall: bruk antall."]
    ),
    of: AnalysisDescription(name: "codes", version: "1.0", title: "Codes", summary: "Codes"),
    options: OptionValues()
  )

  private func written(
    _ format: ResultReport.Format,
    _ language: Settings.Language = .norwegian,
    width: Int = 80
  ) -> String {
    String(
      decoding: Self.report.written(as: format, style: TextStyle(wording: Wording(language), width: width)),
      as: UTF8.self
    )
  }

  @Test("On a terminal numbers stand to the right, with the language's mark, and an undefined value says why")
  func text() {
    #expect(
      written(.text) == """
        Koder & tall

        Koder
        Kode      Antall   Andel   Alfa
        Tillit         3  25,4 %  0,000
        =SUM(A1)       0       –  0,813
          – ingen har sagt noe

        * Små tall: bruk antall.

        """
    )
  }

  @Test("In Markdown places are links, and nothing of the study is markup")
  func markdown() {
    #expect(
      written(.markdown) == """
        # Koder \\& tall

        Laget av codes 1.0.

        ## Koder

        | Kode | Antall | Andel | Alfa |
        |---|---:|---:|---:|
        | Tillit | 3 | 25,4 % | 0,000 |
        | \\=SUM(A1) | 0 | – | 0,813 |

        ingen har sagt noe

        **Tillit · Antall**

        - [Tone 45–47](transcripts/tone%20%281%29.txt#L45-L47): Jeg \\<stolte\\> på henne \\| \\[1\\](x) \\`y\\`

        - Små tall: bruk antall.

        """
    )
  }

  @Test("A CSV table has all decimals, a point, and no formulas")
  func csv() {
    #expect(written(.csv) == "Kode,Antall,Andel,Alfa\nTillit,3,0.254,-0.0004\n'=SUM(A1),0,,0.8125\n")
  }

  @Test("A page holds the passages behind each number, lets nothing in, and runs nothing")
  func html() {
    let page = written(.html, .english)
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(page.contains("<q>Jeg &lt;stolte&gt; på\nhenne | [1](x) `y`</q>"))
    #expect(page.contains("<abbr title=\"ingen har sagt noe\">–</abbr>"))
    #expect(page.contains("25.4%"))
    #expect(!page.contains("<script") && !page.contains("<stolte"))
  }

  @Test("A table wider than the terminal is cut into blocks that repeat the first column, and no cell is lost")
  func wide() {
    var table = ResultTable("wide", columns: [.init("code", "Code")] + (1...12).map { .init("p\($0)", "Person \($0)") })
    table.add([.text("Trust")] + (1...12).map { .text("said \($0) things of some length") })
    let result = ResultReport(
      AnalysisResult(title: "Wide", tables: [table]),
      of: AnalysisDescription(name: "w", version: "1", title: "W", summary: "W"),
      options: OptionValues()
    )
    let text = result.text(TextStyle(wording: Wording(.english), width: 60))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 60) }
    let words = text.split { $0 == " " || $0 == "\n" }
    for number in 1...12 { #expect(words.contains("\(number)"), "\(number)") }
    #expect(words.filter { $0 == "Trust" }.count > 1)
  }

  @Test("Paragraphs are broken at blanks, and inside words only where they must be", arguments: [4, 7, 20])
  func paragraphs(width: Int) {
    let text = "En setning med sammensetningsord 🙂🙂🙂🙂🙂 og slutt"
    let lines = Paragraph.wrapped(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
