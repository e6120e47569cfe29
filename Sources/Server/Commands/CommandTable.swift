import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol

/// A command that a client runs by name, with one object as its argument.
struct ServerCommand: Sendable {
  let name: String
  /// Whether it is told of in the capabilities: one that does nothing without a place only clutters pickers.
  let isAdvertised: Bool
  /// Does it; answers through the session, once, when what it changed is durable.
  let run: @Sendable (Session, RequestID, Params) throws(ResponseError) -> Void
}

/// Every command there is, by name; a new one is a new entry here.
enum CommandTable {
  /// The commands, sorted by name.
  static let all: [ServerCommand] = [
    .addCode,
    .again,
    .analyse,
    .applySheet,
    .bindClaim,
    .extend,
    .fix,
    .fixSheet,
    .inVivo,
    .linkQuote,
    .logChanges,
    .makeStudy,
    .mark,
    .memo,
    .merge,
    .more,
    .move,
    .newCode,
    .park,
    .quote,
    .recode,
    .redo,
    .remove,
    .rename,
    .reopen,
    .reread,
    .restore,
    .showPassages,
    .showStatus,
    .shrink,
    .sort,
    .split,
    .stance,
    .tag,
    .undo,
    .writeTags,
  ]

  /// The names told of in the capabilities.
  ///
  /// Clients that look commands up in this list before they run one get them all; the protocol has no other place.
  static let advertised = all.map(\.name)

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  static func command(_ name: String) -> ServerCommand? { byName[name] }
}

extension Act {
  /// Runs a command.
  static let executeCommand = Act(
    method: ExecuteCommandParams.method,
    offer: .capability("executeCommandProvider")
  ) { session, name, params throws(ResponseError) in
    let asked: ExecuteCommandParams = try params.decoded()
    guard let command = CommandTable.command(asked.command) else {
      throw .invalidParams("no such command: \(asked.command)")
    }
    let first = asked.arguments.first ?? .object([])
    guard first.object != nil else { throw .invalidParams("the argument is an object") }
    try command.run(session, name, Params(first))
  }
}
