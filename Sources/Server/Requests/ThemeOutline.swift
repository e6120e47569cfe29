import KodebokJSON
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

/// The outline of a transcript: themes, in them codes, in them passages; codes the code book does not have stand last.
///
/// Written as bytes without a tree between: an interview of an hour has a thousand passages, and some editors ask for
/// its outline after every edit.
struct ThemeOutline {
  private let view: DocumentView
  private let book: CodeBook
  /// What is shown of each coding.
  private let page: OutlinePage
  /// The passages of each node of the code book, in the order of the text.
  private var own: [[Int32]]
  /// The passages of codes the code book does not have.
  private var unknown: [CodeID: [Int32]] = [:]
  /// The passages of each node and of everything below it: their outermost places and the first one; nil for none.
  private var extents: [Extent?]

  private var passages: [OutlinePage.Passage] { page.passages }

  private struct Extent {
    var start: TextPosition
    var end: TextPosition
    var first: Int32
  }

  init(_ view: DocumentView, _ memory: PassageMemory? = nil) {
    self.view = view
    book = view.study.codeBook
    own = [[Int32]](repeating: [], count: book.codes.count)
    extents = [Extent?](repeating: nil, count: book.codes.count)
    let codings = view.codings.value
    let placed = codings.indices.filter { codings[$0].isPlaced && !codings[$0].range.isEmpty }
    let ranges = placed.map { codings[$0].range }
    page = OutlinePage(ranges, in: view.text, view.encoding, after: memory?.outline(of: view.uri))
    memory?.keep(page, of: view.uri)
    for (number, index) in placed.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      if own.indices.contains(codings[index].node) {
        add(number, to: &own[codings[index].node])
      } else {
        add(number, to: &unknown[codings[index].code, default: []])
      }
    }
    for index in book.codes.indices where book.codes[index].parent == nil { extents[index] = measure(index) }
  }

  /// Several coders on the same words are one passage.
  private func add(_ number: Int32, to list: inout [Int32]) {
    if let last = list.last, passages[Int(last)].range == passages[Int(number)].range { return }
    list.append(number)
  }

  private mutating func measure(_ node: Int) -> Extent? {
    var result = extent(of: own[node])
    for child in book.codes[node].children {
      guard let below = measure(child) else { continue }
      guard let known = result else {
        result = below
        continue
      }
      result = Extent(start: min(known.start, below.start), end: max(known.end, below.end), first: known.first)
    }
    extents[node] = result
    return result
  }

  private func extent(of list: [Int32]) -> Extent? {
    guard let first = list.first else { return nil }
    let end = list.reduce(passages[Int(first)].end) { max($0, passages[Int($1)].end) }
    return Extent(start: passages[Int(first)].start, end: end, first: first)
  }

  // MARK: Writing

  /// Writes the array; without levels for clients that know none, each entry naming the one above it.
  func write(isNested: Bool, into writer: inout JSONWriter) {
    writer.pieces { piece in
      var out = Output(view: view, page: page, isNested: isNested)
      swap(&out.piece, &piece)
      write(into: &out)
      swap(&out.piece, &piece)
    }
  }

  private func write(into out: inout Output) {
    out.piece.reserve(passages.count * 300 + 4096)
    out.piece.add("[")
    for index in book.codes.indices where book.codes[index].parent == nil { write(index, in: nil, &out) }
    for code in unknown.keys.sorted() {
      let list = unknown[code] ?? []
      guard let extent = extent(of: list) else { continue }
      let name = JSONPiece.escaped(code.value.visible)
      out.open(name, list.count, .key, extent, in: nil)
      for passage in list { out.passage(passage, in: name) }
      out.close()
    }
    out.piece.add("]")
  }

  private func write(_ node: Int, in container: [UInt8]?, _ out: inout Output) {
    guard let extent = extents[node] else { return }
    let code = book.codes[node]
    let name = JSONPiece.escaped(code.label)
    out.open(name, own[node].count, code.kind == .theme ? .namespace : .key, extent, in: container)
    for passage in own[node] { out.passage(passage, in: name) }
    for child in code.children { write(child, in: name, &out) }
    out.close()
  }

  /// The bytes so far; knows how entries are divided.
  private struct Output {
    let view: DocumentView
    let page: OutlinePage
    let isNested: Bool
    let uri: [UInt8]
    var piece = JSONPiece()
    private var isFirst = true

    var passages: [OutlinePage.Passage] { page.passages }

    init(view: DocumentView, page: OutlinePage, isNested: Bool) {
      self.view = view
      self.page = page
      self.isNested = isNested
      uri = JSONPiece.escaped(view.uri)
    }

    /// Begins an entry that may hold others.
    mutating func open(_ name: [UInt8], _ count: Int, _ kind: SymbolKind, _ extent: Extent, in container: [UInt8]?) {
      let first = passages[Int(extent.first)]
      begin()
      piece.add("\"")
      piece.add(name.isEmpty ? Array("…".utf8) : name)
      piece.add("\"")
      guard isNested else { return end(kind, first.start, first.end, in: container) }
      if count > 0 {
        piece.add(",\"detail\":\"")
        piece.add(count)
        piece.add("\"")
      }
      places(kind, (extent.start, extent.end), (first.start, first.end))
      piece.add(",\"children\":[")
      isFirst = true
    }

    /// Ends what ``open(_:_:_:_:in:)`` began.
    mutating func close() {
      if isNested { piece.add("]}") }
      isFirst = false
    }

    /// Writes the entry of one passage: its first words.
    mutating func passage(_ number: Int32, in container: [UInt8]) {
      let passage = passages[Int(number)]
      if isNested {
        if !isFirst { piece.add(",") }
        piece.add(page.bytes, passage.entry)
        isFirst = false
      } else {
        begin()
        OutlinePage.addExcerpt(passage.range, of: view.text, to: &piece)
        end(.string, passage.start, passage.end, in: container)
      }
    }

    private mutating func begin() {
      if !isFirst { piece.add(",") }
      piece.add("{\"name\":")
    }

    private mutating func places(
      _ kind: SymbolKind,
      _ range: (TextPosition, TextPosition),
      _ selection: (TextPosition, TextPosition)
    ) {
      piece.add(",\"kind\":")
      piece.add(kind.rawValue)
      piece.add(",\"range\":")
      piece.add(range.0, range.1)
      piece.add(",\"selectionRange\":")
      piece.add(selection.0, selection.1)
    }

    /// Ends an entry without levels.
    private mutating func end(
      _ kind: SymbolKind,
      _ start: TextPosition,
      _ end: TextPosition,
      in container: [UInt8]?
    ) {
      piece.add(",\"kind\":")
      piece.add(kind.rawValue)
      piece.add(",\"location\":{\"uri\":\"")
      piece.add(uri)
      piece.add("\",\"range\":")
      piece.add(start, end)
      piece.add("}")
      if let container {
        piece.add(",\"containerName\":\"")
        piece.add(container)
        piece.add("\"")
      }
      piece.add("}")
      isFirst = false
    }
  }
}
