/// Sentences about files, links and settings.
extension Catalogue {
  static let files: [Entry] = [
    Entry(
      "analysis-failed",
      en: "The analysis “{analysis}” gives no result: {message}",
      nb: "Analysen «{analysis}» gir ikke noe resultat: {message}"
    ),
    Entry("proposed-coding", en: "{analysis} proposes “{label}” here", nb: "{analysis} foreslår «{label}» her"),
    Entry(
      "proposed-coding/reason",
      en: "{analysis} proposes “{label}” here: {reason}",
      nb: "{analysis} foreslår «{label}» her: {reason}"
    ),
    Entry(
      "broken-link",
      en: "The link {target} leads to a file that is not there",
      nb: "Lenken {target} fører til en fil som ikke finnes"
    ),
    Entry(
      "broken-link/fragment",
      en: "{file} has no heading “{fragment}”, where the link {target} leads",
      nb: "{file} har ingen overskrift «{fragment}», som lenken {target} fører til"
    ),
    Entry(
      "broken-link/line",
      en: "{file} has only {lines} {lines|line|lines}, but the link {target} leads further",
      nb: "{file} har bare {lines} {lines|linje|linjer}, men lenken {target} fører lenger"
    ),
    Entry(
      "encoding",
      en: "{file} is not UTF-8; it was read as {encoding}",
      nb: "{file} er ikke UTF-8; den ble lest som {encoding}"
    ),
    Entry(
      "encoding/binary",
      en: "{file} is not text and was not read",
      nb: "{file} er ikke tekst og ble ikke lest"
    ),
    Entry(
      "link-leaves-study",
      en: "{file} is a link to a place outside the study and was not followed",
      nb: "{file} er en lenke til et sted utenfor studien og ble ikke fulgt"
    ),
    Entry(
      "link-leaves-study/text",
      en: "The link {target} leads out of the study",
      nb: "Lenken {target} fører ut av studien"
    ),
    Entry(
      "path-collision",
      en: "{file} and {other} differ only by capital letters or by how accents are written; only one is read",
      nb: "{file} og {other} skiller seg bare ved store bokstaver eller ved hvordan aksenter er skrevet; bare én leses"
    ),
    Entry(
      "settings-newer-format",
      en: "The settings have format {format}; this version knows format 1 and reads what it understands",
      nb: "Innstillingene har format {format}; denne versjonen kjenner format 1 og leser det den forstår"
    ),
    Entry(
      "settings-syntax",
      en: "The settings cannot be read: {reason}",
      nb: "Innstillingene kan ikke leses: {reason}"
    ),
    Entry(
      "settings-type",
      en: "“{key}” cannot have this value; expected: {expected}",
      nb: "«{key}» kan ikke ha denne verdien; forventet: {expected}"
    ),
    Entry(
      "settings-unknown-key",
      en: "There is no setting “{key}”; it is kept and has no effect",
      nb: "Det finnes ingen innstilling «{key}»; den beholdes og har ingen virkning"
    ),
    Entry(
      "settings-unknown-rule",
      en: "There is no rule “{rule}”",
      nb: "Det finnes ingen regel «{rule}»"
    ),
    Entry(
      "settings-unknown-rule/similar",
      en: "There is no rule “{rule}”; is “{similar}” meant?",
      nb: "Det finnes ingen regel «{rule}»; er «{similar}» ment?"
    ),
    Entry(
      "symlink-loop",
      en: "{file} is a link back to a folder that is read already and was not followed",
      nb: "{file} er en lenke tilbake til en mappe som alt er lest, og ble ikke fulgt"
    ),
    Entry(
      "too-large/files",
      en: "The study has more than {limit} files; the rest was not read",
      nb: "Studien har mer enn {limit} filer; resten er ikke lest"
    ),
    Entry(
      "too-large",
      en: "The file is {megabytes} MB; files over {limit} MB are not read",
      nb: "Filen er {megabytes} MB; filer over {limit} MB leses ikke"
    ),
    Entry(
      "too-large/source",
      en: "The source is larger than {limit} MB and was not read",
      nb: "Kilden er større enn {limit} MB og ble ikke lest"
    ),
    Entry(
      "unreadable-file",
      en: "{file} could not be read: {reason}",
      nb: "{file} kunne ikke leses: {reason}"
    ),
  ]
}
