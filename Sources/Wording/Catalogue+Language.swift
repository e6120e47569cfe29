/// Sentences about how reports are written: one fact with two values, language, preferred words.
extension Catalogue {
  static let reportLanguage: [Entry] = [
    Entry(
      "fact-two-values",
      en: "“{printed}” here and “{other}” on line {otherLine} are said of the same thing",
      nb: "«{printed}» her og «{other}» på linje {otherLine} er sagt om det samme"
    ),
    Entry("fix/language-form", en: "Write “{instead}”", nb: "Skriv «{instead}»"),
    Entry("fix/language-gender", en: "Write “{instead}”", nb: "Skriv «{instead}»"),
    Entry("fix/language-marks", en: "Set the declared marks", nb: "Sett de oppgitte sitattegnene"),
    Entry("fix/language-term", en: "Write “{instead}”", nb: "Skriv «{instead}»"),
    Entry(
      "language-form",
      en: "“{words}” belongs to another written language; here it is “{instead}”",
      nb: "«{words}» hører til et annet skriftspråk; her heter det «{instead}»"
    ),
    Entry(
      "language-form/mixed",
      en: "“{words}” here, and “{instead}” elsewhere in this report",
      nb: "«{words}» her, og «{instead}» ellers i denne rapporten"
    ),
    Entry("language-gender", en: "“{words}”: rather “{instead}”", nb: "«{words}»: heller «{instead}»"),
    Entry(
      "language-marks",
      en: "Other quotation marks than those declared",
      nb: "Andre sitattegn enn de som er oppgitt"
    ),
    Entry("language-term", en: "“{words}”: rather “{instead}”", nb: "«{words}»: heller «{instead}»"),
    Entry("related/fact-two-values/printed", en: "“{other}”", nb: "«{other}»"),
  ]
}
