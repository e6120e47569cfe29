import KodebokPluginKit

/// The processes of plug-ins: started when they are needed, kept for the next run, ended when they are idle.
final class PluginProcesses: Sendable {
  init(identity: AnalysisHost.Identity, trust: TrustList, environment: [String: String]) {}

  func update(_ catalog: PluginCatalog, _ trust: TrustList) {}

  func describe(_ plugin: PluginCatalog.Entry) throws(AnalysisFailure) -> [AnalysisDescription] { [] }

  func run(
    _ plugin: PluginCatalog.Entry,
    _ analysis: AnalysisDescription,
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult { throw .cancelled }

  func stop() {}
}
