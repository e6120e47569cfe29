/// Headings of tables and summary lines.
extension Catalogue {
  static let lists: [Entry] = [
    Entry("heading/analysis", en: "analysis", nb: "analyse"),
    Entry("heading/answers", en: "what it answers", nb: "hva den svarer på"),
    Entry("heading/code", en: "code", nb: "kode"),
    Entry("heading/codes", en: "codes", nb: "koder"),
    Entry("heading/coder", en: "coder", nb: "kodet av"),
    Entry("heading/coders", en: "coders", nb: "kodere"),
    Entry("heading/codings", en: "codings", nb: "kodinger"),
    Entry("heading/default", en: "default", nb: "ellers"),
    Entry("heading/does", en: "what it does", nb: "hva det gjør"),
    Entry("heading/id", en: "id", nb: "id"),
    Entry("heading/kind", en: "kind", nb: "type"),
    Entry("heading/option", en: "option", nb: "valg"),
    Entry("heading/participant", en: "participant", nb: "deltaker"),
    Entry("heading/participants", en: "participants", nb: "deltakere"),
    Entry("heading/place", en: "place", nb: "sted"),
    Entry("heading/quote", en: "passage", nb: "utdrag"),
    Entry("heading/segments", en: "passages", nb: "utdrag"),
    Entry("heading/source", en: "source", nb: "kilde"),
    Entry("heading/sources", en: "sources", nb: "kilder"),
    Entry("heading/speaker", en: "speaker", nb: "taler"),
    Entry("heading/takes", en: "takes", nb: "tar"),
    Entry("heading/turns", en: "turns", nb: "taleturer"),
    Entry("list/more", en: "… and {count} more", nb: "… og {count} til"),
    Entry("list/none", en: "none", nb: "ingen"),
    Entry("list/parked", en: "set aside", nb: "lagt til side"),
    Entry("result/made-by", en: "Made by {analysis} {version}.", nb: "Laget av {analysis} {version}."),
    Entry(
      "result/proposals",
      en: "{count} proposed {count|coding|codings}",
      nb: "{count} {count|foreslått koding|foreslåtte kodinger}"
    ),
    Entry(
      "takes/attribute",
      en: "a column of the participants or the material",
      nb: "en kolonne for deltakere eller materiale"
    ),
    Entry("takes/boolean", en: "true or false", nb: "true eller false"),
    Entry("takes/choice", en: "a word", nb: "et ord"),
    Entry("takes/code", en: "a code or theme", nb: "en kode eller et tema"),
    Entry("takes/coder", en: "a coder", nb: "en som koder"),
    Entry("takes/integer", en: "a whole number", nb: "et helt tall"),
    Entry("takes/number", en: "a number", nb: "et tall"),
    Entry("takes/participant", en: "a participant", nb: "en deltaker"),
    Entry("takes/query", en: "a query", nb: "en spørring"),
    Entry("takes/several", en: "may be given several times", nb: "kan gis flere ganger"),
    Entry("takes/source", en: "a source", nb: "en kilde"),
    Entry("takes/text", en: "text", nb: "tekst"),
    Entry(
      "status/codes",
      en: "{themes} {themes|theme|themes}, {codes} {codes|code|codes}, {unused} not yet used",
      nb: "{themes} {themes|tema|temaer}, {codes} {codes|kode|koder}, {unused} ikke brukt ennå"
    ),
    Entry(
      "status/codings",
      en: "{codings} {codings|coding|codings} by {coders} {coders|coder|coders}",
      nb: "{codings} {codings|koding|kodinger} av {coders} {coders|koder|kodere}"
    ),
    Entry(
      "status/findings",
      en: "{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}",
      nb: "{errors} feil, {warnings} {warnings|advarsel|advarsler}"
    ),
    Entry(
      "status/participants",
      en: "{participants} {participants|participant|participants}",
      nb: "{participants} {participants|deltaker|deltakere}"
    ),
    Entry(
      "status/sources",
      en: "{sources} {sources|source|sources}, {coded} coded, {turns} {turns|turn|turns}",
      nb: "{sources} {sources|kilde|kilder}, {coded} kodet, {turns} {turns|taletur|taleturer}"
    ),
    Entry(
      "summary/checked",
      en: "{documents} {documents|source|sources} and {codings} {codings|coding|codings} checked",
      nb: "{documents} {documents|kilde|kilder} og {codings} {codings|koding|kodinger} sjekket"
    ),
    Entry("summary/clean", en: "no findings", nb: "ingen funn"),
    Entry("summary/errors", en: "{count} {count|error|errors}", nb: "{count} feil"),
    Entry("summary/fixable", en: "{count} can be mended with --fix", nb: "{count} kan rettes med --fix"),
    Entry("summary/hints", en: "{count} {count|hint|hints}", nb: "{count} tips"),
    Entry("summary/information", en: "{count} {count|note|notes}", nb: "{count} {count|opplysning|opplysninger}"),
    Entry("summary/known", en: "{count} known from before not shown", nb: "{count} kjente fra før er ikke vist"),
    Entry("summary/segments", en: "{count} {count|passage|passages}", nb: "{count} utdrag"),
    Entry("summary/warnings", en: "{count} {count|warning|warnings}", nb: "{count} {count|advarsel|advarsler}"),
  ]
}
