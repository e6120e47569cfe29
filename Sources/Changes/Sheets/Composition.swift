import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Several changes that build on one another, made into one: files are edited in memory, so that each change sees what
/// those before it did.
struct Composition {
  /// The study as the changes so far leave it, and who changes it.
  private(set) var context: ChangeContext
  private let before: Study
  private var created: Set<StudyPath> = []
  private var touched: [StudyPath] = []
  /// Changes of codings, in order.
  private var codings: [Change] = []

  init(_ context: ChangeContext) {
    self.context = context
    before = context.study
  }

  /// Takes up what a change does.
  mutating func take(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .edit(let path, let edits, _): replace(path, by: text(path, in: context.study).applying(edits))
      case .create(let path, let content):
        created.insert(path)
        replace(path, by: SourceText(content))
      default: codings.append(change)
      }
    }
  }

  /// All of it: what becomes of each file as one edit, then the codings.
  var changes: [Change] {
    touched.compactMap { path -> Change? in
      let (old, new) = (text(path, in: before), text(path, in: context.study))
      if created.contains(path) { return .create(path, content: new.string) }
      return old == new ? nil : .edit(path, [TextEdit.difference(from: old, to: new)], in: nil)
    } + codings
  }

  private func text(_ path: StudyPath, in study: Study) -> SourceText {
    if path == study.codeBook.path { return study.codeBook.text }
    return study.notes.first { $0.path == path }?.decoding.text ?? SourceText("")
  }

  private mutating func replace(_ path: StudyPath, by text: SourceText) {
    if !touched.contains(path) { touched.append(path) }
    var study = context.study
    if !study.files.contains(path) { study.files.append(path) }
    if path == study.codeBook.path {
      study.codeBook = CodeBookReader.read(text, path: path)
    } else {
      var decoding = TextDecoding([])
      decoding.text = text
      if let index = study.notes.firstIndex(where: { $0.path == path }) {
        study.notes[index].decoding.text = text
      } else {
        study.notes.append(Study.Note(path: path, decoding: decoding))
      }
      study.memos.removeAll { $0.file == path }
      study.memos += MemoReader.read(.parse(text), path: path)
    }
    context.study = study
  }
}
