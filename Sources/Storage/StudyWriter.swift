import KodebokAnchoring
import KodebokStudyModel
import KodebokText

/// Makes steps durable and brings them into the files; lives on one thread.
///
/// A step is first a line of its coder's journal, flushed to the disk: then it is acknowledged. Text files are changed
/// at once after that, files of codings in batches. Every file is replaced whole by a flushed temporary file, under the
/// lock and from what stands on disk at that moment, so that neither another program nor a power cut costs a coding.
struct StudyWriter {
  let folder: StudyFolder
  let disk: Disk
  let lockSeconds: Double
  private var journals: [CoderID: Journal] = [:]
  private var identities: [CoderID: UInt64] = [:]
  private var leftovers = Leftovers()
  private var recent = RecentFiles()
  /// The steps whose texts were written when they were made: what was done to a text since is not undone by writing them
  /// again.
  private var written: [CoderID: Set<Int>] = [:]
  /// Whether steps wait for their files.
  private(set) var hasWaiting = false

  init(folder: StudyFolder, disk: Disk, lockSeconds: Double) {
    self.folder = folder
    self.disk = disk
    self.lockSeconds = lockSeconds
  }

  /// What is asked for.
  enum Request: Sendable {
    case change(ChangeSet)
    case undo(CoderID, time: String)
    case redo(CoderID, time: String)
    case flush
  }

  /// Performs requests in order; each that succeeds is durable when this returns.
  mutating func perform(_ requests: [Request]) -> [Result<Applied, StorageError>] {
    var results = [Result<Applied, StorageError>](
      repeating: .success(Applied(action: "", facts: [:])),
      count: requests.count
    )
    do throws(StorageError) {
      let lock = try StudyLock(root: folder.root, seconds: lockSeconds, disk: disk)
      var group: [(index: Int, coder: CoderID, entry: JournalEntry, kept: [CodingID])] = []
      for (index, request) in requests.enumerated() {
        do throws(StorageError) {
          if case .flush = request {
            commit(&group, &results)
            try writeFiles()
            continue
          }
          guard let (coder, entry, kept) = try prepare(request, &results[index]) else { continue }
          group.append((index, coder, entry, kept))
          folder.pending.add(entry.codingOperations)
          // A step that changes text files is brought into them before the next one is looked at.
          if entry.codingOperations.count < entry.operations.count { commit(&group, &results) }
        } catch {
          results[index] = .failure(error)
        }
      }
      commit(&group, &results)
      _ = lock
    } catch {
      for index in requests.indices { results[index] = .failure(error) }
    }
    return results
  }

  /// Brings everything that is durable into the files.
  mutating func flush() throws(StorageError) {
    let lock = try StudyLock(root: folder.root, seconds: lockSeconds, disk: disk)
    try writeFiles()
    _ = lock
  }

  /// Leaves what waits in the journal until something new is asked for.
  mutating func postpone() { hasWaiting = false }

  // MARK: Steps

  private mutating func prepare(
    _ request: Request,
    _ result: inout Result<Applied, StorageError>
  ) throws(StorageError) -> (CoderID, JournalEntry, [CodingID])? {
    switch request {
    case .flush: return nil
    case .change(let set):
      let journal = try refreshed(set.coder)
      var builder = StepBuilder(folder: folder, coder: set.coder, recent: recent)
      defer { recent = builder.recent }
      for change in set.changes { try builder.add(change, time: set.time) }
      if builder.operations.isEmpty {
        var applied = Applied(action: set.action, facts: set.facts)
        applied.kept = builder.kept
        result = .success(applied)
        return nil
      }
      let entry = JournalEntry(
        number: journal.last + 1,
        kind: .step,
        action: set.action,
        facts: set.facts,
        time: set.time,
        operations: builder.operations
      )
      journals[set.coder]?.claim(entry.number)
      return (set.coder, entry, builder.kept)
    case .undo(let coder, let time):
      guard let step = try refreshed(coder).stacks.done.last else { throw .nothingToUndo }
      return (coder, try reversal(of: step, coder, .undo(step.number), time), [])
    case .redo(let coder, let time):
      guard let step = try refreshed(coder).stacks.undone.last else { throw .nothingToRedo }
      return (coder, try reversal(of: step, coder, .redo(step.number), time), [])
    }
  }

  private mutating func reversal(
    of step: JournalEntry,
    _ coder: CoderID,
    _ kind: JournalEntry.Kind,
    _ time: String
  ) throws(StorageError) -> JournalEntry {
    let isUndo = if case .undo = kind { true } else { false }
    var builder = StepBuilder(folder: folder, coder: coder, recent: recent)
    for operation in isUndo ? step.operations.reversed() : step.operations {
      try builder.repeat(operation, backwards: isUndo, action: step.action)
    }
    let number = (journals[coder]?.last ?? 0) + 1
    journals[coder]?.claim(number)
    return JournalEntry(
      number: number,
      kind: kind,
      action: step.action,
      facts: step.facts,
      time: time,
      operations: builder.operations
    )
  }

  /// Writes steps into their journals; what cannot be written fails and leaves no trace.
  private mutating func commit(
    _ group: inout [(index: Int, coder: CoderID, entry: JournalEntry, kept: [CodingID])],
    _ results: inout [Result<Applied, StorageError>]
  ) {
    guard !group.isEmpty else { return }
    defer { group = [] }
    for coder in Set(group.map(\.coder)).sorted() {
      let steps = group.filter { $0.coder == coder }
      do throws(StorageError) {
        try append(steps.flatMap { $0.entry.line() }, to: coder, isDurable: true)
        hasWaiting = true
        for step in steps {
          var applied = Applied(step.entry)
          applied.kept = step.kept
          results[step.index] = .success(applied)
          if step.entry.codingOperations.count == step.entry.operations.count { continue }
          do throws(StorageError) {
            try writeTexts(of: [step.entry], keepsHandwork: false)
            if step.entry.needsFilesAtOnce { try writeFiles() }
            written[coder, default: []].insert(step.entry.number)
          } catch {
            withdraw(step.entry, of: coder)
            results[step.index] = .failure(error)
          }
        }
      } catch {
        for step in steps { results[step.index] = .failure(error) }
      }
    }
    refreshPending()
  }

  /// Takes the last step out of its journal again: by a mark, or where not even that can be written, by cutting it off.
  private mutating func withdraw(_ entry: JournalEntry, of coder: CoderID) {
    let start = (journals[coder]?.length ?? 0) - entry.line().count
    do throws(StorageError) {
      try append(Journal.mark("cancelled", entry.number), to: coder, isDurable: true)
    } catch {
      journals[coder] = nil
      if start >= 0 { try? disk.cut(Journal.path(of: coder, in: folder.root), to: start) }
    }
  }

  // MARK: Journals

  /// The journal of a coder with what other programs added.
  @discardableResult
  private mutating func refreshed(_ coder: CoderID) throws(StorageError) -> Journal {
    let path = Journal.path(of: coder, in: folder.root)
    let status = Files.status(path)
    var journal = journals[coder] ?? Journal()
    if status == nil || identities[coder] != status?.inode || (status?.size ?? 0) < journal.length {
      journal = Journal()
    }
    if let status, status.size > journal.length {
      do throws(FileFailure) {
        let bytes = try Files.read(path, limit: 1 << 30)
        journal.take(Array(bytes.dropFirst(journal.length)))
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
      if !journal.waiting.isEmpty { hasWaiting = true }
    }
    identities[coder] = status?.inode
    journals[coder] = journal
    return journal
  }

  private mutating func append(_ bytes: [UInt8], to coder: CoderID, isDurable: Bool) throws(StorageError) {
    let path = Journal.path(of: coder, in: folder.root)
    // A torn line of an earlier crash is ended first; it is no entry.
    let torn = journals[coder]?.isTorn ?? false
    do throws(FileFailure) {
      try disk.append(torn ? [0x0A] + bytes : bytes, to: path, isDurable: isDurable)
    } catch {
      journals[coder] = nil
      throw StorageError(error)
    }
    identities[coder] = identities[coder] ?? Files.status(path)?.inode
    journals[coder, default: Journal()].took(torn ? [0x0A] + bytes : bytes)
  }

  private mutating func refreshPending() {
    let coders = Set(Journal.coders(in: folder.root)).union(journals.keys).sorted()
    for coder in coders where journals[coder] == nil { _ = try? refreshed(coder) }
    folder.pending.replaceAll(
      by: coders.flatMap { coder in (journals[coder]?.waiting ?? []).flatMap(\.codingOperations) }
    )
  }

  // MARK: Files

  /// Brings the text files that some steps changed, one after the other, to where the last of them left them.
  ///
  /// A text that was changed by hand since then keeps what was written by hand, or is an error where it must not be so.
  private mutating func writeTexts(of entries: [JournalEntry], keepsHandwork: Bool) throws(StorageError) {
    var changes: [StudyPath: [FileChange]] = [:]
    var paths: [StudyPath] = []
    for case .file(let change) in entries.lazy.flatMap(\.operations) {
      if changes[change.path] == nil { paths.append(change.path) }
      changes[change.path, default: []].append(change)
    }
    for name in paths {
      let path = folder.absolute(name)
      leftovers.sweep(Files.folder(of: path))
      do throws(FileFailure) {
        let present = Files.status(path) == nil ? nil : try Files.read(path, limit: Limits.recordBytes)
        switch FileChange.applied(changes[name] ?? [], to: present, keepsHandwork: keepsHandwork) {
        case .done: continue
        case .refused: throw FileFailure(path, Disk.changed)
        case .content(let bytes?):
          if present == nil { try disk.create(path, with: bytes) } else { try disk.replace(path, with: bytes) }
        case .content(nil): try disk.remove(path)
        }
        folder.ownWrites.note(path)
      } catch {
        if error.code == Disk.changed {
          if keepsHandwork { continue }
          throw .changedSince(name)
        }
        throw StorageError(error)
      }
    }
  }

  /// Works off the journals: replays what waits, in order, and says so in the journal.
  private mutating func writeFiles() throws(StorageError) {
    for coder in Journal.coders(in: folder.root) {
      let waiting = try refreshed(coder).waiting
      guard let last = waiting.last?.number else { continue }
      // As when the steps were made: texts first.
      try writeTexts(of: waiting.filter { !(written[coder]?.contains($0.number) ?? false) }, keepsHandwork: true)
      var operations: [StudyPath: [CodingOperation]] = [:]
      func bring() throws(StorageError) {
        for file in operations.keys.sorted() { try write(file, operations[file] ?? []) }
        operations = [:]
      }
      for entry in waiting {
        for operation in entry.operations {
          switch operation {
          case .coding(let operation): operations[operation.file, default: []].append(operation)
          case .file: continue
          case .rewrite(let path):
            try bring()
            try write(path, [])
          case .move(let coder, let from, let to):
            try bring()
            try move(coder, from, to)
          }
        }
      }
      try bring()
      try append(Journal.mark("written", last), to: coder, isDurable: false)
      written[coder] = nil
      try compact(coder)
    }
    hasWaiting = false
    refreshPending()
  }

  private mutating func compact(_ coder: CoderID) throws(StorageError) {
    guard let bytes = journals[coder]?.compacted() else { return }
    do throws(FileFailure) {
      try disk.replace(Journal.path(of: coder, in: folder.root), with: bytes, newMode: 0o600)
    } catch {
      throw StorageError(error)
    }
    journals[coder] = nil
  }

  /// Replaces a file of codings by what stands there now with operations applied.
  private mutating func write(_ path: StudyPath, _ operations: [CodingOperation]) throws(StorageError) {
    guard let owner = path.codingsOwner else { return }
    let full = folder.absolute(path)
    leftovers.sweep(Files.folder(of: full))
    var file = CodingFile(coder: owner.coder, path: path, source: owner.source, text: nil, codings: [], lines: [])
    var present: [UInt8]?
    do throws(FileFailure) {
      if Files.status(full) != nil {
        let bytes = try Files.read(full, limit: Limits.recordBytes)
        present = bytes
        file = CodingFileReader.read(bytes, coder: owner.coder, path: path, source: owner.source)
      }
    } catch {
      throw .unreadable(path: path.value, reason: error.reason)
    }
    guard file.isWritable else { throw .newerVersion(path) }
    for operation in operations { operation.apply(to: &file) }
    if let source = folder.text(of: owner.source) {
      let transcript = folder.transcript(of: owner.source, source.text)
      file = file.rebased(on: source.text, digest: source.digest, transcript: transcript, codeBook: .empty)
    }
    let hasBroken = file.problems.contains { if case .brokenLine = $0 { true } else { false } }
    let isEmpty = file.codings.isEmpty && !hasBroken && file.unknownHeader.isEmpty
    let bytes = isEmpty ? nil : CodingFilePrinter.bytes(of: file)
    if bytes == present { return }
    do throws(FileFailure) {
      if let bytes {
        try disk.makeFolders(Files.folder(of: full))
        try disk.replace(full, with: bytes)
        recent.wrote(file, in: folder)
      } else {
        try disk.remove(full)
      }
      folder.ownWrites.note(full)
    } catch {
      throw StorageError(error)
    }
  }

  /// Brings codings to the file of the path their source has now; nothing where that was done before.
  private mutating func move(_ coder: CoderID, _ from: StudyPath, _ to: StudyPath) throws(StorageError) {
    let old = StudyPath.codings(of: coder, about: from)
    guard let bytes = try? folder.bytes(of: old) else { return }
    let file = CodingFileReader.read(bytes, coder: coder, path: old, source: from)
    guard file.isWritable else { throw .newerVersion(old) }
    let operations = file.codings.map { coding in
      var coding = coding
      coding.text = coding.text ?? file.text ?? TextDigest("")
      return CodingOperation(coder: coder, source: to, before: nil, after: coding)
    }
    try write(.codings(of: coder, about: to), operations)
    let hasBroken = file.problems.contains { if case .brokenLine = $0 { true } else { false } }
    if hasBroken { return }
    do throws(FileFailure) {
      try disk.remove(folder.absolute(old))
      folder.ownWrites.note(folder.absolute(old))
    } catch {
      throw StorageError(error)
    }
  }
}
