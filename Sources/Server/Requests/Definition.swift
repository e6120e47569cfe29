import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Leads from a passage to its codes in the code book, from a link to its target, from a code to its first passages.
  static let definition = Read(
    method: "textDocument/definition",
    offer: .capability("definitionProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    let locations = Definition(snapshot: snapshot).locations(at: place.position)
    guard !locations.isEmpty else { return writer.null() }
    writer.values(locations)
  }
}

/// Finds what a place leads to.
struct Definition {
  let snapshot: Snapshot

  func locations(at position: Position) -> [Location] {
    guard let view = snapshot.view, let study = snapshot.study else { return [] }
    let offset = snapshot.offset(position, in: view)
    switch view.role {
    case .source:
      if let tag = snapshot.typedTag(at: offset) { return definitions([tag], study) }
      if let mention = MentionFinder(view: view, study: study.study).mention(at: offset) {
        return MentionPlaces(snapshot: snapshot, study: study).definitions(of: mention.thing)
      }
      guard let document = view.document.value else { return [] }
      return definitions(snapshot.codings(at: offset, in: document).map(\.code), study)
    case .codeBook, .note:
      // The links of a large sheet need not be read to find one passage.
      if SortingSheet.isSheet(view.path) {
        let passage = notes(at: offset, in: view, study)
        if !passage.isEmpty { return passage }
      }
      if let link = link(at: offset, in: view) {
        if link.path == nil, let passage = quoted(at: offset, in: view, study) { return passage }
        return study.location(of: link, snapshot.encoding).map { [$0] } ?? []
      }
      if case .codeBook = view.role, let own = snapshot.code(at: offset, in: study.codeBook),
        own.labelRange.contains(offset) || own.labelRange.upperBound == offset
      {
        return study.entries(of: study.family(of: own.id), encoding: snapshot.encoding).prefix(20)
          .map { Location(uri: study.uri(of: $0.0.path), start: $0.1.start, end: $0.1.end) }
      }
      if let passage = quoted(at: offset, in: view, study) { return passage }
      if let found = named(at: offset, in: view, study) { return found }
      if let code = snapshot.linkedCode(at: offset) { return definitions([code], study) }
      return notes(at: offset, in: view, study)
    case .other: return named(at: offset, in: view, study) ?? []
    }
  }

  /// What a cell, an attribute or a term of a query names; nil where nothing is named, and for the thing itself.
  private func named(at offset: ByteOffset, in view: DocumentView, _ study: StudyView) -> [Location]? {
    guard let mention = MentionFinder(view: view, study: study.study).mention(at: offset) else { return nil }
    if case .entry(let file, let range) = mention.thing, file == view.path, range.contains(offset) { return nil }
    let found = MentionPlaces(snapshot: snapshot, study: study).definitions(of: mention.thing)
    return found.isEmpty ? nil : found
  }

  private func definitions(_ codes: [CodeID], _ study: StudyView) -> [Location] {
    var seen: Set<CodeID> = []
    return codes.filter { seen.insert($0).inserted }
      .compactMap { study.codeBook[$0].map { study.location(of: $0, snapshot.encoding) } }
  }

  private func link(at offset: ByteOffset, in view: DocumentView) -> StudyLink? {
    let place = LinkReader.places(view.outline.value).first {
      $0.whole.contains(offset) || $0.target.upperBound == offset
    }
    return place.flatMap { LinkReader.link(view.text, $0.target, view.path) }
  }
}
