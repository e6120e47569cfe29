import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// For thin clients: the passages of a document or of a code, to paint or to list; `isSource` says whether the
  /// document is one whose passages can be coded.
  static let segments = Read(
    method: "kodebok/segments",
    offer: .excused("told of by experimental.kodebokRequests")
  ) { params, snapshot, writer throws(ResponseError) in
    let uri = try params.optionalString("uri")
    let code = try params.optionalString("code")
    let study = snapshot.study ?? snapshot.studies.first
    writer.beginObject()
    writer.key("segments")
    writer.beginArray()
    if let study {
      if let code {
        let family = study.family(of: CodeID(code))
        for (source, entry) in study.entries(of: family, encoding: snapshot.encoding) {
          let address = study.uri(of: source.path)
          if uri == nil || uri == address { SegmentWriter.write(entry, address, study, into: &writer) }
        }
      } else if let view = snapshot.view, let index = view.segments.value {
        for entry in index.entries { SegmentWriter.write(entry, view.uri, study, into: &writer) }
      }
    }
    writer.endArray()
    writer.member("version", snapshot.view?.version)
    if let view = snapshot.view { writer.member("isSource", view.document.value != nil) }
    writer.endObject()
  }

  /// For thin clients: what is coded at a place, the innermost first.
  static let at = Read(
    method: "kodebok/at",
    offer: .excused("told of by experimental.kodebokRequests")
  ) { params, snapshot, writer throws(ResponseError) in
    let position = try params.position
    writer.beginObject()
    writer.key("segments")
    writer.beginArray()
    if let view = snapshot.view, let study = snapshot.study, let document = view.document.value {
      let offset = snapshot.offset(position, in: view)
      let entries = view.segments.value?.entries ?? []
      for placed in snapshot.codings(at: offset, in: document) {
        guard
          let entry = entries.first(where: { $0.segment.id == placed.coding.id && $0.segment.coder == placed.coder })
        else { continue }
        SegmentWriter.write(entry, view.uri, study, into: &writer)
      }
    }
    writer.endArray()
    writer.endObject()
  }
}

/// Writes a passage for thin clients.
enum SegmentWriter {
  static func write(_ entry: SegmentIndex.Entry, _ uri: String, _ study: StudyView, into writer: inout JSONWriter) {
    let segment = entry.segment
    writer.beginObject()
    writer.member("id", segment.id.value)
    writer.member("uri", uri)
    writer.key("range")
    writer.value(Wire.range(entry.start, entry.end))
    writer.member("code", segment.code.value)
    let node = study.codeBook.indices[segment.code]
    writer.member("label", node.map { study.codeBook.codes[$0].label } ?? segment.code.value)
    writer.member("color", study.slots.value.color(of: node))
    writer.member("slot", study.slots.value.slot(of: node))
    writer.member("coder", segment.coder.value)
    if segment.coder == study.coder { writer.member("own", true) }
    writer.member("participant", segment.participants.first.flatMap { study.study.participants[$0.value]?.name })
    writer.member("quote", segment.quote)
    if !segment.coding.flags.isEmpty {
      writer.member("flags", Coding.Flag.allCases.filter { segment.coding.flags.contains($0) }.map(\.rawValue))
    }
    writer.member("stance", segment.coding.stance?.rawValue)
    writer.endObject()
  }
}
