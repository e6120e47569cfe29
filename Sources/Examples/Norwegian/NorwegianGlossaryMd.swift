// swift-format-ignore-file

extension ExampleStudy {
  /// `glossary.md` of the Norwegian example.
  static let norwegianGlossaryMd = File(
    path: "glossary.md",
    content: #"""
# Begreper {#begreper}

## Aktivitetshus {#aktivitetshus aliases="huset, tilbudet, dagtilbud"}

Åpent sted med verksted, kjøkken og fellesskap, uten henvisning. I teksten bruker vi «huset» om det enkelte stedet.

## Deltaker {#deltaker aliases="bruker, klient, medlem"}

Den som kommer til huset. Vi skriver aldri «bruker» i egen tekst.

## Kontoret {#kontoret aliases="Velferdskontoret, etaten, systemet"}

Deltakernes ord for det kommunale velferdskontoret.

## Tiltak {#tiltak aliases="kurs, arbeidstrening"}

Tidsavgrenset plass som kontoret vedtar, som regel tolv uker.

## Sjøl {#sjol aliases="selv, sjølv, sjølve"}

Dialektformene beholdes i utskriftene.

"""#)
}
