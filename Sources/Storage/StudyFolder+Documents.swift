import KodebokStudyModel
import Synchronization

extension StudyFolder {
  /// Reads every source of a study and gives what `body` makes of each, in the order of the sources.
  ///
  /// Documents are let go as soon as `body` is done, so that memory holds as many texts as there are threads.
  /// `threads` counts the calling one.
  package func forEachDocument<Result: Sendable>(
    _ study: Study,
    threads: Int = 2,
    _ body: @escaping @Sendable (Document) -> Result
  ) -> [Result] {
    let count = study.sources.count
    let work = DocumentWork<Result>(count: count)
    let folder = self
    let run: @Sendable () -> Void = {
      while let index = work.next() { work.finish(index, body(folder.document(study.sources[index], in: study))) }
    }
    let others = (1..<max(1, min(threads, count))).compactMap { _ in WorkerThread("kodebok-reader", run) }
    run()
    for thread in others { thread.join() }
    return work.results
  }
}

/// The sources that are left to be read and what was made of the others; shared by the threads that read them.
private final class DocumentWork<Result: Sendable>: Sendable {
  private let started = Atomic<Int>(0)
  private let count: Int
  private let done: Mutex<[Result?]>

  init(count: Int) {
    self.count = count
    done = Mutex([Result?](repeating: nil, count: count))
  }

  func next() -> Int? {
    let index = started.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func finish(_ index: Int, _ result: Result) { done.withLock { $0[index] = result } }

  var results: [Result] { done.withLock { $0.compactMap { $0 } } }
}
