/// Sentences about words that are bound to a person, and about copies without the binding.
extension Catalogue {
  static let voices: [Entry] = [
    Entry(
      "command-export",
      en: "Print a copy of a report without what binds its words to people, codes and numbers",
      nb: "Skriv ut en kopi av en rapport uten det som knytter ordene til personer, koder og tall"
    ),
    Entry(
      "error/export-itself",
      en: "{file} is the report itself; the copy needs another name.",
      nb: "{file} er selve rapporten; kopien må ha et annet navn."
    ),
    Entry(
      "error/not-a-report",
      en: "{file} is no report in Markdown or Quarto.",
      nb: "{file} er ingen rapport i Markdown eller Quarto."
    ),
    Entry(
      "export-left",
      en: "Line {line} of the copy still holds “kodebok:”, in code or written in a way that is not understood.",
      nb: "Linje {line} i kopien har fortsatt «kodebok:», i kode eller skrevet på en måte som ikke blir forstått."
    ),
    Entry("fix/voice-quote", en: "Bind to {person}", nb: "Knytt til {person}"),
    Entry("fix/voice-unknown", en: "Bind to {similar}", nb: "Knytt til {similar}"),
    Entry(
      "related/voice-revealed/bound",
      en: "the words that keep the person unnamed",
      nb: "ordene som holder personen navnløs"
    ),
    Entry(
      "voice-quote",
      en: "Bound to {bound}, but the quote beside it was said by {person}",
      nb: "Knyttet til {bound}, men sitatet ved siden av er sagt av {person}"
    ),
    Entry(
      "voice-revealed",
      en: "{name} is named in the paragraph in which “{words}” stands for the same person",
      nb: "{name} er nevnt i avsnittet der «{words}» står for den samme personen"
    ),
    Entry("voice-unknown", en: "There is no participant “{name}”", nb: "Det er ingen deltaker «{name}»"),
    Entry(
      "voice-unknown/similar",
      en: "There is no participant “{name}”; is {similar} meant?",
      nb: "Det er ingen deltaker «{name}»; er {similar} ment?"
    ),
    Entry("voice-unknown/withdrawn", en: "{name} has withdrawn", nb: "{name} har trukket seg"),
  ]
}
