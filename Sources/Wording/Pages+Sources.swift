/// Pages about transcripts and other sources.
extension Catalogue {
  static let sourcePages: [Page] = [
    Page(
      "broken-cue",
      en: """
        A subtitle block with impossible times

        The times of a block in a `.vtt` or `.srt` file cannot be read, or it ends before it begins. The words are read.

        Passages of this block cannot be found in the recording.

        `00:12:40.000 --> 00:12:04.000`

        Correct the times.
        """,
      nb: """
        En undertekstblokk med umulige tider

        Tidene for en blokk i en `.vtt`- eller `.srt`-fil kan ikke leses, eller den slutter før den begynner. Ordene er lest.

        Utdrag fra denne blokken kan ikke finnes igjen i opptaket.

        `00:12:40.000 --> 00:12:04.000`

        Rett tidene.
        """
    ),
    Page(
      "empty-source",
      en: """
        A source without words

        The file is empty or holds only spaces.

        It counts as a source and says nothing; perhaps a copy has failed.

        `transcripts/oona.txt` with 0 bytes.

        Bring the text back, or delete the file.
        """,
      nb: """
        En kilde uten ord

        Filen er tom eller inneholder bare mellomrom.

        Den teller som en kilde og sier ingenting; kanskje har en kopiering gått galt.

        `transcripts/oona.txt` med 0 byte.

        Hent teksten tilbake, eller slett filen.
        """
    ),
    Page(
      "source-without-coding",
      en: """
        A source nobody has coded

        Coding has begun in the study, and this source has no coding by anybody.

        A statement about all participants needs all interviews read.

        Six of seven interviews are coded.

        Code it, or leave it until its turn comes.
        """,
      nb: """
        En kilde ingen har kodet

        Kodingen er i gang i studien, og denne kilden har ingen koding av noen.

        En påstand om alle deltakere krever at alle intervjuer er lest.

        Seks av sju intervjuer er kodet.

        Kod den, eller la den ligge til den står for tur.
        """
    ),
    Page(
      "speaker-without-participant",
      en: """
        A speaker without a row in the participants table

        Somebody who is neither interviewer nor moderator speaks, and the participants table does not have them.

        Groups, consent and “five of seven” are read from the table.

        `Tone:` speaks in three interviews, and there is no `participants.csv`.

        Add the person to `participants.csv`, or say in `material.csv` or `kodebok.json` whom the label means.
        """,
      nb: """
        En taler uten rad i deltakertabellen

        Noen som verken er intervjuer eller moderator, snakker, og deltakertabellen har dem ikke.

        Grupper, samtykke og «fem av sju» leses fra tabellen.

        `Tone:` snakker i tre intervjuer, og det finnes ingen `participants.csv`.

        Legg personen til i `participants.csv`, eller si i `material.csv` eller `kodebok.json` hvem navnet står for.
        """
    ),
    Page(
      "typed-tag-left",
      en: """
        A typed tag that is not yet a coding

        A tag such as `#trust` still stands in a saved source. It is left out of words and quotes, and is no coding.

        The transcript is to stay as it was spoken, and the coding is only counted once the tag has been turned into one.

        `I'd trust any of them. #trust`

        Turn all typed tags into codings, or delete the tag. Where `#` belongs to the notation, ignore it.
        """,
      nb: """
        Et skrevet merke som ennå ikke er en koding

        Et merke som `#tillit` står fortsatt i en lagret kilde. Det regnes ikke med blant ord og sitater, og er ingen koding.

        Transkripsjonen skal stå slik det ble sagt, og kodingen teller først når merket er gjort til en koding.

        `Jeg stoler på alle. #tillit`

        Gjør alle skrevne merker til kodinger, eller slett merket. Hører `#` til notasjonen, så se bort fra det.
        """
    ),
    Page(
      "unbalanced-notation",
      en: """
        A bracket that stands alone

        A bracket of the notation is opened and never closed, or closed without being opened.

        What is said and what is observed cannot be told apart here, so words may be counted wrongly.

        `Mara: And then (laughs he came.`

        Write the missing bracket.
        """,
      nb: """
        En parentes som står alene

        En parentes i notasjonen er åpnet og aldri lukket, eller lukket uten å være åpnet.

        Det som er sagt og det som er observert, kan ikke skilles her, så ord kan bli talt feil.

        `Tone: Og så (ler kom han.`

        Skriv parentesen som mangler.
        """
    ),
    Page(
      "unbalanced-quotation-marks",
      en: """
        A quotation mark that stands alone

        A quotation mark in a turn is opened and not closed, or the other way round.

        Where one person quotes another, it should be seen where the other's words end.

        `Denzil: He said “go and look, and I went.`

        Write the missing mark, if the recording tells where it goes.
        """,
      nb: """
        Et anførselstegn som står alene

        Et anførselstegn i en taletur er åpnet og ikke lukket, eller omvendt.

        Når én siterer en annen, bør det synes hvor den andres ord slutter.

        `Tone: Han sa «gå og se, og så gikk jeg.`

        Skriv tegnet som mangler, hvis opptaket viser hvor det skal stå.
        """
    ),
    Page(
      "undeclared-notation",
      en: """
        A notation the study has not declared

        Something stands in brackets, and the notation in `kodebok.json` does not say what such brackets mean. Only asked
        where the study has declared its notation.

        It is not clear whether this is speech, an observation or a note by the researcher.

        `Mara: It was {unclear} last year.`

        Write it as the other transcripts do, or add the brackets to `notation` in `kodebok.json`.
        """,
      nb: """
        En notasjon studien ikke har oppgitt

        Noe står i parentes, og notasjonen i `kodebok.json` sier ikke hva slike parenteser betyr. Gjelder bare når studien
        har oppgitt notasjonen sin.

        Det er uklart om dette er tale, observasjon eller en merknad fra forskeren.

        `Tone: Det var {uklart} i fjor.`

        Skriv det som i de andre transkripsjonene, eller legg parentesene til i `notation` i `kodebok.json`.
        """
    ),
    Page(
      "unknown-speaker",
      en: """
        A speaker nobody knows

        A label in a transcript is neither a participant, nor explained in `material.csv` or `kodebok.json`, nor a usual name
        for the interviewer.

        What is said here is counted for nobody. Often it is a slip of the pen.

        `Mra:` instead of `Mara:`.

        Correct the label, say whom it means in `material.csv` (`speakers`), or add the person to `participants.csv`.
        """,
      nb: """
        En taler ingen kjenner

        Et navn foran en taletur er verken en deltaker, forklart i `material.csv` eller `kodebok.json`, eller en vanlig
        betegnelse på intervjueren.

        Det som sies her, telles ikke med for noen. Ofte er det en skrivefeil.

        `Tnoe:` i stedet for `Tone:`.

        Rett navnet, si hvem det står for i `material.csv` (`speakers`), eller legg personen til i `participants.csv`.
        """
    ),
  ]
}
