import KodebokJSON
import KodebokJSONRPC

/// `$/progress`: how far work has come, under a token that was made with `window/workDoneProgress/create`.
package struct Progress: Hashable, Sendable, WireWritable {
  package static let method = "$/progress"
  package static let createMethod = "window/workDoneProgress/create"

  package enum Step: Hashable, Sendable {
    case begin(title: String, canCancel: Bool)
    /// Percent from 0 to 100, never less than before.
    case report(message: String?, percent: Int?)
    case end(message: String?)
  }

  package var token: RequestID
  package var step: Step

  package init(token: RequestID, _ step: Step) {
    self.token = token
    self.step = step
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("token")
      token.write(to: &writer)
      writer.object("value") {
        switch step {
        case .begin(let title, let canCancel):
          $0.member("kind", "begin")
          $0.member("title", title)
          $0.flag("cancellable", canCancel)
        case .report(let message, let percent):
          $0.member("kind", "report")
          $0.member("message", message)
          $0.member("percentage", percent.map { min(max($0, 0), 100) })
        case .end(let message):
          $0.member("kind", "end")
          $0.member("message", message)
        }
      }
    }
  }
}
