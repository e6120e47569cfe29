import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel

extension SnapshotView {
  /// The view of a study as it lies on disk; documents are read by two threads.
  package init(_ study: Study, in folder: StudyFolder) {
    self.init(study) { sources, body in
      var part = study
      part.sources = sources
      let indices = Dictionary(sources.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
      _ = folder.forEachDocument(part) { document in
        if let index = indices[document.source.path] { body(index, document) }
      }
    }
  }
}
