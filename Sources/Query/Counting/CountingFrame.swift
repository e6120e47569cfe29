import KodebokStudyModel
import KodebokText

/// A count over a study that can be made document by document and put together afterwards.
///
/// Every document must be counted once; the order in which parts are merged makes no difference.
public protocol StudyCount: Sendable {
  /// Counts one source.
  mutating func add(_ source: CodedSource)

  /// Adds what was counted in other documents of the same study with the same options.
  mutating func merge(_ other: Self)
}

/// What all counts of one study have in common: who counts, which codes count, and under which nodes.
///
/// Participants who have withdrawn count nowhere: they have no column, and a passage in which nobody but them speaks is
/// no passage of a count. Whoever asks is no informant. A code with several parents (`also`) counts under each of
/// them, once.
public struct CountingFrame: Sendable {
  /// One row of a count: a node of the code book, or a code that codings bear and the code book does not know.
  public struct Row: Hashable, Sendable {
    /// The code.
    public var code: CodeID
    /// The label; the id for a code that the code book does not know.
    public var label: String
    /// The labels from the top down, the own one last.
    public var path: [String]
    /// What the node is; nil for a code that the code book does not know.
    public var kind: Code.Kind?
    /// 1 at the top; 1 for a code that the code book does not know.
    public var depth: Int
  }

  /// The codings that a count leaves out, by reason.
  public struct LeftOut: Hashable, Sendable {
    /// Codings of parked codes.
    public var parked = 0
    /// Codings of fact codes.
    public var facts = 0
    /// Codings that wait for approval.
    public var provisional = 0
    /// Codings in passages where only participants who have withdrawn speak.
    public var withdrawn = 0

    /// Creates a count of nothing.
    public init() {}

    /// Adds what was left out in other documents.
    public mutating func merge(_ other: Self) {
      parked += other.parked
      facts += other.facts
      provisional += other.provisional
      withdrawn += other.withdrawn
    }
  }

  /// The study.
  public let study: Study
  /// Which codes count.
  public let selection: CodeSelection
  /// The participants who have withdrawn.
  let withdrawn: Set<ParticipantID>
  private let articles: Set<StudyPath>
  /// For each code of the code book: the nodes it counts under.
  private let counted: [CodeID: [CodeID]]
  /// The same without the nodes that are above by `also` only.
  private let countedOnOwnLine: [CodeID: [CodeID]]
  /// The codes below the nodes that the selection is confined to, parked and fact codes among them; nil: all.
  private let chosen: Set<CodeID>?
  private let parked: Set<CodeID>
  private let facts: Set<CodeID>
  /// The indices of the nodes that have a row in any case.
  private let fixedRows: [Int]

  /// Creates the frame of a count.
  ///
  /// - Complexity: O(nodes × depth of the code book).
  public init(_ study: Study, _ selection: CodeSelection = CodeSelection()) {
    self.study = study
    self.selection = selection
    withdrawn = Set(study.participants.all.lazy.filter(\.hasWithdrawn).map(\.id))
    articles = Set(study.sources.lazy.filter { $0.kind == .article }.map(\.path))
    let book = study.codeBook
    let lines = Self.lines(of: book)
    let chosen = selection.only.map { Self.families($0, lines, book) }
    self.chosen = chosen.map { chosen in Set(chosen.map { book.codes[$0].id }).union(selection.only ?? []) }
    var (parked, facts): (Set<CodeID>, Set<CodeID>) = ([], [])
    var (counted, onOwnLine): ([CodeID: [CodeID]], [CodeID: [CodeID]]) = ([:], [:])
    for (index, code) in book.codes.enumerated() where counted[code.id] == nil {
      let own = [index] + book.ancestors(of: index)
      if !selection.includesParked, own.contains(where: { book.codes[$0].isParked }) {
        parked.insert(code.id)
      } else if !selection.includesFacts, own.contains(where: { book.codes[$0].isFact }) {
        facts.insert(code.id)
      }
      if parked.contains(code.id) || facts.contains(code.id) {
        (counted[code.id], onOwnLine[code.id]) = ([], [])
        continue
      }
      let isOwn = selection.level == .codes
      func rows(_ nodes: [Int]) -> [CodeID] {
        nodes.filter { (chosen?.contains($0) ?? true) && (isOwn || Self.hasRow(book, $0, selection.level)) }
          .map { book.codes[$0].id }
      }
      counted[code.id] = rows(isOwn ? [index] : lines[index])
      onOwnLine[code.id] = rows(isOwn ? [index] : own)
    }
    (self.counted, countedOnOwnLine, self.parked, self.facts) = (counted, onOwnLine, parked, facts)
    fixedRows = book.codes.indices.filter { index in
      let id = book.codes[index].id
      return book.indices[id] == index && !parked.contains(id) && !facts.contains(id)
        && (chosen.map { $0.contains(index) } ?? true) && Self.hasRow(book, index, selection.level)
    }
  }

  private static func hasRow(_ book: CodeBook, _ index: Int, _ level: CodeSelection.Level) -> Bool {
    let code = book.codes[index]
    switch level {
    case .codes: return code.kind == .code
    case .categories: return code.kind == .category
    case .themes: return code.kind == .theme || code.parent == nil
    default: return true
    }
  }

  /// For each node: itself and every node above it, its own line first, then by `also`.
  private static func lines(of book: CodeBook) -> [[Int]] {
    book.codes.indices.map { index in
      var found: [Int] = []
      var seen: Set<Int> = []
      var waiting = [index]
      var next = 0
      while next < waiting.count {
        let node = waiting[next]
        next += 1
        guard seen.insert(node).inserted else { continue }
        found.append(node)
        if let parent = book.codes[node].parent { waiting.append(parent) }
        waiting += book.codes[node].also.compactMap { book.indices[$0] }
      }
      return found
    }
  }

  private static func families(_ ids: [CodeID], _ lines: [[Int]], _ book: CodeBook) -> Set<Int> {
    let tops = Set(ids.compactMap { book.indices[$0] })
    return Set(lines.indices.filter { lines[$0].contains(where: tops.contains) })
  }

  // MARK: Codes

  /// The nodes that a coding counts under; none where it is left out.
  ///
  /// A code that the code book does not know counts as a code of its own, and under no theme.
  public func nodes(of code: CodeID) -> [CodeID] {
    if let known = counted[code] { return known }
    if let index = study.codeBook.indices[code] { return counted[study.codeBook.codes[index].id] ?? [] }
    let hasRow = selection.level == .codes || selection.level == .all
    return hasRow && (selection.only.map { $0.contains(code) } ?? true) ? [code] : []
  }

  /// The nodes that a coding counts under on its code's own line: not those that are above it by `also` only.
  func nodesOnOwnLine(of code: CodeID) -> [CodeID] {
    if let known = countedOnOwnLine[code] { return known }
    if let index = study.codeBook.indices[code] { return countedOnOwnLine[study.codeBook.codes[index].id] ?? [] }
    return nodes(of: code)
  }

  /// The rows of a count in the order of the code book; then codes that it does not know, by id.
  ///
  /// - Parameter used: The nodes that something was counted under.
  /// - Returns: One row for each node of the selection and each that is used.
  public func rows(used: some Sequence<CodeID>) -> [Row] {
    let book = study.codeBook
    let used = Set(used)
    let indices = Set(fixedRows).union(used.compactMap { book.indices[$0] }).sorted()
    let known = indices.map { index in
      let code = book.codes[index]
      return Row(code: code.id, label: code.label, path: book.path(of: index), kind: code.kind, depth: code.depth)
    }
    let others = used.filter { book.indices[$0] == nil }.sorted()
    return known + others.map { Row(code: $0, label: $0.value, path: [$0.value], kind: nil, depth: 1) }
  }

  // MARK: Passages

  /// The passages of whole documents in the order of the study: path, place, the longer first.
  ///
  /// - Complexity: O(n log n) in the segments; O(n) where they are in order already.
  public func passages(_ segments: [Segment]) -> [Passage] {
    var kept: [Int] = []
    kept.reserveCapacity(segments.count)
    for (index, segment) in segments.enumerated() where reason(segment) == nil && !nodes(of: segment.code).isEmpty {
      kept.append(index)
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (one, other) = (segments[left], segments[right])
      if one.source != other.source { return one.source < other.source }
      if one.scalars.lowerBound != other.scalars.lowerBound {
        return one.scalars.lowerBound < other.scalars.lowerBound
      }
      if one.scalars.upperBound != other.scalars.upperBound {
        return one.scalars.upperBound > other.scalars.upperBound
      }
      if one.code != other.code { return one.code < other.code }
      return one.coder != other.coder ? one.coder < other.coder : one.id < other.id
    }
    if zip(kept, kept.dropFirst()).contains(where: { precedes($1, $0) }) { kept.sort(by: precedes) }
    var result: [Passage] = []
    var start = 0
    while start < kept.count {
      let first = segments[kept[start]]
      var end = start + 1
      while end < kept.count, segments[kept[end]].scalars == first.scalars, segments[kept[end]].source == first.source {
        end += 1
      }
      let members = kept[start..<end].map { segments[$0] }
      result.append(Passage(members, participants: present(first.participants), frame: self))
      start = end
    }
    return result
  }

  /// How many codings are left out, and why; only those of codes that the selection is confined to.
  public func leftOut(of segments: [Segment]) -> LeftOut {
    var result = LeftOut()
    for segment in segments {
      if let chosen, !chosen.contains(study.codeBook.resolved(segment.code)) { continue }
      switch reason(segment) {
      case .parked: result.parked += 1
      case .fact: result.facts += 1
      case .provisional: result.provisional += 1
      case .withdrawn: result.withdrawn += 1
      case nil: break
      }
    }
    return result
  }

  private enum Reason { case parked, fact, provisional, withdrawn }

  private func reason(_ segment: Segment) -> Reason? {
    if !withdrawn.isEmpty, !segment.participants.isEmpty, segment.participants.allSatisfy(withdrawn.contains) {
      return .withdrawn
    }
    let code = counted[segment.code] == nil ? study.codeBook.resolved(segment.code) : segment.code
    if parked.contains(code) { return .parked }
    if facts.contains(code) { return .fact }
    if !selection.includesProvisional, segment.coding.flags.contains(.provisional) { return .provisional }
    return nil
  }

  /// Whether a source is a transcript, by its folder; one that the study does not know is.
  func isTranscript(_ path: StudyPath) -> Bool { !articles.contains(path) }

  /// Those of some participants who have not withdrawn.
  func present(_ participants: [ParticipantID]) -> [ParticipantID] {
    withdrawn.isEmpty ? participants : participants.filter { !withdrawn.contains($0) }
  }
}
