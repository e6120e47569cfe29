import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol

/// Where parts of an answer go before its end, for a client that asked for that: its picker fills while it waits.
struct PartialResults: Sendable {
  private let token: ProgressToken
  private let outgoing: Outgoing

  /// Nil where the client named no token.
  init?(_ token: JSONValue?, _ outgoing: Outgoing) {
    guard let token = ProgressToken(token) else { return nil }
    self.token = token
    self.outgoing = outgoing
  }

  /// Sends what `value` writes as a part of the answer.
  func send(_ value: (inout JSONWriter) -> Void) {
    outgoing.notify(ProgressParams.method) { ProgressParams.write(token, to: &$0, value) }
  }
}

extension Snapshot {
  /// The most elements of a list that are sent at once to a client that takes parts.
  static let partSize = 256

  /// Sends a long list in parts where the client takes parts; gives what is left for the answer itself: nothing then,
  /// because a client adds up what it gets.
  func sendParts<Element>(
    _ elements: [Element],
    of size: Int = Snapshot.partSize,
    _ write: (ArraySlice<Element>, inout JSONWriter) -> Void
  ) throws(ResponseError) -> [Element] {
    guard let partial, elements.count > size else { return elements }
    var rest = elements[...]
    while !rest.isEmpty {
      if isCancelled() { throw .cancelled }
      let part = rest.prefix(size)
      partial.send { write(part, &$0) }
      rest = rest.dropFirst(size)
    }
    return []
  }

  /// Writes a list as the answer, or sends it in parts.
  func write(_ elements: [some WireWritable], into writer: inout JSONWriter) throws(ResponseError) {
    let rest = try sendParts(elements) { part, writer in writer.values(Array(part)) }
    writer.values(rest)
  }
}
