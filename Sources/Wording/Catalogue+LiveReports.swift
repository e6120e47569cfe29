/// What an editor shows of a report: what quotes were found to be, who says what is claimed, numbers of the study.
extension Catalogue {
  static let liveReports: [Entry] = [
    Entry(
      "action/bind-claim",
      en: "Bind “{printed}” to {label}: {count} of {all}",
      nb: "Knytt «{printed}» til {label}: {count} av {all}"
    ),
    Entry("action/quote-in", en: "Quote this in {file}", nb: "Siter dette i {file}"),
    Entry("fact/agreement", en: "agreement of the coders", nb: "enighet mellom koderne"),
    Entry("fact/articles", en: "articles", nb: "artikler"),
    Entry("fact/coders", en: "coders", nb: "kodere"),
    Entry("fact/codes", en: "codes", nb: "koder"),
    Entry("fact/codings", en: "codings", nb: "kodinger"),
    Entry("fact/documents", en: "documents", nb: "dokumenter"),
    Entry("fact/groups", en: "groups", nb: "grupper"),
    Entry("fact/minutes", en: "minutes of recordings", nb: "minutter opptak"),
    Entry("fact/pages", en: "pages of transcripts", nb: "sider med utskrifter"),
    Entry("fact/participants", en: "participants", nb: "deltakere"),
    Entry("fact/questions", en: "questions in the guides", nb: "spørsmål i guidene"),
    Entry("fact/quotes", en: "quotes in this report", nb: "sitater i denne rapporten"),
    Entry("fact/themes", en: "themes", nb: "temaer"),
    Entry("fact/transcripts", en: "transcripts", nb: "transkripsjoner"),
    Entry("fact/turns", en: "turns", nb: "taleturer"),
    Entry("fact/words", en: "spoken words", nb: "ord tale"),
    Entry("hover/claim-against", en: "Contradicted by", nb: "Motsagt av"),
    Entry("hover/claim-group", en: "of {group} only", nb: "bare fra {group}"),
    Entry("hover/claim-says", en: "Said by", nb: "Sagt av"),
    Entry("hover/claim-subject", en: "Counted", nb: "Talt"),
    Entry(
      "hover/claim-unbound",
      en: "Not bound to a code, theme or query: nothing is counted",
      nb: "Ikke knyttet til en kode, et tema eller et søk: ingenting blir talt"
    ),
    Entry(
      "hover/claim-uncountable",
      en: "The link leads to nothing that can be counted",
      nb: "Lenken fører til noe som ikke kan telles"
    ),
    Entry("hover/claim-would-be", en: "In the material", nb: "I materialet"),
    Entry("hover/fact-differs", en: "Printed: {printed}", nb: "Trykt: {printed}"),
    Entry("hover/not-asked", en: "not asked {count}", nb: "ikke spurt {count}"),
    Entry("hover/quote-added", en: "Printed, but not said", nb: "Trykt, men ikke sagt"),
    Entry("hover/quote-also", en: "Also said", nb: "Også sagt"),
    Entry("hover/quote-changed", en: "Said → printed", nb: "Sagt → trykt"),
    Entry("hover/quote-dropped", en: "Left out without a mark", nb: "Utelatt uten merke"),
    Entry("hover/quote-elided", en: "Left out, and marked", nb: "Utelatt, og merket"),
    Entry("hover/quote-named", en: "The report names", nb: "Rapporten oppgir"),
    Entry("hover/quote-place", en: "{person} · {source} {lines}", nb: "{person} · {source} {lines}"),
    Entry("hover/quote-printed", en: "Printed", nb: "Trykt"),
    Entry("hover/quote-said", en: "Said", nb: "Sagt"),
    Entry(
      "hover/voice",
      en: "Stays unnamed in print; kodebok export leaves the binding out",
      nb: "Forblir unevnt på trykk; kodebok export tar bort bindingen"
    ),
    Entry("lens/claims", en: "{count} {count|claim|claims}", nb: "{count} {count|påstand|påstander}"),
    Entry("lens/claims-wrong", en: "{count} not so", nb: "{count} stemmer ikke"),
    Entry("lens/quotes", en: "{count} {count|quote|quotes}", nb: "{count} {count|sitat|sitater}"),
    Entry("lens/quotes-all", en: "all as they were said", nb: "alle slik det ble sagt"),
    Entry("lens/quotes-wrong", en: "{count} not as it was said", nb: "{count} ikke slik det ble sagt"),
    Entry("quote-verdict/altered", en: "Words stand here that were not said", nb: "Her står ord som ikke ble sagt"),
    Entry("quote-verdict/cleaned", en: "As it was said, without hesitation", nb: "Som sagt, uten nøling"),
    Entry(
      "quote-verdict/condensate",
      en: "The researcher's condensate, not what somebody said",
      nb: "Forskerens kondensat, ikke noe noen har sagt"
    ),
    Entry(
      "quote-verdict/elided",
      en: "As it was said, with what is left out marked",
      nb: "Som sagt, med det utelatte merket"
    ),
    Entry("quote-verdict/exact", en: "As it was said", nb: "Som sagt"),
    Entry(
      "quote-verdict/expression",
      en: "An expression; nothing is claimed about who said it",
      nb: "Et uttrykk; ingen er oppgitt å ha sagt det"
    ),
    Entry("quote-verdict/interviewer", en: "Said by the one who asks: {person}", nb: "Sagt av den som spør: {person}"),
    Entry("quote-verdict/literature", en: "From literature", nb: "Fra litteratur"),
    Entry(
      "quote-verdict/not-speech",
      en: "Stands in the transcript, but nobody said it",
      nb: "Står i transkripsjonen, men ingen har sagt det"
    ),
    Entry("quote-verdict/notFound", en: "Nowhere in the material", nb: "Ikke noe sted i materialet"),
    Entry("quote-verdict/shortened", en: "Words are left out without a mark", nb: "Ord er utelatt uten merke"),
    Entry(
      "quote-verdict/unsourced",
      en: "Nowhere in the material, and nobody is named",
      nb: "Ikke noe sted i materialet, og ingen er oppgitt"
    ),
    Entry(
      "quote-verdict/wrong-speaker",
      en: "Said by {person}, not by {speaker}",
      nb: "Sagt av {person}, ikke av {speaker}"
    ),
  ]
}
