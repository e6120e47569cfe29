import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Saturation")
struct SaturationTests {
  @Test("New codes in the order in which interviews were held; neither articles nor interviewers bring any")
  func steps() {
    let sketch = SmallStudy.sketch
    let frame = CountingFrame(sketch.study, CodeSelection(level: .codes))
    let found = sketch.counted(Saturation(frame))
    func told(_ steps: [Saturation.Step]) -> [String] {
      steps.map { "\($0.participant?.value ?? $0.source.name): \($0.codes) new \($0.new) \($0.cumulative)" }
    }
    #expect(
      told(found.byInterview) == [
        "group.txt: [trust, likeness, guilt, relief] new [trust, likeness, guilt, relief] 4",
        "tone.txt: [trust, guilt] new [] 4", "again.txt: [trust, likeness, relief] new [] 4",
      ]
    )
    #expect(
      told(found.byPerson) == [
        "P2: [trust, guilt, relief] new [trust, guilt, relief] 3", "P3: [likeness, relief] new [likeness] 4",
        "P1: [trust, likeness, guilt, relief] new [] 4",
      ]
    )
    #expect(found.withoutCodings.map(\.name) == ["uncoded.txt"])
    for seed in 0..<20 {
      #expect(sketch.counted(Saturation(frame), seed: UInt64(seed)).byInterview == found.byInterview)
    }
  }

  @Test("A code that only the interviewer's words bear is not heard")
  func interviewer() {
    let sketch = SketchedStudy("people\nP1 A\ncodes\nt\nu\nsource x.txt\nI: {t|So}?\nA: {u|Yes}.")
    let found = sketch.counted(Saturation(CountingFrame(sketch.study, CodeSelection(level: .codes))))
    #expect(found.byInterview.map(\.codes) == [[CodeID("u")]])
  }

  /// New codes in 12 interviews.
  ///
  /// By hand: base 4 brings 37 in all; runs of two then bring 7, 5, 1, 3, 3, 1 and 1.
  private let new = [16, 11, 6, 4, 3, 4, 1, 0, 3, 0, 1, 0]

  @Test("The index of Guest, Namey and Chen: overlapping runs over the codes of the base")
  func index() {
    let index = SaturationIndex(new: new)
    #expect(index.baseCodes == 37)
    #expect(index.runs.map(\.new) == [7, 5, 1, 3, 3, 1, 1])
    #expect(index.runs.map { Int(($0.ratio * 100).rounded()) } == [19, 14, 3, 8, 8, 3, 3])
    #expect(index.runs.map { "\($0.first)–\($0.last)" }.first == "5–6")
    #expect(index.reachedAt == 6)
    #expect(SaturationIndex(new: new, threshold: 0).reachedAt == nil)
    let longer = SaturationIndex(new: new, base: 6, runLength: 3, threshold: 0.05)
    #expect(longer.baseCodes == 44)
    #expect(longer.runs.map(\.new) == [4, 3, 4, 1])
    #expect(longer.reachedAt == 9)
  }

  @Test(
    "Where there is nothing to divide or to compare, there is no index but a reason",
    arguments: [
      ([3, 2, 1], 4, 2, 0.05, SaturationIndex.Reason.tooFewInterviews),
      ([3, 2, 1, 1, 0], 4, 2, 0.05, .tooFewInterviews),
      ([], 1, 1, 0, .tooFewInterviews), ([0, 0, 0, 1, 1, 1], 3, 1, 0.05, .noCodesInBase),
      ([1, 1], 0, 1, 0.05, .unusableSettings), ([1, 1], 1, 0, 0.05, .unusableSettings),
      ([1, 1], 1, 1, .nan, .unusableSettings),
      ([1, 1], .max, .max, 0.05, .tooFewInterviews),
    ]
  )
  func undefined(new: [Int], base: Int, run: Int, threshold: Double, reason: SaturationIndex.Reason) {
    let index = SaturationIndex(new: new, base: base, runLength: run, threshold: threshold)
    #expect(index.reason == reason)
    #expect(index.runs.isEmpty && index.reachedAt == nil)
  }

  @Test("Base and one run are enough")
  func shortest() {
    #expect(SaturationIndex(new: [5, 3, 0], base: 2, runLength: 1).reachedAt == 2)
  }
}
