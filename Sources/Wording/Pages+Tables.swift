/// Pages about the participants table and the material register.
extension Catalogue {
  static let tablePages: [Page] = [
    Page(
      "material-source-missing",
      en: """
        A source in the register that is not there

        A row of `material.csv` names a source the study does not have.

        The register tells how much material there is; here it tells too much, or a file is missing.

        `transcripts/ona.txt` instead of `transcripts/oona.txt`.

        Correct the path, bring the file, or write `withheld` as its `state` when it is kept back on purpose.
        """,
      nb: """
        En kilde i registeret som ikke finnes

        En rad i `material.csv` nevner en kilde studien ikke har.

        Registeret forteller hvor mye materiale det er; her forteller det for mye, eller en fil mangler.

        `transcripts/ona.txt` i stedet for `transcripts/oona.txt`.

        Rett stien, hent filen, eller skriv `tilbakeholdt` som `state` når den holdes tilbake med vilje.
        """
    ),
    Page(
      "material-structure",
      en: """
        A material register that cannot be read

        `material.csv` lacks the column with the source, names one source twice, or has a quotation mark that is never
        closed.

        Dates, sites and speakers of the sources are missing or mixed up.

        Two rows about `transcripts/oona.txt` with different dates.

        Correct the table; the message says where.
        """,
      nb: """
        Et materialregister som ikke kan leses

        `material.csv` mangler kolonnen med kilden, nevner en kilde to ganger, eller har et anførselstegn som aldri lukkes.

        Datoer, steder og talere for kildene mangler eller er blandet sammen.

        To rader om `transcripts/oona.txt` med ulike datoer.

        Rett tabellen; meldingen sier hvor.
        """
    ),
    Page(
      "material-unknown-participant",
      en: """
        The register names an unknown participant

        `speakers` in `material.csv` says that a label stands for somebody the participants table does not have.

        What the person says is counted for nobody.

        `Oona=P33`, while the table ends at P7.

        Correct the id, or add the person to `participants.csv`. Roles are written `@interviewer`.
        """,
      nb: """
        Registeret nevner en ukjent deltaker

        `speakers` i `material.csv` sier at et navn står for noen deltakertabellen ikke har.

        Det personen sier, telles ikke med for noen.

        `Oona=P33`, mens tabellen slutter ved P7.

        Rett id-en, eller legg personen til i `participants.csv`. Roller skrives `@interviewer`.
        """
    ),
    Page(
      "material-value",
      en: """
        A cell of the material register that cannot be read

        A date is no date, a cell that is needed is empty, a row has too many cells, or a value is none of those allowed.

        Lists by date, round or site leave the source out or put it in the wrong place.

        `2026-13-01` as a date.

        Correct the cell.
        """,
      nb: """
        En celle i materialregisteret som ikke kan leses

        En dato er ingen dato, en celle som trengs, er tom, en rad har for mange celler, eller en verdi er ikke tillatt.

        Lister etter dato, runde eller sted utelater kilden eller setter den på feil plass.

        `2026-13-01` som dato.

        Rett cellen.
        """
    ),
    Page(
      "participants-structure",
      en: """
        A participants table that cannot be read

        `participants.csv` lacks the column `id`, has one id on two rows, or a quotation mark that is never closed.

        Persons are mixed up or missing.

        Two rows with `P3`.

        Correct the table; the message says where.
        """,
      nb: """
        En deltakertabell som ikke kan leses

        `participants.csv` mangler kolonnen `id`, har samme id på to rader, eller et anførselstegn som aldri lukkes.

        Personer er blandet sammen eller mangler.

        To rader med `P3`.

        Rett tabellen; meldingen sier hvor.
        """
    ),
    Page(
      "participants-value",
      en: """
        A cell of the participants table that cannot be read

        A date is no date, a cell that is needed is empty, a row has too many cells, or a value is none of those allowed.

        Groups and consent may be wrong for this person.

        `31.02.2026` as the date of consent.

        Correct the cell.
        """,
      nb: """
        En celle i deltakertabellen som ikke kan leses

        En dato er ingen dato, en celle som trengs, er tom, en rad har for mange celler, eller en verdi er ikke tillatt.

        Grupper og samtykke kan være feil for denne personen.

        `31.02.2026` som dato for samtykke.

        Rett cellen.
        """
    ),
  ]
}
