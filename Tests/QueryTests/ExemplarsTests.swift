import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("The passages that show best what a code means")
struct ExemplarsTests {
  private func segment(_ number: Int, _ quote: String, coder: String = "anna", flags: Set<Coding.Flag> = []) -> Segment
  {
    var segment = SampleMaterial.segment(
      "\(number)\(coder)",
      "tone",
      "trust",
      number * 100..<number * 100 + quote.unicodeScalars.count,
      turn: number,
      [],
      "Tone",
      quote
    )
    segment.coder = CoderID(coder)
    segment.coding.flags = flags
    return segment
  }

  @Test("What was chosen goes before what was marked, that before examples, those before what is counted")
  func order() {
    let plain = [
      segment(0, "Jeg stoler på henne."), segment(1, "Hun har nøkkelen min."), segment(2, "Nøkkelen ligger der."),
    ]
    var marked = plain
    marked[1].coding.flags = [.candidate]
    var chosen = marked
    chosen[2].coding.flags = [.selected]
    let examples = ["«Jeg stoler på henne.» (Tone)"]
    #expect(Exemplars(examples: examples, in: chosen) == Exemplars(examples: [], in: chosen))
    #expect(Exemplars(examples: examples, in: chosen).indices == [2])
    #expect(Exemplars(examples: examples, in: chosen).reason == .selected)
    #expect(Exemplars(examples: examples, in: marked).indices == [1])
    #expect(Exemplars(examples: examples, in: marked).reason == .candidate)
    #expect(Exemplars(examples: examples, in: plain).indices == [0])
    #expect(Exemplars(examples: examples, in: plain).reason == .example)
    #expect(Exemplars(examples: [], in: plain).reason == .typical)
    #expect(Exemplars(examples: examples, in: []).indices == [])
  }

  @Test(
    "An example is found whatever its quotation marks, capitals, marks and the words around it",
    arguments: [
      "«Jeg stoler på henne» (Tone)", "“jeg stoler, på henne!”", "\"Jeg stoler på henne.\"", "Jeg stoler på henne",
      "«Ja, altså, jeg stoler på henne hele tiden.»",
    ]
  )
  func examples(example: String) {
    let segments = [segment(0, "Noe annet ble sagt."), segment(1, "Jeg stoler på henne.")]
    #expect(Exemplars(examples: [example], in: segments).indices == [1])
  }

  @Test("A word alone is no example, and one that nobody said is none")
  func noExample() {
    let segments = [segment(0, "Ja."), segment(1, "Ja, det stemmer.")]
    for example in ["«Ja.»", "«Det stemmer ikke»", "", "«»", "„"] {
      #expect(Exemplars(examples: [example], in: segments).reason == .typical, "\(example)")
    }
  }

  @Test("Typical is what shares its words with most others; words of any speech do not count")
  func typical() {
    let segments = [
      segment(0, "og det er vel så som så"), segment(1, "og nøkkelen til verkstedet fikk jeg"),
      segment(2, "og nøkkelen hang på veggen"), segment(3, "og verkstedet var åpent"),
      segment(4, "og katten lå i sola"),
      segment(5, "og hun er snill"),
    ]
    let found = Exemplars(examples: [], in: segments)
    #expect(found.indices.first == 1)
    #expect(found.indices.count == Exemplars.mostTypical)
  }

  @Test("Several coders on the same words are one passage, and the mark of any of them counts")
  func coders() {
    let segments = [
      segment(0, "Jeg stoler på henne."), segment(0, "Jeg stoler på henne.", coder: "jonas", flags: [.candidate]),
      segment(1, "Hun ler."),
    ]
    #expect(Exemplars(examples: [], in: segments).indices == [0])
    #expect(Exemplars(examples: [], in: [segments[0], segments[2]]).indices == [0, 1])
  }

  @Test("Thousands of passages are no matter")
  func many() {
    let segments = (0..<5_000).map { segment($0, "Ord nummer \($0) av mange som ligner.") }
    #expect(Exemplars(examples: ["«Ord nummer 4999 av mange»"], in: segments).indices == [4_999])
    #expect(Exemplars(examples: [], in: segments).indices.count == 3)
  }
}
