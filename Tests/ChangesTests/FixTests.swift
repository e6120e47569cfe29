import KodebokChanges
import KodebokChecks
import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Findings are mended")
struct FixTests {
  private let nowhere = Place(file: SampleStudy.source)

  private func finding(_ rule: RuleID, _ facts: [String: Fact], _ variant: String = "") -> Finding {
    Finding(rule: rule, variant: variant, severity: .warning, place: nowhere, facts: facts)
  }

  /// anna has given `hope`, which the code book does not have, to the marked words, naming it as given.
  private func coded(label: String?) throws -> SampleStudy {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    var sample = SampleStudy(interview: marked.text)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    for key in sample.files.codings.keys {
      sample.files.codings[key]?[0].code = CodeID("hope")
      sample.files.codings[key]?[0].label = label
    }
    return sample
  }

  @Test("A code that is not in the code book is added under the id the codings have")
  func unknownCode() throws {
    var sample = try coded(label: "Hope")
    let facts: [String: Fact] = ["coding": .text("c1"), "coder": .text("anna"), "code": .text("hope")]
    let fixes = sample.context.fixes(for: finding("unknown-code", facts, "new"), in: sample.document)
    #expect(fixes.map(\.titleKey) == ["fix/unknown-code/new"])
    #expect(fixes.map(\.isSafe) == [true])
    sample.apply(try #require(fixes.first).change)
    #expect(sample.study.codeBook[CodeID("hope")]?.label == "Hope")
  }

  @Test("A code much like a known one can be changed to it, by whoever gave it")
  func similarCode() throws {
    var sample = try coded(label: nil)
    let facts: [String: Fact] = [
      "coding": .text("c1"), "coder": .text("anna"), "code": .text("hope"), "similar": .text("trust"),
    ]
    let finding = finding("unknown-code", facts, "similar")
    let keys = sample.context.fixes(for: finding, in: sample.document).map(\.titleKey)
    #expect(keys == ["fix/unknown-code/similar", "fix/unknown-code"])
    sample.coder = CoderID("bo")
    #expect(sample.context.fixes(for: finding, in: sample.document).map(\.titleKey) == ["fix/unknown-code"])
  }

  @Test("Words that were corrected after the coding are accepted, or set back in the source")
  func drifted() throws {
    var sample = try coded(label: nil)
    sample.files.texts[SampleStudy.source] = "Tone: I trusted HER then."
    let facts: [String: Fact] = ["coding": .text("c1"), "coder": .text("anna")]
    let fixes = sample.context.fixes(for: finding("drifted-coding", facts), in: sample.document)
    #expect(fixes.map(\.titleKey) == ["fix/drifted-coding", "fix/drifted-coding/restore"])
    #expect(!fixes.contains { $0.isSafe })
    var accepted = sample
    accepted.apply(fixes[0].change)
    #expect(accepted.codings == ["anna hope: trusted HER"])
    sample.apply(fixes[1].change)
    #expect(sample.text.string == "Tone: I trusted her then.")
  }

  @Test("A heading with an id that is taken gets a number; the codings stay with the first")
  func duplicateID() throws {
    var sample = SampleStudy(book: "# A {#a .theme}\n\n## X {#x}\n\n## Y {#x color=red}\n", interview: "")
    let problem = try #require(Checks.check(sample.study, tallies: []).first { $0.rule == "duplicate-id" })
    let fix = try #require(sample.context.fixes(for: problem, in: nil).first)
    #expect(fix.isSafe)
    sample.apply(fix.change)
    #expect(sample.files.texts[StudyPath("codebook.md")] == "# A {#a .theme}\n\n## X {#x}\n\n## Y {#x-2 color=red}\n")
  }

  @Test("A speaker nobody knows is added to the participants as the table is written")
  func speaker() throws {
    var sample = SampleStudy(interview: "Tone: Ja.")
    let path = StudyPath("participants.csv")
    let finding = finding("unknown-speaker", ["speaker": .text("Tone"), "source": .text("transcripts/tone.txt")])
    sample.apply(try #require(sample.context.fixes(for: finding, in: sample.document).first).change)
    #expect(sample.files.texts[path] == "id;pseudonym\nP1;Tone\n")
    let text = "nr;dekknavn;alder\n01;Sofie;40\n"
    sample.files.texts[path] = text
    sample.study.participants = Participants(
      path: path,
      text: SourceText(text),
      all: [Participant(id: ParticipantID("01"), pseudonym: "Sofie", row: 2)]
    )
    sample.apply(try #require(sample.context.fixes(for: finding, in: sample.document).first).change)
    #expect(sample.files.texts[path] == text + "02;Tone;\n")
  }

  @Test("A link that leads nowhere is led to the nearest heading")
  func link() throws {
    var sample = SampleStudy(interview: "")
    let memo = StudyPath("memos/a.md")
    let text = "See [trust](../codebook.md#trsut)."
    sample.files.texts[memo] = text
    sample.read()
    let range = Range<ByteOffset>(between: 12, and: 32)
    let start = TextPosition(line: 0, column: 12)
    let end = TextPosition(line: 0, column: 32)
    sample.study.links = [
      StudyLink(
        file: memo,
        target: "../codebook.md#trsut",
        path: StudyPath("codebook.md"),
        fragment: "trsut",
        range: range,
        start: start,
        end: end
      )
    ]
    var finding = finding("broken-link", [:], "fragment")
    finding.place = Place(file: memo, start: start, end: end)
    sample.apply(try #require(sample.context.fixes(for: finding, in: nil).first).change)
    #expect(sample.files.texts[memo] == "See [trust](../codebook.md#trust).")
  }

  @Test("Every rule said to be fixable has a fix, and no other")
  func complete() {
    #expect(Rules.all.filter { $0.mending != .byHand }.map(\.id) == ChangeContext.fixableRules)
    #expect(Rules.all.filter { $0.mending == .unasked }.map(\.id) == ChangeContext.unaskedRules)
  }
}
