/// What the settings about reports and disclosure mean.
extension Catalogue {
  static let reportSettings: [Entry] = [
    Entry(
      "setting/bibliography",
      en: "Lists of literature (BibTeX or CSL JSON) for reports that name none in their front matter.",
      nb: "Litteraturlister (BibTeX eller CSL JSON) for rapporter som ikke nevner noen øverst i teksten."
    ),
    Entry(
      "setting/bibliography/*",
      en: "A file of the study.",
      nb: "En fil i studien."
    ),
    Entry(
      "setting/disclosure",
      en:
        "Who could be recognised: what may stand although it looks like somebody's, the most participants a combination of attributes may fit to be told of, and columns that say nothing about who somebody is.",
      nb:
        "Hvem som kan kjennes igjen: det som kan stå selv om det ligner på noens, hvor mange deltakere en kombinasjon av opplysninger høyst kan passe på for å bli nevnt, og kolonner som ikke sier noe om hvem noen er."
    ),
    Entry(
      "setting/disclosure/allow",
      en: "What may stand, word for word.",
      nb: "Det som kan stå, ord for ord."
    ),
    Entry(
      "setting/disclosure/allow/*",
      en: "A number, an address or a name.",
      nb: "Et nummer, en adresse eller et navn."
    ),
    Entry(
      "setting/disclosure/smallest",
      en: "A combination is told of where it fits fewer participants than this.",
      nb: "En kombinasjon nevnes når den passer på færre deltakere enn dette."
    ),
    Entry(
      "setting/disclosure/harmless",
      en: "Columns that say nothing about who somebody is.",
      nb: "Kolonner som ikke sier noe om hvem noen er."
    ),
    Entry(
      "setting/disclosure/harmless/*",
      en: "The name of a column.",
      nb: "Navnet på en kolonne."
    ),
    Entry(
      "setting/reports",
      en: "How reports are written: language, quotation marks, speakers of quotations, preferred words.",
      nb: "Hvordan rapportene skrives: språk, anførselstegn, hvem som taler i sitater, ord som foretrekkes."
    ),
    Entry(
      "setting/reports/language",
      en: "The written language: nb, nn or en.",
      nb: "Målformen: nb, nn eller en."
    ),
    Entry(
      "setting/reports/marks",
      en: "The opening and the closing mark.",
      nb: "Tegnet foran og tegnet bak."
    ),
    Entry(
      "setting/reports/literatureMarks",
      en: "The opening and the closing mark that are kept for words of literature and for terms.",
      nb: "Åpnings- og avslutningstegnet som er forbeholdt ord fra litteraturen og faguttrykk."
    ),
    Entry(
      "setting/reports/speaker",
      en: "Where the speaker of a quotation that is set off stands; without it as each file has it.",
      nb: "Hvor den som taler i et innrykket sitat, står; uten dette slik hver fil har det."
    ),
    Entry(
      "setting/reports/pageWords",
      en: "How many spoken words of a transcript make a page, for `kodebok:pages`.",
      nb: "Hvor mange ord tale i en utskrift som er en side, for `kodebok:pages`."
    ),
    Entry(
      "setting/reports/genderNeutral",
      en: "Whether words for one gender are told of.",
      nb: "Om ord for ett kjønn skal nevnes."
    ),
    Entry(
      "setting/reports/terms",
      en: "Words to avoid, each with what is preferred.",
      nb: "Ord som skal unngås, hvert med det som foretrekkes."
    ),
    Entry(
      "setting/reports/terms/*",
      en: "What is preferred.",
      nb: "Det som foretrekkes."
    ),
  ]
}
