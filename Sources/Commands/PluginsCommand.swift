import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok plugins VERB`: the plug-ins that are there, their trust, and tools for those who write them.
extension CommandDescription {
  static let plugins = CommandDescription(
    name: "plugins",
    arguments: [
      Argument(name: "VERB", isOptional: true, value: .choice(PluginsRun.verbs.map(\.name))),
      Argument(name: "NAME|DIR", isOptional: true, value: .folder),
    ],
    options: [
      OptionDescription("format", .choice(["text", "json"])),
      OptionDescription("language", .choice(["python", "swift"])),
      OptionDescription("sdk", .text("PLACE")),
      OptionDescription("yes"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    let name = invocation.arguments.first ?? "list"
    guard let verb = PluginsRun.verbs.first(where: { $0.name == name }) else {
      let known = PluginsRun.verbs.map(\.name).joined(separator: ", ")
      throw CommandFailure(key: "usage-invalid-choice", facts: ["option": "VERB", "given": name, "choices": known])
    }
    let words = Array(invocation.arguments.dropFirst())
    if let argument = verb.argument, words.isEmpty {
      throw CommandFailure(key: "usage-missing-argument", facts: ["name": argument])
    }
    if verb.argument == nil, let word = words.first {
      throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": word])
    }
    return try verb.run(PluginsRun(invocation, console, words.first ?? ""))
  }
}

/// One run of `plugins`.
struct PluginsRun {
  /// What can be done.
  struct Verb: Sendable {
    var name: String
    /// What stands after it, or nil.
    var argument: String?
    var run: @Sendable (PluginsRun) throws(CommandFailure) -> ExitStatus
  }

  /// What can be done, sorted by name.
  static let verbs: [Verb] = [
    Verb(name: "info", argument: "NAME") { (run) throws(CommandFailure) in try run.info() },
    Verb(name: "list", argument: nil) { (run) throws(CommandFailure) in run.list() },
    Verb(name: "new", argument: "NAME") { (run) throws(CommandFailure) in try run.makeNew() },
    Verb(name: "remove", argument: "NAME") { (run) throws(CommandFailure) in try run.remove() },
    Verb(name: "schema", argument: nil) { (run) throws(CommandFailure) in run.schema() },
    Verb(name: "test", argument: "DIR") { (run) throws(CommandFailure) in try run.test() },
    Verb(name: "trust", argument: "NAME") { (run) throws(CommandFailure) in try run.trust() },
  ]

  let invocation: Invocation
  let console: Console
  /// The word after the verb.
  let word: String
  let wording: Wording
  /// The root of the study around the folder, or nil.
  let study: String?
  let folders: PluginFolders

  init(_ invocation: Invocation, _ console: Console, _ word: String) throws(CommandFailure) {
    self.invocation = invocation
    self.console = console
    self.word = word
    let opened: OpenedStudy?
    do throws(CommandFailure) {
      opened = try OpenedStudy(invocation, console)
    } catch {
      // Without a study there are the plug-ins that come with Kodebok, and the user's.
      if invocation.has("study") { throw error }
      opened = nil
    }
    study = opened?.folder.root
    wording = opened?.wording ?? Wording(Program.language(invocation.value("lang"), nil, console))
    folders = PluginFolders(dataHome: console.environment["XDG_DATA_HOME"], home: console.environment["HOME"])
  }

  var catalog: PluginCatalog {
    PluginCatalog(bundled: console.analyses, userFolder: folders.user, study: study, trust: TrustList(folders))
  }

  var isJSON: Bool { invocation.value("format") == "json" }

  func text(_ words: LocalizedText) -> String { words.text(in: wording.language) }

  /// The plug-in with the name that was given; what lies in a study and in the user's folder goes before what is bundled.
  func entry() throws(CommandFailure) -> PluginCatalog.Entry {
    guard let entry = catalog.entries.last(where: { $0.name == word }) else {
      throw CommandFailure(key: "error/unknown-plugin", facts: ["name": word.visible])
    }
    return entry
  }

  func print(_ key: String, _ facts: [String: String] = [:]) {
    console.print(wording.text(key, facts.mapValues { .text($0) }) + "\n")
  }

  // MARK: Trust

  private func trust() throws(CommandFailure) -> ExitStatus {
    let entries = catalog.plugins(named: word).filter { $0.origin == .study }
    guard let entry = entries.first else {
      _ = try self.entry()
      throw CommandFailure(key: "plugins/nothing-to-trust", facts: ["name": word.visible])
    }
    switch entry.state {
    case .ready:
      print("plugins/trusted-already", ["name": entry.name.visible])
      return .clean
    case .broken(let problem):
      // A copy that is gone is made again.
      if entry.digest == nil || entry.manifest == nil {
        return refuse(problem.message)
      }
    case .untrusted: break
    }
    console.print(text(entry.trustPrompt) + "\n")
    guard invocation.has("yes") || isConfirmed() else {
      console.complain("kodebok: " + wording.text("plugins/not-confirmed"))
      return .couldNotRun
    }
    var list = TrustList(folders)
    do throws(PluginProblem) {
      try list.trust(entry)
    } catch {
      return refuse(error.message)
    }
    print("plugins/trusted", ["name": entry.name.visible, "digest": entry.digest ?? ""])
    return .clean
  }

  private func remove() throws(CommandFailure) -> ExitStatus {
    var list = TrustList(folders)
    let here = catalog.plugins(named: word).filter { $0.origin == .study }.compactMap(\.digest)
    let known = list.items.filter { $0.name == word }.map(\.digest)
    let trusted = here.filter(list.contains) + known.filter { !here.contains($0) }
    guard !trusted.isEmpty else {
      let entry = try entry()
      guard entry.origin == .user, let folder = entry.folder else {
        throw CommandFailure(key: "plugins/nothing-to-remove", facts: ["name": word.visible])
      }
      throw CommandFailure(key: "plugins/remove-yourself", facts: ["name": word.visible, "folder": folder.visible])
    }
    do throws(PluginProblem) {
      for digest in trusted { try list.remove(digest) }
    } catch {
      return refuse(error.message)
    }
    print("plugins/removed", ["name": word.visible])
    return .clean
  }

  /// Whether the person at the terminal types yes; nobody at a terminal says nothing.
  private func isConfirmed() -> Bool {
    guard console.isTerminal, console.isErrorTerminal else { return false }
    console.print(wording.text("plugins/confirm") + " ")
    let answer = readLine()?.trimmingBlanks.lowercased() ?? ""
    return ["yes", "y", "ja", "j"].contains(answer)
  }

  /// Says why something cannot be done; whole, where the words of the catalogue would be cut.
  func refuse(_ words: LocalizedText) -> ExitStatus {
    console.complain("kodebok: " + text(words).visible)
    return .couldNotRun
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
