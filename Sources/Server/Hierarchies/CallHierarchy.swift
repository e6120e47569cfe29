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
    let passages = SourcePassages(source, in: study, encoding)
    return passages.first(of: code).map { item(code, source, passages.range(of: $0)) }
  }

  private func item(_ code: CodeID, _ source: StudyPath, _ first: LSPRange) -> HierarchyItem {
    let index = study.codeBook.indices[code]
    let node = index.map { study.codeBook.codes[$0] }
    return HierarchyItem(
      name: node?.label ?? code.value,
      kind: node?.kind.symbol ?? .key,
      detail: index.map { study.codeBook.path(of: $0).joined(separator: " › ") } ?? "",
      location: Location(uri: DocumentURI(study.uri(of: source)), range: first),
      data: [
        "study": .string(study.address), "code": .string(code.value), "source": .string(source.value),
      ]
    )
  }

  /// The codes on one side of a code in a source, in the order of the code book, with the places.
  ///
  /// - Complexity: O(n log n) for n passages of the source; for `to`, beside that the passages near each of the code's
  ///   until every code was met.
  func calls(of code: CodeID, in source: StudyPath, _ side: CallHierarchyCall.Side) -> [CallHierarchyCall] {
    let passages = SourcePassages(source, in: study, encoding)
    let stretches = passages.stretches
    let own = stretches.filter { $0.code == code }
    guard !own.isEmpty else { return [] }
    var found: [CodeID: [Int]] = [:]
    switch side {
    case .from:
      let near = NearPassages(own)
      for (index, other) in stretches.enumerated() where other.code != code && near.overlapOrFollow(other) {
        found[other.code, default: []].append(index)
      }
    case .to: found = Self.followed(code, in: stretches)
    }
    let book = study.codeBook
    let order = found.keys.sorted { ($0.order(in: book), $0) < ($1.order(in: book), $1) }
    return order.compactMap { other in
      guard let first = passages.first(of: other) else { return nil }
      var places: [LSPRange] = []
      for place in found[other] ?? [] {
        let range = passages.range(of: place)
        if places.last != range { places.append(range) }
      }
      return CallHierarchyCall(side, item(other, source, passages.range(of: first)), places: places)
    }
  }

  /// The passages of a code, by the codes that stand shortly after them.
  static func followed(_ code: CodeID, in stretches: [Stretch]) -> [CodeID: [Int]] {
    // Codes as numbers: every passage of the code looks at those behind it.
    var numbers: [CodeID: Int] = [:]
    var names: [CodeID] = []
    let codes = stretches.map { stretch -> Int in
      if let known = numbers[stretch.code] { return known }
      numbers[stretch.code] = names.count
      names.append(stretch.code)
      return names.count - 1
    }
    var found = [[Int]](repeating: [], count: names.count)
    for (index, one) in stretches.enumerated() where one.code == code {
      // In the order of the text: the first that begins after this passage, then on until they are no longer near.
      var next = stretches.partition(startingAt: one.end)
      var count = 0
      while next < stretches.count, count < names.count - 1, NearPassages.isNear(one.lastTurn, stretches[next].turn) {
        let other = codes[next]
        if codes[index] != other, found[other].last != index {
          found[other].append(index)
          count += 1
        }
        next += 1
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(names, found).filter { !$0.1.isEmpty })
  }
}

/// Where a passage stands, as numbers: a segment is a large value.
struct Stretch {
  let code: CodeID
  let start: Int
  let end: Int
  let turn: Int
  let lastTurn: Int
}

/// The passages of a source as it stands in the client, or as it was read; none of one that has not been read.
private struct SourcePassages {
  /// In the order of the text.
  private(set) var stretches: [Stretch] = []
  private let rangeOf: (Int) -> LSPRange

  init(_ source: StudyPath, in study: StudyView, _ encoding: PositionEncoding) {
    if let view = study.open[source], let document = view.document.value {
      let placed = document.codings.filter { $0.isPlaced && !$0.range.isEmpty }
      stretches = placed.map { placed in
        let turns = document.transcript.turnIndices(touching: placed.range)
        return Stretch(
          code: placed.code,
          start: placed.range.lowerBound.value,
          end: placed.range.upperBound.value,
          turn: turns.first ?? -1,
          lastTurn: turns.last ?? -1
        )
      }
      rangeOf = { Wire.range(placed[$0].range, of: view.text, encoding) }
    } else {
      let entries = study.indices[source]?.entries ?? []
      stretches = entries.map { entry in
        Stretch(
          code: entry.segment.code,
          start: entry.segment.scalars.lowerBound.value,
          end: entry.segment.scalars.upperBound.value,
          turn: entry.segment.turn,
          lastTurn: entry.segment.lastTurn
        )
      }
      rangeOf = { Wire.range(entries[$0].start, entries[$0].end) }
    }
  }

  /// The first passage of a code.
  func first(of code: CodeID) -> Int? { stretches.firstIndex { $0.code == code } }

  /// Where a passage stands in the client's unit.
  func range(of index: Int) -> LSPRange { rangeOf(index) }
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
struct NearPassages {
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
    return Self.isNear(other.lastTurn, passages[after].turn)
  }

  /// Whether few turns lie between; where there are no turns, nothing tells what is near.
  static func isNear(_ turn: Int, _ next: Int) -> Bool {
    next >= 0 && next - turn <= CallHierarchy.nearTurns
  }
}

extension CodeID {
  /// The place in the code book; behind all others for a code it does not have.
  fileprivate func order(in book: CodeBook) -> Int { book.indices[self] ?? Int.max }
}
