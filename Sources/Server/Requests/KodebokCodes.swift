import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel

extension Read {
  /// For thin clients: the codes with path, theme, colour and count, suggested ones first in their own list.
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
    let suggested = study.suggestions(for: snapshot.view, at: nil)
    writer.object { writer in
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
