#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock that programs on one study hold while they write: a file apart from those that are replaced.
struct StudyLock: ~Copyable {
  private let file: Int32

  /// Waits for the lock, at most `seconds`; the error names who holds it.
  init(root: String, seconds: Double, disk: Disk) throws(StorageError) {
    let folder = root + "/" + StudyNames.inner
    try Self.prepare(folder, disk)
    let path = folder + "/lock"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StorageError(FileFailure(path, errno)) }
    var waited = 0.0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code != EWOULDBLOCK, code != EINTR {
        close(file)
        throw StorageError(FileFailure(path, code))
      }
      guard waited < seconds else {
        let holder = Self.holder(file)
        close(file)
        throw .locked(holder: holder)
      }
      usleep(waited < 0.01 ? 500 : 5_000)
      waited += waited < 0.01 ? 0.0005 : 0.005
    }
    self.file = file
    let mine = Array("\(getpid()) \(Self.hostName())\n".utf8)
    if ftruncate(file, 0) == 0 { _ = mine.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) } }
  }

  deinit {
    flock(file, LOCK_UN)
    close(file)
  }

  /// Makes the inner folder, which only its owner may look into and which git leaves out.
  static func prepare(_ folder: String, _ disk: Disk) throws(StorageError) {
    do throws(FileFailure) {
      if Files.status(folder)?.kind != .folder { try disk.makeFolders(folder, mode: 0o700) }
      if Files.status(folder + "/.gitignore") == nil {
        try disk.create(folder + "/.gitignore", with: Array("*\n".utf8))
      }
    } catch {
      throw StorageError(error)
    }
  }

  /// The process and machine that wrote themselves into the lock.
  private static func holder(_ file: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return String(text.prefix { $0 != "\n" && $0 != "\0" })
  }

  private static func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, 255) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
