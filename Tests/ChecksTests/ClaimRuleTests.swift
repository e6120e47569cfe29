import KodebokChecks
import KodebokStudyModel
import Testing

@Suite("Rules about claims and numbers in reports")
struct ClaimRuleTests {
  private func sketch(_ report: String) -> StudySketch {
    var sketch = StudySketch(
      participants: "id,pseudonym,group\nP1,Tone,Naustet\nP2,Sindre,Naustet\nP3,Kim,Loftet\n"
    )
    sketch.add("I: Ja?\n\nTone: {trust|Jeg stoler på dem.} Ja.\n\nI: Jo?\n\nTone: Nei.\n")
    sketch.add(
      "I: Ja?\n\nSindre: {trust|Jeg stoler på noen av dem.} Nei.\n\nI: Jo?\n\nSindre: Nei.\n",
      path: "transcripts/sindre.txt",
      ids: "b"
    )
    sketch.add(
      "I: Ja?\n\nKim: {hope|Det blir nok bra.}\n\nI: Jo?\n\nKim: Nei.\n",
      path: "transcripts/kim.txt",
      ids: "c"
    )
    sketch.add(report: report)
    return sketch
  }

  private func found(_ report: String) -> [String] {
    let sketch = sketch(report)
    return sketch.findings().filter { $0.rule.value.hasPrefix("claim-") || $0.rule.value.hasPrefix("fact-") }.map {
      "\($0.rule) \($0.text("printed") ?? $0.text("name") ?? "") → \($0.text("corrected") ?? "")"
    }
  }

  @Test(
    "A claim is held against who says it, with the number that would be right",
    arguments: [
      ("To av tre snakker om [tillit](../codebook.md#trust).", []),
      ("De fleste snakker om [tillit](../codebook.md#trust).", []),
      ("Begge på Naustet er med, og to av to snakker om [tillit](../codebook.md#trust).", []),
      ("Tre av tre snakker om [tillit](../codebook.md#trust).", ["claim-count Tre av tre → To av tre"]),
      ("Tre deltakere snakker om [tillit](../codebook.md#trust).", ["claim-count Tre deltakere → To deltakere"]),
      ("To informanter snakker om [håp](../codebook.md#hope).", ["claim-count To informanter → Én informant"]),
      ("Two participants speak of [hope](../codebook.md#hope).", ["claim-count Two participants → One participant"]),
      ("2 people speak of [hope](../codebook.md#hope).", ["claim-count 2 people → 1 person"]),
      ("One informant speaks of [trust](../codebook.md#trust).", ["claim-count One informant → Two informants"]),
      ("Samtlige snakker om [tillit](../codebook.md#trust).", ["claim-count Samtlige → To av tre"]),
      ("To av fire snakker om [tillit](../codebook.md#trust).", ["claim-denominator To av fire → To av tre"]),
      ("67 % av deltakerne snakker om [tillit](../codebook.md#trust).", ["claim-small-percent 67 % → to av tre"]),
      ("[3](kodebok:participants) deltakere og [fire](kodebok:transcripts) intervjuer.", ["fact-differs fire → tre"]),
      ("[3](kodebok:deltakere) deltakere.", ["fact-unknown deltakere → "]),
      (
        "[0,5](kodebok:agreement) i enighet, og [5](kodebok:pages) sider.",
        ["fact-unknown agreement → ", "fact-unknown pages → "]
      ),
    ]
  )
  func claims(report: String, expected: [String]) {
    #expect(found(report) == expected)
  }

  @Test("A claim that grows from one place to the next is found at the second")
  func drift() {
    let report = """
      # Resultater

      Flere snakker om [tillit](../codebook.md#trust).

      # Drøfting

      De fleste snakker om [tillit](../codebook.md#trust).

      """
    #expect(found(report) == ["claim-drift De fleste → To av tre"])
  }
}
