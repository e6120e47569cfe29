import KodebokPluginHost
import KodebokPluginKit
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// The study a command works on, with the words and the look of its output.
struct OpenedStudy {
  var folder: StudyFolder
  var study: Study
  var wording: Wording
  var console: Console
  var invocation: Invocation

  /// Finds and reads the study: `--study`, or the one around the folder the command was started in.
  init(_ invocation: Invocation, _ console: Console) throws(CommandFailure) {
    let start = invocation.value("study").map { Self.absolute($0, in: console.folder) } ?? console.folder
    if invocation.has("study"), Files.status(start)?.kind != .folder {
      throw CommandFailure(key: "error/no-file", facts: ["file": invocation.value("study") ?? ""])
    }
    let root = StudyRoot.find(for: start, workspaceFolder: start, home: console.environment["HOME"])
    let isOutside = invocation.has("study") && root?.path != Files.resolved(start)
    guard let root, !isOutside else { throw CommandFailure(key: "error/no-study") }
    let key = KeyFile.path(
      root: root.path,
      option: invocation.value("key"),
      environment: console.environment,
      folder: console.folder
    )
    folder = StudyFolder(root: root.path, key: key)
    study = folder.readStudy()
    self.console = console
    self.invocation = invocation
    wording = Wording(Program.language(invocation.value("lang"), study.settings.language, console))
    if let broken = study.findings.first(where: { $0.rule == "settings-syntax" }) {
      throw CommandFailure(
        key: "settings-broken",
        facts: [
          "file": broken.place.file.value, "line": String(broken.place.start.line + 1),
          "column": String(broken.place.start.column + 1), "message": wording.message(for: broken),
        ]
      )
    }
  }

  /// The analyses that can be run on the study.
  var analysisHost: AnalysisHost {
    AnalysisHost(
      bundled: console.analyses,
      study: folder.root,
      environment: console.environment,
      version: ProgramVersion.current
    )
  }

  /// The study with what the analyses find that it has enabled.
  ///
  /// Machine formats are in English whatever the study's language is.
  var studyWithAnalyses: Study {
    guard !study.settings.analyses.isEmpty else { return study }
    let isForPeople = (invocation.value("format") ?? "text") == "text"
    var study = study
    let view = SnapshotView(study, in: folder)
    study.findings += analysisHost.findings(view, language: isForPeople ? wording.language : .english)
    return study
  }

  /// How text is written.
  var style: TextStyle {
    TextStyle(
      wording: wording,
      isColored: console.usesColor(invocation.value("color")),
      width: console.isTerminal ? console.width : 100
    )
  }

  /// The text of a file of the study, for excerpts; nil where it cannot be read, or a link leads out of the study: what
  /// lies there is nobody's to show.
  func text(of path: StudyPath) -> SourceText? {
    if let flow = study.flow(at: path) { return flow.text }
    guard let real = Files.resolved(folder.absolute(path)), real.hasPrefix(folder.root + "/") else { return nil }
    guard let bytes = try? folder.bytes(of: path, limit: Limits.sourceBytes) else { return nil }
    let decoding = TextDecoding(bytes)
    return decoding.encoding == .binary ? nil : decoding.text
  }

  /// The path in the study of a file as the user wrote it: from where the command was started, or from the study.
  func path(of word: String) throws(CommandFailure) -> StudyPath {
    for base in [console.folder, folder.root] {
      let absolute = Self.absolute(word, in: base)
      guard Files.status(absolute) != nil else { continue }
      if let path = folder.path(of: absolute) { return path }
      if Files.resolved(absolute) == folder.root { return StudyPath("") }
    }
    throw CommandFailure(key: "check-path", facts: ["file": word])
  }

  /// A path made absolute against a folder.
  static func absolute(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }
}
