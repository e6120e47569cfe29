import KodebokBytes
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization
import Testing

/// Replays what storage asked of the disk as a disk could have done it when the power went.
///
/// A call that was followed by a flush of its file or folder is on the disk. Of the calls after the last flush any part may be:
/// names and bytes separately, in any order, bytes cut anywhere.
@Suite("When the power goes")
struct CrashTests {
  /// A model of a disk: names lead to files, files have bytes; each with what is flushed and what only waits.
  struct Model {
    var files: [Int: [UInt8]] = [:]
    var flushedFiles: [Int: [UInt8]] = [:]
    var names: [String: Int] = [:]
    var flushedNames: [String: Int] = [:]
    var next = 0

    mutating func apply(_ call: DiskCall) {
      switch call {
      case .makeFolder: break
      case .create(let path, _):
        names[path] = next
        files[next] = []
        next += 1
      case .write(let path, let offset, let bytes):
        if names[path] == nil { apply(.create(path, mode: 0)) }
        guard let file = names[path] else { return }
        files[file] = Array((files[file] ?? []).prefix(offset)) + bytes
      case .truncate(let path, let size):
        if let file = names[path] { files[file] = Array((files[file] ?? []).prefix(size)) }
      case .sync(let path): if let file = names[path] { flushedFiles[file] = files[file] }
      case .rename(let old, let new):
        names[new] = names[old]
        names[old] = nil
      case .remove(let path): names[path] = nil
      case .syncFolder(let folder):
        for path in Set(names.keys).union(flushedNames.keys) where Files.folder(of: path) == folder {
          flushedNames[path] = names[path]
        }
      }
    }

    /// Everything that may be found after the power went: for each name what it led to when its folder was flushed or
    /// leads to now, for each file its bytes as flushed, as they are, and cut at the beginning, in the middle and at the
    /// end of what was added; in every combination.
    var allStates: Set<[String: [UInt8]]> {
      var result: Set<[String: [UInt8]]> = [[:]]
      for path in Set(names.keys).union(flushedNames.keys).sorted() {
        var choices: Set<[UInt8]?> = []
        for file in Set([names[path], flushedNames[path]]) {
          guard let file else {
            choices.insert(nil)
            continue
          }
          let (flushed, whole) = (flushedFiles[file] ?? [], files[file] ?? [])
          choices.formUnion([flushed, whole])
          guard whole.starts(with: flushed), whole.count > flushed.count else { continue }
          let added = whole.count - flushed.count
          for cut in [1, added / 2, added - 1] { choices.insert(Array(whole.prefix(flushed.count + cut))) }
        }
        result = Set(
          result.flatMap { state in
            choices.map { bytes in
              var next = state
              next[path] = bytes
              return next
            }
          }
        )
      }
      return result
    }

    /// What may be found after the power went: each name and each file as flushed or as it was, torn at `cut`.
    func states(_ dice: inout CodingFileTests.Generator) -> [String: [UInt8]] {
      var result: [String: [UInt8]] = [:]
      for path in Set(names.keys).union(flushedNames.keys).sorted() {
        guard let file = Bool.random(using: &dice) ? names[path] : flushedNames[path] else { continue }
        let (flushed, whole) = (flushedFiles[file] ?? [], files[file] ?? [])
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: result[path] = flushed
        case 1: result[path] = whole
        default:
          // Appended bytes may be there in part; a file that was flushed is never less than that.
          let least = whole.starts(with: flushed) ? flushed.count : 0
          let cut = Int.random(in: min(least, whole.count)...whole.count, using: &dice)
          result[path] = flushed.isEmpty || whole.starts(with: flushed) ? Array(whole.prefix(cut)) : flushed
        }
      }
      return result
    }
  }

  let text = "I: Hei\nA: Ja.\nI: Bra?\nA: Ja, det var fint.\n"
  let source = "transcripts/a.txt"

  @Test("No acknowledged coding is lost and no file is half there, after any call and in any order", arguments: 0..<12)
  func replay(seed: Int) throws {
    var dice = CodingFileTests.Generator(state: UInt64(seed) &+ 3)
    let study = try TemporaryStudy([source: text, "codebook.md": "# Bok\n"])
    let recorded = Mutex<[DiskCall]>([])
    let disk = Disk { call in
      recorded.withLock { $0.append(call) }
      return 0
    }
    let store = StudyStore(folder: study.folder, disk: disk, batchSeconds: 60)
    /// How many calls had been made when each coding was acknowledged.
    var acknowledged: [(id: String, calls: Int)] = []
    for number in 0..<8 {
      let id = "id-\(number)"
      var tag = ChangeSet.tag(.of(number % 2 == 0 ? "Ja." : "det var fint", in: text, id: id), in: source)
      if number == 3 { tag.changes.append(.create(StudyPath("memos/m.md"), content: "# Memo\n\nEt notat.\n")) }
      try store.apply(tag)
      acknowledged.append((id, recorded.withLock { $0.count }))
      if number == 2 || number == 5 { try store.flush() }
    }
    try store.flush()
    let calls = recorded.withLock { $0 }
    #expect(calls.count > 40)
    var model = Model()
    // The same without any flush: the test must see what that costs.
    var careless = Model()
    var carelessLosses = 0
    for (made, call) in calls.enumerated() {
      model.apply(call)
      if case .sync = call {} else if case .syncFolder = call {} else { careless.apply(call) }
      guard made % 3 == seed % 3 else { continue }
      let found = model.states(&dice)
      let due = acknowledged.filter { $0.calls <= made + 1 }.map(\.id)
      let kept = careless.states(&dice).values.map { String(decoding: $0, as: UTF8.self) }.joined()
      carelessLosses += due.filter { !kept.contains("\"\($0)\"") }.count
      try recover(found, of: study, due, memoWith: "id-3", "after call \(made): \(call)")
    }
    #expect(carelessLosses > 0)
  }

  @Test("Every state the disk can be in at any moment of six steps is recovered from", arguments: 0..<4)
  func everyState(part: Int) throws {
    let study = try TemporaryStudy([source: text, "codebook.md": "# Bok\n"])
    let recorded = Mutex<[DiskCall]>([])
    let disk = Disk { call in
      recorded.withLock { $0.append(call) }
      return 0
    }
    let store = StudyStore(folder: study.folder, disk: disk, batchSeconds: 60)
    var acknowledged: [(id: String, calls: Int)] = []
    for number in 0..<6 {
      let id = "id-\(number)"
      var tag = ChangeSet.tag(.of(number % 2 == 1 ? "Ja." : "det var fint", in: text, id: id), in: source)
      if number == 2 { tag.changes.append(.create(StudyPath("memos/m.md"), content: "# Memo\n\nEt notat.\n")) }
      try store.apply(tag)
      acknowledged.append((id, recorded.withLock { $0.count }))
      if number == 1 || number == 4 { try store.flush() }
    }
    try store.flush()
    let calls = recorded.withLock { $0 }
    var model = Model()
    var seen: Set<[String: [UInt8]]> = []
    var number = 0
    for (made, call) in calls.enumerated() {
      model.apply(call)
      let states = model.allStates
      #expect(states.count <= 256, "too many states to look at each, after call \(made)")
      let due = acknowledged.filter { $0.calls <= made + 1 }.map(\.id)
      // A state that could be met before, when no more was acknowledged, need not be looked at again.
      if acknowledged.contains(where: { $0.calls == made + 1 }) { seen = [] }
      for state in states.subtracting(seen).sorted(by: { "\($0)" < "\($1)" }) {
        number += 1
        guard number % 4 == part else { continue }
        try recover(state, of: study, due, memoWith: "id-2", "after call \(made): \(call)")
      }
      seen.formUnion(states)
    }
    #expect(number > 60)
  }

  /// Lays out what the disk may have held and looks for what was acknowledged, before and after recovery; a memo is there
  /// whole or not at all, and surely once the step that wrote it was acknowledged.
  private func recover(
    _ state: [String: [UInt8]],
    of study: TemporaryStudy,
    _ due: [String],
    memoWith id: String,
    _ comment: String
  ) throws {
    let copy = try TemporaryStudy([source: text, "codebook.md": "# Bok\n"])
    for (path, bytes) in state.sorted(by: { $0.key < $1.key }) where path.hasPrefix(study.root + "/") {
      try copy.write(bytes: bytes, to: String(path.dropFirst(study.root.count + 1)))
    }
    try expect(due, in: copy, comment)
    let again = StudyStore(folder: copy.folder)
    try again.recover()
    again.close()
    try expect(due, in: copy, "recovered " + comment)
    if let memo = copy.text("memos/m.md") { #expect(memo == "# Memo\n\nEt notat.\n") }
    if due.contains(id) { #expect(copy.text("memos/m.md") != nil, "\(comment)") }
  }

  private func expect(_ ids: [String], in study: TemporaryStudy, _ comment: String) throws {
    let folder = study.folder
    let read = folder.readStudy()
    let files = folder.codingFiles(about: StudyPath(source), in: read)
    let found = Set(files.flatMap(\.codings).map(\.id.value))
    for id in ids { #expect(found.contains(id), "\(id) is lost \(comment)") }
    for file in files { #expect(file.problems.isEmpty, "\(file.problems) \(comment)") }
  }
}
