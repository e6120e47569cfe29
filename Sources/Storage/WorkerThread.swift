import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of its own for work that waits or that is shared among processors; the pool of tasks is never blocked.
package struct WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    let name: String
    init(_ name: String, _ run: @escaping @Sendable () -> Void) {
      self.name = name
      self.run = run
    }
  }

  private let thread: pthread_t

  /// Starts a thread with a name of at most 15 bytes; nil where the system has no more threads.
  package init?(_ name: String, _ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(name, run))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 2 << 20)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(&thread, &attributes, { Self.enter($0) }, body.toOpaque())
      guard code == 0, let thread else {
        body.release()
        return nil
      }
    #else
      var thread = pthread_t()
      let code = pthread_create(
        &thread,
        &attributes,
        { argument in
          if let argument { WorkerThread.enter(argument) }
          return nil
        },
        body.toOpaque()
      )
      guard code == 0 else {
        body.release()
        return nil
      }
    #endif
    self.thread = thread
  }

  /// Waits until the thread has ended.
  package func join() { pthread_join(thread, nil) }

  @discardableResult
  private static func enter(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let body = Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
    kodebok_name_thread(body.name)
    body.run()
    return nil
  }
}
