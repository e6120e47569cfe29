/// `textDocument/definition`: parameters are a `TextDocumentPosition`, the answer is an array of `Location`.
package enum DefinitionMethod {
  package static let method = "textDocument/definition"
}
