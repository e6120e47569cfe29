import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

/// A Word document put together in a test from the XML of its body.
struct WordSketch {
  var body: String
  var styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Sitat"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Informant"><w:name w:val="Informant"/><w:basedOn w:val="Sitat"/></w:style>
    <w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
    """
  var footnotes: String?
  var links: [(id: String, target: String)] = []

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let top = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init(_ body: String) { self.body = body }

  /// A paragraph with a style.
  static func p(_ words: String, _ style: String = "Normal") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
  }

  /// The parts by name.
  var parts: [String: [UInt8]] {
    var references = "<Relationship Id=\"s\" Type=\"\(Self.office)styles\" Target=\"styles.xml\"/>"
    var parts = [
      "[Content_Types].xml":
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd."
        + "openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/"
        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
      "_rels/.rels":
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" "
        + "Type=\"\(Self.office)officeDocument\" Target=\"/word/document.xml\"/></Relationships>",
      "word/document.xml": "<w:document \(Self.namespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>",
      "word/styles.xml": "<w:styles \(Self.namespaces)>\(styles)</w:styles>",
    ]
    if let footnotes {
      references += "<Relationship Id=\"f\" Type=\"\(Self.office)footnotes\" Target=\"footnotes.xml\"/>"
      parts["word/footnotes.xml"] = "<w:footnotes \(Self.namespaces)>\(footnotes)</w:footnotes>"
    }
    for link in links {
      references += "<Relationship Id=\"\(link.id)\" Type=\"\(Self.office)hyperlink\" Target=\"\(link.target)\" "
      references += "TargetMode=\"External\"/>"
    }
    parts["word/_rels/document.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(references)</Relationships>"
    return parts.mapValues { Array((Self.top + $0).utf8) }
  }

  /// The file.
  func file() throws -> [UInt8] { try Self.zip(parts) }

  /// An archive with some entries.
  static func zip(_ parts: [String: [UInt8]]) throws -> [UInt8] {
    try ZipArchive([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)).copy(with: parts)
  }

  /// What is read of it, a line for each paragraph.
  func lines() throws -> [String] { try Self.lines(WordFile.read(file(), path: StudyPath("reports/a.docx"))) }

  /// A line for each paragraph: what it is, its page, its words; then links and references.
  static func lines(_ report: FlowReport) -> [String] {
    var result = report.paragraphs.enumerated().map { index, paragraph in
      var line =
        switch paragraph.kind {
        case .heading(let level): "heading \(level)"
        case .body: "body"
        case .quotation(let continues): continues ? "quotation, continued" : "quotation"
        case .item: "item"
        case .row: "row"
        case .aside: "aside"
        }
      if paragraph.isRight { line += ", right" }
      if let note = paragraph.note { line += ", note \(note)" }
      if let page = report.page(at: paragraph.range.lowerBound) { line += ", page \(page)" }
      let words = report.text.string(paragraph.range)
      #expect(report.text.string(report.text.lineRange(index)) == words)
      return line + ": " + words.with("⏎", for: "\u{2028}").with("⇥", for: "\t")
    }
    result += report.links.map { "link: \(report.text.string($0.words)) → \(report.text.string($0.target))" }
    return result + report.citations.map { "reference: \(report.text.string($0))" }
  }
}
