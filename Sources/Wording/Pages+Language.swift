/// Pages about how reports are written.
extension Catalogue {
  static let languagePages: [Page] = [
    Page(
      "fact-two-values",
      en: """
        One fact with two values

        Two sentences of a report state the same thing with different numbers: how many of something there are at one
        place, in which year it began, what something costs. Rounded numbers, parts, quotes, tables, and sentences that
        tell of a time or a change are not compared.

        A reader who knows the field stops believing the rest.

        “The office has 14 employees …” and, a chapter later, “the 12 employees at the office”

        Correct the one that is wrong, or say in the sentence why both are right: when, or of whom.
        """,
      nb: """
        Ett faktum med to verdier

        To setninger i en rapport sier det samme med ulike tall: hvor mange det er av noe på ett sted, hvilket år det
        begynte, hva noe koster. Runde tall, deler, sitater, tabeller og setninger som forteller om en tid eller en
        endring, blir ikke sammenlignet.

        En leser som kjenner feltet, slutter å tro på resten.

        «Kontoret har 14 ansatte …» og, et kapittel senere, «de 12 ansatte ved kontoret»

        Rett det som er galt, eller si i setningen hvorfor begge er riktige: når, eller om hvem.
        """
    ),
    Page(
      "language-form",
      en: """
        Another written language

        The settings (`reports.language`: nb, nn, en, en-GB, en-US) or the report itself (`lang: nn` before the text)
        say in which language it is written, and a frequent word has the form of another: Nynorsk in Bokmål and the
        other way round, American in British spelling. Or two forms of one word are both used. Quotes, words in italics
        and lists of literature are left out.

        Mixed forms make a text look unfinished, and slip in where chapters have several authors.

        “ikkje” in a report in Bokmål, “behavior” in British English, “frem” once and “fram” elsewhere

        The menu of your editor writes the form of the report’s language.
        """,
      nb: """
        Et annet skriftspråk

        Innstillingene (`reports.language`: nb, nn, en, en-GB, en-US) eller rapporten selv (`lang: nn` før teksten) sier
        hvilket språk den er skrevet på, og et vanlig ord har formen fra et annet: nynorsk i bokmål og omvendt,
        amerikansk i britisk skrivemåte. Eller to former av ett ord er brukt om hverandre. Sitater, ord i kursiv og
        litteraturlister er ikke med.

        Blandede former får en tekst til å se uferdig ut, og sniker seg inn der kapitlene har flere forfattere.

        «ikkje» i en rapport på bokmål, «behavior» på britisk engelsk, «frem» én gang og «fram» ellers

        Menyen i redigeringsprogrammet skriver formen fra rapportens språk.
        """
    ),
    Page(
      "language-gender",
      en: """
        A word for one gender

        The settings ask for it (`reports.genderNeutral`), and the report uses a word for one gender where there is one
        for all. Quotes are left out.

        Journals and departments ask for it, and the word may tell more about a participant than is meant.

        “formann”, where “leder” is meant

        The menu of your editor writes the other word. Keep the word where the gender is the point.
        """,
      nb: """
        Et ord for ett kjønn

        Innstillingene ber om det (`reports.genderNeutral`), og rapporten bruker et ord for ett kjønn der det finnes ett
        for alle. Sitater er ikke med.

        Tidsskrifter og institutter ber om det, og ordet kan si mer om en deltaker enn det er ment.

        «formann», der «leder» er ment

        Menyen i redigeringsprogrammet skriver det andre ordet. Behold ordet der kjønnet er poenget.
        """
    ),
    Page(
      "language-marks",
      en: """
        Other quotation marks

        The settings declare the quotation marks (`reports.marks`, such as «»), and a quote in the text has others.

        Mixed marks come from copying, and some programs read them as no marks at all.

        “Jeg vet ikke” in a report whose marks are «»

        The menu of your editor sets the declared marks.
        """,
      nb: """
        Andre sitattegn

        Innstillingene oppgir sitattegnene (`reports.marks`, for eksempel «»), og et sitat i teksten har andre.

        Blandede tegn kommer av kopiering, og noen programmer leser dem ikke som sitattegn.

        “Jeg vet ikke” i en rapport med «»

        Menyen i redigeringsprogrammet setter de oppgitte tegnene.
        """
    ),
    Page(
      "language-term",
      en: """
        A word you would rather not use

        The settings name a word to avoid with what is preferred (`reports.terms`). All inflected forms are found; quotes are left out, because people speak as they speak.

        One thing with two names reads like two things.

        “brukar”, where the study says “deltakar”

        The menu of your editor writes the preferred word where it stands in its basic form.
        """,
      nb: """
        Et ord du helst ikke vil bruke

        Innstillingene nevner et ord som skal unngås, med det som foretrekkes (`reports.terms`). Alle bøyde former blir funnet; sitater er ikke med, for folk snakker som de
        snakker.

        Én ting med to navn leses som to ting.

        «brukar», der studien sier «deltakar»

        Menyen i redigeringsprogrammet skriver det foretrukne ordet der det står i grunnform.
        """
    ),
  ]
}
