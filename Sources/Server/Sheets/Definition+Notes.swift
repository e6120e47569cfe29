import KodebokChanges
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Definition {
  /// Where a passage of a sorting sheet stands, or the coding that a memo is about.
  func notes(at offset: ByteOffset, in view: DocumentView, _ study: StudyView) -> [Location] {
    if SortingSheet.isSheet(view.path) {
      guard let block = SortingSheet.passage(at: offset, in: view.text) else { return [] }
      return place(of: block.id, study)
    }
    // Whatever else a memo is about is named, and found by its name.
    let line = view.text.line(at: offset)
    let word = view.text.string(view.text.idRange(around: offset))
    guard !word.isEmpty,
      study.study.memos.contains(where: { $0.file == view.path && $0.line == line && $0.about.contains(word) })
    else { return [] }
    return place(of: CodingID(word), study)
  }

  private func place(of coding: CodingID, _ study: StudyView) -> [Location] {
    study.location(of: coding, encoding: snapshot.encoding).map { source, entry in
      [Location(uri: study.uri(of: source.path), start: entry.start, end: entry.end)]
    } ?? []
  }
}
