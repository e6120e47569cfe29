import KodebokText

/// What the commands and environments of LaTeX are for, as far as a report's words depend on it.
enum LaTeXNames {
  /// Commands that begin a heading, with its level.
  static let headings = [
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5, "subparagraph": 6,
    "addchap": 1, "addsec": 2,
  ]

  /// Environments that set a quotation off.
  static func isQuotation(_ environment: String) -> Bool {
    ["quote", "quotation", "quoting", "sitat", "utdrag", "informant", "verse"].contains { environment.holds($0) }
      || environment == "epigraph"
  }

  /// Environments in which nothing is running text.
  static let skipped: Set<String> = [
    "verbatim", "Verbatim", "lstlisting", "minted", "comment", "equation", "align", "gather", "multline", "eqnarray",
    "math", "displaymath", "tikzpicture", "thebibliography", "filecontents", "alltt", "picture",
  ]

  /// Environments of tables, where `&` parts cells.
  static let tables: Set<String> = ["tabular", "tabularx", "longtable", "tabulary", "tabu", "array"]

  /// Commands whose words are a quotation in the text; the number of arguments before the words.
  static let quotations = [
    "enquote": 0, "textquote": 0, "blockquote": 0, "say": 0, "textcquote": 1, "blockcquote": 1, "foreignquote": 1,
    "hyphenquote": 1, "sitat": 0, "quotedtext": 0,
  ]

  /// Commands whose arguments are not words, with how many they have.
  static let dropped = [
    "label": 1, "ref": 1, "pageref": 1, "autoref": 1, "cref": 1, "Cref": 1, "nameref": 1, "eqref": 1, "input": 1,
    "include": 1, "includegraphics": 1, "usepackage": 1, "documentclass": 1, "bibliography": 1, "bibliographystyle": 1,
    "addbibresource": 1, "printbibliography": 0, "vspace": 1, "hspace": 1, "setlength": 2, "addtolength": 2,
    "selectlanguage": 1, "pagestyle": 1, "thispagestyle": 1, "pagenumbering": 1, "index": 1, "url": 1, "nolinkurl": 1,
    "setcounter": 2, "addtocounter": 2, "stepcounter": 1, "graphicspath": 1, "newcommand": 2, "renewcommand": 2,
    "providecommand": 2, "newenvironment": 3, "renewenvironment": 3, "DeclareQuoteStyle": 4, "color": 1,
    "hypersetup": 1,
    "captionsetup": 1, "geometry": 1, "fontsize": 2, "rule": 2, "cline": 1, "cmidrule": 1, "theoremstyle": 1, "todo": 1,
    "newtheorem": 2, "lstset": 1, "tableofcontents": 0, "bibitem": 1, "hyphenation": 1, "linespread": 1,
    "addcontentsline": 3, "markboth": 2, "markright": 1, "subfile": 1, "import": 2, "definecolor": 3,
  ]

  /// Commands whose first arguments are not words and whose last one is; the number of the former.
  static let wrapped = [
    "textcolor": 1, "foreignlanguage": 1, "colorbox": 1, "hyperref": 0, "parbox": 1, "multicolumn": 2,
  ]

  /// Letters and marks that are written as commands; never longer in UTF-8 than the command is in the file.
  static let letters: [String: String] = [
    "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "ss": "ß", "ldots": "…", "dots": "…",
    "textellipsis": "…",
    "textendash": "–", "textemdash": "—", "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘",
    "textquoteright": "’", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "flqq": "«", "frqq": "»", "glqq": "„", "grqq": "“", "textbackslash": "\\", "og": "«", "fg": "»",
    "textasciitilde": "~",
  ]

  /// Letters with the accent that a command sets on them.
  static let accents: [UInt8: [Character: String]] = [
    0x27: ["a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "y": "ý", "A": "Á", "E": "É", "O": "Ó"],
    0x60: ["a": "à", "e": "è", "i": "ì", "o": "ò", "u": "ù", "A": "À", "E": "È"],
    0x22: ["a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"],
    0x5E: ["a": "â", "e": "ê", "i": "î", "o": "ô", "u": "û", "E": "Ê", "O": "Ô"],
    0x7E: ["n": "ñ", "a": "ã", "o": "õ"],
  ]

  /// Whether a command refers to literature.
  static func isCitation(_ command: String) -> Bool { command.holds("cite") || command.holds("Cite") }
}
