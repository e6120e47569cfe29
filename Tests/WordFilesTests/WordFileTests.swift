import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

@Suite("Words of a Word document")
struct WordFileTests {
  @Test("headings, quotations by style and by the style it is based on, and empty paragraphs are told apart")
  func styles() throws {
    let sketch = WordSketch(
      WordSketch.p("Å bli sett", "Overskrift1") + WordSketch.p("Innhold 3", "INNH1") + WordSketch.p("Hun sier:")
        + WordSketch.p("Jeg var venta.", "Informant") + WordSketch.p("Tone", "Sitat") + "<w:p/>"
        + WordSketch.p("Og så gikk jeg.", "Sitat")
    )
    #expect(
      try sketch.lines() == [
        "heading 1: Å bli sett", "body: Hun sier:", "quotation: Jeg var venta.", "quotation, continued: Tone",
        "quotation: Og så gikk jeg.",
      ]
    )
  }

  @Test("tracked changes are read as accepted, and a paragraph whose end is deleted goes on in the next")
  func trackedChanges() throws {
    let sketch = WordSketch(
      """
      <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Jeg var </w:t></w:r>
      <w:del w:id="2" w:author="A"><w:r><w:delText>aldri </w:delText></w:r></w:del>
      <w:ins w:id="3" w:author="A"><w:r><w:t>venta</w:t></w:r></w:ins>
      <w:moveFrom w:id="4" w:author="A"><w:r><w:t>borte</w:t></w:r></w:moveFrom></w:p>
      <w:p><w:r><w:t>.</w:t></w:r></w:p>
      """
    )
    #expect(try sketch.lines() == ["body: Jeg var venta."])
  }

  @Test("results of fields, links and references count, their codes and lists of contents do not")
  func fields() throws {
    func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    func field(_ code: String, _ result: String) -> String {
      mark("begin") + "<w:r><w:instrText xml:space=\"preserve\">\(code)</w:instrText></w:r>" + mark("separate")
        + "<w:r><w:t>\(result)</w:t></w:r>" + mark("end")
    }
    var sketch = WordSketch(
      "<w:p>" + field(" HYPERLINK \"../codebook.md\" \\l \"sett\" ", "Fem av ti")
        + "<w:r><w:t xml:space=\"preserve\"> ble sett"
        + " </w:t></w:r>" + field("ADDIN ZOTERO_ITEM CSL_CITATION {&quot;a&quot;:1}", "[3]")
        + "<w:r><w:t>.</w:t></w:r></w:p>"
        + "<w:p><w:hyperlink r:id=\"l1\" w:anchor=\"L45-L47\"><w:r><w:t>Tone 45–47</w:t></w:r></w:hyperlink></w:p>"
        + "<w:p>" + mark("begin") + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + mark("separate")
        + "<w:r><w:t>1 «Jeg var venta» 4</w:t></w:r></w:p><w:p>" + mark("end") + "</w:p>"
        + "<w:sdt><w:sdtPr><w:bibliography/></w:sdtPr><w:sdtContent>" + WordSketch.p("Flett (2018)")
        + "</w:sdtContent></w:sdt>"
    )
    sketch.links = [("l1", "../transcripts/tone.txt")]
    #expect(
      try sketch.lines() == [
        "body: Fem av ti ble sett [3].", "body: Tone 45–47", "aside: Flett (2018)",
        "link: Fem av ti → ../codebook.md#sett",
        "link: Tone 45–47 → ../transcripts/tone.txt#L45-L47", "reference: [3]",
      ]
    )
  }

  @Test("a text box that stands twice for programs of different age is read once, behind its paragraph")
  func textBoxes() throws {
    let box = "<w:txbxContent>" + WordSketch.p("I boksen") + "</w:txbxContent>"
    let sketch = WordSketch(
      "<w:p><w:r><w:t xml:space=\"preserve\">Før </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
        + "<wps:txbx>\(box)</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r><w:r><w:t>etter</w:t></w:r></w:p>" + WordSketch.p("Neste")
    )
    #expect(try sketch.lines() == ["body: Før etter", "body: I boksen", "body: Neste"])
  }

  @Test("notes stand behind the body in the order in which it refers to them, with their pages")
  func notes() throws {
    var sketch = WordSketch(
      "<w:p><w:r><w:t>En</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/>"
        + "<w:t>To</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>"
    )
    sketch.footnotes =
      "<w:footnote w:id=\"3\">" + WordSketch.p("tre") + "</w:footnote><w:footnote w:id=\"7\">"
      + WordSketch.p("sju") + "</w:footnote>"
    #expect(
      try sketch.lines() == [
        "body, page 1: En", "body, page 2: To", "body, note 1, page 1: sju", "body, note 2, page 2: tre",
      ]
    )
  }

  @Test("breaks, tabs, hyphens, hidden words and entities")
  func characters() throws {
    let sketch = WordSketch(
      "<w:p><w:r><w:t>Jeg</w:t><w:br/><w:t>var &#x2013; &amp;&#173; så&#xAD;nn</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/>"
        + "<w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:t>b<![CDATA[<c>]]></w:t></w:r></w:p>"
    )
    #expect(try sketch.lines() == ["body: Jeg⏎var – & sånn⇥-ab<c>"])
  }

  @Test("a row of a table is one line where each cell has one paragraph; a frame of one cell is none")
  func tables() throws {
    func cell(_ words: [String]) -> String { "<w:tc><w:tcPr/>" + words.map { WordSketch.p($0) }.joined() + "</w:tc>" }
    let sketch = WordSketch(
      "<w:tbl><w:tr>" + cell(["Tone"]) + cell(["«Jeg var venta.»"]) + "</w:tr><w:tr>" + cell(["En", "To"])
        + cell(["Tre"])
        + "</w:tr><w:tr><w:tc><w:tbl><w:tr>" + cell(["Inne"]) + "</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
    )
    #expect(
      try sketch.lines() == ["row: Tone⇥«Jeg var venta.»", "body: En", "body: To", "body: Tre", "body: Inne"]
    )
  }

  @Test("what stands further in than the running text is a quotation, a list of literature is none")
  func margins() throws {
    func p(_ words: String, _ indent: String, _ more: String = "") -> String {
      "<w:p><w:pPr>\(more)<w:ind \(indent)/></w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }
    let sketch = WordSketch(
      p("Løpende tekst som er lengst av alle avsnittene i teksten.", "w:left=\"720\"") + p("Sitat", "w:left=\"1287\"")
        + p("– Tone", "w:left=\"1287\"", "<w:jc w:val=\"right\"/>") + p("Flett", "w:left=\"1287\" w:hanging=\"567\"")
        + p("Punkt", "w:left=\"1440\"", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")
    )
    #expect(
      try sketch.lines() == [
        "body: Løpende tekst som er lengst av alle avsnittene i teksten.", "quotation: Sitat", "body, right: – Tone",
        "body: Flett", "item: Punkt",
      ]
    )
  }
}
