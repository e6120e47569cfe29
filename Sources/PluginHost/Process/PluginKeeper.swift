import Dispatch
import KodebokStorage
import Synchronization

/// The thread that starts plug-in processes and looks after them between runs.
///
/// One thread starts them all, because the kernel ends a process with the thread that started it: as long as this program
/// lives they do, and they never outlive it, however it ends. A class, because the thread and its users share it.
final class PluginKeeper: Sendable {
  private enum Wish: Sendable {
    case launch(ProcessLaunch, @Sendable (Result<LaunchedProcess, FileFailure>) -> Void)
    case end
  }

  private let wishes = Mutex<[Wish]>([])
  private let signal = DispatchSemaphore(value: 0)
  private let thread = Mutex<(isStarted: Bool, hasThread: Bool)>((false, false))
  private let look: @Sendable () -> Void
  /// How often it looks after what is idle, in seconds.
  private static let pause = 0.5

  /// Creates a keeper; its thread begins with the first process.
  ///
  /// - Parameter look: Looks after the processes that are idle.
  init(look: @escaping @Sendable () -> Void) { self.look = look }

  /// Starts a program, and waits until it is started.
  func launch(_ launch: ProcessLaunch) throws(FileFailure) -> LaunchedProcess {
    guard begin() else { throw FileFailure(launch.program, 11) }
    let done = DispatchSemaphore(value: 0)
    let box = Box<Result<LaunchedProcess, FileFailure>>()
    add(
      .launch(launch) { result in
        box.value.withLock { $0 = result }
        done.signal()
      }
    )
    done.wait()
    guard let result = box.value.withLock({ $0.take() }) else { throw FileFailure(launch.program, 11) }
    return try result.get()
  }

  /// Ends the thread, and with it every process that is left.
  func end() {
    if thread.withLock({ $0.hasThread }) { add(.end) }
  }

  private func add(_ wish: Wish) {
    wishes.withLock { $0.append(wish) }
    signal.signal()
  }

  private func begin() -> Bool {
    thread.withLock { state in
      if !state.isStarted {
        state.isStarted = true
        state.hasThread = WorkerThread("plugin-keeper", { self.run() }) != nil
      }
      return state.hasThread
    }
  }

  private func run() {
    while true {
      _ = signal.wait(timeout: .now() + Self.pause)
      let all = wishes.withLock { wishes in
        defer { wishes = [] }
        return wishes
      }
      for wish in all {
        guard case .launch(let launch, let done) = wish else { return }
        do throws(FileFailure) {
          done(.success(try LaunchedProcess(launch)))
        } catch {
          done(.failure(error))
        }
      }
      look()
    }
  }
}

/// A place for what another thread brings; a class, because both threads must see the same one.
private final class Box<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
