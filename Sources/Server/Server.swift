import CSystem
import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The language server: messages in on one descriptor, messages out on another.
package enum Server {
  /// Serves one client on standard input and output until it leaves; returns the status of the process.
  ///
  /// Standard output is the protocol's: whatever else would write to it goes to standard error.
  /// `language` goes before what the study and the client say.
  package static func run(
    environment: [String: String],
    language: String? = nil,
    analyses: [any AnalysisPlugin.Type] = []
  ) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return run(
      input: STDIN_FILENO,
      output: output,
      environment: environment,
      language: language,
      analyses: analyses
    ) { status in
      // Everything is on disk and has been sent; freeing a study of thousands of passages first helps nobody.
      _exit(status)
    }
  }

  /// Serves one client on two descriptors, which stay the caller's.
  ///
  /// `ended` is told the status when everything has been written and sent, before anything is freed.
  package static func run(
    input: Int32,
    output: Int32,
    environment: [String: String],
    language: String? = nil,
    analyses: [any AnalysisPlugin.Type] = [],
    ended: (Int32) -> Void = { _ in }
  ) -> Int32 {
    let mailbox = Mailbox<Event>()
    let cancellations = CancelledRequests()
    // Diagnostics of a long interview are larger than a pipe usually holds.
    kodebok_widen_pipe(output, 1 << 20)
    let frames = FrameWriter(descriptor: output)
    let outgoing = Outgoing { body in
      do throws(FrameWriter.Fault) {
        try frames.write(body: body)
        return true
      } catch {
        return false
      }
    }
    _ = NamedThread("kodebok-in") { read(input, mailbox, cancellations) }
    // The session is made in the body of its thread and never leaves it.
    let session = Session(
      mailbox: mailbox,
      outgoing: outgoing,
      cancellations: cancellations,
      environment: environment,
      language: language,
      bundled: analyses
    )
    let status = session.run()
    ended(status)
    return status
  }

  /// Decodes frames in order; cancellations are seen here, before the work they cancel.
  private static func read(_ input: Int32, _ mailbox: Mailbox<Event>, _ cancellations: CancelledRequests) {
    var reader = FrameReader(descriptor: input)
    while true {
      switch reader.next() {
      case .frame(let body):
        do throws(MalformedMessage) {
          let message = try Message(decoding: body)
          switch message {
          case .request(let id, _, let params):
            cancellations.begin(id)
            mailbox.post(.message(message, params: params.value))
          case .notification("$/cancelRequest", let params):
            if let id = CancelledRequests.id(in: params) { cancellations.cancel(id) }
          case .notification("exit", _):
            mailbox.post(.message(message, params: .null))
            return
          case .notification(_, let params): mailbox.post(.message(message, params: params.value))
          case .response: mailbox.post(.message(message, params: .null))
          }
        } catch {
          mailbox.post(.malformed(error.id, error.error))
        }
      case .broken(let reason):
        mailbox.post(.malformed(.null, ResponseError(.parseError, "no frame: \(reason)")))
      case .end:
        mailbox.post(.inputEnded)
        return
      }
    }
  }
}
