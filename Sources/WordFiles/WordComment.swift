import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokXML

/// A remark about a stretch of a report.
package struct WordComment: Hashable, Sendable {
  /// What it is about, in the text that ``WordFile/read(_:path:)`` gives; an empty range at the beginning for the whole report.
  package var range: Range<ByteOffset>
  /// What it says, a paragraph each.
  package var paragraphs: [String]

  /// Creates a comment.
  package init(range: Range<ByteOffset>, paragraphs: [String]) {
    self.range = range
    self.paragraphs = paragraphs
  }
}

extension WordFile {
  /// Who the comments are by.
  static let author = (name: "Kodebok", initials: "K")

  /// A copy of a report with comments at the words they are about; comments that it has are kept, and so is everything else.
  ///
  /// Comments have no date: the same report with the same comments gives the same file. In notes and text boxes, where
  /// word processors allow none, they are set on the mark of the note and on the box.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: The file's path.
  ///   - comments: The comments.
  /// - Returns: The file of the copy, and how many comments it has got: all, or none where it has no words to set them on.
  /// - Throws: ``WordFileProblem`` where the report cannot be read.
  /// - Complexity: O(bytes and n log n).
  package static func commented(
    _ bytes: [UInt8],
    path: StudyPath,
    with comments: [WordComment]
  ) throws(WordFileProblem) -> (file: [UInt8], count: Int) {
    let archive = try archive(bytes)
    let parts: [String: [UInt8]]
    if let package = try DocumentPackage(archive) {
      parts = try WordCommenting(package, WordReader.read(package, path: path)).parts(with: comments)
    } else if try OpenDocumentReader.isOne(archive) {
      parts = OpenDocumentCommenting(try OpenDocumentReader.read(archive, path: path)).parts(with: comments)
    } else {
      throw .otherKind
    }
    do throws(ArchiveError) {
      return (try archive.copy(with: parts), parts.isEmpty ? 0 : comments.count)
    } catch {
      throw WordFileProblem(error)
    }
  }
}

/// Where the words of a text stand in a part.
struct PieceTable {
  private let pieces: [FlowDraft.Piece]

  init(_ pieces: [FlowDraft.Piece]) { self.pieces = pieces }

  /// The first piece; nil in a report without words.
  var first: FlowDraft.Piece? { pieces.first }

  /// The piece that holds the byte at a place; the next one where it belongs to none.
  func piece(at place: Int) -> FlowDraft.Piece? {
    let index = pieces.partition { $0.start + $0.count > place }
    return index < pieces.count ? pieces[index] : nil
  }

  /// The piece that holds the byte before a place; the one before where it belongs to none.
  func piece(before place: Int) -> FlowDraft.Piece? {
    let index = pieces.partition { $0.start >= place }
    return index > 0 ? pieces[index - 1] : nil
  }
}

extension [FlowDraft.Piece] {
  /// The first index for which something holds that holds for all later ones.
  fileprivate func partition(_ holds: (FlowDraft.Piece) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension FlowDraft.Piece {
  /// Where in the file a place of the text stands that is in the piece or at one of its ends.
  func raw(of place: Int) -> Int {
    if place <= start { return raw }
    if place >= start + count { return raw + rawCount }
    return count == rawCount ? raw + place - start : raw
  }
}
