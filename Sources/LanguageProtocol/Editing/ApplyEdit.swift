import KodebokJSON
import KodebokJSONRPC

/// `workspace/applyEdit`: the server asks the client to edit.
package struct ApplyEditParams: Sendable, WireWritable {
  package static let method: StaticString = "workspace/applyEdit"

  /// What the client may show as the name of the step when it is undone.
  package var label: String
  package var edit: WorkspaceEdit

  package init(label: String, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("edit", edit)
    }
  }

  /// Whether the client says that it has edited, which is a claim, not a proof; an error or an odd answer says no.
  package static func isApplied(_ answer: Result<JSONValue, ResponseError>) -> Bool {
    guard case .success(let value) = answer else { return false }
    return value["applied"]?.bool ?? false
  }
}
