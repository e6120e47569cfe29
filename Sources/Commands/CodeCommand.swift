import KodebokChanges
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok code VERB …`: coding and upkeep of the code book from scripts, by the same changes as in an editor.
extension CommandDescription {
  static let code = CommandDescription(
    name: "code",
    arguments: [
      Argument(name: "VERB", value: .choice(CodeVerb.all.map(\.name) + ["redo", "undo"])),
      Argument(name: "…", isOptional: true, isRepeatable: true, value: .file),
    ],
    options: [
      OptionDescription("quote", .text("WORDS")),
      OptionDescription("occurrence", .text("N")),
      OptionDescription("new"),
      OptionDescription("theme", .text("CODE")),
      OptionDescription("reason", .text("WORDS")),
      OptionDescription("text", .text("WORDS")),
      OptionDescription("claim", .text("ID")),
      OptionDescription("off"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    try CodeRun(OpenedStudy(invocation, console)).run()
  }
}

/// One run of `code`.
struct CodeRun {
  var opened: OpenedStudy
  private let identity: CoderIdentity

  init(_ opened: OpenedStudy) throws(CommandFailure) {
    self.opened = opened
    do throws(StorageError) {
      identity = try CoderIdentity.resolve(
        root: opened.folder.root,
        option: opened.invocation.value("coder"),
        environment: opened.console.environment,
        settings: opened.study.settings
      )
    } catch {
      throw CommandFailure(error)
    }
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let words = opened.invocation.arguments
    let store = StudyStore(folder: opened.folder)
    defer { store.close() }
    do throws(StorageError) {
      try store.recover()
    } catch {
      throw CommandFailure(error)
    }
    if words[0] == "undo" || words[0] == "redo" {
      guard words.count == 1 else { throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": words[1]]) }
      try step(words[0], store)
      return .clean
    }
    guard let verb = CodeVerb.all.first(where: { $0.name == words[0] }) else {
      var failure = CommandFailure(key: "code-verb", facts: ["word": words[0]])
      failure.facts["verbs"] = .list(CodeVerb.all.map(\.name) + ["redo", "undo"])
      throw failure
    }
    let given = Array(words.dropFirst())
    guard given.count >= verb.arguments.count else {
      throw CommandFailure(key: "usage-missing-argument", facts: ["name": verb.arguments[given.count]])
    }
    guard given.count == verb.arguments.count else {
      throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": given[verb.arguments.count]])
    }
    try perform(verb.change(self, given), store)
    return .clean
  }

  // MARK: Steps

  private func step(_ word: String, _ store: StudyStore) throws(CommandFailure) {
    do throws(StorageError) {
      let time = UniversalTime.now()
      let applied = try word == "undo" ? store.undo(identity.id, time: time) : store.redo(identity.id, time: time)
      let what = opened.wording.done(applied.action, applied.facts)
      opened.console.print(opened.wording.done(word, ["what": .text(what)]) + "\n")
    } catch {
      throw CommandFailure(error)
    }
  }

  private func perform(_ set: ChangeSet, _ store: StudyStore) throws(CommandFailure) {
    guard !set.isEmpty else {
      opened.console.print(opened.wording.text("code-nothing") + "\n")
      return
    }
    try write(set, store)
    let id = set.changes.compactMap { if case .add(let coding, _, _) = $0 { coding.id.value } else { nil } }
    let words = opened.wording.done(set.action, set.facts)
    opened.console.print((id + [words]).joined(separator: "  ") + "\n")
  }

  /// Makes a change durable.
  func perform(_ set: ChangeSet) throws(CommandFailure) {
    let store = StudyStore(folder: opened.folder)
    defer { store.close() }
    do throws(StorageError) {
      try store.recover()
    } catch {
      throw CommandFailure(error)
    }
    try write(set, store)
  }

  private func write(_ set: ChangeSet, _ store: StudyStore) throws(CommandFailure) {
    var set = set
    if opened.study.settings.coders[identity.id] == nil, identity.name != identity.id.value {
      set.changes.append(.nameCoder(identity.id, name: identity.name))
    }
    do throws(StorageError) {
      try store.apply(set)
      try store.flush()
    } catch {
      throw CommandFailure(error)
    }
  }

  // MARK: Parts

  /// Who changes what when.
  var context: ChangeContext {
    ChangeContext(
      study: opened.study,
      coder: identity.id,
      time: UniversalTime.now(),
      language: opened.study.settings.language ?? opened.wording.language,
      newID: { CodingID(RandomIdentity.uuid()) }
    )
  }

  /// The nodes a word of the user means, by the rule that queries have.
  func codes(named name: String) -> [Code] {
    opened.study.codeBook.indices(named: Normalization.nfc(name)).map { opened.study.codeBook.codes[$0] }
  }

  /// The one node a word of the user means.
  func code(_ name: String) throws(CommandFailure) -> CodeID {
    let found = codes(named: name)
    if let one = found.first, found.count == 1 { return one.id }
    guard found.isEmpty else {
      let ids = found.map(\.id.value).joined(separator: ", ")
      throw CommandFailure(key: "error/ambiguous-code", facts: ["code": name, "codes": ids])
    }
    throw CommandFailure(key: "error/unknown-code", facts: ["code": name])
  }

  /// The passage a word of the user names.
  func place(_ word: String) throws(CommandFailure) -> (Document, Range<ByteOffset>) {
    try CodePlace(word, opened: opened).found()
  }

  /// The value of an option, or nothing.
  func text(_ option: String) -> String { opened.invocation.value(option) ?? "" }

  /// The document that holds a coding, whoever made it.
  func document(with id: CodingID) throws(CommandFailure) -> Document {
    for source in opened.study.sources {
      let files = opened.folder.codingFiles(about: source.path, in: opened.study)
      guard files.contains(where: { $0.codings.contains { $0.id == id } }) else { continue }
      return opened.folder.document(source, in: opened.study)
    }
    throw CommandFailure(key: "code-no-coding", facts: ["id": id.value, "coder": identity.id.value])
  }
}
