/// Sentences about the code book, memos, themes and saved queries.
extension Catalogue {
  static let codeBook: [Entry] = [
    Entry(
      "code-cycle",
      en: "{codes} stand under each other in a circle",
      nb: "{codes} står under hverandre i ring"
    ),
    Entry(
      "duplicate-id",
      en: "Two headings have the id “{code}”; the first one has it",
      nb: "To overskrifter har id-en «{code}»; den første har den"
    ),
    Entry(
      "duplicate-id/alias",
      en: "“{code}” is named as an older id here, but another heading has it",
      nb: "«{code}» er oppgitt som en eldre id her, men en annen overskrift har den"
    ),
    Entry(
      "duplicate-id/case",
      en: "The ids “{other}” and “{code}” differ only by capital letters",
      nb: "Id-ene «{other}» og «{code}» skiller seg bare ved store bokstaver"
    ),
    Entry(
      "invalid-attribute",
      en: "The attributes “{text}” cannot be read",
      nb: "Attributtene «{text}» kan ikke leses"
    ),
    Entry(
      "invalid-attribute/color",
      en: "“{text}” is not a colour; write one such as #e6a23c",
      nb: "«{text}» er ikke en farge; skriv en slik som #e6a23c"
    ),
    Entry(
      "invalid-attribute/id",
      en: "“{text}” cannot be an id: use letters, digits, hyphen, underscore and full stop",
      nb: "«{text}» kan ikke være en id: bokstaver, sifre, bindestrek, understrek og punktum er tillatt"
    ),
    Entry(
      "memo-about-unknown",
      en: "The memo “{memo}” is about “{about}”, which the study does not have",
      nb: "Notatet «{memo}» handler om «{about}», som studien ikke har"
    ),
    Entry(
      "missing-definition",
      en: "The code “{label}” has no definition",
      nb: "Koden «{label}» har ingen definisjon"
    ),
    Entry(
      "missing-theme-question",
      en: "The theme “{label}” answers no research question",
      nb: "Temaet «{label}» svarer på ingen problemstilling"
    ),
    Entry(
      "missing-theme-question/question",
      en: "No theme answers the research question “{label}”",
      nb: "Ikke noe tema svarer på problemstillingen «{label}»"
    ),
    Entry(
      "renamed-heading",
      en:
        "“{label}” has no codings, while {count} {count|coding uses|codings use} “{code}”, which is gone; was it renamed?",
      nb:
        "«{label}» har ingen kodinger, mens {count} {count|koding bruker|kodinger bruker} «{code}», som er borte; har den fått nytt navn?"
    ),
    Entry(
      "saved-query-invalid",
      en: "The saved query “{label}” cannot be understood: {reason}",
      nb: "Det lagrede søket «{label}» kan ikke forstås: {reason}"
    ),
    Entry(
      "single-participant-code",
      en: "Of {all} participants, only {participant} has passages with the code “{label}” ({count})",
      nb: "Av {all} deltakere har bare {participant} utdrag med koden «{label}» ({count})"
    ),
    Entry(
      "unknown-reference",
      en: "“{attribute}” names “{name}”, which the code book does not have",
      nb: "«{attribute}» viser til «{name}», som kodeboken ikke har"
    ),
    Entry(
      "unknown-reference/question",
      en: "“{attribute}” of “{label}” names the question “{name}”, which is asked nowhere",
      nb: "«{attribute}» for «{label}» viser til spørsmålet «{name}», som ikke er stilt noe sted"
    ),
    Entry(
      "unknown-reference/similar",
      en: "“{attribute}” names “{name}”, which the code book does not have; is “{similar}” meant?",
      nb: "«{attribute}» viser til «{name}», som kodeboken ikke har; er «{similar}» ment?"
    ),
    Entry(
      "unused-code",
      en: "The code “{label}” is not applied anywhere",
      nb: "Koden «{label}» er ikke brukt noe sted"
    ),
  ]
}
