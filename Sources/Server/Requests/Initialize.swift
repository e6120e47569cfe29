import KodebokJSON
import KodebokJSONRPC
import KodebokText
import struct KodebokLanguageProtocol.DocumentURI

extension Session {
  /// Answers `initialize`: what the server can do, shaped by what the client can.
  ///
  /// No file is read here.
  func initialize(_ name: RequestID, _ params: Params) throws(ResponseError) {
    guard params.value.object != nil else { throw .invalidParams("initialize has parameters") }
    profile = ClientProfile(params.value, environment: environment)
    let named = params.value["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string } ?? []
    let roots = named.isEmpty ? [params.value["rootUri"]?.string].compactMap { $0 } : named
    folders = roots.compactMap { DocumentURI($0).path }.map(Self.withoutSlash)
    if folders.isEmpty, let path = params.value["rootPath"]?.string, path.hasPrefix("/") {
      folders = [Self.withoutSlash(path)]
    }
    if let process = params.value["processId"]?.int, process > 0, let process = Int32(exactly: process) {
      ClientWatch.start(process, mailbox)
    }
    phase = .running
    let profile = profile
    answer(name) { Capabilities.write(for: profile, into: &$0) }
  }

  static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension Notice {
  /// The client is ready: studies of its folders are read now, watchers and settings asked for.
  static let initialized = Notice(method: "initialized") { session, _ in
    session.registerWatching()
    session.askForSettings()
    // The messages at hand come first: a document that is opened right away must not wait for a whole study.
    session.mailbox.post(.done { session in session.openFolders() })
  }
}

extension Act {
  /// Ends the work; nothing but `exit` is served afterwards.
  ///
  /// What was begun is on disk before the answer.
  static let shutdown = Act(method: "shutdown", offer: .excused("belongs to the protocol")) { session, name, _ in
    session.phase = .shutDown
    session.keeper.submit { [mailbox = session.mailbox] in
      mailbox.post(.done { session in session.answer(name) { $0.null() } })
    }
  }
}
