import Foundation
import KodebokJSON
import Testing

@Suite("Plug-ins are made, tried, trusted and used", .enabled(if: Tool.python, "python3 3.9 or newer is not here"))
struct PluginAuthoringEndToEndTests {
  private static let python = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Plugins/python").path

  @Test("A new plug-in in Python works at once, in a study once it is trusted, and no longer when that is taken back")
  func newPython() throws {
    let bench = try Bench(example: "en")
    #expect(try bench.kodebok("plugins", "new", "quick-counts").status == 0)
    let again = try bench.kodebok("plugins", "new", "quick-counts")
    #expect(again.status == 2 && again.errorText.contains("quick-counts"))
    let own = try bench.run("sh", "-c", "cd quick-counts && python3 -m unittest")
    #expect(own.status == 0 && own.errorText.contains("OK"), "\(own.all)")
    let tried = try bench.kodebok("plugins", "test", "quick-counts", "--format", "json")
    #expect(tried.status == 0 && tried.json["summary"]?["failed"]?.int == 0, "\(tried.all)")

    try bench.run("sh", "-c", "mkdir plugins && mv quick-counts plugins/")
    let listed = try bench.kodebok("plugins", "list", "--format", "json").json["plugins"]?.array
    #expect(listed?.first { $0["name"]?.string == "quick-counts" }?["state"]?.string == "untrusted")
    let refused = try bench.kodebok("analyse", "quick-counts")
    #expect(refused.status == 2 && refused.errorText.contains("kodebok plugins trust quick-counts"))
    let unsure = try bench.kodebok("plugins", "trust", "quick-counts")
    #expect(unsure.status == 2 && unsure.errorText.contains("--yes"), "\(unsure.all)")
    #expect(try bench.kodebok("analyse", "quick-counts").status == 2)
    #expect(try bench.kodebok("plugins", "trust", "quick-counts", "--yes").status == 0)
    let result = try bench.kodebok("analyse", "quick-counts", "--format", "json", "--option", "least=20")
    #expect(result.status == 0, "\(result.all)")
    #expect((result.json["tables"]?[0]?["rows"]?.array ?? []).allSatisfy { ($0[1]?.int ?? 0) >= 20 })

    try bench.write(
      bench.text("plugins/quick-counts/plugin.py") + "\n# changed\n",
      to: "plugins/quick-counts/plugin.py"
    )
    #expect(try bench.kodebok("analyse", "quick-counts").status == 2)
    #expect(try bench.kodebok("plugins", "trust", "quick-counts", "--yes").status == 0)
    #expect(try bench.kodebok("analyse", "quick-counts").status == 0)
    #expect(try bench.kodebok("plugins", "remove", "quick-counts").status == 0)
    #expect(try bench.kodebok("analyse", "quick-counts").status == 2)
    #expect(try bench.kodebok("plugins", "remove", "quick-counts").status == 2)
  }

  @Test("One's own plug-ins need no trust, also outside a study")
  func own() throws {
    let bench = try Bench()
    let folder = bench.home + "/.local/share/kodebok/plugins"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try bench.kodebok("plugins", "new", "quick-counts")
    try FileManager.default.moveItem(atPath: bench.study + "/quick-counts", toPath: folder + "/quick-counts")
    let info = try bench.kodebok("plugins", "info", "quick-counts", "--lang", "nb")
    #expect(info.status == 0 && info.text.contains("ditt eget, klart") && info.text.contains("least"), "\(info.all)")
    let trusted = try bench.kodebok("plugins", "trust", "quick-counts", "--yes")
    #expect(trusted.status == 2)
    let removed = try bench.kodebok("plugins", "remove", "quick-counts")
    #expect(removed.status == 2 && removed.errorText.contains("delete its folder"), "\(removed.all)")
  }

  @Test("What cannot be done is one sentence each")
  func mistakes() throws {
    let bench = try Bench()
    for (words, sentence) in [
      (["plugins", "dance"], "dance"), (["plugins", "new"], "NAME"),
      (["plugins", "new", "My Plug-in"], "cannot be the name"),
      (["plugins", "new", "a", "--sdk", "x"], "kodebok.py"), (["plugins", "test", "nowhere"], "nowhere"),
      (["plugins", "test", "."], "plugin.json"), (["plugins", "info", "nothing"], "There is no plug-in “nothing”"),
      (["plugins", "list", "more"], "more"), (["plugins", "trust", "frequencies"], "does not lie in a study"),
    ] {
      let run = try bench.kodebok(words)
      #expect(run.status == 2 && run.errorText.contains(sentence), "\(words): \(run.all)")
      #expect(run.errorText.split(separator: "\n").count == 1, "\(words): \(run.all)")
    }
  }

  @Test("A plug-in that breaks the contract fails its cases, and the status says so")
  func broken() throws {
    let bench = try Bench()
    try bench.kodebok("plugins", "new", "quick-counts")
    let source = bench.text("quick-counts/plugin.py")
    try bench.write(source.replacingOccurrences(of: "found = {}", with: "found = 1 / 0"), to: "quick-counts/plugin.py")
    let run = try bench.kodebok("plugins", "test", "quick-counts")
    #expect(run.status == 1, "\(run.all)")
    #expect(run.text.contains("✗ run [quick-counts]") && run.text.contains("ZeroDivisionError"), "\(run.all)")
    #expect(run.text.contains("✓ handshake"))
  }

  @Test(
    "The plug-ins that come as examples pass their tests and keep the contract",
    arguments: ["speaking-share", "passage-topics"]
  )
  func examples(name: String) throws {
    let bench = try Bench(example: "en")
    let own = try bench.run(
      "sh",
      "-c",
      "cd \"$0\" && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest",
      Self.python + "/" + name
    )
    #expect(own.status == 0, "\(own.all)")
    let folder = bench.home + "/.local/share/kodebok/plugins/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.python + "/" + name, toPath: folder + name)
    let result = try bench.kodebok("analyse", name, "--format", "json")
    guard name == "speaking-share" || Tool.hasPython("sklearn") else {
      #expect(result.status == 2 && result.errorText.contains("python3 -m pip install scikit-learn"), "\(result.all)")
      return
    }
    #expect(result.status == 0 && (result.json["tables"]?[0]?["rows"]?.array?.count ?? 0) > 2, "\(result.all)")
    let tried = try bench.kodebok("plugins", "test", folder + name)
    #expect(tried.status == 0, "\(tried.all)")
  }

  @Test("The SDK for Python passes its own tests")
  func sdk() throws {
    let bench = try Bench()
    let line = "cd \"$0\" && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest discover -s tests"
    let run = try bench.run("sh", "-c", line, Self.python, timeLimit: 180)
    #expect(run.status == 0, "\(run.all)")
  }

  @Test(
    "A new plug-in in Swift builds from the sources it carries, passes its tests and keeps the contract",
    .enabled(if: Tool.isThorough, "set KODEBOK_THOROUGH=1 to build a package of its own, some minutes long")
  )
  func newSwift() throws {
    let bench = try Bench()
    try bench.kodebok("plugins", "new", "quick-counts", "--language", "swift")
    let built = try bench.run("sh", "quick-counts/build.sh", timeLimit: 1_200)
    #expect(built.status == 0, "\(built.all)")
    let own = try bench.run("swift", "test", "--disable-xctest", "--package-path", "quick-counts", timeLimit: 1_200)
    #expect(own.status == 0, "\(own.all)")
    let tried = try bench.kodebok("plugins", "test", "quick-counts")
    #expect(tried.status == 0, "\(tried.all)")
  }
}

extension Tool {
  /// Whether there is a Python that the SDK runs on.
  static let python =
    (try? ProgramRun.run(
      ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))"],
      in: "/",
      environment: Bench.usual
    ))?.status == 0
  /// Whether tests that build packages of their own are wanted.
  static let isThorough = ProcessInfo.processInfo.environment["KODEBOK_THOROUGH"] == "1"
}
