import KodebokStudyModel
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The work of the watcher's thread: waits, compares, tells.
struct FolderWatch {
  private let folder: StudyFolder
  private let stop: Int32
  /// The inotify queue, or -1 where files are scanned.
  private var queue: Int32 = -1
  /// Whether not every folder could be watched, so that scans are needed too.
  private var needsScans: Bool
  private var watched: [Int32: String] = [:]
  private var known: [StudyPath: Files.Status] = [:]
  private var spellings: [StudyPath: String] = [:]
  /// The files and folders that events told of since the last comparison, as the file system spells them; the root is
  /// the empty text.
  ///
  /// Two writes in one tick of the clock leave a file with the size and the time that were seen between them, and what
  /// was moved away and back is what it was, though others may have read the study meanwhile.
  private var touched: Set<String> = []

  init(folder: StudyFolder, stop: Int32, usesNotifications: Bool) {
    self.folder = folder
    self.stop = stop
    needsScans = true
    #if os(Linux)
      if usesNotifications { queue = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC)) }
    #endif
    needsScans = queue < 0
    known = scan()
  }

  /// Waits and tells until the other end of `stop` is written to.
  mutating func run(
    settleMilliseconds: Int,
    scanMilliseconds: Int,
    _ changed: ([StudyPath]) -> Void
  ) {
    defer { if queue >= 0 { close(queue) } }
    let missed = folder.readings.end(known, absolute: folder.absolute).filter { !isOwn($0) }
    if !missed.isEmpty { changed(missed) }
    while true {
      // A study whose folder is gone sends nothing more, also when it comes back.
      let isBlind = needsScans || !watched.values.contains("")
      let timeout = isBlind ? Int32(clamping: scanMilliseconds) : -1
      guard let hasEvents = wait(timeout) else { return }
      if hasEvents {
        // Others write in several steps; what belongs together arrives together.
        var rounds = 0
        repeat {
          drain()
          rounds += 1
          guard let more = wait(Int32(clamping: settleMilliseconds)) else { return }
          if !more { break }
        } while rounds < 10
      }
      let present = scan()
      let paths = differences(from: known, to: present)
      known = present
      touched = []
      if !paths.isEmpty { changed(paths) }
    }
  }

  /// Waits for events; nil when watching is to end.
  private func wait(_ timeout: Int32) -> Bool? {
    var descriptors = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0)]
    if queue >= 0 { descriptors.append(pollfd(fd: queue, events: Int16(POLLIN), revents: 0)) }
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if count < 0 { return errno == EINTR ? false : nil }
    if descriptors[0].revents != 0 { return nil }
    return descriptors.count > 1 && descriptors[1].revents != 0
  }

  /// Takes the events away; what was made, taken away or renamed is found by comparing.
  ///
  /// Kept are the names of files that were written, and watches that ended: a folder that git takes away and makes again
  /// is another one.
  private mutating func drain() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(queue, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      #if os(Linux)
        var place = 0
        while place + 16 <= count {
          let (number, mask, length) = buffer.withUnsafeBytes { bytes in
            (
              bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
              bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
              bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self)
            )
          }
          if mask & UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO) != 0, let folder = watched[number] {
            let name = String(decoding: buffer[place + 16..<place + 16 + Int(length)].prefix { $0 != 0 }, as: UTF8.self)
            touched.insert(folder.isEmpty ? name : folder + "/" + name)
          }
          if mask & UInt32(IN_MOVE_SELF) != 0, let folder = watched[number] { touched.insert(folder) }
          if mask & UInt32(IN_IGNORED) != 0 { watched[number] = nil }
          place += 16 + Int(length)
        }
      #endif
    }
  }

  /// The status of every file; watches folders that are new.
  ///
  /// What happens in a folder between being listed and being watched sends no event, so after new watches everything is
  /// listed once more.
  private mutating func scan() -> [StudyPath: Files.Status] {
    var listing = FileListing(StudyRoot(path: folder.root, sign: .workspace))
    var rounds = 0
    while watch(Set(listing.folders)), rounds < 8 {
      listing = FileListing(StudyRoot(path: folder.root, sign: .workspace))
      rounds += 1
    }
    var result: [StudyPath: Files.Status] = [:]
    result.reserveCapacity(listing.entries.count)
    spellings = [:]
    for entry in listing.entries {
      guard let status = Files.status(folder.root + "/" + entry.diskPath) else { continue }
      result[entry.path] = status
      spellings[entry.path] = entry.diskPath
    }
    return result
  }

  /// Watches folders; says whether one of them was not watched before.
  ///
  /// All of them are asked for again each time, which costs nothing where it is the same folder still: one that went away
  /// can leave its watch behind while somebody works in it, as editors start servers in the folder of the study.
  private mutating func watch(_ folders: Set<String>) -> Bool {
    var hasNew = false
    #if os(Linux)
      guard queue >= 0 else { return false }
      var present: [Int32: String] = [:]
      let mask =
        IN_MOVE_SELF | IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_ONLYDIR
      for name in folders.sorted() {
        let path = name.isEmpty ? folder.root : folder.root + "/" + name
        let number = inotify_add_watch(queue, path, UInt32(mask))
        if number >= 0 {
          if watched[number] == nil { hasNew = true }
          present[number] = name
        } else if errno == ENOSPC || errno == ENOMEM {
          needsScans = true
        }
      }
      for number in watched.keys where present[number] == nil { inotify_rm_watch(queue, number) }
      watched = present
    #endif
    return hasNew
  }

  private func differences(
    from old: [StudyPath: Files.Status],
    to new: [StudyPath: Files.Status]
  ) -> [StudyPath] {
    var result: [StudyPath] = []
    for (path, status) in new {
      if old[path] != status || isTouched(path), !isOwn(path) { result.append(path) }
    }
    for path in old.keys where new[path] == nil {
      if !folder.ownWrites.isOwn(folder.absolute(path)) { result.append(path) }
    }
    return result.sorted()
  }

  /// Whether events told of a file or of a folder it lies in.
  private func isTouched(_ path: StudyPath) -> Bool {
    if touched.isEmpty { return false }
    if touched.contains("") { return true }
    var name = Substring(spellings[path] ?? path.value)
    while true {
      if touched.contains(String(name)) { return true }
      guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
      name = name[..<slash]
    }
  }

  /// Whether a file that is there is as this program left it.
  private func isOwn(_ path: StudyPath) -> Bool {
    folder.ownWrites.isOwn(folder.root + "/" + (spellings[path] ?? path.value))
  }
}
