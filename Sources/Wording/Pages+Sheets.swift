/// Pages about sorting sheets and the re-read list.
extension Catalogue {
  static let sheetPages: [Page] = [
    Page(
      "re-read",
      en: """
        A source that was coded before a code was made

        Nobody has coded anything here since a code was made or defined anew, so the code cannot have been looked for.

        Counts of who says something, and who does not, are only true once everything was read with the code in mind.

        The code “Waiting room” is made on 9 March; the latest coding of the first interview is of 2 March.

        Read the source again. Then choose “Read again, note it in the log” in your editor, or write a line with the date, a
        link to the source and the words “re-read” into `memos/log.md`, or the date into a column `reread` of `material.csv`.
        """,
      nb: """
        En kilde som ble kodet før en kode kom til

        Ingen har kodet noe her siden en kode kom til eller ble definert på nytt, så den kan ikke være lett etter.

        Tall for hvem som sier noe, og hvem som ikke gjør det, stemmer først når alt er lest med koden i tankene.

        Venterommet kom til 9. mars; den siste kodingen av det første intervjuet er fra 2. mars.

        Les kilden på nytt. Velg så «Lest på nytt, noter det i loggen» i editoren, eller skriv en linje med dato, lenke til
        kilden og ordene «lest om igjen» i `memos/log.md`, eller datoen i en kolonne `gjenlest` i `materiale.csv`.
        """
    ),
    Page(
      "sheet-change",
      en: """
        What applying a sorting sheet changes

        A sheet in `sheets/` has passages elsewhere than the study has them. This is what applying the sheet would do.

        You see what will happen before it does.

        A passage that was coded “Trust” stands under “Likeness”.

        Apply the sheet (“Apply this sheet” in your editor, `kodebok sort --apply`), or put the passage back.
        """,
      nb: """
        Hva et sorteringsark endrer når det tas i bruk

        Et ark i `sheets/` har utdrag på andre steder enn studien har dem. Dette er det som skjer når arket tas i bruk.

        Du ser hva som kommer til å skje, før det skjer.

        Et utdrag som var kodet «Tillit», står under «Likhet».

        Ta arket i bruk («Ta arket i bruk» i editoren, `kodebok sort --apply`), eller sett utdraget tilbake.
        """
    ),
    Page(
      "sheet-outdated",
      en: """
        A sorting sheet that the study has overtaken

        Since the sheet was made, a coding was taken away or given another code, or a code was renamed or moved. What the
        study has stays.

        Nothing that was coded after the sheet was made is lost by applying it.

        The passage was recoded in the transcript while it still stood on the sheet.

        Take the passage from the sheet, or make a new sheet.
        """,
      nb: """
        Et sorteringsark som studien har gått forbi

        Siden arket ble laget, er en koding tatt bort eller har fått en annen kode, eller en kode har fått nytt navn eller
        sted. Det studien har, blir stående.

        Ingenting som er kodet etter at arket ble laget, går tapt når det tas i bruk.

        Utdraget fikk en annen kode i transkripsjonen mens det ennå sto på arket.

        Ta utdraget bort fra arket, eller lag et nytt ark.
        """
    ),
    Page(
      "sheet-unclear",
      en: """
        A sorting sheet that cannot be read everywhere

        A passage has lost the line that says which one it is, its words were changed by mistake, it stands twice under one
        code, or a heading does not say which code it is.

        As long as a passage cannot be read, nothing is taken to be deleted from the sheet, so that a slip loses no coding.

        The first line of a passage, which ends in `{#…}`, was deleted.

        Take one of the mends your editor offers, undo the change, or make a new sheet.
        """,
      nb: """
        Et sorteringsark som ikke kan leses overalt

        Et utdrag har mistet linjen som sier hvilket det er, ordene er endret ved et uhell, det står to ganger under samme
        kode, eller en overskrift sier ikke hvilken kode den er.

        Så lenge et utdrag ikke kan leses, regnes ingenting som slettet fra arket, slik at et uhell ikke koster en koding.

        Den første linjen i et utdrag, som slutter på `{#…}`, ble slettet.

        Velg en av rettelsene editoren tilbyr, angre endringen, eller lag et nytt ark.
        """
    ),
  ]
}
