// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/log.md` of the Norwegian example.
  static let norwegianMemosLogMd = File(
    path: "memos/log.md",
    content: #"""
# Analyselogg {#logg}

- 2026-02-16: Kodeboka opprettet med ni koder fra intervjuguiden, blant dem faktakoden Reisevei.
- 2026-03-02: Nye koder etter Tone: Å ha noe å stå opp til, Å bli sett, Å være til nytte, Skam, Håp.
- 2026-03-09: Ny kode Venterommet, in vivo etter Sindre. Utskriften til Tone skal leses om igjen.
- 2026-03-09: Nye koder Tillit og Overgang, begge med støtte i teori.
- 2026-03-09: Trygghet slått sammen med Tillit. Grunn: nøkkelen hos Sindre lot seg ikke plassere i den ene eller den andre.
- 2026-03-10: To koder beholder navnet Relasjon. Se [memo](temaer.md#memo-relasjon).
- 2026-03-18: Ny kode Å være forelder etter Ragnhild. Ingen andre deltakere har barn.
- 2026-04-14: Ansvar parkert. Grunn: overlapper med Tillit og Å være til nytte.
- 2026-04-22: Jonas ferdig med fire utskrifter.
- 2026-05-04: Fire temaer vedtatt.
- 2026-05-11: Å være til nytte plassert under Folk på huset i tillegg til Å bidra.

"""#)
}
