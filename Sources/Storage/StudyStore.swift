import Dispatch
import KodebokStudyModel
import Synchronization

/// A study that is written to: changes, undo and redo, durable before they are answered.
///
/// One thread of its own does all writing. Requests that come while it waits for the disk are made durable together.
/// A class because it owns that thread; close it, or let it go, and what waits is brought into the files.
package final class StudyStore: Sendable {
  /// The study.
  package let folder: StudyFolder
  private let queue: WriterQueue

  /// Opens a study for writing; nothing is touched before the first request.
  ///
  /// `batchSeconds` is how long files of codings wait for further changes, `lockSeconds` how long another program that
  /// holds the study is waited for.
  package init(
    folder: StudyFolder,
    disk: Disk = Disk(),
    lockSeconds: Double = 5,
    batchSeconds: Double = 0.05
  ) {
    self.folder = folder
    let queue = WriterQueue()
    self.queue = queue
    let thread = WorkerThread("kodebok-writer") {
      var writer = StudyWriter(folder: folder, disk: disk, lockSeconds: lockSeconds)
      queue.run(&writer, batchSeconds: batchSeconds)
    }
    queue.started(thread != nil)
  }

  deinit { queue.stop() }

  /// The last coding of a coder that gave a code and was not taken back, by the journal; nil where there is none that could
  /// still be taken back.
  ///
  /// - Complexity: O(bytes of the journal).
  package func lastGiven(by coder: CoderID) -> (code: CodeID, coding: CodingID, source: StudyPath, isNewest: Bool)? {
    guard let bytes = try? Files.read(Journal.path(of: coder, in: folder.root), limit: 1 << 26) else { return nil }
    let done = Journal(bytes).stacks.done
    for (index, step) in done.enumerated().reversed() {
      guard case .text(let code)? = step.facts["code"], case .text(let coding)? = step.facts["coding"],
        let made = step.codingOperations.first(where: { $0.before == nil && $0.after?.id.value == coding })
      else { continue }
      return (CodeID(code), CodingID(coding), made.source, index == done.count - 1)
    }
    return nil
  }

  // MARK: Changes

  /// Makes a change durable.
  ///
  /// Applied twice it makes one coding, known by its id.
  @discardableResult
  package func apply(_ changes: ChangeSet) throws(StorageError) -> Applied { try wait(.change(changes)) }

  /// Takes back a coder's last step that was not taken back yet.
  @discardableResult
  package func undo(_ coder: CoderID, time: String) throws(StorageError) -> Applied {
    try wait(.undo(coder, time: time))
  }

  /// Does again what was taken back last.
  @discardableResult
  package func redo(_ coder: CoderID, time: String) throws(StorageError) -> Applied {
    try wait(.redo(coder, time: time))
  }

  /// Brings everything durable into the files, also what another program left behind.
  package func flush() throws(StorageError) { _ = try wait(.flush) }

  /// Makes a change durable and calls `done` on the writer's thread then.
  package func apply(_ changes: ChangeSet, done: @escaping @Sendable (Result<Applied, StorageError>) -> Void) {
    queue.add(.change(changes), done)
  }

  /// Takes back the last step and calls `done` on the writer's thread.
  package func undo(
    _ coder: CoderID,
    time: String,
    done: @escaping @Sendable (Result<Applied, StorageError>) -> Void
  ) {
    queue.add(.undo(coder, time: time), done)
  }

  /// Does again what was taken back last and calls `done` on the writer's thread.
  package func redo(
    _ coder: CoderID,
    time: String,
    done: @escaping @Sendable (Result<Applied, StorageError>) -> Void
  ) {
    queue.add(.redo(coder, time: time), done)
  }

  /// Works off what an earlier run left in the journals, if anything; a study that may only be read is left as it is.
  package func recover() throws(StorageError) {
    if !Journal.coders(in: folder.root).isEmpty, !Journal.isSettled(in: folder.root) { try flush() }
  }

  /// Brings what waits into the files and ends the thread; requests made later fail.
  package func close() {
    try? flushIfWaiting()
    queue.stop()
  }

  private func flushIfWaiting() throws(StorageError) { if !folder.pending.files.isEmpty { try flush() } }

  private func wait(_ request: StudyWriter.Request) throws(StorageError) -> Applied {
    let slot = AnswerSlot()
    queue.add(request) { slot.fill($0) }
    return try slot.take().get()
  }
}

/// A place where one thread leaves an answer for another that waits.
private final class AnswerSlot: Sendable {
  private let answer = Mutex<Result<Applied, StorageError>?>(nil)
  private let filled = DispatchSemaphore(value: 0)

  func fill(_ result: Result<Applied, StorageError>) {
    answer.withLock { $0 = result }
    filled.signal()
  }

  func take() -> Result<Applied, StorageError> {
    filled.wait()
    return answer.withLock { $0 } ?? .failure(.unwritable(path: "", reason: "closed"))
  }
}
