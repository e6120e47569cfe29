import KodebokJSON

/// `initialize`: where the client works and what it can.
///
/// Editors leave out nearly everything here; what is of the wrong type counts as left out.
package struct InitializeParams: MessageParams {
  package static let method = "initialize"

  /// The process that the client says it is; nil where it says none or what is none.
  package var processID: Int32?
  /// A language tag such as `nb` or `en-GB`.
  package var locale: String?
  /// The absolute paths of the folders to work in, from the newest way of saying it that the client used; none is
  /// normal.
  package var folders: [String]
  package var initializationOptions: JSONValue?
  package var capabilities: ClientCapabilities

  package init(_ fields: Fields) throws(InvalidParams) {
    let process = fields.any("processId")?.int ?? 0
    processID = process > 0 ? Int32(exactly: process) : nil
    locale = fields.any("locale")?.string
    initializationOptions = fields.any("initializationOptions")
    capabilities = ClientCapabilities(fields.any("capabilities") ?? .null)
    let named = fields.uris("workspaceFolders")
    let root = fields.any("rootUri")?.string.map { DocumentURI($0) }
    folders = (named.isEmpty ? [root].compactMap { $0 } : named).compactMap(\.path)
    if folders.isEmpty, let path = fields.any("rootPath")?.string, path.hasPrefix("/") { folders = [path] }
  }
}
