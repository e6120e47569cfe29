/// What is said when something could not be done: what is wrong, and what to do.
extension Catalogue {
  static let errors: [Entry] = [
    Entry(
      "error/ambiguous-code",
      en: "Several codes are called “{code}”: {codes}. Use the id.",
      nb: "Flere koder heter «{code}»: {codes}. Bruk id-en."
    ),
    Entry(
      "error/bad-option",
      en: "“{value}” is not a value of {option}. Choose one of: {values}.",
      nb: "«{value}» er ikke en verdi for {option}. Velg en av: {values}."
    ),
    Entry(
      "error/baseline",
      en: "The file of known findings, {file}, cannot be read: {reason}",
      nb: "Filen med kjente funn, {file}, kan ikke leses: {reason}"
    ),
    Entry(
      "error/disk-full",
      en: "The disk is full; nothing was changed. Make room and try again.",
      nb: "Disken er full; ingenting er endret. Frigjør plass og prøv igjen."
    ),
    Entry("error/empty-selection", en: "Nothing is selected.", nb: "Ingenting er valgt."),
    Entry(
      "error/file",
      en: "{file}: {reason}",
      nb: "{file}: {reason}"
    ),
    Entry(
      "error/locked",
      en: "Another program is writing to {file}. Try again in a moment.",
      nb: "Et annet program skriver til {file}. Prøv igjen om litt."
    ),
    Entry(
      "error/newer-format",
      en: "{file} was written by a newer version of Kodebok and is only read. Update Kodebok to change it.",
      nb: "{file} er skrevet av en nyere versjon av Kodebok og blir bare lest. Oppdater Kodebok for å endre den."
    ),
    Entry("error/no-coding-here", en: "Nothing is coded here.", nb: "Ingenting er kodet her."),
    Entry(
      "error/no-file",
      en: "There is no file {file}.",
      nb: "Det finnes ingen fil {file}."
    ),
    Entry(
      "error/no-study",
      en: "There is no study here. Make one with “kodebok init”, or name its folder with --study.",
      nb: "Det er ingen studie her. Lag en med «kodebok init», eller oppgi mappen med --study."
    ),
    Entry(
      "error/not-a-source",
      en: "{file} is not a source of this study.",
      nb: "{file} er ikke en kilde i denne studien."
    ),
    Entry("error/nothing-to-redo", en: "There is nothing to do again.", nb: "Det er ingenting å gjøre om igjen."),
    Entry("error/nothing-to-undo", en: "There is nothing to take back.", nb: "Det er ingenting å angre."),
    Entry(
      "error/outdated",
      en: "The text has changed since; select the words again.",
      nb: "Teksten er endret siden da; velg ordene på nytt."
    ),
    Entry(
      "error/query",
      en: "The query cannot be understood at “{text}”: {reason}",
      nb: "Søket kan ikke forstås ved «{text}»: {reason}"
    ),
    Entry(
      "error/read-only",
      en: "{file} is write-protected. Nothing was changed.",
      nb: "{file} er skrivebeskyttet. Ingenting er endret."
    ),
    Entry(
      "error/settings",
      en: "The settings cannot be read: {file}:{line}: {reason}",
      nb: "Innstillingene kan ikke leses: {file}:{line}: {reason}"
    ),
    Entry(
      "error/undo-changed",
      en: "This cannot be taken back: the coding was changed afterwards.",
      nb: "Dette kan ikke angres: kodingen er endret etterpå."
    ),
    Entry(
      "error/unknown-code",
      en: "The code book has no code “{code}”.",
      nb: "Kodeboken har ingen kode «{code}»."
    ),
    Entry(
      "error/unknown-code-similar",
      en: "The code book has no code “{code}”. Did you mean “{similar}”?",
      nb: "Kodeboken har ingen kode «{code}». Mente du «{similar}»?"
    ),
    Entry(
      "error/unknown-command",
      en: "There is no command “{command}”. “kodebok help” lists them.",
      nb: "Det finnes ingen kommando «{command}». «kodebok help» viser dem."
    ),
    Entry(
      "error/unknown-option",
      en: "There is no option “{option}”. “kodebok help {command}” lists them.",
      nb: "Det finnes ikke noe valg «{option}». «kodebok help {command}» viser dem."
    ),
    Entry(
      "error/unknown-rule",
      en: "There is no rule “{rule}”. “kodebok explain” lists them.",
      nb: "Det finnes ingen regel «{rule}». «kodebok explain» viser dem."
    ),
    Entry("error/words-not-found", en: "The words were not found in {file}.", nb: "Ordene ble ikke funnet i {file}."),
  ]
}
