import KodebokJSON
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tries a plug-in against the contract: cases as data, each in a process of its own.
package struct ConformanceKit: Sendable {
  /// What became of a case.
  package struct Verdict: Hashable, Sendable {
    /// The name of the case.
    package var name: String
    /// What the case is about.
    package var title: LocalizedText
    /// The analysis it was tried with, or nil.
    package var analysis: String?
    /// What the plug-in does not do as the contract says; nil where it passed.
    package var shortfall: LocalizedText?
    /// The end of what it wrote to standard error, where it did not pass.
    package var errorText: String
  }

  private let folder: String
  private let manifest: PluginManifest
  private let environment: [String: String]
  private let cases: [ConformanceCase]

  /// The plug-in's name and version, as `plugin.json` has them.
  package var plugin: (name: String, version: String) { (manifest.name, manifest.version) }

  /// Prepares to try a plug-in; nothing is started yet.
  ///
  /// - Parameters:
  ///   - folder: The plug-in's folder, absolute.
  ///   - environment: Where `PATH` and `HOME` come from; nothing else of it is handed on.
  /// - Throws: What is wrong with `plugin.json`.
  package init(folder: String, environment: [String: String]) throws(PluginProblem) {
    self.folder = folder
    self.environment = environment
    let file = folder + "/" + PluginManifest.fileName
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(file, limit: PluginManifest.byteLimit)
    } catch {
      throw PluginProblem(
        "“\(file.visible)” cannot be read: \(error.reason).",
        nb: "«\(file.visible)» kan ikke leses: \(error.reason)."
      )
    }
    manifest = try PluginManifest(parsing: bytes)
    do throws(ContractBreach) {
      cases = try ConformanceCase.all()
    } catch {
      throw PluginProblem("The cases of the kit are broken: \(error.path).", nb: "Prøvene er ødelagt: \(error.path).")
    }
  }

  /// Tries everything and tells each verdict as it comes.
  ///
  /// - Throws: That the program cannot be started.
  package func run(_ tell: (Verdict) -> Void) throws(PluginProblem) { try run(only: nil, tell) }

  /// Tries some cases by name, all for nil; `handshake` tells which analyses there are and is always tried.
  func run(only names: Set<String>?, _ tell: (Verdict) -> Void) throws(PluginProblem) {
    let cases = cases.filter { $0.name == "handshake" || names?.contains($0.name) ?? true }
    // A plug-in that closes its end must not end this process.
    signal(SIGPIPE, SIG_IGN)
    let scratch = try Scratch()
    defer { scratch.remove() }
    var analyses: [AnalysisDescription] = []
    for one in cases where !one.isPerAnalysis {
      let (verdict, described) = try attempt(one, nil, scratch)
      if analyses.isEmpty, let described { analyses = described }
      tell(verdict)
    }
    for analysis in analyses {
      for one in cases where one.isPerAnalysis { tell(try attempt(one, analysis, scratch).verdict) }
    }
  }

  private func attempt(
    _ one: ConformanceCase,
    _ analysis: AnalysisDescription?,
    _ scratch: Scratch
  ) throws(PluginProblem) -> (verdict: Verdict, described: [AnalysisDescription]?) {
    let process = try TriedPlugin(manifest.command, in: folder, environment: variables(scratch))
    defer { process.end() }
    let words = ConformanceSession.Variables(name: manifest.name, version: manifest.version, analysis: analysis)
    var session = ConformanceSession(process, words, startSeconds: manifest.limits.startSeconds)
    var verdict = Verdict(name: one.name, title: one.title, analysis: analysis?.name, errorText: "")
    do throws(Shortfall) {
      for step in one.steps { try session.take(step) }
    } catch {
      verdict.shortfall = error.message
      _ = process.status(seconds: 0.2)
      verdict.errorText = String(decoding: process.errorText, as: UTF8.self)
    }
    let described = session.described.flatMap { value in
      try? WireValue(value, "initialize").map("analyses") { (one) throws(ContractBreach) in try AnalysisDescription(one)
      }
    }
    return (verdict, described)
  }

  /// The environment that the contract gives a plug-in.
  private func variables(_ scratch: Scratch) -> [String: String] {
    [
      "PATH": environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "HOME": environment["HOME"] ?? "/",
      "LANG": "C.UTF-8", "TMPDIR": scratch.path, "KODEBOK_PLUGIN": "1",
    ]
  }

  /// A folder for the plug-in's own files, taken away afterwards.
  private struct Scratch {
    let path: String

    init() throws(PluginProblem) {
      var name = Array("/tmp/kodebok-plugin-XXXXXX".utf8CString)
      guard mkdtemp(&name) != nil else {
        throw PluginProblem(
          "No temporary folder can be made: \(String(cString: strerror(errno))).",
          nb: "Kan ikke lage en midlertidig mappe: \(String(cString: strerror(errno)))."
        )
      }
      path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    func remove() { TrustList.removeFolder(path) }
  }
}
