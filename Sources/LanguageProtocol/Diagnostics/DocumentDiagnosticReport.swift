import KodebokJSON

/// The answer to a pull: all remarks under a name, or that those under the name the client has still hold.
package enum DocumentDiagnosticReport: Sendable, WireWritable {
  case full(resultID: String, [Diagnostic])
  case unchanged(resultID: String)

  package func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .full(let resultID, let diagnostics):
      writer.member("kind", "full")
      writer.member("resultId", resultID)
      writer.member("items", diagnostics)
    case .unchanged(let resultID):
      writer.member("kind", "unchanged")
      writer.member("resultId", resultID)
    }
  }
}
