import Foundation
import KodebokJSON
import Testing

/// A temporary folder with a study in it and a home of its own: where one test works.
///
/// No test sees another's files, the machine's settings or the network.
final class Bench {
  /// The folder of the study, absolute; made, but empty.
  let study: String
  /// The home folder, beside the study.
  let home: String
  private let top: String
  /// Variables of the environment that differ from the usual ones.
  var environment: [String: String] = [:]

  init() throws {
    var name = Array("/tmp/kodebok-e2e-XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { throw RunningProgram.CannotStart(words: ["a temporary folder"]) }
    top = String(cString: made)
    study = top + "/study"
    home = top + "/home"
    for folder in [study, home] { mkdir(folder, 0o755) }
  }

  /// A bench with one of the example studies on it.
  convenience init(example: String) throws {
    try self.init()
    let run = try kodebok("init", "--example", example, ".")
    try #require(run.status == 0, "\(run.all)")
  }

  /// A bench with a study of one transcript without any settings.
  convenience init(transcript: String, named name: String = "transcripts/tone.txt") throws {
    try self.init()
    try write(transcript, to: name)
  }

  deinit {
    // What a test made unwritable is made writable again, so that it can go.
    _ = try? ProgramRun.run(["chmod", "-R", "u+rwx", top], in: "/", environment: Self.usual)
    try? FileManager.default.removeItem(atPath: top)
  }

  // MARK: Programs

  static let usual = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

  /// The environment programs get: nothing of the machine's but PATH.
  var settings: [String: String] {
    var settings = Self.usual
    settings["HOME"] = home
    settings["LANG"] = "C.UTF-8"
    settings["KODEBOK_CODER"] = "anna"
    settings["GIT_CONFIG_NOSYSTEM"] = "1"
    for name in ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"] { settings[name] = "Anna" }
    for name in ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"] { settings[name] = "anna@example.org" }
    return settings.merging(environment) { $1 }
  }

  /// Runs kodebok in the study's folder.
  @discardableResult
  func kodebok(_ words: String..., input: String = "", timeLimit: Double = 60) throws -> ProgramRun {
    try kodebok(words, input: Array(input.utf8), timeLimit: timeLimit)
  }

  /// Runs kodebok in the study's folder.
  @discardableResult
  func kodebok(_ words: [String], input: [UInt8] = [], timeLimit: Double = 60) throws -> ProgramRun {
    let run = try ProgramRun.run(
      [Binary.path] + words,
      in: study,
      environment: settings,
      input: input,
      timeLimit: timeLimit
    )
    #expect(run.signal == 0 && !run.timedOut, "kodebok \(words) was ended by \(run.signal): \(run.errorText)")
    return run
  }

  /// Runs another program in the study's folder.
  @discardableResult
  func run(_ words: String..., input: String = "", timeLimit: Double = 60) throws -> ProgramRun {
    try ProgramRun.run(
      words,
      in: study,
      environment: settings,
      input: Array(input.utf8),
      timeLimit: timeLimit
    )
  }

  /// Runs git in the study's folder and requires that it succeeds.
  @discardableResult
  func git(_ words: String..., fails: Bool = false) throws -> ProgramRun {
    let run = try ProgramRun.run(
      ["git", "-c", "init.defaultBranch=main", "-c", "advice.detachedHead=false"] + words,
      in: study,
      environment: settings
    )
    try #require((run.status == 0) != fails, "git \(words): \(run.all)")
    return run
  }

  // MARK: Files

  /// Writes a file of the study, and the folders above it.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Writes a file of the study, and the folders above it.
  func write(_ bytes: [UInt8], to path: String) throws {
    let file = study + "/" + path
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try #require(FileManager.default.createFile(atPath: file, contents: Data(bytes)))
  }

  /// The bytes of a file of the study; nil where there is none.
  func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: study + "/" + path).map(Array.init) }

  /// The text of a file of the study; empty where there is none.
  func text(_ path: String) -> String { String(decoding: bytes(path) ?? [], as: UTF8.self) }

  /// Every file below the study's folder but the journal, with its bytes.
  func files() throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: study)
    while let name = names?.nextObject() as? String {
      if name.hasPrefix(".kodebok") || name.hasPrefix(".git/") { continue }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: study + "/" + name, isDirectory: &isFolder), !isFolder.boolValue {
        found[name] = bytes(name) ?? []
      }
    }
    return found
  }

  /// The codings of a coder's file, in their order, without the header.
  func codings(_ coder: String = "anna", of source: String = "transcripts/tone.txt") -> [JSONValue] {
    text("codings/\(coder)/\(source).jsonl").split(separator: "\n").compactMap {
      guard let value = try? JSONValue(parsing: Array($0.utf8)), value["id"] != nil else { return nil }
      return value
    }
  }

  /// The codings of a coder's file once there are so many.
  ///
  /// A coding is durable when it is answered; the file of codings is written a moment later.
  func codings(_ coder: String = "anna", of source: String = "transcripts/tone.txt", count: Int) -> [JSONValue] {
    let end = ContinuousClock.now + .seconds(5)
    while codings(coder, of: source).count != count, ContinuousClock.now < end { usleep(2000) }
    return codings(coder, of: source)
  }

  /// The findings of `check --format json`.
  func findings(_ words: String...) throws -> [JSONValue] {
    let run = try kodebok(["check", "--format", "json"] + words)
    return try #require(run.json["findings"]?.array, "\(run.all)")
  }

  /// The rules that `check` reports, each once, sorted.
  func rules(_ words: String...) throws -> [String] {
    let run = try kodebok(["check", "--format", "json"] + words)
    let findings = try #require(run.json["findings"]?.array, "\(run.all)")
    return Set(findings.compactMap { $0["rule"]?.string }).sorted()
  }
}

/// The program under test.
enum Binary {
  /// The one named by KODEBOK_BINARY, else the one built beside the tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["KODEBOK_BINARY"], !named.isEmpty {
      return named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/" + named
    }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("kodebok").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue { return file }
    }
    return FileManager.default.currentDirectoryPath + "/.build/debug/kodebok"
  }()
}

/// What a machine may lack; a test that needs it is skipped and says so.
enum Tool {
  /// Whether a program is in PATH.
  static func has(_ name: String) -> Bool {
    (try? ProgramRun.run(["sh", "-c", "command -v \"$0\"", name], in: "/", environment: Bench.usual))?.status == 0
  }

  /// Whether Python has a module.
  static func hasPython(_ module: String) -> Bool {
    let words = ["python3", "-c", "import \(module)"]
    return (try? ProgramRun.run(words, in: "/", environment: Bench.usual))?.status == 0
  }

  static let jsonschema = hasPython("jsonschema")
  static let pytestLSP = hasPython("pytest_lsp")
  static let zsh = has("zsh")
  static let fish = has("fish")
  static let bash = has("bash")
  static let git = has("git")
  static let node = has("node")
  static let nvim = has("nvim")
  /// Whether the tests run as root, who may read and write everything.
  static let isRoot = getuid() == 0
}
