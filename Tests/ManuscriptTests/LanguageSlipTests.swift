import KodebokExamples
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import Testing

@Suite("A report is held against the language it is declared to be written in")
struct LanguageSlipTests {
  /// Slips as `form ikkje -> ikke`.
  private func slips(
    _ report: String,
    _ language: ReportLanguage.Language? = nil,
    marks: [String] = [],
    terms: [(word: String, instead: String)] = [],
    isNeutral: Bool = false
  ) -> [String] {
    var declared = ReportLanguage()
    declared.language = language
    declared.marks = marks
    declared.terms = terms
    declared.isGenderNeutral = isNeutral
    let text = SourceText(report)
    let manuscript = MarkdownReader.read(text, path: StudyPath("reports/a.md"), names: SpeakerNames())
    return manuscript.languageSlips(declared).map { slip in
      slip.kind.rawValue + " " + text.string(slip.range) + " -> " + slip.instead + (slip.isExact ? "" : " (by hand)")
    }
  }

  @Test("Nynorsk in Bokmål and Bokmål in Nynorsk, capitals kept; quotes, italics and lists of literature left out")
  func norwegian() {
    #expect(
      slips(
        "Dei visste ikkje hva som skjedde. Korleis?\n\n«Eg veit ikkje», sier Tone, og *ikkje* er et ord.\n",
        .bokmal
      )
        == ["form Dei -> De", "form ikkje -> ikke", "form Korleis -> Hvordan"]
    )
    #expect(slips("Eg veit ikke kva ho sier.\n", .nynorsk) == ["form ikke -> ikkje", "form sier -> seier"])
    #expect(slips("Ja.\n\n# Litteratur\n\nBerg: Eg veit ikkje. Samlaget.\n\n> Eg veit ikkje\n", .bokmal).isEmpty)
    #expect(slips("Eg veit ikkje kva som skjedde.\n").isEmpty)
  }

  @Test("What the report itself says goes before the settings")
  func frontMatter() {
    #expect(slips("---\ntitle: Funn\nlang: nn\n---\n\nDei veit ikke.\n", .bokmal) == ["form ikke -> ikkje"])
    #expect(slips("---\nlang: \"en-GB\"\n---\n\nHer behavior changed.\n") == ["form behavior -> behaviour"])
  }

  @Test("British and American spelling, and two forms in one report")
  func spelling() {
    #expect(
      slips("The neighbors analyzed the behaviours of the center.\n", .british)
        == ["form neighbors -> neighbours", "form analyzed -> analysed", "form center -> centre"]
    )
    #expect(slips("The favourite colours.\n", .american) == ["form favourite -> favorite", "form colours -> colors"])
    #expect(slips("Her colour, my colour, the color.\n", .english) == ["mixed color -> colour"])
    #expect(slips("Han kom fram. Så gikk han frem og fram.\n", .bokmal) == ["mixed frem -> fram"])
  }

  @Test("Marks, terms in all their forms, and words for one gender")
  func words() {
    #expect(
      slips("Hun sier “ja visst” og «nei», og \"kanskje\" til slutt.\n", marks: ["«", "»"])
        == ["marks “ja visst” -> «ja visst»", "marks \"kanskje\" -> «kanskje»"]
    )
    #expect(
      slips("Brukerne kom. En bruker gikk. «Brukeren», sa hun.\n", .bokmal, terms: [("bruker", "deltaker")])
        == ["term Brukerne -> Deltaker (by hand)", "term bruker -> deltaker"]
    )
    #expect(
      slips("Formannen og en formann.\n", .bokmal, isNeutral: true) == [
        "gender Formannen -> Leder (by hand)", "gender formann -> leder",
      ]
    )
    #expect(
      slips("The chairman spoke to mankind.\n", .english, isNeutral: true) == [
        "gender chairman -> chair", "gender mankind -> humankind",
      ]
    )
  }

  @Test("The example reports are written in their language", arguments: ["en", "nb"])
  func examples(_ language: String) {
    let example = language == "en" ? ExampleStudy.english : .norwegian
    for file in example.files where file.path.hasPrefix("reports/") {
      #expect(slips(file.content, ReportLanguage.Language(rawValue: language), isNeutral: true).isEmpty, "\(file.path)")
    }
  }
}
