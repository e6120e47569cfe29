import KodebokJSON
import KodebokJSONRPC

/// `workspace/applyEdit`: the server asks the client to edit.
package struct ApplyEditParams: Sendable, WireWritable {
  package static let method = "workspace/applyEdit"

  /// What the client may show as the name of the step when it is undone.
  package var label: String?
  package var edit: WorkspaceEdit.Form

  package init(label: String?, edit: WorkspaceEdit.Form) {
    self.label = label
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("edit", edit)
    }
  }
}

/// What the client says about it; `applied` is a claim, not a proof.
package struct ApplyEditResult: Hashable, Sendable {
  package var applied: Bool
  package var failureReason: String?

  /// An answer that is odd, or an error, counts as not applied.
  package init(_ result: Result<RawJSON, ResponseError>) {
    switch result {
    case .success(let raw):
      applied = raw.value["applied"]?.bool ?? false
      failureReason = raw.value["failureReason"]?.string
    case .failure(let error):
      applied = false
      failureReason = error.message
    }
  }
}
