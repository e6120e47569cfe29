import KodebokStorage
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Reports of word processors in a study")
struct FlowReportTests {
  @Test("what cannot be read is one finding each, notes of open programs are none, and nothing is changed")
  func unreadable() throws {
    let study = try TemporaryStudy(["transcripts/tone.txt": "Tone: Hei.\n", "reports/b.md": "# B\n"])
    try study.write(bytes: [], to: "reports/a.docx")
    try study.write("# Egentlig Markdown\n", to: "reports/sub/c.odt")
    try study.write(bytes: [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], to: "reports/d.docx")
    try study.write(bytes: [0], to: "reports/~$d.docx")
    try study.write(bytes: [0], to: "elsewhere/e.docx")
    let folder = StudyFolder(root: study.root)
    let read = folder.readStudy()
    let found = read.findings.filter { $0.rule == "report-unreadable" }
    #expect(
      found.map { $0.place.file.value + " " + $0.variant } == [
        "reports/a.docx empty", "reports/d.docx locked", "reports/sub/c.odt other-kind",
      ]
    )
    #expect(read.flows.isEmpty)
    #expect(read.notes.map(\.path.value) == ["reports/b.md"])
    #expect(try folder.bytes(of: StudyPath("reports/d.docx")).count == 8)
  }

  @Test("LaTeX is no outline, and a report in UTF-16 is one")
  func texts() throws {
    let study = try TemporaryStudy(["transcripts/tone.txt": "Tone: Hei.\n", "reports/a.tex": "# a [b](c.md)\n"])
    try study.write(
      bytes: [0xFF, 0xFE] + "# B {#b}\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      to: "reports/b.md"
    )
    let read = StudyFolder(root: study.root).readStudy()
    #expect(read.links.isEmpty)
    #expect(read.entries.map(\.file.value) == ["reports/b.md"])
  }
}
