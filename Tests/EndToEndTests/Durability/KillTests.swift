import Foundation
import KodebokJSON
import Testing

@Suite("Whatever ends the program, every acknowledged coding is on disk", .serialized)
struct KillTests {
  /// A transcript of numbered answers, each of which can be tagged by its number.
  static let transcript = (1...400).map { "Tone: Dette er svar nummer \($0).\n\n" }.joined()

  @Test("kill -9 at random moments of the command line: no acknowledged coding is lost, no file is broken")
  func commandLine() throws {
    let bench = try Bench(transcript: Self.transcript)
    try #require(try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:1", "--new").status == 0)
    var acknowledged: Set<String> = []
    var random = SystemRandomNumberGenerator()
    var killed = 0
    for number in 2...120 {
      let output = FileManager.default.temporaryDirectory.path + "/kodebok-kill-\(UUID().uuidString)"
      let descriptor = open(output, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      defer {
        close(descriptor)
        unlink(output)
      }
      let process = try RunningProgram(
        [Binary.path, "code", "tag", "a", "transcripts/tone.txt:\(2 * number - 1)"],
        in: bench.study,
        environment: bench.settings,
        descriptors: [descriptor, descriptor, descriptor]
      )
      usleep(UInt32.random(in: 500...40_000, using: &random))
      process.end(SIGKILL)
      #expect(process.waits(seconds: 20))
      if process.signal == SIGKILL { killed += 1 }
      let said = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
      // The line begins with the id and is written when the coding is durable.
      if let id = said.split(separator: " ").first, id.utf8.count == 36 { acknowledged.insert(String(id)) }
    }
    #expect(killed > 10)
    let last = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:701")
    #expect(last.status == 0, "\(last.all)")
    let onDisk = Set(bench.codings().compactMap { $0["id"]?.string })
    #expect(acknowledged.subtracting(onDisk).isEmpty, "lost \(acknowledged.subtracting(onDisk))")
    let rules = try bench.rules()
    for rule in ["broken-line", "duplicate-coding-id", "orphaned-coding", "conflict-markers"] {
      #expect(!rules.contains(rule))
    }
    let files = try bench.files().keys.sorted()
    #expect(
      files == ["codebook.md", "codings/anna/transcripts/tone.txt.jsonl", "memos/log.md", "transcripts/tone.txt"]
    )
  }

  @Test("kill -9 of the server while somebody tags: what was answered is there after the next start")
  func server() throws {
    let bench = try Bench(transcript: Self.transcript)
    try bench.write("# Tema {#tema .theme}\n\n## A {#a}\n", to: "codebook.md")
    var acknowledged = 0
    var next = 1
    for _ in 0..<12 {
      let client = try LanguageClient(bench)
      try client.open("transcripts/tone.txt")
      for _ in 0..<Int.random(in: 1...6) {
        try client.tag("a", "svar nummer \(next).", in: "transcripts/tone.txt")
        acknowledged = next
        next += 1
      }
      // One more is under way when the server dies; it may be there or not.
      let arguments: JSONValue = [
        [
          "uri": .string(client.uri("transcripts/tone.txt")), "code": "a",
          "range": try client.range("svar nummer \(next).", in: "transcripts/tone.txt"),
        ]
      ]
      client.post("workspace/executeCommand", ["command": "kodebok.tag", "arguments": arguments])
      usleep(UInt32.random(in: 0...6000))
      client.kill()
      next += 1
      let run = try bench.kodebok("code", "undo", "--coder", "nobody")
      #expect(run.status == 2)
      let client2 = try LanguageClient(bench)
      try client2.open("transcripts/tone.txt")
      #expect(try client2.stop() == 0)
      let quotes = Set(bench.codings().compactMap { $0["quote"]?.string })
      #expect(quotes.contains("svar nummer \(acknowledged)."), "\(acknowledged) is lost")
      #expect(quotes.count >= acknowledged - 12)
    }
    #expect(try !bench.rules().contains("broken-line"))
  }

  @Test("Many processes at once on one study: every acknowledged coding is there, once")
  func crowd() throws {
    let bench = try Bench(transcript: Self.transcript)
    try #require(try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:1", "--new").status == 0)
    let script = (1...24).map { "\(Binary.path) code tag a transcripts/tone.txt:\(2 * $0 + 1) >>done 2>>failed &" }
    let run = try bench.run("sh", "-c", script.joined(separator: "\n") + "\nwait", timeLimit: 120)
    #expect(run.status == 0)
    let acknowledged = bench.text("done").split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(acknowledged.count == 24, "\(bench.text("failed"))")
    let ids = bench.codings().compactMap { $0["id"]?.string }
    #expect(Set(ids).count == 25 && ids.count == 25)
    #expect(Set(acknowledged.map(String.init)).isSubset(of: ids))
  }

  @Test("A file size limit while writing: said with status 2, and what was there before is there after")
  func limitedSize() throws {
    let bench = try Bench(transcript: Self.transcript)
    for line in stride(from: 1, to: 31, by: 2) {
      try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:\(line)", "--new")
    }
    let before = bench.codings().compactMap { $0["id"]?.string }
    try #require(before.count == 15)
    // 512-byte blocks: the journal and the file of codings are past this size.
    let run = try bench.run(
      "bash",
      "-c",
      "trap '' XFSZ; ulimit -f 2; exec \(Binary.path) code tag a transcripts/tone.txt:101"
    )
    #expect(run.status == 2 && run.errorText.hasPrefix("kodebok: "), "\(run.all)")
    #expect(bench.codings().compactMap { $0["id"]?.string } == before)
    let after = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:101")
    #expect(after.status == 0, "\(after.all)")
    #expect(bench.codings().count == 16)
    #expect(try !bench.rules().contains("broken-line"))
  }

  @Test(
    "A full disk: said with status 2, nothing lost, and it goes on when there is room",
    .enabled(if: FullDisk.isPossible, "needs root and permission to mount")
  )
  func fullDisk() throws {
    let bench = try Bench()
    let disk = try FullDisk(bench.study, kilobytes: 256)
    defer { disk.remove() }
    try bench.write(Self.transcript, to: "transcripts/tone.txt")
    try #require(try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:1", "--new").status == 0)
    disk.fill()
    var refused = 0
    var acknowledged: Set<String> = []
    for line in stride(from: 3, to: 40, by: 2) {
      let run = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:\(line)")
      if run.status == 0 { acknowledged.insert(String(run.text.prefix(36))) } else { refused += 1 }
      if run.status != 0 { #expect(run.status == 2 && !run.errorText.isEmpty, "\(run.all)") }
    }
    #expect(refused > 0)
    disk.makeRoom()
    let last = String(try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:201").text.prefix(36))
    // What was refused may have reached the journal all the same; what was acknowledged must have.
    let ids = bench.codings().compactMap { $0["id"]?.string }
    #expect(acknowledged.union([last]).isSubset(of: ids), "lost some of \(acknowledged)")
    #expect(try !bench.rules().contains("broken-line"))
  }

  @Test(
    "A study that may only be read is checked; tagging says why it cannot",
    .enabled(if: !Tool.isRoot || Tool.has("setpriv"), "as root it needs setpriv")
  )
  func readOnly() throws {
    let bench = try Bench(transcript: Self.transcript)
    chmod(bench.study + "/..", 0o755)
    chmod(bench.study, 0o555)
    let drop = Tool.isRoot ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []
    func run(_ words: String...) throws -> ProgramRun {
      try ProgramRun.run(drop + [Binary.path] + words, in: bench.study, environment: bench.settings)
    }
    #expect(try run("check").status == 0)
    let tag = try run("code", "tag", "a", "transcripts/tone.txt:1", "--new")
    #expect(tag.status == 2 && tag.errorText.hasPrefix("kodebok: "), "\(tag.all)")
    #expect(try bench.files().count == 1)
  }
}

/// A small file system that can be filled to the last byte.
private struct FullDisk {
  let folder: String

  static let isPossible: Bool = {
    guard Tool.isRoot, let bench = try? Bench() else { return false }
    let script = "mount -t tmpfs -o size=64k none . && umount ."
    return (try? bench.run("sh", "-c", "cd / && cd \"$OLDPWD\" && \(script)"))?.status == 0
  }()

  init(_ folder: String, kilobytes: Int) throws {
    self.folder = folder
    let run = try ProgramRun.run(
      ["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder],
      in: "/",
      environment: Bench.usual
    )
    try #require(run.status == 0, "\(run.all)")
  }

  func fill() {
    _ = try? ProgramRun.run(["sh", "-c", "cat /dev/zero > filler"], in: folder, environment: Bench.usual)
  }

  func makeRoom() { unlink(folder + "/filler") }

  func remove() { _ = try? ProgramRun.run(["umount", "-l", folder], in: "/", environment: Bench.usual) }
}
