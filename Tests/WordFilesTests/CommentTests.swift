import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import KodebokXML
import Testing

@Suite("Comments in copies of reports")
struct CommentTests {
  private static let path = StudyPath("reports/a.docx")

  /// The body of a document, without the tags around it.
  private static func body(_ file: [UInt8]) throws -> String {
    let archive = try ZipArchive(file)
    let part = try archive.content(of: #require(archive["word/document.xml"]))
    let text = String(decoding: part, as: UTF8.self)
    let start = try #require(text.firstRange(of: "<w:body>")).upperBound
    return String(text[start..<(try #require(text.firstRange(of: "<w:sectPr/>")).lowerBound)])
  }

  /// A comment on some words of a report.
  private static func comment(_ words: String, in file: [UInt8]) throws -> WordComment {
    let report = try WordFile.read(file, path: path)
    let all = String(decoding: report.text.bytes, as: UTF8.self)
    let range = try #require(all.firstRange(of: words))
    let start = all[..<range.lowerBound].utf8.count
    return WordComment(
      range: ByteOffset(start)..<ByteOffset(start + words.utf8.count),
      paragraphs: ["Om «\(words)» & <mer>"]
    )
  }

  /// The words between the marks of each comment of a part, by id.
  static func marked(_ part: [UInt8]) throws -> [String: String] {
    var reader = XMLReader(
      part,
      namespaces: ["http://schemas.openxmlformats.org/wordprocessingml/2006/main": 0]
    )
    var open: [String: String] = [:]
    var result: [String: String] = [:]
    var depthOfText = 0
    while true {
      switch try reader.next() {
      case .start where reader.namespace == 0:
        let id = try reader.value("id", 0) ?? ""
        if reader.name == "commentRangeStart" { open[id] = "" }
        if reader.name == "commentRangeEnd" { result[id] = open.removeValue(forKey: id) ?? "?" }
        if reader.name == "t" { depthOfText = reader.depth }
      case .text where reader.depth == depthOfText:
        for id in open.keys { open[id]? += try reader.decoded(reader.range) }
      case .end where reader.depth < depthOfText: depthOfText = 0
      case .finished:
        #expect(open.isEmpty)
        return result
      default: break
      }
    }
  }

  @Test("a run is parted, and both parts keep its formatting")
  func partedRun() throws {
    let file = try WordSketch(
      "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Jeg var venta på.</w:t></w:r></w:p>"
    ).file()
    let copy = try WordFile.commented(file, path: Self.path, with: [Self.comment("var venta", in: file)])
    #expect(copy.count == 1)
    #expect(
      try Self.body(copy.file)
        == "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Jeg </w:t></w:r>"
        + "<w:commentRangeStart w:id=\"0\"/><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">var venta"
        + "</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r w:rsidR=\"1\">"
        + "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> på.</w:t></w:r></w:p>"
    )
    let archive = try ZipArchive(copy.file)
    let comments = try archive.content(of: #require(archive["word/comments.xml"]))
    #expect(
      String(decoding: comments, as: UTF8.self).holds(
        "<w:comment w:id=\"0\" w:author=\"Kodebok\" w:initials=\"K\"><w:p><w:r><w:t xml:space=\"preserve\">Om «var venta» "
          + "&amp; &lt;mer&gt;</w:t></w:r></w:p></w:comment></w:comments>"
      )
    )
    let types = try archive.content(of: #require(archive["[Content_Types].xml"]))
    #expect(String(decoding: types, as: UTF8.self).holds("PartName=\"/word/comments.xml\""))
  }

  @Test("whole runs are not parted; marks stand inside of links, insertions and beside tabs")
  func wholeRuns() throws {
    var sketch = WordSketch(
      "<w:p><w:r><w:t>Tone</w:t></w:r><w:r><w:tab/><w:t>sa</w:t></w:r><w:hyperlink r:id=\"l\"><w:r><w:t>ikke det</w:t></w:r>"
        + "</w:hyperlink></w:p>"
    )
    sketch.links = [("l", "https://example.org")]
    let file = try sketch.file()
    let copy = try WordFile.commented(
      file,
      path: Self.path,
      with: [Self.comment("Tone", in: file), Self.comment("sa", in: file), Self.comment("det", in: file)]
    )
    func end(_ id: Int) -> String {
      "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }
    #expect(
      try Self.body(copy.file)
        == "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>Tone</w:t></w:r>" + end(0)
        + "<w:r><w:tab/><w:t xml:space=\"preserve\"></w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r>"
        + "<w:t xml:space=\"preserve\">sa</w:t></w:r>" + end(1)
        + "<w:hyperlink r:id=\"l\"><w:r><w:t xml:space=\"preserve\">ikke </w:t></w:r><w:commentRangeStart w:id=\"2\"/><w:r>"
        + "<w:t xml:space=\"preserve\">det</w:t></w:r>" + end(2) + "</w:hyperlink></w:p>"
    )
  }

  @Test(
    "comments of a copy are kept in a copy of it, and words in notes and boxes are marked where they are referred to"
  )
  func secondCopy() throws {
    var sketch = WordSketch(
      "<w:p><w:r><w:t>Før</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:pict><v:textbox><w:txbxContent>"
        + WordSketch.p("I boksen") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    )
    sketch.footnotes = "<w:footnote w:id=\"7\">" + WordSketch.p("I noten") + "</w:footnote>"
    let file = try sketch.file()
    let first = try WordFile.commented(file, path: Self.path, with: [Self.comment("I boksen", in: file)]).file
    let second = try WordFile.commented(
      first,
      path: Self.path,
      with: [Self.comment("I noten", in: first), Self.comment("Før", in: first)]
    ).file
    let text = try Self.body(second)
    #expect(
      text.holds(
        "<w:commentRangeStart w:id=\"1\"/><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:commentRangeEnd w:id=\"1\"/>"
      )
    )
    #expect(text.holds("<w:commentRangeStart w:id=\"0\"/><w:r><w:pict>"))
    #expect(text.holds("<w:commentRangeStart w:id=\"2\"/><w:r><w:t>Før</w:t></w:r><w:commentRangeEnd w:id=\"2\"/>"))
    let archive = try ZipArchive(second)
    let comments = String(decoding: try archive.content(of: #require(archive["word/comments.xml"])), as: UTF8.self)
    for id in 0...2 { #expect(comments.holds("<w:comment w:id=\"\(id)\"")) }
    let list = String(
      decoding: try archive.content(of: #require(archive["word/_rels/document.xml.rels"])),
      as: UTF8.self
    )
    #expect(list.split(separator: "/comments\"").count == 2)
  }

  @Test("random comments leave words and formatting as they are and stand at their words", arguments: 1...25)
  func random(_ seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func number(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 16) % max(limit, 1)
    }
    for name in ["chapter.docx", "rendered.docx", "rendered.odt", "chapter.odt"] {
      let file = WordFixture.bytes(name)
      let report = try WordFile.read(file, path: Self.path)
      let comments = (0..<1 + number(12)).map { index in
        let paragraph = report.paragraphs[number(report.paragraphs.count)].range
        let one = report.text.clamped(paragraph.lowerBound + number(paragraph.byteCount))
        let other = report.text.clamped(paragraph.lowerBound + number(paragraph.byteCount + 1))
        let (lower, upper) = (min(one, other), max(one, other))
        return WordComment(range: lower < upper ? lower..<upper : paragraph, paragraphs: ["Funn \(index)"])
      }
      let copy = try WordFile.commented(file, path: Self.path, with: comments)
      let again = try WordFile.read(copy.file, path: Self.path)
      #expect(WordSketch.lines(again) == WordSketch.lines(report))
      guard name.hasSuffix("docx") else { continue }
      let archive = try ZipArchive(copy.file)
      let marked = try Self.marked(archive.content(of: #require(archive["word/document.xml"])))
      #expect(marked.count == comments.count)
      for (index, comment) in comments.enumerated() {
        let words = report.text.string(comment.range).with("", for: "\u{2028}").with("", for: "\t")
        #expect(marked[String(index)] == words)
      }
    }
  }

  @Test("a report without words gets no comments")
  func noWords() throws {
    let file = try WordSketch("<w:p/>").file()
    let copy = try WordFile.commented(
      file,
      path: Self.path,
      with: [WordComment(range: ByteOffset(0)..<ByteOffset(0), paragraphs: ["x"])]
    )
    #expect(copy.count == 0)
  }
}
