import KodebokExamples
import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("What is remembered of a report's paragraphs is what reading them gives")
struct ParagraphMemoryTests {
  /// A paragraph of every kind, with statements about the field that meet.
  private static let report = """
    # Results

    The office has 14 employees, and the office was founded in 1998. Tone said “I am here” (l. 12).

    ## The work

    All the 12 employees at the office know each other. Two of the seven participants were there.

    > I said so to [them](../transcripts/tone.txt#L3).
    >
    > — Tone

    - The office was established in 2001.
    - Sindre was *never* there [@one2020, s. 4].

    | Name | Age |
    |------|-----|
    | Tone | 24  |

    The budget was 4.5 million kroner. The budget is 4 700 000 kroner.

    """

  @Test("After any edits a memory gives what a first reading gives", arguments: 0..<12)
  func edits(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let names = SpeakerNames(ReportSketch().study)
    let memory = ManuscriptMemory(names)
    var report = Self.report
    let pieces = Self.report.split(separator: "\n\n").map { "\n\n" + $0 + "\n\n" } + ["x", "\n", "> ", "#", "12", "“"]
    for step in 0..<40 {
      let text = SourceText(report)
      let path = StudyPath("reports/results.md")
      let known = MarkdownReader.read(text, path: path, names: names, memory: memory)
      let fresh = MarkdownReader.read(text, path: path, names: names)
      #expect(shown(known, memory) == shown(fresh, nil), "step \(step):\n\(report)")
      var characters = Array(report)
      let place = random.number(below: characters.count + 1)
      if random.happens(0.6) {
        characters.insert(contentsOf: random.one(of: pieces), at: place)
      } else {
        characters.removeSubrange(place..<min(characters.count, place + 1 + random.number(below: 40)))
      }
      report = String(characters)
    }
  }

  /// Everything that is read of a report, as text.
  private func shown(_ manuscript: Manuscript, _ memory: ManuscriptMemory?) -> [String] {
    let conflicts = manuscript.fieldConflicts(memory: memory)
    return manuscript.blocks.map { String(reflecting: $0) } + manuscript.quotes.map { String(reflecting: $0) }
      + manuscript.links.map { String(reflecting: $0) } + manuscript.citations.map { String(reflecting: $0) }
      + manuscript.facts.map { String(reflecting: $0) } + conflicts.map { String(reflecting: $0) }
  }
}
