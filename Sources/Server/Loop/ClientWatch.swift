#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks from time to time whether the process that started the server still lives; editors that crash do not say exit.
enum ClientWatch {
  /// Watches a process in the background and posts when it is gone.
  static func start(_ process: Int32, _ mailbox: Mailbox<Event>) {
    _ = NamedThread("kodebok-client") {
      while kill(process, 0) == 0 || errno != ESRCH { sleep(1) }
      mailbox.post(.clientGone)
    }
  }
}
