import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Offers what can be written at a place: codes after `#` in a transcript, ids and words in the study's own files.
  ///
  /// The whole change is the item's own text edit, and there is no `filterText`: clients differ on everything else.
  static let completion = Read(
    method: "textDocument/completion",
    offer: .capability("completionProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    let offset = snapshot.offset(place.position, in: view)
    let completion = Completion(snapshot: snapshot, view: view, study: study)
    guard let (range, items) = completion.items(at: offset), !items.isEmpty else { return writer.null() }
    let replaced = Wire.range(range, of: view.text, snapshot.encoding)
    let list = items.enumerated().map { number, item in
      let digits = String(number)
      return CompletionItem(
        label: item.label.visible,
        kind: item.kind,
        detail: item.detail.visible,
        documentation: item.documentation,
        sortText: String(repeating: "0", count: max(0, 5 - digits.count)) + digits,
        edit: KodebokLanguageProtocol.TextEdit(range: replaced, newText: item.written ?? item.label)
      )
    }
    writer.value(CompletionList(items: list))
  }
}

/// Gathers what can be written at a place.
struct Completion {
  struct Item {
    typealias Kind = CompletionItem.Kind

    var label: String
    var detail = ""
    var documentation = ""
    var kind: CompletionItem.Kind
    /// What is written, where that is not the label.
    var written: String?
  }

  let snapshot: Snapshot
  let view: DocumentView
  let study: StudyView

  /// The items for a place and the letters they stand for; nil where nothing is offered.
  func items(at offset: ByteOffset) -> (range: Range<ByteOffset>, items: [Item])? {
    let word = view.text.idRange(around: offset)
    let range = word.lowerBound..<max(offset, word.lowerBound)
    let before = before(range.lowerBound)
    switch view.role {
    case .source:
      guard before.last == UInt8(ascii: "#"), isTagMark(before) else { return nil }
      return (range, codes)
    case .codeBook, .note:
      if let found = sheetItems(at: offset) ?? bindings(at: offset) ?? records(at: offset) ?? quotes(at: offset) {
        return found
      }
      if before.last == UInt8(ascii: "#") { return (range, codes + participants) }
      if before.last == UInt8(ascii: "@") { return (range, participants) }
      return nil
    case .other: return records(at: offset)
    }
  }

  /// The bytes of the line before a place.
  private func before(_ place: ByteOffset) -> ArraySlice<UInt8> {
    let start = view.text.lineRange(view.text.line(at: place)).lowerBound
    return view.text.bytes[start.value..<max(place.value, start.value)]
  }

  /// Whether a `#` can begin a typed tag: after a blank or a mark, or doubled; a heading's begins the line.
  private func isTagMark(_ before: ArraySlice<UInt8>) -> Bool {
    var rest = before.dropLast()
    if rest.last == UInt8(ascii: "#") { rest = rest.dropLast() }
    guard let last = rest.last else { return true }
    return !(0x30...0x39 ~= last || 0x41...0x5A ~= last || 0x61...0x7A ~= last || last >= 0x80)
  }

  /// The ids of the code book, in its order; the suggested ones are not put first, because letters follow.
  var codes: [Item] {
    let book = study.codeBook
    return book.codes.indices.filter { !book.codes[$0].isParked }.map { index in
      let code = book.codes[index]
      return Item(
        label: code.id.value,
        detail: book.path(of: index).joined(separator: " › "),
        documentation: code.definition,
        kind: code.kind == .theme ? .module : .enumMember
      )
    }
  }

  var participants: [Item] {
    study.study.participants.all.map { one in
      Item(label: one.name, detail: one.group, kind: .value)
    }
  }
}
