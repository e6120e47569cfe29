import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokXML

/// The files of word processors that reports are written in.
package enum WordFile {
  /// The endings of files that are read.
  package static let endings: Set<String> = ["docx", "docm", "odt"]

  /// Whether a file is one by its name; the notes that word processors keep beside an open file are none.
  package static func isOne(_ path: StudyPath) -> Bool {
    endings.contains(path.ending) && !path.name.hasPrefix("~$") && !path.name.hasPrefix(".")
  }

  /// Reads a report; which format it has is told from what it holds, not from its name.
  ///
  /// - Throws: ``WordFileProblem``, with one reason for all that may be wrong with it.
  /// - Complexity: O(bytes that it gives unpacked), which are bounded.
  package static func read(_ bytes: [UInt8], path: StudyPath) throws(WordFileProblem) -> FlowReport {
    let archive = try archive(bytes)
    if let package = try DocumentPackage(archive) { return try WordReader.read(package, path: path).report }
    if try OpenDocumentReader.isOne(archive) { return try OpenDocumentReader.read(archive, path: path).report }
    throw .otherKind
  }

  static func archive(_ bytes: [UInt8]) throws(WordFileProblem) -> ZipArchive {
    if bytes.isEmpty { throw .empty }
    // A compound file: an older document, or a newer one behind a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .locked }
    do throws(ArchiveError) { return try ZipArchive(bytes) } catch { throw WordFileProblem(error) }
  }
}
