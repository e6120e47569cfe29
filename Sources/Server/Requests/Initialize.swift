import KodebokJSON
import KodebokJSONRPC
import KodebokText
import struct KodebokLanguageProtocol.InitializeParams

extension Session {
  /// Answers `initialize`: what the server can do, shaped by what the client can.
  ///
  /// No file is read here.
  func initialize(_ name: RequestID, _ params: Params) throws(ResponseError) {
    let client: InitializeParams = try params.decoded()
    profile = ClientProfile(client, environment: environment, language: language)
    folders = client.folders.map(Self.withoutSlash)
    if let process = client.processID { ClientWatch.start(process, mailbox) }
    phase = .running
    answer(name) { $0.value(Capabilities.result(for: profile)) }
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
