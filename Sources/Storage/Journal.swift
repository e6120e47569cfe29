import KodebokBytes
import KodebokJSON
import KodebokStudyModel
import KodebokText

/// The journal of one coder: every acknowledged step in order, until it is in the files and can no more be undone.
///
/// `.kodebok/journal-<coder>.jsonl`, one entry per line. A line `{"written":n}` says that everything up to step n is in
/// the files, `{"cancelled":n}` that step n failed afterwards and counts as never made. A last line without LF was never
/// acknowledged.
package struct Journal: Sendable {
  /// The entries in order; cancelled ones are left out.
  package private(set) var entries: [JournalEntry] = []
  /// The highest step that is in the files.
  package private(set) var written = 0
  /// The number of the last entry, cancelled or not.
  package private(set) var last = 0
  /// The bytes up to the end of the last whole line.
  private(set) var length = 0
  /// Whether bytes of a torn line follow.
  private(set) var isTorn = false

  /// An empty journal.
  init() {}

  /// Reads the bytes of a journal; a line that cannot be read is left out.
  init(_ bytes: [UInt8]) { take(bytes) }

  /// Reads what was added since.
  mutating func take(_ bytes: [UInt8]) {
    isTorn = false
    for line in ByteLines(bytes) {
      guard line.upperBound < bytes.count else {
        isTorn = true
        return
      }
      length += line.count + 1
      guard let json = try? JSONValue(parsing: Array(bytes[line])) else { continue }
      if let number = json["written"]?.int {
        written = max(written, number)
      } else if let number = json["cancelled"]?.int {
        entries.removeAll { $0.number == number }
      } else if let entry = JournalEntry(json) {
        entries.append(entry)
        last = max(last, entry.number)
      }
    }
  }

  /// Counts bytes this program has added.
  mutating func took(_ bytes: [UInt8]) { take(bytes) }

  /// Takes the number of a step that is about to be written.
  mutating func claim(_ number: Int) { last = max(last, number) }

  /// The entries that are not in the files.
  var waiting: [JournalEntry] { entries.filter { $0.number > written } }

  /// The steps that can be undone, oldest first, and those that can be done again, oldest first.
  package var stacks: (done: [JournalEntry], undone: [JournalEntry]) {
    var done: [JournalEntry] = []
    var undone: [JournalEntry] = []
    for entry in entries {
      switch entry.kind {
      case .step:
        done.append(entry)
        undone = []
      case .undo(let step):
        if let index = done.lastIndex(where: { $0.number == step }) { undone.append(done.remove(at: index)) }
      case .redo(let step):
        if let index = undone.lastIndex(where: { $0.number == step }) {
          var again = undone.remove(at: index)
          // What was done again is undone by what it did this time.
          again.operations = entry.operations
          done.append(again)
        }
      }
    }
    return (Array(done.suffix(Limits.undoSteps)), undone)
  }

  /// The journal without steps that are in the files and too old to be undone, or nil where little would be saved.
  func compacted() -> [UInt8]? {
    guard entries.count > 2 * Limits.undoSteps, waiting.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for entry in entries.suffix(Limits.undoSteps) { bytes.append(contentsOf: entry.line()) }
    return bytes + Self.mark("written", last)
  }

  static func mark(_ word: String, _ number: Int) -> [UInt8] { Array("{\"\(word)\":\(number)}\n".utf8) }

  static func path(of coder: CoderID, in root: String) -> String {
    "\(root)/\(StudyNames.inner)/journal-\(coder.value).jsonl"
  }

  /// The coders that have a journal, sorted.
  static func coders(in root: String) -> [CoderID] {
    guard let entries = try? Files.entries(root + "/" + StudyNames.inner, limit: 10_000) else { return [] }
    return entries.compactMap { entry in
      guard entry.name.hasPrefix("journal-"), entry.name.hasSuffix(".jsonl") else { return nil }
      return CoderID(String(entry.name.dropFirst("journal-".count).dropLast(".jsonl".count)))
    }.sorted()
  }

  /// Codings that are durable and not yet in their files, of all coders.
  static func waitingOperations(in root: String) -> [CodingOperation] {
    coders(in: root).flatMap { coder -> [CodingOperation] in
      guard let bytes = try? Files.read(path(of: coder, in: root), limit: 1 << 30) else { return [] }
      if isSettled(bytes) { return [] }
      return Journal(bytes).waiting.flatMap(\.codingOperations)
    }
  }

  /// Whether nothing waits in any journal of a study.
  static func isSettled(in root: String) -> Bool {
    coders(in: root).allSatisfy { coder in
      (try? Files.read(path(of: coder, in: root), limit: 1 << 30)).map(isSettled) ?? true
    }
  }

  /// Whether the last line says that all is written, so that the rest need not be read.
  private static func isSettled(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == 0x0A else { return bytes.isEmpty }
    let start = (bytes.dropLast().lastIndex(of: 0x0A) ?? -1) + 1
    return bytes.has("{\"written\":", at: start)
  }
}
