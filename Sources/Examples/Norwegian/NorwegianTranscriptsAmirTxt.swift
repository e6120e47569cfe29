// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/amir.txt` of the Norwegian example.
  static let norwegianTranscriptsAmirTxt = File(
    path: "transcripts/amir.txt",
    content: #"""
I: Takk for at du ville være med. Har du noen spørsmål før vi begynner?

Amir: Nei. Bare, hvem hører på dette etterpå?

I: Det er jeg og kollegaen min. Vi skriver det ut, og så slettes opptaket. Navnet ditt blir byttet ut.

Amir: Kan jeg velge navnet?

I: Ja, gjerne.

Amir: Da vil jeg hete Amir. Det er han i filmen. (ler)

I: (ler) Da heter du Amir. Fortell om hvordan du kom til Loftet.

Amir: Ok. Så. Jeg jobba på lager, jeg var faktisk flink der. Og så fikk jeg vondt i ryggen, og så ble jeg sykmeldt, og så ble jeg ikke frisk, og så var jeg plutselig en sånn som ikke jobber. Det tok et halvt år fra jeg var en som jobba til jeg var en som lå. Ingen sa det til meg. Det var ikke noe møte der de sa at nå er du en annen type menneske.

I: Når skjønte du det?

Amir: Da jeg skulle kjøpe telefon. De spurte hva slags arbeid jeg hadde, og jeg sa lager, og så sjekka de, og så sa han bak disken høyt at systemet sier at du er uten inntekt. Det var kø bak meg.

I: Hvordan var det?

Amir: Jeg gikk ut uten telefon. Jeg ble så varm i ansiktet. Jeg kommer fra en familie der alle jobber, bestemor mi sydde til hun var åttien. Hos oss sier man ikke at man er sliten, man sier at man har det travelt.

I: Visste familien din at du ikke jobbet?

Amir: Nei. Ikke på lenge. Jeg gikk ut hver morgen med matpakke. Jeg satt på biblioteket til klokka fire. I fem måneder.

I: I fem måneder.

Amir: Ja. Jeg leste alt om andre verdenskrig. (ler) Spør meg om Stalingrad.

I: (ler) Og så?

Amir: Så var det ei på biblioteket, ei eldre dame, som sa til meg at du har lest ferdig hele hylla, har du lyst til å hjelpe oss å sette dem på plass? Og da begynte jeg å grine. Midt i biblioteket. Hun bare sto der og holdt i en bok.

I: Hun hadde sett deg.

Amir: Ja. Hun hadde sett meg hele tida. Jeg trodde jeg var usynlig, og så hadde hun telt bøkene. Og det var hun som ringte til Loftet.

I: Hva er Loftet for deg?

Amir: Det er kjøkkenet. Jeg lager lunsj til tretti mennesker. Tirsdag og torsdag er det jeg som bestemmer hva folk skal ha i magen.

I: Hva lager du?

Amir: Linser. Alltid linser. (ler) Nei, jeg lager alt. Men første gang jeg laga suppa til bestemor, så gikk det helt stille rundt bordet, og så sa Oskar, han som aldri sier noe, at den kan du lage en gang til.

I: Hva betydde det?

Amir: Det var bedre enn lønn. Nei, det var ikke bedre enn lønn. Men det var nesten like bra.

I: Hvordan ser en vanlig dag ut?

Amir: Opp klokka sju. Nå er det ikke løgn lenger når jeg sier at jeg går på jobb, liksom. Jeg går ut på samme tid som før, med den samme sekken, men nå er det noe i den. Jeg går. Det er femogtjue minutter, det er bra for ryggen. Så handler jeg på vei, og så setter jeg på vann.

I: Er det det samme hver dag?

Amir: Nei. Mandag er dårlig. Helga er for lang. Søndag kveld har jeg glemt hvem jeg er, og så må jeg lære det på nytt på mandag.

I: Hva skjer i helga?

Amir: Ingenting. Det er det som skjer. Folk på Loftet har ikke penger til å finne på noe, og alt du skal gjøre sammen med noen koster penger. Kaffe koster. Buss koster. Jeg har regna ut at det koster hundre og tjue kroner å ikke være aleine en lørdag.

I: Har du regnet det ut?

Amir: Jeg har regna ut alt. Jeg har en bok. Der står det hva jeg har kjøpt siden mars i fjor. Jeg kan ikke slutte med det.

I: Hva skjer hvis du slutter?

Amir: [pause] Da mister jeg kontrollen. Jeg vet ikke.

I: Kan du fortelle om den første dagen på kjøkkenet?

Amir: Ja. Jeg skulle bare skjære løk. Wenche sa at det er ti kilo løk, og så gikk hun. Og jeg tenkte at ok, løk kan jeg. Og så kom Liv og satte seg på den andre sida av bordet, og hun sa ikke hei engang, hun bare tok en kniv. Vi skar ti kilo løk og grein begge to. Og etterpå sa hun at det er det fine med løk, at ingen vet hva du griner for.

I: Det var Liv som sa det?

Amir: Ja. Hun er sånn. Hun sier sånne ting, og så går hun og gjør regnskap.

I: Hva tenkte du da du gikk hjem den dagen?

Amir: Jeg lukta løk på bussen, nei, jeg gikk jo, jeg lukta løk hele veien hjem. Og folk snudde seg, og jeg tenkte at ja, snu dere, jeg har vært på jobb.

I: Og dagen etter?

Amir: Da var ryggen helt ødelagt. (ler) Jeg lå i to dager. Det er jo det også, at kroppen ikke er med. Jeg kan ikke bare bestemme meg for å komme, jeg må spørre ryggen først.

I: Hva gjør du de dagene ryggen sier nei?

Amir: Da skriver jeg oppskrifter. Jeg sender dem til Kim på telefonen, og så lager hun maten etter oppskriften, og så sender hun bilde. Det blir aldri likt. Men de spiser det, og det er min mat, sjøl om jeg ligger på gulvet i stua.

I: Stilles det krav til deg på Loftet?

Amir: Nei. Og det skal det ikke heller. Jeg vil ikke ha noen krav. Jeg har hatt nok krav. Hvis noen begynner å mase om hvor jeg har vært, så går jeg.

I: Har det skjedd?

Amir: Nei.

I: Hva om du ikke kommer en tirsdag?

Amir: Da ringer Wenche. Hun er daglig leder.

I: Hun ringer?

Amir: Ja. Klokka kvart over ni ringer hun.

I: Er det mas?

Amir: Nei! (ler) Nei, det er ikke mas. Når Wenche ringer, så er det ikke for å spørre hvor jeg har vært. Hun spør hvor hun skal finne spisskummen.

I: Så hun ringer for å få vite hvor spisskummen er.

Amir: Hun vet hvor den er. Hun vet hvor den er, og jeg vet at hun vet det. Og så kommer jeg.

I: Er det ikke et krav?

Amir: [pause] Jo. Jo, det er jo et krav. Det er det største kravet jeg har. Tretti mennesker skal ha mat. Shit. Ja. Da må du stryke det jeg sa i stad.

I: Vi stryker ingenting, men du kan si det om igjen.

Amir: Ok. Jeg vil ha krav, men jeg vil ikke ha mistanke. Det er det jeg mener. Kontoret har ikke krav, de har mistanke.

I: Kan du si mer om det?

Amir: Alle papirene er laget for å ta noen som jukser. De spør på seks måter om jeg egentlig er syk. Og jeg begynner å lure sjøl. Kanskje jeg jukser, kanskje ryggen er helt fin.

I: Hva med saksbehandleren din?

Amir: Hun er ok. Hun er ok som menneske. Men hun har en skjerm mellom oss, og jeg ser på øynene hennes at hun leser mens jeg snakker.

I: Har dere møtt hverandre mange ganger?

Amir: To. Jeg sa en gang at jeg laga mat på Loftet, og da spurte hun om jeg da ikke var arbeidsfør likevel. Siden har jeg ikke fortalt henne noe.

I: Så du forteller ikke om det du får til?

Amir: Nei. Det er det sykeste. Det eneste jeg er stolt av, må jeg skjule.

I: Mm.

Amir: Ja.

I: Hvordan er det mellom dere som bruker huset?

Amir: Det er som familie. Vi snakker åtte språk der, og ingen av dem ordentlig. (ler) Kim og jeg spiller sjakk hver torsdag etter oppvasken. Hun slår meg hver gang. Jeg tror ikke vi har hatt en eneste vanlig samtale, men jeg vet når hun har hatt besøk av faren sin, for da spiller hun med svart.

I: Er det noen konflikter?

Amir: Ja. Kjøkkenet. Det er alltid kjøkkenet. Samira mener at det ikke skal være svin der i det hele tatt, og Oskar vil ha bacon på fredager. Og jeg står i midten og har stekepanna.

I: Hvordan løser dere det?

Amir: Vi har to panner. Det tok fire husmøter og én som gråt for å komme fram til to panner. (ler)

I: Hvem gråt?

Amir: Det var meg. (ler) Jeg orker ikke at folk er uvenner når det er mat på bordet.

I: Du sa at det er som familie. Er det bare positivt?

Amir: Nei. Familie er jo også slitsomt. De vet hvor de skal trykke. Oskar sa en gang at jeg lager mat for å bli likt, og jeg var så sint at jeg kokte pasta i tre uker. Bare pasta. Uten saus.

I: Hadde han rett?

Amir: [pause] Ja. Selvfølgelig hadde han rett. Det er derfor det gjorde vondt. En som ikke kjenner deg, kan ikke si noe som er så riktig.

I: Sa du det til ham?

Amir: Nei. Men jeg lagde saus igjen. Det forsto han.

I: Har du fått noe ansvar utover matlaginga?

Amir: Jeg har kasseskrinet. Det er to tusen kroner i uka, og jeg leverer kvitteringer. Jeg som ble sjekka foran hele køen. Her sa de bare, her er skrinet, og så gikk de.

I: Du brukte ordet mistanke i stad.

Amir: Ja. Det er det motsatte av det skrinet.

I: Hva tenker du om framtida?

Amir: Jeg har en plan A og en plan B. Plan A er kafé. Jeg vil ha et lite sted med seks bord og bestemor på veggen. Jeg har regna på det også, det står bakerst i boka.

I: Og plan B?

Amir: Plan B er at ryggen blir bra og jeg tar truckførerbevis. Jeg tror på begge to, det er det som er nytt. Før hadde jeg ikke plan A engang.

I: Hva skal til for å komme dit?

Amir: Jeg må ha en overgang som ikke er et stup. Hvis jeg jobber to dager i uka, så mister jeg mer enn jeg tjener, det har jeg regna på tre ganger. Så da sitter jeg stille. Ikke fordi jeg er lat. Fordi jeg kan regne.

I: Har du tatt det opp med noen?

Amir: Med Wenche. Hun ble så sint. Ikke på meg. Hun ble sint på vegne av meg, og det har jeg ikke opplevd så ofte.

I: Vet familien nå?

Amir: Ja. Mamma vet. Pappa vet at jeg jobber på et kjøkken. Det er jo sant, på en måte. Han har fortalt det til alle onklene mine, at sønnen min er kokk. Og jeg vet ikke om jeg er stolt eller flau.

I: Kanskje begge deler.

Amir: Ja. Begge deler. Kan man være det?

I: Det tror jeg.

Amir: Fint. Da er jeg det.

I: Er det noe vi ikke har snakket om?

Amir: At jeg savner å være sliten på ordentlig. Sånn sliten som du er når du har gjort noe. På Loftet er jeg det to dager i uka. Da sover jeg.

I: Det er en fin slutt.

Amir: Ja. Og så at folk skal komme og spise. Tirsdag. Det er gratis.

I: (ler) Jeg kommer.

Amir: Bra.

"""#)
}
