// swift-format-ignore-file

extension ExampleStudy {
  /// `reports/resultater.md` of the Norwegian example.
  static let norwegianReportsResultaterMd = File(
    path: "reports/resultater.md",
    content: #"""
# Resultater

Kapitlet bygger på sju utskrifter fra to aktivitetshus, Naustet og Loftet. Ti unge voksne deltar: fire fra Naustet og seks fra Loftet. Vi presenterer fire temaer. Deltakerne omtales med pseudonym, og dialekten er beholdt i sitatene.

## Hverdagen: noe å stå opp til

Ni av ti snakker om [det å ha noe å stå opp til](../codebook.md#rutine). For åtte av dem er dette noe huset har gitt dem. Tone beskriver en morgen som alle kunne ha beskrevet, med klokke, dusj, frokost og buss, og legger til:

> Det er ikke noe mer spennende enn det, men det er det som er greia. Jeg har noe å stå opp til.
>
> Tone

Det er ikke nødvendigvis antallet dager som teller. Marit er på Naustet tre dager i uka, og «dei tre dagane held dei fire andre oppe», sier hun. For Samira begynner rytmen kvelden før, når hun legger fram klær. Ragnhild, som er den eneste av deltakerne som har barn, minner om at hun hadde noe å stå opp til før også: «Det er det lille «videre» som er forskjellen.»

Den niende er Even. Han gikk på Loftet i tre måneder og sluttet, og han sier det motsatte av de andre: «Det va ikke nånting å stå opp te.» Kim kommer ikke inn på dette.

Åtte av ti beskriver livet som et [venterom](../codebook.md#venterommet), og ordet er Sindres eget:

> Jeg har sittet på så mange venterom i mitt liv. […] Livet mitt var et venterom, og ingen kom ut og ropte opp navnet mitt.
>
> Sindre

For Sindre ligger ventingen bak ham, selv om han også forteller om en vinter da den kom tilbake. For Even var det omvendt. Han ventet ikke før han kom til huset: «Det va da æ kom dit at æ begynte å vente.» Oskar gir ordet enda en betydning når han sier at hele huset venter på penger fra november til jul.

[Penger](../codebook.md#okonomi) er et tema hos åtte av ti. Tone har mindre igjen når hun kommer enn når hun blir hjemme: «Det er litt rart å tape penger på å stå opp.» Tone og Ragnhild forteller begge at lunsjen på Naustet er viktig på slutten av måneden.

## Folk på huset: å bli sett uten å bli sett på

Alle ti har sagt noe om [å bli sett](../codebook.md#sett), men ikke alle har erfart det. Det de fleste trekker fram, er smått. Oskar forteller at Liv skyver sukkeret bort til ham når han har en dårlig dag. Liv var ikke klar over det selv. Det første møtet kan være nok, slik det var for Tone:

> Det var akkurat som om jeg var venta.
>
> Tone

Even ble sittende i en sofa til lunsj den første dagen. «Første dag får du bare én av», sier han. Da han sluttet, tok det tre uker før noen ringte. I gruppeintervjuet forteller Liv at deltakerne laget en regel om å ringe etter at Even ble borte, og Oskar sier: «Jeg burde ha ringt. Jeg hadde nummeret hans.»

[Tillit](../codebook.md#tillit) handler hos flere om ting. Sindre fikk en nøkkel til verkstedet, Marit fikk en nøkkel til systua og Amir fikk kasseskrinet. Den dagen Sindre fikk nøkkelen, kjørte han en omvei hjem:

> Det var første gang noen hadde gitt meg noe jeg kunne misbruke.
>
> Sindre

Marit har aldri brukt nøkkelen sin, «men eg må vite at han er der».

Alle fire på Naustet forteller om en [konflikt](../codebook.md#konflikt) høsten før intervjuene. Tre av dem legger vekt på hvor vanskelig det var for dem selv eller for gruppa. Ragnhild er alene om å synes synd på ham som skapte uroen: «Det er bare jeg som mener det, tror jeg.» Sindre kommer likevel nær når han spør hvor mannen gikk etterpå.

## Å bidra: fra tatt imot til tatt i bruk

Seks av ti forteller om et bestemt [ansvar](../codebook.md#ansvar) de har fått eller tatt: nøkkelen, stofflista, kasseskrinet, oppgjøret i butikken, planen på veggen. Sindre fyrer i ovnen fordi «det er åtte mennesker som fryser hvis jeg forsover meg». Even setter ord på hva som mangler når ingen trenger det man kan:

> Æ blei tatt imot på Loftet, te slutt. Men æ blei aldri tatt i bruk.
>
> Even

Ikke alle vil tas i bruk. Samira har vært til nytte siden hun var åtte, og det nye for henne er å sette seg ned.

Vi ventet at fravær av krav ville bli løftet fram som det viktigste. Slik er det for noen. Andre mener det motsatte, og flere mener begge deler. Amir sier først at han ikke vil ha noen krav. Litt senere retter han seg selv:

> Jeg vil ha krav, men jeg vil ikke ha mistanke. Det er det jeg mener.
>
> Amir

Marit mener at krav er et tegn på at noen fortsatt har tro på en: «Når ingen krev noko av deg, så betyr det at dei har gitt deg opp.» I gruppa sto Samira og Kim mot hverandre. Samira sa at «et hus uten regler er ikke et hus, det er en stasjon». Kim svarte at hun aldri ville ha kommet tilbake hvis hun hadde måttet stå på en plan den første måneden. Samira ga henne rett.

## Hjelpeapparatet og veien videre

Ni av ti forteller om [forholdet til kontoret](../codebook.md#relasjon-apparat) eller andre utenfor huset som bestemmer over noe. Kim er den eneste som ikke gjør det. Mye handler om bytter og papirer, men tre av ti husker en bestemt saksbehandler med varme: Tone, Even og Oskar. Tones saksbehandler husket at hun hadde katt. Oskars saksbehandler skrev et telefonnummer på hånda hans, «for jeg mista alltid lapper».

[Skam](../codebook.md#skam) er den eneste følelsen samtlige ti kommer inn på. Fem av ti forteller at de har skjult eller skjuler for andre hvor de går eller hva de gjør om dagen: Tone, Sindre, Amir, Samira og Kim. Amir gikk ut med matpakke i fem måneder og satt på biblioteket. Samira sier at hun går på norskkurs:

> Jeg har gått på norskkurs i tre år, etter det naboene vet. De må tro at jeg er veldig dum.
>
> Samira

Liv står for noe annet: «Det tar for mye krefter å lyve.» Oskar innvender at det også tar krefter å si det som det er.

Fire av ti har planer om skole eller fagbrev: Tone, Marit, Even og Samira. Bare Samira har fått plass. Likevel er det overgangen, og ikke målet, som skremmer. Amir har regnet på hva det koster å arbeide to dager i uka og trenger «en overgang som ikke er et stup». Samira er mer redd for å gå ned trappa enn hun var for å gå opp, og spør om hun kan komme på fredager. Oskar svarer for huset:

> Du kommer på fredager. Hvem skal ellers sette folk på planen?
>
> Oskar

"""#)
}
