/// Pages about the code book.
extension Catalogue {
  static let codeBookPages: [Page] = [
    Page(
      "code-cycle",
      en: """
        Codes that stand under each other in a circle

        Through `also` a heading has become its own parent.

        Counts for a theme add up what stands below it; in a circle there is no below.

        `Trust` stands also under `Change`, and `Change` also under `Trust`.

        Take one `also` away.
        """,
      nb: """
        Koder som står under hverandre i ring

        Gjennom `also` er en overskrift blitt sin egen forelder.

        Opptellinger for et tema legger sammen det som står under det; i en ring finnes ikke noe under.

        `Tillit` står også under `Endring`, og `Endring` også under `Tillit`.

        Ta bort den ene `also`.
        """
    ),
    Page(
      "duplicate-id",
      en: """
        Two headings with one id

        Two headings of the code book have the same id, or ids that differ only by capital letters, or one names as an older
        id (`was`) what another heading has.

        Codings find their code by the id. With two of them, all codings go to the first.

        A heading was copied with its `{#trust}` and given a new label.

        Give one of the headings another id. Labels may be equal; ids may not.
        """,
      nb: """
        To overskrifter med samme id

        To overskrifter i kodeboken har samme id, eller id-er som bare skiller seg ved store bokstaver, eller den ene oppgir
        som eldre id (`was`) det en annen overskrift har.

        Kodinger finner koden sin ved id-en. Er det to, går alle kodinger til den første.

        En overskrift ble kopiert med sin `{#tillit}` og fikk et nytt navn.

        Gi en av overskriftene en annen id. Navn kan være like; id-er kan ikke.
        """
    ),
    Page(
      "invalid-attribute",
      en: """
        An attribute that cannot be read

        What stands in braces after a heading cannot be read, an id holds signs it may not have, or a colour is none.

        The heading is read without it, so an id or a colour you meant to give is missing.

        `## Trust {#my trust color=reddish}`

        Write `{#my-trust color="#c0392b"}`: no spaces in ids, colours as `#` and six digits.
        """,
      nb: """
        Et attributt som ikke kan leses

        Det som står i krøllparentes etter en overskrift, kan ikke leses, en id har tegn den ikke kan ha, eller en farge er
        ingen farge.

        Overskriften leses uten, så en id eller en farge du mente å gi, mangler.

        `## Tillit {#min tillit color=rødlig}`

        Skriv `{#min-tillit color="#c0392b"}`: ingen mellomrom i id-er, farger som `#` og seks sifre.
        """
    ),
    Page(
      "missing-definition",
      en: """
        A code without definition

        The code has neither text below its heading nor `Include:`.

        Without a definition two coders cannot mean the same, and you cannot mean the same as you did in spring.

        `## Hope {#hope}` followed at once by the next heading.

        Write a sentence or two below the heading: what the code is for, what to include, what to leave out.
        """,
      nb: """
        En kode uten definisjon

        Koden har verken tekst under overskriften eller `Inkluder:`.

        Uten definisjon kan ikke to kodere mene det samme, og du kan ikke mene det samme som du gjorde i vår.

        `## Håp {#haap}` og så rett til neste overskrift.

        Skriv en setning eller to under overskriften: hva koden er til, hva som hører med, hva som skal utelates.
        """
    ),
    Page(
      "renamed-heading",
      en: """
        A heading that seems to have a new id

        Codings use a code that is gone from the code book, while a heading much like it has no codings.

        It looks like the same code under a new id, and all its codings have lost their place.

        `{#trust}` became `{#trust-in-staff}`, and 31 codings still say `trust`.

        Let the heading take over the codings: `was=trust` is written into it. Or put the old id back.
        """,
      nb: """
        En overskrift som ser ut til å ha fått ny id

        Kodinger bruker en kode som er borte fra kodeboken, mens en overskrift som ligner, ikke har noen kodinger.

        Det ser ut som samme kode med ny id, og alle kodingene har mistet plassen sin.

        `{#tillit}` ble til `{#tillit-til-ansatte}`, og 31 kodinger sier fortsatt `tillit`.

        La overskriften overta kodingene: `was=tillit` skrives inn i den. Eller sett tilbake den gamle id-en.
        """
    ),
    Page(
      "single-participant-code",
      en: """
        A code with passages of one participant only

        All passages with this code are by one participant, while several speak in the coded sources.

        That may be an important exception. It is not enough for a statement about “the participants”.

        `Losing ground` has six passages, all by Denzil.

        Look for it in the other interviews, join it with a neighbouring code, or keep it and say so in the report.
        """,
      nb: """
        En kode med utdrag fra bare én deltaker

        Alle utdrag med denne koden er av én deltaker, mens flere snakker i de kodede kildene.

        Det kan være et viktig unntak. Det er ikke grunnlag nok for en påstand om «deltakerne».

        `Å miste jord` har seks utdrag, alle av Denzil.

        Let etter den i de andre intervjuene, slå den sammen med en nabokode, eller behold den og si det i rapporten.
        """
    ),
    Page(
      "unknown-reference",
      en: """
        A reference to something that is not there

        `also` or `excludes` names a code the code book does not have, or `answers` or `guide` names a question that is asked
        nowhere.

        The link between code, question and result is broken at this place.

        `excludes=outsiders`, while the code is called `outsider`.

        Correct the name, or take the attribute out.
        """,
      nb: """
        En henvisning til noe som ikke finnes

        `also` eller `excludes` viser til en kode kodeboken ikke har, eller `answers` eller `guide` viser til et spørsmål som
        ikke er stilt noe sted.

        Sammenhengen mellom kode, spørsmål og resultat er brutt her.

        `excludes=utenforskap`, mens koden heter `utenfor`.

        Rett navnet, eller ta attributtet ut.
        """
    ),
    Page(
      "unused-code",
      en: """
        A code nobody has applied

        The code stands in the code book, coding has begun, and no passage has it.

        A code from the guide that never came up can be a result; a code nobody remembers is clutter.

        `Quarrels` was made before the interviews, and nobody quarrelled.

        Apply it, set it aside with `.parked`, or let it stand.
        """,
      nb: """
        En kode ingen har brukt

        Koden står i kodeboken, kodingen er i gang, og ikke noe utdrag har den.

        En kode fra guiden som aldri kom opp, kan være et funn; en kode ingen husker, er rot.

        `Krangel` ble laget før intervjuene, og ingen kranglet.

        Bruk den, legg den til side med `.parked`, eller la den stå.
        """
    ),
  ]
}
