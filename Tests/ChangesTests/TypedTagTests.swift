import KodebokChanges
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Typed tags are taken out and made codings")
struct TypedTagTests {
  @Test(
    "A tag codes its sentence, two marks the turn; unknown ones stay",
    arguments: [
      (
        "Tone: Ja. I trusted her. #trust Then not.", "Tone: Ja. I trusted her. Then not.",
        ["anna trust: I trusted her."]
      ),
      ("Tone: Ja. I trusted her. ##trust", "Tone: Ja. I trusted her.", ["anna trust: Ja. I trusted her."]),
      ("Tone: I trusted her #trust.", "Tone: I trusted her.", ["anna trust: I trusted her."]),
      (
        "Tone: Så da. #trust #faith\nI: Ja. #hope", "Tone: Så da.\nI: Ja. #hope",
        ["anna trust: Så da.", "anna trust-change: Så da."]
      ),
      ("Tone: Så da. #trust #trust", "Tone: Så da.", ["anna trust: Så da."]),
      ("Tone: Ja. #Likeness Nei.", "Tone: Ja. Nei.", ["anna relationship.likeness: Ja."]),
    ]
  )
  func write(text: String, after: String, codings: [String]) throws {
    var sample = SampleStudy(interview: text)
    sample.apply(try sample.context.writeTags(in: sample.document))
    #expect(sample.text.string == after)
    #expect(sample.codings == codings)
    for coding in sample.files.codings.values.joined() {
      #expect(sample.text.string(coding.range) == coding.quote)
    }
    #expect(try sample.context.writeTags(in: sample.document).isEmpty)
  }

  @Test("Only the tags that are asked for are written")
  func some() throws {
    var sample = SampleStudy(interview: "Tone: Ja. #trust Nei. #faith")
    let second = Marked("Tone: Ja. #trust Nei. ⟦#faith⟧").selection
    sample.apply(try sample.context.writeTags(in: sample.document, only: [second]))
    #expect(sample.text.string == "Tone: Ja. #trust Nei.")
    #expect(sample.codings == ["anna trust-change: Nei."])
  }
}
