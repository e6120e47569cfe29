import KodebokManuscript
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Claims in sentences")
struct ClaimReaderTests {
  private func claims(_ sentence: String) -> [String] {
    let path = StudyPath("reports/results.md")
    let manuscript = ReportReading.manuscript(SourceText(sentence), path: path, names: SpeakerNames())
    return ClaimReader(manuscript, groups: ["Naustet"]).claims().map { claim in
      var words = "\(claim.quantity)".replacing("KodebokManuscript.Quantity.", with: "").replacing(
        "Quantifier.",
        with: ""
      )
      if let link = claim.link { words += " → " + (link.fragment ?? "") }
      if !claim.group.isEmpty { words += " @" + claim.group }
      return words
    }
  }

  @Test(
    "Numbers and words for how many are read in Bokmål, Nynorsk and English",
    arguments: [
      ("Fem av syv snakker om [tillit](../codebook.md#tillit).", "count(5, of: Optional(7)) → tillit"),
      ("[Fem av informantane](../codebook.md#tillit) snakkar om det.", "count(5, of: nil) → tillit"),
      ("Samtlige ti kommer inn på [skam](../codebook.md#skam).", "count(10, of: Optional(10)) → skam"),
      (
        "Alle fire på Naustet forteller om en [konflikt](../codebook.md#konflikt).",
        "count(4, of: Optional(4)) → konflikt @Naustet"
      ),
      ("To tredjedeler av deltakerne har [planer](../codebook.md#planer).", "fraction(2, 3) → planer"),
      ("A third of them spoke of [soil](../codebook.md#soil).", "fraction(1, 3) → soil"),
      ("Dei fleste fortel om [venting](../codebook.md#venting).", "words(most) → venting"),
      ("[Tillit](../codebook.md#tillit) handler hos flere om ting.", "words(several) → tillit"),
      ("Et par av informantene nevner [penger](../codebook.md#penger).", "words(couple) → penger"),
      ("Ingen av deltakerne nevner [penger](../codebook.md#penger).", "words(none) → penger"),
      ("62 % av deltakerne nevner [penger](../codebook.md#penger).", "percent(62.0, isAbout: false) → penger"),
      ("Om lag 60 % av deltakarane nemner [pengar](../codebook.md#pengar).", "percent(60.0, isAbout: true) → pengar"),
      ("About 70% of the participants spoke of [soil](../codebook.md#soil).", "percent(70.0, isAbout: true) → soil"),
      ("Six of the seven participants spoke of [soil](../codebook.md#soil).", "count(6, of: Optional(7)) → soil"),
      ("All but one spoke of [soil](../codebook.md#soil).", "allBut(1) → soil"),
      ("Most participants spoke of [soil](../codebook.md#soil).", "words(most) → soil"),
      ("Most participants were tired.", "words(most)"),
    ]
  )
  func quantities(sentence: String, read: String) {
    #expect(claims(sentence) == [read])
  }

  @Test(
    "Numbers of other things, and what others say, are no claims",
    arguments: [
      "Hun var der i fem år og hadde to barn.", "Flere ting er viktige for [tillit](../codebook.md#tillit).",
      "«Alle deltakerne var der», sier Tone.", "I 2019 var det 12 hus i byen.",
      "> Alle deltakerne snakket om [tillit](../codebook.md#tillit).\n",
      "[Soil](../codebook.md#soil) is a third.", "There were [seven](kodebok:participants) participants.",
      "[En av deltakerne](kodebok:voice/P3) kom for sent.",
      "[Tre](kodebok:coders) kodere og [7 deltakere](kodebok:participants).",
    ]
  )
  func others(sentence: String) {
    #expect(claims(sentence).isEmpty)
  }

  @Test("A quantity holds for the numbers it can mean, and for no other")
  func holding() {
    #expect(Quantity.fraction(2, 3).holds(5, of: 7) && !Quantity.fraction(2, 3).holds(3, of: 7))
    #expect(Quantity.percent(71).holds(5, of: 7) && !Quantity.percent(62).holds(5, of: 7))
    #expect(Quantity.percent(70, isAbout: true).holds(5, of: 7) && !Quantity.percent(70).holds(5, of: 7))
    #expect(
      !Quantity.percent(60, isAbout: true).holds(5, of: 7) && !Quantity.percent(75, isAbout: true).holds(5, of: 7)
    )
    #expect(Quantity.percent(72, isAbout: true).holds(5, of: 7) && !Quantity.percent(73, isAbout: true).holds(5, of: 7))
    #expect(Quantity.words(.most).holds(4, of: 7) && !Quantity.words(.most).holds(3, of: 6))
    #expect(Quantity.words(.none).holds(0, of: 7) && !Quantity.words(.none).holds(1, of: 7))
    #expect(Quantity.words(.all).holds(7, of: 7) && !Quantity.words(.all).holds(6, of: 7))
    #expect(!Quantity.words(.most).holds(4, of: 7, shares: ["most": 0.6...1]))
    #expect(!Quantity.words(.all).holds(0, of: 0))
  }
}
