import KodebokJSON
import KodebokRendering
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Places in the files of word processors")
struct FlowPlaceTests {
  private static let path = StudyPath("reports/a.docx")

  /// A finding in the second paragraph, one in a note, and one about the whole file.
  private static func sketch(pages: [ByteOffset]?) -> ReportSketch {
    var sketch = ReportSketch()
    sketch.add(
      "unused-code",
      .warning,
      "Ett\nHun «sa» det\nI noten\n",
      file: path.value,
      facts: ["label": .text("Håp")]
    )
    let text = SourceText("Ett\nHun sa det\nI noten\n")
    let note = Place(file: path, text: text, range: ByteOffset(15)..<ByteOffset(22))
    for place in [note, Place(file: path)] {
      sketch.report.findings.append(
        Finding(rule: "unused-code", severity: .warning, place: place, facts: ["label": .text("Håp")])
      )
    }
    sketch.report.flows = [
      FlowReport(
        path: path,
        text: text,
        paragraphs: [
          .init(kind: .body, range: ByteOffset(0)..<ByteOffset(3)),
          .init(kind: .body, range: ByteOffset(4)..<ByteOffset(14)),
          .init(kind: .body, range: ByteOffset(15)..<ByteOffset(22), note: 1),
        ],
        pageStarts: pages,
        notePages: pages == nil ? [] : [2]
      )
    ]
    return sketch
  }

  @Test("people read page and paragraph, or the note, with the paragraph below")
  func text() {
    let lines = Self.sketch(pages: [ByteOffset(4)]).written(.text).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("reports/a.docx: page 2, paragraph 2: warning: "))
    #expect(lines[1] == "   2 | Hun sa det")
    #expect(lines[2] == "     |     ^~")
    #expect(lines[3].hasPrefix("reports/a.docx: page 2, note 1: warning: "))
    #expect(lines[6].hasPrefix("reports/a.docx: warning: "))
    #expect(
      Self.sketch(pages: nil).written(.text, language: .norwegian).hasPrefix("reports/a.docx: avsnitt 2: advarsel: ")
    )
  }

  @Test("machines read members beside the line, a logical place instead of a region, and words")
  func machines() throws {
    let sketch = Self.sketch(pages: [ByteOffset(4)])
    let json = try JSONValue(parsing: Array(sketch.written(.json).utf8))
    #expect(json["findings"]?[0]?["line"]?.int == 2)
    #expect(json["findings"]?[0]?["page"]?.int == 2)
    #expect(json["findings"]?[0]?["paragraph"]?.int == 2)
    #expect(json["findings"]?[1]?["note"]?.int == 1)
    #expect(json["findings"]?[1]?["paragraph"] == nil)
    #expect(json["findings"]?[2]?["page"] == nil)
    let sarif = try JSONValue(parsing: Array(sketch.written(.sarif).utf8))
    let place = sarif["runs"]?[0]?["results"]?[0]?["locations"]?[0]
    #expect(place?["physicalLocation"]?["region"] == nil)
    #expect(place?["logicalLocations"]?[0]?["fullyQualifiedName"]?.string == "page 2, paragraph 2")
    #expect(
      sketch.written(.github).hasPrefix("::warning file=reports/a.docx,title=unused-code::page 2, paragraph 2: ")
    )
    #expect(sketch.written(.junit).holds("reports/a.docx: page 2, note 1: "))
  }
}
