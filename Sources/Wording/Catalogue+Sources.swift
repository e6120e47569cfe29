/// Sentences about transcripts and other sources.
extension Catalogue {
  static let sources: [Entry] = [
    Entry(
      "broken-cue",
      en: "The times of this cue cannot be read or run backwards: {text}",
      nb: "Tidene for denne undertekstblokken kan ikke leses eller går bakover: {text}"
    ),
    Entry(
      "empty-source",
      en: "{source} holds no words",
      nb: "{source} inneholder ingen ord"
    ),
    Entry(
      "source-without-coding",
      en: "Nobody has coded anything in {source}",
      nb: "Ingen har kodet noe i {source}"
    ),
    Entry(
      "speaker-without-participant",
      en: "{speaker} speaks here ({count} {count|turn|turns}) and has no row in the participants table",
      nb: "{speaker} snakker her ({count} {count|taletur|taleturer}) og har ingen rad i deltakertabellen"
    ),
    Entry(
      "speaker-without-participant/declared",
      en: "{speaker} stands for {means}, who has no row in the participants table",
      nb: "{speaker} står for {means}, som ikke har noen rad i deltakertabellen"
    ),
    Entry(
      "typed-tag-left",
      en: "The tag “{tag}” is still in the text and not yet a coding",
      nb: "Merket «{tag}» står fortsatt i teksten og er ingen koding ennå"
    ),
    Entry(
      "typed-tag-left/unknown",
      en: "The tag “{tag}” is still in the text, and the code book has no code “{code}”",
      nb: "Merket «{tag}» står fortsatt i teksten, og kodeboken har ingen kode «{code}»"
    ),
    Entry(
      "unbalanced-notation",
      en: "“{text}” stands alone: a bracket is opened and not closed, or closed and not opened",
      nb: "«{text}» står alene: en parentes er åpnet og ikke lukket, eller lukket og ikke åpnet"
    ),
    Entry(
      "unbalanced-quotation-marks",
      en: "The quotation mark {text} stands alone in this turn",
      nb: "Anførselstegnet {text} står alene i denne taleturen"
    ),
    Entry(
      "undeclared-notation",
      en: "“{text}” is written in a notation the study has not declared",
      nb: "«{text}» er skrevet med en notasjon studien ikke har oppgitt"
    ),
    Entry(
      "unknown-speaker",
      en: "The speaker “{speaker}” ({count} {count|turn|turns}) is neither a participant nor an interviewer",
      nb: "Taleren «{speaker}» ({count} {count|taletur|taleturer}) er verken deltaker eller intervjuer"
    ),
    Entry(
      "unknown-speaker/similar",
      en: "The speaker “{speaker}” ({count} {count|turn|turns}) is not known; is {similar} meant?",
      nb: "Taleren «{speaker}» ({count} {count|taletur|taleturer}) er ikke kjent; er {similar} ment?"
    ),
  ]
}
