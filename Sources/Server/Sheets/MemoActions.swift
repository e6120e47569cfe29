import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokWording

extension CodeActionList {
  /// Memos about who speaks here, where the place is a label, and about the source as a whole.
  mutating func memos(_ study: StudyView, _ document: Document) {
    let place = selection.lowerBound
    if let index = document.transcript.turnIndex(at: place) {
      let turn = document.transcript.turns[index]
      if turn.label.contains(place), let speaker = turn.speaker {
        let label = document.transcript.speakers[speaker]
        if case .participant(let id) = study.study.speaker(label, in: document.source.path) {
          memo(about: id.value, named: study.study.participants[id.value]?.name ?? label)
        }
      }
    }
    memo(about: document.source.path.value, named: document.source.path.name)
  }

  /// Memos about what stands at a place of another file: a node of the code book, a participant, a question, a term of
  /// the glossary, a claim of a report.
  mutating func memos(_ study: StudyView) {
    let line = view.text.line(at: selection.lowerBound)
    if case .codeBook = view.role {
      let here = study.codeBook.codes.last { view.text.line(at: $0.labelRange.lowerBound) == line }
      if let here { memo(about: here.id.value, named: here.label) }
    } else if view.path == study.study.participants.path {
      if let one = study.participant(onLine: line, of: view.text) { memo(about: one.id.value, named: one.name) }
    } else if let entry = study.study.entries.last(where: { $0.file == view.path && $0.line == line }),
      entry.kind != .query
    {
      memo(about: entry.id, named: ChangeContext.inVivoLabel(entry.label))
    }
  }

  private mutating func memo(about: String, named: String) {
    add(
      OfferedAction(
        title: words.text("action/memo", ["label": .text(named)]),
        kind: .memo,
        command: "kodebok.memo",
        arguments: [JSONMember("about", .string(about))]
      )
    )
  }

  /// Noting that a source was read again, where it is on the list.
  mutating func reread(_ study: StudyView, _ document: Document) {
    guard study.isComplete else { return }
    let path = document.source.path
    let last = DocumentTally.lastCoded(document.codings)
    guard !RereadList(of: study.study, coded: [(path, last)]).entries.isEmpty else { return }
    add(OfferedAction(title: words.text("action/re-read"), kind: .upkeep, command: "kodebok.reread"))
  }
}

extension StudyView {
  /// The participant whose row of the table holds the beginning of a line.
  func participant(onLine line: Int, of text: SourceText) -> Participant? {
    let place = text.lineRange(line).lowerBound
    let row = Table(text).rows.first { $0.range.lowerBound <= place && place <= $0.range.upperBound }
    return row.flatMap { row in study.participants.all.first { $0.row == row.number } }
  }
}
