// swift-format-ignore-file

extension ExampleStudy {
  /// `guides/gruppeguide.md` of the Norwegian example.
  static let norwegianGuidesGruppeguideMd = File(
    path: "guides/gruppeguide.md",
    content: #"""
# Guide for gruppeintervju {#gruppeguide version=1 date=2025-11-03}

- Hva er det første dere tenker på når jeg sier Loftet? {#g1 answers=rq1}
- Hva gjør det med hverdagen at dere kommer hit? {#g2 answers=rq1}
- Hva gjør dere her? {#g3 answers=rq2}
- Hvem merker det når dere har en dårlig dag? {#g4 answers=rq2}
- Er det plass til alle? {#g5 answers=rq2}
- Hvordan er det med penger? {#g6 answers=rq1}
- Hva ser dere for dere framover? {#g7 answers=rq3}

"""#)
}
