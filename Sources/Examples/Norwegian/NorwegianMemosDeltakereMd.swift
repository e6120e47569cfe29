// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/deltakere.md` of the Norwegian example.
  static let norwegianMemosDeltakereMd = File(
    path: "memos/deltakere.md",
    content: #"""
# Memoer om deltakere og intervjuer {#memoer-deltakere}

## Even som negativt tilfelle {#memo-even about=P6 date=2026-03-23 kind=interpretation certainty=medium}

Even snur ordet til Sindre på hodet: For Sindre var livet før huset et venterom, for Even var huset venterommet. Dette må ikke gjemmes bort i et avsnitt om unntak. Han gir oss også ordparet «tatt imot» og «tatt i bruk», som ble tittelen på studien.

## Tone sier to ting om skam {#memo-tone about=P1 date=2026-03-02 kind=observation}

Først sier hun at hun ikke bryr seg om hva folk mener. Litt senere går hun rundt et helt kvartal for å slippe å møte en tidligere klassekamerat. Hun ser det selv: «Så jeg bryr meg vel litt.»

## Oppvasken {#memo-oppvasken about=a181ae2c-8799-4583-8a37-c4cb877b812c date=2026-04-07 kind=observation}

Her fullfører Samira setningen til Oskar. Kodingen går derfor over to replikker. Det er forsoningen som er utdraget, ikke det den ene eller den andre sier.

## Etter gruppeintervjuet {#memo-gruppe about="transcripts/gruppe.txt" date=2025-11-18 kind=preconception}

Skrevet samme kveld. Jeg ventet at Oskar ikke ville si noe. Han sa lite, men hver gang han sa noe, skiftet samtalen retning. Det var vondt å høre ham si at han burde ha ringt Even.

"""#)
}
