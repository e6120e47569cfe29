import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// The nodes of the code book that a place is about, to climb up and down from.
  static let prepareTypeHierarchy = Read(
    method: "textDocument/prepareTypeHierarchy",
    offer: .capability("typeHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    let codes = snapshot.codes(at: snapshot.offset(place.position, in: view))
    let items = TypeHierarchy(study: study, encoding: snapshot.encoding).items(codes)
    if items.isEmpty { writer.null() } else { writer.values(items) }
  }

  /// What a node of the code book belongs to: the one above it, and others it names (`also`).
  static let supertypes = Read(
    method: HierarchyItemParams.supertypesMethod,
    offer: .excused("told of by typeHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    try TypeHierarchy.answer(params, snapshot, into: &writer) { $0.above($1) }
  }

  /// What belongs to a node of the code book.
  static let subtypes = Read(
    method: HierarchyItemParams.subtypesMethod,
    offer: .excused("told of by typeHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    try TypeHierarchy.answer(params, snapshot, into: &writer) { $0.below($1) }
  }
}

/// Themes, categories and codes as a type hierarchy: what is above is the more general.
struct TypeHierarchy {
  let study: StudyView
  let encoding: PositionEncoding

  static func answer(
    _ params: Params,
    _ snapshot: Snapshot,
    into writer: inout JSONWriter,
    _ next: (TypeHierarchy, Int) -> [Int]
  ) throws(ResponseError) {
    let asked: HierarchyItemParams = try params.decoded()
    guard let study = snapshot.study(of: asked), let code = snapshot.code(of: asked, in: study),
      let index = study.codeBook.indices[code]
    else { return writer.null() }
    let hierarchy = TypeHierarchy(study: study, encoding: snapshot.encoding)
    let codes = study.codeBook.codes
    writer.values(hierarchy.items(next(hierarchy, index).map { codes[$0].id }))
  }

  /// The nodes above one, its own first.
  func above(_ index: Int) -> [Int] {
    let book = study.codeBook
    var result = book.codes[index].parent.map { [$0] } ?? []
    for id in book.codes[index].also {
      if let also = book.indices[id], also != index, !result.contains(also) { result.append(also) }
    }
    return result
  }

  /// The nodes below one, its own first.
  func below(_ index: Int) -> [Int] {
    let book = study.codeBook
    var result = book.codes[index].children
    for (other, code) in book.codes.enumerated() where other != index && !result.contains(other) {
      if code.also.contains(where: { book.indices[$0] == index }) { result.append(other) }
    }
    return result
  }

  /// Nodes as the protocol has them.
  func items(_ codes: [CodeID]) -> [HierarchyItem] {
    let book = study.codeBook
    let counts = study.counts.value
    let uri = study.uri(of: book.path)
    return codes.compactMap { id in
      guard let index = book.indices[id] else { return nil }
      let code = book.codes[index]
      let above = book.path(of: index).dropLast().joined(separator: " › ")
      let count = counts[code.id].map { String($0) }
      return HierarchyItem(
        name: code.label,
        kind: code.kind.symbol,
        detail: [above.isEmpty ? nil : above, count].compactMap { $0 }.joined(separator: " · "),
        location: Location(uri: uri, code.range, of: book.text, encoding),
        selection: Wire.range(code.labelRange, of: book.text, encoding),
        data: ["study": .string(study.address), "code": .string(code.id.value)]
      )
    }
  }
}

extension Code.Kind {
  /// The icon of a node in outlines and hierarchies.
  var symbol: SymbolKind {
    switch self {
    case .theme: .namespace
    case .category: .class
    case .code: .key
    }
  }
}

extension Snapshot {
  /// The codes that a place is about: those of all passages there, the innermost first; else the one it names.
  func codes(at offset: ByteOffset) -> [CodeID] {
    guard let view else { return [] }
    if case .source = view.role, typedTag(at: offset) == nil, let document = view.document.value {
      var codes: [CodeID] = []
      for placed in codings(at: offset, in: document) where !codes.contains(placed.code) { codes.append(placed.code) }
      return codes
    }
    return code(at: offset).map { [$0] } ?? []
  }

  /// The study of an item that comes back.
  func study(of item: HierarchyItemParams) -> StudyView? {
    if let named = item.data?["study"] { return StudyView.named(named, among: studies) }
    return studies.first { $0.uri(of: $0.codeBook.path) == item.uri.text }
  }

  /// The code of an item that comes back; by its place in the code book where the client lost the rest.
  func code(of item: HierarchyItemParams, in study: StudyView) -> CodeID? {
    if let id = item.data?["code"]?.string { return CodeID(id) }
    guard study.uri(of: study.codeBook.path) == item.uri.text else { return nil }
    let place = study.codeBook.text.offset(of: Wire.position(item.selection.start), in: encoding)
    return code(at: place, in: study.codeBook)?.id
  }
}
