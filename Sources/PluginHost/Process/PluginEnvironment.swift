import KodebokStorage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment of plug-ins: clean, so that nothing of the user's secrets is handed on.
struct PluginEnvironment: Sendable {
  private let path: [String]
  private let home: String?
  private let temporary: String

  /// Takes `PATH`, `HOME` and `TMPDIR` out of an environment; parts of `PATH` that are not absolute are left out.
  init(_ environment: [String: String]) {
    let given = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    path = given.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    home = environment["HOME"]
    let folder = environment["TMPDIR"] ?? ""
    temporary = folder.hasPrefix("/") ? folder : "/tmp"
  }

  func variables(temporary: String?) -> [String] {
    [
      "PATH=" + path.joined(separator: ":"), "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONDONTWRITEBYTECODE=1",
      "TMPDIR=" + (temporary ?? self.temporary),
    ] + (home.map { ["HOME=" + $0] } ?? [])
  }

  /// The file of a program: in the folder where its name has a slash, else the first in `PATH`; nil where there is none.
  func program(_ name: String, in folder: String) -> String? {
    let candidates = name.contains("/") ? [folder + "/" + name] : path.map { $0 + "/" + name }
    return candidates.first { Files.status($0)?.kind == .file && access($0, X_OK) == 0 }
  }

  /// A new folder that only the user may look into; nil where none can be made.
  func temporaryFolder() -> String? {
    var template = Array((temporary + "/kodebok-plugin-XXXXXX").utf8CString)
    return mkdtemp(&template).map { String(cString: $0) }
  }
}

/// What tells whether the files of a plug-in have changed since its process was started.
enum FolderStamp {
  /// Names, sizes and times of the files of a folder and of those right below it, at most 400.
  static func stamp(of folder: String) -> String {
    var parts: [String] = []
    add(folder, "", depth: 0, to: &parts)
    return parts.joined(separator: ";")
  }

  private static func add(_ folder: String, _ prefix: String, depth: Int, to parts: inout [String]) {
    let entries = ((try? Files.entries(folder, limit: 200)) ?? []).map(\.name).sorted()
    for name in entries where !name.hasPrefix(".") && name != "__pycache__" && parts.count < 400 {
      guard let status = Files.status(folder + "/" + name) else { continue }
      if status.kind == .folder {
        if depth < 1 { add(folder + "/" + name, prefix + name + "/", depth: depth + 1, to: &parts) }
      } else {
        parts.append("\(prefix)\(name) \(status.size) \(status.modifiedSeconds).\(status.modifiedNanoseconds)")
      }
    }
  }
}
