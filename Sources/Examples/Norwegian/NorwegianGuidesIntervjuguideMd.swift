// swift-format-ignore-file

extension ExampleStudy {
  /// `guides/intervjuguide.md` of the Norwegian example.
  static let norwegianGuidesIntervjuguideMd = File(
    path: "guides/intervjuguide.md",
    content: #"""
# Intervjuguide, versjon 2 {#intervjuguide version=2 date=2025-08-25}

Brukes i de individuelle intervjuene. Rekkefølgen er fri. Det siste spørsmålet stilles alltid.

## Å komme inn {#del-inn}

- Kan du fortelle om hvordan du kom hit første gang? {#q1 answers=rq1}
- Kan du beskrive en helt vanlig dag, fra du våkner? {#q2 answers=rq1}

## På huset {#del-huset}

- Hvordan er det mellom dere som er her? {#q3 answers=rq2}
- Hva gjør du når du er her? {#q4 answers=rq2}
- Er det noen som stiller krav til deg? {#q5 answers=rq2}
- Hva skjer når dere er uenige? {#q6 answers=rq2}

## Utenfor {#del-utenfor}

- Hvordan er kontakten med kontoret? {#q7 answers=rq3}
- Hvordan er det med penger? {#q8 answers=rq1}
- Hva tenker du om framtida? {#q9 answers=rq3}

## Til slutt {#del-slutt}

- Er det noe jeg ikke har spurt om som du synes er viktig? {#q10}

"""#)
}
