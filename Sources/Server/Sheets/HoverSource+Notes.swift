import KodebokChanges
import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What hovers say of sorting sheets, questions, memos and the history of codes.
extension HoverSource {
  /// Tells of the passage of a sorting sheet: where it stands, whose it is, what its code means.
  func sheet(at offset: ByteOffset, in study: StudyView, into text: inout HoverText) -> Range<ByteOffset>? {
    guard SortingSheet.isSheet(view.path) else { return nil }
    guard let block = SortingSheet.passage(at: offset, in: view.text) else { return nil }
    guard let (source, entry) = study.location(of: block.id, encoding: snapshot.encoding) else {
      text.line(snapshot.words.text("sheet-outdated"))
      return block.range
    }
    let segment = entry.segment
    let coder = study.study.settings.coders[segment.coder] ?? segment.coder.value
    text.line("\(source.path.value) \(entry.start.line + 1) · \(segment.speaker) · \(coder)")
    memos(about: [block.id.value], in: study, into: &text)
    describe(segment.code, in: study, into: &text)
    return block.range
  }

  /// Says what was noted about something.
  func memos(about names: [String], in study: StudyView, into text: inout HoverText) {
    let names = names.filter { !$0.isEmpty }
    for memo in study.study.memos where memo.about.contains(where: names.contains) { text.field(memo.title, memo.text) }
  }

  /// Says what the log tells of a code, the latest five lines.
  func history(of code: CodeID, in study: StudyView, into text: inout HoverText) {
    guard let node = study.codeBook[code] else { return }
    let entries = AnalysisLog(of: study.study).entries.filter { AnalysisLog.isAbout($0, node) }
    for entry in entries.suffix(5) { text.field(entry.date, entry.text) }
  }
}
