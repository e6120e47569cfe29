import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.DocumentURI

extension Read {
  /// For thin clients: the codes with path, theme, colour and count; who codes, and which study it is.
  ///
  /// `suggested` numbers the likeliest for the `range` or `position` that is asked about.
  static let codes = Read(
    method: "kodebok/codes",
    offer: .excused("told of by experimental.kodebokRequests")
  ) { params, snapshot, writer throws(ResponseError) in
    guard let study = snapshot.study ?? snapshot.studies.first else {
      return writer.object { $0.array("codes") { _ in } }
    }
    let book = study.codeBook
    let slots = study.slots.value
    let counts = study.counts.value
    var selection: Range<ByteOffset>?
    if let view = snapshot.view {
      if let range = try params.optionalRange {
        selection = snapshot.bytes(of: range, in: view)
      } else if params.value["position"] != nil {
        let place = snapshot.offset(try params.position, in: view)
        selection = place..<place
      }
    }
    let suggested = study.suggestions(for: snapshot.view, in: selection)
    writer.object { writer in
      writer.member("study", DocumentURI(path: study.root).text)
      writer.member("coder", study.coder.value)
      writer.array("coders") { writer in
        for coder in study.study.coders {
          writer.object { writer in
            writer.member("id", coder.value)
            writer.member("name", study.study.settings.coders[coder] ?? coder.value)
          }
        }
      }
      writer.array("codes") { writer in
        for (index, code) in book.codes.enumerated() where !code.isParked {
          writer.object { writer in
            writer.member("id", code.id.value)
            writer.member("label", code.label)
            writer.member("path", book.path(of: index).joined(separator: "/"))
            writer.member("kind", code.kind.rawValue)
            writer.member("theme", book.codes[book.theme(of: index)].label)
            writer.member("themeId", book.codes[book.theme(of: index)].id.value)
            writer.member("color", slots.color(of: index))
            writer.member("slot", slots.slot(of: index))
            writer.member("count", counts[code.id] ?? 0)
            writer.member("suggested", suggested.firstIndex(of: code.id).map { $0 + 1 } ?? 0)
            writer.member("again", study.last?.code == code.id)
            writer.member("definition", code.definition)
          }
        }
      }
    }
  }
}
