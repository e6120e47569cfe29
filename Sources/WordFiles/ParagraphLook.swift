import KodebokText

/// What the styles and margins of a paragraph say about it.
struct ParagraphLook {
  /// What a style is for.
  enum Role: Hashable {
    /// A heading; 1 is the highest.
    case heading(Int)
    /// A quotation.
    case quotation
    /// Code, or a list of literature.
    case aside
    /// A list of contents, which repeats the headings.
    case contents
  }

  /// What its style is for; nil for running text.
  var role: Role?
  /// Whether it is an item of a list.
  var isItem = false
  /// Whether it is set to the right.
  var isRight = false
  /// The left margin, in twentieths of a point.
  var left = 0
  /// How much the other lines stand further in than the first, in twentieths of a point.
  var hanging = 0
  /// Whether it is a row of a table.
  var isRow = false

  /// What a style is for, by its name; the names that Word and LibreOffice keep in their files are English in all languages.
  static func role(ofStyle name: String) -> Role? {
    let name = CaseFolding.lowercased(name)
    if name == "title" || name == "tittel" { return .heading(1) }
    for start in ["heading ", "overskrift ", "heading", "overskrift"] where name.hasPrefix(start) {
      if let level = Int(name.dropFirst(start.count)), (1...9).contains(level) { return .heading(level) }
    }
    if ["toc ", "innhold", "innh ", "contents ", "table of figures", "figurliste"].contains(where: name.hasPrefix) {
      return .contents
    }
    if quotations.contains(where: { name.holds($0) }), !name.holds("unquote") { return .quotation }
    return asides.contains { name.holds($0) } ? .aside : nil
  }

  private static let quotations = [
    "quote", "quotation", "sitat", "citat ", "block text", "blokktekst", "utdrag", "excerpt",
  ]
  private static let asides = [
    "bibliogra", "referanse", "litteraturliste", "reference list", "source code", "preformatted", "kildekode",
    "verbatim",
  ]
}
