/// Sentences about codings and the files that hold them.
extension Catalogue {
  static let codings: [Entry] = [
    Entry(
      "ambiguous-coding",
      en:
        "“{quote}” stands in {count} places that fit equally well; the coding “{label}” by {coder} may belong to another",
      nb: "«{quote}» står {count} steder som passer like godt; kodingen «{label}» av {coder} kan høre til et annet sted"
    ),
    Entry(
      "broken-line",
      en: "Line {line} is not a coding and is left as it is: {reason}",
      nb: "Linje {line} er ingen koding og blir stående som den er: {reason}"
    ),
    Entry(
      "coding-across-speakers",
      en: "The passage coded “{label}” holds the words of {speakers}",
      nb: "I utdraget med koden «{label}» snakker både {speakers}"
    ),
    Entry(
      "coding-across-speakers/question",
      en: "The passage coded “{label}” begins with the question: it holds the words of {speakers}",
      nb: "Utdraget med koden «{label}» begynner med spørsmålet: her snakker både {speakers}"
    ),
    Entry(
      "conflict-markers",
      en: "Lines {line} to {endLine} are a conflict left by version control; both sides are read",
      nb: "Linje {line} til {endLine} er en konflikt etterlatt av versjonskontrollen; begge sider er lest"
    ),
    Entry(
      "conflict-markers/text",
      en: "Lines {line} to {endLine} are a conflict left by version control: choose what shall stand",
      nb: "Linje {line} til {endLine} er en konflikt etterlatt av versjonskontrollen: velg hva som skal stå"
    ),
    Entry(
      "deleted-and-changed",
      en: "One side deleted this coding and the other changed it; it was kept",
      nb: "Én side slettet denne kodingen og den andre endret den; den er beholdt"
    ),
    Entry(
      "drifted-coding",
      en: "The words coded “{label}” by {coder} were changed: coded as “{quote}”, now “{now}”",
      nb: "Ordene som {coder} kodet «{label}», er endret: kodet som «{quote}», nå «{now}»"
    ),
    Entry(
      "duplicate-coding-id",
      en: "This coding has the same id as the one on line {first}, and they are not equal",
      nb: "Denne kodingen har samme id som den på linje {first}, og de er ikke like"
    ),
    Entry(
      "duplicate-coding-id/elsewhere",
      en: "This coding has the same id as one by {otherCoder} in {otherSource}",
      nb: "Denne kodingen har samme id som en av {otherCoder} i {otherSource}"
    ),
    Entry(
      "exclusive-codes-together",
      en: "“{label}” and “{other}” exclude each other and are both applied here by {coder}",
      nb: "«{label}» og «{other}» utelukker hverandre, og begge er brukt her av {coder}"
    ),
    Entry(
      "header-mismatch",
      en: "The file says it is about {named}, but by its place it is about {source}",
      nb: "Filen sier at den gjelder {named}, men etter plasseringen gjelder den {source}"
    ),
    Entry(
      "missing-source",
      en:
        "{count} {count|coding|codings} by {coder} {count|is|are} about {source}, which is not in the study; all is kept",
      nb: "{count} {count|koding|kodinger} av {coder} gjelder {source}, som ikke er i studien; alt er beholdt"
    ),
    Entry(
      "newer-version",
      en: "This file was written by a newer version of Kodebok (format {version}); it is read but not changed",
      nb: "Denne filen er skrevet av en nyere versjon av Kodebok (format {version}); den leses, men endres ikke"
    ),
    Entry(
      "orphaned-coding",
      en: "The words coded “{label}” by {coder} are no longer found in {source}: “{quote}”",
      nb: "Ordene som {coder} kodet «{label}», finnes ikke lenger i {source}: «{quote}»"
    ),
    Entry(
      "parked-code-applied",
      en: "The code “{label}” is set aside, and {coder} has applied it here",
      nb: "Koden «{label}» er lagt til side, og {coder} har brukt den her"
    ),
    Entry(
      "source-moved",
      en: "{source} seems to have moved to {target}; the codings by {coder} have not followed",
      nb: "{source} ser ut til å være flyttet til {target}; kodingene av {coder} har ikke fulgt med"
    ),
    Entry(
      "uncoded-turn",
      en: "{speaker} speaks here, and nothing of it is coded",
      nb: "{speaker} snakker her, og ingenting av det er kodet"
    ),
    Entry(
      "unknown-code",
      en: "The code book has no code “{code}”, which {coder} has applied here",
      nb: "Kodeboken har ingen kode «{code}», som {coder} har brukt her"
    ),
    Entry(
      "unknown-code/new",
      en: "The new code “{label}” ({code}) is not yet in the code book",
      nb: "Den nye koden «{label}» ({code}) står ikke i kodeboken ennå"
    ),
    Entry(
      "unknown-code/similar",
      en: "The code book has no code “{code}”; did {coder} mean “{similar}”?",
      nb: "Kodeboken har ingen kode «{code}»; mente {coder} «{similar}»?"
    ),
  ]
}
