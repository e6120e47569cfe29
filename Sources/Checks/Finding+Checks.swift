import KodebokStudyModel
import KodebokText

extension Finding {
  /// Creates a finding whose rule and severity ``Checks`` fills in.
  init(at place: Place, variant: String = "", _ facts: [String: Fact] = [:], related: [Related] = []) {
    self.init(rule: "", variant: variant, severity: .information, place: place, facts: facts, related: related)
  }

  /// Creates a finding about a coding: at the passage where it has one, else at its line in the coder's file.
  init(
    on placed: PlacedCoding,
    in document: Document,
    variant: String = "",
    _ facts: [String: Fact] = [:],
    related: [Related] = []
  ) {
    let recorded = document.place(ofRecord: placed)
    let passage = document.place(placed.range)
    var all = document.facts(of: placed)
    all.merge(facts) { _, new in new }
    let other: Related =
      placed.isPlaced
      ? Related(recorded, role: "coding", facts: ["coder": .text(placed.coder.value)])
      : Related(passage, role: "recorded")
    self.init(
      at: placed.isPlaced ? passage : recorded,
      variant: variant,
      all,
      related: related + (placed.isPlaced && placed.line == 0 ? [] : [other])
    )
  }
}

extension Document {
  /// The place of a stretch of the text.
  func place(_ range: Range<ByteOffset>) -> Place { Place(file: source.path, text: text, range: range) }

  /// The line of a coding in its coder's file.
  func place(ofRecord placed: PlacedCoding) -> Place {
    let file = files.first { $0.coder == placed.coder }
    return Place(file: file?.path ?? .codings(of: placed.coder, about: source.path), line: placed.line)
  }

  /// What every finding about a coding tells, and what a fix needs.
  func facts(of placed: PlacedCoding) -> [String: Fact] {
    [
      "code": .text(placed.code.value), "coder": .text(placed.coder.value), "coding": .text(placed.coding.id.value),
      "quote": .text(placed.coding.quote), "source": .text(source.path.value),
    ]
  }
}

extension Place {
  /// The beginning of a line counted from 1.
  init(file: StudyPath, line: Int) {
    let start = TextPosition(line: max(line, 1) - 1, column: 0)
    self.init(file: file, start: start, end: start)
  }
}

extension StudyPath {
  /// Where a coder's file about a source lies.
  static func codings(of coder: CoderID, about source: StudyPath) -> StudyPath {
    StudyPath("codings/" + coder.value + "/" + source.value + ".jsonl")
  }
}

extension CodeBook {
  /// A stretch of the code book as a place.
  func place(_ range: Range<ByteOffset>) -> Place { Place(file: path, text: text, range: range) }
}
