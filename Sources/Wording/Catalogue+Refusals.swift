/// Why something is not done, and what to do instead.
extension Catalogue {
  static let refusals: [Entry] = [
    Entry(
      "refused/empty-label",
      en: "A name needs at least one letter or digit.",
      nb: "Et navn trenger minst én bokstav eller ett tall."
    ),
    Entry(
      "refused/has-nodes-below",
      en: "Other codes stand below “{code}”. Move them first.",
      nb: "Andre koder står under «{code}». Flytt dem først."
    ),
    Entry(
      "refused/id-taken",
      en: "Another code has the id “{code}”, now or earlier.",
      nb: "En annen kode har eller har hatt id-en «{code}»."
    ),
    Entry(
      "refused/inside-itself",
      en: "“{code}” cannot be put into itself.",
      nb: "«{code}» kan ikke legges inn i seg selv."
    ),
    Entry(
      "refused/invalid-id",
      en: "“{text}” cannot be an id: use letters, digits, hyphen, underscore and full stop.",
      nb: "«{text}» kan ikke være en id: bruk bokstaver, tall, bindestrek, understrek og punktum."
    ),
    Entry("refused/no-such-code", en: "The code book has no code “{code}”.", nb: "Kodeboken har ingen kode «{code}»."),
    Entry("refused/no-such-coding", en: "This coding is gone.", nb: "Denne kodingen finnes ikke lenger."),
    Entry(
      "refused/not-longer",
      en: "Select words outside the passage to extend it.",
      nb: "Velg ord utenfor utdraget for å utvide det."
    ),
    Entry(
      "refused/not-placed",
      en: "The words of this coding are not found in the text. Choose a place for it first.",
      nb: "Ordene til denne kodingen er ikke funnet i teksten. Velg et sted for den først."
    ),
    Entry(
      "refused/not-possible-here",
      en: "The code book is written in a way that does not let “{code}” be put there. Move it by hand.",
      nb: "Kodeboken er skrevet slik at «{code}» ikke kan legges der. Flytt den for hånd."
    ),
    Entry(
      "refused/not-shorter",
      en: "Select some of the words of the passage to shorten it.",
      nb: "Velg noen av ordene i utdraget for å gjøre det kortere."
    ),
    Entry("refused/nothing-selected", en: "There are no words here to code.", nb: "Her er det ingen ord å kode."),
    Entry(
      "refused/nothing-to-split",
      en: "Put the cursor between two words of the passage to split it.",
      nb: "Sett markøren mellom to ord i utdraget for å dele det."
    ),
    Entry(
      "refused/others-coding",
      en: "This coding is {coder}’s, and only {coder} can change it. Make your own instead.",
      nb: "Denne kodingen er laget av {coder}, og bare {coder} kan endre den. Lag heller din egen."
    ),
    Entry(
      "refused/read-only-file",
      en: "{file} could not be read whole, so nothing is written to it. “kodebok check” tells why.",
      nb: "{file} kunne ikke leses i sin helhet, så ingenting skrives til den. «kodebok check» sier hvorfor."
    ),
  ]
}
