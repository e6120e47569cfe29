import KodebokStorage
import KodebokStudyModel
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A study in a folder of its own that is taken away afterwards.
final class TemporaryStudy {
  let root: String

  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/kodebok-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure("/tmp", errno) }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (path, content) in files { try write(content, to: path) }
  }

  deinit { Self.remove(root) }

  static func remove(_ path: String) {
    if Files.status(path, followingLinks: false)?.kind == .folder {
      chmod(path, 0o700)
      for entry in (try? Files.entries(path, limit: 1_000_000)) ?? [] { remove(path + "/" + entry.name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  func makeFolder(_ path: String) {
    var done = root
    for part in path.split(separator: "/") {
      done += "/" + part
      mkdir(done, 0o777)
    }
  }

  func write(_ content: String, to path: String) throws { try write(bytes: Array(content.utf8), to: path) }

  func write(bytes: [UInt8], to path: String) throws {
    if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    let file = open(root + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard file >= 0 else { throw FileFailure(path, errno) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { $0.baseAddress.map { Glibc.write(file, $0 + done, bytes.count - done) } ?? 0 }
      guard count > 0 else { throw FileFailure(path, errno) }
      done += count
    }
  }

  func text(_ path: String) -> String? {
    (try? Files.read(root + "/" + path, limit: 1 << 28)).map { String(decoding: $0, as: UTF8.self) }
  }

  var folder: StudyFolder { StudyFolder(root: root) }
}

extension Coding {
  /// A coding of the first place where words stand in a text.
  static func of(_ words: String, in text: String, code: String = "trust", id: String) -> Coding {
    let source = SourceText(text)
    let bytes = Array(words.utf8)
    var start = 0
    while start + bytes.count <= source.byteCount, Array(source.bytes[start..<start + bytes.count]) != bytes {
      start += 1
    }
    let range = source.scalarRange(of: ByteOffset(start)..<ByteOffset(start + bytes.count))
    return Coding(
      id: CodingID(id),
      code: CodeID(code),
      range: range,
      quote: words,
      before: "",
      after: "",
      created: "2026-11-20T10:00:00Z"
    )
  }
}

extension ChangeSet {
  /// A step of Anna's that changes texts.
  static func writing(_ changes: [Change], by coder: CoderID) -> ChangeSet {
    ChangeSet(action: "edit", changes: changes, coder: coder, time: "2026-11-20T10:00:00Z")
  }

  static func tag(_ coding: Coding, in source: String, by coder: String = "anna") -> ChangeSet {
    ChangeSet(
      action: "tag",
      changes: [.add(coding, source: StudyPath(source), coder: CoderID(coder))],
      coder: CoderID(coder),
      time: "2026-11-20T10:00:00Z"
    )
  }
}
