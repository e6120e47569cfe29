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
    Entry(
      "refused/entry-id-taken",
      en: "“{name}” is the id of something else already.",
      nb: "«{name}» er alt id-en til noe annet."
    ),
    Entry(
      "refused/label-taken",
      en:
        "“{label}” is the name of another code. To make the two one, run “kodebok code merge {code} {to}”, or write the name into the heading by hand and choose “merge” there.",
      nb:
        "«{label}» er navnet på en annen kode. For å gjøre de to til én: kjør «kodebok code merge {code} {to}», eller skriv navnet i overskriften for hånd og velg «slå sammen» der."
    ),
    Entry(
      "refused/name-is-role",
      en: "“{name}” stands for whoever asks the questions. Choose another name.",
      nb: "«{name}» står for den som stiller spørsmålene. Velg et annet navn."
    ),
    Entry(
      "refused/name-not-read",
      en: "In {file}, “{name}” would not be told from what is said. Choose a shorter name, without punctuation.",
      nb: "I {file} ville ikke «{name}» skille seg fra det som blir sagt. Velg et kortere navn uten tegnsetting."
    ),
    Entry(
      "refused/name-taken",
      en:
        "“{name}” is another participant ({to}). If they are one person, delete one of the two rows of {file} and rename again.",
      nb:
        "«{name}» er en annen deltaker ({to}). Er de én person, slett den ene av de to radene i {file} og gi nytt navn på nytt."
    ),
    Entry(
      "refused/no-such-entry",
      en: "“{name}” is gone from the file. Open it again.",
      nb: "«{name}» finnes ikke lenger i filen. Åpne den på nytt."
    ),
    Entry(
      "refused/no-such-participant",
      en: "The participants table has nobody called “{name}”.",
      nb: "Deltakertabellen har ingen som heter «{name}»."
    ),
    Entry(
      "refused/speaker-taken",
      en: "Somebody else speaks as “{name}” in {file}. Choose another name.",
      nb: "En annen taler som «{name}» i {file}. Velg et annet navn."
    ),
    Entry(
      "refused/unusable-name",
      en:
        "“{name}” cannot be a name: it has at most {count} characters, does not begin with @, and holds none of {signs}",
      nb:
        "«{name}» kan ikke være et navn: det har høyst {count} tegn, begynner ikke med @ og inneholder ingen av {signs}"
    ),
    Entry("refused/no-such-code", en: "The code book has no code “{code}”.", nb: "Kodeboken har ingen kode «{code}»."),
    Entry(
      "refused/no-such-report",
      en: "{file} is no report of this study.",
      nb: "{file} er ingen rapport i denne studien."
    ),
    Entry("refused/nobody-speaks", en: "Nobody speaks in this passage.", nb: "Ingen snakker i dette utdraget."),
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
