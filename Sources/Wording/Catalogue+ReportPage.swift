/// Words of the page and the overview of a report.
extension Catalogue {
  static let reportPage: [Entry] = [
    Entry(
      "command-report",
      en: "Write a report as a page beside what it rests on: quotes, claims, facts, codes, literature",
      nb: "Skriv en rapport som en side ved siden av det den hviler på: sitater, påstander, tall, koder, litteratur"
    ),
    Entry("verdict/exact", en: "as said", nb: "som sagt"),
    Entry("verdict/elided", en: "shortened with a mark", nb: "forkortet med markering"),
    Entry("verdict/cleaned", en: "tidied", nb: "ryddet"),
    Entry("verdict/shortened", en: "words left out without a mark", nb: "ord utelatt uten markering"),
    Entry("verdict/altered", en: "other words than said", nb: "andre ord enn det som ble sagt"),
    Entry("verdict/literature", en: "literature", nb: "litteratur"),
    Entry("verdict/expression", en: "expression", nb: "uttrykk"),
    Entry("verdict/unsourced", en: "in no transcript, nobody named", nb: "ikke i noen utskrift, ingen navngitt"),
    Entry("verdict/not-found", en: "in no transcript", nb: "ikke i noen utskrift"),
    Entry("verdict/wrong-speaker", en: "somebody else said it", nb: "noen andre sa det"),
    Entry("verdict/condensate", en: "a condensate, not a quote", nb: "et kunstig sitat, ikke et sitat"),
    Entry("verdict/not-speech", en: "nobody said it", nb: "ingen har sagt det"),
    Entry("report/quotes", en: "quotes", nb: "sitater"),
    Entry(
      "command-condense",
      en: "Begin a condensate or summary of a code, or of a code and a participant; or note that it was read again",
      nb:
        "Begynn på et kunstig sitat eller sammendrag av en kode, eller av en kode og en deltaker; eller noter at det er lest på nytt"
    ),
    Entry("option-kind", en: "what is written or looked for", nb: "hva som skrives eller letes etter"),
    Entry(
      "option-confirm",
      en: "note that you have read the passages again",
      nb: "noter at du har lest utdragene på nytt"
    ),
    Entry(
      "condense/written",
      en: "Begun in {file}, line {line}, with {count} {count|passage|passages}",
      nb: "Begynt i {file}, linje {line}, med {count} utdrag"
    ),
    Entry(
      "condense/none",
      en: "“{label}” has no passages to rest on",
      nb: "«{label}» har ingen utdrag å hvile på"
    ),
    Entry(
      "condense/there",
      en: "{file}:{line}: “{title}” rests on {count} {count|passage|passages}, as when it was read last",
      nb: "{file}:{line}: «{title}» hviler på {count} utdrag, som da det sist ble lest"
    ),
    Entry(
      "condense/changed",
      en:
        "{file}:{line}: “{title}” rests on {count} {count|passage|passages}; they are not those of when it was read last",
      nb: "{file}:{line}: «{title}» hviler på {count} utdrag; de er ikke de samme som da det sist ble lest"
    ),
    Entry("condense/confirmed", en: "{file}:{line}: “{title}”: noted", nb: "{file}:{line}: «{title}»: notert"),
    Entry(
      "error/nothing-to-confirm",
      en: "Nothing is written about {code} that could have been read again",
      nb: "Det er ikke skrevet noe om {code} som kunne vært lest på nytt"
    ),
    Entry(
      "error/unknown-case",
      en: "The study has no participant and no source called {case}",
      nb: "Studien har ingen deltaker og ingen kilde som heter {case}"
    ),
    Entry("report/part-report", en: "The report", nb: "Rapporten"),
    Entry("report/part-findings", en: "What was found", nb: "Det som ble funnet"),
    Entry("report/part-passages", en: "Passages in context", nb: "Utdrag i sammenheng"),
    Entry("report/table-quotes", en: "Quotes", nb: "Sitater"),
    Entry("report/table-claims", en: "Claims", nb: "Påstander"),
    Entry("report/table-facts", en: "Numbers of the study", nb: "Tall fra studien"),
    Entry("report/table-codes", en: "From code to report", nb: "Fra kode til rapport"),
    Entry("report/table-people", en: "Participants", nb: "Deltakere"),
    Entry("report/table-balance", en: "Quotes by participant and theme", nb: "Sitater etter deltaker og tema"),
    Entry("report/table-literature", en: "Literature", nb: "Litteratur"),
    Entry("report/quote", en: "quote", nb: "sitat"),
    Entry("report/printed", en: "printed", nb: "trykt"),
    Entry("report/said", en: "said by", nb: "sagt av"),
    Entry("report/place", en: "place", nb: "sted"),
    Entry("report/verdict", en: "verdict", nb: "vurdering"),
    Entry("report/claim", en: "claim", nb: "påstand"),
    Entry("report/subject", en: "about", nb: "om"),
    Entry("report/count", en: "say it", nb: "sier det"),
    Entry("report/who", en: "who", nb: "hvem"),
    Entry("report/against", en: "against", nb: "imot"),
    Entry("report/not-asked", en: "not asked", nb: "ikke spurt"),
    Entry("report/fact", en: "number", nb: "tall"),
    Entry("report/value", en: "in the study", nb: "i studien"),
    Entry("report/code", en: "code", nb: "kode"),
    Entry("report/theory", en: "from", nb: "fra"),
    Entry("report/segments", en: "passages", nb: "utdrag"),
    Entry("report/participants", en: "participants", nb: "deltakere"),
    Entry("report/claims", en: "mentions", nb: "omtaler"),
    Entry(
      "report/reported-note",
      en: "A code is reported where a report links to it or to a theme above it, or quotes a passage that bears it.",
      nb:
        "En kode er rapportert der en rapport lenker til den eller til et tema over den, eller siterer et utdrag som har den."
    ),
    Entry("report/never", en: "not reported", nb: "ikke rapportert"),
    Entry("report/participant", en: "participant", nb: "deltaker"),
    Entry("report/work", en: "work", nb: "verk"),
    Entry("report/title", en: "title", nb: "tittel"),
    Entry("report/key", en: "key", nb: "nøkkel"),
    Entry("report/cited", en: "references", nb: "henvisninger"),
    Entry("report/holds", en: "✓ holds", nb: "✓ stemmer"),
    Entry("report/unbound", en: "· not bound to a code", nb: "· ikke knyttet til en kode"),
    Entry("report/contents", en: "Contents", nb: "Innhold"),
    Entry("report/confidential", en: "Confidential.", nb: "Fortrolig."),
    Entry(
      "report/keep",
      en:
        "This page holds words of the participants. Keep it where the study itself may be kept, and do not send it on.",
      nb:
        "Denne siden inneholder deltakernes egne ord. Oppbevar den der studien selv kan oppbevares, og send den ikke videre."
    ),
    Entry(
      "report/summary",
      en: "{count} {count|quote|quotes} held against the material: {parts}.",
      nb: "{count} {count|sitat|sitater} holdt opp mot materialet: {parts}."
    ),
    Entry("report/weight-good", en: "as said or as counted", nb: "som sagt eller som talt opp"),
    Entry("report/weight-fair", en: "worth a look", nb: "verd et blikk"),
    Entry(
      "report/weight-poor",
      en: "not what was said or counted, or not by the one who is named",
      nb: "ikke det som ble sagt eller talt opp, eller ikke av den som er navngitt"
    ),
    Entry("report/back", en: "Printed in {file}, line {line}", nb: "Trykt i {file}, linje {line}"),
    Entry(
      "error/no-report",
      en: "There is no report {file}; reports lie in the folder “reports”",
      nb: "Det finnes ingen rapport {file}; rapporter ligger i mappen «rapporter» eller «reports»"
    ),
    Entry(
      "error/no-reports",
      en: "The study has no reports; they lie in the folder “reports”",
      nb: "Studien har ingen rapporter; de ligger i mappen «rapporter» eller «reports»"
    ),
    Entry("report/reported", en: "reported", nb: "rapportert"),
  ]
}
