import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel

extension SnapshotView {
  /// The view of a study in the editor: open documents as they stand in the client, all others as on disk.
  init(of view: StudyView, in folder: StudyFolder) {
    self.init(view.study) { sources, body in
      var closed = view.study
      closed.sources = []
      var indices: [StudyPath: Int] = [:]
      for (index, source) in sources.enumerated() {
        indices[source.path] = index
        if let document = view.open[source.path]?.document.value {
          body(index, document)
        } else {
          closed.sources.append(source)
        }
      }
      let places = indices
      _ = folder.forEachDocument(closed) { document in
        if let index = places[document.source.path] { body(index, document) }
      }
    }
  }
}

/// What the analyses that a study has enabled found last, and of which state of the study.
struct EnabledAnalysisFindings {
  /// The findings.
  var findings: [Finding] = []
  /// The state they are of; -1 before the first run.
  var generation = -1
  /// Whether a run is going on.
  var isRunning = false
}

extension Session {
  /// Runs the enabled analyses of studies that have another state than they were last run on.
  ///
  /// One run at a time for each study; what changes meanwhile is looked at by the next one.
  func analyseEnabled() {
    for state in studies.values where state.isComplete && !state.enabled.isRunning {
      guard !state.study.settings.analyses.isEmpty else {
        if !state.enabled.findings.isEmpty { take([], of: state.folder.root, generation: -1) }
        continue
      }
      guard state.enabled.generation != state.generation else { continue }
      state.enabled.isRunning = true
      let (host, mailbox, root, generation) = (analyses(of: state), mailbox, state.folder.root, state.generation)
      let (view, folder, language) = (state.view(in: self), state.folder, profile.language(of: state.study))
      analysts.submit {
        let found = host.findings(SnapshotView(of: view, in: folder), language: language)
        mailbox.post(.done { $0.take(found, of: root, generation: generation) })
      }
    }
  }

  private func take(_ findings: [Finding], of root: String, generation: Int) {
    guard let state = studies[root] else { return }
    let isNew = state.enabled.findings != findings
    state.enabled = EnabledAnalysisFindings(findings: findings, generation: generation)
    guard isNew else { return }
    state.forgetView()
    for (uri, document) in documents where document.study == root { if document.study == root { unsure.insert(uri) } }
    refresh([.diagnostics])
  }
}
