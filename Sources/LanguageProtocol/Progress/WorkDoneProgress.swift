import KodebokJSON

/// How far some work is, for a client that shows it: the value of `$/progress`.
package enum WorkDoneProgress: Hashable, Sendable, WireWritable {
  package static let createMethod: StaticString = "window/workDoneProgress/create"
  package static let cancelMethod = "window/workDoneProgress/cancel"

  case begin(title: String, percentage: Int, isCancellable: Bool)
  case report(message: String, percentage: Int)
  case end

  package func write(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .begin(let title, let percentage, let isCancellable):
        $0.member("kind", "begin")
        $0.member("title", title)
        $0.member("cancellable", isCancellable)
        $0.member("percentage", percentage)
      case .report(let message, let percentage):
        $0.member("kind", "report")
        $0.member("message", message)
        $0.member("percentage", percentage)
      case .end: $0.member("kind", "end")
      }
    }
  }
}

/// `window/workDoneProgress/create` and `window/workDoneProgress/cancel`: a token for work of the server.
package struct WorkDoneProgressParams: MessageParams, WireWritable {
  package var token: ProgressToken

  package init(_ token: ProgressToken) { self.token = token }

  package init(_ fields: Fields) throws(InvalidParams) {
    guard let token = ProgressToken(fields.any("token")) else { throw fields.wrong("token", .string) }
    self.token = token
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("token", token) }
  }
}
