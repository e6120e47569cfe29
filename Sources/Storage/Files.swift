#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading from the file system; paths are absolute, as the system spells them.
package enum Files {
  /// What is known of a file without reading it.
  package struct Status: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case file, folder, link, other }
    package var kind: Kind
    package var size: Int
    package var device: UInt64
    package var inode: UInt64
    package var modifiedSeconds: Int
    package var modifiedNanoseconds: Int
    package var mode: UInt32
  }

  /// The status of what a path leads to, or of a link itself; nil where there is nothing or it may not be looked at.
  package static func status(_ path: String, followingLinks: Bool = true) -> Status? {
    var result = stat()
    guard (followingLinks ? stat(path, &result) : lstat(path, &result)) == 0 else { return nil }
    return status(of: result)
  }

  static func status(of file: stat) -> Status {
    let kind: Status.Kind
    switch file.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    #if canImport(Darwin)
      let time = file.st_mtimespec
    #else
      let time = file.st_mtim
    #endif
    return Status(
      kind: kind,
      size: Int(file.st_size),
      device: UInt64(truncatingIfNeeded: file.st_dev),
      inode: UInt64(truncatingIfNeeded: file.st_ino),
      modifiedSeconds: time.tv_sec,
      modifiedNanoseconds: time.tv_nsec,
      mode: UInt32(file.st_mode & 0o7777)
    )
  }

  /// The bytes of a regular file, at most `limit` + 1 of them, so that a caller sees that there are too many.
  ///
  /// Never waits for pipes or devices: what is no regular file is refused with EINVAL.
  package static func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileFailure(path, errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let wanted = min(max(Int(status.st_size), 0), limit) + 1
    var failure: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = fill(file, buffer, &failure)
    }
    if failure != 0 { throw FileFailure(path, failure) }
    while bytes.count == wanted, bytes.count <= limit, status.st_size < wanted {
      // The file grew while it was read.
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in count = fill(file, buffer, &failure) }
      if failure != 0 { throw FileFailure(path, failure) }
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
      if more.count < 65_536 { break }
    }
    return bytes
  }

  private static func fill(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ failure: inout Int32) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      #if canImport(Darwin)
        let got = Darwin.read(file, base + done, buffer.count - done)
      #else
        let got = Glibc.read(file, base + done, buffer.count - done)
      #endif
      if got < 0 {
        if errno == EINTR { continue }
        failure = errno
        return 0
      }
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// One name in a folder.
  package struct Entry: Sendable {
    package var name: String
    package var kind: Status.Kind
  }

  /// The names in a folder, unsorted, without `.` and `..`; at most `limit`.
  package static func entries(_ path: String, limit: Int) throws(FileFailure) -> [Entry] {
    guard let folder = opendir(path) else { throw FileFailure(path, errno) }
    defer { closedir(folder) }
    var result: [Entry] = []
    while result.count < limit, let entry = readdir(folder) {
      let type = Int(entry.pointee.d_type)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: Status.Kind
      switch type {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      case Int(DT_LNK): kind = .link
      case Int(DT_UNKNOWN): kind = status(path + "/" + name, followingLinks: false)?.kind ?? .other
      default: kind = .other
      }
      result.append(Entry(name: name, kind: kind))
    }
    return result
  }

  /// The path with links resolved, or nil where something on the way is not there.
  package static func resolved(_ path: String) -> String? {
    guard let result = realpath(path, nil) else { return nil }
    defer { free(result) }
    return String(cString: result)
  }

  /// The folder a path lies in; `/` at the top.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
