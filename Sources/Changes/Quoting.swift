import KodebokCodeBook
import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// Quotes that are put into reports, and claims that are bound to what they are about.
extension ChangeContext {
  /// Prints a stretch of a source in a report, in the way the report sets its quotes.
  ///
  /// - Parameters:
  ///   - range: The stretch; bytes of the source's text.
  ///   - document: The source.
  ///   - report: The report.
  ///   - place: Where the quote goes: behind the paragraph that holds the place; nil for the end.
  /// - Returns: The change, of the report alone.
  /// - Throws: Where the study has no such report, or nobody speaks in the stretch.
  package func quote(
    _ range: Range<ByteOffset>,
    of document: Document,
    in report: StudyPath,
    at place: ByteOffset?
  ) throws(Refusal) -> ChangeSet {
    guard let text = study.text(of: report) else {
      throw .noSuchReport(report)
    }
    guard let passage = PrintedPassage(range, of: document, in: study) else { throw .nobodySpeaks }
    let manuscript = ReportReading.manuscript(text, path: report, names: SpeakerNames(study))
    let end = place.map { Self.end(ofParagraphAt: $0, in: text) } ?? text.end
    let isFirst = text.bytes[..<end.value].allSatisfy { $0 <= 0x20 }
    // What lies before: a blank line, of which a part may be there.
    var breaks = 0
    while breaks < 2, end.value - breaks > 0, text.bytes[end.value - breaks - 1] == 0x0A { breaks += 1 }
    var words = isFirst ? "" : String(repeating: "\n", count: 2 - breaks)
    words += passage.setOff(in: manuscript, of: study)
    words += end == text.end ? "\n" : (text.bytes[end.value] == 0x0A ? "" : "\n\n")
    return changeSet(
      "quote",
      ["file": .text(report.value)],
      [.edit(report, [TextEdit(end..<end, words)], in: nil)]
    )
  }

  /// Where a paragraph ends: before the next blank line.
  private static func end(ofParagraphAt place: ByteOffset, in text: SourceText) -> ByteOffset {
    var line = text.line(at: place)
    func isBlank(_ line: Int) -> Bool {
      let range = text.lineRange(line)
      return text.bytes[range.lowerBound.value..<range.upperBound.value].allSatisfy { $0 <= 0x20 }
    }
    guard !isBlank(line) else { return text.lineRange(line).lowerBound }
    while line + 1 < text.lineCount, !isBlank(line + 1) { line += 1 }
    return text.lineRange(line).upperBound
  }

  /// Sets a link on the words of a claim, so that it is counted.
  package func bind(_ words: Range<ByteOffset>, in report: StudyPath, to code: CodeID) throws(Refusal) -> ChangeSet {
    guard let node = study.codeBook[study.codeBook.resolved(code)] else { throw .noSuchCode(code) }
    guard let text = study.text(of: report), words.upperBound <= text.end, !words.isEmpty else {
      throw .wordsChanged
    }
    let target = LinkReader.encoded(study.codeBook.path.relative(from: report)) + "#" + node.id.value
    let edit = TextEdit(words, "[" + text.string(words) + "](" + target + ")")
    return changeSet("bind", ["label": .text(node.label)], [.edit(report, [edit], in: nil)])
  }
}
