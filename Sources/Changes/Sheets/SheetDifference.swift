import KodebokStudyModel
import KodebokText

/// What a sheet wants otherwise than the study has it.
///
/// A function of the sheet, of what it was made from, of the study as it is now, and of who asks.
package struct SheetDifference: Sendable {
  /// The code that a heading stands for.
  package enum Target: Hashable, Sendable {
    /// A node of the code book.
    case code(CodeID)
    /// A code that the code book does not have, though a coding does; nothing can be moved to it.
    case unknown(CodeID)
    /// The code that the heading with this index makes.
    case new(Int)
  }

  /// One thing that is to be done.
  package enum Step: Hashable, Sendable {
    /// The heading makes a code or theme.
    case newCode(heading: Int)
    /// The heading gives its code another label.
    case rename(heading: Int, CodeID)
    /// The heading puts its code below another one, or at the top.
    case move(heading: Int, CodeID, under: Target?)
    /// The coding of the block gets the code of its heading.
    case recode(block: Int, CodingID, to: Target)
    /// The passage of the block gets the code of its heading as well.
    case add(block: Int, CodingID, Target)
    /// The coding is taken out, because no block has it any more; the code it had.
    case remove(CodingID, CodeID)
    /// What is written under the block becomes a memo.
    case memo(block: Int)
    /// What is written under the heading becomes a memo.
    case codeMemo(heading: Int)
  }

  /// Something on the sheet that cannot be taken as it stands.
  package enum Problem: Hashable, Sendable {
    /// Quoted lines that name no coding.
    case unreadable(Range<ByteOffset>)
    /// A passage that neither the study nor the sheet's own beginning knows.
    case unknownPassage(block: Int)
    /// A passage before the first heading.
    case noHeading(block: Int)
    /// A heading whose words mean several codes.
    case severalCodes(heading: Int, [CodeID])
    /// A heading that names no code and cannot make one.
    case noCode(heading: Int)
    /// The words of a passage were changed on the sheet.
    case wordsEdited(block: Int)
    /// The same passage stands twice under one code.
    case twice(block: Int)
    /// The sheet does not know any more what it was made from.
    case noState
    /// The coding of a block is not in the study any more.
    case gone(block: Int)
    /// The study gave the coding another code since the sheet was made; the sheet leaves that as it is.
    case recodedSince(block: Int, CodeID)
    /// Sheet and study both gave the coding another code; it keeps the study's.
    case bothRecoded(block: Int, CodeID)
    /// The coding was deleted from the sheet, but changed in the study since; it is kept.
    case deletedAndChanged(CodingID, CodeID)
    /// The code of the heading was renamed or moved in the study since; the study's name and place stay.
    case headingChangedSince(heading: Int)
  }

  /// What is to be done, in an order in which it can be.
  package var steps: [Step] = []
  /// What stands in the way.
  package var problems: [Problem] = []
  /// What each heading stands for; nil where that cannot be told.
  package var targets: [Target?] = []
  /// The words of passages that the sheet does not have any more.
  package var missingWords: [CodingID: String] = [:]

  /// Whether the study has all that the sheet wants.
  package var isEmpty: Bool { steps.isEmpty }

  /// Whether the sheet holds nothing that the study does not have: such a sheet may be written over.
  ///
  /// A passage that was put where it cannot be taken is no step, but it is somebody's work.
  package var isDone: Bool {
    steps.isEmpty
      && problems.allSatisfy { problem in
        switch problem {
        case .gone, .recodedSince, .twice: true
        default: false
        }
      }
  }

  /// How many steps there are of each kind, by the catalogue's names: `codes`, `recoded`, `added`, `removed`, `memos`.
  package var counts: [String: Int] {
    var counts = ["codes": 0, "recoded": 0, "added": 0, "removed": 0, "memos": 0]
    for step in steps {
      switch step {
      case .newCode, .rename, .move: counts["codes", default: 0] += 1
      case .recode: counts["recoded", default: 0] += 1
      case .add: counts["added", default: 0] += 1
      case .remove: counts["removed", default: 0] += 1
      case .memo, .codeMemo: counts["memos", default: 0] += 1
      }
    }
    return counts
  }
}

/// A passage with a code, as one coder has it.
struct CodedPlace: Hashable {
  var source: StudyPath
  var scalars: Range<ScalarOffset>
  var target: SheetDifference.Target

  init(source: StudyPath, scalars: Range<ScalarOffset>, target: SheetDifference.Target) {
    self.source = source
    self.scalars = scalars
    self.target = target
  }

  init(_ segment: Segment, _ target: SheetDifference.Target) {
    self.init(source: segment.source, scalars: segment.scalars, target: target)
  }
}

extension SheetDifference {
  /// Works out what a sheet wants.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - segments: Every segment of the study as it is now.
  ///   - study: The study.
  ///   - coder: Who sorts: only this coder's codings are changed.
  /// - Complexity: O(bytes of the sheet + segments).
  package init(_ sheet: SortingSheet, segments: [Segment], study: Study, coder: CoderID) {
    self.init(sheet, ground: SortingGround(segments, coder: coder), study: study)
  }

  /// Works out what a sheet wants of a study that was prepared.
  ///
  /// - Complexity: O(bytes of the sheet).
  package init(_ sheet: SortingSheet, ground: SortingGround, study: Study) {
    var search = SheetSearch(sheet: sheet, ground: ground, study: study)
    search.run()
    self = search.result
  }
}

/// One search for the difference between sheet and study.
private struct SheetSearch {
  let sheet: SortingSheet
  let book: CodeBook
  let coder: CoderID
  let study: Study
  let present: SortingGround
  /// How many of the coder's codings more, or less, have a passage with a code when the steps found so far are done.
  private var own: [CodedPlace: Int] = [:]
  /// The words of the coder's segments, by code; only a sheet with passages that are gone asks for them.
  private lazy var ownWords: [CodeID: Set<WordsDigest>] = present.segments.reduce(into: [:]) { words, segment in
    guard segment.coder == coder else { return }
    words[segment.code, default: []].insert(WordsDigest(segment.quote))
  }
  var result = SheetDifference()

  typealias Target = SheetDifference.Target

  init(sheet: SortingSheet, ground: SortingGround, study: Study) {
    self.sheet = sheet
    self.study = study
    coder = ground.coder
    book = study.codeBook
    present = ground
  }

  mutating func run() {
    guard sheet.hasState else {
      result.targets = sheet.headings.map { _ in nil }
      if !sheet.blocks.isEmpty || !sheet.headings.isEmpty { result.problems.append(.noState) }
      return
    }
    readHeadings()
    changeHeadings()
    for range in sheet.unreadable.map(\.range) { result.problems.append(.unreadable(range)) }
    var places: [CodingID: [Int]] = [:]
    var order: [CodingID] = []
    for (index, block) in sheet.blocks.enumerated() {
      if places[block.id] == nil { order.append(block.id) }
      places[block.id, default: []].append(index)
      if block.heading == nil { result.problems.append(.noHeading(block: index)) }
      if let origin = sheet.origins[block.id], origin.words != block.words {
        result.problems.append(.wordsEdited(block: index))
      }
    }
    for id in order { sort(id, places[id] ?? []) }
    removeMissing(places)
    leaveOutKnown()
    memos()
  }

  // MARK: Headings

  private mutating func readHeadings() {
    for (index, heading) in sheet.headings.enumerated() {
      if let id = heading.id, let node = book[id] {
        result.targets.append(.code(node.id))
      } else if let id = heading.id {
        let isKnown = sheet.headingOrigins[id] != nil || isUsed(id)
        result.targets.append(isKnown ? .unknown(id) : makes(index))
      } else {
        result.targets.append(named(heading, index))
      }
    }
  }

  /// Whether a passage of the sheet has a code in the study.
  private func isUsed(_ code: CodeID) -> Bool {
    sheet.blocks.contains { present[$0.id]?.code == code } || sheet.order.contains { present[$0]?.code == code }
  }

  /// The code that the words of a heading without id mean: one with that label, else a new one.
  private mutating func named(_ heading: SortingSheet.Heading, _ index: Int) -> Target? {
    let label = ChangeContext.oneLine(heading.label).lowercased()
    let all = book.codes.indices.filter { ChangeContext.oneLine(book.codes[$0].label).lowercased() == label }
    let parent = heading.parent.flatMap { result.targets[$0] }
    let near = all.filter { child in
      if case .code(let id)? = parent { return book.codes[child].parent.map { book.codes[$0].id } == id }
      return parent == nil && book.codes[child].parent == nil
    }
    if let one = near.first, near.count == 1 { return .code(book.codes[one].id) }
    if let one = all.first, all.count == 1 { return .code(book.codes[one].id) }
    guard all.isEmpty else {
      result.problems.append(.severalCodes(heading: index, all.map { book.codes[$0].id }))
      return nil
    }
    return makes(index)
  }

  /// The code that a heading makes; the first of several with the same words at the same place makes it for all.
  private mutating func makes(_ index: Int) -> Target? {
    let heading = sheet.headings[index]
    guard !Slug.id(heading.label).isEmpty, heading.id.map({ SheetSearch.canBe($0) }) ?? true else {
      result.problems.append(.noCode(heading: index))
      return nil
    }
    let label = ChangeContext.oneLine(heading.label).lowercased()
    let parent = heading.parent.flatMap { result.targets[$0] }
    let twin = (0..<index).first { other in
      guard case .new(let made)? = result.targets[other], made == other else { return false }
      let one = sheet.headings[other]
      if let id = heading.id, let otherID = one.id { return id == otherID }
      return ChangeContext.oneLine(one.label).lowercased() == label
        && one.parent.flatMap { result.targets[$0] } == parent
    }
    if let twin { return .new(twin) }
    result.steps.append(.newCode(heading: index))
    return .new(index)
  }

  private static func canBe(_ id: CodeID) -> Bool {
    id.value.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
        || $0.properties.generalCategory == .nonspacingMark
    } && !id.value.isEmpty
  }

  /// Labels and places of headings that were changed on the sheet.
  private mutating func changeHeadings() {
    var seen: Set<CodeID> = []
    for (index, heading) in sheet.headings.enumerated() {
      guard case .code(let id)? = result.targets[index], let node = book[id], heading.id != nil,
        seen.insert(id).inserted, let origin = sheet.headingOrigins[heading.id ?? id] ?? sheet.headingOrigins[id]
      else { continue }
      let label = WordsDigest(heading.label)
      if label != origin.label, label != WordsDigest(node.label), !Slug.id(heading.label).isEmpty {
        if WordsDigest(node.label) == origin.label {
          result.steps.append(.rename(heading: index, id))
        } else {
          result.problems.append(.headingChangedSince(heading: index))
        }
      }
      // A heading without one above it says where it stands only at the first level.
      guard heading.parent != nil || heading.level == 1 else { continue }
      let above = heading.parent.map { result.targets[$0] } ?? .some(nil)
      guard let above else { continue }
      let before = origin.parent.map { book.resolved($0) }
      let now = node.parent.map { book.codes[$0].id }
      if above == before.map({ .code($0) }) || above == now.map({ .code($0) }) || above == .code(id) { continue }
      if case .unknown? = above { continue }
      if now != before {
        result.problems.append(.headingChangedSince(heading: index))
      } else if !isBelow(above, id) {
        result.steps.append(.move(heading: index, id, under: above))
      }
    }
  }

  private func isBelow(_ target: Target?, _ id: CodeID) -> Bool {
    guard case .code(let parent)? = target, let index = book.indices[parent], let own = book.indices[id] else {
      return false
    }
    return index == own || book.ancestors(of: index).contains(own)
  }

  // MARK: Passages

  private mutating func sort(_ id: CodingID, _ blocks: [Int]) {
    let origin = sheet.origins[id]
    guard let segment = present[id] else { return missing(id, blocks, origin) }
    var wanted: [(block: Int, target: Target)] = []
    var isClear = true
    var seen: [Target: Int] = [:]
    for block in blocks {
      guard let heading = sheet.blocks[block].heading, let target = result.targets[heading] else {
        isClear = false
        continue
      }
      seen[target, default: 0] += 1
      if seen[target] == 1 {
        wanted.append((block, target))
      } else if segment.coder == coder {
        result.problems.append(.twice(block: block))
      } else if seen[target] == 2, target == .code(segment.code) {
        add(id, segment, block, target)
      }
    }
    guard isClear, !wanted.isEmpty else { return }
    let current = target(of: segment.code)
    let before = origin.map { target(of: book.resolved($0.code)) }
    guard segment.coder == coder, let before else {
      // Somebody else's, or pasted from another sheet: their coding stays, what is new becomes the sorter's own.
      for (block, target) in wanted where target != current && target != before { add(id, segment, block, target) }
      if origin == nil, segment.coder != coder, let first = wanted.first(where: { $0.target == current }) {
        add(id, segment, first.block, current)
      }
      return
    }
    var rest = wanted
    if let kept = wanted.firstIndex(where: { $0.target == current }) {
      rest.remove(at: kept)
    } else if current == before {
      let (block, target) = rest.removeFirst()
      if case .unknown = target { return }
      result.steps.append(.recode(block: block, id, to: target))
      own[CodedPlace(segment, current), default: 0] -= 1
      own[CodedPlace(segment, target), default: 0] += 1
    } else {
      let block = wanted[0].block
      let isUntouched = wanted.count == 1 && wanted[0].target == before
      result.problems.append(
        isUntouched ? .recodedSince(block: block, segment.code) : .bothRecoded(block: block, segment.code)
      )
      return
    }
    for (block, target) in rest { add(id, segment, block, target) }
  }

  private func target(of code: CodeID) -> Target { book[code] == nil ? .unknown(code) : .code(book.resolved(code)) }

  private mutating func add(_ id: CodingID, _ segment: Segment, _ block: Int, _ target: Target) {
    if case .unknown = target { return }
    result.steps.append(.add(block: block, id, target))
  }

  /// Leaves out what would give words a code that the coder has given them already.
  ///
  /// Looked at when everything else is known: another coding of the same words may leave the code, or go, further down
  /// on the sheet.
  private mutating func leaveOutKnown() {
    result.steps.removeAll { step in
      guard case .add(_, let id, let target) = step, let segment = present[id] else { return false }
      let place = CodedPlace(segment, target)
      defer { own[place, default: 0] += 1 }
      return own[place, default: 0] + present.count(of: place) > 0
    }
  }

  /// A passage whose coding is not there: gone, or replaced by one that has the very words and the code.
  private mutating func missing(_ id: CodingID, _ blocks: [Int], _ origin: SortingSheet.Origin?) {
    guard let origin else {
      for block in blocks { result.problems.append(.unknownPassage(block: block)) }
      return
    }
    for block in blocks {
      let target = sheet.blocks[block].heading.flatMap { result.targets[$0] }
      if case .code(let code)? = target, ownWords[code]?.contains(origin.words) == true { continue }
      result.problems.append(.gone(block: block))
    }
  }

  /// Passages the sheet was made from and does not have any more.
  private mutating func removeMissing(_ places: [CodingID: [Int]]) {
    // A passage that cannot be read may be the one that seems to be missing.
    let isWhole =
      sheet.unreadable.isEmpty && !result.problems.contains { if case .wordsEdited = $0 { true } else { false } }
    for id in sheet.order where places[id] == nil {
      guard let segment = present[id], let origin = sheet.origins[id], segment.coder == coder, origin.coder == coder
      else { continue }
      result.missingWords[id] = segment.quote
      let isAsItWas = segment.code == book.resolved(origin.code) && WordsDigest(segment.quote) == origin.words
      if !isAsItWas {
        result.problems.append(.deletedAndChanged(id, segment.code))
      } else if isWhole {
        result.steps.append(.remove(id, segment.code))
        own[CodedPlace(segment, .code(segment.code)), default: 0] -= 1
      }
    }
  }

  // MARK: Memos

  private mutating func memos() {
    var known: [String: Set<WordsDigest>] = [:]
    for memo in study.memos {
      let digests = [WordsDigest(memo.text), study.body(of: memo)]
      for about in memo.about { known[about, default: []].formUnion(digests) }
    }
    for (index, heading) in sheet.headings.enumerated() {
      guard let memo = heading.memo, let target = result.targets[index] else { continue }
      if case .unknown = target { continue }
      if case .code(let id) = target {
        let names = [id] + (book[id]?.aliases ?? [])
        if names.contains(where: { known[$0.value]?.contains(WordsDigest(memo.text)) == true }) { continue }
      }
      result.steps.append(.codeMemo(heading: index))
    }
    for (index, block) in sheet.blocks.enumerated() {
      guard let memo = block.memo, present[block.id] != nil,
        known[block.id.value]?.contains(WordsDigest(memo.text)) != true
      else { continue }
      result.steps.append(.memo(block: index))
    }
  }
}

extension Study {
  /// What stands under the heading of a memo, as it is written.
  fileprivate func body(of memo: Memo) -> WordsDigest {
    guard let text = notes.first(where: { $0.path == memo.file })?.decoding.text else { return WordsDigest() }
    let raw = text.string(text.clamped(memo.range))
    return WordsDigest(raw.drop { !$0.isNewline })
  }
}
