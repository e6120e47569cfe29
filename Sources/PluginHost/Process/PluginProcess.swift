import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Synchronization

/// A plug-in process that has shaken hands; used by one caller at a time.
///
/// A class, because it is handed from run to run and looked after between them.
final class PluginProcess: Sendable {
  /// How often a plug-in may ask in one run.
  static let questionLimit = 1_000_000

  let name: String
  let launched: LaunchedProcess
  /// Where it may write; taken away with it.
  private let temporary: String?
  private let limits: PluginLimits
  private let isStopped: @Sendable () -> Bool
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var conversation: PluginConversation
    var analyses: [AnalysisDescription] = []
    var runs = 0
    var lastUse = ContinuousClock.now
    var isGone = false
    /// Whether it has said anything since the last run began.
    var hasSpoken = false
    /// Whether it ended by itself, before it had said anything of the last run.
    var hasEndedUnheard = false
  }

  /// Takes over a process that was just started; its temporary folder is taken away with it.
  init(
    _ launched: LaunchedProcess,
    name: String,
    limits: PluginLimits,
    temporary: String?,
    isStopped: @escaping @Sendable () -> Bool
  ) {
    self.launched = launched
    self.name = name
    self.limits = limits
    self.temporary = temporary
    self.isStopped = isStopped
    state = Mutex(State(conversation: PluginConversation(launched, limits)))
  }

  deinit {
    launched.kill()
    if let temporary { TrustList.removeFolder(temporary) }
  }

  /// What it offers.
  var analyses: [AnalysisDescription] { state.withLock { $0.analyses } }

  /// How long nobody has used it.
  var idleTime: Duration { state.withLock { ContinuousClock.now - $0.lastUse } }

  /// Whether it can serve another run.
  var isUsable: Bool { state.withLock { !$0.isGone } && launched.status == nil }

  /// Whether it ended before a word of its last run was heard: then another process can have the run.
  var hasEndedUnheard: Bool { state.withLock { $0.hasEndedUnheard } }

  // MARK: The handshake

  /// Says hello, and takes what it offers.
  func initialize(_ identity: AnalysisHost.Identity, _ language: Settings.Language) throws(AnalysisFailure) {
    try guarded { state throws(PluginFault) in
      let request = HandshakeRequest(
        host: WireProgram(name: identity.name, version: identity.version),
        language: language
      )
      let id = state.conversation.ask("initialize") { request.write(to: &$0) }
      let isStopped = isStopped
      let watch = PluginConversation.Watch(
        deadline: .now + .seconds(limits.startSeconds),
        lateness: .slowStart(limits.startSeconds),
        look: { _ throws(PluginFault) in if isStopped() { throw .stopped } }
      )
      let answer = try state.conversation.converse(watch) { message, conversation throws(PluginFault) in
        switch message {
        case .response(id, let result): return .done(result)
        case .response: throw .unasked
        case .request(let other, let method, _):
          conversation.answer(other, .failure(.unknown(method)))
          return .goOn
        case .notification: return .goOn
        }
      }
      state.analyses = try Self.offer(answer)
    }
  }

  private static func offer(_ answer: Result<RawJSON, ResponseError>) throws(PluginFault) -> [AnalysisDescription] {
    let value: RawJSON
    switch answer {
    case .failure(let error): throw .refused(AnalysisFailure(reading: error).message)
    case .success(let given): value = given
    }
    let handshake: HandshakeAnswer
    do throws(ContractBreach) {
      handshake = try HandshakeAnswer(WireValue(value.value, "initialize"))
    } catch {
      throw .form(error)
    }
    let version = handshake.version
    guard ProtocolRange.supported.contains(version) else { throw .version(ProtocolRange(version, version)) }
    return handshake.analyses
  }

  // MARK: A run

  /// Runs an analysis; options are checked.
  func run(
    _ analysis: String,
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let answer = try guarded { state throws(PluginFault) in
      state.runs += 1
      state.hasSpoken = false
      state.conversation.beginCounting()
      let request = RunRequest(
        run: String(state.runs),
        analysis: analysis,
        options: context.options,
        language: context.language
      )
      let id = state.conversation.ask("analysis/run") { request.write(to: &$0) }
      let service = StudyService(view, run: request.run, context)
      var hearing = RunHearing(request.run, view, context)
      let watch = watch(over: id, context)
      var questions = 0
      var hasSpoken = false
      defer { state.hasSpoken = hasSpoken }
      return try state.conversation.converse(watch) { message, conversation throws(PluginFault) in
        hasSpoken = true
        switch message {
        case .response(id, let result): return .done(result)
        case .response: throw .unasked
        case .request(let other, let method, let params):
          questions += 1
          if questions > Self.questionLimit { throw .questions(Self.questionLimit) }
          conversation.answer(other, service.answer(method, params))
        case .notification(let method, let params): try hearing.hear(method, params)
        }
        return .goOn
      }
    }
    if context.isCancelled { throw .cancelled }
    switch answer {
    case .failure(let error): throw AnalysisFailure(reading: error).reported(by: name)
    case .success(let value):
      do throws(ContractBreach) {
        return try PlaceCompletion.result(value.value, view, context)
      } catch {
        // It did what it could; the next run may be right.
        throw PluginFault.form(error).failure(of: name, ErrorTail())
      }
    }
  }

  /// Time and cancellation of a run: who is told that it was cancelled has a moment to answer.
  private func watch(over id: RequestID, _ context: AnalysisContext) -> PluginConversation.Watch {
    let limits = limits
    let isStopped = isStopped
    var mercy: ContinuousClock.Instant?
    return PluginConversation.Watch(
      deadline: .now + .seconds(limits.runSeconds),
      lateness: .slowRun(limits.runSeconds),
      look: { conversation throws(PluginFault) in
        if isStopped() { throw .stopped }
        if let mercy {
          if ContinuousClock.now >= mercy { throw .cancelled }
        } else if context.isCancelled {
          mercy = .now + .seconds(limits.graceSeconds)
          conversation.tell("$/cancelRequest") { writer in
            writer.object { writer in
              writer.key("id")
              id.write(to: &writer)
            }
          }
        }
      }
    )
  }

  // MARK: The end

  /// Lets `body` use the conversation; a fault ends the process.
  private func guarded<Value>(
    _ body: (inout State) throws(PluginFault) -> Value
  ) throws(AnalysisFailure) -> Value {
    let outcome = state.withLock { state -> Result<Value, AnalysisFailure> in
      defer { state.lastUse = .now }
      do throws(PluginFault) {
        if state.isGone { throw .closed }
        return .success(try body(&state))
      } catch {
        state.isGone = true
        state.hasEndedUnheard = !state.hasSpoken && error.isOwnEnd
        launched.kill()
        state.conversation.drainErrors()
        return .failure(error.failure(of: name, state.conversation.errors))
      }
    }
    return try outcome.get()
  }

  /// Ends it if it holds more memory than it may; for the time between runs.
  func checkMemory() {
    state.withLock { state in
      guard !state.isGone else { return }
      do throws(PluginFault) {
        try state.conversation.checkMemory()
      } catch {
        state.isGone = true
        launched.kill()
      }
    }
  }

  /// Asks it to end, and ends it if it does not.
  func stop(graceSeconds: Double) {
    state.withLock { state in
      defer {
        state.isGone = true
        launched.kill()
      }
      guard !state.isGone, launched.status == nil else { return }
      let id = state.conversation.ask("shutdown") { $0.object { _ in } }
      let deadline = ContinuousClock.now + .seconds(graceSeconds)
      let watch = PluginConversation.Watch(
        deadline: deadline,
        lateness: .stopped,
        look: { _ throws(PluginFault) in }
      )
      do throws(PluginFault) {
        try state.conversation.converse(watch) {
          message,
          conversation throws(PluginFault) -> PluginConversation.Step<Void> in
          switch message {
          case .response(id, _):
            conversation.tell("exit") { $0.object { _ in } }
            return .done(())
          case .request(let other, let method, _): conversation.answer(other, .failure(.unknown(method)))
          default: break
          }
          return .goOn
        }
        try state.conversation.flush()
      } catch {
        return
      }
      launched.closeInput()
      let left = deadline - .now
      _ = launched.waitForEnd(
        seconds: max(Double(left.components.attoseconds) / 1e18 + Double(left.components.seconds), 0.05)
      )
    }
  }
}

extension ResponseError {
  static func unknown(_ method: String) -> Self {
    ResponseError(.methodNotFound, "Kodebok does not know the method \(method.visible).")
  }
}

extension AnalysisFailure {
  /// The failure as a plug-in reports it: only of the kinds that are a plug-in's to give, fit to be shown.
  func reported(by plugin: String) -> Self {
    let own: [Kind] = [.option, .missingData, .failed]
    var failure = self
    failure.kind = own.contains(kind) ? kind : .failed
    failure.message = LocalizedText(message.english.visible, nb: message.norwegian.visible)
    return failure
  }
}
