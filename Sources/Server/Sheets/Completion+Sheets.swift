import KodebokChanges
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Completion {
  /// What can be written in a heading of a sorting sheet; nil elsewhere.
  func sheetItems(at offset: ByteOffset) -> (range: Range<ByteOffset>, items: [Item])? {
    guard SortingSheet.isSheet(view.path) else { return nil }
    let line = view.text.lineRange(view.text.line(at: offset))
    let typed = Array(view.text.bytes[line.lowerBound.value..<max(offset.value, line.lowerBound.value)])
    return heading(typed, line.lowerBound, offset)
  }

  /// The labels of codes with their ids, behind the marks of a heading.
  private func heading(
    _ typed: [UInt8],
    _ start: ByteOffset,
    _ offset: ByteOffset
  ) -> (range: Range<ByteOffset>, items: [Item])? {
    let marks = typed.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return nil }
    let blanks = typed.dropFirst(marks).prefix { $0 == 0x20 }.count
    guard !typed.contains(UInt8(ascii: "{")) else { return nil }
    let book = study.codeBook
    let items = book.codes.indices.filter { !book.codes[$0].isParked }.map { index in
      let code = book.codes[index]
      return Item(
        label: code.label,
        detail: book.path(of: index).joined(separator: " › "),
        documentation: code.definition,
        kind: code.kind == .theme ? .module : .enumMember,
        written: (blanks == 0 ? " " : "") + book.text.string(code.labelRange) + " {#\(code.id.value)}"
      )
    }
    return ((start + marks + blanks)..<offset, items)
  }
}
