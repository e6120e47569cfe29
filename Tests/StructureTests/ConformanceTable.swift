/// What is known of other servers and of clients, and the tests that hold this server to it.
///
/// The facts were measured: what peers do when they are abused, what each client sends and does, and what follows from it
/// for a server. A fact that is learnt gets a row here and a test.
enum ConformanceTable {
  /// A fact with the tests that show what this server makes of it, as `Suite.function`.
  struct Row {
    var fact: String
    var tests: [String]

    init(_ fact: String, _ tests: String...) {
      self.fact = fact
      self.tests = tests
    }
  }

  /// Messages no client should send, on which one or another peer ended, hung, grew or answered wrongly.
  static let robustness = [
    Row("didChange with start after end", "RobustnessTests.reversedEdit"),
    Row("lone surrogate in text", "RobustnessTests.loneSurrogate"),
    Row("Content-Length 3e9 and no body", "RobustnessTests.brokenFrames", "EnduranceTests.lengths"),
    Row("Content-Length 2^62", "RobustnessTests.brokenFrames", "EnduranceTests.lengths"),
    Row("broken header", "RobustnessTests.brokenFrames"),
    Row("body that is not JSON or no message", "RobustnessTests.brokenBodies", "EditingTests.hostile"),
    Row("100,000 nested arrays", "RobustnessTests.brokenBodies"),
    Row("request before initialize", "LifecycleTests.beforeInitialize"),
    Row("second initialize", "LifecycleTests.secondInitialize"),
    Row("request after shutdown", "LifecycleTests.afterShutdown"),
    Row("exit without shutdown", "LifecycleTests.exitAlone", "EditingTests.abruptEnd"),
    Row("wrong parameter types", "RobustnessTests.wrongTypes"),
    Row("bad percent escape in an address", "RobustnessTests.oddAddresses"),
    Row("reversed range in a request", "StudyTruthTests.reversedRange"),
    Row("position line 2^31-1", "RobustnessTests.farPositions"),
    Row("lone CR as a line end", "StudyTruthTests.loneCarriageReturn", "EditedEqualsFreshTests.randomEdits"),
    Row("300 requests, 200 cancelled", "RobustnessTests.cancelled"),
    Row("2,000 requests and 200 edits at once", "RobustnessTests.flood"),
    Row("open and close 300 times", "EnduranceTests.openAndClose"),
    Row("random edits against a fresh open", "EditedEqualsFreshTests.randomEdits", "ClientTextTests.randomEdits"),
    Row("process of the client gone", "LifecycleTests.processGone"),
    Row("versions of diagnostics", "RobustnessTests.versionsGrow"),
    Row("opened twice, closed unopened", "RobustnessTests.outOfOrder"),
    Row("a client that no longer reads", "DeafClientTests.endsAllTheSame"),
  ]

  /// What each client sends and does: Neovim, Helix, Eglot, lsp-mode, ALE, VS Code, pygls.
  static let clients = [
    Row("positionEncodings offered", "EditorTests.encoding", "LifecycleTests.encodings"),
    Row("root, folders, clientInfo null or left out", "EditorTests.leaving", "EditorTests.encoding"),
    Row("pull diagnostics", "EditorTests.diagnostics", "EditingTests.pull"),
    Row("publishDiagnostics with version", "EditorTests.diagnostics"),
    Row("severity always given, no tags", "EditorTests.diagnostics"),
    Row("relatedInformation where it is declared", "EditorTests.diagnostics"),
    Row("hover format asked for", "EditorTests.hover"),
    Row("table in hover", "EditorTests.hover"),
    Row("code action order, literals and bare commands", "EditorTests.actions", "TaggingTests.actions"),
    Row("disabled actions and bare commands resolved", "EditorTests.resolve"),
    Row("needsConfirmation ignored", "RefusalTests.editForm"),
    Row("edit of files that are not open", "EditingTests.renameClosed", "EditingTests.renameOpen"),
    Row("create file in an edit", "RefusalTests.editForm"),
    Row("applyEdit refused, null, an error", "RefusalTests.refusedEdit"),
    Row("applyEdit true and dropped", "RefusalTests.droppedEdit"),
    Row("no applyEdit at all", "RefusalTests.noEdits"),
    Row("showMessageRequest unanswered or refused", "RefusalTests.unanswered", "RefusalTests.answered"),
    Row("showDocument not declared", "EditorTests.asksNothingUnknown"),
    Row("registerCapability of watched files", "EditorTests.watching"),
    Row("work done progress not declared", "EditorTests.asksNothingUnknown"),
    Row("refresh only where declared", "EditorTests.asksNothingUnknown"),
    Row("workspace/configuration null, short or refused", "RefusalTests.settings"),
    Row("didSave and willSaveWaitUntil", "RefusalTests.typedTag", "EditingTests.typedTag"),
    Row("hierarchical document symbols", "EditorTests.outline"),
    Row("shutdown without exit, kill", "EditorTests.leaving", "LifecycleTests.endOfInput"),
    Row("completion: no command, no empty insert", "EditorTests.completion"),
    Row("message after success", "EditorTests.asksNothingUnknown"),
    Row("types of every answer", "TypedClientTests.answers"),
  ]

  /// What follows for a server, as the list of rules has it.
  static let consequences = [
    Row("never rely on completion commands or empty inserts", "EditorTests.completion"),
    Row("one way for one file: through the client or on disk", "EditingTests.renameClosed", "EditingTests.renameOpen"),
    Row("applied: true is no proof", "RefusalTests.droppedEdit", "RefusalTests.typedTag"),
    Row("questions have a safe answer", "RefusalTests.unanswered"),
    Row("null roots, no clientInfo, null settings are normal", "RefusalTests.settings", "EditorTests.leaving"),
    Row("create and rename only where declared", "RefusalTests.editForm"),
    Row("no refresh without support", "EditorTests.asksNothingUnknown"),
    Row("push and pull, version, severity", "EditorTests.diagnostics"),
    Row("hover reads well as plain text", "EditorTests.hover", "HostileEditorTests.answers"),
    Row("outline nested or flat", "EditorTests.outline"),
    Row("own watching", "EditorTests.watching", "OutsideChangeTests.checkout", "StudyWatcherTests.tells"),
    Row("survive a kill", "EditorTests.leaving", "KillTests.server"),
    Row("a second door for every function", "EditorTests.actions"),
  ]

  static var all: [Row] { robustness + clients + consequences }
}
