/// Sentences about what reports rest on: literature, codes, lines, condensates.
extension Catalogue {
  static let traces: [Entry] = [
    Entry(
      "bibliography-entry",
      en: "The entry “{key}” cannot be read: it is not closed, or the list is no JSON",
      nb: "Posten «{key}» kan ikke leses: Den er ikke lukket, eller lista er ikke JSON"
    ),
    Entry(
      "bibliography-entry/duplicate",
      en: "A second entry with the key “{key}”",
      nb: "En post til med nøkkelen «{key}»"
    ),
    Entry(
      "bibliography-missing",
      en: "The list of literature {file} is not there",
      nb: "Litteraturlista {file} finnes ikke"
    ),
    Entry(
      "citation-page",
      en: "Page {page} of {name}? It stands on pages {pages}",
      nb: "Side {page} i {name}? Verket står på side {pages}"
    ),
    Entry(
      "citation-unknown",
      en: "No work in {files} has the key “{key}”",
      nb: "Ingen verk i {files} har nøkkelen «{key}»"
    ),
    Entry(
      "citation-unknown/similar",
      en: "No work in {files} has the key “{key}”; is “{similar}” meant?",
      nb: "Ingen verk i {files} har nøkkelen «{key}»; er «{similar}» ment?"
    ),
    Entry(
      "citation-unused",
      en: "{name} is in the list, and nothing refers to it",
      nb: "{name} står i lista, og ingenting viser til verket"
    ),
    Entry(
      "claim-late",
      en: "“{label}” is spoken of first in the discussion; the results do not have it",
      nb: "«{label}» nevnes først i drøftingen; resultatene har det ikke med"
    ),
    Entry(
      "claim-not-asked",
      en:
        "“{printed}” about “{label}”: {people} {missing|was|were} not asked, as far as the transcripts show, and did not bring it up",
      nb:
        "«{printed}» om «{label}»: {people} {missing|ble|ble} ikke spurt, så langt utskriftene viser, og tok det ikke opp selv"
    ),
    Entry(
      "claim-undefined-code",
      en: "“{label}” is reported, and the code book does not say when it is used",
      nb: "«{label}» rapporteres, og kodeboken sier ikke når koden brukes"
    ),
    Entry(
      "claim-without-data",
      en: "“{label}” has no passage in the material",
      nb: "«{label}» har ikke noe utdrag i materialet"
    ),
    Entry(
      "condensate-case-missing",
      en: "“{label}” is not summed up for {person}",
      nb: "«{label}» er ikke oppsummert for {person}"
    ),
    Entry(
      "condensate-missing",
      en: "“{label}” has {count} {count|passage|passages} and is not summed up",
      nb: "«{label}» har {count} utdrag og er ikke oppsummert"
    ),
    Entry(
      "condensate-stale",
      en:
        "“{title}” rests on {count} {count|passage|passages}, and the words of at least one have changed since it was read last",
      nb: "«{title}» hviler på {count} utdrag, og ordene i minst ett er endret siden det sist ble lest"
    ),
    Entry(
      "condensate-stale/added",
      en: "“{title}”: a passage has come to it since it was read last, {person}: “{words}”",
      nb: "«{title}»: Et utdrag er kommet til siden det sist ble lest, {person}: «{words}»"
    ),
    Entry(
      "condensate-stale/count",
      en: "“{title}” rested on {before} {before|passage|passages} when it was read last; now there are {count}",
      nb: "«{title}» hvilte på {before} utdrag da det sist ble lest; nå er det {count}"
    ),
    Entry(
      "condensate-unbound",
      en: "“{title}” does not say which passages it rests on; there are {count}",
      nb: "«{title}» sier ikke hvilke utdrag det hviler på; det finnes {count}"
    ),
    Entry(
      "condensate-unbound/empty",
      en: "“{title}” rests on no passage",
      nb: "«{title}» hviler ikke på noe utdrag"
    ),
    Entry(
      "description-stale",
      en: "“{title}” was checked on {date}, and the sources have changed since",
      nb: "«{title}» ble sjekket {date}, og kildene er endret siden"
    ),
    Entry(
      "description-stale/coded",
      en: "“{title}” was checked on {date}, and passages were coded after that in {files}",
      nb: "«{title}» ble sjekket {date}, og utdrag er kodet etter det i {files}"
    ),
    Entry(
      "description-stale/unchecked",
      en: "“{title}” does not say when it was held against the sources",
      nb: "«{title}» sier ikke når beskrivelsen ble holdt opp mot kildene"
    ),
    Entry(
      "line-missing",
      en: "{printed}? {files} {last|ends|ends} at {last}",
      nb: "{printed}? {files} slutter på {last}"
    ),
    Entry(
      "line-moved",
      en: "These words stand at {corrected}, not {printed}",
      nb: "Disse ordene står på {corrected}, ikke {printed}"
    ),
    Entry(
      "line-moved/link",
      en: "The link leads to {printed}; these words stand at {corrected}",
      nb: "Lenken fører til {printed}; disse ordene står på {corrected}"
    ),
    Entry(
      "line-moved/numbering",
      en: "As the study numbers lines, the link leads to {corrected}, not {printed}",
      nb: "Slik studien nummererer linjer, fører lenken til {corrected}, ikke {printed}"
    ),
    Entry(
      "quote-page-missing",
      en: "Words of literature, and no page: {citation}",
      nb: "Ord fra litteratur, og ingen side: {citation}"
    ),
    Entry(
      "theory-without-source",
      en: "“{label}” comes from theory, and no work is named",
      nb: "«{label}» kommer fra teori, og ingen verk er nevnt"
    ),
    Entry(
      "unquoted-participant",
      en: "{person} has {count} coded {count|passage|passages}, and no report quotes {person}",
      nb: "{person} har {count} kodede utdrag, og ingen rapport siterer {person}"
    ),
    Entry(
      "unreported-code",
      en: "“{label}” has {count} {count|passage|passages}, and no report speaks of it",
      nb: "«{label}» har {count} utdrag, og ingen rapport nevner koden"
    ),
    Entry(
      "fix/condensate-stale",
      en: "Note that you have read the passages again",
      nb: "Noter at du har lest utdragene på nytt"
    ),
    Entry(
      "fix/condensate-unbound",
      en: "Note that it rests on the passages of today",
      nb: "Noter at teksten hviler på utdragene slik de er i dag"
    ),
    Entry(
      "fix/description-stale",
      en: "Note that you have checked it against the sources today",
      nb: "Noter at du har sjekket den mot kildene i dag"
    ),
    Entry(
      "fix/line-moved",
      en: "Write {corrected}",
      nb: "Skriv {corrected}"
    ),
    Entry(
      "fix/line-moved/all",
      en: "Correct {count} {count|reference|references} to lines",
      nb: "Rett {count} {count|henvisning|henvisninger} til linjer"
    ),
    Entry(
      "related/added",
      en: "the passage that has come to it",
      nb: "utdraget som er kommet til"
    ),
    Entry(
      "related/claim",
      en: "“{claimed}” about “{label}” rests on it",
      nb: "«{claimed}» om «{label}» hviler på dette"
    ),
    Entry(
      "related/entry",
      en: "the entry in the list",
      nb: "posten i lista"
    ),
  ]
}
