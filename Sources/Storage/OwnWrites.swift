import Synchronization

/// The files this program wrote, so that watching does not take its own writing for somebody else's.
package final class OwnWrites: Sendable {
  private let written = Mutex<[String: Files.Status?]>([:])

  package init() {}

  /// Remembers how a file is after it was written or taken away.
  func note(_ path: String) {
    let status = Files.status(path)
    written.withLock { $0[path] = .some(status) }
  }

  /// Whether a file still is as this program left it.
  package func isOwn(_ path: String) -> Bool {
    guard let known = written.withLock({ $0[path] }) else { return false }
    return Files.status(path) == known
  }
}
