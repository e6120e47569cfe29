import KodebokJSON
import KodebokPluginAuthoring
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PluginsRun {
  /// Writes the folder of a new plug-in, named as it is, into the folder the command was started in.
  func makeNew() throws(CommandFailure) -> ExitStatus {
    let language = PluginTemplate.Language(rawValue: invocation.value("language") ?? "python") ?? .python
    var sdk = invocation.value("sdk")
    if let place = sdk, !place.holds("://"), !place.hasPrefix("git@") {
      sdk = OpenedStudy.absolute(place, in: console.folder)
    }
    let template: PluginTemplate
    do throws(PluginTemplate.Problem) {
      template = try PluginTemplate(name: word, language: language, sdk: language == .swift ? sdk : nil)
    } catch {
      switch error {
      case .name(let name): throw CommandFailure(key: "plugins/name", facts: ["name": name.visible])
      case .sdk(let place): throw CommandFailure(key: "plugins/sdk", facts: ["place": place.visible])
      }
    }
    if sdk != nil, language != .swift { throw CommandFailure(key: "plugins/sdk-python") }
    let folder = NewFiles(folder: OpenedStudy.absolute(word, in: console.folder))
    guard folder.isNewOrEmpty else { throw CommandFailure(key: "init-not-empty", facts: ["folder": word]) }
    try folder.makeFolder("")
    for file in template.files { _ = try folder.write(file.text, to: file.path) }
    print("plugins/made-\(language.rawValue)", ["folder": word])
    return .clean
  }

  /// Writes the form of every message between Kodebok and plug-ins, as JSON Schema.
  func schema() -> ExitStatus {
    console.print(WireContract.schema)
    return .clean
  }

  /// Tries a plug-in against the contract and says what became of each case.
  ///
  /// The status is 0 where it keeps the contract, 1 where it does not, 2 where it cannot be tried.
  func test() throws(CommandFailure) -> ExitStatus {
    guard let folder = Files.resolved(OpenedStudy.absolute(word, in: console.folder)),
      Files.status(folder)?.kind == .folder
    else { throw CommandFailure(key: "error/no-file", facts: ["file": word.visible]) }
    let kit: ConformanceKit
    var verdicts: [ConformanceKit.Verdict] = []
    do throws(PluginProblem) {
      kit = try ConformanceKit(folder: folder, environment: console.environment)
      if !isJSON { console.print("\(kit.plugin.name) \(kit.plugin.version)\n") }
      try kit.run { verdict in
        verdicts.append(verdict)
        if !isJSON { tell(verdict) }
      }
    } catch {
      return refuse(error.message)
    }
    let failed = verdicts.count { $0.shortfall != nil }
    if isJSON {
      console.write(json(verdicts, of: kit) + [0x0A])
    } else if failed == 0 {
      print("plugins/passed", ["count": String(verdicts.count)])
    } else {
      print("plugins/failed", ["failed": String(failed), "count": String(verdicts.count)])
    }
    return failed == 0 ? .clean : .findings
  }

  private func tell(_ verdict: ConformanceKit.Verdict) {
    let mark = verdict.shortfall == nil ? "✓" : "✗"
    let about = verdict.analysis.map { " [\($0.visible)]" } ?? ""
    var lines = ["\(mark) \(verdict.name)\(about): \(text(verdict.title))"]
    if let shortfall = verdict.shortfall {
      lines.append("    " + text(shortfall))
      let errors = verdict.errorText.split(separator: "\n").suffix(12)
      lines += errors.map { "    │ " + String($0).visible }
    }
    console.print(lines.map { $0 + "\n" }.joined())
  }

  private func json(_ verdicts: [ConformanceKit.Verdict], of kit: ConformanceKit) -> [UInt8] {
    let failed = verdicts.count { $0.shortfall != nil }
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.object("plugin") { writer in
        writer.member("name", kit.plugin.name)
        writer.member("version", kit.plugin.version)
      }
      writer.object("summary") { writer in
        writer.member("passed", verdicts.count - failed)
        writer.member("failed", failed)
      }
      writer.array("cases") { writer in
        for verdict in verdicts {
          writer.object { writer in
            writer.member("name", verdict.name)
            writer.member("analysis", verdict.analysis)
            writer.member("title", verdict.title.english)
            writer.member("verdict", verdict.shortfall == nil ? "passed" : "failed")
            writer.member("message", verdict.shortfall?.english)
          }
        }
      }
    }
    return writer.bytes
  }
}
