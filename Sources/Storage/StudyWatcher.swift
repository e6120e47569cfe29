import KodebokStudyModel
import KodebokText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Watches the files of a study for changes by git, another editor or another program.
///
/// One thread: inotify on every folder where the system has it, and where that fails or runs out, a scan of all files by
/// time, size and inode more than once a second. Changes are collected for a moment and delivered together; what this
/// program wrote itself is left out. A class because it owns a thread.
package final class StudyWatcher: Sendable {
  private let wakeUp: (read: Int32, write: Int32)
  private let isStopped = Mutex(false)
  private let thread: Mutex<WorkerThread?>

  /// Starts watching.
  ///
  /// `changed` is called on the watcher's thread with the paths that changed, were made or are gone; also since they
  /// were read, where the folder was told before that it will be watched.
  ///
  /// Nil where the system gives no pipe or thread.
  package init?(
    _ folder: StudyFolder,
    settleMilliseconds: Int = 20,
    scanMilliseconds: Int = 800,
    usesNotifications: Bool = true,
    _ changed: @escaping @Sendable ([StudyPath]) -> Void
  ) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutablePointer(to: &ends) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) { pipe($0) }
    }
    guard made == 0 else { return nil }
    for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wakeUp = (ends.0, ends.1)
    thread = Mutex(nil)
    let stop = ends.0
    let started = WorkerThread("kodebok-watch") {
      var watch = FolderWatch(folder: folder, stop: stop, usesNotifications: usesNotifications)
      watch.run(settleMilliseconds: settleMilliseconds, scanMilliseconds: scanMilliseconds, changed)
    }
    guard let started else {
      close(ends.0)
      close(ends.1)
      return nil
    }
    thread.withLock { $0 = started }
  }

  deinit { stop() }

  /// Ends watching and waits for the thread; not to be called from `changed`.
  package func stop() {
    let isFirst = isStopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    guard isFirst else { return }
    _ = [UInt8(1)].withUnsafeBytes { write(wakeUp.write, $0.baseAddress, 1) }
    thread.withLock { $0 }?.join()
    close(wakeUp.read)
    close(wakeUp.write)
  }
}
