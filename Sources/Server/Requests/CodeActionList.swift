import KodebokChanges
import KodebokJSON
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Gathers what can be done with a selection, in an order that stays, so that places in the list can be learnt.
struct CodeActionList {
  let snapshot: Snapshot
  let view: DocumentView
  let selection: Range<ByteOffset>
  let asked: CodeActionParams
  private(set) var actions: [OfferedAction] = []
  let words: Wording
  /// The codes that are likely here; worked out once.
  private var suggested: [CodeID] = []
  /// The codes that stand in the list already.
  private var listed: Set<CodeID> = []

  init(snapshot: Snapshot, view: DocumentView, asked: CodeActionParams) {
    self.snapshot = snapshot
    self.view = view
    self.asked = asked
    let asked = snapshot.bytes(of: asked.range, in: view)
    // Editors whose cursor is a selection of one character have no empty one, and nobody codes a letter.
    let isCursor = asked.byteCount < 32 && view.text.string(asked).count == 1
    selection = isCursor ? asked.lowerBound..<asked.lowerBound : asked
    words = snapshot.words
  }

  mutating func gather() {
    guard let study = snapshot.study, let document = view.document.value else {
      add(OfferedAction(title: words.text("action/make-study"), kind: .makeStudy, command: "kodebok.makeStudy"))
      restores()
      return
    }
    let passage = Passage(selection, in: document)
    suggested = study.suggestions(for: view, in: selection)
    // Whole lines begin with the name of the speaker, which is never coded.
    let place = selection.isEmpty ? selection.lowerBound : passage?.range.lowerBound ?? selection.lowerBound
    let here = snapshot.codings(at: place, in: document)
    let isAtLast = study.last.map { last in last.isNewest && here.contains { $0.coding.id == last.coding } } ?? false
    if isAtLast { takeBack(study) }
    if let passage {
      if let last = study.last, !isAtLast { tag(last.code, study, passage, .again, isPreferred: true) }
      for code in suggested {
        tag(code, study, passage, .suggested)
      }
    }
    if !isAtLast, study.last != nil { takeBack(study) }
    // A memo about what several coders coded alike is begun from the own coding, where there is one.
    let own = Set(here.lazy.filter { $0.coder == study.coder }.map(\.code))
    var noted: Set<CodeID> = []
    for placed in here {
      let isOwn = placed.coder == study.coder
      let hasMemo = (isOwn || !own.contains(placed.code)) && noted.insert(placed.code).inserted
      change(placed, study, document, hasMemo: hasMemo)
    }
    showPages(study, here.map(\.code))
    restores()
    fixes(study)
    if let passage {
      newCodes(passage, document)
      rest(study, passage)
    }
    quotes(study, passage?.range ?? here.first?.range)
    sorting(here.map(\.code), study)
    memos(study, document)
    reread(study, document)
    if document.transcript.spans.contains(where: { $0.kind == .typedTag }) {
      add(OfferedAction(title: words.text("action/write-tags"), kind: .writeTags, command: "kodebok.writeTags"))
    }
  }

  mutating func add(_ action: OfferedAction) {
    if asked.wants(action.kind.name) { actions.append(action) }
  }

  // MARK: Tagging

  private mutating func tag(
    _ code: CodeID,
    _ study: StudyView,
    _ passage: Passage,
    _ kind: CodeActionKind,
    isPreferred: Bool = false
  ) {
    guard let index = study.codeBook.indices[code], listed.insert(code).inserted else { return }
    let node = study.codeBook.codes[index]
    let theme = study.codeBook.theme(of: index)
    var facts: [String: Fact] = ["label": .text(node.label), "theme": .text(study.codeBook.codes[theme].label)]
    if theme != index {
      facts["label"] = .text(
        words.text("action/label-in-theme", ["label": .text(node.label), "theme": facts["theme"] ?? .text("")])
      )
    }
    let key: String
    switch (kind, passage.unit) {
    case (.again, .selection): key = "action/again"
    case (.again, _): key = "action/again-" + passage.unit.rawValue
    case (_, .selection): key = "action/tag"
    case (_, let unit): key = "action/tag-" + unit.rawValue
    }
    add(
      OfferedAction(
        title: words.text(key, facts),
        kind: kind,
        isPreferred: isPreferred,
        command: "kodebok.tag",
        arguments: [JSONMember("code", .string(node.id.value))]
      )
    )
  }

  /// All codes: by theme where a second question can be asked, else all of them in the order of the code book.
  private mutating func rest(_ study: StudyView, _ passage: Passage) {
    let book = study.codeBook
    let asksByCode = asked.only.contains { $0.hasPrefix("refactor.kodebok.tag.code") }
    if snapshot.profile.canAsk, !asksByCode {
      for (index, theme) in book.codes.enumerated() where theme.parent == nil {
        guard !theme.isParked, Self.codes(below: index, in: book).contains(where: { !listed.contains($0) }) else {
          continue
        }
        add(
          OfferedAction(
            title: words.text("action/more", ["theme": .text(theme.label)]),
            kind: .theme(theme.id),
            command: "kodebok.more",
            arguments: [JSONMember("theme", .string(theme.id.value))]
          )
        )
      }
      return
    }
    if asksByCode { listed = [] }
    for index in book.codes.indices where book.codes[index].parent == nil {
      for id in Self.codes(below: index, in: book) { tag(id, study, passage, .code(id)) }
    }
  }

  /// The codes that can be given below a node, in the order of the code book: what is parked or only holds others is
  /// left out.
  static func codes(below index: Int, in book: CodeBook) -> [CodeID] {
    let code = book.codes[index]
    guard !code.isParked else { return [] }
    let own = code.kind == .code || code.children.isEmpty ? [code.id] : []
    return own + code.children.flatMap { codes(below: $0, in: book) }
  }

  private mutating func newCodes(_ passage: Passage, _ document: Document) {
    let label = ChangeContext.inVivoLabel(document.text.string(passage.range))
    add(
      OfferedAction(
        title: words.text("action/in-vivo", ["label": .text(label)]),
        kind: .inVivo,
        command: "kodebok.inVivo"
      )
    )
    add(OfferedAction(title: words.text("action/new-code"), kind: .newCode, command: "kodebok.newCode"))
  }

  private mutating func takeBack(_ study: StudyView) {
    guard let last = study.last else { return }
    let label = study.codeBook.label(last.code)
    let title =
      last.isNewest ? words.text("action/take-back", ["what": .text(label)]) : words.text("action/take-back-last")
    add(OfferedAction(title: title, kind: .takeBack, command: "kodebok.undo"))
  }

  // MARK: What is coded here

  private mutating func change(_ placed: PlacedCoding, _ study: StudyView, _ document: Document, hasMemo: Bool) {
    let label = study.codeBook.label(placed.code)
    let facts: [String: Fact] = ["label": .text(label)]
    func action(
      _ key: String,
      _ kind: CodeActionKind,
      _ command: String,
      _ more: [JSONMember] = [],
      _ extra: [String: Fact] = [:]
    ) -> OfferedAction {
      OfferedAction(
        title: words.text(key, facts.merging(extra) { _, new in new }),
        kind: kind,
        command: command,
        arguments: [JSONMember("id", .string(placed.coding.id.value))] + more
      )
    }
    guard placed.coder == study.coder else {
      if hasMemo { add(action("action/memo", .memo, "kodebok.memo")) }
      return
    }
    add(action("action/untag", .remove, "kodebok.remove"))
    if hasMemo { add(action("action/memo", .memo, "kodebok.memo")) }
    if !selection.isEmpty {
      let reachesOut = selection.lowerBound < placed.range.lowerBound || selection.upperBound > placed.range.upperBound
      if reachesOut { add(action("action/extend", .extend, "kodebok.extend")) }
      let cuts = selection.lowerBound > placed.range.lowerBound || selection.upperBound < placed.range.upperBound
      if cuts { add(action("action/shrink", .shrink, "kodebok.shrink")) }
    }
    if !placed.coding.flags.contains(.candidate) {
      add(action("action/candidate", .mark, "kodebok.mark", [JSONMember("flag", "candidate")]))
    }
    for stance in Coding.Stance.allCases where placed.coding.stance != stance {
      add(
        action(
          "action/stance",
          .stance,
          "kodebok.stance",
          [JSONMember("stance", .string(stance.rawValue))],
          ["stance": .text(words.text("stance/" + stance.rawValue))]
        )
      )
    }
    for code in suggested.prefix(3) where code != placed.code {
      guard let to = study.codeBook[code]?.label else { continue }
      add(
        action("action/recode", .recode, "kodebok.recode", [JSONMember("code", .string(code.value))], ["to": .text(to)])
      )
    }
  }

  // MARK: Changes by hand

  /// Puts lines back whose words were changed and are not saved.
  private mutating func restores() {
    let changes = view.handChanges.value
    let here = changes.filter { $0.touches(selection, in: view.text) }
    guard !here.isEmpty else { return }
    add(OfferedAction(title: words.text("action/put-back"), kind: .fix, command: "kodebok.restore"))
    guard changes.count > here.count else { return }
    add(
      OfferedAction(
        title: words.text("action/put-back-all", ["count": .number(changes.count)]),
        kind: .fix,
        command: "kodebok.restore",
        arguments: [JSONMember("all", true)]
      )
    )
  }

  // MARK: Fixes

  mutating func fixes(_ study: StudyView) {
    for offer in FixOffer.all(at: selection, in: view, snapshot) {
      add(
        OfferedAction(title: offer.title, kind: .fix, command: "kodebok.fix", arguments: offer.arguments)
      )
    }
  }

  /// The fixes for a file that is no source.
  static func writeFixes(
    _ asked: CodeActionParams,
    _ snapshot: Snapshot,
    into writer: inout JSONWriter
  ) {
    guard let view = snapshot.view, let study = snapshot.study else { return writer.array { _ in } }
    var list = CodeActionList(snapshot: snapshot, view: view, asked: asked)
    list.fixes(study)
    list.report(study)
    list.upkeep(study)
    list.sheet(study)
    list.sortingQuery(study)
    list.memos(study)
    list.showPages(study, snapshot.codes(at: list.selection.lowerBound))
    list.write(into: &writer)
  }

  // MARK: Writing

  func write(into writer: inout JSONWriter) {
    let place = ActionPlace(
      study: snapshot.study.map { DocumentURI(path: $0.root).text },
      uri: view.uri,
      version: view.version,
      hash: OpenDocument.hash(of: view.text),
      range: Wire.range(selection, of: view.text, snapshot.encoding)
    )
    let takesLiterals = snapshot.profile.takesActionLiterals
    writer.array { writer in
      for action in actions { place.action(action).write(to: &writer, asLiteral: takesLiterals) }
    }
  }
}
