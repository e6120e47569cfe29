// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/gruppe.txt` of the Norwegian example.
  static let norwegianTranscriptsGruppeTxt = File(
    path: "transcripts/gruppe.txt",
    content: #"""
[F: Gruppeintervju på Loftet, rundt langbordet på kjøkkenet. Fire deltakere. M er moderator, jeg satt ved siden av og noterte. Wenche gikk ut etter at hun hadde satt fram kaffe. Hunden Bamse lå under bordet.]

M: Da er vi i gang. Det er fint om dere sier navnet dere har valgt, første gang dere snakker, så blir det lettere å skrive ut. Hva er det første dere tenker på når jeg sier Loftet?

Liv: Liv. Trappa. (ler)

Oskar: Oskar. Ja, trappa.

Samira: Samira. Den er bratt. Jeg gikk opp halve trappa tre ganger før jeg gikk opp hele. Det er fint at det ikke er noen som tar imot deg nede, for da ser de ikke at du snur.

Kim: Mm. Kim.

M: Er det flere som har snudd i trappa?

Oskar: Ja.

Liv: Ja.

Kim: Nei. Jeg hørte hunden. Så jeg gikk opp til hunden. Jeg kom for hunden, jeg brukte tre måneder på å oppdage at det var folk her også.

Liv: (ler) Takk for den, Kim.

Kim: Jo, men det er sant.

M: Hva var det med hunden?

Kim: Den lurer ikke på noe. Den kommer og legger hodet på foten din, og så er du godkjent.

Samira: Jeg er redd for hunder.

Kim: Ja, men ikke for Bamse.

Samira: Nei. Ikke for Bamse.

M: Hvordan kom dere andre hit? Oskar?

Oskar: Nei. Jeg fikk et nummer.

M: Et nummer?

Oskar: Ja. [pause] Jeg hadde ei dame på kontoret. Hun skrev nummeret på handa mi med penn, for jeg mista alltid lapper. Hun visste det om meg.

Liv: At du mista lapper?

Oskar: Ja. Det sto sikkert ikke i noe system.

Liv: Nei, det gjør ikke det. Jeg hadde en som ikke visste at jeg hadde flytta. Jeg hadde bodd på den nye adressa i ni måneder, og så spurte hun hvorfor jeg ikke svarte på brev.

Samira: Min kan ikke uttale navnet mitt. Hun sier det på en ny måte hver gang, og så ler hun. Jeg har sluttet å rette på henne.

Liv: Men Samira er jo lett å si.

Samira: Det er ikke det jeg heter. (ler)

Liv: Å! Nei. Nei, selvfølgelig. (ler)

[F: Alle ler her, og stemningen løsner. Kim gir hunden en kjeks.]

M: Hvis vi snakker om hverdagen. Hva gjør det med hverdagen at dere kommer hit?

Liv: For meg er det klokka. Hele dagen min henger på at det er lunsj halv tolv. Det er en knagg, da, som du henger resten på.

Oskar: Ja. En knagg.

Samira: For meg er det at jeg kler på meg. Jeg gikk i den samme genseren i en måned. Nå legger jeg fram klær om kvelden, og jeg tenker, hvem skal jeg være i morgen.

Liv: Det er så fint sagt.

Kim: Jeg går i den samme genseren enda. (ler)

Liv: (ler) Vi har merka det.

M: Oskar, du sa «en knagg». Hva tenker du?

Oskar: Nei, jeg. [pause] Jeg kommer hit når det er mørkt og når det er lyst. Ellers så vet jeg ikke hva klokka er. Det er ikke noe å si om det, egentlig.

M: Hvordan var det før?

Oskar: Det husker jeg ikke.

M: Nei.

Oskar: Det er det som er rart. Jeg husker ikke de årene. Det er som når du sitter på toget i en tunnel.

Kim: Ja. Og så vet du ikke om toget går, engang.

Oskar: Nei. Nettopp.

Liv: Jeg husker alt. Jeg skulle ønske jeg ikke gjorde det. Jeg venta på behandling i fjorten måneder, og jeg streka av dagene på en kalender som om jeg satt inne.

Samira: Fikk du den?

Liv: Ja. Fem timer. Fjorten måneder for fem timer. Og så skrev de at jeg var ferdigbehandla.

Samira: Herregud.

Liv: Ja.

M: Hvordan kommer dere hit, rent praktisk?

Liv: Jeg sykler. Tjue minutter, og så bærer jeg sykkelen opp, for den blir stjålet ellers.

Oskar: Går. Jeg bor over gata.

Samira: Buss, og så buss. En time. Jeg må bytte i sentrum og der venter jeg tjue minutter.

Kim: Faren min kjører meg. Han slipper meg av på hjørnet.

M: Hvorfor på hjørnet?

Kim: Han vil ikke at noen skal se at han kjører meg hit. Han sier det er for min skyld.

Samira: Er det det?

Kim: Nei.

M: [F: Lang stillhet.] Er det flere som kjenner på at det er noe å skjule?

Samira: Jeg sier at jeg går på norskkurs. Jeg har gått på norskkurs i tre år, etter det naboene vet. De må tro at jeg er veldig dum. (ler)

Liv: (ler) Du snakker jo bedre norsk enn meg.

Samira: Ja! Det er det jeg sier!

Liv: Jeg sier det som det er. Jeg har vært sjuk, og så er jeg her. Jeg gidder ikke mer. Det tar for mye krefter å lyve.

Oskar: Det er det tar krefter å si det også.

Liv: Ja. Det gjør vel det.

Kim: Jeg sier ingenting, så da slipper jeg å velge.

M: Hva gjør dere her, da? Hva er det dere driver med?

Samira: Jeg gjør alt. (ler)

Liv: Hun gjør faktisk alt.

Samira: Jeg har ansvar for planen på veggen, hvem som vasker og hvem som handler. Og det var ikke lett, for folk vil ikke stå på en plan. Men jeg sa, hvis du spiser, så står du på planen.

Liv: Det var bråk.

Samira: Det var mye bråk! Jeg fikk høre at jeg var politi. Jeg gikk hjem og gråt, og så kom jeg tilbake dagen etter med en ny plan.

Oskar: Det var jeg som sa politi.

Samira: Jeg vet at det var deg.

Oskar: Ja. Unnskyld.

Samira: Du har sagt unnskyld.

Oskar: Ja, men ikke på opptak. (ler)

[F: Stor latter. Samira legger hånden på skulderen til Oskar.]

M: Hva gjorde at det gikk bra etterpå?

Oskar: Hun satte meg på oppvasken sammen med seg sjøl.

Samira: Ja. Så han måtte stå der ved siden av meg en time hver dag i en uke.

Oskar: Og da ble vi jo, ja. Da ble vi kjent.

Samira: Han vasker opp veldig sakte.

Oskar: Jeg vasker ordentlig.

M: Dere snakker om en plan og om at folk må stå på den. Samtidig sier mange at det er fint at det er frivillig. Hva tenker dere?

Liv: Det må være frivillig å komme. Men når du først er her, er det ikke frivillig å være en drittsekk.

Kim: (ler)

Samira: Akkurat. Det er min mening også. Et hus uten regler er ikke et hus, det er en stasjon.

Kim: Jeg er ikke enig.

M: Nei? Fortell.

Kim: Hvis jeg hadde måttet stå på en plan den første måneden, så hadde jeg aldri kommet tilbake. Jeg klarte ikke å stå på noe. Jeg klarte å klø en hund.

Liv: Ja.

Kim: Så dere må ikke glemme det, dere som er blitt friske. Det er noen som bare klarer å klø en hund, og det må være nok.

Samira: [pause] Ja. Det er sant. Det har jeg ikke tenkt på.

Oskar: Kim står ikke på planen enda.

Kim: Nei. Jeg går med hunden.

Samira: Men det er jo på planen! Jeg har skrevet det. «Hund: Kim.» Hver dag.

Kim: Har du?

Samira: Ja!

Kim: Det har jeg ikke sett. Har det stått der hele tida?

Samira: Siden januar.

[F: Kim går bort og ser på planen på veggen. Hun blir stående litt. De andre venter.]

Kim: Ja. Der står jeg.

Liv: Der står du.

M: Hva betyr det å være til nytte?

Oskar: Det betyr at det blir rent.

Liv: For meg er det regnskapet. Jeg tar oppgjøret i bruktbutikken hver fredag. Jeg var den som ikke kunne matte, og så er det jeg som finner feilen når kassa ikke stemmer. Førti kroner i forrige uke. Jeg fant dem.

M: Hvor var de?

Liv: Under kassa. (ler) Men jeg visste at de mangla.

Samira: Jeg har alltid vært til nytte, jeg har passet søsken siden jeg var åtte. Det nye for meg er å være her uten at noen dør hvis jeg setter meg ned.

Liv: Mm.

Samira: Så jeg øver på å sitte. Det er min aktivitet.

Oskar: Du er ikke så god på det.

Samira: Nei. Jeg er veldig dårlig. (ler)

Oskar: Jeg kan reparere sykler nå. Jeg har tatt fra hverandre og satt sammen tolv. Den ene virker ikke.

Liv: (ler) Elleve av tolv.

Oskar: Elleve av tolv er bra.

Kim: Jeg vant over Amir i sjakk på nitten trekk.

M: Kan jeg spørre litt om hvem huset er for? Er det plass til alle?

Liv: Ja.

Samira: Nei.

Liv: (ler) Ja og nei.

Samira: Det er plass til alle som kommer opp trappa. Men det er mange som aldri kommer opp. Jeg har ei venninne, hun har stått nede på fortauet med meg to ganger, og så må hun plutselig rekke en buss.

Kim: Ja. Den bussen har jeg også tatt.

Samira: Du sa at du aldri snudde!

Kim: Ikke i trappa. Jeg snudde på hjørnet. Pappa sto og venta med motoren på, for han visste det. Han sto der i en halv time hver gang den første uka.

Oskar: Det visste jeg ikke.

Kim: Nei. Det vet ingen. Nå vet dere det.

M: Hva kunne dere ha gjort for dem som snur?

Oskar: Gått ned.

Liv: Ja. Vi kunne faktisk ha gått ned. Vi sitter her oppe og snakker om at det er så høy terskel, og så er det ingen av oss som går ned og står på fortauet.

Samira: Det er litt flaut når du sier det.

Liv: Ja, det er litt flaut.

Kim: Jeg er jo ute med hunden likevel. Jeg kan stå der klokka ni.

Samira: Da må jeg skrive det på planen.

Kim: Ja. Skriv det.

M: Har dere noen gang vært redde for å miste stedet?

Liv: Hele tida. De får penger for ett år av gangen, og hver desember går Wenche rundt og smiler på en litt stiv måte. Da vet vi at det ikke er avgjort.

Oskar: Så da venter vi. Hele huset venter, fra november til jul.

Samira: Det er rart å høre deg si det, for du virker alltid så rolig.

Oskar: Nei. Jeg er ikke rolig. Jeg er stille. Det er ikke det samme, og det har jeg prøvd å forklare folk i hele mitt liv.

Liv: I hele ditt liv?

Oskar: Ja, Liv. I hele mitt liv. (ler)

M: Hva skulle dere ønske at de som bestemmer over pengene, visste?

Kim: At det koster lite.

Liv: Ja. Det koster kaffe og husleie og Wenche. Jeg har sett regnskapet, det er mindre enn det én av oss kosta på sjukehuset den våren jeg lå der.

Samira: Og at de må komme hit en vanlig dag, ikke når det er kake. Når de kommer, er det alltid kake, og så ser de på oss som om vi er de som har fått kake.

Oskar: Det er jo vi som har bakt den.

Samira: Ja! Det er det jeg sier.

M: Det er en annen ting jeg vil spørre om. Hvem merker det når dere har en dårlig dag?

Liv: Wenche. Hun spør ikke hvordan det går, for da svarer alle bra. Hun spør hva du fikk sove.

Samira: Ja. Og hun husker tallet fra i går.

Oskar: Liv merker det. Hun skyver sukkeret bort til meg.

Liv: Gjør jeg?

Oskar: Ja.

Liv: Det var jeg ikke klar over. [pause] Jo. Det gjør jeg vel.

Kim: Hunden.

M: Hunden merker det.

Kim: Ja.

M: Hva skjer om noen slutter å komme?

Liv: Da ringer Wenche.

Samira: Nå ringer hun. Før var det ikke sånn. Det var en gutt her i fjor høst, han satt i den sofaen, og så var han borte, og jeg spurte, og ingen visste noe. Det tenker jeg på.

Oskar: Even.

Samira: Ja. Even.

Oskar: Jeg burde ha ringt. Jeg hadde nummeret hans.

[F: Even har fortalt det samme fra sin side. Jeg kunne ikke si det til Oskar.]

Liv: Det var etter det at vi laga regelen. Kvart over ni, hvis noen ikke har sagt fra. Det var husmøtet som bestemte det, det var ikke Wenche.

M: Så regelen kom fra dere?

Liv: Ja. Vi har en liste, og den som har lista, sier fra til Wenche.

M: Stoler dere på hverandre?

Samira: Ja.

Oskar: Ja.

Kim: På noen.

Liv: Jeg stoler på at folk ikke forteller ting videre. Det er viktigere enn at de liker meg. Det som sies ved dette bordet, blir her.

M: Og nå er det en opptaker her.

Liv: Ja, og det har vi jo sagt ja til. (ler)

M: Hvordan er det med penger?

Kim: Jeg får av faren min.

Samira: Jeg sender hjem. Hver måned. Så når de sier at jeg har nok, så har de ikke spurt hvem det er nok til.

Liv: Jeg har gjeld. Fra da jeg var dårlig. Jeg bestilte ting om natta, jeg har tre vaffeljern.

Oskar: Tre?

Liv: Tre. Det ene står her. Det er det vi bruker på fredager. (ler)

Oskar: Å.

Liv: Jeg betaler sju hundre i måneden, og i september om to år er jeg ferdig. Jeg har ringa rundt datoen.

M: Det bringer oss til framtida. Hva ser dere for dere?

Liv: September om to år. (ler) Nei, men jeg vil jobbe med regnskap. Ordentlig. Jeg har fått praksis hos en som fører for fire borettslag, og jeg begynner med to timer i uka. To timer. Det er så lite at det nesten er flaut, men det er det jeg tør.

Samira: Jeg vil bli helsefagarbeider. Jeg har søkt. Jeg fikk svar på mandag, og jeg kom inn.

Liv: Hva? Det har du ikke sagt!

Samira: Jeg sier det nå.

Oskar: Gratulerer.

Kim: Gratulerer.

Liv: Å, gratulerer! Kom her.

[F: De klemmer henne over bordet. Båndet er utydelig i omtrent ett minutt.]

M: Hvordan blir det å slutte her, Samira?

Samira: Jeg er mer redd for å gå ned trappa for siste gang enn jeg var for å gå opp. Kan jeg komme på fredager? Etter skolen? Jeg har ikke spurt Wenche.

Oskar: Det er ikke Wenche sitt hus.

Samira: Nei?

Oskar: Nei. Du kommer på fredager. Hvem skal ellers sette folk på planen?

Kim: Jeg kan ta planen.

Liv: Hva?

Kim: Jeg kan ta planen. Til hun kommer tilbake.

[pause]

Samira: Ja. Da får du planen.

M: Oskar, hva med deg og framtida?

Oskar: Jeg har ikke noen. Ikke på den måten. Jeg har sykkel nummer tretten.

M: Er det nok?

Oskar: Det er nok i år. Spør meg neste år.

M: Kim?

Kim: Jeg skal ha planen. Og hunden. Og så skal jeg gå hjem sjøl, fra hjørnet og så hele veien. Det er tre kilometer. Det skal jeg klare før sommeren.

M: Er det noe dere vil si til slutt?

Liv: At det ikke må bli et prosjekt. Alt som er bra, blir et prosjekt, og så er prosjektet ferdig. Dette må bare få lov å være et hus.

Samira: Ja.

Oskar: Ja.

Kim: Mm.

M: Da sier jeg tusen takk.

Kim: Kan hunden få være med på bildet?

M: Det blir ikke tatt noe bilde. Men han er med på opptaket.

Kim: Bra.

"""#)
}
