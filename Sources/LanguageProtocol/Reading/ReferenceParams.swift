import KodebokJSON

/// `textDocument/references`: where else is what stands here; the answer is an array of `Location`.
package struct ReferenceParams: MessageParams {
  package static let method = "textDocument/references"

  package var place: TextDocumentPosition
  package var includesDeclaration: Bool

  package init(_ fields: Fields) throws(InvalidParams) {
    place = try TextDocumentPosition(fields)
    includesDeclaration = try fields.optionalObject("context")?.any("includeDeclaration")?.bool ?? false
  }
}
