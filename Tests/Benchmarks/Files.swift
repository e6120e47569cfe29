#if canImport(Glibc)
  import Glibc
#endif

/// Plain file work of the benchmarks; a benchmark that cannot write ends with a message.
enum Files {
  static func makeFolder(_ path: String) { mkdir(path, 0o755) }

  private static func makeFolders(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    for count in parts.indices { makeFolder("/" + parts[...count].joined(separator: "/")) }
  }

  static func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  static func write(_ bytes: [UInt8], to path: String) {
    if access(path, W_OK) != 0 { makeFolders(above: path) }
    guard let file = fopen(path, "w") else { Report.stop("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { Report.stop("cannot read \(path)") }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got <= 0 { break }
        count += got
      }
    }
  }

  /// Reads a file whose size the system does not tell, such as those of /proc.
  static func readStream(_ path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(file, &chunk, chunk.count)
    return String(decoding: chunk[..<max(0, count)], as: UTF8.self)
  }

  /// The seconds it takes to add a line to a file outside the study's own and have it on the disk.
  static func flushTime(in folder: String) -> Double {
    let file = open(folder + "/.flush", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { Report.stop("cannot write in \(folder)") }
    defer { close(file) }
    let line = [UInt8](repeating: 0x78, count: 600)
    let begin = ContinuousClock().now
    guard Glibc.write(file, line, line.count) == line.count, fdatasync(file) == 0 else {
      Report.stop("cannot write in \(folder)")
    }
    return seconds(ContinuousClock().now - begin)
  }

  /// Every regular file below a folder, sorted.
  static func list(_ folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var result: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { result += list(path) } else { result.append(path) }
    }
    return result.sorted()
  }

  /// A new folder for one run, removed by ``remove(_:)``.
  static func temporaryFolder() -> String {
    var template = Array("/tmp/kodebok-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { Report.stop("cannot make a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func delete(_ path: String) { unlink(path) }

  /// Gives a file another time of change, without changing it.
  static func touch(_ path: String, secondsAgo: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    now.tv_sec -= secondsAgo
    _ = [now, now].withUnsafeBufferPointer { utimensat(AT_FDCWD, path, $0.baseAddress, 0) }
  }

  static func remove(_ folder: String) {
    for path in list(folder) { unlink(path) }
    removeEmptyFolders(folder)
  }

  private static func removeEmptyFolders(_ folder: String) {
    if let handle = opendir(folder) {
      while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if entry.pointee.d_type == UInt8(DT_DIR), name != ".", name != ".." { removeEmptyFolders(folder + "/" + name) }
      }
      closedir(handle)
    }
    rmdir(folder)
  }
}
