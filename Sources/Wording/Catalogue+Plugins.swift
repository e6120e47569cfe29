/// What is said of plug-ins: which there are, trust, and what their authors need.
extension Catalogue {
  static let plugins: [Entry] = [
    Entry(
      "command-plugins",
      en: "List plug-ins, trust them, make and test new ones",
      nb: "Vis tillegg, si at du stoler på dem, lag og prøv nye"
    ),
    Entry(
      "option-language",
      en: "what the plug-in is written in (default: python)",
      nb: "hva tillegget skrives i (vanligvis: python)"
    ),
    Entry(
      "option-sdk",
      en: "take the SDK of a plug-in in Swift from a folder or a git address",
      nb: "hent verktøyene for et tillegg i Swift fra en mappe eller en git-adresse"
    ),
    Entry("option-yes", en: "do not ask", nb: "ikke spør"),
    Entry(
      "error/unknown-plugin",
      en: "There is no plug-in “{name}”; kodebok plugins list shows those there are.",
      nb: "Det finnes ikke noe tillegg «{name}»; kodebok plugins list viser dem som finnes."
    ),
    Entry("plugins/origin-bundled", en: "comes with Kodebok", nb: "følger med Kodebok"),
    Entry("plugins/origin-user", en: "yours", nb: "ditt eget"),
    Entry("plugins/origin-study", en: "in the study", nb: "i studien"),
    Entry("plugins/state-ready", en: "ready", nb: "klart"),
    Entry("plugins/state-untrusted", en: "not trusted", nb: "ikke godkjent"),
    Entry("plugins/state-broken", en: "broken", nb: "virker ikke"),
    Entry("plugins/where", en: "{origin}, {state}", nb: "{origin}, {state}"),
    Entry("plugins/folder", en: "folder: {folder}", nb: "mappe: {folder}"),
    Entry("plugins/command", en: "started as: {command}", nb: "startes som: {command}"),
    Entry("plugins/digest", en: "SHA-256 of its files: {digest}", nb: "SHA-256 av filene: {digest}"),
    Entry("plugins/confirm", en: "Let it run? Type yes:", nb: "Skal det få kjøre? Skriv ja:"),
    Entry(
      "plugins/not-confirmed",
      en: "Nothing was changed. Add --yes when you have looked at the plug-in and trust it.",
      nb: "Ingenting ble endret. Legg til --yes når du har sett på tillegget og stoler på det."
    ),
    Entry(
      "plugins/nothing-to-trust",
      en: "The plug-in “{name}” does not lie in a study; it runs without being trusted.",
      nb: "Tillegget «{name}» ligger ikke i en studie og trenger ikke å godkjennes."
    ),
    Entry("plugins/trusted", en: "“{name}” may run ({digest}).", nb: "«{name}» får kjøre ({digest})."),
    Entry("plugins/trusted-already", en: "“{name}” may run already.", nb: "«{name}» får kjøre fra før."),
    Entry(
      "plugins/removed",
      en: "“{name}” may no longer run; its copy is gone.",
      nb: "«{name}» får ikke lenger kjøre; kopien er borte."
    ),
    Entry(
      "plugins/nothing-to-remove",
      en: "The plug-in “{name}” was not trusted; there is nothing to take back.",
      nb: "Tillegget «{name}» var ikke godkjent; det er ingenting å ta tilbake."
    ),
    Entry(
      "plugins/remove-yourself",
      en: "The plug-in “{name}” is your own. To remove it, delete its folder: {folder}",
      nb: "Tillegget «{name}» er ditt eget. Slett mappen for å fjerne det: {folder}"
    ),
    Entry(
      "plugins/name",
      en: "“{name}” cannot be the name of a plug-in: write lower-case letters a–z and digits, words joined by hyphens.",
      nb: "«{name}» kan ikke være navnet på et tillegg: skriv små bokstaver a–z og tall, ord med bindestrek imellom."
    ),
    Entry(
      "plugins/sdk",
      en: "“{place}” cannot be the place of the SDK.",
      nb: "«{place}» kan ikke være stedet verktøyene hentes fra."
    ),
    Entry(
      "plugins/sdk-python",
      en: "A plug-in in Python carries its SDK, the file kodebok.py; --sdk is for Swift.",
      nb: "Et tillegg i Python har med seg verktøyene sine, filen kodebok.py; --sdk er for Swift."
    ),
    Entry(
      "plugins/made-python",
      en: "The plug-in is in {folder}. Change {folder}/plugin.py; try it with: kodebok plugins test {folder}",
      nb: "Tillegget ligger i {folder}. Endre {folder}/plugin.py; prøv det med: kodebok plugins test {folder}"
    ),
    Entry(
      "plugins/made-swift",
      en: "The plug-in is in {folder}. Build it with: sh {folder}/build.sh – then: kodebok plugins test {folder}",
      nb: "Tillegget ligger i {folder}. Bygg det med: sh {folder}/build.sh – deretter: kodebok plugins test {folder}"
    ),
    Entry("plugins/passed", en: "It keeps the contract: {count} cases.", nb: "Det holder kontrakten: {count} prøver."),
    Entry(
      "plugins/failed",
      en: "It does not keep the contract in {failed} of {count} cases.",
      nb: "Det holder ikke kontrakten i {failed} av {count} prøver."
    ),
  ]
}
