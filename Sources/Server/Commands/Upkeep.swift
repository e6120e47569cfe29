import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Commands about a node of the code book: `code` names it, `reason` goes into the log.
extension ServerCommand {
  /// Lets a code go into another (`into`): its id becomes an alias, no coding is touched.
  static let merge = onCode("kodebok.merge") { context, code, arguments, reason throws(Refusal) in
    try context.merge(code, into: CodeID(arguments.value["into"]?.string ?? ""), reason: reason)
  }

  /// Puts a node below another (`under`), or at the top where none is named.
  static let move = onCode("kodebok.move") { context, code, arguments, reason throws(Refusal) in
    try context.move(code, under: arguments.value["under"]?.string.map { CodeID($0) }, reason: reason)
  }

  /// Makes a code under a theme or category; without a label one that waits to be renamed.
  static let addCode = onCode("kodebok.addCode") { context, theme, arguments, reason throws(Refusal) in
    let label = arguments.value["label"]?.string ?? Wording(context.language).text("code/new")
    return try context.addCode(label, under: theme, reason: reason)
  }

  /// Gives a node another label (`label`); its id stays.
  static let renameCode = onCode("kodebok.rename") { context, code, arguments, reason throws(Refusal) in
    try context.rename(code, to: arguments.value["label"]?.string ?? "", reason: reason)
  }

  /// Sets a code aside.
  static let park = onCode("kodebok.park") { context, code, _, reason throws(Refusal) in
    try context.park(code, reason: reason)
  }

  /// Takes a code up again.
  static let reopen = onCode("kodebok.reopen") { context, code, _, reason throws(Refusal) in
    try context.reopen(code, reason: reason)
  }

  private static func onCode(
    _ command: String,
    _ change: @escaping @Sendable (ChangeContext, CodeID, Params, String) throws(Refusal) -> ChangeSet
  ) -> ServerCommand {
    ServerCommand(name: command, isAdvertised: true) { session, name, arguments throws(ResponseError) in
      let code = CodeID(try arguments.string("code"))
      let reason = (try arguments.optionalString("reason")) ?? ""
      let root = try session.state(arguments).folder.root
      let work = { @Sendable (arguments: Params) in
        { @Sendable (session: Session) in
          session.keepBook(name, root, arguments, reason) { context throws(Refusal) in
            try change(context, code, arguments, reason)
          }
        }
      }
      guard let choices = try session.choices(command, code, arguments) else {
        return try session.state(arguments).whenFree(session, work(arguments))
      }
      session.choose(choices.title, from: choices.codes, in: choices.language) { session, chosen in
        // No answer, or one that names nothing: nothing is done.
        guard let chosen, let state = session.studies[root] else { return session.answer(name) { $0.null() } }
        let given = (arguments.value.object ?? []) + [JSONMember(choices.key, .string(choices.codes[chosen].id))]
        state.whenFree(session, work(Params(.object(given))))
      }
    }
  }
}

/// The nodes of the code book that a question offers.
private struct BookChoices {
  var title: String
  /// The argument that the answer becomes.
  var key: String
  var codes: [Choice]
  var language: Settings.Language
}

extension Session {
  /// Makes a change of the code book; the log is opened at the line of it where that was asked for and no reason was
  /// given, so that the reason can be written there.
  fileprivate func keepBook(
    _ name: RequestID,
    _ root: String,
    _ arguments: Params,
    _ reason: String,
    _ change: (ChangeContext) throws(Refusal) -> ChangeSet
  ) {
    guard let state = studies[root] else { return }
    state.settle(in: self)
    let context = state.context(in: self)
    let set: ChangeSet
    do throws(Refusal) {
      set = try change(context)
    } catch {
      return refuse(name, refusal(error, in: state.study))
    }
    let place = arguments.value["log"]?.bool == true && reason.isEmpty ? context.place(of: set) : [:]
    perform(set, in: state) { session, error in
      if let error { return session.refuse(name, error) }
      session.answer(name) { Session.write(set, into: &$0) }
      guard case .number(let line)? = place["line"], case .text(let file)? = place["file"],
        let state = session.studies[root]
      else { return }
      // Clients clamp a column to the end of the line.
      session.show(StudyPath(file), line: line - 1, column: Int(Int32.max), in: state)
    }
  }

  /// What is to be asked before a code is moved or merged: where to, when the arguments ask for the question.
  fileprivate func choices(_ command: String, _ code: CodeID, _ arguments: Params) throws(ResponseError) -> BookChoices?
  {
    guard arguments.value["ask"]?.bool == true, profile.canAsk else { return nil }
    let state = try state(arguments)
    let book = state.study.codeBook
    guard let index = book.indices[code] else { throw refusal(.noSuchCode(code), in: state.study) }
    let words = Wording(profile.language(of: state.study))
    let label = Fact.text(book.codes[index].label)
    let isMove = command == "kodebok.move"
    let found = book.codes.indices.filter { other in
      guard !book.codes[other].isParked else { return false }
      guard isMove else {
        return other != index && book.theme(of: other) == book.theme(of: index) && book.codes[other].kind == .code
      }
      let isOpen = book.codes[other].kind != .code && other != book.codes[index].parent
      return isOpen && other != index && !book.ancestors(of: other).contains(index)
    }
    guard !found.isEmpty else { throw refusal("refused/no-code-here", in: state.study) }
    let key = isMove ? "action/move-ask" : "action/merge-ask"
    return BookChoices(
      title: words.text(key, ["label": label]),
      key: isMove ? "under" : "into",
      codes: found.map { Choice(label: book.path(of: $0).joined(separator: " › "), id: book.codes[$0].id.value) },
      language: profile.language(of: state.study)
    )
  }
}

extension CodeActionList {
  /// What can be done with the node of the code book at the place.
  mutating func upkeep(_ study: StudyView) {
    guard case .codeBook = view.role else { return }
    let codes = study.codeBook.codes
    let here = codes.indices.filter { index in
      codes[index].range.contains(selection.lowerBound)
        && view.text.line(at: codes[index].labelRange.lowerBound) == view.text.line(at: selection.lowerBound)
    }
    logChanges(study)
    guard let index = here.last else { return }
    let node = codes[index]
    keep(node.isParked ? "reopen" : "park", node)
    if node.kind != .code { keep("add-code", node, command: "addCode") }
    let twins = codes.filter { $0.id != node.id && $0.label == node.label && $0.kind == node.kind }
    for twin in twins {
      keep("merge", node, to: twin.id.value, [JSONMember("into", .string(twin.id.value))])
    }
    if snapshot.profile.canAsk {
      keep("move-ask", node, command: "move", [JSONMember("ask", true)])
      if node.children.isEmpty { keep("merge-ask", node, command: "merge", [JSONMember("ask", true)]) }
    } else {
      let above = study.codeBook.ancestors(of: index)
      let others = codes.indices.filter { codes[$0].parent == nil && $0 != index && !codes[$0].isParked }
      for theme in others where above.first != theme {
        keep("move", node, to: codes[theme].label, [JSONMember("under", .string(codes[theme].id.value))])
      }
    }
    sorting([node.id], study)
  }

  private mutating func keep(
    _ key: String,
    _ node: Code,
    command: String? = nil,
    to: String = "",
    _ more: [JSONMember] = []
  ) {
    add(
      OfferedAction(
        title: words.text("action/" + key, ["label": .text(node.label), "to": .text(to)]),
        kind: .upkeep,
        command: "kodebok." + (command ?? key),
        arguments: [JSONMember("code", .string(node.id.value))] + more + [JSONMember("log", true)]
      )
    )
  }

  /// Noting in the log what was changed by hand since the code book was opened.
  private mutating func logChanges(_ study: StudyView) {
    guard let opened = snapshot.opened, opened != view.text else { return }
    let old = snapshot.openedBook?.value ?? CodeBookReader.read(opened, path: view.path)
    let context = ChangeContext(
      study: study.study,
      coder: study.coder,
      time: UniversalTime.now(),
      language: snapshot.profile.language(of: study.study),
      newID: { CodingID("") }
    )
    guard context.hasChangesToNote(since: old) else { return }
    add(OfferedAction(title: words.text("action/log-changes"), kind: .upkeep, command: "kodebok.logChanges"))
  }
}
