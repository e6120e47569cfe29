import KodebokOutlineMarkdown
import KodebokText
import Testing

@Suite("Reading outlines")
struct ReadingOutlinesTests {
  @Test("Headings and list items nest, attributes and fields belong to their node")
  func reading() {
    let document = outline(
      """
      ---
      title: # not a heading
      ---
      # Kodebok

      ## Relasjon {#relasjon .theme color="#e6a23c" answers=rq1}
      Alt om forholdet
      mellom folk.

      **Inkluder:** når hun stoler
      på noen

      Ekskluder:
      - likhet
      - vennskap

      Eksempel: «Hun så meg.»
      Grense: sjalusi

      - Tillit {#tillit}
        Include: being sure

        Mer tekst om tillit.
        - Til staten
      - Svik ##

      Etterpå.
      ### Nærhet ###   {#nær}
      Setext
      ------
      ```
      # not a heading
      ```
      <!-- - not
      an item -->
      """
    )
    #expect(
      draw(document) == [
        "# Kodebok",
        ".# Relasjon {#relasjon .theme color=#e6a23c answers=rq1} ¶Alt om forholdet⏎mellom folk. ¶Etterpå."
          + " [include: når hun stoler på noen] [exclude: likhet⏎vennskap] [example: «Hun så meg.»] [boundary: sjalusi]",
        "..- Tillit {#tillit} ¶Mer tekst om tillit. [include: being sure]",
        "...- Til staten",
        "..- Svik ##",
        "..# Nærhet {#nær} ¶Setext ¶```⏎# not a heading⏎``` ¶<!-- - not⏎an item -->",
      ]
    )
    #expect(document.problems.isEmpty)
    #expect(document.text.string(document.frontMatter ?? ByteOffset(0)..<ByteOffset(0)).hasPrefix("---\ntitle"))
  }

  @Test(
    "A line's label and attributes are told apart",
    arguments: [
      ("# A", "A", nil), ("# A ##", "A", nil), ("# A#", "A#", nil), ("# A \\##", "A ##", nil), ("#", "", nil),
      ("# A {#a}", "A", "#a"), ("# A {#a} ##", "A", "#a"), ("# A ## {#a}", "A", "#a"), ("# {#a}", "", "#a"),
      ("# A {: #a .b}", "A", "#a .b"), ("# A {a=\"x \\\"y\\\" } z\"}", "A", "a=x \"y\" } z"),
      ("# A {#a} {.b}", "A {#a}", ".b"), ("# A {a=1 a=2 -}", "A", "a=1 a=2 -"), ("# A {}", "A", ""),
      ("# A {b}", "A {b}", nil), ("# A \\{#b\\}", "A {#b}", nil), ("# A {#b", "A {#b", nil), ("# A }", "A }", nil),
      ("# A {was=old.one,old.two}", "A", "was=old.one,old.two"), ("#### # B", "# B", nil), ("# Å{#å}", "Å", "#å"),
    ] as [(String, String, String?)]
  )
  func labels(line: String, label: String, attributes: String?) {
    let document = outline(line)
    #expect(document.label(of: 0) == label)
    let drawn = draw(document)[0]
    #expect(drawn == "# " + label + (attributes.map { " {" + $0 + "}" } ?? ""))
  }

  @Test("What cannot be read is text, with a problem at its place")
  func problems() {
    let document = outline("# A {b}\n# C {#d\n# E {#e #f a=1 a=2}\n```\n# G {#g}\n")
    #expect(draw(document) == ["# A {b}", "# C {#d", "# E {#e #f a=1 a=2} ¶```⏎# G {#g}"])
    let shown = document.problems.map { "\($0.kind) \(document.text.string($0.range))" }
    #expect(
      shown == [
        "malformedAttributes {b}", "unclosedAttributes {#d", "duplicateAttribute #f", "duplicateAttribute a=2",
        "unclosedFence ```",
      ]
    )
  }

  @Test("A list that continues a line of text knows it, also in its later items; a list after a blank line does not")
  func followingText() {
    let document = outline("# A\nSuch as:\n- one\n  more\n- two\n\n- three\n# B\nSuch as:\n\n- four\n")
    #expect(document.nodes.map(\.followsText) == [false, true, true, false, false, false])
  }

  @Test("A list item that begins with a known label is a field, unless it has attributes")
  func bulletedFields() {
    let document = outline("# A\n- **Include**: x\n  - deeper\n- *Farge:* rød\n- Example: y {#y}\n- Om meg\n")
    #expect(
      draw(document) == ["# A [include: x⏎deeper] [color: rød]", ".- Example: y {#y}", ".- Om meg"]
    )
  }

  @Test("Every range holds what it says")
  func ranges() {
    let document = outline("# A\n\n1. Én  {#a .b}\n   mer\n\n\n# B\n")
    let text = document.text
    let item = document.nodes[1]
    #expect(text.string(item.markerRange) == "1.")
    #expect(text.string(item.labelRange) == "Én")
    #expect(text.string(item.lineRange) == "1. Én  {#a .b}")
    #expect(text.string(item.attributes?.range ?? item.range) == "{#a .b}")
    #expect(text.string(item.attributes?.id?.valueRange ?? item.range) == "a")
    #expect(text.string(item.range) == "1. Én  {#a .b}\n   mer\n\n\n")
    #expect(text.string(item.range.lowerBound..<item.contentEnd) == "1. Én  {#a .b}\n   mer")
    #expect(document.nodes[0].subtreeEnd == 2 && document.node(at: ByteOffset(8)) == 1)
    #expect(document.node(at: text.end) == 2)
  }

  @Test("Hostile texts are read in linear time and bounded depth")
  func hostileTexts() {
    let count = 100_000
    var nested = ""
    for depth in 0..<400 { nested += String(repeating: " ", count: depth) + "- a\n" }
    let texts = [
      String(repeating: "- ", count: count), String(repeating: "{", count: count) + "}",
      "# " + String(repeating: "{#a ", count: count) + "}", "# " + String(repeating: "{a=\"", count: count) + "}",
      String(repeating: "- a\n", count: count), String(repeating: "```\n~~~\n", count: count),
      String(repeating: "<!--\n", count: count), String(repeating: "Include:\n", count: count),
      String(repeating: "*", count: count), nested,
      String(repeating: "#", count: 200).indices.map { _ in "# a\n## b\n" }.joined(),
    ]
    let start = ContinuousClock.now
    for text in texts {
      let document = outline(text)
      #expect(document.nodes.allSatisfy { $0.depth <= OutlineDocument.maximumDepth })
    }
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(outline(nested).problems.contains { $0.kind == .tooDeep })
  }
}
