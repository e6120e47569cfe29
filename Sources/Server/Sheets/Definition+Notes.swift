import KodebokChanges
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Definition {
  /// Where a passage of a sorting sheet stands, or what a memo is about.
  func notes(at offset: ByteOffset, in view: DocumentView, _ study: StudyView) -> [Location] {
    if SortingSheet.isSheet(view.path) {
      guard let block = SortingSheet.passage(at: offset, in: view.text) else { return [] }
      return place(of: block.id, study)
    }
    let line = view.text.line(at: offset)
    guard let memo = study.study.memos.last(where: { $0.file == view.path && $0.line == line }) else { return [] }
    let word = view.text.string(view.text.idRange(around: offset))
    guard !word.isEmpty else { return [] }
    return memo.about.filter { $0 == word || $0.hasSuffix("/" + word) || $0.split(separator: "/").contains(word[...]) }
      .flatMap { subject($0, study) }
  }

  /// Where something a memo can be about stands: a code, a coding, a participant, a source, a question.
  private func subject(_ name: String, _ study: StudyView) -> [Location] {
    if let code = study.codeBook[CodeID(name)] { return [study.location(of: code, snapshot.encoding)] }
    if let one = study.study.participants[name] { return study.location(ofParticipant: one.id).map { [$0] } ?? [] }
    if study.study.sources.contains(where: { $0.path.value == name }) {
      let start = TextPosition(line: 0, column: 0)
      return [Location(uri: study.uri(of: StudyPath(name)), start: start, end: start)]
    }
    if let entry = study.study.entries.first(where: { $0.id == name }) {
      let start = TextPosition(line: entry.line, column: 0)
      return [Location(uri: study.uri(of: entry.file), start: start, end: start)]
    }
    return place(of: CodingID(name), study)
  }

  private func place(of coding: CodingID, _ study: StudyView) -> [Location] {
    study.location(of: coding, encoding: snapshot.encoding).map { source, entry in
      [Location(uri: study.uri(of: source.path), start: entry.start, end: entry.end)]
    } ?? []
  }
}
