import KodebokChecks
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Words that are bound to a person are held against who speaks")
struct VoiceRuleTests {
  private func sketch(_ report: String) -> StudySketch {
    var sketch = StudySketch(
      participants: "id,pseudonym,group,withdrawn\nP1,Tone,A,\nP2,Sindre,A,\nP3,Ylva,A,2025-09-14\n"
    )
    sketch.add(
      """
      Tone: Jeg turte ikke si det til noen før etter sommeren.

      Sindre: For meg var det verste at ingen spurte hvor jeg ble av.

      """
    )
    sketch.add(report: report)
    return sketch
  }

  @Test("A quote beside bound words that is the person's own is no finding, and needs no name")
  func right() {
    let sketch = sketch(
      """
      # Funn

      [En av lærerne](kodebok:voice/P1) sier: «Jeg turte ikke si det til noen før etter sommeren.» Det var vanlig.

      Flere ble borte, sier [en annen](kodebok:stemme/sindre):

      > For meg var det verste at ingen spurte hvor jeg ble av.

      """
    )
    for rule in ["voice-quote", "voice-unknown", "voice-revealed", "quote-speaker-missing", "fact-unknown"] {
      #expect(sketch.found(RuleID(rule)).isEmpty, "\(rule)")
    }
  }

  @Test("A quote of somebody else, beside or below, is a finding that knows whom to bind to")
  func wrong() {
    let sketch = sketch(
      """
      [En av lærerne](kodebok:voice/P2) sier: «Jeg turte ikke si det til noen før etter sommeren.»

      Flere ble borte, sier [en annen](kodebok:voice/P1):

      > For meg var det verste at ingen spurte hvor jeg ble av.

      """
    )
    #expect(
      sketch.found("voice-quote") == [
        "reports/results.md:1:17 kodebok:voice/P2", "reports/results.md:3:34 kodebok:voice/P1",
      ]
    )
    let facts = sketch.findings().filter { $0.rule == "voice-quote" }.map { $0.facts["corrected"] }
    #expect(facts == [.text("kodebok:voice/P1"), .text("kodebok:voice/P2")])
  }

  @Test("Nobody of that name, somebody who has withdrawn, and a name in the same paragraph")
  func people() {
    let sketch = sketch(
      """
      [En](kodebok:voice/Ton) kom. [En annen](kodebok:voice/P3) gikk. [En tredje](kodebok:voice/Q9) ble.

      [En av dem](kodebok:voice/P1) lo, og Tone gråt. [En av dem](kodebok:voice/P2) lo, og Tone gråt.

      """
    )
    #expect(
      sketch.found("voice-unknown") == [
        "similar reports/results.md:1:6 kodebok:voice/Ton", "withdrawn reports/results.md:1:41 kodebok:voice/P3",
        "reports/results.md:1:77 kodebok:voice/Q9",
      ]
    )
    #expect(sketch.found("voice-revealed") == ["reports/results.md:3:38 Tone"])
  }
}
