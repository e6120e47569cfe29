import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Read {
  /// All passages with the code at a place, its subcodes included; from a transcript, the code book or a link.
  static let references = Read(
    method: ReferenceParams.method,
    offer: .capability("referencesProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: ReferenceParams = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    let offset = snapshot.offset(asked.place.position, in: view)
    let printed = QuotedPlaces(snapshot: snapshot, study: study)
    if let quote = ReportPlace(at: offset, in: view, study)?.quote, let best = quote.best, quote.isShown {
      let own = asked.includesDeclaration ? [printed.location(of: best)] : []
      return try snapshot.write(own + printed.prints(of: best.range, in: best.source), into: &writer)
    }
    var named: CodeID?
    if let mention = MentionFinder(view: view, study: study.study).mention(at: offset) {
      guard case .code(let id) = mention.thing else {
        let places = MentionPlaces(snapshot: snapshot, study: study)
        let own = asked.includesDeclaration ? places.definitions(of: mention.thing) : []
        return writer.values(own + places.references(to: mention.thing))
      }
      named = id
    }
    guard let code = named ?? snapshot.code(at: offset) else {
      let places = printed.prints(at: offset, in: view)
      return places.isEmpty ? writer.null() : try snapshot.write(places, into: &writer)
    }
    var locations: [Location] = []
    if asked.includesDeclaration, let node = study.codeBook[code] {
      locations.append(study.location(of: node, snapshot.encoding))
    }
    var last: Location?
    var uri: (path: StudyPath, uri: String)?
    for (source, entry) in study.entries(of: study.family(of: code), encoding: snapshot.encoding) {
      if uri?.path != source.path { uri = (source.path, study.uri(of: source.path)) }
      let location = Location(uri: uri?.uri ?? "", start: entry.start, end: entry.end)
      // Several coders on the same words are one place to go to.
      if location == last { continue }
      last = location
      locations.append(location)
    }
    for memo in study.study.memos where memo.about.contains(where: { study.codeBook.resolved(CodeID($0)) == code }) {
      let start = TextPosition(line: memo.line, column: 0)
      locations.append(Location(uri: study.uri(of: memo.file), start: start, end: start))
    }
    try snapshot.write(locations + printed.prints(at: offset, in: view), into: &writer)
  }
}
