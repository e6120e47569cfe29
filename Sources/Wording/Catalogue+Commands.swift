/// What help says of the commands and their options, and what is said of a command line that cannot be understood.
extension Catalogue {
  static let commands: [Entry] = [
    Entry(
      "command-analyse",
      en: "Run an analysis; without a name, list the analyses",
      nb: "Kjør en analyse; uten navn: vis analysene"
    ),
    Entry(
      "command-check",
      en: "Check the whole study, or the files named, and say what is wrong",
      nb: "Sjekk hele studien, eller filene som er nevnt, og si fra om det som er galt"
    ),
    Entry(
      "command-code",
      en: "Tag, untag, recode, undo and redo from scripts",
      nb: "Kod, fjern koder, kod om, angre og gjør om igjen fra skript"
    ),
    Entry("command-codes", en: "List themes and codes with their counts", nb: "Vis temaer og koder med antall"),
    Entry(
      "command-completions",
      en: "Print a script that completes commands in your shell",
      nb: "Skriv ut et skript som fullfører kommandoer i skallet ditt"
    ),
    Entry("command-explain", en: "Explain a rule", nb: "Forklar en regel"),
    Entry(
      "command-init",
      en: "Make a study here, or the example study",
      nb: "Lag en studie her, eller eksempelstudien"
    ),
    Entry(
      "command-lsp",
      en: "Serve an editor; the editor starts this itself",
      nb: "Betjen en editor; editoren starter dette selv"
    ),
    Entry(
      "command-segments",
      en: "List the coded passages that a query finds",
      nb: "Vis de kodede utdragene som et søk finner"
    ),
    Entry("command-status", en: "Show how far the coding has come", nb: "Vis hvor langt du er kommet med kodingen"),
    Entry("option-option", en: "an option of the analysis", nb: "et valg for analysen"),
    Entry("option-table", en: "the table that csv writes", nb: "tabellen som csv skriver"),
    Entry("option-baseline", en: "leave out the findings listed in FILE", nb: "utelat funnene som står i FILE"),
    Entry("option-coder", en: "who is coding", nb: "hvem som koder"),
    Entry("option-color", en: "colours in the output", nb: "farger i utskriften"),
    Entry("option-example", en: "write the example study", nb: "skriv eksempelstudien"),
    Entry(
      "option-fail-on",
      en: "end with status 1 from this severity on (default: error)",
      nb: "avslutt med status 1 fra denne alvorsgraden (vanligvis: error)"
    ),
    Entry("option-fix", en: "mend what can be mended safely", nb: "rett det som trygt kan rettes"),
    Entry("option-format", en: "how results are written", nb: "hvordan resultatet skrives"),
    Entry("option-help", en: "show help", nb: "vis hjelp"),
    Entry("option-label", en: "the label of a new code", nb: "navnet på en ny kode"),
    Entry("option-lang", en: "the language of messages", nb: "språket i meldingene"),
    Entry(
      "option-output",
      en: "the file that is written (default: standard output)",
      nb: "filen som skrives (ellers: standard ut)"
    ),
    Entry(
      "option-new",
      en: "make the code if the code book does not have it",
      nb: "lag koden hvis kodeboken ikke har den"
    ),
    Entry(
      "option-occurrence",
      en: "which one, where the words stand several times (counted from 1)",
      nb: "hvilket sted, der ordene står flere ganger (telt fra 1)"
    ),
    Entry(
      "option-quote",
      en: "the words to tag, instead of a place",
      nb: "ordene som skal kodes, i stedet for et sted"
    ),
    Entry(
      "option-stdin-filename",
      en: "read one source from standard input as FILE",
      nb: "les én kilde fra standard inn som FILE"
    ),
    Entry(
      "option-stdio",
      en: "talk over standard input and output (always so)",
      nb: "bruk standard inn og ut (alltid slik)"
    ),
    Entry(
      "option-study",
      en: "the folder of the study (default: searched upwards)",
      nb: "mappen til studien (ellers søkes det oppover)"
    ),
    Entry("option-theme", en: "the theme a new code goes under", nb: "temaet en ny kode legges under"),
    Entry("option-version", en: "show the version", nb: "vis versjonen"),
    Entry(
      "option-write-baseline",
      en: "write the present findings to FILE",
      nb: "skriv funnene slik de er nå til FILE"
    ),
    Entry("option-claim", en: "the claim a stance is about", nb: "påstanden et standpunkt gjelder"),
    Entry("option-off", en: "take the mark away", nb: "ta merket bort"),
    Entry("option-reason", en: "why, for the log", nb: "hvorfor, til loggen"),
    Entry("option-text", en: "the words of a memo", nb: "teksten i et notat"),
    Entry("help-commands", en: "Commands:", nb: "Kommandoer:"),
    Entry("help-options", en: "Options:", nb: "Valg:"),
    Entry("help-shared-options", en: "Options of every command:", nb: "Valg for alle kommandoer:"),
    Entry(
      "help-title",
      en: "kodebok: qualitative analysis in your own editor",
      nb: "kodebok: kvalitativ analyse i din egen editor"
    ),
    Entry("help-usage", en: "Usage:", nb: "Bruk:"),
    Entry("help-words-command", en: "COMMAND", nb: "KOMMANDO"),
    Entry("help-words-options", en: "[OPTIONS]", nb: "[VALG]"),
    Entry(
      "help-more",
      en: "“kodebok COMMAND --help” tells more about a command.",
      nb: "«kodebok KOMMANDO --help» forteller mer om en kommando."
    ),
    Entry(
      "init-exists",
      en: "{file} is already here and is left as it is.",
      nb: "{file} finnes her allerede og blir stående som den er."
    ),
    Entry("init-written", en: "{file} is written.", nb: "{file} er skrevet."),
    Entry(
      "init-next",
      en: "The study is in {folder}. Open a transcript in your editor, or run: kodebok check --study {folder}",
      nb: "Studien ligger i {folder}. Åpne en transkripsjon i editoren din, eller kjør: kodebok check --study {folder}"
    ),
    Entry(
      "init-not-empty",
      en: "{folder} is not empty; the example study is only written into a new or empty folder.",
      nb: "{folder} er ikke tom; eksempelstudien skrives bare i en ny eller tom mappe."
    ),
    Entry(
      "output-unwritable",
      en: "The output cannot be written: {reason}",
      nb: "Utdataene kan ikke skrives: {reason}"
    ),
    Entry("init-unwritable", en: "{file} cannot be written: {reason}", nb: "{file} kan ikke skrives: {reason}"),
    Entry(
      "usage-unknown-command",
      en: "There is no command “{word}”. “kodebok --help” lists them.",
      nb: "Det finnes ingen kommando «{word}». «kodebok --help» viser dem."
    ),
    Entry(
      "usage-unknown-command-near",
      en: "There is no command “{word}”. Did you mean “{nearest}”?",
      nb: "Det finnes ingen kommando «{word}». Mente du «{nearest}»?"
    ),
    Entry("usage-unknown-option", en: "There is no option {word} here.", nb: "Valget {word} finnes ikke her."),
    Entry(
      "usage-unknown-option-near",
      en: "There is no option {word} here. Did you mean {nearest}?",
      nb: "Valget {word} finnes ikke her. Mente du {nearest}?"
    ),
    Entry("usage-missing-value", en: "--{option} needs a value.", nb: "--{option} må ha en verdi."),
    Entry("usage-unexpected-value", en: "--{option} takes no value.", nb: "--{option} tar ingen verdi."),
    Entry(
      "usage-invalid-choice",
      en: "“{given}” is not a value of {option}; choose one of: {choices}.",
      nb: "«{given}» er ikke en verdi for {option}; velg en av: {choices}."
    ),
    Entry(
      "usage-option-form",
      en: "“{word}” is no option of an analysis; write --option key=value.",
      nb: "«{word}» er ikke et valg for en analyse; skriv --option nøkkel=verdi."
    ),
    Entry("usage-repeated-option", en: "--{option} can be given only once.", nb: "--{option} kan bare oppgis én gang."),
    Entry("usage-too-many-arguments", en: "“{word}” is one word too many.", nb: "«{word}» er ett ord for mye."),
    Entry("usage-missing-argument", en: "{name} is missing.", nb: "{name} mangler."),
    Entry(
      "code-place",
      en: "“{word}” is not a place; write FILE:LINE:COLUMN-LINE:COLUMN, FILE:LINE-LINE or FILE:LINE.",
      nb: "«{word}» er ikke et sted; skriv FIL:LINJE:KOLONNE-LINJE:KOLONNE, FIL:LINJE-LINJE eller FIL:LINJE."
    ),
    Entry(
      "code-place-outside",
      en: "“{word}” lies outside the text: {source} has {count} lines.",
      nb: "«{word}» ligger utenfor teksten: {source} har {count} linjer."
    ),
    Entry(
      "code-quote-missing",
      en: "The words do not stand in {source}: “{quote}”",
      nb: "Ordene står ikke i {source}: «{quote}»"
    ),
    Entry(
      "code-quote-several",
      en: "The words stand {count} times in {source}, on lines {lines}; say which one with --occurrence.",
      nb: "Ordene står {count} ganger i {source}, på linje {lines}; si hvilket sted med --occurrence."
    ),
    Entry("code-count", en: "“{word}” is not a number counted from 1.", nb: "«{word}» er ikke et tall telt fra 1."),
    Entry(
      "code-verb",
      en: "“{word}” is not possible after code; possible are: {verbs}.",
      nb: "«{word}» går ikke etter code; mulige er: {verbs}."
    ),
    Entry(
      "code-nothing",
      en: "Nothing to do: the passage is tagged so already.",
      nb: "Ingenting å gjøre: utdraget er allerede kodet slik."
    ),
    Entry("code-no-coding", en: "There is no coding {id} of {coder}.", nb: "Det finnes ingen koding {id} av {coder}."),
    Entry(
      "check-fixed",
      en: "{count} {count|finding was|findings were} mended.",
      nb: "{count} funn ble rettet."
    ),
    Entry(
      "check-followed",
      en: "brought up to date: {place}: the codings follow the corrected text",
      nb: "oppdatert: {place}: kodingene følger den rettede teksten"
    ),
    Entry(
      "check-left",
      en: "left: {rule} ({count}): somebody has to choose; the menu of an editor offers what can be done",
      nb: "ikke rettet: {rule} ({count}): noen må velge; menyen i en editor tilbyr det som kan gjøres"
    ),
    Entry(
      "check-left/others",
      en: "left: {rule} ({count}): only {coder} changes the codings of {coder}",
      nb: "ikke rettet: {rule} ({count}): bare {coder} endrer kodingene til {coder}"
    ),
    Entry("check-mended", en: "mended: {place}: {what}", nb: "rettet: {place}: {what}"),
    Entry("check-mended/several", en: "mended: {place}: {what} ({count})", nb: "rettet: {place}: {what} ({count})"),
    Entry("check-stdin", en: "{file} is not a source of this study.", nb: "{file} er ikke en kilde i denne studien."),
    Entry(
      "settings-broken",
      en: "{file}:{line}:{column}: {message}",
      nb: "{file}:{line}:{column}: {message}"
    ),
    Entry(
      "check-path",
      en: "{file} is not in this study.",
      nb: "{file} er ikke i denne studien."
    ),
  ]
}
