import KodebokText
import Testing

@testable import KodebokOutlineMarkdown

@Suite("A code book is tidied, and reads as before")
struct TidyingOutlinesTests {
  private func tidied(_ source: String) -> String {
    let text = SourceText(source)
    return text.applying(OutlineTidying(.parse(text)).edits()).string
  }

  @Test("Spaces behind markers and labels, empty lines between nodes, white space at line ends")
  func tidies() {
    let text = """


      #  Tema   {#tema   .theme color="#e6a23c"}
      Om temaet.


      ##\tTillit {#tillit}

      At noen er til å stole på.\u{20}\u{20}
      En linje til.\u{20}
      \u{20}
      inkluder:   å bli trodd

      **Ekskluder:**\trutine
      ## Avstand



      """
    #expect(
      tidied(text) == """
        # Tema {#tema   .theme color="#e6a23c"}

        Om temaet.

        ## Tillit {#tillit}

        At noen er til å stole på.\u{20}\u{20}
        En linje til.

        Inkluder: å bli trodd

        **Ekskluder:** rutine

        ## Avstand

        """
    )
  }

  @Test("Code, comments and front matter are left alone")
  func opaque() {
    let text = "---\ntitle:   x  \n\n\n---\n\n# A\n\n```\n a  \n\n\n b\n```\n\n<!-- a  \n\n\n b -->\n"
    #expect(tidied(text) == text)
  }

  @Test("A file without empty lines around headings stays without")
  func dense() {
    let text = "# A\nEn.\n## B\nTo.\n## C\nTre.\n"
    #expect(tidied(text) == text)
  }

  @Test("Whatever the outline, tidied once it is tidy, and its nodes, attributes, fields and words are the same")
  func property() {
    let pieces = [
      "# A", "## B {#b .code}", "##   C  {#c color=red}  ", "- d", "  - e {#e}", "include:  x", "Eksempel: y  ",
      "tekst",
      "\n", "\n", "\n\n", "\n\n\n", "   ", "\t", "```", "<!--", "-->", "---", "1. f", "**Include:**  z", "# ",
      "Farge: #fff",
    ]
    var random = SeededGenerator(seed: 5)
    var edited = 0
    for _ in 0..<1_500 {
      let source = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
          + ["", "\n", "\n"][Int.random(in: 0..<3, using: &random)]
      }.joined()
      let text = SourceText(source)
      let before = OutlineDocument.parse(text)
      let edits = OutlineTidying(before).edits()
      edited += edits.count
      let after = text.applying(edits)
      let again = OutlineTidying(.parse(after)).edits()
      #expect(again.isEmpty, "\(source.debugDescription) -> \(after.string.debugDescription) \(again)")
      let read = OutlineDocument.parse(after)
      #expect(read.nodes.map(\.kind) == before.nodes.map(\.kind))
      #expect(read.nodes.indices.map { read.label(of: $0) } == before.nodes.indices.map { before.label(of: $0) })
      let words = { (text: SourceText) in text.string.lowercased().filter { !$0.isWhitespace } }
      #expect(words(text) == words(after))
    }
    #expect(edited > 500)
  }
}
