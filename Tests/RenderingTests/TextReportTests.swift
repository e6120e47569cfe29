import KodebokRendering
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Findings as text")
struct TextReportTests {
  private let unknown: [String: Fact] = ["code": .text("fear"), "coder": .text("anna")]

  @Test("A finding shows place, severity, message, rule, the line, the passage and where the coding is")
  func block() {
    var sketch = ReportSketch()
    let line = TextPosition(line: 4, column: 0)
    let codings = Place(file: StudyPath("codings/anna/transcripts/tone.txt.jsonl"), start: line, end: line)
    sketch.add(
      "unknown-code",
      .error,
      "I: Ja?\nTone: «Jeg er redd.» Ja.\n",
      facts: unknown,
      related: [.init(codings, role: "coding")]
    )
    #expect(
      sketch.written(.text) == """
        transcripts/tone.txt:2:7: error: The code book has no code “fear”, which anna has applied here [unknown-code]
           2 | Tone: Jeg er redd. Ja.
             |       ^~~~~~~~~~~~
             = codings/anna/transcripts/tone.txt.jsonl:5:1: the coding in anna’s file

        1 error · 2 sources and 3 codings checked

        """
    )
  }

  @Test(
    "The underline stands under the words whatever they are made of",
    arguments: [
      ("Åse: «å være»", "     ^~~~~~"), ("A\u{30A}se: «a\u{30A} va\u{30A}re»", "     ^~~~~~"),
      ("漢字: «你好»!", "      ^~~~"), ("👩‍👩‍👧: «ja»", "    ^~"), ("\tA: «ja»", "       ^~"),
      ("A:\t«ja»\tnei", "    ^~"), ("A: «»ja", "   ^"), ("A: ja«»", "     ^"), ("A: «en\nto»", "   ^~…"),
    ]
  )
  func underline(marked: String, expected: String) {
    var sketch = ReportSketch()
    sketch.add("unknown-code", .error, marked, facts: unknown)
    let lines = sketch.written(.text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 2 && lines[2] == "     | " + expected)
  }

  @Test("A long line is cut around the place, and so is a line of a megabyte")
  func longLine() {
    var sketch = ReportSketch()
    let padding = String(repeating: "word ", count: 200_000)
    sketch.add("unknown-code", .error, padding + "«here»" + padding, facts: unknown)
    let lines = sketch.written(.text, width: 60).split(separator: "\n")
    #expect(lines[1].unicodeScalars.count <= 60)
    #expect(lines[1].contains("here"))
    let column = lines[2].unicodeScalars.count - 4
    #expect(String(lines[1].unicodeScalars.dropFirst(column).prefix(4)) == "here")
    #expect(lines[2].hasSuffix("^~~~"))
  }

  @Test("Nothing from a study reaches the terminal as a control sequence, not even a file's name")
  func controls() {
    var sketch = ReportSketch()
    sketch.add(
      "unknown-code",
      .error,
      "A: «\u{1B}[2Jgone\u{7}» \u{202E}x",
      file: "tran\u{1B}]0;x\u{7}.txt",
      facts: unknown
    )
    let text = sketch.written(.text)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("␛[2Jgone␇"))
  }

  @Test("Colours come only when asked for, and change nothing else")
  func colors() {
    var sketch = ReportSketch()
    sketch.add("unknown-code", .warning, "A: «ja»", facts: unknown)
    let plain = sketch.written(.text)
    #expect(!plain.contains("\u{1B}"))
    var stripped = sketch.written(.text, isColored: true)
    #expect(stripped.contains("\u{1B}[1;33mwarning\u{1B}[0m"))
    for code in ["0", "1", "2", "1;31", "1;33", "34", "36"] { stripped = stripped.removing("\u{1B}[\(code)m") }
    #expect(stripped == plain)
  }

  @Test("The summary counts each severity, what can be mended and what is known")
  func summary() {
    var sketch = ReportSketch()
    #expect(sketch.written(.text) == "no findings · 2 sources and 3 codings checked\n")
    #expect(sketch.written(.text, language: .norwegian) == "ingen funn · 2 kilder og 3 kodinger sjekket\n")
    sketch.add("unknown-code", .error, "«a»")
    sketch.add("unused-code", .hint, "«a»")
    sketch.add("unused-code", .information, "«a»")
    sketch.report.mendable = 1
    sketch.report.known = 7
    #expect(
      sketch.written(.text).hasSuffix(
        "1 error, 1 note, 1 hint · 2 sources and 3 codings checked · 1 can be mended with --fix"
          + " · 7 known from before not shown\n"
      )
    )
  }
}

extension String {
  /// The text without every occurrence of a piece of it.
  fileprivate func removing(_ piece: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(utf8)
    let wanted = Array(piece.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
