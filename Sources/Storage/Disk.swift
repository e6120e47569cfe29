import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One call that changes something on disk, as the recovery test replays it.
package enum DiskCall: Hashable, Sendable {
  /// Makes a folder.
  case makeFolder(String)
  /// Makes an empty file.
  case create(String, mode: UInt32)
  /// Writes bytes at an offset.
  case write(String, at: Int, [UInt8])
  /// Cuts a file.
  case truncate(String, to: Int)
  /// Waits until a file's bytes are on the disk.
  case sync(String)
  /// Gives a file another name, in the place of what was there.
  case rename(String, to: String)
  /// Takes a name away.
  case remove(String)
  /// Waits until a folder's names are on the disk.
  case syncFolder(String)
}

/// Everything storage does to change files; a test can watch the calls, or let one fail.
package struct Disk: Sendable {
  /// Sees each call before it is made; a number other than 0 makes it fail with that `errno`.
  package var observe: (@Sendable (DiskCall) -> Int32)?

  /// Stands for "somebody changed the file meanwhile" among the numbers of errors.
  static let changed: Int32 = -1

  package init(observe: (@Sendable (DiskCall) -> Int32)? = nil) { self.observe = observe }

  private func announce(_ call: @autoclosure () -> DiskCall, _ path: String) throws(FileFailure) {
    guard let observe else { return }
    let code = observe(call())
    if code != 0 { throw FileFailure(path, code) }
  }

  /// Makes a folder and those above it that are missing; nothing where it is there.
  package func makeFolders(_ path: String, mode: mode_t = 0o777) throws(FileFailure) {
    if let status = Files.status(path) {
      if status.kind == .folder { return }
      throw FileFailure(path, ENOTDIR)
    }
    let above = Files.folder(of: path)
    if above != path { try makeFolders(above) }
    try announce(.makeFolder(path), path)
    if mkdir(path, mode) != 0, errno != EEXIST { throw FileFailure(path, errno) }
    try syncFolder(above)
  }

  /// Writes a file whole: temporary file with the mode and owner of the old one, flush, rename, flush of the folder.
  ///
  /// A link is followed to the file it leads to. Where this fails, the old file is as it was.
  package func replace(_ path: String, with bytes: [UInt8], newMode: mode_t = 0o666) throws(FileFailure) {
    let path = Files.resolved(path) ?? path
    let folder = Files.folder(of: path)
    let temporary = folder + "/.kodebok-\(getpid())-\(Files.name(of: path).utf8.count)-\(Self.random()).tmp"
    var old = stat()
    let hasOld = stat(path, &old) == 0
    if hasOld, access(path, W_OK) != 0 { throw FileFailure(path, errno) }
    try announce(.create(temporary, mode: UInt32(hasOld ? old.st_mode & 0o7777 : newMode)), temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, hasOld ? 0o600 : newMode)
    guard file >= 0 else { throw FileFailure(path, errno) }
    do throws(FileFailure) {
      if hasOld {
        _ = fchown(file, old.st_uid, old.st_gid)
        if fchmod(file, old.st_mode & 0o7777) != 0 { throw FileFailure(path, errno) }
      }
      try write(file, temporary, bytes, at: 0)
      try announce(.sync(temporary), temporary)
      if fsync(file) != 0 { throw FileFailure(path, errno) }
      if close(file) != 0 { throw FileFailure(path, errno) }
      try announce(.rename(temporary, to: path), path)
      if rename(temporary, path) != 0 { throw FileFailure(path, errno) }
    } catch {
      _ = close(file)
      unlink(temporary)
      throw error
    }
    try syncFolder(folder)
  }

  /// Makes a file that is not there, whole; fails with EEXIST where it is.
  func create(_ path: String, with bytes: [UInt8], mode: mode_t = 0o666) throws(FileFailure) {
    if Files.status(path, followingLinks: false) != nil { throw FileFailure(path, EEXIST) }
    try makeFolders(Files.folder(of: path))
    try replace(path, with: bytes, newMode: mode)
  }

  /// Adds bytes to the end of a file and waits until they are on the disk; the file is cut back where that fails.
  ///
  /// Gives the size of the file afterwards.
  @discardableResult
  func append(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t = 0o600,
    isDurable: Bool = true
  ) throws(FileFailure) -> Int {
    var isNew = false
    var file = open(path, O_RDWR | O_CLOEXEC)
    if file < 0, errno == ENOENT {
      try announce(.create(path, mode: UInt32(mode)), path)
      file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode)
      isNew = true
    }
    guard file >= 0 else { throw FileFailure(path, errno) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size >= 0 else { throw FileFailure(path, errno) }
    do throws(FileFailure) {
      try write(file, path, bytes, at: size)
      if isDurable {
        try announce(.sync(path), path)
        if kodebok_flush_data(file) != 0 { throw FileFailure(path, errno) }
      }
    } catch {
      if ftruncate(file, off_t(size)) == 0 { _ = observe?(.truncate(path, to: size)) }
      throw error
    }
    if isNew { try syncFolder(Files.folder(of: path)) }
    return size + bytes.count
  }

  /// Cuts a file and waits until that is on the disk; needs no room on a disk that is full.
  func cut(_ path: String, to size: Int) throws(FileFailure) {
    try announce(.truncate(path, to: size), path)
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path, errno) }
    defer { close(file) }
    if ftruncate(file, off_t(size)) != 0 { throw FileFailure(path, errno) }
    try announce(.sync(path), path)
    if kodebok_flush_data(file) != 0 { throw FileFailure(path, errno) }
  }

  /// Takes a file away and waits until that is on the disk; nothing where there is none.
  func remove(_ path: String) throws(FileFailure) {
    try announce(.remove(path), path)
    if unlink(path) != 0, errno != ENOENT { throw FileFailure(path, errno) }
    try syncFolder(Files.folder(of: path))
  }

  /// Waits until the names in a folder are on the disk; file systems that cannot are let be.
  func syncFolder(_ path: String) throws(FileFailure) {
    try announce(.syncFolder(path), path)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    if fsync(folder) != 0, errno == EIO { throw FileFailure(path, errno) }
  }

  private func write(_ file: Int32, _ path: String, _ bytes: [UInt8], at offset: Int) throws(FileFailure) {
    try announce(.write(path, at: offset, bytes), path)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return pwrite(file, base + done, bytes.count - done, off_t(offset + done))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(path, errno)
      }
      done += count
    }
  }

  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next() as UInt32, radix: 16)
  }
}
