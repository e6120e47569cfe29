import Foundation
import KodebokPluginHost
import KodebokPluginKit
import Testing

@Suite("Plug-ins that are found")
struct PluginTrustTests {
  let root: String
  let folders: PluginFolders

  init() {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/kodebok-\(UUID().uuidString)"
    folders = PluginFolders(dataHome: root + "/data", home: nil)
  }

  static let manifest = """
    {"name": "counts", "version": "1.2", "protocol": {"minimum": "1.0", "maximum": "1.3"}, "command": ["python3", "plugin.py"],
     "title": {"en": "Counts", "nb": "Antall"}, "limits": {"runSeconds": 60, "memoryMegabytes": 99999999},
     "analyses": [{"name": "counts", "version": "1.2", "title": "Counts", "summary": "Counts"}]}
    """

  func catalog(_ trust: TrustList) -> PluginCatalog {
    PluginCatalog(bundled: [], userFolder: folders.user, study: root + "/study", trust: trust)
  }

  func writeToStudy(_ files: [String: String]) throws {
    for (path, content) in files { try PluginBench.write(content, to: root + "/study/plugins/" + path) }
  }

  @Test(
    "A plug-in of a study does not run before it is trusted, then runs from its copy, and a change takes trust away"
  )
  func trust() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try writeToStudy(["counts/plugin.json": Self.manifest, "counts/plugin.py": "pass\n", "counts/words/nb.txt": "og\n"])
    var trust = TrustList(folders)
    let found = try #require(catalog(trust).entries.first)
    #expect(found.state == .untrusted && found.runFolder == nil && found.contents?.files == 3)
    #expect(found.name == "counts" && found.title.norwegian == "Antall")
    #expect(catalog(trust).offers.isEmpty)
    #expect(found.trustPrompt.english.contains("python3 plugin.py"))
    #expect(found.trustPrompt.english.contains("is not covered"))

    try trust.trust(found)
    let trusted = try #require(catalog(TrustList(folders)).entries.first)
    #expect(trusted.state == .ready)
    let copy = try #require(trusted.runFolder)
    #expect(copy.hasPrefix(root + "/data/kodebok/store/") && !copy.hasPrefix(root + "/study"))
    #expect(try String(contentsOfFile: copy + "/words/nb.txt", encoding: .utf8) == "og\n")
    for (path, mode) in [("/data/kodebok/trusted.json", 0o600), ("/data/kodebok/store", 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
    #expect(catalog(trust).offers.map(\.name) == ["counts"])

    try writeToStudy(["counts/plugin.py": "import os\n"])
    #expect(catalog(TrustList(folders)).entries.first?.state == .untrusted)
    try writeToStudy(["counts/plugin.py": "pass\n"])
    #expect(catalog(TrustList(folders)).entries.first?.state == .ready)
    try trust.remove(try #require(trusted.digest))
    #expect(catalog(TrustList(folders)).entries.first?.state == .untrusted)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("What changes between looking and trusting is not trusted, and a copy that was changed does not run")
  func races() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try writeToStudy(["counts/plugin.json": Self.manifest, "counts/plugin.py": "pass\n"])
    var trust = TrustList(folders)
    let found = try #require(catalog(trust).entries.first)
    try writeToStudy(["counts/plugin.py": "evil\n"])
    #expect(throws: PluginProblem.self) { try trust.trust(found) }
    #expect(trust.items.isEmpty)
    try writeToStudy(["counts/plugin.py": "pass\n"])
    try trust.trust(found)
    let digest = try #require(found.digest)
    #expect(trust.isWhole(digest))
    let file = try #require(trust.copy(of: digest)) + "/plugin.py"
    try FileManager.default.removeItem(atPath: file)
    try Data("evil\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(!trust.isWhole(digest))
    let bench = AnalysisHost(
      catalog: catalog(trust),
      identity: .init(version: "0.1"),
      trust: trust,
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let failure = #expect(throws: AnalysisFailure.self) {
      try bench.run("counts", [], PluginBench("pass").view, AnalysisContext())
    }
    #expect(failure?.message.english.contains("is gone or was changed") == true)
  }

  @Test("Links are neither followed nor copied; a folder that leads out of the study is no plug-in")
  func links() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try writeToStudy(["counts/plugin.json": Self.manifest])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: root + "/study/plugins/counts/secret", withDestinationPath: "/etc/passwd")
    try manager.createSymbolicLink(atPath: root + "/study/plugins/outside", withDestinationPath: "/etc")
    let entries = catalog(TrustList(folders)).entries
    #expect(entries.map(\.name) == ["counts"])
    #expect(entries.first?.contents?.skipped == ["secret"])
    #expect(entries.first?.trustPrompt.norwegian.contains("secret") == true)
  }

  @Test(
    "A plugin.json that is wrong is told of in one sentence",
    arguments: [
      ("", "plugin.json is not JSON:"), ("[]", "plugin.json must be: an object."),
      (#"{"name": "Big Name"}"#, "plugin.json.name must be: lower-case letters and digits, words joined by hyphens."),
      (#"{"name": "a", "version": "1"}"#, "plugin.json.command must be: the program and its arguments, a string each."),
      (
        #"{"name": "a", "version": "1", "command": ["/bin/sh"], "protocol": {"minimum": "1.0", "maximum": "1.0"}}"#,
        "plugin.json.command must be: a program of the folder (./run) or one by name (python3)."
      ),
      (
        #"{"name": "a", "version": "1", "command": ["../run"], "protocol": {"minimum": "1.0", "maximum": "1.0"}}"#,
        "plugin.json.command must be: a program of the folder (./run) or one by name (python3)."
      ),
      (
        #"{"name": "a", "version": "1", "command": ["run"], "protocol": {"minimum": "one", "maximum": "1.0"}}"#,
        "plugin.json.protocol.minimum must be: a version such as 1.0."
      ),
      (
        #"{"name": "a", "version": "1", "command": ["run"], "protocol": {"minimum": "2.0", "maximum": "2.1"}}"#,
        "This plug-in speaks version 2.0 to 2.1 of the protocol, Kodebok speaks 1.0."
      ),
      (
        #"{"name": "a", "version": "1", "command": ["run"], "protocol": {"minimum": "1.0", "maximum": "1.0"}, "limits": {"runSeconds": 0}}"#,
        "plugin.json.limits.runSeconds must be: a number above 0."
      ),
    ]
  )
  func broken(json: String, expected: String) throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try PluginBench.write(json, to: root + "/data/kodebok/plugins/mine/plugin.json")
    let entry = try #require(catalog(TrustList(folders)).entries.first)
    guard case .broken(let problem) = entry.state else {
      Issue.record("it is \(entry.state)")
      return
    }
    #expect(problem.message.english.hasPrefix(expected), "\(problem.message.english)")
    #expect(!problem.message.norwegian.isEmpty)
  }

  @Test("Limits beyond the ceiling are brought down to it, and what anybody may write to is not run")
  func limits() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try PluginBench.write(Self.manifest, to: root + "/data/kodebok/plugins/mine/plugin.json")
    let entry = try #require(catalog(TrustList(folders)).entries.first)
    #expect(entry.state == .ready)
    #expect(entry.manifest?.limits.memoryMegabytes == PluginLimits.ceiling.memoryMegabytes)
    #expect(entry.manifest?.limits.runSeconds == 60)
    let folder = root + "/data/kodebok/plugins/mine"
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    guard case .broken = catalog(TrustList(folders)).entries.first?.state else {
      Issue.record("it would run")
      return
    }
  }

  @Test("An analysis is asked for by name; what is unknown or not trusted is said so")
  func names() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try writeToStudy(["counts/plugin.json": Self.manifest])
    try PluginBench.write(Self.manifest, to: root + "/data/kodebok/plugins/mine/plugin.json")
    var trust = TrustList(folders)
    let host = AnalysisHost(catalog: catalog(trust), identity: .init(version: "0.1"), trust: trust, environment: [:])
    #expect(try host.find("counts").plugin.origin == .user)
    let unknown = #expect(throws: AnalysisFailure.self) { try host.find("nothing") }
    #expect(unknown?.message.english == "There is no analysis “nothing”. There are: counts.")
    let missing = #expect(throws: AnalysisFailure.self) { try host.find("other/x") }
    #expect(missing?.kind == .unknown)
    try trust.trust(try #require(catalog(trust).entries.last))
    #expect(catalog(trust).offers.map(\.name) == ["counts", "counts/counts"])
    try FileManager.default.removeItem(atPath: root + "/data/kodebok/plugins/mine")
    host.update(catalog(TrustList(PluginFolders(dataHome: root + "/empty", home: nil))), trust: trust)
    let untrusted = #expect(throws: AnalysisFailure.self) { try host.find("counts") }
    #expect(untrusted?.kind == .untrusted)
    #expect(untrusted?.message.norwegian.contains("kodebok plugins trust counts") == true)
  }
}
