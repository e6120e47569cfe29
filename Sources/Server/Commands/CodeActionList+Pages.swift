import KodebokJSON
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CodeActionList {
  /// The pages that can be shown for what stands at the place: of its codes, its speaker, the study.
  ///
  /// The second door to lenses, for editors that have none.
  mutating func showPages(_ study: StudyView, _ codes: [CodeID]) {
    var seen: Set<CodeID> = []
    for id in codes where seen.insert(id).inserted {
      add(
        OfferedAction(
          title: words.text("action/show-passages", ["label": .text(study.codeBook.label(id))]),
          kind: .show,
          command: "kodebok.showPassages",
          arguments: [JSONMember("codes", [.string(id.value)])]
        )
      )
    }
    if let id = snapshot.speaker(at: selection.lowerBound), let participant = study.study.participants[id.value] {
      add(
        OfferedAction(
          title: words.text("action/show-participant", ["name": .text(participant.name)]),
          kind: .show,
          command: "kodebok.showPassages",
          arguments: [JSONMember("participant", .string(id.value))]
        )
      )
    }
    if isAtTop {
      add(OfferedAction(title: words.text("action/show-status"), kind: .show, command: "kodebok.showStatus"))
      for analysis in snapshot.analyses {
        let title = words.text("action/analyse", ["name": .text(analysis.title.text(in: words.language))])
        add(
          OfferedAction(
            title: title,
            kind: .analyse(analysis.name),
            command: "kodebok.analyse",
            arguments: [JSONMember("analysis", .string(analysis.name))]
          )
        )
      }
    }
  }

  /// Whether the place is the first line of the code book or of another file of the study that is no source.
  private var isAtTop: Bool {
    if case .source = view.role { return false }
    return view.text.line(at: selection.lowerBound) == 0
  }
}
