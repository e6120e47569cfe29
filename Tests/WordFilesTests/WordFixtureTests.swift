import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that other programs wrote (`Tests/Fixtures/WordFiles/make.py`).
enum WordFixture {
  static func bytes(_ name: String) -> [UInt8] {
    let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    guard let file = fopen("/" + here + "/Fixtures/WordFiles/" + name, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }
}

@Suite("Files that other programs wrote")
struct WordFixtureTests {
  static let chapter = [
    "heading 1: Å bli sett",
    "body: Tre av fire forteller at noen la merke til dem. Tone sier: «Det var akkurat som om jeg var venta.»",
    "quotation: Det er ikke noe mer spennende enn det, men det er det som er greia.",
    "quotation, continued: Tone",
    "body: Sindre forteller om nøkkelen:",
    "quotation: Det var første gang noen hadde gitt meg noe jeg kunne misbruke.",
    "body, right: – Sindre",
    "quotation: Jeg hadde hele dagen,⏎og ingen ting å fylle den med.⏎— Oskar",
    "heading 2: Tabell og liste",
    "item: Første punkt",
    "row: Hvem⇥Sitat",
    "row: Oskar⇥«Jeg burde ha ringt.»",
    "body: Litteraturen kaller det «mattering» (Flett, 2018, s. 31).",
    "body: Flett, G. (2018). The psychology of mattering.",
    "link: Tre av fire → ../codebook.md#sett",
  ]

  @Test(
    "the same chapter is read alike from python-docx and LibreOffice",
    arguments: ["chapter.docx", "rendered.docx"]
  )
  func word(_ name: String) throws {
    let report = try WordFile.read(WordFixture.bytes(name), path: StudyPath("reports/" + name))
    #expect(WordSketch.lines(report) == Self.chapter)
  }

  @Test("LibreOffice's own format says where pages begin")
  func openDocument() throws {
    let report = try WordFile.read(WordFixture.bytes("rendered.odt"), path: StudyPath("reports/rendered.odt"))
    let lines = WordSketch.lines(report)
    #expect(lines.map { $0.with("", for: ", page 1").with("", for: ", page 2") } == Self.chapter)
    #expect(lines.filter { $0.holds(", page 1") }.count == 8)
  }

  @Test("an OpenDocument text of odfpy: a note, a span in a word, a line break, a name set to the right")
  func odfpy() throws {
    let report = try WordFile.read(WordFixture.bytes("chapter.odt"), path: StudyPath("reports/chapter.odt"))
    #expect(
      WordSketch.lines(report) == [
        "heading 1: Å bli sett",
        "body: Tre av fire forteller at noen la merke til dem. Tone sier: «Det var akkurat som om jeg var venta.»",
        "quotation: Det er ikke noe mer spennende enn det,⏎men det er det som er greia.",
        "body, right: Tone",
        "body, note 1: Even sier: «Første dag får du bare én av.»",
        "link: Tre av fire → ../codebook.md#sett",
      ]
    )
  }
}
