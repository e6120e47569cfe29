// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/marit.md` of the Norwegian example.
  static let norwegianTranscriptsMaritMd = File(
    path: "transcripts/marit.md",
    content: #"""
# Intervju med Marit

[F: Gjennomført ute på brygga bak Naustet fordi Marit ønsket det. Noe vind på opptaket. Dialekten er beholdt i utskriften.]

## Vegen inn

**I:** Du sa at du heller ville sitte ute.

**Marit:** Ja. Eg tenkjer betre ute. Eg får sånn klump i halsen av møterom.

**I:** Da sitter vi her. Kan du fortelle om første gang du kom hit?

**Marit:** Det var ho på skulen, helsesjukepleiaren. Ho spurde om eg kunne tenkje meg å sjå på ein plass der dei laga ting. Og eg sa nei. Og så spurde ho ein gong til veka etter, og eg sa nei. Ho spurde vel sju gonger. Ho masa ikkje, ho berre gløymde ikkje.

**I:** Hva fikk deg til å si ja den sjuende gangen?

**Marit:** Eg trur eg ville vere snill med ho. (ler) Ho hadde gått så mykje fram og tilbake på den gangen for mi skuld.

**I:** Så du kom for hennes skyld.

**Marit:** Ja. Det er lettare å gjere noko for andre. Det har det alltid vore.

**I:** Hvordan var det å komme inn?

**Marit:** Det lukta. Det var det første. Olje og kaffi og sånn der våt ull. Det lukta som i naustet til bestefar, og då slapp skuldrene. Eg veit ikkje korleis eg skal seie det betre. Kroppen kom heim før eg gjorde det.

**I:** Kroppen kom hjem før du gjorde det.

**Marit:** Ja. Skreiv du det ned?

**I:** Det er på opptaket.

**Marit:** Å ja. (ler)

**I:** Hvem møtte du først?

**Marit:** Det var Gunnvor på kjøkenet. Ho er jo den alle møter først, trur eg. Ho spurde ikkje kva eg heitte før tredje dagen. Ho kalla meg «du med sekken». Og det var så godt, for då slapp eg å vere Marit ei lita stund.

**I:** Hva var det med å være Marit?

**Marit:** [pause] Marit var ho som ikkje klarte skulen. Det visste heile bygda. Mor mi jobbar på butikken, så det var ikkje ein kunde som ikkje visste det.

**I:** Hvordan merket du det?

**Marit:** Dei vart så blide. Dei la hovudet på skakke når dei snakka til meg, som om eg var ein hund som hadde vore på operasjon. (ler) Og det er jo vel meint. Det er det verste.

## Dagane

**I:** Kan du fortelle om en vanlig dag?

**Marit:** Eg står opp seks. Eg må ta båten kvart på sju, for eg bur på øya, og så går eg frå kaia. Det er trekvarter kvar veg.

**I:** Hver dag?

**Marit:** Tre dagar. Måndag, onsdag og fredag. Dei andre dagane er eg heime og hjelper til med sauene.

**I:** Hva betyr de tre dagene?

**Marit:** Dei tre dagane held dei fire andre oppe. Eg veit ikkje om du skjønar det. Tysdag går greitt fordi det er onsdag etterpå.

**I:** Jo, det skjønner jeg.

**Marit:** Ja. Før var alle dagane like. Då var det ikkje nokon vits i å vite kva dag det var, det var berre ein lang dag med mørke i midten.

**I:** Hva gjorde du på de dagene?

**Marit:** Låg. Såg på telefonen. Eg venta på å bli ein annan. Eg trudde det skulle kome av seg sjølv, at eg skulle vakne ein morgon og vere frisk, og så skulle eg byrje då.

**I:** Kom det?

**Marit:** Nei. Det er motsett. Du må byrje først, og så kanskje du vert frisk. Men det er ingen som seier det til deg, dei seier at du skal kvile.

**I:** Er det noen som har sagt at du skal hvile?

**Marit:** Alle. Legen. Mor. Ho på kontoret òg, ho sa at eg måtte bli avklart før eg kunne gjere noko. Avklart. Eg visste ikkje kva det tydde, eg trudde det var noko med blodet.

**I:** (ler)

**Marit:** Ja, men det er sant! Eg gjekk og venta på ei blodprøve.

**I:** Hva gjør du når du er her?

**Marit:** Eg syr. Vi har to gamle maskiner, og så trekkjer vi om stolar. Eg gjer setene til Tone og Sindre, kan du seie. Dei lagar beina og eg lagar det du sit på. Ingen kan sitje på berre bein.

**I:** Nei, det er sant.

**Marit:** Eg lærte meg djupstikking av ein video. Det tok ein heil månad og eg stakk meg så eg blødde. Og så ein dag var det berre der, i fingrane.

**I:** Hvordan kjentes det?

**Marit:** Det var som å lære å symje. Eg har vore den som ikkje kan, heile livet, og så var det plutseleg eg som måtte vise dei andre.

**I:** Viser du de andre nå?

**Marit:** Ja, no er det eg som lærer opp dei nye ved maskina. Eg har fått lista over tråd og stoff, det er eg som skal seie frå når det må bestillast. Men det er litt mykje òg. Eg ligg og tenkjer på tråd om natta.

**I:** På en dårlig måte?

**Marit:** Både og. Det er betre enn det eg låg og tenkte på før.

## Folka

**I:** Hvordan er det mellom dere som er her?

**Marit:** Det er roleg. Vi er rare på kvar vår måte, og då vert det på ein måte ingen som er rar.

**I:** Har du fått venner her?

**Marit:** Ja. Ragnhild. Ho er sju år eldre enn meg og har barn og alt, men vi køyrer saman til byen av og til og et vaflar. Eg hadde ikkje ete vaflar med nokon på to år.

**I:** Er det noe som er vanskelig med folk her?

**Marit:** Eg er redd for å ta plass. Det var ein periode med mykje roping på verkstaden, og eg gøymde meg på systova. Eg låste døra. Eg høyrde noko som smalt i veggen, og etter det var eg ikkje her på ein månad.

**I:** Fikk du snakket med noen om det?

**Marit:** Nei. Eller, Gunnvor. Ho ringde og sa at ho hadde sett inn ein nøkkel på innsida av systova, sånn at eg kunne låse når eg ville. Ho sa ikkje at det ikkje var farleg. Ho gav meg ein nøkkel.

**I:** Det var det som gjorde at du kom tilbake?

**Marit:** Ja.

**I:** Bruker du den?

**Marit:** Nei. Eg har aldri brukt han. Men eg må vite at han er der.

**I:** Hva synes du om den måten det ble løst på, den gangen?

**Marit:** Det vart jo ikkje løyst. Det vart borte. Eg trur dei trudde at når det vart stilt, så var det bra. Men eg veit korleis det er når det er stilt fordi folk har slutta å seie noko. Det var sånn heime.

**I:** Vil du si noe mer om det?

**Marit:** Nei.

**I:** Det er greit.

**Marit:** Ja. Eg sa det berre.

**I:** Hvordan er de ansatte, ellers?

**Marit:** Dei er folk. Dei har dårlege dagar sjølve, og dei seier det. Arvid kan seie at i dag er eg ein sur gammal mann, og då veit du det.

**I:** Hva betyr det at han sier det?

**Marit:** At eg òg kan seie det. På alle andre plassar er det berre eg som er den som har det vanskeleg. Dei andre har aldri vondt i noko.

**I:** Stilles det krav til deg her?

**Marit:** Ja, heldigvis. Eg lova tolv seter til sommarmarknaden, og då må det bli tolv seter.

**I:** Heldigvis?

**Marit:** Ja. Når ingen krev noko av deg, så betyr det at dei har gitt deg opp. Det var sånn det var på skulen på slutten, dei slutta å rette prøvene mine.

**I:** Gjorde de det?

**Marit:** Ja. Eg fekk dei att utan raudt. Eg trudde først at alt var rett. (ler)

[F: Hun ler, men tørker seg i øynene med ermet. Jeg spør om vi skal ta pause, og hun rister på hodet.]

**I:** Noen sier at det beste med huset er at det ikke er noen krav.

**Marit:** Ja, eg veit det. Det er kanskje rett i byrjinga. Du må få kome inn utan å betale i døra. Men du kan ikkje vere gjest heile livet.

**I:** Det var godt sagt.

**Marit:** Ja, det var litt godt sagt. (ler)

## Pengar og framtid

**I:** Hvordan er det med penger?

**Marit:** Eg bur heime, så eg klarer meg. Men båten kostar, og eg må be mor om pengar til båten. Eg er tjueto år og må be mor om pengar til båten.

**I:** Hvordan er det?

**Marit:** Ho legg dei i ein konvolutt på kjøkenbenken, så eg skal sleppe å spørje. Det er snilt, og det er heilt forferdeleg.

**I:** Får du noe for setene du lager?

**Marit:** Nei. Pengane går til huset, til stoff og sånn. Og det er greitt. Hadde eg fått betalt, så hadde eg byrja å rekne på kor lite det var.

**I:** Hva med framtida, hva tenker du der?

**Marit:** Eg tenkjer mykje på det. Eg har lyst til å bli salmakar. Det er nesten ingen att av dei. Eg har funne ein skule på Austlandet der det er åtte plassar, og eg har lese heile nettsida deira så mange gonger at eg kan han utanåt.

**I:** Har du søkt?

**Marit:** Nei. Ja. Eg har fylt ut alt, men eg har ikkje trykt på send. Fristen er om elleve dagar. Eg opnar sida kvar kveld og les gjennom, og så lukkar eg ho.

**I:** Hva er det som hindrer deg?

**Marit:** Tenk om eg kjem inn. Då må eg flytte, og då må eg vere ho nye igjen, og så kjem dei til å sjå det.

**I:** Se hva?

**Marit:** At eg er Marit. [pause] Det er litt dumt.

**I:** Det er ikke dumt. Hvem vet om søknaden?

**Marit:** Ragnhild. Og no du. Ragnhild har sagt at ho skal trykkje på knappen om eg ikkje gjer det. (ler)

**I:** Har kontoret vært med på den planen?

**Marit:** Nei. Dei veit det ikkje. Eg er redd dei skal seie at salmakar ikkje er eit yrke. Han eg har no, seier «realistisk» i kvar setning.

**I:** Hvordan er forholdet til ham?

**Marit:** Han er ikkje noko slem. Han er tjuefem år og svett på nakken, og eg trur han er like redd meg som eg er for han.

**I:** Er det noe jeg ikke har spurt om?

**Marit:** Bestefar, kanskje. Han døydde det året eg slutta på skulen. Det er ingen som spør om det. Alle spør kva som er gale med meg. Ingen har spurt kva som hende.

**I:** Vil du fortelle om ham?

**Marit:** Ein annan gong. No er eg kald på fingrane.

**I:** Da går vi inn. Tusen takk, Marit.

**Marit:** Takk for at vi fekk sitje ute.

[F: Etter at opptakeren var slått av, viste hun meg søknaden på telefonen. Jeg sa ikke noe om hva jeg syntes hun burde gjøre.]

"""#)
}
