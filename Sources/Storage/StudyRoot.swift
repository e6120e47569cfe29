#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a study begins.
package struct StudyRoot: Hashable, Sendable {
  /// The folder of the study, absolute, with links resolved, without `/` at the end.
  package var path: String
  /// Which sign gave it away.
  package var sign: Sign

  /// What says that a folder is a study.
  package enum Sign: String, Sendable {
    case settings, codeBook, transcripts, workspace
  }

  package init(path: String, sign: Sign) {
    self.path = path
    self.sign = sign
  }

  /// The study a file or folder belongs to, or nil.
  ///
  /// The nearest folder above with `kodebok.json`; else with `codebook.md`; else the one that holds `transcripts/` above
  /// the file; else the workspace folder if it has `transcripts/`. Never the home folder or what is above it, never across
  /// the border of a file system; links are resolved first; the innermost study wins.
  package static func find(for path: String, workspaceFolder: String? = nil, home: String? = homeFolder) -> StudyRoot? {
    let resolvedHome = home.flatMap { Files.resolved($0) ?? $0 }
    let folders = ancestors(of: path, home: resolvedHome)
    if let found = folders.first(where: { has($0, ["kodebok.json"]) }) {
      return StudyRoot(path: found, sign: .settings)
    }
    if let found = folders.first(where: { has($0, StudyNames.codeBook) }) {
      return StudyRoot(path: found, sign: .codeBook)
    }
    let inside = Files.resolved(path) ?? path
    if let found = folders.first(where: { folder in
      StudyNames.transcriptFolders.contains { inside == folder + "/" + $0 || inside.hasPrefix(folder + "/" + $0 + "/") }
        && holdsTranscripts(folder)
    }) {
      return StudyRoot(path: found, sign: .transcripts)
    }
    if let workspaceFolder, let folder = Files.resolved(workspaceFolder), holdsTranscripts(folder),
      folder != resolvedHome, !(resolvedHome ?? "").hasPrefix(folder == "/" ? "/" : folder + "/"),
      inside == folder || inside.hasPrefix(folder + "/")
    {
      return StudyRoot(path: folder, sign: .workspace)
    }
    return nil
  }

  /// The home folder of the user, from the environment or the user database.
  package static var homeFolder: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
    guard let user = getpwuid(getuid()), let home = user.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// The folder itself or the folder of the file, and those above, up to the home folder or the file system's border.
  private static func ancestors(of path: String, home: String?) -> [String] {
    var start = path
    while Files.status(start) == nil, start != "/", start != "." { start = Files.folder(of: start) }
    guard var folder = Files.resolved(start) else { return [] }
    if Files.status(folder)?.kind != .folder { folder = Files.folder(of: folder) }
    guard let device = Files.status(folder)?.device else { return [] }
    var result: [String] = []
    while folder != "/", folder != ".", Files.status(folder)?.device == device {
      if let home, folder == home || home.hasPrefix(folder + "/") { break }
      result.append(folder)
      folder = Files.folder(of: folder)
    }
    return result
  }

  private static func has(_ folder: String, _ names: [String]) -> Bool {
    names.contains { Files.status(folder + "/" + $0)?.kind == .file }
  }

  private static func holdsTranscripts(_ folder: String) -> Bool {
    StudyNames.transcriptFolders.contains { Files.status(folder + "/" + $0)?.kind == .folder }
  }
}
