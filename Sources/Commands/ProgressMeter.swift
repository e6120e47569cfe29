import Synchronization

/// How far long work is, on one line of standard error that is written over; silent where that is no terminal.
final class ProgressMeter: Sendable {
  /// Work in fewer parts than this is over before anybody looks.
  private static let fewest = 100

  private let console: Console
  private let percent = Mutex(-1)

  init(_ console: Console) { self.console = console }

  /// Shows that a number of parts are done; only a new whole per cent is written.
  func show(_ done: Int, of total: Int) {
    guard console.isErrorTerminal, total >= Self.fewest else { return }
    let now = 100 * done / total
    let isNew = percent.withLock { last in
      defer { last = max(last, now) }
      return now > last
    }
    if isNew { console.mutter("\r\(now) %") }
  }

  /// Takes the line away.
  func clear() {
    if percent.withLock({ $0 >= 0 }) { console.mutter("\r\u{1B}[K") }
  }
}
