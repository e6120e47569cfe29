/// Pages about memos, themes, questions and saved queries.
extension Catalogue {
  static let noteAndThemePages: [Page] = [
    Page(
      "memo-about-unknown",
      en: """
        A memo about something the study does not have

        A memo says with `about=` what it is about, and there is no such code, coding, participant, source or question.

        The memo is not shown where you would look for it.

        `### Doubts {about=trusts}`, while the code is called `trust`.

        Correct the name after `about=`.
        """,
      nb: """
        Et notat om noe studien ikke har

        Et notat sier med `about=` hva det handler om, og det finnes ingen slik kode, koding, deltaker, kilde eller noe slikt
        spørsmål.

        Notatet vises ikke der du ville lete etter det.

        `### Tvil {about=tilitt}`, mens koden heter `tillit`.

        Rett navnet etter `about=`.
        """
    ),
    Page(
      "missing-theme-question",
      en: """
        A theme without research question, or the other way round

        A theme answers no research question, or a research question is answered by no theme. Only asked where the study has
        written its research questions.

        The report must answer what the study asked; this shows what is still missing.

        `# Change {#change .theme}` has no `answers=`.

        Write `answers=rq1` at the theme or at one of its codes, or change the questions in `study.md`.
        """,
      nb: """
        Et tema uten problemstilling, eller omvendt

        Et tema svarer på ingen problemstilling, eller en problemstilling får ikke svar av noe tema. Gjelder bare når studien
        har skrevet ned problemstillingene.

        Rapporten må svare på det studien spurte om; dette viser hva som ennå mangler.

        `# Endring {#endring .theme}` har ingen `answers=`.

        Skriv `answers=rq1` ved temaet eller ved en av kodene, eller endre problemstillingene i `study.md`.
        """
    ),
    Page(
      "saved-query-invalid",
      en: """
        A saved query that cannot be understood

        A query in `queries.md` is not written in the language of queries, or uses a word the language does not have.

        It finds nothing where it is used.

        `code:trust an group:B`

        Correct it: `code:trust and group:B`.
        """,
      nb: """
        Et lagret søk som ikke kan forstås

        Et søk i `queries.md` er ikke skrevet i søkespråket, eller bruker et ord språket ikke har.

        Det finner ingenting der det brukes.

        `kode:tillit o gruppe:B`

        Rett det: `kode:tillit og gruppe:B`.
        """
    ),
  ]
}
