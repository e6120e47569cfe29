// swift-format-ignore-file

extension ExampleStudy {
  /// `queries.md` of the Norwegian example.
  static let norwegianQueriesMd = File(
    path: "queries.md",
    content: #"""
# Lagrede søk {#sok}

## Tillit uten hjelpeapparatet {#sok-tillit}

Utdrag om tillit på huset, uten dem som samtidig handler om kontoret eller skam.

Query: code:tillit and not theme:apparat

## Krav på Loftet {#sok-krav}

Hva deltakerne på Loftet sier om krav. Brukes til avsnittet om krav i resultatkapitlet.

Query: code:krav group:Loftet speaker:@participants

## Skam nær penger {#sok-skam-penger}

Utdrag om skam der penger kommer opp innen to replikker.

Query: code:skam near:okonomi/2turns

"""#)
}
