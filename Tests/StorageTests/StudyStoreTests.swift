import KodebokStudyModel
import KodebokText
import Synchronization
import Testing

@testable import KodebokStorage

@Suite("A study that is written to")
struct StudyStoreTests {
  let text = "I: Hvordan gikk det?\nTone: Ja. Jeg stolte på læreren min.\nI: Ja?\nTone: Ja.\n"
  let source = "transcripts/tone.txt"
  let anna = CoderID("anna")

  private func study() throws -> TemporaryStudy { try TemporaryStudy([source: text]) }

  @Test("A tag stands in the coder's own file, in the format everybody can read and merge")
  func tagIsWritten() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder)
    let applied = try store.apply(.tag(.of("stolte på læreren", in: text, id: "one"), in: source))
    #expect(applied.files == [StudyPath("codings/anna/transcripts/tone.txt.jsonl")])
    try store.flush()
    let digest = TextDigest(of: SourceText(text))
    #expect(
      study.text("codings/anna/transcripts/tone.txt.jsonl") == """
        {"kodebok":1,"source":"transcripts/tone.txt","text":"\(digest)"}
        {"after":"","before":"","code":"trust","created":"2026-11-20T10:00:00Z","end":52,"id":"one","quote":"stolte på læreren","start":35}

        """
    )
    #expect(study.text(".kodebok/.gitignore") == "*\n")
    #expect(Files.status(study.root + "/.kodebok")?.mode == 0o700)
  }

  @Test("What is acknowledged is seen by every reader at once, also before it is in the files")
  func readersSeeWhatIsDurable() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder, batchSeconds: 60)
    try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: source))
    #expect(study.text("codings/anna/transcripts/tone.txt.jsonl") == nil)
    for folder in [store.folder, study.folder] {
      let read = folder.readStudy()
      let document = try #require(read.sources.first.map { folder.document($0, in: read) })
      #expect(document.codings.map(\.coding.id.value) == ["one"])
      #expect(document.codings.first?.outcome == .anchored)
    }
    try store.flush()
    let read = study.folder.readStudy()
    #expect(study.folder.codingFiles(about: StudyPath(source), in: read).map(\.codings.count) == [1])
  }

  @Test("The same tag twice is one coding")
  func tagTwice() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder)
    let tag = ChangeSet.tag(.of("Ja.", in: text, id: "one"), in: source)
    #expect(try store.apply(tag).step == 1)
    #expect(try store.apply(tag).step == 0)
    #expect(store.folder.codingFile(of: anna, about: StudyPath(source)).codings.count == 1)
  }

  @Test("Undo and redo go back and forth, also in a new process")
  func undoAndRedo() throws {
    let study = try study()
    func ids() -> [String] { study.folder.codingFile(of: anna, about: StudyPath(source)).codings.map(\.id.value) }
    do {
      let store = StudyStore(folder: study.folder)
      try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: source))
      try store.apply(.tag(.of("stolte", in: text, id: "two"), in: source))
      store.close()
    }
    #expect(ids() == ["one", "two"])
    let store = StudyStore(folder: study.folder)
    #expect(try store.undo(anna, time: "").action == "tag")
    try store.undo(anna, time: "")
    #expect(throws: StorageError.nothingToUndo) { try store.undo(anna, time: "") }
    try store.flush()
    #expect(ids() == [])
    try store.redo(anna, time: "")
    try store.redo(anna, time: "")
    #expect(throws: StorageError.nothingToRedo) { try store.redo(anna, time: "") }
    try store.undo(anna, time: "")
    try store.flush()
    #expect(ids() == ["one"])
  }

  @Test("What was changed, and not only what was made, goes back and forth")
  func redoOfChange() throws {
    let study = try study()
    func codes() -> [String] { study.folder.codingFile(of: anna, about: StudyPath(source)).codings.map(\.code.value) }
    let store = StudyStore(folder: study.folder)
    try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: source))
    try store.flush()
    let old = try #require(study.folder.codingFile(of: anna, about: StudyPath(source)).codings.first)
    var new = old
    new.code = CodeID("doubt")
    new.modified = "2026-11-21T10:00:00Z"
    try store.apply(
      ChangeSet(
        action: "recode",
        changes: [.replace(old, by: new, source: StudyPath(source), coder: anna)],
        coder: anna,
        time: "2026-11-21T10:00:00Z"
      )
    )
    try store.flush()
    #expect(codes() == ["doubt"])
    for _ in 0..<2 {
      try store.undo(anna, time: "2026-11-21T10:00:05Z")
      try store.flush()
      #expect(codes() == ["trust"])
      try store.redo(anna, time: "2026-11-21T10:00:06Z")
      try store.flush()
      #expect(codes() == ["doubt"])
    }
  }

  @Test("Undo is refused where somebody changed the line since, and says so")
  func undoIsRefused() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder)
    try store.apply(.tag(.of("stolte", in: text, id: "one"), in: source))
    try store.flush()
    let path = "codings/anna/transcripts/tone.txt.jsonl"
    let changed = try #require(study.text(path)).replacing("\"trust\"", with: "\"doubt\"")
    try study.write(changed, to: path)
    #expect(throws: StorageError.changedAfter(action: "tag", StudyPath(path))) { try store.undo(anna, time: "") }
    #expect(study.text(path) == changed)
  }

  @Test("A new code and its first tag are one step: both there, or after undo neither")
  func codeAndTag() throws {
    let study = try study()
    try study.write("# Kodebok\r\n\r\n## Tillit\r\n", to: "codebook.md")
    let store = StudyStore(folder: study.folder)
    let book = SourceText("# Kodebok\n\n## Tillit\n")
    var tag = ChangeSet.tag(.of("stolte", in: text, id: "one"), in: source)
    tag.changes.append(.edit(StudyPath("codebook.md"), [.insert("## Håp\n", at: book.end)], in: TextDigest(of: book)))
    try store.apply(tag)
    #expect(study.text("codebook.md") == "# Kodebok\r\n\r\n## Tillit\r\n## Håp\r\n")
    try store.undo(anna, time: "")
    #expect(study.text("codebook.md") == "# Kodebok\r\n\r\n## Tillit\r\n")
    #expect(store.folder.codingFile(of: anna, about: StudyPath(source)).codings.isEmpty)
    // The same edit made from an older text is refused and nothing of the step is done.
    try study.write("# Kodebok\n", to: "codebook.md")
    #expect(throws: StorageError.changedSince(StudyPath("codebook.md"))) { try store.apply(tag) }
    #expect(store.folder.codingFile(of: anna, about: StudyPath(source)).codings.isEmpty)
  }

  @Test("A file that was made and taken back is not made again on the way into the files, also by the next program")
  func takenBackStaysAway() throws {
    let study = try study()
    let made = Mutex(0)
    let disk = Disk { call in
      let isMemo = if case .rename(_, let path) = call { path.hasSuffix("m.md") } else { false }
      let isNew = if case .create(let path, _) = call { path.hasSuffix("m.md") } else { false }
      if isMemo || isNew { made.withLock { $0 += 1 } }
      return 0
    }
    let memo = ChangeSet.writing([.create(StudyPath("memos/m.md"), content: "# Memo\n")], by: anna)
    let store = StudyStore(folder: study.folder, disk: disk, batchSeconds: 60)
    try store.apply(memo)
    try store.undo(anna, time: "")
    let before = made.withLock { $0 }
    #expect(before > 0)
    // A program that was killed here would leave both steps in the journal.
    let next = try TemporaryStudy([source: text])
    try next.write(study.text(".kodebok/journal-anna.jsonl") ?? "", to: ".kodebok/journal-anna.jsonl")
    try StudyStore(folder: next.folder, disk: disk).recover()
    #expect(next.text("memos/m.md") == nil)
    try store.flush()
    #expect(study.text("memos/m.md") == nil)
    #expect(made.withLock { $0 } == before)
    // What is taken away by hand right after it was made stays away, and what was written by hand stays.
    try store.apply(memo)
    TemporaryStudy.remove(study.root + "/memos/m.md")
    try store.flush()
    #expect(study.text("memos/m.md") == nil)
  }

  @Test("Steps that a killed program left are brought to where the last of them was, whichever text is there")
  func chainOfTexts() throws {
    let contents = ["# A\n", "# A\n## B\n", "# A\n## B\n## C\n"]
    let study = try study()
    try study.write(contents[0], to: "codebook.md")
    let store = StudyStore(folder: study.folder, batchSeconds: 60)
    for (index, line) in ["## B\n", "## C\n"].enumerated() {
      let book = SourceText(contents[index])
      try store.apply(
        .writing([.edit(StudyPath("codebook.md"), [.insert(line, at: book.end)], in: TextDigest(of: book))], by: anna)
      )
    }
    let journal = try #require(study.text(".kodebok/journal-anna.jsonl"))
    for (found, expected) in zip(contents + ["# By hand\n"], [contents[2], contents[2], contents[2], "# By hand\n"]) {
      let next = try TemporaryStudy([source: text, "codebook.md": found])
      try next.write(journal, to: ".kodebok/journal-anna.jsonl")
      try StudyStore(folder: next.folder).recover()
      #expect(next.text("codebook.md") == expected)
    }
  }

  @Test("A step is made whole or refused, and what was written by hand is passed over only on the way into the files")
  func wholeOrRefused() {
    func change(_ old: String?, _ new: String?) -> FileChange {
      FileChange(path: StudyPath("a.md"), from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) })
    }
    func applied(_ changes: [FileChange], _ present: String?, _ keepsHandwork: Bool) -> FileChange.Outcome {
      FileChange.applied(changes, to: present.map { Array($0.utf8) }, keepsHandwork: keepsHandwork)
    }
    let two = [change("a", "b"), change("x", "y")]
    #expect(applied(two, "a", false) == .refused)
    #expect(applied(two, "a", true) == .content(Array("b".utf8)))
    #expect(applied(two, "z", true) == .done)
    let backAndForth = [change(nil, "a"), change("a", nil), change(nil, "b")]
    #expect(applied(backAndForth, nil, false) == .content(Array("b".utf8)))
    #expect(applied(backAndForth, "b", false) == .done)
    #expect(applied(Array(backAndForth.prefix(2)), nil, false) == .done)
    #expect(applied(Array(backAndForth.prefix(2)), "a", false) == .content(nil))
  }

  @Test("Nobody writes in another coder's file, or outside the study")
  func ownFilesOnly() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder)
    var tag = ChangeSet.tag(.of("Ja.", in: text, id: "one"), in: source, by: "berit")
    tag.coder = anna
    #expect(throws: StorageError.anotherCoder(CoderID("berit"))) { try store.apply(tag) }
    #expect(throws: StorageError.outside(StudyPath("../x.txt"))) {
      try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: "../x.txt"))
    }
    let create = ChangeSet(action: "x", changes: [.create(StudyPath(".kodebok/x"), content: "")], coder: anna, time: "")
    #expect(throws: StorageError.outside(StudyPath(".kodebok/x"))) { try store.apply(create) }
  }

  @Test("Writing again after a correction moves what is certain and certifies nothing else")
  func rebase() throws {
    let study = try study()
    let store = StudyStore(folder: study.folder)
    try store.apply(.tag(.of("stolte på læreren", in: text, id: "one"), in: source))
    try store.apply(.tag(.of("Hvordan gikk det?", in: text, id: "two"), in: source))
    try store.flush()
    let corrected = "Rettet.\n" + text.replacing("Hvordan gikk det?", with: "Hvordan gjekk det då?")
    try study.write(corrected, to: source)
    try store.apply(.tag(.of("Rettet", in: corrected, id: "three"), in: source))
    try store.flush()
    let old = TextDigest(of: SourceText(text))
    let new = TextDigest(of: SourceText(corrected))
    let file = study.folder.codingFile(of: anna, about: StudyPath(source))
    #expect(file.text == new)
    let codings = Dictionary(uniqueKeysWithValues: file.codings.map { ($0.id.value, $0) })
    #expect(codings["one"]?.text == nil)
    #expect(codings["one"]?.quote == "stolte på læreren")
    #expect(codings["one"].map { SourceText(corrected).string($0.range) } == "stolte på læreren")
    #expect(codings["two"]?.text == old)
    #expect(codings["two"]?.quote == "Hvordan gikk det?")
    let read = study.folder.readStudy()
    let document = try #require(read.sources.first.map { study.folder.document($0, in: read) })
    #expect(document.codings.map(\.coding.id.value) == ["three", "two", "one"])
    guard case .drifted = document.codings[1].outcome else {
      Issue.record("\(document.codings[1].outcome)")
      return
    }
    #expect(document.text.string(document.codings[1].range) == "Hvordan gjekk det då?")
  }

  @Test("A read-only study gives an error and stays as it is")
  func readOnly() throws {
    let study = try study()
    let failing = Disk { call in if case .makeFolder = call { 30 } else { 0 } }
    let store = StudyStore(folder: study.folder, disk: failing)
    #expect(throws: StorageError.readOnly(path: study.root + "/.kodebok")) {
      try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: source))
    }
  }

  @Test("A step that was refused on a full disk never appears later, though nothing more could be written about it")
  func refusedIsRefused() throws {
    let study = try study()
    // The first line of the journal still has room, then there is none.
    let writes = Mutex(0)
    let nearlyFull = Disk { call in
      guard case .write(let path, _, _) = call else { return 0 }
      let number = writes.withLock { writes in
        if path.contains("journal") { writes += 1 }
        return writes
      }
      return path.contains("journal") && number == 1 ? 0 : path.contains("/.kodebok/") && number == 0 ? 0 : 28
    }
    let store = StudyStore(folder: study.folder, disk: nearlyFull)
    var tag = ChangeSet.tag(.of("Ja.", in: text, id: "one"), in: source)
    tag.changes.append(.create(StudyPath("memos/m.md"), content: "# Memo\n"))
    #expect(throws: StorageError.self) { try store.apply(tag) }
    store.close()
    let again = StudyStore(folder: study.folder)
    try again.recover()
    try again.flush()
    #expect(again.folder.codingFile(of: anna, about: StudyPath(source)).codings.isEmpty)
    #expect(study.text("memos/m.md") == nil)
    #expect(study.text(".kodebok/journal-anna.jsonl")?.contains("one") == false)
  }

  @Test("A full disk is an error before the answer, and costs nothing after it")
  func fullDisk() throws {
    let study = try study()
    try StudyStore(folder: study.folder).apply(.tag(.of("Ja.", in: text, id: "one"), in: source))
    let journal = study.text(".kodebok/journal-anna.jsonl")
    let full = Disk { call in if case .write = call { 28 } else { 0 } }
    let store = StudyStore(folder: study.folder, disk: full)
    #expect(throws: StorageError.full(path: study.root + "/.kodebok/journal-anna.jsonl")) {
      try store.apply(.tag(.of("stolte", in: text, id: "two"), in: source))
    }
    #expect(study.text(".kodebok/journal-anna.jsonl") == journal)
    let fullLater = Disk { call in if case .write(let path, _, _) = call, !path.contains("journal") { 28 } else { 0 } }
    let other = StudyStore(folder: study.folder, disk: fullLater)
    try other.apply(.tag(.of("stolte", in: text, id: "two"), in: source))
    #expect(throws: StorageError.self) { try other.flush() }
    other.close()
    let last = StudyStore(folder: study.folder)
    try last.recover()
    #expect(study.folder.codingFile(of: anna, about: StudyPath(source)).codings.map(\.id.value) == ["one", "two"])
    #expect(study.text("codings/anna/transcripts/tone.txt.jsonl")?.contains("\"two\"") == true)
  }
}
