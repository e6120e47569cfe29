import KodebokJSON

/// `window/showMessage` and `window/logMessage`: a sentence for the person, or for the log.
package struct ShowMessageParams: Hashable, Sendable, WireWritable {
  package static let method: StaticString = "window/showMessage"
  package static let logMethod: StaticString = "window/logMessage"

  package var type: MessageType
  package var message: String

  package init(_ type: MessageType, _ message: String) {
    self.type = type
    self.message = message
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type.rawValue)
      $0.member("message", message)
    }
  }
}
