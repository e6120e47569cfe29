import KodebokText

extension Study {
  /// The words of one of the files the study reads besides its sources, as they were read; nil for what is no such file.
  package func text(of path: StudyPath) -> SourceText? {
    if path == codeBook.path { return codeBook.text }
    if path == participants.path { return participants.text }
    if path == material.path { return material.text }
    if path.value == "kodebok.json" { return settingsText }
    return (notes.first { $0.path == path } ?? bibliographies.first { $0.path == path })?.decoding.text
  }
}
