/// How much a message matters.
package enum MessageType: Int, Hashable, Sendable {
  case error = 1
  case warning = 2
  case info = 3
}
