import KodebokJSON
import KodebokPluginKit
import KodebokStorage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The plug-ins of studies that the user has said may run, by the digest of their files.
///
/// The list and the copies that are run lie in the user's data folder, outside any study, and only the user may read or
/// write them. A plug-in whose files change has another digest, and is not trusted any more.
package struct TrustList: Sendable {
  /// One plug-in that is trusted.
  package struct Item: Hashable, Sendable {
    /// The digest of the files.
    package var digest: String
    /// The name it had, for lists.
    package var name: String
    /// The version it had.
    package var version: String
    /// The folder it was found in.
    package var folder: String
  }

  /// What is trusted, sorted by name and digest.
  package private(set) var items: [Item] = []
  /// Why the list could not be read, or nil; nothing is trusted then.
  package private(set) var problem: PluginProblem?
  private let folders: PluginFolders

  /// Reads the list; one that is missing trusts nothing.
  package init(_ folders: PluginFolders) {
    self.folders = folders
    guard let path = folders.trustFile else { return }
    do throws(FileFailure) {
      let bytes = try Files.read(path, limit: 4 << 20)
      items = try Self.items(bytes)
    } catch {
      if !error.isMissing { problem = .unreadable(path, error.reason) }
    }
    // A list that others may change says nothing about what the user trusts.
    if let status = Files.status(path), status.mode & 0o022 != 0 {
      items = []
      problem = .unreadable(path, "others may write to it (chmod 600)")
    }
  }

  private static func items(_ bytes: [UInt8]) throws(FileFailure) -> [Item] {
    guard let value = try? JSONValue(parsing: bytes), let list = value["trusted"]?.array else {
      throw FileFailure("trusted.json", EINVAL)
    }
    return list.compactMap { one in
      guard let digest = one["digest"]?.string, isDigest(digest) else { return nil }
      return Item(
        digest: digest,
        name: one["name"]?.string ?? "",
        version: one["version"]?.string ?? "",
        folder: one["folder"]?.string ?? ""
      )
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
      }
  }

  /// Whether the user has said that files with this digest may run.
  package func contains(_ digest: String) -> Bool { items.contains { $0.digest == digest } }

  /// The folder of the copy with a digest; nil where there is no data folder.
  package func copy(of digest: String) -> String? { folders.store.map { $0 + "/" + digest } }

  /// Lets a plug-in of a study run: copies its files as they were looked at, and notes their digest.
  ///
  /// - Throws: That the files have changed since they were looked at, or what could not be written.
  package mutating func trust(_ entry: PluginCatalog.Entry) throws(PluginProblem) {
    guard let digest = entry.digest, let folder = entry.folder else { return }
    guard let copy = copy(of: digest), let file = folders.trustFile else { throw .noStore }
    let files = try PluginFiles(of: folder)
    guard files.digest == digest else { throw .changed }
    try Self.write(files, to: copy)
    var list = TrustList(folders)
    if let problem = list.problem { throw problem }
    list.items.removeAll { $0.digest == digest }
    list.items.append(Item(digest: digest, name: entry.name, version: entry.version, folder: folder))
    try list.save(to: file)
    self = list
  }

  /// Takes back that a plug-in may run, and takes its copy away.
  package mutating func remove(_ digest: String) throws(PluginProblem) {
    guard let file = folders.trustFile, Self.isDigest(digest) else { return }
    var list = TrustList(folders)
    list.items.removeAll { $0.digest == digest }
    try list.save(to: file)
    if let copy = copy(of: digest) { Self.removeFolder(copy) }
    self = list
  }

  /// Whether the copy still holds exactly the files that were trusted.
  package func isWhole(_ digest: String) -> Bool {
    guard let copy = copy(of: digest), let files = try? PluginFiles(of: copy) else { return false }
    return files.digest == digest && files.summary.skipped.isEmpty
  }

  // MARK: Files

  private static func write(_ files: PluginFiles, to copy: String) throws(PluginProblem) {
    let disk = Disk()
    let store = Files.folder(of: copy)
    let temporary = store + "/.new-\(getpid())-\(Files.name(of: copy).prefix(16))"
    do throws(FileFailure) {
      try disk.makeFolders(store, mode: 0o700)
      removeFolder(temporary)
      removeFolder(copy)
      try disk.makeFolders(temporary, mode: 0o700)
      for file in files.files {
        let path = temporary + "/" + file.path
        try disk.makeFolders(Files.folder(of: path), mode: 0o700)
        try disk.replace(path, with: file.bytes, newMode: file.isExecutable ? 0o500 : 0o400)
      }
      if rename(temporary, copy) != 0 { throw FileFailure(copy, errno) }
    } catch {
      removeFolder(temporary)
      throw .unwritable(error.path, error.reason)
    }
  }

  private mutating func save(to path: String) throws(PluginProblem) {
    items.sort { ($0.name, $0.digest) < ($1.name, $1.digest) }
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("kodebok", 1)
      writer.array("trusted") { writer in
        for item in items {
          writer.object { writer in
            writer.member("digest", item.digest)
            writer.member("name", item.name)
            writer.member("version", item.version)
            writer.member("folder", item.folder)
          }
        }
      }
    }
    do throws(FileFailure) {
      try Disk().makeFolders(Files.folder(of: path), mode: 0o700)
      try Disk().replace(path, with: writer.bytes + [0x0A], newMode: 0o600)
      if chmod(path, 0o600) != 0 { throw FileFailure(path, errno) }
    } catch {
      throw .unwritable(error.path, error.reason)
    }
    problem = nil
  }

  /// Takes a folder away with everything in it; links are taken away, never followed.
  package static func removeFolder(_ path: String, depth: Int = 0) {
    guard depth < 40, let status = Files.status(path, followingLinks: false) else { return }
    if status.kind == .folder {
      for entry in (try? Files.entries(path, limit: 100_000)) ?? [] {
        removeFolder(path + "/" + entry.name, depth: depth + 1)
      }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
