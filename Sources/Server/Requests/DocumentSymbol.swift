import KodebokJSON
import KodebokJSONRPC
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.Location

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
    case .note: symbols = outline.headings
    case .other: symbols = []
    }
    writer.beginArray()
    for symbol in symbols {
      if snapshot.profile.nestsSymbols {
        symbol.write(of: view.text, snapshot.encoding, into: &writer)
      } else {
        symbol.writeFlat(uri, of: view.text, snapshot.encoding, container: nil, into: &writer)
      }
    }
    writer.endArray()
  }
}

/// A node of an outline.
struct Symbol: Sendable {
  /// What a node is, as the protocol numbers it; editors show an icon by it.
  enum Kind: Int, Sendable {
    case module = 2
    case namespace = 3
    case `class` = 5
    case string = 15
    case key = 20
  }

  var name: String
  var detail = ""
  var kind: Kind
  /// All of it.
  var range: Range<ByteOffset>
  /// What is selected when one goes there.
  var selection: Range<ByteOffset>
  var children: [Symbol] = []

  func write(of text: SourceText, _ encoding: PositionEncoding, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", shownName)
    if !detail.isEmpty { writer.member("detail", detail) }
    writer.member("kind", kind.rawValue)
    writer.key("range")
    Wire.range(range, of: text, encoding, into: &writer)
    writer.key("selectionRange")
    Wire.range(selection, of: text, encoding, into: &writer)
    if !children.isEmpty {
      writer.array("children") { writer in
        for child in children { child.write(of: text, encoding, into: &writer) }
      }
    }
    writer.endObject()
  }

  func writeFlat(
    _ uri: String,
    of text: SourceText,
    _ encoding: PositionEncoding,
    container: String?,
    into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("name", shownName)
    writer.member("kind", kind.rawValue)
    writer.key("location")
    Location(uri: uri, selection, of: text, encoding).write(into: &writer)
    writer.member("containerName", container)
    writer.endObject()
    for child in children { child.writeFlat(uri, of: text, encoding, container: name, into: &writer) }
  }

  /// The protocol allows no empty names.
  private var shownName: String { name.isEmpty ? "…" : name }
}

/// Builds outlines.
struct SymbolOutline {
  let snapshot: Snapshot
  let view: DocumentView

  /// Themes, in them codes, in them passages; codes the code book does not have stand last.
  var themes: [Symbol] {
    guard let document = view.document.value else { return [] }
    let book = view.study.codeBook
    var segments: [CodeID: [Range<ByteOffset>]] = [:]
    for placed in document.codings where placed.isPlaced && !placed.range.isEmpty {
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

  private func leaf(_ name: String, _ ranges: [Range<ByteOffset>], _ kind: Symbol.Kind) -> Symbol {
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
    let words = view.text.string(cut).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
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
