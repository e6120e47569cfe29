import KodebokStudyModel
import KodebokText

/// Every file of a study: hidden ones are left out, links inside the study are followed once.
package struct FileListing: Sendable {
  /// A file with both spellings of its path.
  package struct Entry: Hashable, Sendable {
    /// The path in normal form C.
    package var path: StudyPath
    /// The path as the file system spells it.
    package var diskPath: String
  }

  /// The files, sorted by path.
  package private(set) var entries: [Entry] = []
  /// Links that leave the study, loops, and names that collide.
  package private(set) var findings: [Finding] = []
  /// Whether there were more files than the limit.
  package private(set) var isCut = false
  /// The folders that were looked into, also empty ones, as the file system spells them; the root is the empty text.
  package private(set) var folders: [String] = []

  /// Lists the files below a root.
  ///
  /// - Complexity: one call to the system per folder and per link.
  package init(_ root: StudyRoot) {
    var walk = Walk(root: root.path)
    walk.visit(disk: "", path: "", depth: 0)
    isCut = walk.isCut
    folders = walk.folders
    findings = walk.findings
    entries = walk.entries.sorted { $0.path < $1.path }
    dropCollisions()
  }

  /// Keeps the first of several files whose paths differ only by case or by form, and reports the others.
  private mutating func dropCollisions() {
    var seen: [String: Entry] = [:]
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    for entry in entries {
      let key = entry.path.value.lowercased()
      if let other = seen[key] {
        findings.append(
          Finding(
            rule: "path-collision",
            severity: .warning,
            place: Place(file: entry.path),
            facts: ["file": .text(entry.diskPath), "other": .text(other.diskPath)]
          )
        )
        if other.path == entry.path { continue }
      } else {
        seen[key] = entry
      }
      kept.append(entry)
    }
    entries = kept
  }

  /// The state of one walk over the folders.
  private struct Walk {
    let root: String
    var entries: [Entry] = []
    var findings: [Finding] = []
    var isCut = false
    var folders: [String] = []
    /// Folders reached through links, by device and inode, so that a loop ends.
    var linked: Set<[UInt64]> = []

    init(root: String) { self.root = root }

    mutating func visit(disk: String, path: String, depth: Int) {
      guard depth <= Limits.folderDepth, !isCut else {
        isCut = true
        return
      }
      folders.append(disk)
      do {
        for entry in try Files.entries(disk.isEmpty ? root : root + "/" + disk, limit: Limits.files)
        where !entry.name.utf8.starts(with: ".".utf8) {
          let normal = Normalization.nfc(entry.name)
          take(
            disk.isEmpty ? entry.name : disk + "/" + entry.name,
            path.isEmpty ? normal : path + "/" + normal,
            entry.kind,
            depth
          )
        }
      } catch {
        unreadable(disk, path, error)
      }
    }

    private mutating func take(_ disk: String, _ path: String, _ kind: Files.Status.Kind, _ depth: Int) {
      switch kind {
      case .file: add(disk, path)
      case .folder: visit(disk: disk, path: path, depth: depth + 1)
      case .link: follow(disk, path, depth)
      case .other: break
      }
    }

    private mutating func add(_ disk: String, _ path: String) {
      guard entries.count < Limits.files else {
        isCut = true
        return
      }
      entries.append(Entry(path: StudyPath(path), diskPath: disk))
    }

    private mutating func follow(_ disk: String, _ path: String, _ depth: Int) {
      guard let target = Files.resolved(root + "/" + disk), let status = Files.status(target) else {
        report("symlink-loop", disk, path)
        return
      }
      guard target == root || target.hasPrefix(root + "/") else {
        report("link-leaves-study", disk, path)
        return
      }
      switch status.kind {
      case .file: add(disk, path)
      case .folder:
        let holdsItself = target == root || (root + "/" + disk).hasPrefix(target + "/")
        if !holdsItself, linked.insert([status.device, status.inode]).inserted {
          visit(disk: disk, path: path, depth: depth + 1)
        } else {
          report("symlink-loop", disk, path)
        }
      case .link, .other: break
      }
    }

    private mutating func report(_ rule: RuleID, _ disk: String, _ path: String) {
      findings.append(
        Finding(
          rule: rule,
          severity: .warning,
          place: Place(file: StudyPath(path)),
          facts: ["file": .text(disk)]
        )
      )
    }

    private mutating func unreadable(_ disk: String, _ path: String, _ failure: FileFailure) {
      findings.append(
        Finding(
          rule: "unreadable-file",
          severity: .error,
          place: Place(file: StudyPath(path)),
          facts: ["file": .text(disk), "reason": .text(failure.reason)]
        )
      )
    }
  }
}
