/// Words for places that belong to a finding, severities, and the parts of a rule's page.
extension Catalogue {
  static let related: [Entry] = [
    Entry("related/analysis", en: "{message}", nb: "{message}"),
    Entry("related/coding", en: "the coding in {coder}’s file", nb: "kodingen i filen til {coder}"),
    Entry("related/first", en: "the first one", nb: "den første"),
    Entry("related/heading", en: "“{label}” in the code book", nb: "«{label}» i kodeboken"),
    Entry("related/moved", en: "where the same text is now", nb: "der den samme teksten er nå"),
    Entry("related/other", en: "the passage coded “{other}”", nb: "utdraget med koden «{other}»"),
    Entry("related/recorded", en: "where the words stood", nb: "der ordene sto"),
  ]

  static let severities: [Entry] = [
    Entry("severity/error", en: "error", nb: "feil"),
    Entry("severity/hint", en: "hint", nb: "tips"),
    Entry("severity/information", en: "information", nb: "opplysning"),
    Entry("severity/off", en: "off", nb: "av"),
    Entry("severity/warning", en: "warning", nb: "advarsel"),
  ]

  static let pageWords: [Entry] = [
    Entry("page/example", en: "Example", nb: "Eksempel"),
    Entry(
      "page/by-choice",
      en: "the menu of your editor offers what can be done",
      nb: "menyen i editoren tilbyr det som kan gjøres"
    ),
    Entry(
      "page/unasked",
      en: "`kodebok check --fix` mends it where nothing has to be guessed, the menu of your editor offers the rest",
      nb: "`kodebok check --fix` retter det der ingenting må gjettes, menyen i editoren tilbyr resten"
    ),
    Entry("page/mend", en: "How to mend it", nb: "Slik retter du det"),
    Entry("page/off", en: "off until you ask for it", nb: "av til du ber om den"),
    Entry(
      "page/settings",
      en: "Write in `kodebok.json` (`off`, `hint`, `information`, `warning` or `error`):",
      nb: "Skriv i `kodebok.json` (`off`, `hint`, `information`, `warning` eller `error`):"
    ),
    Entry("page/severity", en: "{severity}", nb: "{severity}"),
    Entry("page/switch-off", en: "How to switch it off", nb: "Slik slår du den av"),
    Entry("page/why", en: "Why it matters", nb: "Hvorfor det betyr noe"),
  ]
}
