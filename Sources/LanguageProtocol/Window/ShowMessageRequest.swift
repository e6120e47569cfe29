import KodebokJSON
import KodebokJSONRPC

/// `window/showMessageRequest`: a question with answers to choose from; some clients cannot ask.
package struct ShowMessageRequest: Hashable, Sendable, WireWritable {
  package static let method: StaticString = "window/showMessageRequest"

  package var type: MessageType
  package var message: String
  package var actions: [String]

  package init(_ type: MessageType, _ message: String, actions: [String]) {
    self.type = type
    self.message = message
    self.actions = actions
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type.rawValue)
      $0.member("message", message)
      $0.array("actions") { writer in
        for action in actions { writer.object { $0.member("title", action) } }
      }
    }
  }

  /// The number of the answer that was chosen; nil where none was, or where the client cannot ask.
  package func choice(in answer: Result<JSONValue, ResponseError>) -> Int? {
    guard case .success(let value) = answer, let title = value["title"]?.string else { return nil }
    return actions.firstIndex { $0.utf8.elementsEqual(title.utf8) }
  }
}
