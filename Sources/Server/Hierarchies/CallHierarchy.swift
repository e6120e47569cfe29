import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// The codes at a place of a source, as they are used in that source; from the code book, one item for each source.
  static let prepareCallHierarchy = Read(
    method: "textDocument/prepareCallHierarchy",
    offer: .capability("callHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    let hierarchy = CallHierarchy(study: study, encoding: snapshot.encoding)
    let codes = snapshot.codes(at: snapshot.offset(place.position, in: view))
    var items: [HierarchyItem] = []
    if case .source = view.role {
      items = codes.compactMap { hierarchy.item($0, in: view.path) }
    } else if let code = codes.first {
      items = study.study.sources.compactMap { source in
        guard var item = hierarchy.item(code, in: source.path) else { return nil }
        // One code in several sources: the source tells them apart.
        item.detail = source.path.value
        return item
      }
    }
    if items.isEmpty { writer.null() } else { writer.values(items) }
  }

  /// The codes that lie over passages of a code, or stand shortly before them.
  static let incomingCalls = Read(
    method: HierarchyItemParams.incomingCallsMethod,
    offer: .excused("told of by callHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    try CallHierarchy.answer(params, snapshot, .from, into: &writer)
  }

  /// The codes that stand shortly after passages of a code.
  static let outgoingCalls = Read(
    method: HierarchyItemParams.outgoingCallsMethod,
    offer: .excused("told of by callHierarchyProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    try CallHierarchy.answer(params, snapshot, .to, into: &writer)
  }
}

/// How codes go together in a source, in the form of a call hierarchy.
///
/// An analogy: editors show calls as a tree with places, and that is what going together looks like, too. "Callers" are
/// the codes that overlap a code or come before it, "callees" those that come after it; *before* and *after* mean within
/// two turns, so that an answer counts as near the answer before it. All of it is counted within one source, because the
/// protocol gives places without saying in which file.
struct CallHierarchy {
  /// How many turns away a passage is still near.
  static let nearTurns = 2

  let study: StudyView
  let encoding: PositionEncoding

  static func answer(
    _ params: Params,
    _ snapshot: Snapshot,
    _ side: CallHierarchyCall.Side,
    into writer: inout JSONWriter
  ) throws(ResponseError) {
    let asked: HierarchyItemParams = try params.decoded()
    guard let study = snapshot.study(of: asked), let code = asked.data?["code"]?.string,
      let source = asked.data?["source"]?.string
    else { return writer.null() }
    let hierarchy = CallHierarchy(study: study, encoding: snapshot.encoding)
    writer.values(hierarchy.calls(of: CodeID(code), in: StudyPath(source), side))
  }

  /// A code in a source; nil where it is not used there.
  func item(_ code: CodeID, in source: StudyPath) -> HierarchyItem? {
    guard let index = study.index(of: source, encoding: encoding), let first = index.entries(of: code).first else {
      return nil
    }
    return item(code, source, first)
  }

  private func item(_ code: CodeID, _ source: StudyPath, _ first: SegmentIndex.Entry) -> HierarchyItem {
    let index = study.codeBook.indices[code]
    let node = index.map { study.codeBook.codes[$0] }
    return HierarchyItem(
      name: node?.label ?? code.value,
      kind: node?.kind.symbol ?? .key,
      detail: index.map { study.codeBook.path(of: $0).joined(separator: " › ") } ?? "",
      location: Location(uri: study.uri(of: source), start: first.start, end: first.end),
      data: [
        "study": .string(study.address), "code": .string(code.value), "source": .string(source.value),
      ]
    )
  }

  /// The codes on one side of a code in a source, in the order of the code book, with the places.
  ///
  /// - Complexity: O(n log n) for n passages of the source, and for `to` the passages near each of the code's.
  func calls(of code: CodeID, in source: StudyPath, _ side: CallHierarchyCall.Side) -> [CallHierarchyCall] {
    guard let index = study.index(of: source, encoding: encoding) else { return [] }
    let stretches = index.entries.indices.map { Stretch(index.entries[$0].segment, $0) }
    let own = stretches.filter { index.entries[$0.entry].segment.code == code }
    guard !own.isEmpty else { return [] }
    var found: [CodeID: [Int]] = [:]
    switch side {
    case .from:
      let own = Passages(own)
      for other in stretches where own.overlapOrFollow(other) {
        let segment = index.entries[other.entry].segment
        if segment.code != code { found[segment.code, default: []].append(other.entry) }
      }
    case .to:
      for one in own {
        // In the order of the text: the first that begins after this passage, then on until they are no longer near.
        var next = stretches.partition(startingAt: one.end)
        while next < stretches.count, stretches[next].turn - one.lastTurn <= Self.nearTurns {
          let other = index.entries[stretches[next].entry].segment.code
          if other != code, found[other]?.last != one.entry { found[other, default: []].append(one.entry) }
          next += 1
        }
      }
    }
    let book = study.codeBook
    let order = found.keys.sorted { ($0.order(in: book), $0) < ($1.order(in: book), $1) }
    return order.compactMap { other in
      guard let first = index.entries(of: other).first else { return nil }
      var places: [LSPRange] = []
      for place in found[other] ?? [] {
        let range = Wire.range(index.entries[place].start, index.entries[place].end)
        if places.last != range { places.append(range) }
      }
      return CallHierarchyCall(side, item(other, source, first), places: places)
    }
  }
}

/// Where a passage stands, as numbers: a segment is a large value.
private struct Stretch {
  let start: Int
  let end: Int
  let turn: Int
  let lastTurn: Int
  /// Its place among the entries of the source.
  let entry: Int

  init(_ segment: Segment, _ entry: Int) {
    start = segment.scalars.lowerBound.value
    end = segment.scalars.upperBound.value
    turn = segment.turn
    lastTurn = segment.lastTurn
    self.entry = entry
  }
}

extension [Stretch] {
  /// The index of the first that begins at a place or after it, in an array in the order of beginnings.
  fileprivate func partition(startingAt place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The passages of one code, prepared so that those near a place are found in O(log n).
private struct Passages {
  private let passages: [Stretch]
  /// For each passage, how far it and those before it reach.
  private let reach: [Int]

  init(_ passages: [Stretch]) {
    self.passages = passages
    var furthest = 0
    reach = passages.map { passage in
      furthest = max(furthest, passage.end)
      return furthest
    }
  }

  /// Whether one of them lies over a passage, or begins after it and near it.
  func overlapOrFollow(_ other: Stretch) -> Bool {
    let after = passages.partition(startingAt: other.end)
    if after > 0, reach[after - 1] > other.start { return true }
    guard after < passages.count else { return false }
    return passages[after].turn - other.lastTurn <= CallHierarchy.nearTurns
  }
}

extension CodeID {
  /// The place in the code book; behind all others for a code it does not have.
  fileprivate func order(in book: CodeBook) -> Int { book.indices[self] ?? Int.max }
}
