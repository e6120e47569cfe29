/// Pages about `kodebok.json`.
extension Catalogue {
  static let settingsPages: [Page] = [
    Page(
      "analysis-failed",
      en: """
        An analysis that gives no result

        `analyses` in `kodebok.json` names an analysis that could not be run: it is not there, you have not said that you
        trust it, an option is wrong, or the study lacks what it needs. The message says which.

        What the analysis would have found is not among the findings.

        `"analyses": { "agreement": {} }` in a study with one coder

        Do what the message says, or take the analysis out of `analyses`.
        """,
      nb: """
        En analyse som ikke gir noe resultat

        `analyses` i `kodebok.json` nevner en analyse som ikke kunne kjøres: den finnes ikke, du har ikke sagt at du stoler
        på den, et valg er galt, eller studien mangler det den trenger. Meldingen sier hva.

        Det analysen ville ha funnet, er ikke blant funnene.

        `"analyses": { "agreement": {} }` i en studie med én som koder

        Gjør det meldingen sier, eller ta analysen ut av `analyses`.
        """
    ),
    Page(
      "proposed-coding",
      en: """
        A coding that an analysis proposes

        An analysis that the study has enabled proposes a code for these words. Nothing is coded before you say so.

        A proposal may be right or wrong; only you know the interview.

        `suggest-codes proposes “Trust” here: like 4 passages coded with it`

        Tag the words with the code, from the menu at the place, or leave them. A proposal goes when the words have the code.
        """,
      nb: """
        En koding som en analyse foreslår

        En analyse som studien har slått på, foreslår en kode for disse ordene. Ingenting er kodet før du sier det.

        Et forslag kan være riktig eller galt; bare du kjenner intervjuet.

        `suggest-codes foreslår «Tillit» her: ligner 4 utdrag som har koden`

        Kod ordene med koden, fra menyen på stedet, eller la dem være. Forslaget blir borte når ordene har koden.
        """
    ),
    Page(
      "settings-newer-format",
      en: """
        Settings of a newer format

        `kodebok.json` has a `format` this version of Kodebok does not know. What is understood is used.

        A setting may mean something else in the newer format.

        `"format": 2`

        Update Kodebok.
        """,
      nb: """
        Innstillinger i et nyere format

        `kodebok.json` har et `format` denne versjonen av Kodebok ikke kjenner. Det som forstås, brukes.

        En innstilling kan bety noe annet i det nyere formatet.

        `"format": 2`

        Oppdater Kodebok.
        """
    ),
    Page(
      "settings-syntax",
      en: """
        Settings that cannot be read

        `kodebok.json` is not valid JSON. All settings have their defaults until it is.

        Declared folders, notation and speakers are not used.

        A comma is missing between two lines.

        Correct the place named in the message.
        """,
      nb: """
        Innstillinger som ikke kan leses

        `kodebok.json` er ikke gyldig JSON. Alle innstillinger har standardverdiene til den er det.

        Oppgitte mapper, notasjon og talere brukes ikke.

        Et komma mangler mellom to linjer.

        Rett stedet som er nevnt i meldingen.
        """
    ),
    Page(
      "settings-type",
      en: """
        A setting with the wrong kind of value

        The value of a setting is not of the kind it must be. The default is used.

        What you meant to set is not set.

        `"coders": "Ruth"` instead of `"coders": { "ruth": "Ruth Adeyemi" }`

        Write a value of the kind named in the message.
        """,
      nb: """
        En innstilling med feil slags verdi

        Verdien til en innstilling er ikke av det slaget den må være. Standardverdien brukes.

        Det du mente å stille inn, er ikke stilt inn.

        `"coders": "Ruth"` i stedet for `"coders": { "ruth": "Ruth Adeyemi" }`

        Skriv en verdi av det slaget som er nevnt i meldingen.
        """
    ),
    Page(
      "settings-unknown-key",
      en: """
        A setting that does not exist

        `kodebok.json` holds a name this version does not know. It is kept and has no effect.

        It may be a slip, or belong to a newer version.

        `"notasjon": []` instead of `"notation": []`

        Correct the name, or take it out.
        """,
      nb: """
        En innstilling som ikke finnes

        `kodebok.json` inneholder et navn denne versjonen ikke kjenner. Det beholdes og har ingen virkning.

        Det kan være en skrivefeil, eller høre til en nyere versjon.

        `"notasjon": []` i stedet for `"notation": []`

        Rett navnet, eller ta det ut.
        """
    ),
    Page(
      "settings-unknown-rule",
      en: """
        A severity for a rule that does not exist

        `rules` in `kodebok.json` names a rule that Kodebok does not have.

        The rule you meant is not changed.

        `"rules": { "unknown-speakers": "off" }`

        Write the name as findings show it: `unknown-speaker`.
        """,
      nb: """
        Alvorlighet for en regel som ikke finnes

        `rules` i `kodebok.json` nevner en regel Kodebok ikke har.

        Regelen du mente, er ikke endret.

        `"rules": { "unknown-speakers": "off" }`

        Skriv navnet slik funnene viser det: `unknown-speaker`.
        """
    ),
  ]
}
