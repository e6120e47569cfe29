import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// What can be done with a selection: tag it, first of all.
  static let codeAction = Read(
    method: CodeActionParams.method,
    offer: .capability("codeActionProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: CodeActionParams = try params.decoded()
    guard let view = snapshot.view, case .source = view.role, view.document.value != nil || snapshot.study == nil else {
      return CodeActionList.writeFixes(asked, snapshot, into: &writer)
    }
    var list = CodeActionList(snapshot: snapshot, view: view, asked: asked)
    list.gather()
    list.write(into: &writer)
  }

  /// The rest of an action.
  ///
  /// Everything is in it from the beginning, as a command; some clients ask all the same.
  static let codeActionResolve = Read(
    method: "codeAction/resolve",
    offer: .excused("told of by codeActionProvider")
  ) { params, _, writer throws(ResponseError) in
    guard params.value.object != nil else { throw .invalidParams("an action is an object") }
    writer.value(params.value)
  }
}

/// One thing that can be done.
struct OfferedAction: Sendable {
  var title: String
  var kind: CodeActionKind
  var isPreferred = false
  /// The command that does it.
  var command: String
  /// What the command is told beside the place.
  var arguments: [JSONMember] = []
}

/// The arguments every command gets: which text the place counts in, and the place.
struct ActionPlace: Sendable {
  /// The arguments as members of an object.
  let members: [JSONMember]

  init(study: String?, uri: String, version: Int, hash: String, range: LSPRange) {
    func place(_ position: Position) -> JSONValue {
      ["line": .int(position.line), "character": .int(position.character)]
    }
    members =
      (study.map { [JSONMember("study", .string($0))] } ?? []) + [
        JSONMember("uri", .string(uri)),
        JSONMember("version", .int(version)),
        JSONMember("hash", .string(hash)),
        JSONMember("range", ["start": place(range.start), "end": place(range.end)]),
      ]
  }

  /// The action as the protocol has it.
  func action(_ offered: OfferedAction) -> CodeAction {
    CodeAction(
      title: offered.title,
      kind: offered.kind.name,
      isPreferred: offered.isPreferred,
      command: Command(
        title: offered.title,
        command: offered.command,
        arguments: [.object(members + offered.arguments)]
      )
    )
  }
}
