/// Sentences about how reports are written: one fact with two values, language, preferred words.
extension Catalogue {
  static let reportLanguage: [Entry] = [
    Entry(
      "fact-two-values",
      en: "“{printed}” here and “{other}” on line {otherLine} are said of the same thing",
      nb: "«{printed}» her og «{other}» på linje {otherLine} er sagt om det samme"
    ),
    Entry("related/fact-two-values/printed", en: "“{other}”", nb: "«{other}»"),
  ]
}
