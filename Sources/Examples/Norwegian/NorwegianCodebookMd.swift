// swift-format-ignore-file

extension ExampleStudy {
  /// `codebook.md` of the Norwegian example.
  static let norwegianCodebookMd = File(
    path: "codebook.md",
    content: #"""
# Hverdagen {#hverdag .theme color="#e6a23c" answers=rq1}

Hva deltakelsen gjør med dagene: tid, penger, vei og familieliv. Temaet handler om det som skjer utenfor huset like mye som det som skjer inne.

## Å ha noe å stå opp til {#rutine origin=emergent since=2026-03-02 guide=q2}

Dagen eller uka får form fordi det finnes et sted å gå til. Også det motsatte: dager uten form, eller et tilbud som ikke ga noen.

Inkluder: klokkeslett, faste måltider, klær, uker som henger sammen, fravær som brudd på rytmen.

Ekskluder: venting som tilstand (bruk [Venterommet](#venterommet)); opplevelsen av at noen merker fraværet (bruk [Å bli sett](#sett)).

Eksempel: «Jeg har noe å stå opp til.» (Tone)

Grense: Søvn kodes her bare når den er knyttet til det å ha gjort noe.

## Venterommet {#venterommet origin=emergent since=2026-03-09}

In vivo-kode etter Sindre. Livet oppleves som satt på vent: svar, brev, avklaring, behandling, finansiering. Gjelder både før huset og på huset.

Inkluder: tid som er borte eller lik; å vente på å bli en annen; at hele huset venter.

Ekskluder: konkret ventetid på buss og båt (bruk [Reisevei](#reisevei)).

Eksempel: «Livet mitt var et venterom, og ingen kom ut og ropte opp navnet mitt.» (Sindre)

## Penger {#okonomi origin=a-priori since=2026-02-16 guide=q8}

Hva det koster å delta, hva man må la være, og hva uvissheten om inntekt gjør.

Inkluder: mat på slutten av måneden, gjeld, reiseutgifter, ønsket om lønn.

Ekskluder: regler og skjemaer uten at penger nevnes (bruk [Relasjon](#relasjon-apparat)).

Eksempel: «Det er litt rart å tape penger på å stå opp.» (Tone)

## Reisevei {#reisevei .fact since=2026-02-16 guide=q1}

Faktakode: hvordan deltakeren kommer seg til huset, og hvor lang tid det tar. Tolkes ikke og regnes ikke med i temaet.

Inkluder: framkomstmiddel, minutter, hvem som kjører.

## Å være forelder {#forelder origin=emergent since=2026-03-18}

Deltakelsen sett fra foreldrerollen. Bare Ragnhild har barn, så koden kan ikke brukes til sammenligning.

Inkluder: hva barnet vet og sier, omsorg som krav, skoleferier.

Ekskluder: deltakernes egne foreldre.

Eksempel: «De spør om arbeid og de spør om helse. Jeg har ei jente på seks.» (Ragnhild)

# Folk på huset {#folk .theme color="#409eff" answers=rq2}

Det som skjer mellom menneskene på Naustet og Loftet, både deltakere og ansatte.

## Relasjon {#relasjon-hus origin=a-priori since=2026-02-16 guide=q3}

Forholdet til andre deltakere, frivillige og ansatte på huset. Ikke bare vennskap: også det å stå ved siden av hverandre uten å si noe.

Inkluder: å arbeide side om side, å kjenne hverandres vaner, å ikke høre til.

Ekskluder: saksbehandlere og behandlere (bruk [Relasjon](#relasjon-apparat) under Hjelpeapparatet).

Eksempel: «Det er lettere å si noe når du har noe i hendene.» (Tone)

## Å bli sett {#sett origin=emergent since=2026-03-02 guide=q3}

Noen legger merke til deltakeren som person, i smått. Også opplevelsen av ikke å bli sett.

Inkluder: blikk, spørsmål, tall og navn som huskes; å bli oversett.

Ekskluder: ros for utført arbeid (bruk [Mestring](#mestring)).

Eksempel: «Det var akkurat som om jeg var venta.» (Tone)

Grense: Når det å bli sett fører til at deltakeren åpner seg, kodes også [Tillit](#tillit).

## Tillit {#tillit origin=theory was=trygghet since=2026-03-09}

Noen gir deltakeren noe som kan misbrukes, eller deltakeren våger å gi fra seg noe. Slått sammen med den tidligere koden Trygghet, se loggen.

Inkluder: nøkler, kasse, brev som åpnes sammen, løfter om at noe blir mellom oss; brudd på dette.

Ekskluder: at noen er hyggelige.

Eksempel: «Det var første gang noen hadde gitt meg noe jeg kunne misbruke.» (Sindre)

## Konflikt {#konflikt origin=a-priori since=2026-02-16 guide=q6}

Uenighet, bråk og forsoning mellom folk på huset, og hva de ansatte gjør eller ikke gjør.

Inkluder: episoden med han som ville styre (Naustet), kjøkkenet og planen (Loftet), konflikter som ties i hjel.

Ekskluder: uenighet med kontoret.

Eksempel: «Vi har to panner.» (Amir)

# Å bidra {#bidra .theme color="#67c23a" answers=rq2}

Hva deltakerne gjør, hva som ventes av dem, og hva det gjør med dem at noen trenger det.

## Mestring {#mestring origin=a-priori since=2026-02-16 guide=q4}

Å få til noe, lære noe, kunne noe andre ikke kan.

Inkluder: ferdigheter, stolthet over et produkt, å lære opp andre.

Ekskluder: at noen trenger resultatet (bruk [Å være til nytte](#nytte)).

Eksempel: «Jeg er god på skjøter.» (Sindre)

## Å være til nytte {#nytte origin=emergent also=folk since=2026-03-02 guide=q4}

Det deltakeren gjør, har betydning for noen andre. Hører også hjemme under Folk på huset, fordi nytten nesten alltid er nytte for en bestemt person.

Inkluder: å bli tatt i bruk, å fyre for de andre, å stå på planen; mistanke om at arbeidet er på liksom.

Ekskluder: egen glede over ferdigheten (bruk [Mestring](#mestring)).

Eksempel: «Det er åtte mennesker som fryser hvis jeg forsover meg.» (Sindre)

## Rammer {#rammer .category}

Hva som er pålagt og hva som er valgt.

### Krav {#krav origin=a-priori excludes=frivillighet since=2026-02-16 guide=q5}

Noe ventes av deltakeren, av huset, kontoret, familien eller deltakeren selv. Om kravet oppleves som godt eller dårlig, merkes med holdning.

Inkluder: oppmøteplikt, planer, bestillinger, fravær av krav når det savnes.

Ekskluder: det at man kan la være (bruk [Frivillighet](#frivillighet)). De to skal ikke stå på samme utdrag.

Eksempel: «Kravet fikk meg inn døra.» (Sindre)

### Frivillighet {#frivillighet origin=a-priori since=2026-02-16 guide=q5}

Å kunne komme, gå, velge eller la være uten at det får følger.

Inkluder: å få være lenge, å få slutte, å snu i trappa.

Ekskluder: andres forventninger (bruk [Krav](#krav)).

Eksempel: «Hvis hun har feber, så sender jeg et hjerte til Gunnvor, og så får jeg et hjerte tilbake.» (Ragnhild)

## Ansvar {#ansvar .parked origin=a-priori since=2026-02-16}

Et bestemt oppdrag eller en ting deltakeren har fått ansvar for. Parkert 14. april 2026: overlapper for mye med Tillit og Å være til nytte. Kodingene beholdes til vi har avgjort hvor de hører hjemme.

Inkluder: nøkkel, stoffliste, kasseskrin, planen på veggen.

# Hjelpeapparatet og veien videre {#apparat .theme color="#9b59b6" answers=rq3}

Møtene med kontoret og andre instanser, og tankene om det som kommer etter huset.

## Relasjon {#relasjon-apparat origin=a-priori since=2026-02-16 guide=q7}

Forholdet til saksbehandlere, behandlere og andre utenfor huset som bestemmer noe.

Inkluder: bytte av saksbehandler, brev, mapper, enkeltpersoner som huskes med varme.

Ekskluder: folk på huset (bruk [Relasjon](#relasjon-hus) under Folk på huset).

Eksempel: «Hun husket at jeg hadde katt.» (Tone)

## Skam {#skam origin=emergent since=2026-03-02}

Å være redd for å bli sett som en som ikke får det til, og det man gjør for å unngå det.

Inkluder: å skjule, gå omveier, si noe annet enn det er; det å ha sluttet å skamme seg.

Ekskluder: sjenanse som ikke knyttes til det å stå utenfor.

Eksempel: «Jeg så henne gjennom ruta og så gikk jeg rundt hele kvartalet til hun var ferdig.» (Tone)

## Håp {#hap origin=emergent since=2026-03-02 guide=q9}

Ønsker og planer som deltakeren selv formulerer, og fraværet av dem.

Inkluder: utdanning, yrke, en dato å telle ned til.

Ekskluder: hvordan overgangen skal skje (bruk [Overgang](#overgang)).

Eksempel: «Jeg har planer for torsdag.» (Sindre)

## Overgang {#overgang origin=theory since=2026-03-09 guide=q9}

Det å gå fra huset til noe annet, eller å slippe. Frykt, dører, stup, muligheten til å komme tilbake.

Inkluder: praksis, prøvedager, søknader som ikke sendes, regnestykker som gjør at man blir sittende.

Ekskluder: målet i seg selv (bruk [Håp](#hap)).

Eksempel: «Jeg må ha en overgang som ikke er et stup.» (Amir)

"""#)
}
