// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/temaer.md` of the Norwegian example.
  static let norwegianMemosTemaerMd = File(
    path: "memos/temaer.md",
    content: #"""
# Memoer om temaene {#memoer-temaer}

## Venterommet på to måter {#memo-venterommet about=venterommet date=2026-03-25 kind=interpretation certainty=medium}

Etter intervjuet med Even må koden dekke både ventingen før huset og ventingen på huset. Oskar gir den en tredje betydning: hele huset venter på penger fra november til jul.

## To koder som heter Relasjon {#memo-relasjon about=relasjon-apparat date=2026-03-10 kind=decision}

Vi har vurdert å gi dem ulike navn. Vi beholder samme navn fordi det er samme slags forhold vi spør etter, og fordi det er forskjellen mellom de to stedene som er interessant.

## Kunstig sitat, Å bli sett {#memo-kunstig-sett about=sett date=2026-05-04 kind=condensate}

Kunstig sitat: Det er ikke spørsmålene om hvordan jeg har det som gjør noe med meg. Det er når noen husker noe lite, sukkeret, veden eller katten, og ikke sier at de husker det.

"""#)
}
