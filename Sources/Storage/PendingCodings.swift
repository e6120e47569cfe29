import KodebokStudyModel
import Synchronization

/// Codings that are durable in a journal and not yet in their files; whoever reads the files sees them.
package final class PendingCodings: Sendable {
  private let operations = Mutex<[StudyPath: [CodingOperation]]>([:])

  package init() {}

  /// What waits for one file, in order.
  func operations(for file: StudyPath) -> [CodingOperation] { operations.withLock { $0[file] ?? [] } }

  /// The files that something waits for, sorted.
  var files: [StudyPath] { operations.withLock { $0.keys.sorted() } }

  func add(_ new: [CodingOperation]) {
    operations.withLock { waiting in
      for operation in new { waiting[operation.file, default: []].append(operation) }
    }
  }

  func replaceAll(by new: [CodingOperation]) {
    operations.withLock { waiting in
      waiting = [:]
      for operation in new { waiting[operation.file, default: []].append(operation) }
    }
  }
}
