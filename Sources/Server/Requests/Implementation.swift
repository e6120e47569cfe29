import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Read {
  /// Leads from a code to the passages that show best what it means: chosen for the report, marked, given as examples in
  /// the code book, else the most typical.
  static let implementation = Read(
    method: "textDocument/implementation",
    offer: .capability("implementationProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study,
      let code = snapshot.code(at: snapshot.offset(place.position, in: view))
    else { return writer.null() }
    let locations = study.exemplars(of: code, snapshot.encoding)
    if locations.isEmpty { writer.null() } else { writer.values(locations) }
  }
}

extension StudyView {
  /// The exemplary passages of a code.
  func exemplars(of code: CodeID, _ encoding: PositionEncoding) -> [Location] {
    let entries = entries(of: family(of: code), encoding: encoding)
    let found = Exemplars(examples: codeBook[code]?.examples ?? [], in: entries.map(\.1.segment))
    return found.indices.map { index in
      let (source, entry) = entries[index]
      return Location(uri: uri(of: source.path), start: entry.start, end: entry.end)
    }
  }
}
