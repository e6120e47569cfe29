import KodebokChanges
import KodebokDisclosure
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok pseudonymise [FILE …]`: shows where names and numbers of people stand; `--write` writes pseudonyms there.
extension CommandDescription {
  static let pseudonymise = CommandDescription(
    name: "pseudonymise",
    aliases: ["pseudonymize"],
    arguments: [Argument(name: "FILE", isOptional: true, isRepeatable: true, value: .file)],
    options: [
      OptionDescription("key", .file),
      OptionDescription("write"),
      OptionDescription("show-identifiers"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    try PseudonymiseRun(writer: CodeRun(OpenedStudy(invocation, console))).run()
  }
}

/// One run of `pseudonymise`.
private struct PseudonymiseRun {
  var writer: CodeRun

  private var opened: OpenedStudy { writer.opened }

  func run() throws(CommandFailure) -> ExitStatus {
    if let problem = opened.study.declared.keyProblem, case .unreadable(let reason) = problem {
      throw CommandFailure(key: "error/key", facts: ["reason": reason])
    }
    var wanted: [StudyPath] = []
    for word in opened.invocation.arguments { wanted.append(try opened.path(of: word)) }
    let context = writer.context
    var all: [Pseudonymisation] = []
    var refused = false
    for source in opened.study.sources where concerns(source.path, wanted) {
      let document = opened.folder.document(source, in: opened.study)
      guard document.failure == nil, document.decoding.encoding != .binary else { continue }
      do throws(Refusal) {
        all.append(try context.pseudonymise(document))
      } catch {
        refused = true
        opened.console.complain(source.path.value + ": " + opened.wording.text(error.key, error.facts))
      }
    }
    for note in opened.study.notes where concerns(note.path, wanted) && note.decoding.encoding != .binary {
      all.append(context.pseudonymise(note))
    }
    let isWritten = opened.invocation.has("write")
    var count = 0
    for one in all {
      show(one)
      if isWritten, !one.change.isEmpty { try writer.perform(one.change) }
      count += one.replacements.count
    }
    tell(all, count, isWritten: isWritten)
    return refused || !isWritten && count > 0 ? .findings : .clean
  }

  private func concerns(_ path: StudyPath, _ wanted: [StudyPath]) -> Bool {
    wanted.isEmpty || wanted.contains { $0.value.isEmpty || path == $0 || path.isInside($0) }
  }

  private func show(_ one: Pseudonymisation) {
    let shows = opened.invocation.has("show-identifiers")
    for item in one.replacements {
      var line = "\(item.place.file.value):\(item.place.start.line + 1):\(item.place.start.column + 1): "
      if shows, let text = opened.text(of: item.place.file) {
        let start = text.offset(of: item.place.start, in: .utf32)
        line += text.string(start..<max(start, text.offset(of: item.place.end, in: .utf32))) + " "
      }
      opened.console.print(DisplayWidth.plain(line + "→ " + item.words) + "\n")
    }
    for place in one.unsure {
      let facts: [String: Fact] = [
        "place": .text("\(place.file.value):\(place.start.line + 1):\(place.start.column + 1)")
      ]
      opened.console.print(opened.wording.text("pseudonymise-unsure", facts) + "\n")
    }
  }

  private func tell(_ all: [Pseudonymisation], _ count: Int, isWritten: Bool) {
    let wording = opened.wording
    let files = all.count { !$0.replacements.isEmpty }
    let facts: [String: Fact] = ["count": .number(count), "files": .number(files)]
    if count == 0 {
      opened.console.print(wording.text("pseudonymise-nothing") + "\n")
    } else {
      opened.console.print(wording.text(isWritten ? "pseudonymise-done" : "pseudonymise-preview", facts) + "\n")
    }
    let others = all.reduce(0) { $0 + $1.codingsOfOthers }
    if others > 0 {
      opened.console.print(wording.text("pseudonymise-others", ["count": .number(others)]) + "\n")
    }
    if !opened.study.declared.hasKey, opened.study.declared.file == nil {
      opened.console.print(wording.text("pseudonymise-no-key") + "\n")
    }
  }
}
