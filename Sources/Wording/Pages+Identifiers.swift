/// Pages about what people could be recognised by.
extension Catalogue {
  static let identifierPages: [Page] = [
    Page(
      "identifier-account",
      en: """
        A bank account

        A Norwegian account (four, two and five digits, or eleven after a word such as “account”) or an IBAN, with a
        right check digit.

        An account belongs to one person, and whoever has it can find out whom.

        “You can pay me back to 9999.12.34566.”

        Write what stands for it, such as [account]; the menu of your editor does it, and codings follow. What may stand
        is named by `disclosure.allow` in the settings.
        """,
      nb: """
        Et kontonummer

        Et norsk kontonummer (fire, to og fem sifre, eller elleve etter et ord som «konto») eller et IBAN, med riktig
        kontrollsiffer.

        Et kontonummer tilhører én person, og den som har det, kan finne ut hvem.

        «Du kan betale tilbake til 9999.12.34566.»

        Skriv det som skal stå i stedet, for eksempel [kontonummer]; menyen i redigeringsprogrammet gjør det, og
        kodingene følger med. Det som kan stå, nevnes i `disclosure.allow` i innstillingene.
        """
    ),
    Page(
      "identifier-address",
      en: """
        A street address

        A Norwegian street with a number (and its postcode), an English street with a number, or a British postcode.

        An address is as good as a name.

        “She moved to Strandgata 12, 0199 Vikby.”

        Write what the address means for the study: a town by the sea, the same street. `disclosure.allow` names
        addresses that may stand, such as the department’s.
        """,
      nb: """
        En gateadresse

        En norsk gate med nummer (og postnummeret), en engelsk gate med nummer, eller et britisk postnummer.

        En adresse er like god som et navn.

        «Hun flyttet til Strandgata 12, 0199 Vikby.»

        Skriv det adressen betyr for studien: en by ved sjøen, den samme gata. `disclosure.allow` nevner adresser som
        kan stå, for eksempel instituttets.
        """
    ),
    Page(
      "identifier-birth-date",
      en: """
        A date of birth

        A whole date with a word for birth before it in the same line.

        Few people share a date of birth, and with a place it is nearly always one.

        “I was born 12 March 1987.”

        Write the year or the age; the day is hardly ever needed.
        """,
      nb: """
        En fødselsdato

        En hel dato med et ord for fødsel foran på samme linje.

        Få har samme fødselsdato, og sammen med et sted er det nesten alltid én.

        «Jeg er født 12. mars 1987.»

        Skriv året eller alderen; dagen trengs nesten aldri.
        """
    ),
    Page(
      "identifier-declared",
      en: """
        A place, workplace or third party

        A name from `identifiers.csv`, or from the columns of the key for places, workplaces and third parties, in any
        case, form or spelling, also over line breaks.

        Names of places and of people around a participant say who it is, and third parties have agreed to nothing.

        `Solbakken sykehjem` is declared, and a quote says “at the Solbakken sykehjemmet”.

        Write what the table gives for it, or a placeholder; the menu of your editor does it, and codings follow.
        """,
      nb: """
        Et sted, en arbeidsplass eller en tredjeperson

        Et navn fra `identifikatorer.csv`, eller fra nøkkelens kolonner for steder, arbeidsplasser og tredjepersoner,
        uansett store bokstaver, bøyning og skrivemåte, også over linjeskift.

        Navn på steder og på folk rundt en deltaker sier hvem det er, og tredjepersoner har ikke samtykket til noe.

        `Solbakken sykehjem` er oppgitt, og et sitat sier «på Solbakken sykehjemmet».

        Skriv det tabellen gir i stedet, eller en plassholder; menyen i redigeringsprogrammet gjør det, og kodingene
        følger med.
        """
    ),
    Page(
      "identifier-email",
      en: """
        An address of mail

        An address of mail anywhere in the study’s texts.

        It is mostly a name, and always a person.

        “Write to me at tone@naustet.example.”

        Write a placeholder. Your own address in an information letter is named by `disclosure.allow` in the settings.
        """,
      nb: """
        En e-postadresse

        En e-postadresse et sted i studiens tekster.

        Den er som regel et navn, og alltid en person.

        «Skriv til meg på tone@naustet.example.»

        Skriv en plassholder. Din egen adresse i et informasjonsskriv nevnes i `disclosure.allow` i innstillingene.
        """
    ),
    Page(
      "identifier-file-name",
      en: """
        A file named after somebody

        The path of a file holds a declared name, an identity number or an address of mail.

        Names of files stand in lists, logs, links and the history of version control, long after the text is clean.

        `transcripts/kari-nordlie.txt`

        Rename the file in your editor with Kodebok running, and the codings follow.
        """,
      nb: """
        En fil med navnet til noen

        Stien til en fil inneholder et oppgitt navn, et fødselsnummer eller en e-postadresse.

        Filnavn står i lister, logger, lenker og historikken i versjonskontrollen, lenge etter at teksten er ren.

        `transcripts/kari-nordlie.txt`

        Gi filen et nytt navn i redigeringsprogrammet mens Kodebok går, så følger kodingene med.
        """
    ),
    Page(
      "identifier-jigsaw",
      en: """
        Pieces that together are one person

        Attributes from the participants table stand near a pseudonym, in one place or in several reports: age, group,
        work, gender, numbers. All of them together fit no more participants than `disclosure.smallest` in the settings
        allows, 1 unless said otherwise. The finding stands at the piece that completes the picture and shows the
        others.

        Each piece alone is harmless. Whoever knows the field puts them together, and with the name goes everything that
        person said.

        Chapter 4 gives an age, chapter 5 the office, chapter 6 the profession.

        Leave out the piece that is needed least, make it coarser (“in her twenties”), or print such things for the
        group. Columns that say nothing about who somebody is are named by `disclosure.harmless`.
        """,
      nb: """
        Biter som til sammen er én person

        Opplysninger fra deltakertabellen står nær et pseudonym, på ett sted eller i flere rapporter: alder, gruppe,
        arbeid, kjønn, tall. Alle til sammen passer på ikke flere deltakere enn `disclosure.smallest` i innstillingene
        tillater, 1 hvis ikke noe annet er sagt. Funnet står ved biten som gjør bildet ferdig, og viser de andre.

        Hver bit er uskyldig alene. Den som kjenner feltet, legger dem sammen, og med navnet følger alt personen har
        sagt.

        Kapittel 4 gir en alder, kapittel 5 kontoret, kapittel 6 yrket.

        Ta ut biten som trengs minst, gjør den grovere («i tjueårene»), eller trykk slikt for gruppen. Kolonner som ikke
        sier noe om hvem noen er, nevnes i `disclosure.harmless`.
        """
    ),
    Page(
      "identifier-key",
      en: """
        The key to the pseudonyms

        The key is a table outside the study: a row for each person, with the real name and the pseudonym. Its place is
        named by the variable `KODEBOK_KEY`, by `--key`, or by the first line of `.kodebok/key`, which is never shared.
        It is only read.

        A key inside the study is copied, shared and kept in version control with it; one that cannot be read protects
        nobody.

        `KODEBOK_KEY=~/keys/study.csv kodebok check`, and the file was moved

        Move the key out of the study, correct its place, or give it columns such as `pseudonym` and `name`.
        """,
      nb: """
        Koblingsnøkkelen

        Koblingsnøkkelen er en tabell utenfor studien: en rad for hver person, med det virkelige navnet og pseudonymet.
        Stedet oppgis i variabelen `KODEBOK_KEY`, med `--key`, eller på første linje i `.kodebok/key`, som aldri deles.
        Den blir bare lest.

        En nøkkel i studien blir kopiert, delt og lagret i versjonskontrollen sammen med den; en som ikke kan leses,
        beskytter ingen.

        `KODEBOK_KEY=~/nøkler/studie.csv kodebok check`, og filen er flyttet

        Flytt nøkkelen ut av studien, rett stedet, eller gi den kolonner som `pseudonym` og `navn`.
        """
    ),
    Page(
      "identifier-name",
      en: """
        A real name

        A name from the key, whole or in part, in any case, with genitive, hyphen or combining marks, over line breaks
        and subtitle cues; in texts and in the words recorded with codings. The message never holds the name, and
        `check` shows dots in its place unless asked with `--show-identifiers`.

        It is what every participant was promised would not happen.

        “And then Kari said …” in a transcript whose key says that Kari is Tone

        The menu of your editor writes the pseudonym, here or in the whole text; `kodebok pseudonymise` does it for all.
        Codings follow. Version control and the journal in `.kodebok` still hold the old words.
        """,
      nb: """
        Et virkelig navn

        Et navn fra koblingsnøkkelen, helt eller delvis, uansett store bokstaver, med genitiv, bindestrek eller løse
        aksenttegn, over linjeskift og undertekster; i tekster og i ordene som er lagret med kodinger. Meldingen
        inneholder aldri navnet, og `check` viser prikker i stedet hvis du ikke ber om noe annet med
        `--show-identifiers`.

        Det er det alle deltakerne fikk løfte om at ikke skulle skje.

        «Og så sa Kari …» i en utskrift der nøkkelen sier at Kari er Tone

        Menyen i redigeringsprogrammet skriver pseudonymet, her eller i hele teksten; `kodebok pseudonymise` gjør det
        for alt. Kodingene følger med. Versjonskontrollen og journalen i `.kodebok` har fortsatt de gamle ordene.
        """
    ),
    Page(
      "identifier-name-unsure",
      en: """
        Perhaps a name

        A word that is a name in the key and also an ordinary word, at the beginning of a sentence, where the capital
        says nothing.

        A name that is overlooked because it looks like a word is found by the reader who knows it.

        “Dag went home.” and “Dag etter dag”

        Look. If it is the name, the menu of your editor writes the pseudonym.
        """,
      nb: """
        Kanskje et navn

        Et ord som er et navn i nøkkelen og også et vanlig ord, først i en setning, der stor bokstav ikke sier noe.

        Et navn som blir oversett fordi det ser ut som et ord, blir funnet av leseren som kjenner det.

        «Dag gikk hjem.» og «Dag etter dag»

        Se etter. Er det navnet, skriver menyen i redigeringsprogrammet pseudonymet.
        """
    ),
    Page(
      "identifier-national-number",
      en: """
        A national identity number

        Eleven digits that are a Norwegian national identity number or D-number: a day, a month and two right check
        digits. Numbers of test persons are found too.

        It is the surest name a person has.

        “My number is …” read aloud in an interview with an office

        Write a placeholder such as [identity number]; the menu of your editor does it, and codings follow.
        """,
      nb: """
        Et fødselsnummer

        Elleve sifre som er et norsk fødselsnummer eller D-nummer: en dag, en måned og to riktige kontrollsifre. Numre
        for testpersoner blir også funnet.

        Det er det sikreste navnet en person har.

        «Nummeret mitt er …» lest høyt i et intervju om et kontor

        Skriv en plassholder, for eksempel [fødselsnummer]; menyen i redigeringsprogrammet gjør det, og kodingene følger
        med.
        """
    ),
    Page(
      "identifier-phone",
      en: """
        A telephone number

        A Norwegian number of eight digits in its usual groups, or an international one. Sums, dates, references and
        numbers of books are told apart by what stands around them.

        Whoever has the number can ring.

        “Ring meg på 36 01 23 45.”

        Write a placeholder such as [phone]. Numbers that may stand, such as the department’s, are named by
        `disclosure.allow` in the settings.
        """,
      nb: """
        Et telefonnummer

        Et norsk nummer med åtte sifre i de vanlige gruppene, eller et internasjonalt. Summer, datoer, henvisninger og
        boknumre skilles ut ved det som står rundt.

        Den som har nummeret, kan ringe.

        «Ring meg på 36 01 23 45.»

        Skriv en plassholder, for eksempel [telefon]. Numre som kan stå, for eksempel instituttets, nevnes i
        `disclosure.allow` i innstillingene.
        """
    ),
  ]
}
