import KodebokChecks
import KodebokCodeBook
import KodebokStudyModel
import Testing

@testable import KodebokWording

@Suite("The table of rules")
struct ChecksTests {
  @Test("Rules are sorted by name, and no name comes twice")
  func sorted() {
    let names = Rules.all.map(\.id)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.value.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
      #expect(Rules[name]?.id == name)
    }
  }

  @Test("A rule that is off finds nothing, one that is changed gives its findings the new severity")
  func severities() {
    var sketch = Self.everything
    #expect(sketch.findings().contains { $0.rule == "unknown-code" && $0.severity == .error })
    sketch.study.settings.rules["unknown-code"] = .hint
    #expect(sketch.findings().contains { $0.rule == "unknown-code" && $0.severity == .hint })
    sketch.study.settings.rules.updateValue(nil, forKey: "unknown-code")
    #expect(!sketch.findings().contains { $0.rule == "unknown-code" })
    for rule in Rules.all { sketch.study.settings.rules.updateValue(nil, forKey: rule.id) }
    sketch.study.findings = [Finding(rule: "path-collision", severity: .error, place: Place(file: StudyPath("a")))]
    #expect(sketch.findings().isEmpty)
  }

  @Test("A severity for a rule that does not exist is found, with the name that may be meant")
  func unknownRule() {
    var sketch = StudySketch()
    sketch.study.settings.rules["unknown-codes"] = .hint
    let finding = sketch.findings().first { $0.rule == "settings-unknown-rule" }
    #expect(finding?.text("similar") == "unknown-code")
  }

  @Test("Findings come in the order of output, and the same for tallies in any order")
  func order() {
    let sketch = Self.everything
    let tallies = sketch.documents.map { DocumentTally($0, in: sketch.study) }
    let one = Checks.check(sketch.study, tallies: tallies)
    #expect(one == one.sorted(by: Finding.outputOrder))
    let other = Checks.check(sketch.study, tallies: tallies.reversed())
    #expect(one.map(\.rule).sorted() == other.map(\.rule).sorted())
  }

  @Test("Every finding has words in both languages for all its facts")
  func words() {
    for finding in Self.everything.findings() {
      let key = finding.variant.isEmpty ? finding.rule.value : finding.rule.value + "/" + finding.variant
      #expect(Wording.has(key), "no words for \(key)")
      guard let entry = Catalogue.entries[key] else { continue }
      for name in Template(entry.english).names.union(Template(entry.norwegian).names) {
        #expect(finding.facts[name] != nil, "\(key) has no fact \(name)")
      }
      for related in finding.related {
        let role = "related/" + related.role
        #expect(Wording.has(role) || Wording.has("related/\(finding.rule)/\(related.role)"), "no words for \(role)")
        for name in Template(Catalogue.entries[role]?.english ?? "").names {
          #expect(finding.facts[name] != nil || related.facts[name] != nil, "\(key) \(role) has no fact \(name)")
        }
      }
      if let rule = Rules[finding.rule], rule.mending != .byHand {
        #expect(Wording.has("fix/\(finding.rule)"), "fix/\(finding.rule)")
      }
    }
  }

  /// A study in which many rules find something.
  static let everything: StudySketch = {
    var settings = Settings()
    settings.rules["uncoded-turn"] = .hint
    var sketch = StudySketch(
      codeBook: """
        # One {#one .theme also=gone}

        ## Trust {#trust excludes=hope color=rødlig}

        ## Hope {#hope .parked}

        ## Hope {#hope}

        ## Fear of fire {#fear-of-fire}

        """,
      participants: "id,pseudonym\nP1,Tone\nP1,Sofie\n",
      material: "source,date,speakers\ntranscripts/x.txt,2026-45-45,R=P7\n",
      settings: settings
    )
    sketch.add(
      "I: {fear|Ja?\nTone: {trust|Jeg {hope|stoler} på dem.}} #tag\nTnoe: Nei.\nI: Jo?\nTnoe: Nei. #trust\n",
      problems: [
        .brokenLine(line: 4, reason: "json", text: "{"), .conflict(line: 2, endLine: 9),
        .headerMismatch(line: 1, named: "x"), .newerVersion(line: 1, version: 2), .unreadable(reason: "no"),
        .tooLarge(bytes: 1 << 30, limit: 1 << 20), .deletedAndChanged(line: 5, id: CodingID("x")),
        .duplicateID(line: 3, first: 2, id: CodingID("id-0")),
      ]
    )
    sketch.add(
      "Tone: Ja. {trust|Jeg har alltid stolt på dem som kommer hit.} Slik er det. {hope|Aldri i verden, sa hun da.}\n",
      path: "transcripts/drift.txt",
      now: "Tone: Ja. Jeg har nesten alltid stolt på dem som kommer hit. Slik er det.\n"
    )
    sketch.add("Tone: {zzzz|Ja.}\n", path: "transcripts/z.txt")
    sketch.add("\n", path: "transcripts/empty.txt")
    sketch.add("Tone: Ja.\n", path: "transcripts/quiet.txt")
    sketch.add(bytes: [0x54, 0xE5], path: "transcripts/old.txt")
    sketch.add(bytes: [0x00], path: "transcripts/binary.txt")
    sketch.add(bytes: [], path: "transcripts/closed.txt", failure: "no")
    sketch.add(bytes: [], path: "transcripts/large.txt", failure: "too-large")
    sketch.add(memos: "# A {#a about=nothing}\n\n[a](../gone.md) [b](../codebook.md#gone) [c](../../../out.md)\n")
    sketch.add(.queries, "# Queries\n\n## Bad\n\n`code:trust and`\n", path: "queries.md")
    sketch.study.strays = [
      .init(
        coder: CoderID("anna"),
        file: StudyPath("codings/anna/a.jsonl"),
        source: StudyPath("a"),
        movedTo: nil,
        count: 1
      ),
      .init(
        coder: CoderID("anna"),
        file: StudyPath("codings/anna/b.jsonl"),
        source: StudyPath("b"),
        movedTo: StudyPath("c"),
        count: 1
      ),
    ]
    return sketch
  }()
}
