#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes files and folders that are not there yet, and never touches one that is.
struct NewFiles {
  /// The folder they are made in, as the user wrote it.
  var folder: String

  /// Whether the folder is not there, or holds nothing.
  var isNewOrEmpty: Bool {
    guard let handle = opendir(folder) else { return errno == ENOENT }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let isDot = entry.pointee.d_name.0 == 46
      let isSelf = isDot && entry.pointee.d_name.1 == 0
      let isParent = isDot && entry.pointee.d_name.1 == 46 && entry.pointee.d_name.2 == 0
      if !isSelf, !isParent { return false }
    }
    return true
  }

  /// Makes a folder and those above it.
  func makeFolder(_ path: String) throws(CommandFailure) {
    var done = folder.hasPrefix("/") ? "/" : ""
    for part in (folder + "/" + path).split(separator: "/") {
      done += done.isEmpty || done == "/" ? String(part) : "/" + part
      if mkdir(done, 0o755) != 0, errno != EEXIST {
        throw failure(done)
      }
    }
  }

  /// Writes a file unless one is there; returns whether it was written.
  func write(_ content: String, to path: String) throws(CommandFailure) -> Bool {
    let parts = path.split(separator: "/").dropLast()
    if !parts.isEmpty { try makeFolder(parts.joined(separator: "/")) }
    let name = folder + "/" + path
    let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if file < 0 {
      if errno == EEXIST { return false }
      throw failure(path)
    }
    defer { close(file) }
    let bytes = Array(content.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { put(file, UnsafeRawBufferPointer(rebasing: $0[done...])) }
      if count > 0 { done += count } else if errno != EINTR { throw failure(path) }
    }
    return true
  }

  private func failure(_ path: String) -> CommandFailure {
    CommandFailure(key: "init-unwritable", facts: ["file": path, "reason": String(cString: strerror(errno))])
  }
}
