// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/krav.md` of the Norwegian example.
  static let norwegianMemosKravMd = File(
    path: "memos/krav.md",
    content: #"""
# Memoer om krav og frivillighet {#memoer-krav}

## Krav og mistanke er ikke det samme {#memo-krav about=krav date=2026-03-17 kind=interpretation certainty=high}

Amir skiller mellom krav og mistanke, og jeg tror han har gitt oss nøkkelen til hele temaet. Han begynner med å si at han ikke vil ha noen krav, og ender med å si at det største kravet han har, er tretti mennesker som skal ha mat. Han retter seg selv uten at jeg presser. Sindres «soning» ligner: det er tellingen som ødelegger, ikke forventningen.

Jeg ventet det motsatte. Se [forforståelsen](../study.md#ff1).

## Frivillighet hjelper ikke den som ikke vet hva han vil {#memo-frivillighet about=frivillighet date=2026-03-24 kind=interpretation certainty=medium}

Even er den eneste som sier at det frivillige var selve problemet. Kim er den eneste som uttrykkelig avviser planen. De to er egentlig ikke uenige: Kim hadde en hund å gå til, Even hadde en sofa.

## Skal paret være utelukkende? {#memo-par about=frivillighet date=2026-04-23 kind=method}

Jonas og jeg leser Livs setning om drittsekken forskjellig. Jeg har kodet hele som frivillighet, han har delt den og satt krav på siste halvdel. Vi lar begge stå til møtet i mai.

"""#)
}
