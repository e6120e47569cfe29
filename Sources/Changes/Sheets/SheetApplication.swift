import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Does what a sheet wants, as one step: makes and renames codes, changes the coder's own codings, writes memos, and
  /// brings the sheet up to date with what it made.
  ///
  /// What stands in the way of a passage (``SheetDifference/problems``) leaves that passage as it is. Done twice, the
  /// second time does nothing.
  ///
  /// - Parameters:
  ///   - sheet: The sheet as it is now.
  ///   - path: Where it lies.
  ///   - segments: Every segment of the study.
  ///   - reason: What the log says of codes that are made.
  /// - Returns: The step; empty where the study has all that the sheet says.
  /// - Throws: What stands in the way of a change of the code book.
  package func apply(
    _ sheet: SortingSheet,
    at path: StudyPath,
    to segments: [Segment],
    reason: String = ""
  ) throws(Refusal) -> ChangeSet {
    let difference = SheetDifference(sheet, segments: segments, study: study, coder: coder)
    guard !difference.isEmpty else { return changeSet("apply-sheet", ["file": .text(path.value)], []) }
    var application = SheetApplication(self, sheet, difference, segments, reason: reason)
    try application.run()
    let edits = application.renewal
    let facts = difference.counts.mapValues { Fact.number($0) }
      .merging(["file": .text(path.value), "count": .number(difference.steps.count)]) { old, _ in old }
    let renewed: [Change] = edits.isEmpty ? [] : [.edit(path, edits, in: nil)]
    return changeSet("apply-sheet", facts, application.composition.changes + renewed)
  }
}

/// One application of a sheet.
private struct SheetApplication {
  typealias Target = SheetDifference.Target

  let sheet: SortingSheet
  let difference: SheetDifference
  let reason: String
  var composition: Composition
  private let segments: [CodingID: Segment]
  /// The coder's codings by place: those that stay where they are, and those the application puts somewhere else.
  private var own: [CodedPlace: Segment] = [:]
  /// The codes that headings made.
  private var made: [Int: CodeID] = [:]
  /// What blocks tell of after the application, where that is another coding.
  private var renewed: [Int: (id: CodingID, segment: Segment)] = [:]
  /// The codes that codings have now, where that is another one.
  private var codes: [CodingID: CodeID] = [:]
  private var removed: Set<CodingID> = []
  /// The codes whose ids stand in their headings.
  private var identified: Set<CodeID> = []
  private var memoLines: [(ranges: [Range<ByteOffset>], line: String)] = []
  private var headingIDs: [(Range<ByteOffset>, CodeID)] = []

  init(
    _ context: ChangeContext,
    _ sheet: SortingSheet,
    _ difference: SheetDifference,
    _ all: [Segment],
    reason: String
  ) {
    self.sheet = sheet
    self.difference = difference
    self.reason = reason
    composition = Composition(context)
    // A coding that gets another code or goes is no reason to give up another one at its place.
    var leaving: Set<CodingID> = []
    for step in difference.steps {
      switch step {
      case .recode(_, let coding, _), .remove(let coding, _): leaving.insert(coding)
      default: continue
      }
    }
    var segments: [CodingID: Segment] = [:]
    for segment in all {
      if segments[segment.id]?.coder != context.coder { segments[segment.id] = segment }
      guard segment.coder == context.coder, !leaving.contains(segment.id) else { continue }
      own[CodedPlace(source: segment.source, scalars: segment.scalars, target: .code(segment.code))] = segment
    }
    self.segments = segments
  }

  private var context: ChangeContext { composition.context }

  mutating func run() throws(Refusal) {
    for step in difference.steps { try take(step) }
  }

  private mutating func take(_ step: SheetDifference.Step) throws(Refusal) {
    switch step {
    case .newCode(let heading): try make(heading)
    case .rename(let heading, let code):
      composition.take(try context.rename(code, to: sheet.headings[heading].label, reason: reason).changes)
    case .move(_, let code, let target):
      composition.take(try context.move(code, under: target.flatMap { id($0) }, reason: reason).changes)
    case .recode(let block, let coding, let target): recode(block, coding, target)
    case .add(let block, let coding, let target): add(block, coding, target)
    case .remove(let coding, _):
      guard let segment = segments[coding] else { return }
      removed.insert(coding)
      composition.take([.remove(segment.coding, source: segment.source, coder: segment.coder)])
    case .memo(let block): write(block)
    case .codeMemo(let heading):
      let row = sheet.headings[heading]
      guard let memo = row.memo, let code = difference.targets[heading].flatMap({ id($0) }) else { return }
      let label = context.label(code)
      let draft = MemoDraft(title: label, text: memo.text, about: code.value, kind: "interpretation")
      let ids = context.idEdits(for: code)
      take(context.writeMemo(draft, in: context.memoFile(code.value), ids: ids), memo)
    }
  }

  private func id(_ target: Target) -> CodeID? {
    switch target {
    case .code(let id): context.study.codeBook.resolved(id)
    case .unknown: nil
    case .new(let heading): made[heading]
    }
  }

  // MARK: Codes

  /// Makes the code or theme of a heading.
  ///
  /// A heading of the first level with passages directly under it is a code without a theme; without any, a theme.
  private mutating func make(_ heading: Int) throws(Refusal) {
    let row = sheet.headings[heading]
    let parent = row.parent.flatMap { difference.targets[$0] }.flatMap { id($0) }
    let sources = sources(of: heading)
    let hasPassages = sheet.blocks.contains { block in
      block.heading.flatMap { difference.targets[$0] } == .new(heading)
    }
    let why = ([sources] + [reason]).filter { !$0.isEmpty }.joined(separator: " ")
    let before = Set(context.study.codeBook.codes.map(\.id))
    if row.level == 1, !hasPassages {
      composition.take(try context.addTheme(row.label, reason: why).changes)
    } else {
      composition.take(try context.newCode(row.label, under: parent, id: row.id, reason: why).1)
    }
    let label = ChangeContext.oneLine(row.label)
    let found = context.study.codeBook.codes.last { !before.contains($0.id) && $0.label == label }
    guard let code = found ?? row.id.flatMap({ context.study.codeBook[$0] }) else { return }
    made[heading] = code.id
    if row.id == nil { headingIDs.append((row.range, code.id)) }
  }

  /// Which codes the passages under a new heading had: what a code that was split became.
  private func sources(of heading: Int) -> String {
    var counts: [(code: CodeID, count: Int)] = []
    for block in sheet.blocks where block.heading.flatMap({ difference.targets[$0] }) == .new(heading) {
      guard let code = segments[block.id]?.code else { continue }
      if let index = counts.firstIndex(where: { $0.code == code }) {
        counts[index].count += 1
      } else {
        counts.append((code, 1))
      }
    }
    guard !counts.isEmpty else { return "" }
    let names = counts.map { "\(context.label($0.code)) (`\($0.code.value)`, \($0.count))" }
    return FileWords.fill(context.words.outOf, [("codes", names.joined(separator: ", "))])
  }

  // MARK: Codings

  /// The changes that write the id of a code; asked for once, because the code book is read for it.
  private mutating func idEdits(for code: CodeID) -> [Change] {
    identified.insert(code).inserted ? context.idEdits(for: code) : []
  }

  private mutating func recode(_ block: Int, _ coding: CodingID, _ target: Target) {
    guard let segment = segments[coding], let code = id(target) else { return }
    let place = CodedPlace(source: segment.source, scalars: segment.scalars, target: target)
    if let twin = own[place] {
      // The very words have the code already: one coding is enough.
      composition.take([.remove(segment.coding, source: segment.source, coder: segment.coder)])
      renewed[block] = (twin.id, twin)
      return
    }
    var changed = segment.coding
    changed.code = code
    changed.label = nil
    changed.modified = context.time
    codes[coding] = code
    var moved = segment
    moved.code = code
    own[place] = moved
    composition.take(
      idEdits(for: code) + [.replace(segment.coding, by: changed, source: segment.source, coder: segment.coder)]
    )
  }

  private mutating func add(_ block: Int, _ coding: CodingID, _ target: Target) {
    guard let segment = segments[coding], let code = id(target) else { return }
    var copy = Coding(
      id: context.newID(),
      code: code,
      range: segment.scalars,
      quote: segment.quote,
      before: segment.coding.before,
      after: segment.coding.after,
      created: context.time
    )
    copy.page = segment.coding.page
    composition.take(idEdits(for: code) + [.add(copy, source: segment.source, coder: context.coder)])
    var shown = segment
    shown.id = copy.id
    shown.coder = context.coder
    shown.code = code
    renewed[block] = (copy.id, shown)
  }

  // MARK: Memos

  private mutating func write(_ block: Int) {
    let row = sheet.blocks[block]
    guard let memo = row.memo, let segment = segments[row.id] else { return }
    let title = ChangeContext.inVivoLabel(segment.quote)
    let draft = MemoDraft(title: title, text: memo.text, about: row.id.value, kind: "interpretation")
    take(context.writeMemo(draft, in: context.memoFile(segment.source)), memo)
  }

  private mutating func take(_ set: ChangeSet, _ memo: SortingSheet.Note) {
    composition.take(set.changes)
    guard case .text(let file)? = set.facts["file"], case .text(let title)? = set.facts["label"],
      case .text(let id)? = set.facts["memo"]
    else { return }
    memoLines.append((memo.ranges, writer.memoLine(title, StudyPath(file), id)))
  }

  private var writer: SheetText { SheetText(study: context.study, coder: context.coder, words: context.words) }

  // MARK: The sheet afterwards

  /// The edits that bring the sheet up to date: ids of what was made, words as they are, memos as links, the new state.
  var renewal: [TextEdit] {
    var edits: [TextEdit] = []
    for (range, code) in headingIDs {
      let line = SourceText(sheet.text.string(range))
      for edit in OutlineDocument.parse(line).changing([.id(code.value)], of: 0) {
        let start = range.lowerBound + edit.range.lowerBound.value
        edits.append(TextEdit(start..<(start + edit.range.byteCount), edit.replacement))
      }
    }
    for (ranges, line) in memoLines {
      for (index, range) in ranges.enumerated() { edits.append(TextEdit(range, index == 0 ? line : "")) }
    }
    var passages: [(id: CodingID, origin: SortingSheet.Origin)] = []
    var seen: Set<CodingID> = []
    for (index, block) in sheet.blocks.enumerated() {
      let (id, origin) = after(index, block)
      if let new = renewed[index] {
        edits.append(TextEdit(block.range, writer.block(new.segment, id: new.id)))
      } else if let origin = sheet.origins[block.id], origin.words != block.words, let segment = segments[block.id],
        WordsDigest(segment.quote) == origin.words
      {
        edits.append(TextEdit(block.range, writer.block(segment)))
      }
      if let origin, seen.insert(id).inserted { passages.append((id, origin)) }
    }
    // What is kept though it was deleted from the sheet is still what the sheet was made from.
    for id in sheet.order where !seen.contains(id) && !removed.contains(id) && segments[id] != nil {
      guard let origin = sheet.origins[id], origin.coder == context.coder else { continue }
      passages.append((id, origin))
    }
    guard let range = sheet.stateRange else { return edits }
    let state = SheetState.written(
      query: sheet.query,
      headings: headingsAfter,
      passages: passages,
      words: context.words
    )
    return edits + [TextEdit(range, state)]
  }

  /// Which coding a block tells of now, and what that is.
  private func after(_ index: Int, _ block: SortingSheet.Block) -> (CodingID, SortingSheet.Origin?) {
    if let new = renewed[index] { return (new.id, writer.origin(of: new.segment)) }
    guard var origin = sheet.origins[block.id] else {
      return (block.id, segments[block.id].map { writer.origin(of: $0) })
    }
    if let code = codes[block.id] { origin.code = code }
    return (block.id, origin)
  }

  private var headingsAfter: [(code: CodeID, origin: SortingSheet.HeadingOrigin)] {
    var seen: Set<CodeID> = []
    let book = context.study.codeBook
    return sheet.headings.indices.compactMap { index in
      let target = difference.targets[index]
      guard let code = target.flatMap({ id($0) }), let node = book.indices[code], seen.insert(code).inserted else {
        return nil
      }
      let heading = sheet.headings[index]
      let old = sheet.headingOrigins[code] ?? heading.id.flatMap { sheet.headingOrigins[$0] }
      // What the study changed otherwise is still told of, and a heading that was typed changes nothing later either.
      if let old, difference.problems.contains(.headingChangedSince(heading: index)) { return (code, old) }
      if old == nil, case .code? = target {
        let parent = heading.parent.flatMap { difference.targets[$0] }.flatMap { id($0) }
        return (code, SortingSheet.HeadingOrigin(parent: parent, label: WordsDigest(heading.label)))
      }
      return (code, writer.origin(of: node))
    }
  }
}
