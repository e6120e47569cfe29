import KodebokStudyModel
import KodebokText

/// Turns what a user does into the operations of one step, against the study as it is on disk at this moment.
struct StepBuilder {
  let folder: StudyFolder
  let coder: CoderID
  private(set) var operations: [JournalEntry.Operation] = []
  private(set) var kept: [CodingID] = []
  private var files: [StudyPath: CodingFile] = [:]
  private var contents: [StudyPath: [UInt8]?] = [:]
  /// What is known of the disk; handed back to the writer when the step is built.
  private(set) var recent: RecentFiles

  init(folder: StudyFolder, coder: CoderID, recent: RecentFiles) {
    self.folder = folder
    self.coder = coder
    self.recent = recent
  }

  /// Adds one change of a change set.
  mutating func add(_ change: Change, time: String) throws(StorageError) {
    switch change {
    case .add(let coding, let source, let owner): try tag(coding, source, owner)
    case .remove(let coding, let source, let owner): try untag(coding, source, owner)
    case .replace(let old, let new, let source, let owner): try replace(old, new, source, owner, time)
    case .edit(let path, let edits, let digest): try edit(path, edits, digest)
    case .create(let path, let content):
      try check(path)
      let bytes = Array(content.utf8)
      if let old = try fileContent(of: path) {
        if old != bytes { throw .exists(path) }
      } else {
        record(path, from: nil, to: bytes)
      }
    case .rebase(let source, let owner, let from):
      try check(source)
      if let from, from != source {
        try check(from)
        operations.append(.move(coder: owner, from: from, to: source))
      } else {
        operations.append(.rewrite(.codings(of: owner, about: source)))
      }
    case .settleConflict(let path):
      try check(path)
      guard path.codingsOwner != nil else { throw .missing(path) }
      operations.append(.rewrite(path))
    case .nameCoder(let id, let name):
      let path = StudyPath(StudyNames.settings)
      let old = try fileContent(of: path)
      if let new = SettingsEdit.naming(id, name, in: old) { record(path, from: old, to: new) }
    case .reencode(let path):
      try check(path)
      guard let old = try fileContent(of: path) else { throw .missing(path) }
      let decoding = TextDecoding(old)
      guard decoding.encoding != .binary else { throw .unreadable(path: path.value, reason: "binary") }
      record(path, from: old, to: RawText.withBreaks(decoding.text.bytes, decoding.lineBreak))
    }
  }

  // MARK: Codings

  private mutating func tag(_ coding: Coding, _ source: StudyPath, _ owner: CoderID) throws(StorageError) {
    let file = try file(owner, source)
    if file.codings.contains(where: { $0.id == coding.id }) { return }
    append(CodingOperation(coder: owner, source: source, before: nil, after: located(coding, source)))
  }

  private mutating func untag(_ coding: Coding, _ source: StudyPath, _ owner: CoderID) throws(StorageError) {
    let file = try file(owner, source)
    guard let present = file.codings.first(where: { $0.id == coding.id }) else { return }
    guard present.says(sameAs: coding) else { return kept.append(coding.id) }
    append(CodingOperation(coder: owner, source: source, before: named(present, file), after: nil))
  }

  private mutating func replace(
    _ old: Coding,
    _ new: Coding,
    _ source: StudyPath,
    _ owner: CoderID,
    _ time: String
  ) throws(StorageError) {
    let file = try file(owner, source)
    var new = new
    if new.modified == old.modified { new.modified = time }
    let isMoved =
      new.range != old.range || !new.quote.utf8.elementsEqual(old.quote.utf8)
      || !new.before.utf8.elementsEqual(old.before.utf8) || !new.after.utf8.elementsEqual(old.after.utf8)
    guard let present = file.codings.first(where: { $0.id == old.id }) else {
      return append(CodingOperation(coder: owner, source: source, before: nil, after: located(new, source)))
    }
    var base = old
    if isMoved {
      new = located(new, source)
    } else {
      // The place is not what is changed: it stays as it stands in the file now.
      for place in [\Coding.before, \Coding.after, \Coding.quote] {
        base[keyPath: place] = present[keyPath: place]
        new[keyPath: place] = present[keyPath: place]
      }
      (base.range, new.range) = (present.range, present.range)
      (base.text, new.text) = (named(present, file).text, named(present, file).text)
    }
    let before = named(present, file)
    append(
      CodingOperation(
        coder: owner,
        source: source,
        before: before,
        after: CodingMerge.merged(base: base, mine: new, theirs: before)
      )
    )
  }

  mutating func append(_ operation: CodingOperation) {
    operations.append(.coding(operation))
    if var file = files[operation.file] {
      operation.apply(to: &file)
      files[operation.file] = file
    }
  }

  /// The coder's file with everything that is durable, as this step leaves it so far.
  mutating func file(_ owner: CoderID, _ source: StudyPath) throws(StorageError) -> CodingFile {
    guard owner == coder else { throw .anotherCoder(owner) }
    guard Slug.ascii(owner.value) == owner.value, !owner.value.isEmpty else { throw .unusableCoder(owner.value) }
    try check(source)
    let path = StudyPath.codings(of: owner, about: source)
    if let known = files[path] { return known }
    let file =
      recent.codings(path, in: folder).map { folder.withPending($0) }
      ?? folder.codingFile(of: owner, about: source)
    for problem in file.problems {
      switch problem {
      case .newerVersion: throw .newerVersion(path)
      case .unreadable(let reason): throw .unreadable(path: path.value, reason: reason)
      case .tooLarge: throw .unreadable(path: path.value, reason: "too-large")
      default: continue
      }
    }
    files[path] = file
    return file
  }

  /// A coding that names the text its place counts in.
  func named(_ coding: Coding, _ file: CodingFile) -> Coding {
    var coding = coding
    coding.text = coding.text ?? file.text ?? TextDigest("")
    return coding
  }

  /// A coding with its place in the text on disk; one whose words do not stand there is searched for when it is read.
  private mutating func located(_ coding: Coding, _ source: StudyPath) -> Coding {
    var coding = coding
    if let text = coding.text, !text.value.isEmpty { return coding }
    guard let known = recent.reading(source, in: folder),
      known.text.string(coding.range).utf8.elementsEqual(coding.quote.utf8)
    else {
      coding.text = TextDigest("")
      return coding
    }
    coding.text = known.digest
    return coding
  }

  // MARK: Files

  private mutating func edit(_ path: StudyPath, _ edits: [TextEdit], _ digest: TextDigest?) throws(StorageError) {
    try check(path)
    guard let old = try fileContent(of: path) else { throw .missing(path) }
    let decoding = TextDecoding(old)
    guard decoding.encoding != .binary else { throw .unreadable(path: path.value, reason: "binary") }
    if let digest, TextDigest(of: decoding.text) != digest { throw .changedSince(path) }
    // An older encoding is told by what the file holds: what would be read as something else afterwards is not written.
    guard let new = RawText.applying(edits, to: old, decoding),
      decoding.isUTF8 || TextDecoding(new).text == decoding.text.applying(edits)
    else {
      let missing = edits.lazy.compactMap {
        TextDecoding.firstMissing($0.replacement, in: decoding.encoding) ?? $0.replacement.first
      }.first
      throw .unencodable(path, character: missing.map { String($0) } ?? "", encoding: decoding.encoding.rawValue)
    }
    record(path, from: old, to: new)
  }

  mutating func apply(_ change: FileChange) throws(StorageError) -> Bool {
    try check(change.path)
    let old = try fileContent(of: change.path)
    switch change.applied(to: old, isLenient: true) {
    case .done: return true
    case .refused: return false
    case .content(let new):
      record(change.path, from: old, to: new)
      return true
    }
  }

  mutating func append(_ operation: JournalEntry.Operation) { operations.append(operation) }

  private mutating func fileContent(of path: StudyPath) throws(StorageError) -> [UInt8]? {
    if let known = contents[path] { return known }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try folder.bytes(of: path)
    } catch {
      if error.isMissing { return nil }
      throw .unreadable(path: path.value, reason: error.reason)
    }
    if bytes.count > Limits.recordBytes { throw .unreadable(path: path.value, reason: "too-large") }
    return bytes
  }

  private mutating func record(_ path: StudyPath, from old: [UInt8]?, to new: [UInt8]?) {
    contents[path] = .some(new)
    if old != new { operations.append(.file(FileChange(path: path, from: old, to: new))) }
  }

  private func check(_ path: StudyPath) throws(StorageError) {
    guard path.staysInside, !path.value.isEmpty, !path.isInside(StudyPath(StudyNames.inner)) else {
      throw .outside(path)
    }
  }
}
