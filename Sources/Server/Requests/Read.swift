import KodebokJSON
import KodebokJSONRPC

/// A request that only looks: answered from a snapshot by whichever worker is free.
struct Read: Sendable {
  /// The name of the request in the protocol.
  let method: String
  /// How a client learns of it.
  let offer: Offer
  /// Writes the result.
  let answer: @Sendable (Params, Snapshot, inout JSONWriter) throws(ResponseError) -> Void

  /// How a client learns that a request is served.
  enum Offer: Hashable, Sendable {
    /// The member of the capabilities in the answer to `initialize`.
    case capability(String)
    /// It belongs to another one, or to the protocol itself; the reason is said.
    case excused(String)
  }
}

/// A request that the session itself answers, because it changes something or asks the client back.
struct Act: Sendable {
  let method: String
  let offer: Read.Offer
  /// Does it; answers now or later, through the session, once.
  let run: @Sendable (Session, RequestID, Params) throws(ResponseError) -> Void
}

/// A notification that the session takes.
struct Notice: Sendable {
  let method: String
  let run: @Sendable (Session, Params) throws(ResponseError) -> Void
}
