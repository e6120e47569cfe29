import KodebokJSON

/// `initialize`: who the client is, where it works and what it can.
///
/// Editors leave out nearly everything here; only a wrong type is an error.
package struct InitializeParams: MessageParams {
  package static let method = "initialize"

  package var processID: Int?
  package var clientName: String?
  package var clientVersion: String?
  /// A language tag such as `nb` or `en-GB`.
  package var locale: String?
  package var rootPath: String?
  package var rootURI: DocumentURI?
  package var workspaceFolders: [WorkspaceFolder]
  package var initializationOptions: JSONValue?
  package var capabilities: ClientCapabilities
  package var trace: String?

  package init(_ fields: Fields) throws(InvalidParams) {
    processID = try fields.optionalInt("processId")
    let client = try fields.optionalObject("clientInfo")
    clientName = try client?.optionalString("name")
    clientVersion = try client?.optionalString("version")
    locale = try fields.optionalString("locale")
    rootPath = try fields.optionalString("rootPath")
    rootURI = try fields.optionalString("rootUri").map { DocumentURI($0) }
    workspaceFolders = []
    for folder in try fields.objects("workspaceFolders") { workspaceFolders.append(try WorkspaceFolder(folder)) }
    initializationOptions = fields.any("initializationOptions")
    capabilities = ClientCapabilities(fields.any("capabilities") ?? [:])
    trace = try fields.optionalString("trace")
  }

  /// The folders to work in, from the newest way of saying it that the client used; none is normal.
  package var folders: [DocumentURI] {
    if !workspaceFolders.isEmpty { return workspaceFolders.map(\.uri) }
    if let rootURI { return [rootURI] }
    return rootPath.map { [DocumentURI(path: $0)] } ?? []
  }
}
