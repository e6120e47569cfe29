import KodebokLanguageProtocol
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// Where the things are that cells, links, attributes and queries name, and where else they are named.
struct MentionPlaces {
  let snapshot: Snapshot
  let study: StudyView

  private var encoding: PositionEncoding { snapshot.encoding }

  /// Where a thing is told of.
  func definitions(of thing: Mention.Thing) -> [Location] {
    switch thing {
    case .code(let id): return study.codeBook[id].map { [study.location(of: $0, encoding)] } ?? []
    case .participant(let id): return study.location(ofParticipant: id).map { [$0] } ?? []
    case .source(let path):
      let start = TextPosition(line: 0, column: 0)
      let isThere = study.study.sources.contains { $0.path == path }
      return isThere ? [Location(uri: study.uri(of: path), start: start, end: start)] : []
    case .entry(let file, let range):
      return study.text(of: file).map { [Location(uri: study.uri(of: file), range, of: $0, encoding)] } ?? []
    case .speaker: return []
    }
  }

  /// Where a thing is named or spoken: the turns of a participant, the codings of a source, what refers to a question.
  func references(to thing: Mention.Thing) -> [Location] {
    switch thing {
    case .code, .speaker: return []
    case .participant(let id): return spoken(by: id) + notes(about: thing)
    case .source(let path):
      guard let index = study.segments(of: path) else { return notes(about: thing) }
      var seen: Set<Range<ScalarOffset>> = []
      let passages = index.entries.filter { seen.insert($0.segment.scalars).inserted }
      return passages.map { Location(uri: study.uri(of: path), start: $0.start, end: $0.end) } + notes(about: thing)
    case .entry: return notes(about: thing)
    }
  }

  /// The passages in which a participant speaks, each once.
  private func spoken(by id: ParticipantID) -> [Location] {
    study.study.sources.flatMap { source -> [Location] in
      guard let index = study.segments(of: source.path), index.tally.participants.contains(id) else {
        return []
      }
      var seen: Set<Range<ScalarOffset>> = []
      let uri = study.uri(of: source.path)
      return index.entries.filter { $0.segment.participants.contains(id) && seen.insert($0.segment.scalars).inserted }
        .map { Location(uri: uri, start: $0.start, end: $0.end) }
    }
  }

  /// The memos about a thing, and the nodes of the code book that name a question.
  private func notes(about thing: Mention.Thing) -> [Location] {
    let study = study.study
    func names(_ id: String) -> Bool {
      switch thing {
      case .participant(let one): study.codeBook[CodeID(id)] == nil && study.participants[id]?.id == one
      case .source(let path): id == path.value || id == path.name
      case .entry(let file, let range): study.entries.contains { $0.file == file && $0.range == range && $0.id == id }
      case .code, .speaker: false
      }
    }
    var result: [Location] = []
    if case .entry = thing {
      for code in study.codeBook.codes where code.answers.contains(where: names) || code.guide.map(names) == true {
        result.append(self.study.location(of: code, encoding))
      }
    }
    for memo in study.memos where memo.about.contains(where: names) {
      let line = TextPosition(line: memo.line, column: 0)
      result.append(Location(uri: self.study.uri(of: memo.file), start: line, end: line))
    }
    return result
  }
}
