import CEmbedded

/// Files of the repository that are part of the program: templates, the SDKs, the cases of the conformance kit.
enum EmbeddedFiles {
  /// A file with its path from the root of the repository.
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The file with a path; nil where it is not part of the program.
  static func file(_ path: String) -> File? { first { $0 == path } }

  /// The files below a folder, sorted by path; paths are those within the folder.
  static func files(in folder: String) -> [File] {
    let prefix = folder + "/"
    return all { $0.hasPrefix(prefix) }.map { File(path: String($0.path.dropFirst(prefix.count)), bytes: $0.bytes) }
  }

  private static func first(where isWanted: (String) -> Bool) -> File? { all(isWanted).first }

  private static func all(_ isWanted: (String) -> Bool) -> [File] {
    var count = 0
    guard let files = kodebok_embedded_files(&count) else { return [] }
    return UnsafeBufferPointer(start: files, count: count).compactMap { file in
      let path = String(cString: file.path)
      guard isWanted(path) else { return nil }
      return File(path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
