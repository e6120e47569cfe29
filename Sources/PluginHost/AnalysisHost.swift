import CSystem
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Synchronization

/// Runs analyses, bundled ones in this process, others as processes that it starts, watches and ends.
///
/// A class, because plug-in processes are kept warm between runs and shared by all threads. ``stop()`` ends them; a host
/// that is let go ends them too. Any thread may call; a call blocks until the result is there.
package final class AnalysisHost: Sendable {
  /// What plug-ins are told about this program.
  package struct Identity: Hashable, Sendable {
    package var name: String
    package var version: String

    package init(name: String = "kodebok", version: String) {
      self.name = name
      self.version = version
    }
  }

  let catalog: Mutex<PluginCatalog>
  let processes: PluginProcesses

  /// Creates a host; nothing is started yet.
  ///
  /// - Parameters:
  ///   - catalog: The plug-ins that are there.
  ///   - identity: What plug-ins are told about this program.
  ///   - trust: What the user trusts; a trusted copy is compared with its digest before it is first started.
  ///   - environment: Where `PATH`, `HOME` and the place of `TMPDIR` of plug-ins come from; nothing else is handed on.
  ///   - isApart: Whether to keep plug-ins from the network where the system allows it (``keepsApart``).
  package init(
    catalog: PluginCatalog,
    identity: Identity,
    trust: TrustList,
    environment: [String: String],
    isApart: Bool = true
  ) {
    self.catalog = Mutex(catalog)
    processes = PluginProcesses(identity: identity, trust: trust, environment: environment, isApart: isApart)
  }

  /// Whether this system keeps plug-ins from the network, and ends all their descendants with them, without privileges.
  package static var keepsApart: Bool { kodebok_can_keep_apart() != 0 }

  deinit { processes.stop() }

  /// Takes a new look at what is there into use; processes of plug-ins that are gone or have changed are ended.
  package func update(_ catalog: PluginCatalog, trust: TrustList) {
    self.catalog.withLock { $0 = catalog }
    processes.update(catalog, trust)
  }

  /// The analyses a plug-in offers; it is started and asked where `plugin.json` does not say.
  ///
  /// - Throws: Why it cannot be asked.
  package func analyses(of plugin: PluginCatalog.Entry) throws(AnalysisFailure) -> [AnalysisDescription] {
    if let known = plugin.analyses { return known }
    try Self.checkReady(plugin)
    return try processes.describe(plugin)
  }

  /// The analysis with a name, `analysis` or `plug-in/analysis`; plug-ins that must be asked are asked last.
  ///
  /// - Throws: That there is none, with those there are; or that it is not trusted or broken.
  package func find(_ name: String) throws(AnalysisFailure) -> PluginCatalog.Offer {
    let catalog = catalog.withLock { $0 }
    if let offer = catalog.offers.first(where: { $0.name == name || $0.plugin.name + "/" + $0.analysis.name == name }) {
      return offer
    }
    for entry in catalog.entries where entry.state == .ready && entry.analyses == nil {
      for analysis in (try? analyses(of: entry)) ?? []
      where analysis.name == name || entry.name + "/" + analysis.name == name {
        return PluginCatalog.Offer(plugin: entry, analysis: analysis, name: name)
      }
    }
    let plugin = name.split(separator: "/").first.map(String.init) ?? name
    for entry in catalog.entries
    where entry.state != .ready && (entry.name == plugin || entry.analyses?.contains { $0.name == name } ?? false) {
      try Self.checkReady(entry)
    }
    throw .unknownAnalysis(name, known: catalog.offers.map(\.name))
  }

  /// Runs an analysis.
  ///
  /// - Parameters:
  ///   - name: The name, as ``find(_:)`` takes it.
  ///   - options: Names and values as written, in order; they are checked against the analysis' declarations.
  ///   - view: The study.
  ///   - context: Language, and where progress, partial results and log lines go; its options are not looked at. Log lines
  ///     and the end of what a plug-in wrote to its standard error come through the log.
  /// - Returns: The result, without what the analysis does not declare that it gives.
  /// - Throws: Why there is no result, in one sentence.
  package func run(
    _ name: String,
    _ options: [(name: String, value: String)],
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let offer = try find(name)
    var context = context
    context.options = try OptionValues(options, for: offer.analysis.options, in: view.study)
    try context.checkCancelled()
    var result: AnalysisResult
    if let bundled = offer.plugin.bundled {
      result = try bundled.init().run(view, context)
    } else {
      result = try processes.run(offer.plugin, offer.analysis, view, context)
    }
    let gives = offer.analysis.contributes
    if !gives.contains(.findings) { result.findings = [] }
    if !gives.contains(.proposals) { result.proposals = [] }
    if !gives.contains(.edits) { result.edits = [] }
    return result
  }

  /// Ends every plug-in process, with its descendants.
  package func stop() { processes.stop() }

  private static func checkReady(_ plugin: PluginCatalog.Entry) throws(AnalysisFailure) {
    switch plugin.state {
    case .ready: return
    case .untrusted: throw .untrusted(plugin.name)
    case .broken(let problem): throw problem.failure.naming(plugin.name)
    }
  }
}

extension AnalysisFailure.Kind {
  /// There is no analysis with that name.
  package static let unknown = Self(rawValue: "unknown")
  /// The plug-in comes with the study, and the user has not said that it may run.
  package static let untrusted = Self(rawValue: "untrusted")
}

extension AnalysisFailure {
  static func unknownAnalysis(_ name: String, known: [String]) -> Self {
    let list = known.map(\.visible).joined(separator: ", ")
    return Self(
      .unknown,
      LocalizedText(
        "There is no analysis “\(name.visible)”. There are: \(list).",
        nb: "Det finnes ingen analyse «\(name.visible)». Disse finnes: \(list)."
      )
    )
  }

  static func untrusted(_ name: String) -> Self {
    Self(
      .untrusted,
      LocalizedText(
        "The plug-in “\(name.visible)” comes with the study and does not run before you trust it: kodebok plugins trust \(name.visible).",
        nb:
          "Tillegget «\(name.visible)» følger med studien og kjøres ikke før du sier at du stoler på det: kodebok plugins trust \(name.visible)."
      )
    )
  }

  /// The failure with the plug-in it is about.
  func naming(_ plugin: String) -> Self {
    Self(
      kind,
      LocalizedText(
        "Plug-in “\(plugin.visible)”: \(message.english)",
        nb: "Tillegget «\(plugin.visible)»: \(message.norwegian)"
      )
    )
  }
}
