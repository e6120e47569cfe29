import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol

extension Act {
  /// The text of a page that lies nowhere: all passages of a code or a participant, or how far the study is.
  static let textDocumentContent = Act(
    method: TextDocumentContentParams.method,
    offer: .excused("told of by workspace.textDocumentContent")
  ) { session, name, params throws(ResponseError) in
    let asked: TextDocumentContentParams = try params.decoded()
    let studies = session.snapshot(uri: nil).studies
    guard let address = PageAddress(asked.uri.text, among: studies) else {
      throw .invalidParams("no such page")
    }
    session.noteShown(address)
    let read = Read(method: TextDocumentContentParams.method, offer: .excused("asked for by its act")) {
      _,
      snapshot,
      writer throws(ResponseError) in
      writer.value(TextDocumentContentResult(address.text(in: snapshot)))
    }
    try session.serve(name, read, params)
  }
}
