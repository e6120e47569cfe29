import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Read {
  /// The outline: of a transcript themes, codes and passages; of the code book its nodes; of other files the headings.
  static let documentSymbol = Read(
    method: "textDocument/documentSymbol",
    offer: .capability("documentSymbolProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let uri = try params.uri
    guard let view = snapshot.view else { return writer.null() }
    let outline = SymbolOutline(snapshot: snapshot, view: view)
    let symbols: [Symbol]
    switch view.role {
    case .source:
      let themes = ThemeOutline(view, snapshot.passages)
      return themes.write(isNested: snapshot.profile.nestsSymbols, into: &writer)
    case .codeBook: symbols = outline.codes
    case .note: symbols = outline.report ?? outline.record ?? outline.headings
    case .other: symbols = outline.record ?? []
    }
    let shown = symbols.map { DocumentSymbol($0, of: view.text, snapshot.encoding) }
    if snapshot.profile.nestsSymbols {
      writer.values(shown)
    } else {
      writer.values(DocumentSymbol.flat(shown, in: DocumentURI(uri)))
    }
  }
}

/// A node of an outline, in bytes of the text.
struct Symbol: Sendable {
  var name: String
  var detail = ""
  var kind: SymbolKind
  /// All of it.
  var range: Range<ByteOffset>
  /// What is selected when one goes there.
  var selection: Range<ByteOffset>
  var children: [Symbol] = []
}

extension DocumentSymbol {
  /// The node with its places in the client's unit.
  init(_ symbol: Symbol, of text: SourceText, _ encoding: PositionEncoding) {
    let range = Wire.range(symbol.range, of: text, encoding)
    self.init(
      name: symbol.name.visible,
      detail: symbol.detail.visible,
      kind: symbol.kind,
      range: range,
      selection: symbol.selection == symbol.range ? range : Wire.range(symbol.selection, of: text, encoding),
      children: symbol.children.map { DocumentSymbol($0, of: text, encoding) }
    )
  }
}

/// Builds outlines.
struct SymbolOutline {
  let snapshot: Snapshot
  let view: DocumentView

  /// The nodes of the code book with how often each is used.
  var codes: [Symbol] {
    let book = view.study.codeBook
    let counts = snapshot.study?.counts.value ?? [:]
    func symbol(_ index: Int) -> Symbol {
      let code = book.codes[index]
      return Symbol(
        name: code.label,
        detail: counts[code.id].map { String($0) } ?? "",
        kind: code.kind == .theme ? .namespace : code.kind == .category ? .class : .key,
        range: code.range,
        selection: code.labelRange,
        children: code.children.map(symbol)
      )
    }
    return book.codes.indices.filter { book.codes[$0].parent == nil }.map(symbol)
  }

  /// The headings of a Markdown file.
  var headings: [Symbol] {
    let outline = view.outline.value
    func symbols(_ indices: [Int]) -> [Symbol] {
      indices.compactMap { index in
        guard let node = outline.node(index), node.isHeading else { return nil }
        return Symbol(
          name: view.text.string(node.labelRange).visible,
          kind: .string,
          range: node.range.lowerBound..<max(node.contentEnd, node.lineRange.upperBound),
          selection: node.labelRange,
          children: symbols(node.children)
        )
      }
    }
    return symbols(outline.roots)
  }
}
