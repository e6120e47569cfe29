import KodebokStudyModel
import KodebokText

/// What the writer read or wrote last, told by the status of the file: one tag after the other in one interview needs
/// the same coder's file and the same text each time.
///
/// Only what a step is worked out from comes from here; a file is always read again before it is replaced.
struct RecentFiles {
  private struct Known<Value> {
    var path: StudyPath
    var status: Files.Status
    var value: Value
  }

  private var codings: Known<CodingFile>?
  private var text: Known<(text: SourceText, digest: TextDigest)>?

  /// A coder's file as it is on disk, if that is known.
  func codings(_ path: StudyPath, in folder: StudyFolder) -> CodingFile? { Self.value(of: codings, path, folder) }

  /// The text of a source as it is on disk, if that is known.
  func text(_ path: StudyPath, in folder: StudyFolder) -> (text: SourceText, digest: TextDigest)? {
    Self.value(of: text, path, folder)
  }

  private static func value<Value>(of known: Known<Value>?, _ path: StudyPath, _ folder: StudyFolder) -> Value? {
    guard let known, known.path == path, Files.status(folder.absolute(path)) == known.status else { return nil }
    return known.value
  }

  /// Remembers a coder's file that was just written.
  mutating func wrote(_ file: CodingFile, in folder: StudyFolder) {
    codings = Files.status(folder.absolute(file.path)).map { Known(path: file.path, status: $0, value: file) }
  }

  /// Reads the text of a source and remembers it; nil where it cannot be read.
  ///
  /// The status is taken before the bytes, so that a change meanwhile is not missed.
  mutating func reading(_ path: StudyPath, in folder: StudyFolder) -> (text: SourceText, digest: TextDigest)? {
    if let known = text(path, in: folder) { return known }
    let status = Files.status(folder.absolute(path))
    let found = folder.text(of: path)
    text = nil
    if let found, let status { text = Known(path: path, status: status, value: found) }
    return found
  }
}
