/// Titles of fixes: what a code action or `check --fix` does about a finding.
extension Catalogue {
  static let fixes: [Entry] = [
    Entry("fix", en: "Mend this", nb: "Rett dette"),
    Entry("fix/ambiguous-coding", en: "Keep the coding here", nb: "Behold kodingen her"),
    Entry(
      "fix/ambiguous-coding/other",
      en: "Move the coding to line {line}",
      nb: "Flytt kodingen til linje {line}"
    ),
    Entry("fix/broken-link", en: "Link to {to}", nb: "Lenk til {to}"),
    Entry("fix/conflict-markers", en: "Keep the codings of both sides", nb: "Behold kodingene fra begge sider"),
    Entry("fix/drifted-coding", en: "Accept the correction", nb: "Godta rettelsen"),
    Entry(
      "fix/drifted-coding/restore",
      en: "Restore the words that were coded",
      nb: "Sett tilbake ordene som ble kodet"
    ),
    Entry("fix/duplicate-coding-id", en: "Give this coding an id of its own", nb: "Gi denne kodingen en egen id"),
    Entry("fix/duplicate-id", en: "Give this heading an id of its own", nb: "Gi denne overskriften en egen id"),
    Entry(
      "fix/duplicate-id/alias",
      en: "Take “{code}” out of the earlier ids",
      nb: "Ta «{code}» ut av de tidligere id-ene"
    ),
    Entry("fix/encoding", en: "Write {file} as UTF-8", nb: "Skriv {file} som UTF-8"),
    Entry("fix/exclusive-codes-together", en: "Remove the coding “{label}”", nb: "Fjern kodingen «{label}»"),
    Entry("fix/header-mismatch", en: "Correct the name of the source", nb: "Rett navnet på kilden"),
    Entry(
      "fix/missing-definition",
      en: "Write when “{label}” is used",
      nb: "Skriv når «{label}» brukes"
    ),
    Entry("fix/orphaned-coding", en: "Remove the coding “{label}”", nb: "Fjern kodingen «{label}»"),
    Entry("fix/parked-code-applied", en: "Take “{label}” up again", nb: "Ta «{label}» opp igjen"),
    Entry(
      "fix/renamed-heading",
      en: "Let “{label}” take over the codings of “{code}”",
      nb: "La «{label}» overta kodingene til «{code}»"
    ),
    Entry("fix/settings-unknown-rule", en: "Write “{similar}”", nb: "Skriv «{similar}»"),
    Entry("fix/source-moved", en: "Move the codings to {target}", nb: "Flytt kodingene til {target}"),
    Entry(
      "fix/speaker-without-participant",
      en: "Add {speaker} to the participants",
      nb: "Legg {speaker} til blant deltakerne"
    ),
    Entry("fix/typed-tag-left", en: "Turn all typed tags into codings", nb: "Gjør alle skrevne merker til kodinger"),
    Entry("fix/typed-tag-left/one", en: "Turn this tag into a coding", nb: "Gjør dette merket til en koding"),
    Entry("fix/unknown-code", en: "Add “{code}” to the code book", nb: "Legg «{code}» til i kodeboken"),
    Entry("fix/unknown-code/new", en: "Add “{label}” to the code book", nb: "Legg «{label}» til i kodeboken"),
    Entry("fix/unknown-code/similar", en: "Change the code to “{similar}”", nb: "Endre koden til «{similar}»"),
    Entry("fix/unknown-speaker", en: "Add {speaker} to the participants", nb: "Legg {speaker} til blant deltakerne"),
    Entry(
      "fix/unknown-speaker/similar",
      en: "Note that {speaker} is {similar} in this source",
      nb: "Noter at {speaker} er {similar} i denne kilden"
    ),
    Entry("fix/unused-code", en: "Set “{label}” aside", nb: "Legg «{label}» til side"),
  ]
}
