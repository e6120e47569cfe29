import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

@Suite("Files that cannot be read")
struct BrokenFileTests {
  static func problem(_ bytes: [UInt8]) -> WordFileProblem? {
    do throws(WordFileProblem) {
      _ = try WordFile.read(bytes, path: StudyPath("reports/a.docx"))
      return nil
    } catch {
      return error
    }
  }

  @Test("each has one reason")
  func reasons() throws {
    let sketch = WordSketch(WordSketch.p("Jeg var venta."))
    #expect(Self.problem([]) == .empty)
    #expect(Self.problem(Array("# Resultater\n".utf8)) == .otherKind)
    #expect(Self.problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .locked)
    #expect(Self.problem(Array(try sketch.file().dropLast(60))) == .damaged)
    #expect(Self.problem(try WordSketch.zip(["bilde.png": [1]])) == .otherKind)
    var parts = sketch.parts
    parts["word/document.xml"] = Array("<!DOCTYPE a><a/>".utf8)
    #expect(Self.problem(try WordSketch.zip(parts)) == .documentType)
    parts["word/document.xml"] = Array("<w:document>".utf8)
    #expect(Self.problem(try WordSketch.zip(parts)) == .damaged)
    parts["word/document.xml"] = nil
    #expect(Self.problem(try WordSketch.zip(parts)) == .damaged)
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
    #expect(Self.problem(try WordSketch(deep).file()) == .tooLarge)
    let sheet = ["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"]
    #expect(Self.problem(try WordSketch.zip(sheet.mapValues { Array($0.utf8) })) == .otherKind)
    let locked = [
      "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "garbage",
      "META-INF/manifest.xml": "<m:manifest xmlns:m=\"urn:m\"><m:encryption-data/></m:manifest>",
    ]
    #expect(Self.problem(try WordSketch.zip(locked.mapValues { Array($0.utf8) })) == .locked)
  }

  @Test("a file under the name of the other format is read as what it is")
  func renamed() throws {
    let report = try WordFile.read(WordFixture.bytes("chapter.odt"), path: StudyPath("reports/chapter.docx"))
    #expect(report.paragraphs.count == 5)
  }

  @Test("a document without styles, in UTF-16, with other prefixes, strict")
  func otherWriters() throws {
    let body =
      "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>Jeg var"
      + " venta.</x:t></x:r></x:p></x:body></x:document>"
    var parts = WordSketch("").parts
    parts["word/document.xml"] = [0xFF, 0xFE] + body.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    parts["word/styles.xml"] = nil
    let report = try WordFile.read(WordSketch.zip(parts), path: StudyPath("reports/a.docx"))
    #expect(WordSketch.lines(report) == ["body: Jeg var venta."])
  }

  @Test("changed bytes and changed marks never end the program", arguments: 1...30)
  func damaged(_ seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func number(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 16) % limit
    }
    for name in ["chapter.docx", "rendered.odt"] {
      let archive = try ZipArchive(WordFixture.bytes(name))
      let part = name == "chapter.docx" ? "word/document.xml" : "content.xml"
      let content = try archive.content(of: #require(archive[part]))
      for _ in 0..<6 {
        var broken = content
        for _ in 0..<1 + number(3) {
          let place = number(broken.count)
          switch number(4) {
          case 0: broken[place] = UInt8(number(256))
          case 1: broken.removeSubrange(place..<min(place + number(200), broken.count))
          case 2:
            broken.insert(contentsOf: broken[place..<min(place + number(400), broken.count)], at: number(broken.count))
          default: broken.insert(contentsOf: Array("<w:p><w:r><w:t>&#10;</w:t></w:r></w:p>".utf8), at: place)
          }
        }
        guard let report = try? WordFile.read(archive.copy(with: [part: broken]), path: StudyPath("reports/a.docx"))
        else {
          continue
        }
        #expect(report.text.lineCount > report.paragraphs.count)
        _ = WordSketch.lines(report)
      }
    }
  }
}
