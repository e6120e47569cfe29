import KodebokCodeBook
import KodebokStorage
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.DocumentURI
import struct KodebokLanguageProtocol.Location

extension Location {
  /// A stretch of a file in the client's unit.
  init(uri: String, start: TextPosition, end: TextPosition) {
    self.init(uri: DocumentURI(uri), range: Wire.range(start, end))
  }

  /// The place of a range of a text.
  init(uri: String, _ range: Range<ByteOffset>, of text: SourceText, _ encoding: PositionEncoding) {
    self.init(uri: DocumentURI(uri), range: Wire.range(range, of: text, encoding))
  }
}

extension StudyView {
  /// Where the heading of a node of the code book stands.
  func location(of code: Code, _ encoding: PositionEncoding) -> Location {
    Location(uri: uri(of: codeBook.path), code.labelRange, of: codeBook.text, encoding)
  }

  /// The text of a file of the study: as it stands in the client, else as it was read; nil for what is not held.
  func text(of path: StudyPath) -> SourceText? {
    open[path]?.text ?? study.text(of: path)
  }

  /// Whether the study has a file, or the client has one open in its name.
  func holds(_ path: StudyPath) -> Bool {
    if open[path] != nil { return true }
    var (low, high) = (0, study.files.count)
    while low < high {
      let middle = (low + high) / 2
      if study.files[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < study.files.count && study.files[low] == path
  }

  /// Where a link leads.
  func location(of link: StudyLink, _ encoding: PositionEncoding) -> Location? {
    guard let path = link.path, holds(path) else { return nil }
    let start = TextPosition(line: 0, column: 0)
    guard let fragment = link.fragment, !fragment.isEmpty else {
      return Location(uri: uri(of: path), start: start, end: start)
    }
    switch LinkFragment(fragment) {
    case .lines(let lines):
      return Location(
        uri: uri(of: path),
        start: TextPosition(line: lines.lowerBound - 1, column: 0),
        end: TextPosition(line: lines.upperBound - 1, column: 0)
      )
    case .id(let name):
      if path == codeBook.path, let code = codeBook[CodeID(name)] { return location(of: code, encoding) }
      let named =
        study.memos.first { $0.file == path && $0.id == name }.map(\.line)
        ?? study.entries.first { $0.file == path && $0.id == name }.map(\.line)
      let line = TextPosition(line: named ?? 0, column: 0)
      return Location(uri: uri(of: path), start: line, end: line)
    }
  }
}
