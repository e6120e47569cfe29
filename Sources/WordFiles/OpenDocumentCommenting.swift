import KodebokText
import KodebokXML

/// Sets comments in an OpenDocument text (ODF 1.3, part 3, section 14.1).
struct OpenDocumentCommenting {
  private let reading: OpenDocumentReading

  init(_ reading: OpenDocumentReading) { self.reading = reading }

  private static let namespaces =
    "xmlns:kbo=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:kbd=\"http://purl.org/dc/elements/1.1/\" "
    + "xmlns:kbt=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""

  /// The parts that change; none where there is nothing to set comments on.
  func parts(with comments: [WordComment]) -> [String: [UInt8]] {
    let table = PieceTable(reading.pieces)
    guard !comments.isEmpty, let first = table.first else { return [:] }
    var insertions = XMLInsertions()
    for (index, comment) in comments.enumerated() {
      let (lower, upper) = (comment.range.lowerBound.value, comment.range.upperBound.value)
      let start = comment.range.isEmpty ? first : table.piece(at: lower) ?? first
      let end = comment.range.isEmpty ? start : table.piece(before: upper) ?? start
      let name = freeName(index)
      let words = comment.paragraphs.map { "<kbt:p>\(XMLText.escaped($0))</kbt:p>" }.joined()
      let last = end.start >= start.start ? end : start
      insertions.add(
        "<kbo:annotation \(Self.namespaces) kbo:name=\"\(name)\"><kbd:creator>\(WordFile.author.name)</kbd:creator>"
          + "\(words)</kbo:annotation>",
        at: place(start, max(lower, start.start), isStart: true),
        order: 1
      )
      insertions.add(
        "<kbo:annotation-end \(Self.namespaces) kbo:name=\"\(name)\"/>",
        at: place(last, comment.range.isEmpty ? last.start + last.count : upper, isStart: false)
      )
    }
    return ["content.xml": insertions.applied(to: reading.content).declaredUTF8]
  }

  private func freeName(_ index: Int) -> String { "kodebok-\(index + 1)-\(reading.content.count)" }

  private func place(_ piece: FlowDraft.Piece, _ place: Int, isStart: Bool) -> Int {
    if piece.isWhole {
      let range = reading.places[piece.run]
      return isStart ? range.lowerBound : range.upperBound
    }
    let isParted = piece.count != piece.rawCount && place > piece.start && place < piece.start + piece.count
    if isParted { return isStart ? piece.raw : piece.raw + piece.rawCount }
    return piece.raw(of: place)
  }
}
