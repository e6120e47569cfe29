/// Pages about quotes in reports.
extension Catalogue {
  static let reportPages: [Page] = [
    Page(
      "quote-altered",
      en: """
        A quote with other words

        The passage is found, and the report prints words that were not said. Each is shown beside what stands in the
        transcript. Punctuation, capitals, quotation marks and line breaks do not count.

        What stands between quotation marks is a promise to the reader and to the person who spoke.

        The report has “It is a thing that happens to others”; Tobias said “it's a thing that happens to other people”.

        Print what was said, or put your own words in brackets: “a thing that happens to [them]”.
        """,
      nb: """
        Et sitat med andre ord

        Utdraget er funnet, og rapporten trykker ord som ikke ble sagt. Hvert av dem vises ved siden av det som står i
        utskriften. Tegnsetting, store bokstaver, anførselstegn og linjeskift teller ikke.

        Det som står mellom anførselstegn, er et løfte til leseren og til den som snakket.

        Rapporten har «jeg har noe å stå opp for»; Tone sa «jeg har noe å stå opp til».

        Trykk det som ble sagt, eller sett dine egne ord i klammer: «[oppholdet] har vært fint».
        """
    ),
    Page(
      "quote-ambiguous",
      en: """
        Words that several people said

        The same words stand in several transcripts, and the report does not say whose they are.

        Nobody can tell afterwards which of them is meant, and counts of quotes per person go wrong.

        “I don't know.” is printed without a name, and four participants said it.

        Name the speaker, or quote more of the passage.
        """,
      nb: """
        Ord som flere har sagt

        De samme ordene står i flere utskrifter, og rapporten sier ikke hvem de tilhører.

        Ingen kan i ettertid si hvem som er ment, og antall sitater per person blir galt.

        «Det vet jeg ikke.» er trykt uten navn, og fire deltakere har sagt det.

        Oppgi hvem som snakker, eller siter mer av utdraget.
        """
    ),
    Page(
      "quote-cleaned",
      en: """
        A tidied quote

        Hesitation, fillers or a word said twice are left out, and no mark shows it. All other words are those that were said.

        Many house styles allow this, and then the method chapter says so. Where speech itself is the subject it is not allowed.

        “We we sat there, like, for hours” printed as “We sat there for hours”.

        Print what was said, mark what is left out, or switch the rule off where the method chapter says that quotes are tidied.
        """,
      nb: """
        Et ryddet sitat

        Nøling, fyllord eller et ord som er sagt to ganger, er utelatt uten markering. Alle andre ord er de som ble sagt.

        Mange tillater dette, og da står det i metodekapitlet. Der selve talen er temaet, er det ikke tillatt.

        «Jeg jeg hadde liksom ikke tenkt å gå» trykt som «Jeg hadde ikke tenkt å gå».

        Trykk det som ble sagt, marker det utelatte, eller slå av regelen der metodekapitlet sier at sitatene er ryddet.
        """
    ),
    Page(
      "quote-condensate",
      en: """
        A condensate printed as a quote

        The words are those of a condensate in the code book or the memos: the researcher's summary, written as if somebody spoke.

        A reader takes what stands in quotation marks to be a participant's words.

        “I am somebody here, and I am missed when I stay away” is the condensate of a code.

        Take the quotation marks away and say that it is a condensate, or quote one of the passages it rests on.
        """,
      nb: """
        Et kunstig sitat trykt som sitat

        Ordene er hentet fra et kunstig sitat i kodeboken eller notatene: forskerens sammenfatning, skrevet som om noen snakket.

        Leseren tror at det som står mellom anførselstegn, er en deltakers ord.

        «Jeg er noen her, og jeg er savnet når jeg er borte» er det kunstige sitatet for en kode.

        Fjern anførselstegnene og si at det er et kunstig sitat, eller siter et av utdragene det bygger på.
        """
    ),
    Page(
      "quote-elision-unmarked",
      en: """
        Words left out without a mark

        The passage is found, and words in the middle of it are not printed. `(...)`, `(…)`, `[…]`, `[...]` and `…` count as marks.

        The reader takes the words to follow each other; a “not” or an “only sometimes” can be among those left out.

        “I want demands, and I don't want suspicion” printed as “I want demands”.

        Set a mark where words are left out, or print them.
        """,
      nb: """
        Ord utelatt uten markering

        Utdraget er funnet, og ord midt i det er ikke trykt. `(...)`, `(…)`, `[…]`, `[...]` og `…` regnes som markering.

        Leseren tror at ordene følger etter hverandre; et «ikke» eller et «bare av og til» kan være blant dem som mangler.

        «Jeg vil ha krav, men jeg vil ikke ha mistanke» trykt som «Jeg vil ha mistanke».

        Sett et tegn der ord er utelatt, eller trykk dem.
        """
    ),
    Page(
      "quote-interviewer",
      en: """
        The interviewer's words

        The words stand in the transcript, and the one who asks said them.

        A question that suggests its answer must not be printed as the answer.

        “Something to get up for?” was asked; the participant said “yes”.

        Quote the answer, or print both with their names.
        """,
      nb: """
        Intervjuerens ord

        Ordene står i utskriften, og det er den som spør, som har sagt dem.

        Et spørsmål som legger svaret i munnen på noen, må ikke trykkes som svaret.

        «Noe å stå opp til?» ble spurt; deltakeren sa «ja».

        Siter svaret, eller trykk begge med navn.
        """
    ),
    Page(
      "quote-mark-alone",
      en: """
        A quotation mark without its partner

        A quotation is opened and not closed within four paragraphs, or closed and not opened.

        Where a quote ends cannot be told, so its words cannot be checked.

        “We sat there, said Tobias.

        Set the missing mark.
        """,
      nb: """
        Et anførselstegn uten motstykke

        Et sitat er åpnet og ikke lukket innen fire avsnitt, eller lukket og ikke åpnet.

        Det er ikke mulig å si hvor sitatet slutter, så ordene kan ikke kontrolleres.

        «Vi satt der, sa Tone.

        Sett inn tegnet som mangler.
        """
    ),
    Page(
      "quote-not-found",
      en: """
        A quote that stands nowhere

        Somebody is said to have spoken these words, and no transcript holds them or anything near them.

        Either the quote is made from memory, or the transcript is missing, or the words were changed beyond recognition.

        “The bench is my church,” says Mara. No transcript has it.

        Look for the passage, add the transcript, or take the quotation marks away.
        """,
      nb: """
        Et sitat som ikke finnes

        Noen skal ha sagt disse ordene, og ingen utskrift har dem eller noe som ligner.

        Enten er sitatet skrevet etter hukommelsen, eller så mangler utskriften, eller så er ordene endret til det ukjennelige.

        «Verkstedet er kirka mi», sier Sindre. Ingen utskrift har det.

        Let etter utdraget, legg til utskriften, eller fjern anførselstegnene.
        """
    ),
    Page(
      "quote-not-speech",
      en: """
        Not speech

        The words stand in a transcript, in what was seen or heard beside the talk, in the researcher's notes or in a heading.

        Nobody said them, and printed as a quote they seem to be a participant's.

        “Looks out of the window for a long time” stands in brackets in the transcript.

        Take the quotation marks away and say that it was observed.
        """,
      nb: """
        Ikke tale

        Ordene står i en utskrift, i det som ble sett eller hørt ved siden av samtalen, i forskerens notater eller i en overskrift.

        Ingen har sagt dem, og trykt som sitat ser de ut som en deltakers ord.

        «Ser lenge ut av vinduet» står i klammer i utskriften.

        Fjern anførselstegnene og si at det er observert.
        """
    ),
    Page(
      "quote-printed-twice",
      en: """
        One passage in two wordings

        The same passage is quoted twice, and the words differ.

        At least one of the two is wrong, and a reader who notices trusts neither.

        Chapter 4 has “a nod with a fence in it”, chapter 6 “a nod with a fence around it”.

        Print the same words in both places.
        """,
      nb: """
        Ett utdrag i to ordlyder

        Det samme utdraget er sitert to ganger, og ordene er forskjellige.

        Minst ett av de to er galt, og en leser som ser det, stoler på ingen av dem.

        Kapittel 4 har «noe å stå opp til», kapittel 6 «noe å stå opp for».

        Trykk de samme ordene begge steder.
        """
    ),
    Page(
      "quote-speaker-missing",
      en: """
        A quote without a speaker

        The words are found, and nobody is named on the last line, before the words, in the sentence or in the paragraph before.

        A reader cannot see whether eight quotes are eight people or one.

        A quotation is set off from the text, and no name stands below it.

        Name the speaker, or say that the name is held back.
        """,
      nb: """
        Et sitat uten navn

        Ordene er funnet, og ingen er navngitt på siste linje, foran ordene, i setningen eller i avsnittet før.

        Leseren kan ikke se om åtte sitater er åtte personer eller én.

        Et sitat er satt for seg selv, og det står ikke noe navn under.

        Oppgi hvem som snakker, eller si at navnet er holdt tilbake.
        """
    ),
    Page(
      "quote-speaker-revealed",
      en: """
        A name held back in one place and printed in another

        The same passage is printed once without a name and once with one.

        Where the name was held back on purpose, the other place gives it away.

        “One of the newcomers” says it in chapter 4, Mara says it in chapter 6.

        Hold the name back in both places, or name it in both.
        """,
      nb: """
        Et navn som er holdt tilbake ett sted og trykt et annet

        Det samme utdraget er trykt én gang uten navn og én gang med.

        Der navnet er holdt tilbake med vilje, røper det andre stedet det.

        «En av deltakerne» sier det i kapittel 4, Even sier det i kapittel 6.

        Hold navnet tilbake begge steder, eller oppgi det begge steder.
        """
    ),
    Page(
      "quote-unlinked",
      en: """
        A quote without a link to its place

        The words are found, and no link in the paragraph leads to the transcript.

        With a link, a reader of the manuscript has the context one click away; links are left out of what is published.

        “A list doesn't look at you.” [Oona 61](../transcripts/oona.txt#L61)

        Let the program set the link.
        """,
      nb: """
        Et sitat uten lenke til stedet

        Ordene er funnet, og ingen lenke i avsnittet fører til utskriften.

        Med en lenke har den som leser manuset, sammenhengen ett klikk unna; lenkene tas bort i det som publiseres.

        «Det var akkurat som om jeg var venta.» [Tone 21](../transcripts/tone.txt#L21)

        La programmet sette lenken.
        """
    ),
    Page(
      "quote-unsourced",
      en: """
        Words between quotation marks that come from nowhere

        The words stand in no transcript, and the report names neither a person nor a reference. Single words and short
        expressions are passed over.

        A reader takes them to be a participant's.

        They said that “everything was different in the old days when people still cared”.

        Name the person or the source, or take the quotation marks away.
        """,
      nb: """
        Ord mellom anførselstegn som ikke kommer noe sted fra

        Ordene står ikke i noen utskrift, og rapporten oppgir verken person eller kilde. Enkeltord og korte uttrykk
        regnes ikke med.

        Leseren tror at det er en deltaker som har sagt dem.

        Det ble sagt at «alt var annerledes i gamle dager da folk fortsatt brydde seg».

        Oppgi personen eller kilden, eller fjern anførselstegnene.
        """
    ),
    Page(
      "quote-wrong-speaker",
      en: """
        Words in the wrong mouth

        The words stand in a transcript, and somebody else said them than the report says.

        Every claim about the two people that rests on the quote is wrong.

        “I don't come here to belong” is printed under Mara's name; Oona said it.

        Correct the name, and read again what the text says about both.
        """,
      nb: """
        Ord i feil munn

        Ordene står i en utskrift, og det er en annen enn rapporten sier, som har sagt dem.

        Alle påstander om de to som bygger på sitatet, er gale.

        «Jeg vil ha krav» er trykt under navnet til Tone; Amir sa det.

        Rett navnet, og les på nytt det teksten sier om begge.
        """
    ),
  ]
}
