import KodebokExamples
import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Reports in LaTeX")
struct LaTeXReaderTests {
  private static let path = StudyPath("reports/results.tex")

  /// What is read, a line for each block: what it is and its prose; then links and references with their keys.
  static func lines(_ text: String) -> [String] {
    let manuscript = ReportReading.manuscript(SourceText(text), path: path, names: SpeakerNames())
    var result = manuscript.blocks.map { block in
      let words = block.prose.map { manuscript.text.string($0) }.joined()
      return "\(block.kind): " + words.split { $0.isWhitespace }.joined(separator: " ")
    }
    result += manuscript.links.map {
      "link: \(manuscript.text.string($0.words)) → \(manuscript.text.string($0.target))"
    }
    return result + manuscript.citations.map { "reference: \($0.keys)" }
  }

  @Test("headings, paragraphs, quotations, lists, tables and notes; settings, comments, formulas and code are none")
  func blocks() {
    let text = #"""
      \documentclass{report}
      \newcommand{\x}{«nei»}
      \begin{document}
      \chapter[Kort]{Å bli \emph{sett}}\label{ch:sett}
      Tre av fire % «kommentar»
      sier 50~\% & $a «b» c$ noe.\footnote{Se \enquote{noten}.} Mer.

      \begin{quote}
      Jeg var venta. \\
      --- Tone
      \end{quote}
      \begin{itemize} \item Ett \item To \end{itemize}
      \begin{tabular}{ll} Tone & ``Ja'' \\ Even & Nei \\ \end{tabular}
      \begin{verbatim} «kode» \end{verbatim}
      \[ x = «y» \] \verb|«z»| slutt
      \end{document}
      «etter»
      """#
    #expect(
      Self.lines(text) == [
        "heading(1): Å bli sett", "paragraph: Tre av fire sier 50 % noe. Mer.", "paragraph: Se “noten”.",
        "quotation(1): Jeg var venta. — Tone", "item: Ett", "item: To", "row: Tone “Ja”", "row: Even Nei",
        "paragraph: slutt",
      ]
    )
  }

  @Test("letters and marks written as commands are as they are printed")
  func letters() {
    let text =
      #"``Bl\aa b\ae r'' \AA{}pen \'e, \"{o}, \o yne, <<ja>> "`nei"' \ldots{} a--b --- c\,d \guillemotleft x\guillemotright"#
    #expect(Self.lines(text) == ["paragraph: “Blåbær” Åpen é, ö, øyne, «ja» «nei» … a–b — c d «x»"])
  }

  @Test("links and references to literature")
  func references() {
    let text = ##"""
      \href{../codebook.md\#sett}{Fem av ti} \parencite[s.~22]{braun2006, flett} og \textcite{a}. \textquote[{\cite[3]{b}}]{sitat}
      \textcquote[31]{c}{annet} \foreignlanguage{english}{word} \textcolor{red}{rød}
      """##
    #expect(
      Self.lines(text) == [
        "paragraph: Fem av ti og . “sitat”“annet” word rød", "link: Fem av ti → ../codebook.md#sett",
        #"reference: ["braun2006", "flett"]"#, #"reference: ["a"]"#, "reference: []", #"reference: ["c"]"#,
      ]
    )
  }

  @Test("findings stand where the words stand in the file")
  func places() {
    var sketch = ReportSketch()
    sketch.add("Tone: Jeg var venta der inne.\n")
    sketch.add(
      report: "\\section{A}\n\\aa{} Tone sier: \\enquote{Jeg var \\emph{veldig} venta der inne.}\n",
      path: Self.path.value
    )
    let verified = sketch.verified()
    let quote = verified[0].quotes[0]
    let place = verified[0].manuscript.place(quote.quote.range)
    #expect(quote.outcome == .altered)
    #expect([place.start.line, place.start.column, place.end.column] == [1, 26, 63])
  }

  @Test("damaged commands never end the program", arguments: 1...200)
  func damaged(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let pieces = [
      "\\", "{", "}", "[", "]", "$", "$$", "%", "\n", "\n\n", "\\begin{quote}", "\\end{quote}", "\\begin{",
      "\\enquote{", "\\cite",
      "\\href{", "\\footnote{", "\\section{", "\\verb", "|", "\\'", "\\\"", "é", "å", "\\item", "&", "\\\\", "~", "``",
      "''", "ord ",
      "\\begin{verbatim}", "\\iffalse", "\\[", "\\(", "\\textcquote[", "\\o", "\\ldots", "«", "»", "\\newcommand",
      "\\end{document}",
    ]
    let text = (0..<60).map { _ in random.one(of: pieces) }.joined()
    _ = Self.lines(text)
  }
}
