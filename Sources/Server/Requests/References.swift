import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.Location

extension Read {
  /// All passages with the code at a place, its subcodes included; from a transcript, the code book or a link.
  static let references = Read(
    method: "textDocument/references",
    offer: .capability("referencesProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let position = try params.position()
    let isDeclared = (try params.optionalObject("context"))?.value["includeDeclaration"]?.bool ?? false
    guard let view = snapshot.view, let study = snapshot.study,
      let code = snapshot.code(at: snapshot.offset(position, in: view))
    else { return writer.null() }
    writer.beginArray()
    if isDeclared, let node = study.codeBook[code] {
      study.location(of: node, snapshot.encoding).write(into: &writer)
    }
    var last: Location?
    var uri: (path: StudyPath, uri: String)?
    for (source, entry) in study.entries(of: study.family(of: code), encoding: snapshot.encoding) {
      if uri?.path != source.path { uri = (source.path, study.uri(of: source.path)) }
      let location = Location(uri: uri?.uri ?? "", start: entry.start, end: entry.end)
      // Several coders on the same words are one place to go to.
      if location == last { continue }
      last = location
      location.write(into: &writer)
    }
    writer.endArray()
  }
}
