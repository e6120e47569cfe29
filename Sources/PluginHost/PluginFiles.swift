import KodebokBytes
import KodebokPluginKit
import KodebokStorage

/// The regular files of a plug-in's folder, as they are hashed and copied.
package struct PluginFiles: Sendable {
  /// What stands behind a digest.
  package struct Summary: Hashable, Sendable {
    /// The number of files.
    package var files = 0
    /// Their bytes.
    package var bytes = 0
    /// What is not among them because it is no regular file: links, pipes; sorted.
    package var skipped: [String] = []
  }

  /// One file.
  struct File: Sendable {
    /// The path within the folder.
    var path: String
    /// Whether it may be run.
    var isExecutable: Bool
    var bytes: [UInt8]
  }

  /// The most files and bytes a plug-in of a study may have.
  static let fileLimit = 2_000
  static let byteLimit = 64 << 20
  private static let depthLimit = 16
  /// Folders that hold what programs make for themselves.
  private static let ignored: Set<String> = [".git", "__pycache__"]

  /// The files, sorted by path.
  private(set) var files: [File] = []
  private(set) var summary = Summary()

  /// Reads a folder; links are not followed.
  ///
  /// - Throws: That it is too large, or that something cannot be read.
  init(of folder: String) throws(PluginProblem) {
    try read(folder, "", depth: 0)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    summary.skipped.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func read(_ folder: String, _ prefix: String, depth: Int) throws(PluginProblem) {
    guard depth <= Self.depthLimit else { throw .tooLarge }
    let entries: [Files.Entry]
    do throws(FileFailure) {
      entries = try Files.entries(folder, limit: Self.fileLimit + 1)
    } catch {
      throw .unreadable(prefix.isEmpty ? "." : prefix, error.reason)
    }
    for entry in entries where !Self.ignored.contains(entry.name) {
      let path = prefix + entry.name
      switch entry.kind {
      case .folder: try read(folder + "/" + entry.name, path + "/", depth: depth + 1)
      case .file: try add(path, folder + "/" + entry.name)
      default: summary.skipped.append(path)
      }
      guard summary.files + summary.skipped.count <= Self.fileLimit else { throw .tooLarge }
    }
  }

  private mutating func add(_ path: String, _ absolute: String) throws(PluginProblem) {
    let room = Self.byteLimit - summary.bytes
    guard let status = Files.status(absolute, followingLinks: false), status.kind == .file else {
      summary.skipped.append(path)
      return
    }
    guard status.size <= room else { throw .tooLarge }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(absolute, limit: room)
    } catch {
      throw .unreadable(path, error.reason)
    }
    guard bytes.count <= room else { throw .tooLarge }
    files.append(File(path: path, isExecutable: status.mode & 0o111 != 0, bytes: bytes))
    summary.files += 1
    summary.bytes += bytes.count
  }

  /// SHA-256 of the list of files: path, whether it may be run, size and digest of each; 64 hexadecimal digits.
  var digest: String {
    var hash = SHA256()
    for file in files {
      hash.update(Array(file.path.utf8) + [0, file.isExecutable ? UInt8(ascii: "x") : UInt8(ascii: "-"), 0])
      hash.update(Array("\(file.bytes.count) \(SHA256.hash(file.bytes).hex)\n".utf8))
    }
    return hash.finalize().hex
  }
}
