import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// What happens to a session: messages of the client and results of its own threads, in one order.
enum Event: Sendable {
  case message(Message, params: JSONValue)
  /// What was no message; answered with the name it had, where it had one.
  case malformed(RequestID, ResponseError)
  /// Nothing more will come from the client.
  case inputEnded
  /// The process the client said it is has ended.
  case clientGone
  /// What another thread has done comes back; the closure runs on the session's thread.
  case done(@Sendable (Session) -> Void)
}

/// The state of the server: one thread owns it and applies what happens in order.
///
/// A class that is not Sendable: it is made inside its thread and never leaves it. Reads leave it as snapshots, changes
/// as change sets, answers as bytes.
final class Session {
  /// Where in its life the session is.
  enum Phase {
    case started
    case running
    case shutDown
  }

  let mailbox: Mailbox<Event>
  let outgoing: Outgoing
  let cancellations: CancelledRequests
  let workers: Workers
  /// The thread that makes changes durable, one after the other.
  let keeper: Workers
  /// The thread that reads whole studies in the background.
  let loader: Workers
  let publisher: Publisher
  let environment: [String: String]
  /// The language the program was started with, if any was named.
  let language: String?

  var phase = Phase.started
  var profile: ClientProfile
  /// The workspace folders: paths as the client spells them.
  var folders: [String] = []
  var documents: [String: OpenDocument] = [:]
  var studies: [String: StudyState] = [:]
  /// Typed tags that are being taken out, by document.
  var awaitedTags: [String: AwaitedTags] = [:]
  /// The new name that open files are to get, until they have it.
  var awaitedRename: AwaitedRename?
  /// Sheets that were not to be applied when the user was asked, as they were then.
  var declinedSheets: [String: SourceText] = [:]
  /// The pages that the client was given, by address, oldest first: it is told when they have changed.
  var shownPages: [PageAddress] = []
  /// Open documents whose diagnostics are to be sent when the messages at hand have been applied.
  var stale: Set<String> = []
  /// Open documents of which others' changes may have made something else, as findings that only the whole study shows.
  var unsure: Set<String> = []
  /// What the client is to ask for again when the messages at hand have been applied.
  var refreshes: Set<Refresh> = []
  /// The tokens the client has.
  let tokens = TokenMemory()
  /// What was written of passages before.
  let passages = PassageMemory()
  /// The reads that are under way; what is sent unasked waits for them.
  let reads = ReadCount()
  /// The analyses that come with the program.
  let bundled: [any AnalysisPlugin.Type]
  /// What they are called and take.
  private(set) lazy var descriptions = bundled.map { $0.description }
  /// The thread on which analyses run, one after the other; started with the first of them.
  lazy var analysts = Workers("kodebok-analyse", count: 1)
  /// The analyses that run for the client, by token.
  var runs: [ProgressToken: GoingRun] = [:]
  /// What is to be done with the client's answers to the server's requests.
  var awaited: [Int: @Sendable (Session, Result<JSONValue, ResponseError>) -> Void] = [:]
  var exitCode: Int32?
  private var lastRequest = 0
  private var lastOrder = 0

  init(
    mailbox: Mailbox<Event>,
    outgoing: Outgoing,
    cancellations: CancelledRequests,
    environment: [String: String],
    language: String? = nil,
    bundled: [any AnalysisPlugin.Type] = []
  ) {
    self.bundled = bundled
    self.mailbox = mailbox
    self.outgoing = outgoing
    self.cancellations = cancellations
    self.environment = environment
    workers = Workers("kodebok-read", count: 2)
    keeper = Workers("kodebok-keep", count: 1)
    loader = Workers("kodebok-load", count: 1)
    publisher = Publisher(outgoing, passages, reads)
    self.language = language
    profile = ClientProfile(environment: environment, language: language)
  }

  /// Applies what happens until the client ends the session; returns the status with which the process ends.
  func run() -> Int32 {
    while true {
      for event in mailbox.take() {
        apply(event)
        if let exitCode {
          close()
          return exitCode
        }
      }
      analyseEnabled()
      publishStale()
      sendRefreshes()
    }
  }

  private func apply(_ event: Event) {
    switch event {
    case .message(let message, let params): receive(message, params)
    case .malformed(let name, let error): outgoing.refuse(name, error)
    case .done(let body): body(self)
    case .inputEnded, .clientGone: exitCode = phase == .shutDown ? 0 : 1
    }
  }

  /// Ends the threads; changes that were begun are made durable first.
  private func close() {
    for state in studies.values { state.stop() }
    loader.abandon()
    for run in runs.values { run.stop.stop() }
    keeper.finish()
    for state in studies.values { state.store.close() }
    workers.finish()
    publisher.finish()
    outgoing.finish()
  }

  /// A number larger than any before.
  func nextOrder() -> Int {
    lastOrder += 1
    return lastOrder
  }

  // MARK: Messages

  private func receive(_ message: Message, _ params: JSONValue) {
    switch message {
    case .request(let name, let method, _): serve(name, method, params)
    case .notification(let method, _): notice(method, params)
    case .response(let name, let result):
      guard case .int(let number) = name, let body = awaited.removeValue(forKey: number) else { return }
      body(self, result.map(\.value))
    }
  }

  private func notice(_ method: String, _ params: JSONValue) {
    if method == "exit" {
      exitCode = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running, let notice = RequestTable.notice(method) else { return }
    do throws(ResponseError) {
      try notice.run(self, Params(params))
    } catch {
      log("\(method): \(error.message)")
    }
  }

  private func serve(_ name: RequestID, _ method: String, _ params: JSONValue) {
    do throws(ResponseError) {
      if cancellations.isCancelled(name) { throw .cancelled }
      switch phase {
      case .started where method == "initialize": try initialize(name, Params(params))
      case .started: throw .notInitialized
      case .running where method == "initialize": throw .invalidRequest("initialize comes once")
      case .shutDown: throw .invalidRequest("the server has been shut down")
      case .running:
        if let read = RequestTable.read(method) {
          try serve(name, read, Params(params))
        } else if let act = RequestTable.act(method) {
          try act.run(self, name, Params(params))
        } else {
          throw .methodNotFound(method)
        }
      }
    } catch {
      refuse(name, error)
    }
  }

  /// Answers a request that only looks, on the next worker that is free.
  func serve(_ name: RequestID, _ read: Read, _ params: Params) throws(ResponseError) {
    if read.method.hasPrefix("textDocument/") { _ = try params.uri }
    var snapshot = snapshot(uri: (params.value["textDocument"] ?? params.value)["uri"]?.string)
    let (outgoing, cancellations) = (outgoing, cancellations)
    snapshot.isCancelled = { cancellations.isCancelled(name) }
    snapshot.partial = PartialResults(params.value["partialResultToken"], outgoing)
    let (fixed, reads) = (snapshot, reads)
    reads.begin()
    if let view = snapshot.view { publisher.readTurns(of: view) }
    workers.submit {
      defer { reads.end() }
      var writer = JSONWriter(reserving: 4096)
      do throws(ResponseError) {
        if fixed.isCancelled() { throw .cancelled }
        Outgoing.begin(name, in: &writer)
        try read.answer(params, fixed, &writer)
        writer.endObject()
        if fixed.isCancelled() { throw .cancelled }
        outgoing.send(writer.bytes)
      } catch {
        outgoing.refuse(name, error)
      }
      cancellations.end(name)
    }
  }

  /// Answers a request.
  func answer(_ name: RequestID, _ result: (inout JSONWriter) -> Void) {
    outgoing.answer(name, result)
    cancellations.end(name)
  }

  /// Answers a request with an error.
  func refuse(_ name: RequestID, _ error: ResponseError) {
    outgoing.refuse(name, error)
    cancellations.end(name)
  }

  /// Asks the client something; `then` gets its answer, if one comes.
  func ask(
    _ method: StaticString,
    _ params: (inout JSONWriter) -> Void,
    then body: (@Sendable (Session, Result<JSONValue, ResponseError>) -> Void)? = nil
  ) {
    lastRequest += 1
    // Of an answer that changes nothing nothing is kept: a client may never give it.
    if let body { awaited[lastRequest] = body }
    outgoing.request(method, id: lastRequest, params)
  }

  /// Tells the client's log what went wrong; never words of a study.
  func log(_ message: String) {
    outgoing.notify(ShowMessageParams.logMethod) { $0.value(ShowMessageParams(.warning, message)) }
  }

  /// Tells the user what went wrong; only errors are told this way.
  func showError(_ message: String) {
    outgoing.notify(ShowMessageParams.method) { $0.value(ShowMessageParams(.error, message)) }
  }

  /// Tells the user something to know before it is too late.
  func showWarning(_ message: String) {
    outgoing.notify(ShowMessageParams.method) { $0.value(ShowMessageParams(.warning, message)) }
  }

  /// Tells the user what happened where it cannot be seen.
  func showNews(_ message: String) {
    outgoing.notify(ShowMessageParams.method) { $0.value(ShowMessageParams(.info, message)) }
  }

  // MARK: Reads

  /// The state of everything now, seen from a document.
  func snapshot(uri: String?) -> Snapshot {
    // A study that settles shows its documents anew, so their views are taken afterwards.
    let studyViews = studies.sorted { $0.key < $1.key }.map { $0.value.view(in: self) }
    let document = uri.flatMap { documents[$0] }
    return Snapshot(
      profile: profile,
      studies: studyViews,
      view: document?.view,
      study: document?.study.flatMap { studies[$0] }?.view(in: self),
      lone: documents.values.filter { $0.study == nil }.map(\.view).sorted { $0.uri < $1.uri },
      client: document?.text,
      tokens: tokens,
      passages: passages,
      opened: document?.opened,
      openedBook: document?.openedBook,
      analyses: descriptions
    )
  }
}
