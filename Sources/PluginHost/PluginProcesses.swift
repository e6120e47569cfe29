import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The processes of plug-ins: started when they are needed, kept for the next run, ended when they are idle.
///
/// A class, because all threads share them. A process serves one run at a time; two runs of one plug-in at once have a
/// process each, of which one is kept.
final class PluginProcesses: Sendable {
  /// What went wrong with a plug-in lately.
  private struct Trouble {
    var count = 0
    var until: ContinuousClock.Instant
  }

  private struct State {
    var idle: [String: PluginProcess] = [:]
    var troubles: [String: Trouble] = [:]
    /// The trusted copies that were compared with their digests.
    var whole: Set<String> = []
    var trust: TrustList
    var isStopped = false
  }

  /// The longest time a plug-in that keeps failing is not started again, in seconds.
  private static let longestPause = 60.0

  private let identity: AnalysisHost.Identity
  private let environment: PluginEnvironment
  private let isApart: Bool
  private let state: Mutex<State>
  private let keeper = Mutex<PluginKeeper?>(nil)

  /// Keeps processes from the network where that is wanted and the system allows it.
  init(identity: AnalysisHost.Identity, trust: TrustList, environment: [String: String], isApart: Bool = true) {
    self.identity = identity
    self.environment = PluginEnvironment(environment)
    self.isApart = isApart
    state = Mutex(State(trust: trust))
  }

  /// Ends the processes of plug-ins that are gone, changed or no longer trusted.
  func update(_ catalog: PluginCatalog, _ trust: TrustList) {
    let folders = Set(catalog.entries.compactMap { $0.state == .ready ? $0.runFolder : nil })
    let gone = state.withLock { state in
      state.trust = trust
      state.whole = []
      let gone = state.idle.filter { key, _ in !folders.contains { key.hasPrefix($0 + "\n") } }
      for key in gone.keys { state.idle[key] = nil }
      return Array(gone.values)
    }
    for process in gone { process.stop(graceSeconds: 0.5) }
  }

  /// What a plug-in offers, as it says itself.
  func describe(_ plugin: PluginCatalog.Entry) throws(AnalysisFailure) -> [AnalysisDescription] {
    let (key, process, _) = try take(plugin, .english)
    let analyses = process.analyses
    give(back: process, key, hasFailed: false)
    return analyses
  }

  func run(
    _ plugin: PluginCatalog.Entry,
    _ analysis: AnalysisDescription,
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let (key, process, isKept) = try take(plugin, context.language)
    do throws(AnalysisFailure) {
      let result = try process.run(analysis.name, view, context)
      give(back: process, key, hasFailed: false)
      return result
    } catch {
      // One that was kept may have ended since it was last looked at; that is nothing the person who asks should see.
      if isKept, process.hasEndedUnheard {
        process.stop(graceSeconds: 0)
        return try run(plugin, analysis, view, context)
      }
      // A run that was cancelled in vain says nothing against the next one.
      give(back: process, key, hasFailed: error.kind == .process)
      throw error
    }
  }

  /// Whether the processes that are kept now are kept from the network; nil where there is none.
  var areApart: Bool? {
    state.withLock { state in
      state.idle.isEmpty ? nil : state.idle.values.allSatisfy { $0.launched.isApart }
    }
  }

  /// Ends everything.
  func stop() {
    let all = state.withLock { state in
      defer { state.idle = [:] }
      state.isStopped = true
      return Array(state.idle.values)
    }
    for process in all { process.stop(graceSeconds: 1) }
    keeper.withLock { $0 }?.end()
  }

  // MARK: One process

  /// A process that is ready: one that was kept, or a new one.
  private func take(
    _ plugin: PluginCatalog.Entry,
    _ language: Settings.Language
  ) throws(AnalysisFailure) -> (key: String, process: PluginProcess, isKept: Bool) {
    guard let manifest = plugin.manifest, let folder = plugin.runFolder else {
      throw PluginProblem.storeBroken.failure.naming(plugin.name)
    }
    let key = folder + "\n" + FolderStamp.stamp(of: folder)
    let (kept, old) = state.withLock { state in
      let kept = state.idle.removeValue(forKey: key)
      let old = state.idle.filter { $0.key.hasPrefix(folder + "\n") }
      for key in old.keys { state.idle[key] = nil }
      return (kept, Array(old.values))
    }
    for process in old { process.stop(graceSeconds: 0.5) }
    if let kept, kept.isUsable { return (key, kept, true) }
    try checkTrouble(plugin.name, key)
    try checkCopy(plugin)
    do throws(AnalysisFailure) {
      return (key, try start(plugin.name, manifest, folder, language), false)
    } catch {
      note(key, hasFailed: error.kind == .process)
      throw error
    }
  }

  private func give(back process: PluginProcess, _ key: String, hasFailed: Bool) {
    note(key, hasFailed: hasFailed)
    let isKept = state.withLock { state in
      guard !state.isStopped, process.isUsable, state.idle[key] == nil else { return false }
      state.idle[key] = process
      return true
    }
    if !isKept { process.stop(graceSeconds: 0.5) }
  }

  private func start(
    _ name: String,
    _ manifest: PluginManifest,
    _ folder: String,
    _ language: Settings.Language
  ) throws(AnalysisFailure) -> PluginProcess {
    guard let program = environment.program(manifest.command[0], in: folder) else {
      throw PluginProblem.programMissing(manifest.command[0]).failure.naming(name)
    }
    let temporary = environment.temporaryFolder()
    let launched: LaunchedProcess
    do throws(FileFailure) {
      launched = try theKeeper.launch(
        ProcessLaunch(
          program: program,
          arguments: manifest.command,
          environment: environment.variables(temporary: temporary),
          folder: folder,
          limits: manifest.limits,
          isApart: isApart
        )
      )
    } catch {
      if let temporary { TrustList.removeFolder(temporary) }
      throw PluginFault.notStarted(error.reason).failure(of: name, ErrorTail())
    }
    let process = PluginProcess(
      launched,
      name: name,
      limits: manifest.limits,
      temporary: temporary,
      isStopped: { [weak self] in self?.state.withLock { $0.isStopped } ?? true }
    )
    try process.initialize(identity, language)
    return process
  }

  private var theKeeper: PluginKeeper {
    keeper.withLock { keeper in
      if let keeper { return keeper }
      let new = PluginKeeper(look: { [weak self] in self?.look() })
      keeper = new
      return new
    }
  }

  // MARK: Looking after

  /// Ends what has been idle for long, has ended, or holds too much memory.
  private func look() {
    let limits = PluginLimits()
    let idle = state.withLock { $0.idle }
    for (key, process) in idle {
      process.checkMemory()
      guard !process.isUsable || process.idleTime > .seconds(limits.idleSeconds) else { continue }
      let isMine = state.withLock { state in
        guard state.idle[key] === process else { return false }
        state.idle[key] = nil
        return true
      }
      if isMine { process.stop(graceSeconds: 0.5) }
    }
  }

  /// A trusted copy is compared with its digest before it is first started.
  private func checkCopy(_ plugin: PluginCatalog.Entry) throws(AnalysisFailure) {
    guard plugin.origin == .study else { return }
    guard let digest = plugin.digest else { throw PluginProblem.storeBroken.failure.naming(plugin.name) }
    let trust = state.withLock { state -> TrustList? in state.whole.contains(digest) ? nil : state.trust }
    guard let trust else { return }
    guard trust.contains(digest), trust.isWhole(digest) else {
      throw PluginProblem.storeBroken.failure.naming(plugin.name)
    }
    _ = state.withLock { $0.whole.insert(digest) }
  }

  // MARK: Back-off

  /// After two failures in a row a plug-in is not started for a while, longer each time.
  private func note(_ key: String, hasFailed: Bool) {
    state.withLock { state in
      guard hasFailed else {
        state.troubles[key] = nil
        return
      }
      let count = (state.troubles[key]?.count ?? 0) + 1
      let pause = count < 2 ? 0 : min(Double(1 << min(count - 2, 10)), Self.longestPause)
      state.troubles[key] = Trouble(count: count, until: .now + .seconds(pause))
    }
  }

  private func checkTrouble(_ name: String, _ key: String) throws(AnalysisFailure) {
    guard let trouble = state.withLock({ $0.troubles[key] }) else { return }
    let left = trouble.until - ContinuousClock.now
    guard left > .zero else { return }
    let seconds = Int(left.components.seconds) + 1
    throw AnalysisFailure(
      .process,
      LocalizedText(
        "it has failed \(trouble.count) times in a row; it can be started again in \(seconds) s.",
        nb: "det har feilet \(trouble.count) ganger på rad; det kan startes på nytt om \(seconds) s."
      )
    ).naming(name)
  }
}
