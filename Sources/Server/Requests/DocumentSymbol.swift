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
    case .source: symbols = outline.themes
    case .codeBook: symbols = outline.codes
    case .note: symbols = outline.record ?? outline.headings
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
      name: symbol.name,
      detail: symbol.detail,
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

  /// Themes, in them codes, in them passages; codes the code book does not have stand last.
  var themes: [Symbol] {
    let book = view.study.codeBook
    var segments: [CodeID: [Range<ByteOffset>]] = [:]
    for placed in view.codings.value where placed.isPlaced && !placed.range.isEmpty {
      if segments[placed.code]?.last != placed.range { segments[placed.code, default: []].append(placed.range) }
    }
    var result: [Symbol] = []
    for (index, code) in book.codes.enumerated() where code.parent == nil {
      if let symbol = node(index, book, &segments) { result.append(symbol) }
    }
    for code in segments.keys.sorted() { result.append(leaf(code.value, segments[code] ?? [], .key)) }
    return result
  }

  /// A node of the code book with the passages of everything below it; nil where there are none.
  private func node(_ index: Int, _ book: CodeBook, _ segments: inout [CodeID: [Range<ByteOffset>]]) -> Symbol? {
    let code = book.codes[index]
    var symbol = leaf(code.label, segments.removeValue(forKey: code.id) ?? [], code.kind == .theme ? .namespace : .key)
    for child in code.children {
      if let below = node(child, book, &segments) { symbol.children.append(below) }
    }
    guard let first = symbol.children.first else { return nil }
    symbol.range = symbol.children.reduce(first.range) {
      min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
    }
    symbol.selection = first.selection
    return symbol
  }

  private func leaf(_ name: String, _ ranges: [Range<ByteOffset>], _ kind: SymbolKind) -> Symbol {
    let children = ranges.map { range in
      Symbol(name: excerpt(range), kind: .string, range: range, selection: range)
    }
    let all = ranges.reduce(ranges.first ?? ByteOffset(0)..<ByteOffset(0)) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
    return Symbol(
      name: name,
      detail: ranges.isEmpty ? "" : String(ranges.count),
      kind: kind,
      range: all,
      selection: ranges.first ?? all,
      children: children
    )
  }

  /// The first words of a passage on one line.
  private func excerpt(_ range: Range<ByteOffset>) -> String {
    let cut = view.text.clamped(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    var isApart = false
    for byte in view.text.bytes[cut.lowerBound.value..<cut.upperBound.value] {
      if byte == 0x0A || byte == 0x20 {
        isApart = !bytes.isEmpty
      } else {
        if isApart { bytes.append(0x20) }
        isApart = false
        bytes.append(byte)
      }
    }
    let words = String(decoding: bytes, as: UTF8.self)
    return cut.upperBound < range.upperBound ? words + "…" : words
  }

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
          name: view.text.string(node.labelRange),
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
