import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText

/// A report in Markdown written as LaTeX, in one of the ways in which people do.
struct LaTeXReport {
  private var random: SeededNumbers
  /// How quotation marks are written: all of them in one way, or pairs would fall apart.
  private let marks: [Character: String]

  /// The LaTeX that holds what a manuscript holds.
  static func text(_ manuscript: Manuscript, seed: UInt64) -> String {
    let ways: [[Character: String]] = [
      [:], ["«": "``", "»": "''"], ["«": "\\guillemotleft{}", "»": "\\guillemotright{}"],
      ["“": "\\textquotedblleft{}", "”": "\\textquotedblright{}", "«": "<<", "»": ">>"],
    ]
    var report = LaTeXReport(random: SeededNumbers(seed: seed), marks: ways[Int(seed) % ways.count])
    return "\\documentclass{article}\n\\begin{document}\n" + report.body(manuscript) + "\\end{document}\n"
  }

  private mutating func body(_ manuscript: Manuscript) -> String {
    var result = ""
    var last: Manuscript.Block.Kind?
    for block in manuscript.blocks {
      if last != block.kind {
        if case .quotation? = last { result += "\\end{quote}\n" }
        if last == .item { result += "\\end{itemize}\n" }
        if block.isQuotation { result += "\\begin{quote}\n" }
        if block.kind == .item { result += "\\begin{itemize}\n" }
      }
      last = block.kind
      let words = words(of: block, manuscript)
      switch block.kind {
      case .heading(let level):
        result += "\\" + String(repeating: "sub", count: max(level - 1, 0)) + "section{\(words)}\n"
      case .item: result += "\\item " + words + "\n"
      case .pageBreak: result += "\\clearpage\n"
      case .paragraph, .quotation, .row: result += words + "\n\n"
      }
    }
    if case .quotation? = last { result += "\\end{quote}\n" }
    if last == .item { result += "\\end{itemize}\n" }
    return result
  }

  private mutating func words(of block: Manuscript.Block, _ manuscript: Manuscript) -> String {
    let text = manuscript.text
    var result = ""
    var end = block.range.lowerBound
    for stretch in block.prose {
      if end < stretch.lowerBound, text.string(end..<stretch.lowerBound).utf8.contains(0x0A) {
        result += block.isQuotation ? "\\\\\n" : (random.happens(0.3) ? " % bryt\n" : "\n")
      }
      end = stretch.upperBound
      if let link = manuscript.links.first(where: { $0.words == stretch }) {
        result +=
          "\\href{" + text.string(link.target).with("\\#", for: "#") + "}{" + escaped(text.string(stretch)) + "}"
      } else {
        result += escaped(text.string(stretch))
      }
    }
    return result
  }

  private mutating func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "%", "&", "#", "$", "_", "{", "}": result += "\\" + String(scalar)
      case "—": result += random.happens(0.5) ? "---" : "—"
      case "–": result += random.happens(0.5) ? "\\textendash{}" : "–"
      case "…": result += random.happens(0.5) ? "\\ldots{}" : "…"
      case "«", "»", "“", "”": result += marks[Character(scalar)] ?? String(scalar)
      case "å": result += random.happens(0.2) ? "\\aa{}" : "å"
      case "é": result += random.happens(0.5) ? "\\'e" : "é"
      case " ": result += random.happens(0.05) ? "~" : (random.happens(0.05) ? " \\emph{}" : " ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
