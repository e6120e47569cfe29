/// Pages about codings in their places.
extension Catalogue {
  static let codingPages: [Page] = [
    Page(
      "ambiguous-coding",
      en: """
        A coding that fits several places

        The source was changed, and the words of a coding now stand in several places that fit about equally well. The best
        one is shown until a person decides.

        “Yes.” is said forty times in an interview. Quoted under the wrong question, it says something else.

        After a turn was taken out, the “Yes.” that was coded may be the answer to either of two questions.

        Look at the passage. Accept the place, or select the right words and move the coding there.
        """,
      nb: """
        En koding som passer flere steder

        Kilden er endret, og ordene i en koding står nå flere steder som passer omtrent like godt. Det beste stedet vises
        til et menneske bestemmer.

        «Ja.» sies førti ganger i et intervju. Sitert under feil spørsmål betyr det noe annet.

        Etter at en taletur ble tatt ut, kan det «Ja.» som var kodet, være svar på to ulike spørsmål.

        Se på utdraget. Godta stedet, eller velg de riktige ordene og flytt kodingen dit.
        """
    ),
    Page(
      "coding-across-speakers",
      en: """
        A passage with the words of several people

        A coded passage reaches over a change of speaker: from one participant to another, or from the question into the
        answer. A short “mm” of the interviewer inside an answer is not reported.

        Counts of who said something, and quotes in the report, take a passage as one person's words.

        A passage begins with “I: Were you afraid?” and ends with “Mara: I was.”

        Shorten the passage to the answer, or split it by turns. Where the exchange itself is what you code, leave it.
        """,
      nb: """
        Et utdrag der flere snakker

        Et kodet utdrag går over et skifte av taler: fra én deltaker til en annen, eller fra spørsmålet inn i svaret. Et
        kort «mm» fra intervjueren inne i et svar blir ikke meldt.

        Opptellinger av hvem som har sagt noe, og sitater i rapporten, tar et utdrag som én persons ord.

        Et utdrag begynner med «I: Var du redd?» og slutter med «Tone: Ja, det var jeg.»

        Gjør utdraget kortere, så bare svaret er med, eller del det etter taleturer. Er det selve samspillet du koder, så la det stå.
        """
    ),
    Page(
      "drifted-coding",
      en: """
        A coding whose words were changed

        Similar words stand where the coding was made: the transcript was corrected afterwards. The coding keeps the words
        that were coded until you decide.

        A correction can change the meaning; a coding must not silently come to stand for words nobody has judged.

        Coded as “I never trusted them”, now “I nearly trusted them”.

        Accept the correction, or restore the words that were coded.
        """,
      nb: """
        En koding der ordene er endret

        Lignende ord står der kodingen ble gjort: transkripsjonen er rettet etterpå. Kodingen beholder ordene som ble kodet,
        til du bestemmer.

        En rettelse kan endre meningen; en koding skal ikke i stillhet komme til å stå for ord ingen har vurdert.

        Kodet som «jeg stolte aldri på dem», nå «jeg stolte nesten på dem».

        Godta rettelsen, eller sett tilbake ordene som ble kodet.
        """
    ),
    Page(
      "exclusive-codes-together",
      en: """
        Codes that exclude each other on one passage

        The code book says with `excludes` that two codes do not go together, and one coder has applied both to overlapping
        passages.

        If both may be true of one passage, the definition of one of them is not sharp enough; if not, one coding is a slip.

        `At home here` and `Standing outside` on one sentence.

        Remove one of the codings, split the passage, or take `excludes` out of the code book.
        """,
      nb: """
        Koder som utelukker hverandre, på ett utdrag

        Kodeboken sier med `excludes` at to koder ikke går sammen, og én koder har brukt begge på utdrag som overlapper.

        Hvis begge kan gjelde samme utdrag, er definisjonen av en av dem ikke skarp nok; hvis ikke, er en av kodingene en
        glipp.

        `Hjemme her` og `Utenfor` på én setning.

        Fjern en av kodingene, del utdraget, eller ta `excludes` ut av kodeboken.
        """
    ),
    Page(
      "orphaned-coding",
      en: """
        A coding whose words are gone

        The words that were coded are no longer in the source, nor anything much like them. The coding is kept as it was
        recorded.

        Counts and quotes leave it out, so a person's words have dropped out of the analysis.

        The turn in which Oona tells of the letter was deleted from her transcript.

        Put the words back, select where they are now and move the coding there, or remove the coding.
        """,
      nb: """
        En koding der ordene er borte

        Ordene som ble kodet, finnes ikke lenger i kilden, og heller ikke noe som ligner. Kodingen er beholdt slik den ble
        gjort.

        Opptellinger og sitater tar den ikke med, så noens ord har falt ut av analysen.

        Taleturen der Oona forteller om brevet, ble slettet fra transkripsjonen.

        Sett ordene tilbake, velg der de står nå og flytt kodingen dit, eller fjern kodingen.
        """
    ),
    Page(
      "parked-code-applied",
      en: """
        A code that is set aside is in use

        The code has `.parked` in the code book, and codings still use it.

        A code that is set aside is left out of lists and suggestions; its codings are easily forgotten.

        `Swapping` was set aside in March, and four passages still have it.

        Change the codings to another code, remove them, or take the code up again.
        """,
      nb: """
        En kode som er lagt til side, er i bruk

        Koden har `.parked` i kodeboken, og det finnes fortsatt kodinger med den.

        En kode som er lagt til side, vises ikke i lister og forslag; kodingene blir lett glemt.

        `Byttehandel` ble lagt til side i mars, og fire utdrag har den fortsatt.

        Endre kodingene til en annen kode, fjern dem, eller ta koden opp igjen.
        """
    ),
    Page(
      "uncoded-turn",
      en: """
        A turn without codes

        A participant speaks, and no coded passage touches the turn. The rule is off until you ask for it.

        Towards the end of an analysis it shows what has been left out, on purpose or not.

        A long answer about neighbours has no code, since nobody expected it.

        Code what belongs to the study. Ignore the rest, or switch the rule off again.
        """,
      nb: """
        En taletur uten koder

        En deltaker snakker, og ikke noe kodet utdrag berører taleturen. Regelen er av til du ber om den.

        Mot slutten av en analyse viser den hva som er utelatt, med vilje eller ikke.

        Et langt svar om naboer har ingen kode, fordi ingen ventet det.

        Kod det som hører studien til. La resten ligge, eller slå regelen av igjen.
        """
    ),
    Page(
      "unknown-code",
      en: """
        A code the code book does not have

        A coding uses a code whose id no heading of the code book has, neither as its id nor as an older one (`was`).

        The passage is in no theme and no table until the code has a place.

        Somebody deleted the heading `## Trust {#trust}`, or mistyped the id in a script.

        Add the code to the code book, change the coding to another code, or write `was=` at the heading that took over.
        """,
      nb: """
        En kode som ikke står i kodeboken

        En koding bruker en kode med en id som ingen overskrift i kodeboken har, verken som id eller som eldre id (`was`).

        Utdraget hører ikke til i noe tema eller noen tabell før koden har fått en plass.

        Noen slettet overskriften `## Tillit {#tillit}`, eller skrev id-en feil i et skript.

        Legg koden til i kodeboken, endre kodingen til en annen kode, eller skriv `was=` ved overskriften som har overtatt.
        """
    ),
  ]
}
