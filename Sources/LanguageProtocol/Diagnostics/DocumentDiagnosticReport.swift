import KodebokJSON

/// The answer to a pull: all remarks under a name, or that those under the name the client has still hold.
package enum DocumentDiagnosticReport: Sendable, WireWritable {
  /// The remarks as the bytes of a JSON array; without a name they cannot be referred to later.
  case full(resultID: String?, items: [UInt8])
  case unchanged(resultID: String)

  package func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .full(let resultID, let items):
      writer.member("kind", "full")
      writer.member("resultId", resultID)
      writer.key("items")
      writer.raw(items)
    case .unchanged(let resultID):
      writer.member("kind", "unchanged")
      writer.member("resultId", resultID)
    }
  }
}
