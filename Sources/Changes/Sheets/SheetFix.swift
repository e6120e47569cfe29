import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Something that mends a problem of a sheet, by edits of the sheet alone.
package struct SheetFix: Hashable, Sendable {
  /// The catalogue key of its title.
  package var titleKey: String
  /// The facts of the title.
  package var facts: [String: Fact] = [:]
  /// The edits; they count in the text of the sheet.
  package var edits: [TextEdit]
}

extension SheetDifference {
  /// What can be done about the problems that touch a place, in their order.
  package func fixes(
    at selection: Range<ByteOffset>,
    on sheet: SortingSheet,
    segments: [Segment],
    study: Study,
    coder: CoderID
  ) -> [SheetFix] {
    func touches(_ range: Range<ByteOffset>) -> Bool {
      range.lowerBound <= selection.upperBound && selection.lowerBound <= range.upperBound
    }
    func segment(_ id: CodingID) -> Segment? { segments.first { $0.id == id } }
    let writer = SheetText(study: study, coder: coder, words: .english)
    return problems.flatMap { problem -> [SheetFix] in
      switch problem {
      case .unreadable(let range):
        guard touches(range), let words = sheet.unreadable.first(where: { $0.range == range })?.words else { return [] }
        let known = Set(sheet.blocks.map(\.id))
        let lost = sheet.order.first { !known.contains($0) && sheet.origins[$0]?.words == words }
        guard let found = lost.flatMap({ segment($0) }) else { return [] }
        return [SheetFix(titleKey: "fix/sheet-unclear", edits: [TextEdit(range, writer.block(found))])]
      case .wordsEdited(let block):
        let row = sheet.blocks[block]
        guard touches(row.range), let found = segment(row.id) else { return [] }
        return [SheetFix(titleKey: "fix/sheet-unclear/words", edits: [TextEdit(row.range, writer.block(found))])]
      case .twice(let block), .unknownPassage(let block), .gone(let block):
        let row = sheet.blocks[block]
        guard touches(row.range) else { return [] }
        return [SheetFix(titleKey: "fix/sheet-unclear/take-out", edits: [TextEdit(row.range, "")])]
      case .severalCodes(let heading, let codes):
        let row = sheet.headings[heading]
        guard touches(row.range) else { return [] }
        return codes.map { code in
          let path = study.codeBook.indices[code].map { study.codeBook.path(of: $0).joined(separator: " › ") }
          let facts: [String: Fact] = ["label": .text(path ?? code.value), "code": .text(code.value)]
          let edit = TextEdit(row.range.upperBound..<row.range.upperBound, " {#\(code.value)}")
          return SheetFix(titleKey: "fix/sheet-unclear/code", facts: facts, edits: [edit])
        }
      case .headingChangedSince(let heading):
        let row = sheet.headings[heading]
        guard touches(row.range), case .code(let code)? = targets[heading], let node = study.codeBook[code] else {
          return []
        }
        let words = study.codeBook.text.string(node.labelRange)
        let facts: [String: Fact] = ["label": .text(node.label)]
        return [SheetFix(titleKey: "fix/sheet-outdated", facts: facts, edits: [TextEdit(row.labelRange, words)])]
      default: return []
      }
    }
  }
}
