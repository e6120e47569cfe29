import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Frequencies")
struct FrequenciesTests {
  private let sketch = SmallStudy.sketch

  private func told(_ count: Frequencies.Count) -> String {
    "\(count.segments) \(count.codings) \(count.documents) \(count.words) \(count.participants.count) \(count.coders.count)"
  }

  @Test("Segments, codings, documents, words, participants and coders of each code, counted by hand")
  func figures() {
    let frame = CountingFrame(sketch.study, CodeSelection(level: .codes))
    let found = sketch.counted(Frequencies(by: nil, frame))
    let figures = found.rows.map { "\($0.code): \(told(found.count($0.code)))" }
    // Words: no labels, no [laughs], not what the interviewer says; an article counts with all of its words.
    #expect(
      figures == [
        "trust: 6 7 4 13 2 2", "likeness: 2 2 2 7 2 1", "guilt: 4 4 2 5 2 2", "relief: 2 2 2 7 3 1",
      ]
    )
    #expect(told(found.count()) == "12 15 4 25 3 2")
  }

  @Test("The codings of all codes add up to those of the study; so do segments over documents, rounds and sites")
  func sums() {
    let codes = CountingFrame(sketch.study, CodeSelection(level: .codes))
    for unit in [CountingUnit.document, .round, .site, .kind] {
      let found = sketch.counted(Frequencies(by: unit, codes))
      #expect(found.rows.reduce(0) { $0 + found.count($1.code).codings } == found.count().codings)
      for code in found.rows.map({ Optional($0.code) }) + [nil] {
        let cells = found.columns.map { found.count(code, column: $0) }
        #expect(cells.reduce(0) { $0 + $1.segments } == found.count(code).segments)
        #expect(cells.reduce(0) { $0 + $1.words } == found.count(code).words)
        #expect(cells.reduce(0) { $0 + $1.documents } == found.count(code).documents)
      }
    }
  }

  @Test("The words of a passage with two speakers count for the one who says them")
  func words() {
    let frame = CountingFrame(sketch.study, CodeSelection(level: .codes))
    let found = sketch.counted(Frequencies(by: .participant, frame))
    let relief = (0..<4).map { told(found.count(CodeID("relief"), column: $0)) }
    #expect(relief == ["1 1 1 3 1 1", "1 1 1 3 1 1", "1 1 1 1 1 1", "0 0 0 0 0 0"])
  }

  @Test("Documents can come in any order", arguments: 0..<20)
  func order(seed: UInt64) {
    let frame = CountingFrame(sketch.study)
    for unit in [CountingUnit.participant, .group, .document] {
      let (plain, shuffled) = (
        sketch.counted(Frequencies(by: unit, frame)), sketch.counted(Frequencies(by: unit, frame), seed: seed)
      )
      #expect(plain.rows == shuffled.rows && plain.columns == shuffled.columns)
      for row in plain.rows {
        for column in plain.columns {
          #expect(plain.count(row.code, column: column) == shuffled.count(row.code, column: column))
        }
      }
    }
  }
}

@Suite("Prevalence of all codes")
struct PrevalencesTests {
  private func told(_ prevalence: Prevalence) -> String {
    func names(_ counts: [Prevalence.Count]) -> String {
      counts.map { $0.segments > 0 ? "\($0.name) \($0.segments)" : $0.name }.joined(separator: ", ")
    }
    return """
      says \(names(prevalence.says)); against \(names(prevalence.against)); silent \(names(prevalence.silent)); \
      not asked \(names(prevalence.notAsked)); of \(prevalence.participants)
      """
  }

  @Test("Who says it, who contradicts it, who is silent, out of those who were there in coded material")
  func figures() {
    let sketch = SmallStudy.sketch
    let found = sketch.counted(Prevalences(CountingFrame(sketch.study)))
    #expect(
      found.rows.map { "\($0.code): " + told(found.prevalence(of: $0.code)) } == [
        "relationship: says Tone 6, Per 2, Sofie 1; against Sofie 1; silent ; not asked ; of 3",
        "trust: says Tone 4; against Sofie 1; silent Per; not asked ; of 3",
        "likeness: says Per 2, Tone 1; against ; silent Sofie; not asked ; of 3",
        "change: says Tone 3, Sofie 2, Per 1; against ; silent ; not asked ; of 3",
        "guilt: says Tone 2, Sofie 1; against ; silent Per; not asked ; of 3",
        "relief: says Tone 1, Sofie 1, Per 1; against ; silent ; not asked ; of 3",
      ]
    )
  }

  @Test("It is what Prevalence says of the segments of the whole study")
  func same() {
    let sketch = SmallStudy.sketch
    let all = sketch.sources.flatMap(\.segments)
    let everything = CodeSelection(includesParked: true, includesFacts: true)
    let found = sketch.counted(Prevalences(CountingFrame(sketch.study, everything)))
    for row in found.rows {
      let plain = Prevalence(of: row.code, over: all, study: sketch.study, speaking: found.attending)
      #expect(found.prevalence(of: row.code) == plain, "\(row.code)")
    }
    let asked: @Sendable (CodeID) -> [ParticipantID]? = { $0 == CodeID("trust") ? [ParticipantID("P2")] : nil }
    let together = found.prevalences(asked: asked)
    #expect(together.map(\.row.code) == found.rows.map(\.code))
    for (row, prevalence) in together {
      #expect(prevalence == found.prevalence(of: row.code, asked: asked(row.code)), "\(row.code)")
    }
  }

  @Test("Those who were not asked are no part of the denominator, unless they say it")
  func asked() {
    let sketch = SmallStudy.sketch
    let found = sketch.counted(Prevalences(CountingFrame(sketch.study)))
    let trust = found.prevalence(of: CodeID("trust"), asked: [ParticipantID("P2"), ParticipantID("P4")])
    #expect(told(trust) == "says Tone 4; against Sofie 1; silent ; not asked Per; of 2")
    #expect(trust.isAskedKnown && !trust.isSingleHolder)
  }

  @Test("A code that one of several holds is told")
  func single() {
    let sketch = SketchedStudy("people\nP1 A\nP2 B\ncodes\nt\nu\nsource x.txt\nA: {t,u|Yes}.\nB: {t|No}.")
    let found = sketch.counted(Prevalences(CountingFrame(sketch.study)))
    #expect(found.prevalence(of: CodeID("u")).isSingleHolder)
    #expect(!found.prevalence(of: CodeID("t")).isSingleHolder)
  }
}
