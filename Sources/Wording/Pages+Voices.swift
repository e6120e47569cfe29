/// Pages about words that are bound to a person.
extension Catalogue {
  static let voicePages: [Page] = [
    Page(
      "voice-quote",
      en: """
        Bound to somebody who did not say it

        Words such as “one of the teachers” are bound to a person by a link, `[one of the teachers](kodebok:voice/P3)`,
        and the quote in the same sentence, or set off right below, is somebody else’s.

        The binding is the only record of whose words an unnamed quote holds.

        `[En av lærerne](kodebok:voice/P3)` sier «…», and the transcript gives the words to P5

        The menu of your editor binds the words to the one who spoke. Or choose another quote.
        """,
      nb: """
        Knyttet til en annen enn den som sa det

        Ord som «en av lærerne» er knyttet til en person med en lenke, `[en av lærerne](kodebok:voice/P3)`, og sitatet i
        samme setning, eller rett under, tilhører en annen.

        Knytningen er det eneste som sier hvem sine ord et navnløst sitat er.

        `[En av lærerne](kodebok:voice/P3)` sier «…», og utskriften gir ordene til P5

        Menyen i redigeringsprogrammet knytter ordene til den som snakket. Eller velg et annet sitat.
        """
    ),
    Page(
      "voice-revealed",
      en: """
        Unnamed and named in one paragraph

        A person is kept unnamed by bound words, and named by pseudonym in the same paragraph.

        Whoever reads both knows whose words the unnamed ones are.

        “One of the teachers was afraid … Tone laughed about it”, and both are Tone

        Name the person in both places or in none, or move one of them.
        """,
      nb: """
        Navnløs og navngitt i ett avsnitt

        En person holdes navnløs av ord som er knyttet til personen, og nevnes med pseudonym i samme avsnitt.

        Den som leser begge, vet hvem sine ord de navnløse er.

        «En av lærerne var redd … Tone lo av det», og begge er Tone

        Nevn personen begge steder eller ingen, eller flytt en av delene.
        """
    ),
    Page(
      "voice-unknown",
      en: """
        Bound to nobody

        Words are bound to a person who is not in the participants table, or who has withdrawn.

        What is bound to nobody cannot be checked, and who has withdrawn must not speak in the report.

        `[one of them](kodebok:voice/P33)` in a study with seven participants

        Correct the id. `kodebok export` makes the copy without bindings that is handed out.
        """,
      nb: """
        Knyttet til ingen

        Ord er knyttet til en person som ikke står i deltakertabellen, eller som har trukket seg.

        Det som er knyttet til ingen, kan ikke sjekkes, og den som har trukket seg, skal ikke snakke i rapporten.

        `[en av dem](kodebok:voice/P33)` i en studie med sju deltakere

        Rett id-en. `kodebok export` lager kopien uten knytninger som deles ut.
        """
    ),
  ]
}
