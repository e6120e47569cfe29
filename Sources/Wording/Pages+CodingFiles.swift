/// Pages about the files that hold codings.
extension Catalogue {
  static let codingFilePages: [Page] = [
    Page(
      "broken-line",
      en: """
        A line that is not a coding

        A line of a coder's file under `codings/` cannot be read. It stays in the file, byte for byte, also when the file is
        written again.

        What stands there may be somebody's work; it counts in nothing until it can be read.

        A line was cut off when a memory stick was pulled out.

        Mend the line by hand from a copy or from version control, or delete it.
        """,
      nb: """
        En linje som ikke er en koding

        En linje i en koders fil under `codings/` kan ikke leses. Den blir stående i filen, byte for byte, også når filen
        skrives på nytt.

        Det som står der, kan være noens arbeid; det teller ikke med noe sted før det kan leses.

        En linje ble kuttet da en minnepinne ble trukket ut.

        Rett linjen for hånd fra en kopi eller fra versjonskontrollen, eller slett den.
        """
    ),
    Page(
      "conflict-markers",
      en: """
        A conflict left by version control

        The file holds the marks `<<<<<<<`, `=======` and `>>>>>>>`. Both sides are read.

        Nothing is lost, but the next merge will go wrong.

        Two people worked as the same coder, or one person on two machines, or two people changed the same lines of the
        code book.

        In a file of codings let Kodebok keep the codings of both sides, then look through what was changed on both. In
        any other file choose by hand what shall stand, and delete the marks.
        """,
      nb: """
        En konflikt etterlatt av versjonskontrollen

        Filen inneholder merkene `<<<<<<<`, `=======` og `>>>>>>>`. Begge sider er lest.

        Ingenting er tapt, men neste sammenslåing vil gå galt.

        To personer arbeidet som samme koder, eller én person på to maskiner, eller to endret de samme linjene i
        kodeboken.

        I en fil med kodinger: La Kodebok beholde kodingene fra begge sider, og se så gjennom det som er endret på begge.
        I andre filer: Velg for hånd hva som skal stå, og slett merkene.
        """
    ),
    Page(
      "deleted-and-changed",
      en: """
        A coding deleted on one side and changed on the other

        When two versions of a file were put together, one had deleted the coding and the other had changed it. It was kept.

        What was kept needlessly can be removed; what was lost is lost.

        On the laptop you removed a coding; on the desktop you had given it a stance.

        Look at the passage and remove the coding if that was right.
        """,
      nb: """
        En koding slettet på én side og endret på den andre

        Da to versjoner av en fil ble satt sammen, hadde den ene slettet kodingen og den andre endret den. Den er beholdt.

        Det som er beholdt for mye, kan fjernes; det som er tapt, er tapt.

        På den bærbare fjernet du en koding; på den stasjonære hadde du gitt den et standpunkt.

        Se på utdraget, og fjern kodingen hvis det var riktig.
        """
    ),
    Page(
      "duplicate-coding-id",
      en: """
        Two codings with one id

        Every coding has an id of its own. Two lines share one, in the same file or in two.

        Undo, memos and links find a coding by its id; with two of them they may reach the wrong one.

        A file was copied to another coder's folder by hand.

        Give one of them an id of its own, or delete the copy.
        """,
      nb: """
        To kodinger med samme id

        Hver koding har sin egen id. To linjer deler én, i samme fil eller i to.

        Angring, notater og lenker finner en koding ved id-en; er det to, kan de treffe feil.

        En fil ble kopiert til en annen koders mappe for hånd.

        Gi den ene en egen id, eller slett kopien.
        """
    ),
    Page(
      "header-mismatch",
      en: """
        A file that says it is about another source

        The first line of a file under `codings/` names another source than the place of the file does. The place counts.

        Often a file was moved or renamed by hand, and perhaps to the wrong place.

        `codings/ruth/transcripts/mara.txt.jsonl` names `transcripts/oona.txt`.

        Move the file back, or let Kodebok correct the first line.
        """,
      nb: """
        En fil som sier at den gjelder en annen kilde

        Første linje i en fil under `codings/` nevner en annen kilde enn filens plassering gjør. Plasseringen gjelder.

        Ofte er en fil flyttet eller har fått nytt navn for hånd, og kanskje til feil sted.

        `codings/ruth/transcripts/tone.txt.jsonl` nevner `transcripts/oona.txt`.

        Flytt filen tilbake, eller la Kodebok rette første linje.
        """
    ),
    Page(
      "missing-source",
      en: """
        Codings of a source that is gone

        There is a file of codings, and no source where it says. The codings are kept.

        They count in nothing, and a source may have been deleted by mistake.

        `transcripts/oona.txt` was deleted; `codings/ruth/transcripts/oona.txt.jsonl` is still there.

        Bring the source back. If the person has withdrawn, delete the file of codings too.
        """,
      nb: """
        Kodinger av en kilde som er borte

        Det finnes en fil med kodinger, og ingen kilde der den sier. Kodingene er beholdt.

        De teller ikke med noe sted, og en kilde kan være slettet ved en feil.

        `transcripts/oona.txt` ble slettet; `codings/ruth/transcripts/oona.txt.jsonl` finnes fortsatt.

        Hent kilden tilbake. Har personen trukket seg, så slett filen med kodinger også.
        """
    ),
    Page(
      "newer-version",
      en: """
        A file written by a newer version

        The file says that it has a newer format than this version of Kodebok knows. It is read as far as possible and
        never changed.

        Writing it could destroy what the newer version has added.

        A colleague has updated Kodebok and you have not.

        Update Kodebok.
        """,
      nb: """
        En fil skrevet av en nyere versjon

        Filen sier at den har et nyere format enn denne versjonen av Kodebok kjenner. Den leses så langt det går, og endres
        aldri.

        Å skrive den kunne ødelegge det den nyere versjonen har lagt til.

        En kollega har oppdatert Kodebok, og du har ikke.

        Oppdater Kodebok.
        """
    ),
    Page(
      "source-moved",
      en: """
        A source that was moved

        A source is gone from where its codings look for it, and the same text was found elsewhere in the study.

        Until the codings follow, the source looks uncoded.

        `transcripts/p3.txt` was renamed to `transcripts/oona.txt` in the file manager.

        Let Kodebok move the codings after it.
        """,
      nb: """
        En kilde som er flyttet

        En kilde er borte fra der kodingene leter etter den, og den samme teksten er funnet et annet sted i studien.

        Før kodingene følger etter, ser kilden ukodet ut.

        `transcripts/p3.txt` fikk navnet `transcripts/oona.txt` i filbehandleren.

        La Kodebok flytte kodingene etter.
        """
    ),
  ]
}
