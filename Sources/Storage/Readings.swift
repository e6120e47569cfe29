import KodebokStudyModel
import Synchronization

/// How files were just before they were read, from the first reading of a study until its watcher has looked at every
/// file once: what changes in between sends no event, and would be seen only with the next change.
///
/// A class because the threads that read and the thread that watches share it.
final class Readings: Sendable {
  private struct State {
    /// By absolute path, nil for what was not there.
    var files: [String: Files.Status?] = [:]
    /// The files that were listed; nil before the first listing.
    var listed: Set<StudyPath>?
  }

  /// Nil while nothing is kept.
  private let state = Mutex<State?>(nil)

  /// Begins to keep what is read.
  func begin() { state.withLock { $0 = State() } }

  /// Notes how a file is that is about to be read.
  func note(_ path: String) {
    state.withLock { state in
      guard state != nil else { return }
      state?.files[path] = .some(Files.status(path))
    }
  }

  /// Notes which files there are.
  func list(_ paths: some Sequence<StudyPath>) {
    state.withLock { state in
      guard state != nil else { return }
      state?.listed = Set(paths)
    }
  }

  /// Ends keeping, and tells which files are not as they were read or listed.
  func end(_ present: [StudyPath: Files.Status], absolute: (StudyPath) -> String) -> [StudyPath] {
    let kept = state.withLock { state in
      defer { state = nil }
      return state
    }
    guard let kept, let listed = kept.listed else { return [] }
    var result: [StudyPath] = []
    for (path, status) in present {
      if !listed.contains(path) {
        result.append(path)
      } else if let known = kept.files[absolute(path)], known != status {
        result.append(path)
      }
    }
    for path in listed where present[path] == nil { result.append(path) }
    return result.sorted()
  }
}
