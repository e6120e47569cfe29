/// Sentences about quotes, claims and facts in reports.
extension Catalogue {
  static let reports: [Entry] = [
    Entry(
      "claim-contradicted",
      en: "“{printed}” about “{label}”, and {people} {contradicting|says|say} the opposite",
      nb: "«{printed}» om «{label}», og {people} {contradicting|sier|sier} det motsatte"
    ),
    Entry(
      "claim-count",
      en: "“{printed}” about “{label}”: the material has {count} of {all} ({people})",
      nb: "«{printed}» om «{label}»: materialet har {count} av {all} ({people})"
    ),
    Entry(
      "claim-count/nobody",
      en: "“{printed}” about “{label}”: the material has nobody of {all}",
      nb: "«{printed}» om «{label}»: materialet har ingen av {all}"
    ),
    Entry(
      "claim-denominator",
      en: "Of {whole}? {all} participants speak in coded material",
      nb: "Av {whole}? {all} deltakere snakker i kodet materiale"
    ),
    Entry(
      "claim-denominator/group",
      en: "Of {whole}? {all} participants of {group} speak in coded material",
      nb: "Av {whole}? {all} deltakere fra {group} snakker i kodet materiale"
    ),
    Entry(
      "claim-drift",
      en: "“{printed}” here and “{other}” in {file}, line {otherLine}, about “{label}”",
      nb: "«{printed}» her og «{other}» i {file}, linje {otherLine}, om «{label}»"
    ),
    Entry(
      "claim-small-percent",
      en: "A percentage of {all} people; “{count} of {all}” says the same without seeming exact",
      nb: "En prosent av {all} personer; «{count} av {all}» sier det samme uten å virke nøyaktig"
    ),
    Entry(
      "claim-unbound",
      en: "“{printed}” is not bound to a code, theme or query by a link, so it is not counted",
      nb: "«{printed}» er ikke knyttet til en kode, et tema eller et søk med en lenke, så det blir ikke talt"
    ),
    Entry(
      "fact-differs",
      en: "The study has {value} ({name}); the report prints {printed}",
      nb: "Studien har {value} ({name}); rapporten trykker {printed}"
    ),
    Entry(
      "fact-unknown",
      en: "There is no number called “{name}”; there are {names}",
      nb: "Det finnes ikke noe tall som heter «{name}»; det finnes {names}"
    ),
    Entry(
      "fact-unknown/agreement",
      en: "There is no agreement to tell of: no source is coded by two people, or the measure has no value here",
      nb: "Det er ingen enighet å fortelle om: Ingen kilde er kodet av to, eller målet har ingen verdi her"
    ),
    Entry(
      "fact-unknown/measure",
      en: "There is no measure of agreement called “{name}”; there are {names}",
      nb: "Det finnes ikke noe mål på enighet som heter «{name}»; det finnes {names}"
    ),
    Entry(
      "fact-unknown/pages",
      en: "How many words make a page? Say it in kodebok.json, as pageWords under reports",
      nb: "Hvor mange ord er en side? Si det i kodebok.json, som pageWords under reports"
    ),
    Entry(
      "fact-unknown/similar",
      en: "There is no number called “{name}”; is {similar} meant?",
      nb: "Det finnes ikke noe tall som heter «{name}»; er {similar} ment?"
    ),
    Entry(
      "quote-altered",
      en: "These are not the words of the transcript (printed → said): {changes}",
      nb: "Dette er ikke ordene i utskriften (trykt → sagt): {changes}"
    ),
    Entry(
      "quote-altered/negation",
      en: "The quote says the opposite, or less or more of it (printed → said): {changes}",
      nb: "Sitatet sier det motsatte, eller mindre eller mer av det (trykt → sagt): {changes}"
    ),
    Entry(
      "quote-ambiguous",
      en: "{count} people said these words, and the report names nobody: {people}",
      nb: "{count} personer har sagt disse ordene, og rapporten navngir ingen: {people}"
    ),
    Entry(
      "quote-cleaned",
      en: "The quote is tidied: “{left}” {count|is|are} left out without a mark",
      nb: "Sitatet er ryddet: «{left}» {count|er|er} utelatt uten markering"
    ),
    Entry(
      "quote-condensate",
      en: "This is a condensate, not what somebody said; it cannot stand as a quote",
      nb: "Dette er et kunstig sitat, ikke noe noen har sagt; det kan ikke stå som sitat"
    ),
    Entry(
      "quote-elision-unmarked",
      en: "{count} {count|word is|words are} left out without a mark: “{left}”",
      nb: "{count} ord er utelatt uten markering: «{left}»"
    ),
    Entry(
      "quote-elision-unmarked/negation",
      en: "The quote has lost a negation: “{left}” is left out without a mark",
      nb: "Sitatet har mistet en nektelse: «{left}» er utelatt uten markering"
    ),
    Entry(
      "quote-interviewer",
      en: "These words are the interviewer’s ({person}), printed as {speaker}’s",
      nb: "Dette er intervjuerens ord ({person}), trykt som ordene til {speaker}"
    ),
    Entry(
      "quote-interviewer/unnamed",
      en: "These words are the interviewer’s ({person}), and the report does not say so",
      nb: "Dette er intervjuerens ord ({person}), og det sier ikke rapporten"
    ),
    Entry(
      "quote-mark-alone",
      en: "The quotation mark {text} has no partner, so what it begins or ends is not checked",
      nb: "Anførselstegnet {text} har ikke noe motstykke, så det som begynner eller slutter her, blir ikke kontrollert"
    ),
    Entry(
      "quote-not-found",
      en: "These words stand in no transcript; {speaker} is said to have spoken them",
      nb: "Disse ordene står ikke i noen utskrift; {speaker} skal ha sagt dem"
    ),
    Entry(
      "quote-not-speech",
      en: "The researcher wrote this into the transcript ({source}, line {line}); nobody said it",
      nb: "Dette har forskeren skrevet inn i utskriften ({source}, linje {line}); ingen har sagt det"
    ),
    Entry(
      "quote-not-speech/observation",
      en: "This was seen or heard ({source}, line {line}); nobody said it",
      nb: "Dette ble sett eller hørt ({source}, linje {line}); ingen har sagt det"
    ),
    Entry(
      "quote-printed-twice",
      en: "The same passage is printed otherwise in {file}, line {otherLine}: “{other}”",
      nb: "Det samme utdraget er trykt annerledes i {file}, linje {otherLine}: «{other}»"
    ),
    Entry(
      "quote-speaker-missing",
      en: "The report does not say who speaks; in the transcript it is {person}",
      nb: "Rapporten sier ikke hvem som snakker; i utskriften er det {person}"
    ),
    Entry(
      "quote-speaker-revealed",
      en: "{person} is named here, and the same passage stands without a name in {file}, line {otherLine}",
      nb: "{person} er navngitt her, og det samme utdraget står uten navn i {file}, linje {otherLine}"
    ),
    Entry(
      "quote-unlinked",
      en: "No link leads from this quote to its place ({source}, line {line})",
      nb: "Ingen lenke fører fra dette sitatet til stedet det er hentet fra ({source}, linje {line})"
    ),
    Entry(
      "quote-unsourced",
      en: "These words stand in no transcript, and neither a person nor a reference is named",
      nb: "Disse ordene står ikke i noen utskrift, og verken person eller kilde er oppgitt"
    ),
    Entry(
      "quote-wrong-speaker",
      en: "{person} said this, not {speaker}",
      nb: "Det var {person} som sa dette, ikke {speaker}"
    ),
    Entry(
      "quote-wrong-speaker/unknown",
      en: "{person} said this; the study knows nobody called {speaker}",
      nb: "Det var {person} som sa dette; studien kjenner ingen som heter {speaker}"
    ),
    Entry("related/passage", en: "the passage: “{said}”", nb: "utdraget: «{said}»"),
    Entry("related/printed", en: "printed here as “{other}”", nb: "trykt her som «{other}»"),
    Entry("related/said", en: "{person} said: “{said}”", nb: "{person} sa: «{said}»"),
    Entry("fix/claim-count", en: "Print “{corrected}”", nb: "Trykk «{corrected}»"),
    Entry("fix/claim-denominator", en: "Print “{corrected}”", nb: "Trykk «{corrected}»"),
    Entry("fix/claim-small-percent", en: "Print “{corrected}”", nb: "Trykk «{corrected}»"),
    Entry("fix/fact-differs", en: "Print {corrected}", nb: "Trykk {corrected}"),
    Entry("fix/quote-altered", en: "Print what was said", nb: "Trykk det som ble sagt"),
    Entry("fix/quote-cleaned", en: "Print what was said", nb: "Trykk det som ble sagt"),
    Entry("fix/quote-elision-unmarked", en: "Mark what is left out with […]", nb: "Marker det utelatte med […]"),
    Entry("fix/quote-elision-unmarked/restore", en: "Print all that was said", nb: "Trykk alt som ble sagt"),
    Entry("fix/quote-unlinked", en: "Link to {source}, line {line}", nb: "Lenk til {source}, linje {line}"),
    Entry(
      "fix/quote-wrong-speaker",
      en: "Name {person} instead of {speaker}",
      nb: "Oppgi {person} i stedet for {speaker}"
    ),
  ]
}
