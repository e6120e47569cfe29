import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
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
      try session.state(arguments).whenFree(session) { session in
        guard let state = session.studies[root] else { return }
        state.settle(in: session)
        let set: ChangeSet
        do throws(Refusal) {
          set = try change(state.context(in: session), code, arguments, reason)
        } catch {
          return session.refuse(name, session.refusal(error, in: state.study))
        }
        session.perform(set, in: state) { session, error in
          if let error { return session.refuse(name, error) }
          session.answer(name) { Session.write(set, into: &$0) }
        }
      }
    }
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
    guard let node = here.last.map({ codes[$0] }) else { return }
    let key = node.isParked ? "reopen" : "park"
    add(
      OfferedAction(
        title: words.text("action/" + key, ["label": .text(node.label)]),
        kind: .upkeep,
        command: "kodebok." + key,
        arguments: [JSONMember("code", .string(node.id.value))]
      )
    )
    let twins = codes.filter { $0.id != node.id && $0.label == node.label && $0.kind == node.kind }
    for twin in twins {
      add(
        OfferedAction(
          title: words.text("action/merge", ["label": .text(node.label), "to": .text(twin.id.value)]),
          kind: .upkeep,
          command: "kodebok.merge",
          arguments: [JSONMember("code", .string(node.id.value)), JSONMember("into", .string(twin.id.value))]
        )
      )
    }
  }
}
