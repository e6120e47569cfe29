import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText

extension Read {
  /// What can be done with a selection: tag it, first of all.
  static let codeAction = Read(
    method: "textDocument/codeAction",
    offer: .capability("codeActionProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let range = try params.range()
    let only = params.value["context"]?["only"]?.array?.compactMap(\.string)
    guard let view = snapshot.view, case .source = view.role, view.document.value != nil || snapshot.study == nil else {
      return CodeActionList.writeFixes(range, only, snapshot, into: &writer)
    }
    let selection = Range<ByteOffset>(
      between: snapshot.offset(range.start, in: view).value,
      and: snapshot.offset(range.end, in: view).value
    )
    var list = CodeActionList(snapshot: snapshot, view: view, selection: selection, only: only)
    list.gather()
    list.write(into: &writer)
  }

  /// The rest of an action.
  ///
  /// Everything is in it from the beginning, as a command; some clients ask all the same.
  static let codeActionResolve = Read(
    method: "codeAction/resolve",
    offer: .excused("told of by codeActionProvider")
  ) { params, _, writer throws(ResponseError) in
    guard params.value.object != nil else { throw .invalidParams("an action is an object") }
    writer.value(params.value)
  }
}

/// One thing that can be done.
struct OfferedAction: Sendable {
  var title: String
  var kind: CodeActionKind
  var isPreferred = false
  /// The command that does it.
  var command: String
  /// What the command is told beside the place.
  var arguments: [JSONMember] = []
}

/// The arguments every command gets: which text the place counts in, and the place.
struct ActionPlace: Sendable {
  var study: String?
  var uri: String
  var version: Int
  var hash: String
  var start: TextPosition
  var end: TextPosition

  /// Writes the arguments of an action as one object.
  func write(_ more: [JSONMember], into writer: inout JSONWriter) {
    writer.beginArray()
    writer.beginObject()
    writer.member("study", study)
    writer.member("uri", uri)
    writer.member("version", version)
    writer.member("hash", hash)
    writer.key("range")
    Wire.range(start, end, into: &writer)
    for member in more {
      writer.key(escaping: member.key)
      writer.value(member.value)
    }
    writer.endObject()
    writer.endArray()
  }
}
