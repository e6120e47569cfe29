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
}
