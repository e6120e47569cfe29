import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What a command is about: an open source of a study, and a place in its present text.
struct CommandTarget {
  let document: OpenDocument
  let state: StudyState
  /// The source as it stands in the client.
  let source: Document
  /// The place, carried over from the version the command was made for.
  let selection: Range<ByteOffset>

  /// A target without a place, for codings that were worked out in a text the document has now.
  init(document: OpenDocument, state: StudyState, source: Document) {
    self.document = document
    self.state = state
    self.source = source
    selection = ByteOffset(0)..<ByteOffset(0)
  }

  /// Finds what the arguments name; refuses in one sentence where the text has moved on too far.
  init(_ arguments: Params, _ session: Session) throws(ResponseError) {
    let uri = try arguments.string("uri")
    guard let opened = session.documents[uri] else { throw session.refusal("refused/not-open") }
    guard let root = opened.study, let state = session.studies[root] else {
      throw session.refusal("refused/no-study")
    }
    state.settle(in: session)
    // Settling may have seen that the file is gone: what stood before it is no longer so.
    let document = session.documents[uri] ?? opened
    let view = document.view
    guard let source = view.document.value else {
      // What was read as a source and is not there any more is another thing than a code book.
      if view.canBeSource, let file = document.file, Files.status(file) == nil {
        throw session.refusal("refused/file-gone", ["file": .text(view.path.value)], in: state.study)
      }
      throw session.refusal("refused/not-a-source", in: state.study)
    }
    let version = (try arguments.optionalInt("version")) ?? document.version
    let hash = try arguments.optionalString("hash")
    var place = LSPRange(Position(line: 0, character: 0), Position(line: 0, character: 0))
    if let range = try arguments.optionalRange {
      place = range
    } else if arguments.value["position"] != nil {
      let position = try arguments.position
      place = LSPRange(position, position)
    }
    guard let text = document.text(of: version) else { throw session.refusal("refused/text-changed") }
    let range = Wire.bytes(of: place, in: text, session.profile.encoding)
    guard let present = document.present(range, version: version, hash: hash) else {
      throw session.refusal("refused/text-changed")
    }
    self.document = document
    self.state = state
    self.source = source
    selection = present
  }
}

extension Session {
  /// A refusal in the words of the user's language.
  func refusal(_ key: String, _ facts: [String: Fact] = [:], in study: Study = Study()) -> ResponseError {
    .failed(Wording(profile.language(of: study)).text(key, facts))
  }

  /// A refusal of a change.
  func refusal(_ refusal: Refusal, in study: Study) -> ResponseError {
    self.refusal(refusal.key, refusal.facts, in: study)
  }
}
