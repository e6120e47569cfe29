import KodebokArchive
import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import KodebokWordFiles

/// A report in Markdown written as a Word document, in one of the many ways in which people do.
struct WordReport {
  private var random: SeededNumbers
  private var targets: [String] = []
  private var body = ""

  /// The Word document that holds what a manuscript holds.
  static func file(_ manuscript: Manuscript, seed: UInt64) throws -> [UInt8] {
    var report = WordReport(random: SeededNumbers(seed: seed))
    report.write(manuscript)
    return try ZipArchive([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)).copy(
      with: report.parts.mapValues { Array($0.utf8) }
    )
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

  private var parts: [String: String] {
    let links = targets.enumerated().map { index, target in
      "<Relationship Id=\"r\(index)\" Type=\"\(Self.office)/hyperlink\" Target=\"\(escaped(target))\" "
        + "TargetMode=\"External\"/>"
    }
    let styles = ["Normal", "heading 1", "heading 2", "heading 3", "Quote", "List Bullet"].map { name in
      let id = name.filter { $0 != " " }
      return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/></w:style>"
    }
    return [
      "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
      "_rels/.rels":
        "<Relationships \(Self.relationships)><Relationship Id=\"d\" Type=\"\(Self.office)/officeDocument\" "
        + "Target=\"word/document.xml\"/></Relationships>",
      "word/_rels/document.xml.rels": "<Relationships \(Self.relationships)>\(links.joined())<Relationship Id=\"s\" "
        + "Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/></Relationships>",
      "word/styles.xml": "<w:styles \(Self.w)>\(styles.joined())</w:styles>",
      "word/document.xml": "<w:document \(Self.w) xmlns:r=\"\(Self.office)\"><w:body>\(body)</w:body></w:document>",
    ]
  }

  private func escaped(_ words: String) -> String {
    words.with("&amp;", for: "&").with("&lt;", for: "<").with("&quot;", for: "\"")
  }

  // MARK: Blocks

  private mutating func write(_ manuscript: Manuscript) {
    var last: Manuscript.Block.Kind?
    for block in manuscript.blocks {
      var style = "<w:pStyle w:val=\"Normal\"/>"
      switch block.kind {
      case .heading(let level): style = "<w:pStyle w:val=\"heading\(level)\"/>"
      case .item: style = "<w:pStyle w:val=\"ListBullet\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      case .quotation:
        if last != block.kind { body += "<w:p/>" }
        style = random.happens(0.5) ? "<w:pStyle w:val=\"Quote\"/>" : "<w:ind w:left=\"720\"/>"
        let words = block.prose.map { manuscript.text.string($0) }.joined()
        if last == block.kind, words.utf8.count < 40, random.happens(0.5) { style += "<w:jc w:val=\"right\"/>" }
      case .paragraph, .row, .pageBreak: break
      }
      last = block.kind
      guard !block.prose.isEmpty else { continue }
      body += "<w:p><w:pPr>\(style)</w:pPr>" + runs(of: block, manuscript) + "</w:p>"
    }
  }

  /// The words of a block: links as links, references to literature as fields, lines as lines.
  private mutating func runs(of block: Manuscript.Block, _ manuscript: Manuscript) -> String {
    let text = manuscript.text
    var result = ""
    var end = block.prose.first?.lowerBound ?? block.range.lowerBound
    var stretches = block.prose.map { ($0, isCitation: false) }
    for citation in manuscript.citations where block.range.contains(citation.range.lowerBound) {
      if !block.prose.contains(where: { $0.overlaps(citation.range) }) { stretches.append((citation.range, true)) }
    }
    stretches.sort { $0.0.lowerBound < $1.0.lowerBound }
    for (stretch, isCitation) in stretches {
      let between = text.string(end..<max(end, stretch.lowerBound))
      if between.utf8.contains(0x0A) { result += block.isQuotation ? "<w:r><w:br/></w:r>" : runs(" ") }
      end = stretch.upperBound
      if isCitation {
        result += "<w:fldSimple w:instr=\"ADDIN EN.CITE\">\(runs(text.string(stretch)))</w:fldSimple>"
      } else {
        result += linked(stretch, manuscript)
      }
    }
    return result
  }

  private mutating func linked(_ stretch: Range<ByteOffset>, _ manuscript: Manuscript) -> String {
    let text = manuscript.text
    guard let link = manuscript.links.first(where: { $0.words.overlaps(stretch) }) else {
      return runs(text.string(stretch))
    }
    let target = text.string(link.target)
    let number = targets.firstIndex(of: target) ?? targets.count
    if number == targets.count { targets.append(target) }
    let lower = max(stretch.lowerBound, link.words.lowerBound)
    let upper = min(stretch.upperBound, link.words.upperBound)
    var result = ""
    if stretch.lowerBound < lower { result += linked(stretch.lowerBound..<lower, manuscript) }
    result += "<w:hyperlink r:id=\"r\(number)\">\(runs(text.string(lower..<upper)))</w:hyperlink>"
    if upper < stretch.upperBound { result += linked(upper..<stretch.upperBound, manuscript) }
    return result
  }

  /// Words in several runs, with what editing leaves between and inside of them.
  private mutating func runs(_ words: String) -> String {
    var result = ""
    var rest = Array(words.with(" ", for: "\n").unicodeScalars)
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 1...40, using: &random))
      var piece = ""
      for scalar in rest.prefix(count) {
        if random.happens(0.01) {
          piece += "&#x\(String(scalar.value, radix: 16));"
        } else {
          piece += escaped(String(scalar))
        }
      }
      rest.removeFirst(count)
      let isInserted = random.happens(0.1)
      if random.happens(0.1) { result += "<w:del w:id=\"1\"><w:r><w:delText>slettet</w:delText></w:r></w:del>" }
      if random.happens(0.1) {
        result += "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"9\" w:name=\"b\"/>"
      }
      result += isInserted ? "<w:ins w:id=\"2\">" : ""
      result += "<w:r><w:rPr>\(random.happens(0.3) ? "<w:i/>" : "")</w:rPr>"
      if random.happens(0.02) { result += "<w:lastRenderedPageBreak/>" }
      result += "<w:t xml:space=\"preserve\">\(piece)</w:t></w:r>" + (isInserted ? "</w:ins>" : "")
    }
    return result
  }
}
