import KodebokChanges
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok code tag|untag|recode|undo|redo`: coding from scripts, by the same changes as in an editor.
extension CommandDescription {
  static let code = CommandDescription(
    name: "code",
    arguments: [
      Argument(name: "tag|untag|recode|undo|redo", value: .choice(["tag", "untag", "recode", "undo", "redo"])),
      Argument(name: "CODE|ID", isOptional: true, value: .text("CODE")),
      Argument(name: "PLACE|CODE", isOptional: true, value: .file),
    ],
    options: [
      OptionDescription("quote", .text("WORDS")),
      OptionDescription("occurrence", .text("N")),
      OptionDescription("new"),
      OptionDescription("theme", .text("CODE")),
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
    switch (words[0], words.count) {
    case ("tag", 3): try perform(tag(words[1], words[2]), store)
    case ("untag", 2): try perform(untag(words[1]), store)
    case ("recode", 3): try perform(recode(words[1], to: words[2]), store)
    case ("undo", 1), ("redo", 1): try step(words[0], store)
    case ("tag", _), ("recode", _): throw CommandFailure(key: "usage-missing-argument", facts: ["name": "CODE, PLACE"])
    case ("untag", _): throw CommandFailure(key: "usage-missing-argument", facts: ["name": "ID"])
    case ("undo", _), ("redo", _): throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": words[1]])
    default: throw CommandFailure(key: "code-verb", facts: ["word": words[0]])
    }
    return .clean
  }

  // MARK: Steps

  private func tag(_ name: String, _ place: String) throws(CommandFailure) -> ChangeSet {
    let (document, range) = try CodePlace(place, opened: opened).found()
    let context = context
    do throws(Refusal) {
      if let code = opened.study.codeBook.codes(named: name).first {
        let others = opened.study.codeBook.codes(named: name)
        if others.count == 1 { return try context.tag(code.id, range, in: document) }
      } else if opened.invocation.has("new") {
        return try context.tag(
          newCode: name,
          under: opened.invocation.value("theme").map { CodeID($0) },
          range,
          in: document
        )
      }
    } catch {
      throw CommandFailure(error)
    }
    throw unknown(name)
  }

  private func untag(_ id: String) throws(CommandFailure) -> ChangeSet {
    let document = try document(with: CodingID(id))
    do throws(Refusal) {
      return try context.untag(CodingID(id), in: document)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func recode(_ id: String, to name: String) throws(CommandFailure) -> ChangeSet {
    let document = try document(with: CodingID(id))
    let codes = opened.study.codeBook.codes(named: name)
    guard codes.count == 1 else { throw unknown(name) }
    do throws(Refusal) {
      return try context.recode(CodingID(id), to: codes[0].id, in: document)
    } catch {
      throw CommandFailure(error)
    }
  }

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
    let id = set.changes.compactMap { if case .add(let coding, _, _) = $0 { coding.id.value } else { nil } }
    let words = opened.wording.done(set.action, set.facts)
    opened.console.print((id + [words]).joined(separator: "  ") + "\n")
  }

  // MARK: Parts

  private var context: ChangeContext {
    ChangeContext(
      study: opened.study,
      coder: identity.id,
      time: UniversalTime.now(),
      language: opened.study.settings.language ?? opened.wording.language,
      newID: { CodingID(RandomIdentity.uuid()) }
    )
  }

  private func unknown(_ name: String) -> CommandFailure {
    let codes = opened.study.codeBook.codes(named: name).map(\.id.value)
    guard codes.isEmpty else {
      return CommandFailure(key: "error/ambiguous-code", facts: ["code": name, "codes": codes.joined(separator: ", ")])
    }
    return CommandFailure(key: "error/unknown-code", facts: ["code": name])
  }

  private func document(with id: CodingID) throws(CommandFailure) -> Document {
    for source in opened.study.sources {
      let files = opened.folder.codingFiles(about: source.path, in: opened.study)
      guard files.contains(where: { $0.codings.contains { $0.id == id } }) else { continue }
      return opened.folder.document(source, in: opened.study)
    }
    throw CommandFailure(key: "code-no-coding", facts: ["id": id.value, "coder": identity.id.value])
  }
}

extension CodeBook {
  /// The nodes that a word of the user means: the one with the id or alias, else those with the label, in any case.
  func codes(named name: String) -> [Code] {
    if let code = self[CodeID(Normalization.nfc(name))] { return [code] }
    let wanted = name.lowercased()
    return codes.filter { $0.label.lowercased() == wanted }
  }
}
