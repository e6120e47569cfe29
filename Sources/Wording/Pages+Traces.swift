/// Pages about condensates, lines and codes that are followed to the report.
extension Catalogue {
  static let tracePages: [Page] = [
    Page(
      "condensate-case-missing",
      en: """
        A case without its summary

        A participant has passages with a code, and no memo of kind summary or condensate is about both.

        A framework matrix is read cell by cell; an empty cell should mean that there is nothing.

        Tone has four passages coded “Trust”, and no memo says `about="trust Tone" kind=summary`.

        `kodebok condense trust Tone --kind summary` begins it, with the passages listed.
        """,
      nb: """
        Et tilfelle uten sammendrag

        En deltaker har utdrag med en kode, og ingen notat av slaget sammendrag eller kunstig sitat handler om begge.

        En rammematrise leses rute for rute; en tom rute skal bety at det ikke er noe der.

        Tone har fire utdrag kodet «Tillit», og ingen notat sier `about="tillit Tone" kind=sammendrag`.

        `kodebok condense tillit Tone --kind summary` begynner på det, med utdragene listet opp.
        """
    ),
    Page(
      "condensate-missing",
      en: """
        A code that is not summed up

        A code has passages, and neither a condensate nor a summary is written for it, in the code book or in a memo.

        What a code holds is known once it is put into words; until then there is a heap of passages.

        “Being shown” has thirty passages and no `Summary:`.

        Write one under the code, or begin one with `kodebok condense CODE`.
        """,
      nb: """
        En kode som ikke er oppsummert

        En kode har utdrag, og verken kunstig sitat eller sammendrag er skrevet for den, i kodeboken eller i et notat.

        Hva en kode rommer, vet man når det er satt ord på; før det er det en haug med utdrag.

        «Å bli sett» har tretti utdrag og ikke noe `Sammendrag:`.

        Skriv et under koden, eller begynn på et med `kodebok condense KODE`.
        """
    ),
    Page(
      "condensate-stale",
      en: """
        A condensate that rests on other passages now

        A condensate or summary says in `rests` what it rested on when it was read last: how many passages, and a fingerprint of
        their words and speakers. Since then passages were coded or taken away, or their words were corrected.

        A condensate speaks for its passages; when these change, it may say something nobody says any more.

        A condensate of “Trust” from seven passages, and Sam has coded an eighth.

        Read the passages again, correct the text where it needs it, then choose “read again” in the menu, or run `kodebok condense CODE --confirm`.
        It is never done unasked.
        """,
      nb: """
        Et kunstig sitat som hviler på andre utdrag nå

        Et kunstig sitat eller sammendrag sier i `rests` hva det hvilte på da det sist ble lest: hvor mange utdrag, og et
        fingeravtrykk av ordene og hvem som sa dem. Siden er utdrag kodet eller tatt bort, eller ordene er rettet.

        Et kunstig sitat taler for utdragene sine; når de endrer seg, sier det kanskje noe ingen sier lenger.

        Et kunstig sitat av «Tillit» fra sju utdrag, og Jonas har kodet et åttende.

        Les utdragene på nytt, rett teksten der det trengs, og velg «lest på nytt» i menyen, eller kjør `kodebok condense KODE --confirm`.
        Det blir aldri gjort uten at du ber om det.
        """
    ),
    Page(
      "condensate-unbound",
      en: """
        A condensate that does not say what it rests on

        A condensate or summary has no `rests`, or one that cannot be read, so nothing can tell when its passages change.

        A text that stands for passages should lead back to them.

        `Condensate:` under “Trust” in the code book, without `rests` in the heading.

        Read the passages and choose “read again” in the menu, or run `kodebok condense CODE --confirm`.
        """,
      nb: """
        Et kunstig sitat som ikke sier hva det hviler på

        Et kunstig sitat eller sammendrag har ingen `rests`, eller en som ikke kan leses, så ingenting kan si fra når utdragene endrer seg.

        En tekst som står for utdrag, bør føre tilbake til dem.

        `Kunstig sitat:` under «Tillit» i kodeboken, uten `rests` i overskriften.

        Les utdragene og velg «lest på nytt» i menyen, eller kjør `kodebok condense KODE --confirm`.
        """
    ),
    Page(
      "description-stale",
      en: """
        A description that was checked before its sources changed

        A memo of kind description says in `checked` on which day it was held against the sources. A transcript was changed since,
        or passages with its code were coded or changed after that day, or no day is given.

        A description that was right in August need not be right in October.

        `{.description about=belonging checked=2026-08-01}`, and Sam coded two passages on 14 August.

        Hold it against the sources again and choose “checked again” in the menu, which notes the day and the sources.
        """,
      nb: """
        En beskrivelse som ble sjekket før kildene endret seg

        Et notat av slaget beskrivelse sier i `checked` hvilken dag det ble holdt opp mot kildene. En utskrift er endret siden,
        utdrag med koden er kodet eller endret etter den dagen, eller ingen dag er oppgitt.

        En beskrivelse som stemte i august, stemmer ikke nødvendigvis i oktober.

        `{.description about=hverdag checked=2026-08-01}`, og Jonas kodet to utdrag 14. august.

        Hold den opp mot kildene på nytt og velg «sjekket på nytt» i menyen, som noterer dagen og kildene.
        """
    ),
    Page(
      "line-missing",
      en: """
        A line that does not exist

        A report or memo refers to a line, a turn or a page line of a source that has fewer of them, as the study numbers lines.

        A reader who looks it up finds nothing.

        “(Tone, line 412)”, and the transcript has 228 lines.

        Correct the number. Put the words themselves beside it, and Kodebok finds the line.
        """,
      nb: """
        En linje som ikke finnes

        En rapport eller et notat viser til en linje eller taletur i en kilde som har færre av dem, slik studien nummererer linjer.

        Den som slår opp, finner ingenting.

        «(Tone, linje 412)», og utskriften har 228 linjer.

        Rett tallet. Sett ordene selv ved siden av, så finner Kodebok linja.
        """
    ),
    Page(
      "line-moved",
      en: """
        A line that has moved

        A report or memo refers to lines, and the words beside the reference stand on other lines of that source; or the study numbers
        its lines in another way now than when the number was printed.

        Line numbers are the shortest way back to the material, and the first thing a correction of a transcript breaks.

        “I don’t touch that end” (Denzil, l. 40), and the words stand on line 42.

        Choose the fix, or run `kodebok check --fix`: it corrects every reference whose words stand in one place only, word for word.
        """,
      nb: """
        En linje som har flyttet seg

        En rapport eller et notat viser til linjer, og ordene ved siden av henvisningen står på andre linjer i kilden; eller studien
        nummererer linjene på en annen måte nå enn da tallet ble trykt.

        Linjenummer er den korteste veien tilbake til materialet, og det første en retting av en utskrift ødelegger.

        «Jeg har noe å stå opp til» (Tone, l. 40), og ordene står på linje 42.

        Velg rettingen, eller kjør `kodebok check --fix`: den retter hver henvisning der ordene står ordrett på bare ett sted.
        """
    ),
    Page(
      "quote-page-missing",
      en: """
        Words of literature without a page

        Four or more words between quotation marks are given as literature, and the reference has no page, chapter or other place.

        Words that are quoted must be findable; most styles demand the page.

        “a method in its own right” (Braun & Clarke, 2006).

        Add the page: `[@braun2006, p. 78]`.
        """,
      nb: """
        Ord fra litteratur uten sidetall

        Fire eller flere ord mellom anførselstegn er gitt som litteratur, og henvisningen har verken side, kapittel eller annet sted.

        Ord som siteres, må kunne finnes igjen; de fleste stiler krever sidetall.

        «en metode i seg selv» (Braun & Clarke, 2006).

        Legg til siden: `[@braun2006, s. 78]`.
        """
    ),
    Page(
      "theory-without-source",
      en: """
        A code from theory without its source

        A code is of class `.theory`, or has `origin=theory`, and names no work in `source`.

        A concept that is borrowed belongs to somebody, and means what it means there.

        `### Liminality {.theory}` without `source="@turner1969, p. 95"`.

        Add the work with the page.
        """,
      nb: """
        En kode fra teori uten kilde

        En kode har klassen `.theory`, eller `origin=theory`, og nevner ikke noe verk i `source`.

        Et begrep som er lånt, er noens, og betyr det det betyr der.

        `### Liminalitet {.theory}` uten `source="@turner1969, s. 95"`.

        Legg til verket med sidetall.
        """
    ),
    Page(
      "unquoted-participant",
      en: """
        A participant who is never quoted

        A participant has coded passages, and no report prints a quote by that person, while others are quoted.

        A report that lets the same few people speak looks like more material than it is; and those who took part should be heard.

        Seven participants, six of them quoted, and Hattie with eighteen passages is not.

        Look among the person’s passages, or accept it: not everybody has to be quoted.
        """,
      nb: """
        En deltaker som aldri siteres

        En deltaker har kodede utdrag, og ingen rapport trykker et sitat fra vedkommende, mens andre siteres.

        En rapport som lar de samme få snakke, ser ut som mer materiale enn den er; og de som deltok, bør bli hørt.

        Ti deltakere, ni av dem sitert, og Kim med atten utdrag er det ikke.

        Se blant utdragene til vedkommende, eller la det være slik: Ikke alle må siteres.
        """
    ),
    Page(
      "unreported-code",
      en: """
        A code that no report speaks of

        A code has passages, and no report links to it or to anything above it, or prints a quote from one of its passages.

        What was found and not told is worth a decision.

        “New ways of running things” has twenty passages and is not in the results.

        Report it, or write down why not. Codes of facts and codes set aside are left out.
        """,
      nb: """
        En kode ingen rapport nevner

        En kode har utdrag, og ingen rapport lenker til den eller til noe over den, eller trykker et sitat fra et av utdragene.

        Det som ble funnet og ikke fortalt, er verd en beslutning.

        «Reisevei» har tjue utdrag og er ikke med i resultatene.

        Rapporter den, eller skriv ned hvorfor ikke. Faktakoder og koder som er lagt til side, er utelatt.
        """
    ),
  ]
}
