/// What columns of the tables and settings mean, and what is said of what they name.
extension Catalogue {
  static let records: [Entry] =
    [
      Entry("hover/codes", en: "Codes", nb: "Koder"),
      Entry(
        "hover/column",
        en: "filled in on {rows} of {all} {all|row|rows}, {values} different {values|value|values}",
        nb: "fylt ut på {rows} av {all} {all|rad|rader}, {values} {values|verdi|ulike verdier}"
      ),
      Entry("hover/default", en: "Otherwise", nb: "Ellers"),
      Entry(
        "hover/found",
        en: "{count} {count|passage|passages}, {people} {people|participant|participants}",
        nb: "{count} utdrag, {people} {people|deltaker|deltakere}"
      ),
      Entry("hover/no-source", en: "not in the study", nb: "ikke i studien"),
      Entry(
        "hover/participant",
        en:
          "speaks in {sources} {sources|source|sources}, {passages} coded {passages|passage|passages}, {codes} {codes|code|codes}",
        nb:
          "taler i {sources} {sources|kilde|kilder}, {passages} {passages|kodet utdrag|kodede utdrag}, {codes} {codes|kode|koder}"
      ),
      Entry(
        "hover/same-value",
        en: "{count} {count|row has|rows have} this",
        nb: "{count} {count|rad har|rader har} dette"
      ),
      Entry(
        "hover/source",
        en: "{turns} {turns|turn|turns}, {codings} {codings|coding|codings} by {coders} {coders|coder|coders}",
        nb: "{turns} {turns|taletur|taleturer}, {codings} {codings|koding|kodinger} av {coders} {coders|koder|kodere}"
      ),
      Entry("hover/speakers", en: "Speakers", nb: "Talere"),
      Entry("hover/values", en: "Can be", nb: "Kan være"),
    ] + columns + settingWords

  private static let columns: [Entry] = [
    Entry("column/date", en: "Date", nb: "Dato"),
    Entry("column/kind", en: "Kind", nb: "Slag"),
    Entry("column/round", en: "Round", nb: "Runde"),
    Entry("column/site", en: "Site", nb: "Sted"),
    Entry(
      "column/consent/means",
      en: "What the person has agreed to ({purpose}): yes, no, or a date.",
      nb: "Hva personen har samtykket til ({purpose}): ja, nei eller en dato."
    ),
    Entry(
      "column/date/means",
      en: "When the source was made: 2026-11-20 or 20.11.2026.",
      nb: "Når kilden ble til: 2026-11-20 eller 20.11.2026."
    ),
    Entry(
      "column/group/means",
      en: "The group a person belongs to; queries ask for it with group:.",
      nb: "Gruppen personen hører til; søk spør etter den med gruppe:."
    ),
    Entry("column/guide/means", en: "The interview guide that was used.", nb: "Intervjuguiden som ble brukt."),
    Entry(
      "column/id/means",
      en: "Who is meant, everywhere and for good. Register, memos and queries use it.",
      nb: "Hvem som er ment, overalt og for godt. Register, notater og søk bruker den."
    ),
    Entry(
      "column/kind/means",
      en: "What kind of source it is: interview, group, observation, article …",
      nb: "Hva slags kilde det er: intervju, gruppe, observasjon, artikkel …"
    ),
    Entry(
      "column/own",
      en: "A column of your own. Queries ask for it with {name}:value.",
      nb: "En egen kolonne. Søk spør etter den med {name}:verdi."
    ),
    Entry(
      "column/pseudonym/means",
      en: "The name used in reports. Where it stands before turns, they are this person’s.",
      nb: "Navnet som brukes i rapporter. Taleturer som begynner med det, er denne personens."
    ),
    Entry("column/round/means", en: "The round of interviews.", nb: "Intervjurunden."),
    Entry("column/site/means", en: "Where it was made.", nb: "Hvor den ble til."),
    Entry(
      "column/source/means",
      en: "The file the row is about, as seen from the study’s folder.",
      nb: "Filen raden handler om, sett fra studiens mappe."
    ),
    Entry(
      "column/speakers/means",
      en: "Who the labels in the file mean: R=p1; I=@interviewer.",
      nb: "Hvem taleretikettene i filen betyr: R=p1; I=@interviewer."
    ),
    Entry(
      "column/state/means",
      en: "How far the source is: open, approved, locked; or planned, withheld, deleted where there is no file.",
      nb: "Hvor langt kilden er kommet: open, approved, locked; eller planlagt, tilbakeholdt, slettet uten fil."
    ),
    Entry(
      "column/withdrawn/means",
      en: "Whether and when the person has withdrawn; empty or no: still taking part.",
      nb: "Om og når personen har trukket seg; tomt eller nei: er fortsatt med."
    ),
  ]

  private static let settingWords: [Entry] = [
    Entry(
      "setting/articles",
      en: "Folders that hold literature and other sources that are nobody's speech.",
      nb: "Mapper med litteratur og andre kilder som ikke er noens tale."
    ),
    Entry(
      "setting/articles/*",
      en: "A folder, as seen from the study’s own.",
      nb: "En mappe, sett fra studiens egen."
    ),
    Entry(
      "setting/codedPassages",
      en: "How coded passages are shown in an editor.",
      nb: "Hvordan kodede utdrag vises i en editor."
    ),
    Entry(
      "setting/coders",
      en: "Full names of the coders, by the name of their folder under codings/.",
      nb: "Fulle navn på koderne, etter navnet på mappen deres under codings/."
    ),
    Entry("setting/coders/*", en: "The full name of this coder.", nb: "Det fulle navnet på denne koderen."),
    Entry("setting/format", en: "The version of the format.", nb: "Versjonen av formatet."),
    Entry(
      "setting/language",
      en: "The language of messages; left out: the language of the editor or the terminal.",
      nb: "Språket i meldinger; utelatt: språket i editoren eller terminalen."
    ),
    Entry(
      "setting/lineNumbering",
      en: "How lines are numbered for references.",
      nb: "Hvordan linjer nummereres for henvisninger."
    ),
    Entry(
      "setting/lineNumbering/columns",
      en: "At how many columns lines are wrapped, where they are.",
      nb: "Ved hvor mange kolonner linjene brytes, der de brytes."
    ),
    Entry(
      "setting/lineNumbering/kind",
      en: "Lines of the file, turns, or lines as wrapped.",
      nb: "Linjer i filen, taleturer eller brutte linjer."
    ),
    Entry(
      "setting/notation",
      en: "Marks around what is not speech. Left out: ( ) and [ ] are observation and nothing is checked.",
      nb: "Tegn rundt det som ikke er tale. Utelatt: ( ) og [ ] er observasjon, og ingenting sjekkes."
    ),
    Entry("setting/notation/*", en: "One pair of marks.", nb: "Ett par tegn."),
    Entry("setting/notation/*/close", en: "What stands after.", nb: "Det som står etter."),
    Entry("setting/notation/*/kind", en: "What is inside.", nb: "Hva som står inni."),
    Entry("setting/notation/*/open", en: "What stands before.", nb: "Det som står foran."),
    Entry(
      "setting/numberedTags",
      en: "Whether a number in brackets behind an utterance is a typed tag for the code with that number.",
      nb: "Om et tall i klammer etter en ytring er et skrevet merke for koden med det nummeret."
    ),
    Entry(
      "setting/analyses",
      en: "Analyses that are run with every check, with their options; `kodebok analyse` lists them.",
      nb: "Analyser som kjøres ved hver sjekk, med valg; `kodebok analyse` viser dem."
    ),
    Entry(
      "setting/analyses/*",
      en: "The options of the analysis; true for none.",
      nb: "Valgene for analysen; true for ingen."
    ),
    Entry(
      "setting/claims",
      en: "The shares of all participants, 0 to 1, that words for how many stand for.",
      nb: "Andelene av alle deltakerne, 0 til 1, som ord for hvor mange står for."
    ),
    Entry(
      "setting/claims/*",
      en: "The smallest and the greatest share.",
      nb: "Den minste og den største andelen."
    ),
    Entry(
      "setting/claims/*/*",
      en: "A share, 0 to 1.",
      nb: "En andel, 0 til 1."
    ),
    Entry(
      "setting/rules",
      en: "The severity of rules; `kodebok explain` lists them.",
      nb: "Hvor alvorlige regler er; `kodebok explain` viser dem."
    ),
    Entry(
      "setting/rules/*",
      en: "How grave a finding of this rule is.",
      nb: "Hvor alvorlig et funn av denne regelen er."
    ),
    Entry(
      "setting/speakers",
      en: "How speakers are labelled, and who the labels mean everywhere.",
      nb: "Hvordan talere er merket, og hvem etikettene betyr overalt."
    ),
    Entry(
      "setting/speakers/labels",
      en: "A participant's id or pseudonym, or a role such as @interviewer.",
      nb: "En deltakers id eller dekknavn, eller en rolle som @interviewer."
    ),
    Entry("setting/speakers/labels/*", en: "Who this label means.", nb: "Hvem denne etiketten betyr."),
    Entry(
      "setting/speakers/style",
      en: "How labels are written: with a colon, in brackets, in bold, on a line of their own …",
      nb: "Hvordan etiketter er skrevet: med kolon, i klammer, i fet skrift, på egen linje …"
    ),
    Entry(
      "setting/transcripts",
      en: "Folders that hold interviews, groups and observations.",
      nb: "Mapper med intervjuer, grupper og observasjoner."
    ),
    Entry(
      "setting/transcripts/*",
      en: "A folder, as seen from the study’s own.",
      nb: "En mappe, sett fra studiens egen."
    ),
  ]
}
