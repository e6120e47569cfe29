/// Words about sorting sheets, the history of codes and the re-read list.
extension Catalogue {
  static let sheets: [Entry] = [
    Entry("sheet-change", en: "“{label}” changes", nb: "«{label}» endres"),
    Entry("sheet-change/add", en: "gets the code “{label}” as well", nb: "får også koden «{label}»"),
    Entry("sheet-change/code-memo", en: "becomes a memo about “{label}”", nb: "blir et notat om «{label}»"),
    Entry("sheet-change/memo", en: "becomes a memo about the passage", nb: "blir et notat om utdraget"),
    Entry("sheet-change/move", en: "the code “{label}” moves to “{to}”", nb: "koden «{label}» flyttes til «{to}»"),
    Entry("sheet-change/move-top", en: "“{label}” becomes a theme", nb: "«{label}» blir et tema"),
    Entry("sheet-change/new-code", en: "new in the code book: “{label}”", nb: "nytt i kodeboken: «{label}»"),
    Entry("sheet-change/recode", en: "“{label}” becomes “{to}”", nb: "«{label}» blir «{to}»"),
    Entry(
      "sheet-change/remove",
      en: "no longer on the sheet and loses the code “{label}”: {quote}",
      nb: "står ikke lenger på arket og mister koden «{label}»: {quote}"
    ),
    Entry("sheet-change/rename", en: "the code “{label}” is renamed “{to}”", nb: "koden «{label}» får navnet «{to}»"),
    Entry(
      "sheet-outdated",
      en: "This coding is gone from the study since the sheet was made",
      nb: "Denne kodingen er borte fra studien siden arket ble laget"
    ),
    Entry(
      "sheet-outdated/both",
      en: "The study gave this the code “{label}” since the sheet was made; it keeps it",
      nb: "Studien har gitt dette koden «{label}» siden arket ble laget; den blir stående"
    ),
    Entry(
      "sheet-outdated/heading",
      en: "“{label}” was renamed or moved in the code book since the sheet was made; that stays",
      nb: "«{label}» har fått nytt navn eller sted i kodeboken siden arket ble laget; det blir stående"
    ),
    Entry(
      "sheet-outdated/kept",
      en: "Taken from the sheet, but changed in the study since, so it is kept (“{label}”): {quote}",
      nb: "Tatt bort fra arket, men endret i studien siden, så det beholdes («{label}»): {quote}"
    ),
    Entry(
      "sheet-outdated/recoded",
      en: "This has the code “{label}” in the study since the sheet was made",
      nb: "Dette har fått koden «{label}» i studien siden arket ble laget"
    ),
    Entry(
      "sheet-unclear",
      en: "These lines name no passage; until they do, nothing is taken to be deleted",
      nb: "Disse linjene sier ikke hvilket utdrag de er; så lenge regnes ingenting som slettet"
    ),
    Entry("sheet-unclear/no-code", en: "This heading names no code", nb: "Denne overskriften sier ingen kode"),
    Entry(
      "sheet-unclear/no-heading",
      en: "This passage stands before the first heading",
      nb: "Dette utdraget står før den første overskriften"
    ),
    Entry(
      "sheet-unclear/no-state",
      en: "This sheet does not know any more what it was made from, so it cannot be applied",
      nb: "Dette arket vet ikke lenger hva det ble laget av, og kan derfor ikke tas i bruk"
    ),
    Entry(
      "sheet-unclear/several-codes",
      en: "Several codes are called “{label}”: {codes}",
      nb: "Flere koder heter «{label}»: {codes}"
    ),
    Entry(
      "sheet-unclear/twice",
      en: "This passage stands twice under the same code",
      nb: "Dette utdraget står to ganger under samme kode"
    ),
    Entry(
      "sheet-unclear/unknown-passage",
      en: "Neither the study nor this sheet knows this passage",
      nb: "Verken studien eller dette arket kjenner dette utdraget"
    ),
    Entry(
      "sheet-unclear/words",
      en: "The words of this passage were changed on the sheet; the transcript has others",
      nb: "Ordene i dette utdraget er endret på arket; transkripsjonen har andre"
    ),
    Entry("fix/sheet-outdated", en: "Take over the name “{label}”", nb: "Ta over navnet «{label}»"),
    Entry("fix/sheet-unclear", en: "Restore the passage", nb: "Sett utdraget i stand"),
    Entry("fix/sheet-unclear/code", en: "It is the code {label} ({code})", nb: "Det er koden {label} ({code})"),
    Entry("fix/sheet-unclear/take-out", en: "Take it from the sheet", nb: "Ta det bort fra arket"),
    Entry("fix/sheet-unclear/words", en: "Restore the words", nb: "Sett ordene tilbake"),
    Entry("action/add-code", en: "{label}: new code below it", nb: "{label}: ny kode under"),
    Entry("action/apply-sheet", en: "Apply this sheet: {what}", nb: "Ta arket i bruk: {what}"),
    Entry("action/apply-sheet-ask", en: "Apply this sheet? {what}", nb: "Ta arket i bruk? {what}"),
    Entry(
      "action/log-changes",
      en: "Note the changes of the code book in the log",
      nb: "Noter endringene i kodeboken i loggen"
    ),
    Entry("action/merge-ask", en: "{label}: merge into …", nb: "{label}: slå sammen med …"),
    Entry("action/move-ask", en: "{label}: move under …", nb: "{label}: flytt til …"),
    Entry("action/sort-query", en: "Sort the passages of this query", nb: "Sorter utdragene i dette søket"),
    Entry("done/apply-sheet", en: "sheet applied", nb: "arket tatt i bruk"),
    Entry("sheet/apply", en: "Apply", nb: "Ta i bruk"),
    Entry("sheet/not-now", en: "Not now", nb: "Ikke nå"),
    Entry("sheet/nothing", en: "The study has all that {file} says.", nb: "Studien har alt det {file} sier."),
    Entry(
      "sheet/recoded",
      en: "{count} {count|passage|passages} with another code",
      nb: "{count} utdrag med en annen kode"
    ),
    Entry("sheet/added", en: "{count} with one more code", nb: "{count} med én kode til"),
    Entry("sheet/removed", en: "{count} without the code", nb: "{count} uten koden"),
    Entry(
      "sheet/codes",
      en: "{count} {count|change|changes} of the code book",
      nb: "{count} {count|endring|endringer} i kodeboken"
    ),
    Entry("sheet/memos", en: "{count} {count|memo|memos}", nb: "{count} {count|notat|notater}"),
    Entry(
      "sheet/written",
      en: "{file}: {count} {count|passage|passages}. Sort them, then run: kodebok sort --apply {file}",
      nb: "{file}: {count} utdrag. Sorter dem, og kjør så: kodebok sort --apply {file}"
    ),
    Entry("sheet/written-here", en: "{file} is written.", nb: "{file} er skrevet."),
    Entry("sheet/empty", en: "No passages to sort.", nb: "Ingen utdrag å sortere."),
    Entry("error/not-a-sheet", en: "{file} is no sorting sheet.", nb: "{file} er ikke et sorteringsark."),
    Entry("refused/not-a-sheet", en: "{file} is no sorting sheet.", nb: "{file} er ikke et sorteringsark."),
    Entry("refused/nothing-to-sort", en: "There are no passages to sort.", nb: "Det er ingen utdrag å sortere."),
    Entry(
      "command-sort",
      en: "Sort passages on a sheet, and apply it",
      nb: "Sorter utdrag på et ark, og ta det i bruk"
    ),
    Entry("option-apply", en: "do what the sheet FILE says", nb: "gjør det arket FILE sier"),
    Entry("option-dry-run", en: "only say what would be done", nb: "si bare hva som ville bli gjort"),
    Entry("option-history", en: "tell what became of the codes", nb: "fortell hva som er blitt av kodene"),
    Entry("option-reread", en: "list the sources to read again", nb: "vis kildene som må leses på nytt"),
    Entry(
      "re-read",
      en: "Coded before {codes} {count|was|were} made: to be read again",
      nb: "Kodet før {codes} {count|kom|kom} til: må leses på nytt"
    ),
    Entry("action/re-read", en: "Read again, note it in the log", nb: "Lest på nytt, noter det i loggen"),
    Entry("reread/none", en: "No source is waiting to be read again.", nb: "Ingen kilde venter på å bli lest på nytt."),
    Entry("done/re-read", en: "noted as read again", nb: "notert som lest på nytt"),
    Entry("history/first", en: "first coding", nb: "første koding"),
    Entry(
      "history/former",
      en: "formerly {code}, {count} {count|coding|codings}",
      nb: "tidligere {code}, {count} {count|koding|kodinger}"
    ),
    Entry("history/ids", en: "formerly {codes}", nb: "tidligere {codes}"),
    Entry("history/title", en: "History", nb: "Historie"),
    Entry("reread/title", en: "To be read again", nb: "Må leses på nytt"),
    Entry("history/last", en: "latest coding, {count} in all", nb: "siste koding, {count} i alt"),
    Entry("history/parked", en: "set aside", nb: "lagt til side"),
    Entry("history/since", en: "made", nb: "laget"),
    Entry("done/log", en: "noted in the log", nb: "notert i loggen"),
  ]
}
