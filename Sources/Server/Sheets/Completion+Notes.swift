import KodebokChanges
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Completion {
  /// What can be written in a heading of a sorting sheet, and what a memo can be about; nil elsewhere.
  func noteItems(
    _ offset: ByteOffset,
    _ before: ArraySlice<UInt8>,
    _ range: Range<ByteOffset>
  ) -> (range: Range<ByteOffset>, items: [Item])? {
    let line = view.text.lineRange(view.text.line(at: offset))
    let typed = Array(view.text.bytes[line.lowerBound.value..<max(offset.value, line.lowerBound.value)])
    if SortingSheet.isSheet(view.path) { return heading(typed, line.lowerBound, offset) }
    guard let about = place(of: Array("about=".utf8), in: typed), typed.contains(UInt8(ascii: "{")) else { return nil }
    let rest = typed[about...]
    guard !rest.contains(0x20), !rest.contains(UInt8(ascii: "}")) else { return nil }
    let isQuoted = rest.first == UInt8(ascii: "\"")
    let start = about + (isQuoted ? 1 : 0)
    let comma = typed[start...].lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? start
    let replaced = (line.lowerBound + comma)..<offset
    return (replaced, codes + people + sources(isQuoted || comma != start) + questions)
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

  /// Participants by their ids, which stay when pseudonyms change.
  private var people: [Item] {
    study.study.participants.all.map { Item(label: $0.name, detail: $0.group, kind: .value, written: $0.id.value) }
  }

  private func sources(_ isQuoted: Bool) -> [Item] {
    study.study.sources.map { source in
      let path = source.path.value
      return Item(label: path, kind: .value, written: isQuoted ? path : "\"" + path + "\"")
    }
  }

  private var questions: [Item] {
    study.study.entries.filter { $0.kind == .researchQuestion || $0.kind == .guideQuestion }
      .map { Item(label: $0.id, detail: $0.label, kind: .value) }
  }

  /// The place behind some bytes, where they stand last.
  private func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    var place = bytes.count - wanted.count
    while place >= 0 {
      if bytes[place...].starts(with: wanted) { return place + wanted.count }
      place -= 1
    }
    return nil
  }
}
