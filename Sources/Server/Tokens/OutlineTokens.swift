import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// The tokens of a Markdown file of the study: ids, other attributes and field labels; in the code book each code in
/// its colour.
enum OutlineTokens {
  static func tokens(of view: DocumentView) -> [Token] {
    let outline = view.outline.value
    var result: [Token] = []
    func add(_ range: Range<ByteOffset>, _ type: TokenType) {
      guard !range.isEmpty else { return }
      result.append(Token(start: range.lowerBound.value, end: range.upperBound.value, type: type))
    }
    for field in outline.preamble.fields { add(field.labelRange, .field) }
    for node in outline.nodes {
      for attribute in node.attributes?.attributes ?? [] {
        add(attribute.range, attribute.kind == .id ? .id : .attribute)
      }
      for field in node.content.fields { add(field.labelRange, .field) }
    }
    let book = view.study.codeBook
    if case .codeBook = view.role, book.text == view.text {
      let slots = Palette.Slots(book)
      for (index, code) in book.codes.enumerated() { add(code.labelRange, .code(slot: slots.slot(of: index))) }
    }
    result.sort { ($0.start, $0.end, $0.type.number) < ($1.start, $1.end, $1.type.number) }
    // Attributes of one block never meet; a label that cannot be told apart is left out rather than painted twice.
    var end = 0
    result.removeAll { token in
      if token.start < end { return true }
      end = token.end
      return false
    }
    return result
  }
}
