import Dispatch
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A watched study")
struct StudyWatcherTests {
  final class Seen: Sendable {
    private let paths = Mutex<Set<StudyPath>>([])
    private let signal = DispatchSemaphore(value: 0)

    func add(_ new: [StudyPath]) {
      paths.withLock { $0.formUnion(new) }
      signal.signal()
    }

    /// Waits until all of the paths were told, at most ten seconds.
    func has(_ wanted: Set<StudyPath>) -> Bool {
      for _ in 0..<100 {
        if paths.withLock({ $0.isSuperset(of: wanted) }) { return true }
        _ = signal.wait(timeout: .now() + 0.1)
      }
      return false
    }

    var all: Set<StudyPath> { paths.withLock { $0 } }
  }

  @Test("Files changed, made and taken away by others are told, own writing is not", arguments: [true, false])
  func tells(usesNotifications: Bool) throws {
    let text = "A: Ja.\n"
    let study = try TemporaryStudy(["transcripts/a.txt": text, "transcripts/b.txt": text])
    let folder = study.folder
    let seen = Seen()
    let watcher = StudyWatcher(folder, scanMilliseconds: 50, usesNotifications: usesNotifications) { seen.add($0) }
    let store = StudyStore(folder: folder)
    try store.apply(.tag(.of("Ja.", in: text, id: "one"), in: "transcripts/a.txt"))
    try store.flush()
    try study.write("A: Nei.\n", to: "transcripts/a.txt")
    try study.write("A: Ny.\n", to: "transcripts/dypt/nede/c.txt")
    TemporaryStudy.remove(study.root + "/transcripts/b.txt")
    let wanted: Set = ["transcripts/a.txt", "transcripts/b.txt", "transcripts/dypt/nede/c.txt"]
    #expect(seen.has(Set(wanted.map { StudyPath($0) })))
    try study.write("A: Mer.\n", to: "transcripts/dypt/nede/d.txt")
    #expect(seen.has([StudyPath("transcripts/dypt/nede/d.txt")]))
    watcher?.stop()
    #expect(!seen.all.contains(StudyPath("codings/anna/transcripts/a.txt.jsonl")))
  }

  @Test("A folder that is taken away and made again is watched like any other, and so is one made empty before")
  func folderMadeAgain() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n", "transcripts/runde/b.txt": "B: Nei.\n"])
    let seen = Seen()
    let watcher = StudyWatcher(study.folder, scanMilliseconds: 60_000) { seen.add($0) }
    // The watcher has begun when it tells of one of these.
    for number in 0..<100 where seen.all.isEmpty {
      try study.write("A: Ja.\n", to: "transcripts/begin-\(number).txt")
      usleep(50_000)
    }
    TemporaryStudy.remove(study.root + "/transcripts/runde")
    #expect(seen.has([StudyPath("transcripts/runde/b.txt")]))
    try study.write("B: Ny.\n", to: "transcripts/runde/c.txt")
    #expect(seen.has([StudyPath("transcripts/runde/c.txt")]))
    try study.write("B: Til.\n", to: "transcripts/runde/d.txt")
    #expect(seen.has([StudyPath("transcripts/runde/d.txt")]))
    mkdir(study.root + "/transcripts/tom", 0o755)
    usleep(200_000)
    try study.write("C: Ja.\n", to: "transcripts/tom/e.txt")
    #expect(seen.has([StudyPath("transcripts/tom/e.txt")]))
    watcher?.stop()
  }

  @Test("What changes between the reading of a study and the watcher's first look is told", arguments: [true, false])
  func betweenReadingAndWatching(usesNotifications: Bool) throws {
    let study = try TemporaryStudy([
      "transcripts/a.txt": "A: Ja.\n", "transcripts/b.txt": "B: Ja.\n", "codebook.md": "# K {#k}\n",
      "memos/m.md": "# M\n",
    ])
    let folder = study.folder
    folder.willBeWatched()
    let read = folder.readStudy()
    for source in read.sources { _ = folder.document(source, in: read) }
    try study.write("# K {#k}\n## Ny {#ny}\n", to: "codebook.md")
    try study.write("A: No.\n", to: "transcripts/a.txt")
    try study.write("C: Ny.\n", to: "transcripts/c.txt")
    TemporaryStudy.remove(study.root + "/memos/m.md")
    let seen = Seen()
    let watcher = StudyWatcher(folder, scanMilliseconds: 60_000, usesNotifications: usesNotifications) { seen.add($0) }
    let wanted: Set = ["codebook.md", "transcripts/a.txt", "transcripts/c.txt", "memos/m.md"]
    #expect(seen.has(Set(wanted.map { StudyPath($0) })))
    #expect(!seen.all.contains(StudyPath("transcripts/b.txt")))
    watcher?.stop()
  }

  @Test("While somebody writes on and on it is told what was written so far, by events and not by a clock")
  func writtenOnAndOn() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n"])
    let seen = Seen()
    let watcher = StudyWatcher(study.folder, scanMilliseconds: 3_600_000) { seen.add($0) }
    // Never a pause as long as the one that is waited for; ten of those are the most that one telling waits.
    var number = 0
    while !seen.all.contains(StudyPath("transcripts/a.txt")), number < 4_000 {
      try study.write("A: Ja \(number).\n", to: "transcripts/a.txt")
      usleep(2_000)
      number += 1
    }
    #expect(number < 4_000)
    watcher?.stop()
  }

  @Test("A folder that is moved away and back is told of, for others may have read the study without it")
  func movedAwayAndBack() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n", "memos/m.md": "# M\n"])
    let seen = Seen()
    let watcher = StudyWatcher(study.folder, scanMilliseconds: 60_000) { seen.add($0) }
    for number in 0..<100 where seen.all.isEmpty {
      try study.write("A: Ja.\n", to: "transcripts/begin-\(number).txt")
      usleep(50_000)
    }
    rename(study.root + "/memos", study.root + "/borte")
    rename(study.root + "/borte", study.root + "/memos")
    #expect(seen.has([StudyPath("memos/m.md")]))
    watcher?.stop()
  }

  @Test("A study that is taken away and made again is watched, though somebody works in the folder that is gone")
  func rootMadeAgain() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n"])
    let seen = Seen()
    let watcher = StudyWatcher(study.folder, scanMilliseconds: 50) { seen.add($0) }
    for number in 0..<100 where seen.all.isEmpty {
      try study.write("A: Ja.\n", to: "transcripts/begin-\(number).txt")
      usleep(50_000)
    }
    // A program whose working folder it is holds it in the same way.
    let held = open(study.root, O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    TemporaryStudy.remove(study.root)
    #expect(seen.has([StudyPath("transcripts/a.txt")]))
    mkdir(study.root, 0o755)
    try study.write("A: Igjen.\n", to: "transcripts/b.txt")
    #expect(seen.has([StudyPath("transcripts/b.txt")]))
    try study.write("A: Til.\n", to: "transcripts/c.txt")
    #expect(seen.has([StudyPath("transcripts/c.txt")]))
    watcher?.stop()
  }
}
