import KodebokStudyModel

/// What an editor shows beside the words and on pages of its own: how much codes are used, where passages stand.
extension Catalogue {
  static let reading: [Entry] = [
    Entry("action/show-participant", en: "{name}: show all passages", nb: "{name}: vis alle utdrag"),
    Entry("action/show-passages", en: "{label}: show all passages", nb: "{label}: vis alle utdrag"),
    Entry("action/show-status", en: "Show how far the study is", nb: "Vis hvor langt studien er kommet"),
    Entry("progress/reading", en: "Reading the study", nb: "Leser studien"),
    Entry("progress/sources", en: "{count} of {all} sources", nb: "{count} av {all} kilder"),
    Entry(
      "refused/no-participant",
      en: "There is no such participant.",
      nb: "Det er ingen slik deltaker."
    ),
    Entry("usage/coders", en: "{count} {count|coder|coders}", nb: "{count} {count|koder|kodere}"),
    Entry("usage/codes", en: "{codes}", nb: "{codes}"),
    Entry(
      "usage/guide",
      en: "in {count} of {all} {all|interview|interviews} with this guide",
      nb: "i {count} av {all} {all|intervju|intervjuer} med denne guiden"
    ),
    Entry("usage/no-code", en: "no code stands for this question", nb: "ingen kode står for dette spørsmålet"),
    Entry("usage/none", en: "no passages yet", nb: "ingen utdrag ennå"),
    Entry(
      "usage/participants",
      en: "{count} of {all} {all|participant|participants}",
      nb: "{count} av {all} {all|deltaker|deltakere}"
    ),
    Entry("usage/sources", en: "{count} of {all} {all|source|sources}", nb: "{count} av {all} {all|kilde|kilder}"),
    Entry("view/codes", en: "Codes", nb: "Koder"),
    Entry("view/line", en: "line {line}", nb: "linje {line}"),
    Entry("view/questions", en: "Questions", nb: "Spørsmål"),
    Entry(
      "view/source",
      en: "{count} {count|coding|codings} · {codes} {codes|code|codes}",
      nb: "{count} {count|koding|kodinger} · {codes} {codes|kode|koder}"
    ),
    Entry("view/sources", en: "Sources", nb: "Kilder"),
    Entry("view/status", en: "How far the study is", nb: "Hvor langt studien er kommet"),
    Entry("view/written", en: "The page is in {file}.", nb: "Siden ligger i {file}."),
  ]
}
