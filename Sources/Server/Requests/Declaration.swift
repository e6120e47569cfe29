import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Leads from a passage, a code or a link to the theme that holds the code.
  static let declaration = Read(
    method: "textDocument/declaration",
    offer: .capability("declarationProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    Declaration.write(Declaration(snapshot: snapshot).themes(at: place.position), into: &writer)
  }

  /// Leads from a code to the category it belongs to, from a speaker to the row of the participant.
  static let typeDefinition = Read(
    method: "textDocument/typeDefinition",
    offer: .capability("typeDefinitionProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    Declaration.write(Declaration(snapshot: snapshot).kinds(at: place.position), into: &writer)
  }
}

/// Finds what a place belongs to.
struct Declaration {
  let snapshot: Snapshot

  static func write(_ locations: [Location], into writer: inout JSONWriter) {
    if locations.isEmpty { writer.null() } else { writer.values(locations) }
  }

  /// The themes at the top of the codes at a place.
  func themes(at position: Position) -> [Location] {
    guard let view = snapshot.view, let study = snapshot.study else { return [] }
    return nodes(snapshot.codes(at: snapshot.offset(position, in: view)), study) { study.codeBook.theme(of: $0) }
  }

  /// The participant who speaks where a name stands or nothing is coded; else the nodes above the codes at a place.
  func kinds(at position: Position) -> [Location] {
    guard let view = snapshot.view, let study = snapshot.study else { return [] }
    let offset = snapshot.offset(position, in: view)
    let codes = snapshot.codes(at: offset)
    if case .source = view.role, let document = view.document.value,
      let turn = document.transcript.turnIndex(at: offset).map({ document.transcript.turns[$0] }),
      codes.isEmpty || turn.label.contains(offset)
    {
      return participant(turn, document, study).map { [$0] } ?? []
    }
    return nodes(codes, study) { study.codeBook.codes[$0].parent ?? $0 }
  }

  private func participant(_ turn: Transcript.Turn, _ document: Document, _ study: StudyView) -> Location? {
    guard let speaker = turn.speaker,
      case .participant(let id) = study.study.speaker(document.transcript.speakers[speaker], in: document.source.path)
    else { return nil }
    return study.location(ofParticipant: id)
  }

  private func nodes(_ codes: [CodeID], _ study: StudyView, _ above: (Int) -> Int) -> [Location] {
    var seen: Set<Int> = []
    return codes.compactMap { id in
      guard let index = study.codeBook.indices[id] else { return nil }
      let node = above(index)
      guard seen.insert(node).inserted else { return nil }
      return study.location(of: study.codeBook.codes[node], snapshot.encoding)
    }
  }
}

extension StudyView {
  /// Where the row of a participant stands.
  func location(ofParticipant id: ParticipantID) -> Location? {
    let table = study.participants
    guard let one = table.all.first(where: { $0.id == id }) else { return nil }
    let line = TextPosition(line: TableRows.lines(in: table.text)[one.row] ?? max(one.row - 1, 0), column: 0)
    return Location(uri: uri(of: table.path), start: line, end: line)
  }
}
