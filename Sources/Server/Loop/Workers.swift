/// Threads that answer reads on snapshots; the order of their answers is not fixed.
struct Workers: Sendable {
  private enum Job: Sendable {
    case run(@Sendable () -> Void)
    case stop
  }

  private let jobs = Mailbox<Job>()
  private let threads: [NamedThread]

  /// Starts the threads; one of them makes a queue in which every job waits for those before it.
  init(_ name: String, count: Int) {
    let jobs = jobs
    threads = (0..<count).map { index in
      NamedThread("\(name)-\(index + 1)") {
        while case .run(let work) = jobs.takeFirst() { work() }
      }
    }
  }

  /// Has a job done by the next thread that is free.
  func submit(_ work: @escaping @Sendable () -> Void) { jobs.post(.run(work)) }

  /// Ends the threads as soon as the jobs that wait are done, without waiting for that.
  func abandon() { for _ in threads { jobs.post(.stop) } }

  /// Lets the jobs that wait be done, then ends the threads.
  func finish() {
    for _ in threads { jobs.post(.stop) }
    for thread in threads { thread.join() }
  }
}
