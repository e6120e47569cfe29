// swift-format-ignore-file

extension ExampleStudy {
  /// `study.md` of the Norwegian example.
  static let norwegianStudyMd = File(
    path: "study.md",
    content: #"""
# Å bli tatt i bruk {#studien}

Unge voksnes erfaringer med to aktivitetshus. En kvalitativ studie av Naustet og Loftet. Alt i studien er oppdiktet: personer, steder, institusjoner og hendelser.

## Forskningsspørsmål {#forskningssporsmal}

### Hva gjør det med hverdagen til unge voksne å delta på et aktivitetshus? {#rq1}

Vedtatt 20. mai 2025. Uendret.

### Hva i fellesskapet og aktivitetene oppleves som virksomt, og for hvem virker det ikke? {#rq2}

Vedtatt 20. mai 2025. Leddet «og for hvem virker det ikke» kom til 6. oktober 2025, etter intervjuet med Even.

### Hvordan henger erfaringene på huset sammen med møtene med hjelpeapparatet og tankene om framtida? {#rq3}

Vedtatt 20. mai 2025. Uendret.

## Metode {#metode}

Sju intervjuer: seks individuelle og ett gruppeintervju med fire deltakere. Tematisk analyse i seks trinn. Anna Berg har kodet alt materialet, Jonas Lie Dahl har kodet fire av sju utskrifter uten å se Annas kodinger.

### Trinn {#trinn}

- Bli kjent med materialet: begge har lest alt to ganger {#trinn-1}
- Første koding: mars og april 2026 {#trinn-2}
- Søke etter temaer: april 2026 {#trinn-3}
- Gå gjennom temaene: mai 2026 {#trinn-4}
- Definere og navngi: mai 2026 {#trinn-5}
- Skrive resultater: juni 2026 {#trinn-6}

### Avvik {#avvik}

Intervjuet med Ragnhild ble tatt på video og foreligger bare som tekstet utdrag. Intervjuet med Even ble gjort i en bil, i en arbeidspause.

### Begrensninger {#begrensninger}

Fire av de ti ble intervjuet sammen. Det som ikke ble sagt i gruppa, kan ikke leses som at ingen mente det. Bare én av deltakerne hadde sluttet.

## Forforståelse {#forforstaelse}

### Vi tror at frivillighet er det viktigste {#ff1 date=2025-06-01 status=contradicted}

Anna har selv arbeidet på et aktivitetshus og ventet at fravær av krav skulle være det deltakerne satte høyest. Materialet motsier dette på flere punkter, se [memo om krav](memos/krav.md#memo-krav).

### Vi tror at de ansatte betyr mer enn de andre deltakerne {#ff2 date=2025-06-01 status=open}

Skrevet av Jonas før første intervju.

### Vi tror at skammen avtar med tida på huset {#ff3 date=2025-06-01 status=open}

Skrevet av begge. Liv støtter dette, Tone sier begge deler.

## Tillatelser {#tillatelser}

- Den fiktive forskningsetiske nemnda, sak 2025/0417, godkjent 20. juni 2025, gjelder til 31. desember 2027 {#godkjenning date=2025-06-20}
- Avtale om behandling av personopplysninger, 24. juni 2025 {#avtale date=2025-06-24}
- Opptak slettes innen 1. mars 2026. Slettet 12. februar 2026 {#sletting date=2026-02-12}

## Plan {#plan}

- Informasjonsmøter på begge husene, august 2025 {#plan-1 date=2025-08}
- Individuelle intervjuer, september og oktober 2025 {#plan-2 date=2025-09}
- Gruppeintervju på Loftet, 18. november 2025 {#plan-3 date=2025-11-18}
- Utskrift ferdig, januar 2026 {#plan-4 date=2026-01}
- Koding, mars og april 2026 {#plan-5 date=2026-03}
- Rapport, juni 2026 {#plan-6 date=2026-06}

"""#)
}
