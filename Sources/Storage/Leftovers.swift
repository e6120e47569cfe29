#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Temporary files that programs left behind which were ended while they wrote: taken away once per folder.
struct Leftovers {
  private var seen: Set<String> = []

  /// Takes away what a dead process left in a folder; under the lock, so that nobody alive is writing there.
  ///
  /// What cannot be taken away stays: it is in nobody's way.
  mutating func sweep(_ folder: String) {
    guard seen.insert(folder).inserted, let entries = try? Files.entries(folder, limit: 100_000) else { return }
    for entry in entries where entry.kind == .file {
      guard let process = Self.process(of: entry.name), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink(folder + "/" + entry.name)
    }
  }

  /// The process that made a temporary file, by the file's name as ``Disk/replace(_:with:newMode:)`` gives it.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix(".kodebok-"), name.hasSuffix(".tmp") else { return nil }
    let number = name.utf8.dropFirst(9).prefix { $0 != UInt8(ascii: "-") }
    guard let process = Int32(String(decoding: number, as: UTF8.self)), process > 0 else { return nil }
    return process
  }
}
