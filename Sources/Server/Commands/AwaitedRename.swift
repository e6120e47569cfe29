import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// A new name that stands in open files as well: what it changes on disk waits until the client has written it there.
///
/// A client that asks first, or shows the change before it is made, may never write it: then nothing of it is on disk.
struct AwaitedRename: Sendable {
  /// The folder of the study.
  let root: String
  /// The texts of open files that are still to come, by address.
  var texts: [String: SourceText]
  /// What is changed on disk then.
  let disk: ChangeSet
  /// The whole change.
  let whole: ChangeSet
}

extension Session {
  /// Has a change of files that are not open made once the open ones have the texts that `edits` make of them.
  ///
  /// Only the name that was given last is waited for.
  func await(_ edits: [FileEdit], then disk: ChangeSet, of whole: ChangeSet, in state: StudyState) {
    var texts: [String: SourceText] = [:]
    for file in edits {
      let text = file.text.applying(file.edits)
      texts[file.uri] = text
      documents[file.uri]?.expected = text
    }
    awaitedRename = AwaitedRename(root: state.folder.root, texts: texts, disk: disk, whole: whole)
  }

  /// Looks whether a document has the text that a new name makes of it.
  func noteRenamed(_ uri: String) {
    guard let awaited = awaitedRename?.texts[uri], documents[uri]?.text.text == awaited else { return }
    awaitedRename?.texts[uri] = nil
    guard let done = awaitedRename, done.texts.isEmpty else { return }
    awaitedRename = nil
    studies[done.root]?.whenFree(self) { session in
      guard let state = session.studies[done.root] else { return }
      session.persist(done.disk, done.whole, in: state) { session, error in
        if let error { session.showError(error.message) }
      }
    }
  }

  /// Waits no longer for a new name in a document that was saved or closed without it.
  func forgetRename(in uri: String) {
    if awaitedRename?.texts[uri] != nil { awaitedRename = nil }
  }
}
