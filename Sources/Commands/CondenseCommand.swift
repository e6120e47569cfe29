import KodebokChanges
import KodebokChecks
import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok condense CODE [CASE]`: begins a condensate or summary, or notes that it was read again.
extension CommandDescription {
  static let condense = CommandDescription(
    name: "condense",
    arguments: [
      Argument(name: "CODE", value: .text("CODE")),
      Argument(name: "CASE", isOptional: true, value: .text("CASE")),
    ],
    options: [
      OptionDescription("kind", .choice(Condensate.Kind.allCases.map(\.rawValue))),
      OptionDescription("confirm"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    try CondenseRun(run: CodeRun(OpenedStudy(invocation, console))).condense()
  }
}

/// One run of `condense`.
private struct CondenseRun {
  var run: CodeRun

  private var opened: OpenedStudy { run.opened }

  func condense() throws(CommandFailure) -> ExitStatus {
    let words = opened.invocation.arguments
    let kind = opened.invocation.value("kind").flatMap(Condensate.Kind.init(rawValue:))
    var wanted = Condensate(of: try run.code(words[0]), kind: kind ?? .condensate)
    var caseName = ""
    if words.count > 1 { caseName = try name(words[1], &wanted) }
    let found = grounded(Condensate.all(in: opened.study)).filter { one in
      one.condensate.codes == wanted.codes && one.condensate.participants == wanted.participants
        && one.condensate.sources == wanted.sources && (kind == nil || one.condensate.kind == kind)
    }
    if opened.invocation.has("confirm") { return try confirm(found, words[0]) }
    guard found.isEmpty else {
      for one in found {
        let isSame = Footing(one.condensate.rests) == one.footing
        opened.console.print(line(isSame ? "there" : "changed", one) + "\n")
      }
      return .clean
    }
    let grounds = grounded([wanted]).first?.grounds ?? []
    guard !grounds.isEmpty else {
      let label = opened.study.codeBook[wanted.codes[0]]?.label ?? words[0]
      opened.console.print(opened.wording.text("condense/none", ["label": .text(label)]) + "\n")
      return .clean
    }
    let set: ChangeSet
    do throws(Refusal) {
      set = try run.context.writeCondensate(wanted, grounds, caseName: caseName)
    } catch {
      throw CommandFailure(error)
    }
    try run.perform(set)
    opened.console.print(
      opened.wording.text("condense/written", set.facts.merging(["count": .number(grounds.count)]) { $1 }) + "\n"
    )
    return .clean
  }

  private typealias Grounded = (condensate: Condensate, grounds: [CondensateReading.Ground], footing: Footing)

  /// What texts rest on now.
  private func grounded(_ all: [Condensate]) -> [Grounded] {
    let study = opened.study
    let reading = CondensateReading(all, in: study)
    return reading.grounded(opened.folder.forEachDocument(study) { reading.grounds(in: $0, of: study) })
  }

  /// The participant or source that a word of the user means.
  private func name(_ word: String, _ wanted: inout Condensate) throws(CommandFailure) -> String {
    if let one = opened.study.participants[word] {
      wanted.participants = [one.id]
      return one.name
    }
    guard let source = opened.study.sources.first(where: { $0.path.value == word || $0.path.name == word }) else {
      throw CommandFailure(key: "error/unknown-case", facts: ["case": word])
    }
    wanted.sources = [source.path]
    return source.path.name
  }

  private func confirm(_ found: [Grounded], _ code: String) throws(CommandFailure) -> ExitStatus {
    guard !found.isEmpty else { throw CommandFailure(key: "error/nothing-to-confirm", facts: ["code": code]) }
    // The last first, so that no place moves before it is used.
    for one in found.reversed() {
      let isDescription = one.condensate.kind == .description
      let written = one.footing.written
      if let set = run.context.confirm(at: one.condensate.place, written, isDescription: isDescription) {
        try run.perform(set)
      }
      opened.console.print(line("confirmed", one) + "\n")
    }
    return .clean
  }

  private func line(_ key: String, _ one: Grounded) -> String {
    opened.wording.text(
      "condense/" + key,
      [
        "file": .text(one.condensate.place.file.value), "line": .number(one.condensate.place.start.line + 1),
        "title": .text(one.condensate.title), "count": .number(one.footing.count),
      ]
    )
  }
}

extension Condensate {
  /// A text that is not written yet.
  fileprivate init(of code: CodeID, kind: Kind) {
    self.init(
      kind: kind,
      title: "",
      text: "",
      codes: [code],
      participants: [],
      sources: [],
      rests: "",
      checked: "",
      place: Place(file: StudyPath("")),
      memo: ""
    )
  }
}
