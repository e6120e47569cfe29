// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/sindre.txt` of the Norwegian example.
  static let norwegianTranscriptsSindreTxt = File(
    path: "transcripts/sindre.txt",
    content: #"""
I: Da begynner vi. Du har lest informasjonsskrivet, og du vet at du kan trekke deg når som helst.

Sindre: Ja.

I: Fint. Kan du fortelle om hvordan du kom hit første gang?

Sindre: Det var et tiltak. Jeg ble sendt hit av kontoret, tolv uker, og hvis jeg ikke møtte opp, så mista jeg pengene. Så enkelt var det.

I: Så det var ikke frivillig?

Sindre: Nei. Det var så frivillig som det å betale skatt. (ler)

I: (ler) Hva tenkte du den første dagen?

Sindre: Jeg tenkte at her er det enda et rom. Jeg har sittet på så mange venterom i mitt liv. Kontoret, legen, psykologen, kurset. Det er det samme bordet og de samme bladene. Livet mitt var et venterom, og ingen kom ut og ropte opp navnet mitt.

I: Det var et sterkt bilde.

Sindre: Ja, men det er sant. Du kan ikke begynne på noe når du venter. Du kan ikke ta deg en hund, du kan ikke reise til søstera di, for da kan det jo hende at de ringer.

I: Hvor lenge hadde du ventet da?

Sindre: Seks år, kanskje. Litt av og på.

I: Og nå har du vært her hvor lenge?

Sindre: To år til sommeren.

I: Men tiltaket var tolv uker?

Sindre: Ja. De tolv ukene gikk ut, og så kom jeg på mandag likevel. Ingen sa noe. Arvid helte kaffe i koppen min som om det var en helt vanlig mandag.

I: Hvorfor kom du?

Sindre: [pause] Jeg vet ikke. Jeg hadde vel fått det inn i kroppen. Jeg våkna kvart på sju av meg sjøl og tenkte at i dag skal vi lakke.

I: Kan du beskrive en vanlig dag?

Sindre: Opp kvart på sju. Kaffe. Jeg har bil, så jeg kjører, det tar fjorten minutter. Av og til plukker jeg opp Tone ved rundkjøringa. Så fyrer jeg i ovnen i verkstedet, for jeg er alltid først. Jeg har fått nøkkel. Det er bare jeg og Arvid og hun på kjøkkenet som har nøkkel.

I: Du har fått nøkkel.

Sindre: Ja. [F: Han tar fram nøkkelknippet og legger det på bordet mens han snakker.] Den dagen jeg fikk nøkkelen, så kjørte jeg en omvei hjem. Jeg satt i bilen og så på den. Det var første gang noen hadde gitt meg noe jeg kunne misbruke.

I: Noe du kunne misbruke?

Sindre: Ja. Det er jo det som er tillit, er det ikke? Hvis det ikke går an å ødelegge det, så er det ikke tillit. Da er det bare ei ordning.

I: Nei, det har jeg ikke tenkt på.

Sindre: Nei.

I: Hva gjør det med deg at du er den som fyrer i ovnen?

Sindre: Hvis ikke jeg er der, så er det kaldt når de andre kommer. Det er det hele. Det er åtte mennesker som fryser hvis jeg forsover meg. Så jeg forsover meg ikke.

I: Aldri?

Sindre: To ganger. Og begge gangene hadde de satt seg i jakkene og venta på meg, de sa ingenting, bare satt der i jakkene. (ler) Det var verre enn kjeft.

I: Hva gjør dere når alle har kommet?

Sindre: Da setter vi oss. Det er kaffe fra halv ni til ni, og da sier ingen noe særlig. Arvid leser opp dødsannonsene, og så sier han hva som skal gjøres. Det har vært sånn hver dag siden jeg begynte.

I: Dødsannonsene?

Sindre: Ja. (ler) Det høres verre ut enn det er. Han kjenner jo alle. Han forteller litt om hver av dem, hva de jobba med og hva slags båt de hadde. Og så sier han at nå er det bare oss igjen, da, folkens.

I: Hva gjør det med deg?

Sindre: Jeg synes det er fint. Jeg tenker at en dag leser noen om meg, og da skal det være noe å fortelle.

I: Mm.

Sindre: Ja. Så går vi i gang. Klokka elleve er det mat. Etter maten er det ofte stille, noen går hjem da. Jeg blir til tre.

I: Hvorfor akkurat til tre?

Sindre: Fordi det er da skolebussen går forbi, og da ser det ut som om jeg kommer hjem fra noe. Det er dumt, men sånn er det. Jeg vil at naboen skal se meg komme hjem i arbeidsklær.

I: Ser naboen det?

Sindre: Hun vinker. Ja. Hun vinker hver dag.

I: Hvordan vil du beskrive forholdet til de andre?

Sindre: Vi er ikke venner. Det vil jeg ikke si. Vi er ikke venner på den måten at vi går på kino. Men jeg ville ha merka det hvis en av dem var borte, og de ville ha merka det hvis jeg var borte.

I: Er det annerledes enn vennskap?

Sindre: Det er mer. Eller mindre. Jeg vet ikke. Med venner må du ha noe å fortelle. Her holder det at du har noe å gjøre.

I: Og Arvid?

Sindre: Arvid er sånn som en onkel burde være. Han ser hva slags dag det er på hvordan du tar av deg lua. Og så sier han ikke noe om det, han bare gir deg en jobb som passer til den dagen.

I: Kan du gi et eksempel?

Sindre: Ja. Er det en dårlig dag, så får jeg pusse. Da trenger du ikke tenke. Er det en god dag, får jeg tegne opp noe nytt. Jeg skjønte det ikke før det hadde gått et år. At det var et system.

I: Har dere snakka om det?

Sindre: Nei. Nei, da hadde det vært ødelagt.

I: Mm.

Sindre: Ja.

I: Hva er du god på her?

Sindre: [pause] Skjøter. Jeg er god på skjøter. Du skal lete lenge før du ser hvor jeg har satt inn nytt tre. Det er ikke noe å skryte av, men det er sånn det er.

I: Det høres ut som noe å skryte av.

Sindre: Ja, kanskje det. (ler) Det er det eneste jeg har gjort ferdig. Jeg har begynt på tre utdanninger. Men de stolene er ferdige.

I: Hva tenker du om krav? Du kom hit med et krav hengende over deg.

Sindre: Jeg skal si deg en ting som ikke er populær. Hadde jeg ikke blitt tvunget, så hadde jeg ligget i senga den dag i dag. Det sier jeg, som har hatet det kravet.

I: Så kravet var bra?

Sindre: Nei. Jo. Kravet fikk meg inn døra. Men det var at kravet forsvant som fikk meg til å bli. Skjønner du?

I: Jeg tror det. Hva hadde skjedd om kravet ikke hadde forsvunnet?

Sindre: Da hadde jeg gjort det jeg måtte. Når noen teller timene dine, så begynner du å telle dem sjøl. Da er det ikke arbeid, da er det soning.

I: Soning.

Sindre: Ja. Du sitter inne for å ha vært sjuk.

I: Hvordan har kontakten med kontoret vært?

Sindre: Jeg vil ikke snakke stygt om dem. De har så mange. Men det er ingen der som har tatt meg i handa siden jeg var tjueto.

I: Har det vært noe som fungerte?

Sindre: Det fungerer når de lar meg være i fred. (ler) Nei, men seriøst. Det beste de har gjort, er å gi meg to års vedtak, så jeg slapp å søke hver tredje måned. Den dagen begynte jeg å sove.

I: Du begynte å sove?

Sindre: Ja. For hver tredje måned så visste jeg ikke om jeg hadde råd til å bo.

I: Hvordan er økonomien nå?

Sindre: Den går rundt. Bilen er det dyre, men uten bilen kommer jeg meg ikke hit før halv ti, og da er ovnen kald.

I: Så du betaler for å fyre i ovnen.

Sindre: Ja, når du sier det sånn. (ler) Jeg betaler vel for å være den som fyrer.

I: Er det noe du skammer deg over? Du brukte ordet soning.

Sindre: [pause] Ja. Jeg har en nevø på ni. Han spurte hva jeg jobber med, i en bursdag, med alle rundt bordet. Og det ble så stille. Og svogeren min sa at onkel Sindre har litt fri.

I: Hva gjorde du?

Sindre: Jeg sa ja. Jeg sa at jeg har litt fri. Seks år fri.

I: [F: Jeg sier ingenting her. Det går kanskje et halvt minutt.]

Sindre: Men så laga jeg en krakk til ham. Og nå sier han at onkel lager krakker.

I: Det var fint.

Sindre: Ja. Det var det.

I: Har du noen gang hatt lyst til å slutte?

Sindre: Ja. Mange ganger. Det var en vinter da alt gikk imot, bilen var i stykker og mor mi var sjuk. Da var det å komme hit bare enda en ting jeg måtte. Jeg satt i verkstedet og venta på at klokka skulle bli tre.

I: Hva gjorde du?

Sindre: Jeg sa det til Arvid. Jeg sa at jeg ikke klarer å ha nøkkelen lenger. Og da sa han at den kan du ha selv om du ikke bruker den. Du kan ha den liggende. Så jeg la den i skuffa.

I: Og så?

Sindre: Og så gikk det seks uker, og så tok jeg den opp igjen. Han hadde fyrt i ovnen i mellomtida. Han sa ikke et ord om det. Men han hadde stabla veden på min måte, ikke på sin.

I: Hva med uenighet her på huset, krangler dere?

Sindre: Nei. Vi krangler ikke.

I: Aldri?

Sindre: Det var en periode. Det har du sikkert hørt om. Det var én som skulle styre, og jeg sa fra til ham. Jeg sa fra høyt. Det er ikke jeg stolt av, men noen måtte gjøre det når ikke de ansatte gjorde det.

I: Hva skjedde da?

Sindre: Han kasta en klemme i veggen og gikk. Merket er der enda, jeg kan vise deg. Og så kom han ikke tilbake. Og jeg tenker på det. For hvor gikk han? Han hadde jo heller ikke noe annet sted.

I: Nei.

Sindre: Nei. Det var det jeg ikke tenkte på da.

I: Hva tenker du om framtida?

Sindre: Jeg tenker ikke så mye på den.

I: Nei?

Sindre: Alle skal at vi skal videre. Videre til hva da? Jeg er jo framme.

I: Du er framme?

Sindre: Ja. Jeg står opp, jeg fyrer, jeg lager noe folk vil ha, jeg går hjem og er trøtt. Hva er det de andre har, som ikke jeg har?

I: Lønn, kanskje.

Sindre: Ja. Lønn. (ler) Der tok du meg. Lønn hadde vært fint.

I: Har du håp om det?

Sindre: Håp er et stort ord. Jeg har planer for torsdag. Det er mer enn jeg hadde før.

I: Er det noe du vil legge til?

Sindre: Nei. Jo. Skriv at de må slutte å kalle det lavterskel. Terskelen er det høyeste jeg har gått over.

I: Det skal jeg skrive.

Sindre: Bra.

I: Takk, Sindre.

Sindre: Ja. Takk.

"""#)
}
