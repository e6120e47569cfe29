/// Why something is not done or cannot be read, as whole sentences or as the part of one after a colon.
extension Catalogue {
  /// What is wrong with a line of codings, with settings or with a file.
  static let reasons: [Entry] = [
    Entry("reason/character", en: "a character that does not belong here", nb: "et tegn som ikke hører hjemme her"),
    Entry("reason/code", en: "the code is missing", nb: "koden mangler"),
    Entry("reason/control-character", en: "an invisible character", nb: "et usynlig tegn"),
    Entry("reason/encoding", en: "not UTF-8", nb: "ikke UTF-8"),
    Entry(
      "reason/escape",
      en: "a backslash with the wrong character after it",
      nb: "en omvendt skråstrek med feil tegn etter"
    ),
    Entry("reason/header", en: "a second first line", nb: "en førstelinje til"),
    Entry("reason/id", en: "the id is missing", nb: "id-en mangler"),
    Entry("reason/json", en: "it is not valid JSON", nb: "den er ikke gyldig JSON"),
    Entry(
      "reason/link",
      en: "it is a link to something that is not there",
      nb: "den er en lenke til noe som ikke finnes"
    ),
    Entry("reason/number", en: "not a number", nb: "ikke et tall"),
    Entry("reason/quote", en: "the words are missing", nb: "ordene mangler"),
    Entry("reason/range", en: "its place in the source is missing", nb: "stedet i kilden mangler"),
    Entry("reason/text-after-end", en: "something stands after the end", nb: "noe står etter slutten"),
    Entry("reason/too-deep", en: "too many brackets inside each other", nb: "for mange parenteser inni hverandre"),
    Entry(
      "reason/unexpected-character",
      en: "a character that does not belong here",
      nb: "et tegn som ikke hører hjemme her"
    ),
    Entry("reason/unexpected-found", en: "“{found}” does not belong here", nb: "«{found}» hører ikke hjemme her"),
    Entry("reason/unexpected-end", en: "it ends too early", nb: "den slutter for tidlig"),
  ]

  /// What is wrong with a query.
  static let queryProblems: [Entry] = [
    Entry(
      "query-invalid-date",
      en: "“{found}” is not a date; write 2026, 2026-11 or 2026-11-20",
      nb: "«{found}» er ikke en dato; skriv 2026, 2026-11 eller 2026-11-20"
    ),
    Entry(
      "query-invalid-distance",
      en: "“{found}” is not a distance; write a number of turns, such as 2turns",
      nb: "«{found}» er ikke en avstand; skriv et antall taleturer, for eksempel 2taleturer"
    ),
    Entry(
      "query-invalid-value",
      en: "“{found}” cannot stand here; choose one of: {expected}",
      nb: "«{found}» kan ikke stå her; velg en av: {expected}"
    ),
    Entry(
      "query-missing-field",
      en: "“{found}” stands alone; write text:“{found}” or code:{found}",
      nb: "«{found}» står alene; skriv tekst:«{found}» eller kode:{found}"
    ),
    Entry(
      "query-missing-operand",
      en: "something is missing beside “{found}”",
      nb: "noe mangler ved siden av «{found}»"
    ),
    Entry("query-missing-value", en: "nothing stands after “{found}”", nb: "ingenting står etter «{found}»"),
    Entry("query-open-parenthesis", en: "a parenthesis is not closed", nb: "en parentes er ikke lukket"),
    Entry("query-open-quote", en: "a quotation mark is not closed", nb: "et anførselstegn er ikke lukket"),
    Entry(
      "query-several-codes",
      en: "several codes are called “{found}”: {expected}; all are meant",
      nb: "flere koder heter «{found}»: {expected}; alle er ment"
    ),
    Entry("query-stray-parenthesis", en: "a parenthesis was never opened", nb: "en parentes er aldri åpnet"),
    Entry("query-too-deep", en: "too many parentheses inside each other", nb: "for mange parenteser inni hverandre"),
    Entry("query-unknown-code", en: "the code book has no code “{found}”", nb: "kodeboken har ingen kode «{found}»"),
    Entry(
      "query-unknown-field",
      en: "“{found}” is neither a field of a query nor a column of the tables",
      nb: "«{found}» er verken et felt i et søk eller en kolonne i tabellene"
    ),
    Entry("query-unknown-value", en: "the study has no “{found}”", nb: "studien har ingen «{found}»"),
  ]

  /// Why a change could not be written.
  static let storageErrors: [Entry] = [
    Entry(
      "error/unencodable",
      en: "“{character}” cannot be written in {file}, which is {encoding}. “kodebok check --fix” makes it UTF-8 first.",
      nb: "«{character}» kan ikke skrives i {file}, som er {encoding}. «kodebok check --fix» gjør den først til UTF-8."
    ),
    Entry(
      "error/another-coder",
      en: "Codings by {coder} are changed by {coder} only.",
      nb: "Kodinger av {coder} endres bare av {coder}."
    ),
    Entry(
      "error/changed-after",
      en: "This cannot be taken back: {file} was changed afterwards.",
      nb: "Dette kan ikke angres: {file} er endret etterpå."
    ),
    Entry(
      "error/changed-since",
      en: "{file} was changed by another program in the meantime. Nothing was changed; try again.",
      nb: "{file} er endret av et annet program i mellomtiden. Ingenting er endret; prøv igjen."
    ),
    Entry(
      "error/unknown-analysis",
      en: "There is no analysis “{name}”. There are: {known}.",
      nb: "Det finnes ingen analyse «{name}». Disse finnes: {known}."
    ),
    Entry(
      "error/unknown-table",
      en: "The result has no table “{name}”. It has: {known}.",
      nb: "Resultatet har ingen tabell «{name}». Det har: {known}."
    ),
    Entry("error/exists", en: "{file} is there already.", nb: "{file} finnes fra før."),
    Entry(
      "error/internal",
      en: "Something went wrong in Kodebok itself. Nothing was changed.",
      nb: "Noe gikk galt i Kodebok selv. Ingenting er endret."
    ),
    Entry("error/missing", en: "{file} is not there.", nb: "{file} finnes ikke."),
    Entry("error/outside", en: "{file} lies outside the study.", nb: "{file} ligger utenfor studien."),
    Entry("error/unreadable", en: "{file} could not be read: {reason}.", nb: "{file} kunne ikke leses: {reason}."),
    Entry(
      "error/unusable-coder",
      en: "“{name}” cannot be the name of a coder; use letters or digits.",
      nb: "«{name}» kan ikke være navnet på en koder; bruk bokstaver eller sifre."
    ),
    Entry("error/unwritable", en: "{file} could not be written: {reason}.", nb: "{file} kunne ikke skrives: {reason}."),
  ]
}
