/// Pages about files and links.
extension Catalogue {
  static let filePages: [Page] = [
    Page(
      "broken-link",
      en: """
        A link that leads nowhere

        A link in one of the study's texts names a file that is not there, or a heading or line the file does not have.

        The trail from a claim to the material is broken.

        `[trust](../codebook.md#trusts)`

        Correct the link, or bring the file back.
        """,
      nb: """
        En lenke som ikke fører noe sted

        En lenke i en av studiens tekster nevner en fil som ikke finnes, eller en overskrift filen ikke har.

        Sporet fra en påstand til materialet er brutt.

        `[tillit](../codebook.md#tilitt)`

        Rett lenken, eller hent filen tilbake.
        """
    ),
    Page(
      "encoding",
      en: """
        A file that is not UTF-8

        The letters of the file are written in another way than UTF-8, or the file is no text at all. A text is read as what
        it most likely is; anything else is not read.

        Letters such as æ, ø, å, é may come out wrong, in other programs too.

        A transcript was saved as “ANSI” by an older program.

        Check that the letters are right, then let Kodebok write the file as UTF-8. Move files that are no texts elsewhere.
        """,
      nb: """
        En fil som ikke er UTF-8

        Bokstavene i filen er skrevet på en annen måte enn UTF-8, eller filen er ikke tekst i det hele tatt. En tekst leses
        som det den mest sannsynlig er; alt annet leses ikke.

        Bokstaver som æ, ø, å, é kan bli feil, også i andre programmer.

        En transkripsjon ble lagret som «ANSI» av et eldre program.

        Se etter at bokstavene er riktige, og la Kodebok skrive filen som UTF-8. Flytt filer som ikke er tekst, et annet sted.
        """
    ),
    Page(
      "link-leaves-study",
      en: """
        A link that leads out of the study

        A link, in a text or made in the file system, leads to a place outside the study's folder. It is not followed.

        A study must be whole when it is copied, shared or archived, and nothing outside may come in unseen.

        `transcripts/oona.txt` is a link to `/home/ruth/old/oona.txt`.

        Copy the file into the study.
        """,
      nb: """
        En lenke som fører ut av studien

        En lenke, i en tekst eller laget i filsystemet, fører til et sted utenfor studiens mappe. Den følges ikke.

        En studie må være hel når den kopieres, deles eller arkiveres, og ingenting utenfra skal komme inn usett.

        `transcripts/oona.txt` er en lenke til `/home/ruth/gammelt/oona.txt`.

        Kopier filen inn i studien.
        """
    ),
    Page(
      "path-collision",
      en: """
        Two files with nearly the same name

        Two paths differ only by capital letters or by how accents are written. Only one of them is read.

        On many machines they are the same file, and one would overwrite the other.

        `transcripts/Åse.txt` and `transcripts/åse.txt`.

        Give one of them another name.
        """,
      nb: """
        To filer med nesten samme navn

        To stier skiller seg bare ved store bokstaver eller ved hvordan aksenter er skrevet. Bare én av dem leses.

        På mange maskiner er de samme fil, og den ene ville overskrive den andre.

        `transcripts/Åse.txt` og `transcripts/åse.txt`.

        Gi den ene et annet navn.
        """
    ),
    Page(
      "symlink-loop",
      en: """
        A link that leads in a circle

        A link made in the file system leads back to a folder it lies in, or to one that was read already. It is not
        followed.

        Each source is to be read once.

        `transcripts/all` is a link to `transcripts`.

        Remove the link.
        """,
      nb: """
        En lenke som går i ring

        En lenke laget i filsystemet fører tilbake til en mappe den ligger i, eller til en som alt er lest. Den følges ikke.

        Hver kilde skal leses én gang.

        `transcripts/alle` er en lenke til `transcripts`.

        Fjern lenken.
        """
    ),
    Page(
      "too-large",
      en: """
        A file that is too large

        A file is larger than what Kodebok reads, or the folder holds more files than it reads.

        No interview is that long; most likely something else has ended up here.

        A recording was saved as `transcripts/oona.txt`.

        Move the file elsewhere, or divide it.
        """,
      nb: """
        En fil som er for stor

        En fil er større enn det Kodebok leser, eller mappen har flere filer enn det leser.

        Intet intervju er så langt; mest sannsynlig har noe annet havnet her.

        Et opptak ble lagret som `transcripts/oona.txt`.

        Flytt filen et annet sted, eller del den opp.
        """
    ),
    Page(
      "unreadable-file",
      en: """
        A file that could not be read

        The file is there, and the system does not let Kodebok read it.

        Everything in it is missing from what you see.

        The file belongs to another user of the machine, or lies on a disk that is not connected.

        Give yourself the right to read it, or connect the disk.
        """,
      nb: """
        En fil som ikke kunne leses

        Filen finnes, og systemet lar ikke Kodebok lese den.

        Alt i den mangler i det du ser.

        Filen tilhører en annen bruker av maskinen, eller ligger på en disk som ikke er koblet til.

        Gi deg selv rett til å lese den, eller koble til disken.
        """
    ),
  ]
}
