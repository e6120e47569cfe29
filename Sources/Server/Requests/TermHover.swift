import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What a hover says of the words of the glossary.
extension HoverSource {
  /// Says what a term means, where one of its names stands at a place; nil elsewhere, and on the term's own heading.
  func term(at offset: ByteOffset, into text: inout HoverText) -> Range<ByteOffset>? {
    guard let study = snapshot.study?.study, let (entry, range) = Glossary(study).term(at: offset, in: view.text),
      entry.file != view.path || !entry.range.contains(offset)
    else { return nil }
    text.rule()
    text.title(entry.label)
    explain(entry, in: study, into: &text)
    return range
  }

  /// Says what a term means and how else it is called, and what was noted about it.
  func explain(_ term: OutlineEntry, in study: Study, into text: inout HoverText) {
    text.field(snapshot.words.text("hover/also-called"), term.values.joined(separator: ", "))
    text.line(Glossary.explanation(of: term, in: study))
    for memo in study.memos where memo.about.contains(term.id) { text.field(memo.title, memo.text) }
  }
}
