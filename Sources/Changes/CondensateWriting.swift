import KodebokCodeBook
import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Begins a condensate, summary or description as a memo: a heading that says what it rests on, and the passages as
  /// links with their words.
  ///
  /// - Parameters:
  ///   - one: What it is about; its words and its place are not looked at.
  ///   - grounds: What it rests on, in the order in which it is listed.
  ///   - caseName: How the participant or source is called in the heading; empty for none.
  /// - Returns: The change. Its facts name the file and the line, counted from 1, after which to go on writing.
  /// - Throws: ``Refusal`` where the code book does not have the code.
  package func writeCondensate(
    _ one: Condensate,
    _ grounds: [CondensateReading.Ground],
    caseName: String
  ) throws(Refusal) -> ChangeSet {
    guard let code = one.codes.first else { throw .noSuchCode(CodeID("")) }
    let node = try known(code)
    var footing = Footing()
    for ground in grounds { footing.add(ground.mark) }
    let about = ([node.id.value] + one.participants.map(\.value) + one.sources.map(\.value)).joined(separator: " ")
    var draft = MemoDraft(
      title: caseName.isEmpty ? node.label : node.label + " – " + caseName,
      about: about,
      kind: one.kind.rawValue
    )
    draft.rests = footing.written
    let file = memoFile(node.id.value)
    draft.text = grounds.map { "- " + line($0, from: file) }.joined(separator: "\n")
    return writeMemo(draft, in: file, ids: idEdits(for: node.id))
  }

  private func line(_ ground: CondensateReading.Ground, from file: StudyPath) -> String {
    let place = ground.place
    let target = LinkReader.encoded(place.file.relative(from: file))
    guard !ground.words.isEmpty else { return "[" + place.file.name.escapedForMarkdown + "](" + target + ")" }
    let (first, last) = (place.start.line + 1, place.end.line + 1)
    var label = ground.speaker.isEmpty ? place.file.name : ground.speaker
    if study.settings.lineNumbering == .physical { label += first == last ? " \(first)" : " \(first)–\(last)" }
    let lines = first == last ? "#L\(first)" : "#L\(first)-L\(last)"
    let (open, close) = language == .norwegian ? ("«", "»") : ("“", "”")
    let words = ground.words.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    return "[" + label.escapedForMarkdown + "](" + target + lines + "): " + open + words.escapedForMarkdown + close
  }
}
