import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// The whole extent of the passages at a place, and the other passages of their codes in the document.
  static let documentHighlight = Read(
    method: "textDocument/documentHighlight",
    offer: .capability("documentHighlightProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let document = view.document.value else { return writer.null() }
    let offset = snapshot.offset(place.position, in: view)
    let here = snapshot.codings(at: offset, in: document)
    let codes = Set(here.map(\.code))
    guard !codes.isEmpty else { return writer.null() }
    var seen: Set<Range<ByteOffset>> = []
    writer.array { writer in
      for placed in document.codings where placed.isPlaced && !placed.range.isEmpty && codes.contains(placed.code) {
        guard seen.insert(placed.range).inserted else { continue }
        let isHere = placed.range.contains(offset) || placed.range.upperBound == offset
        let range = Wire.range(placed.range, of: view.text, snapshot.encoding)
        writer.value(DocumentHighlight(range: range, kind: isHere ? .write : .read))
      }
    }
  }
}
