// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/tone.txt` of the Norwegian example.
  static let norwegianTranscriptsToneTxt = File(
    path: "transcripts/tone.txt",
    content: #"""
[F: Intervjuet er gjort på det lille møterommet i andre etasje på Naustet. Tone hadde med seg egen kaffekopp. Vi hørte sagen fra verkstedet nesten hele tida.]

I: Da er opptakeren på. Kan du begynne med å fortelle om hvordan du kom hit første gang?

Tone: Ja. Eh, det var mora mi, egentlig. Hun hadde sett en lapp på biblioteket. Jeg jeg hadde ikke tenkt å gå, altså. Jeg hadde ikke vært ute blant folk på nesten et år, og jeg var sikker på at alle kom til å se det på meg med en gang.

I: Se hva da?

Tone: At jeg ikke hadde noe å fare med. (ler) Nei, men du vet, det første folk spør om er hva du driver med. Og så står du der.

I: Ja.

Tone: Jeg drev jo ikke med noen ting. Jeg satt hjemme og venta på svar, på brev, på at noen skulle ringe.

I: Mm.

Tone: Så vi kjørte hit, og mamma satt i bilen. Hun sa at hvis du vil hjem igjen etter fem minutter, så drar vi hjem etter fem minutter. Og så gikk jeg inn, og så sto Gunnvor der, hun som er på kjøkkenet. Og hun sa bare «hei, har du spist?». Ikke hvem er du, ikke hva feiler det deg. Bare om jeg hadde spist.

I: Hva gjorde det med deg?

Tone: [pause] Det var akkurat som om jeg var venta. Jeg ble sittende i tre timer. Mamma trodde jeg hadde rømt. (ler)

I: (ler) Og så kom du tilbake?

Tone: Ja.

I: Dagen etter?

Tone: Nei. Det gikk en uke. Så kom jeg. Så gikk det en uke til. Og så, fra november et sted, så har jeg vært her fire dager i uka.

I: Hvordan kommer du deg hit?

Tone: Bussen. Den går tjue over åtte, og så er det åtte minutter å gå fra rundkjøringa. Om vinteren kjører Sindre meg av og til.

I: Kan du beskrive en helt vanlig dag, fra du våkner?

Tone: Ok. Klokka ringer sju. Før ringte den ikke, for å si det sånn. Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits. Nå står jeg opp, og så dusjer jeg, og så spiser jeg litt, og så går jeg på bussen. Det er ikke noe mer spennende enn det, men det er det som er greia. Jeg har noe å stå opp til.

I: Noe å stå opp til.

Tone: Ja. Hvis jeg ikke kommer, så er det noen som merker det. Det er det som får meg opp, ikke klokka.

I: Er det slik hver dag?

Tone: Nei. Nei, altså, det er dager jeg ikke kommer. Jeg har hatt uker der jeg ikke har vært her i det hele tatt. I februar, for eksempel.

I: Hva skjedde i februar?

Tone: Det var et brev fra kontoret som jeg ikke turte å åpne. Det lå på kommoden. Og så tenkte jeg at så lenge det ligger der, så kan jeg ikke gå ut. Det er helt sprøtt, jeg vet det.

I: Det høres ikke sprøtt ut.

Tone: Nei? (ler) Jo, litt.

[F: Her blir hun stille lenge og ser ut av vinduet. Jeg venter.]

I: Hvordan kom du deg ut av det?

Tone: Arvid ringte. Han som har verkstedet. Han sa ikke noe om at jeg hadde vært borte, han sa at det var en stol som manglet et bein og at det var min stol. Og det var jo min stol. Det var jeg som hadde begynt på den.

I: Så du kom?

Tone: Ja. Jeg tok med meg brevet. Og så åpna vi det sammen, ved høvelbenken. Det hadde jeg ikke gjort med noen andre. Ikke med mamma engang.

I: Hva sto det?

Tone: At jeg hadde fått forlenga. (ler) Det var gode nyheter. Jeg hadde gått i tre uker og vært redd for gode nyheter.

I: (ler) Ja.

Tone: Ja.

I: Fortell litt om hva du gjør her på huset.

Tone: Jeg er mest i verkstedet. Vi pusser opp møbler som folk gir bort. Stoler, mest. Og så selger vi dem i butikken nede på brygga. Først trodde jeg at det var sånn liksomarbeid, at de kasta det når vi hadde gått hjem.

I: Trodde du det?

Tone: Ja! Det gjorde jeg faktisk. For det hadde jeg vært borti før, på et kurs, der vi pakka skruer i poser og så ble posene tømt igjen om kvelden. Så da var det liksom, nei takk.

I: Hva fikk deg til å skifte mening?

Tone: Jeg så en av stolene mine på en kafé. En gammel mann satt i den og leste avisa. Og jeg fikk så lyst til å gå bort og si at det er jeg som har fiksa den stolen du sitter i.

I: Gjorde du det?

Tone: Nei! (ler) Er du gæren. Nei. Men jeg gikk og var stolt resten av dagen.

I: Har du fått noen reaksjoner på det du lager?

Tone: Ja, i butikken. Det var ei dame som spurte hvem som hadde laga krakken i vinduet, og Gunnvor pekte på meg. Og så snakka hun til meg med et helt annet tonefall enn folk pleier. Hun spurte om råd. Hun lurte på om det gikk an å bruke den ute, og jeg sa nei, ikke med det limet, og da skrev hun det ned.

I: Hun skrev det ned?

Tone: Ja. På baksida av en kvittering. (ler) Jeg er blitt en som folk skriver ned.

I: Hva har du lært i verkstedet?

Tone: Å stoppe i tide. (ler) Du må slutte å pusse før du tror du er ferdig. Det tok meg et halvt år å lære det. Og så lim. Jeg kan alt om lim.

I: Alt?

Tone: Alt. Spør meg om lim.

I: (ler) Kanskje etterpå. Hvem er det som bestemmer hva du skal gjøre?

Tone: Det er Arvid, på en måte, men han spør. Han sier «hva har du lyst på i dag?», og hvis jeg sier ingenting, så er det greit at det er ingenting. Da kan jeg sitte på krakken borte ved ovnen.

I: Er det noen som stiller krav til deg?

Tone: Nei. Nei, det er jo det som er så fint. Det er ingen krav. Du kan komme og gå som du vil.

I: Ingen krav i det hele tatt?

Tone: Altså. [pause] Du må jo si fra. Og du må rydde etter deg. Og hvis du har sagt at du skal stå i butikken på lørdag, så må du stå der. Så jo. Det er jo krav. Men det er sånne krav som du ville hatt til en venn.

I: Hva er forskjellen på de kravene og kravene fra kontoret?

Tone: Kontoret har krav fordi de skal krysse av. De vet ikke hvem jeg er. Jeg har hatt fire saksbehandlere på to år, og ingen av dem har sett meg i virkeligheten.

I: Ingen?

Tone: Nei. Det er bare telefon, og så en chat. Og hver gang må jeg begynne på nytt, med hele regla. Hvorfor slutta du på skolen, hvorfor slutta du på butikken. Jeg blir så flau hver gang, enda det er meg det handler om.

I: Har du hatt en saksbehandler du likte?

Tone: Én. Hun het noe på B. Hun husket at jeg hadde katt.

I: At du hadde katt?

Tone: Ja. Hun ringte om noe helt annet, og så spurte hun hvordan det gikk med katten. Det er så lite som skal til. Jeg begynte å grine, jeg måtte late som om linja var dårlig.

I: Og så fikk du en ny?

Tone: Ja. Etter fire måneder. Hun slutta, eller fikk noe annet. Ingen sa noe.

I: Mm. Du nevnte de andre her på huset. Hvordan er det mellom dere?

Tone: Det er fint. Det er mest fint. Jeg og Sindre har nesten ikke snakka om annet enn stoler, og likevel er han den som kjenner meg best av alle. Vi sier ikke så mye. Vi jobber ved siden av hverandre.

I: Ved siden av hverandre.

Tone: Ja. Det er lettere å si noe når du har noe i hendene. Det er liksom ikke øyekontakt hele tida.

I: Mest fint, sa du. Er det noe som ikke er fint?

Tone: [pause] Det var noe i fjor høst, med en som kom og tok over. Han skulle bestemme alt, radioen og hvem som fikk den gode høvelen. Da var det flere som slutta å komme, og jeg var nesten en av dem.

I: Hva gjorde de ansatte?

Tone: Ingenting, i lang tid. De sa at alle er velkommen her. Ja, men da er ikke alle velkommen, da, for da går jo vi.

I: Hvordan endte det?

Tone: Han slutta av seg sjøl. Det ble aldri snakka om etterpå, og det synes jeg er feigt.

I: Har du sagt det til noen?

Tone: Nei. Nå har jeg sagt det til deg. (ler)

I: Hva tenker du om det å si at du går på Naustet, til folk utenfor?

Tone: Det bryr jeg meg ikke om. Jeg sier det rett ut. Folk får mene hva de vil.

I: Ja?

Tone: Ja. Ja, altså jeg sier jo at jeg jobber på et møbelverksted. Det er jo sant.

I: Det er det.

Tone: Ja. Men så var det ei jeg gikk i klasse med, da, på bakeriet. Jeg så henne gjennom ruta og så gikk jeg rundt hele kvartalet til hun var ferdig. Jeg hadde malingsflekker på buksa og jeg orka ikke å forklare det. Så jeg bryr meg vel litt.

I: Takk for at du forteller det.

Tone: Mm.

I: Jeg har et spørsmål om penger også, hvis det er greit.

Tone: Ja, det er greit.

I: Hva får du for å være her?

Tone: Jeg får det samme som om jeg satt hjemme. Det er ikke ei krone mer. Og så går det fire hundre i måneden på buss.

I: Hva tenker du om det?

Tone: Det er litt rart å tape penger på å stå opp. Men jeg sparer på strøm. (ler) Og så får vi jo lunsj. Lunsjen her er det eneste ordentlige måltidet jeg spiser, på slutten av måneden.

I: Er det slik for flere?

Tone: Ja. Du ser det på hvem som tar to ganger. Ingen sier noe om det.

I: Hvis du tenker framover, da. Hvor er du om et år?

Tone: Åh. Det spørsmålet.

I: Du trenger ikke svare.

Tone: Nei, jeg skal svare. [pause] For et år siden hadde jeg sagt at jeg ikke vet om jeg er her i det hele tatt. Nå tenker jeg at jeg kanskje tar fagbrev. Møbelsnekker. Det er jo det jeg gjør.

I: Har du sagt det til noen på huset?

Tone: Arvid har ringt en han kjenner på et ordentlig verksted. Jeg skal dit og se på torsdag. Bare se.

I: Hvordan blir det å skulle dit?

Tone: Jeg gruer meg. For her vet de hvordan jeg er. Der må jeg være frisk fra første dag. Og hvis det ikke går, er plassen min her da? Det har jeg ikke turt å spørre om.

I: Hva tror du svaret er?

Tone: At den er det. Jeg tror den er det. Men jeg tør ikke å spørre, for tenk om den ikke er det.

I: Så det tryggeste er å ikke vite?

Tone: Ja. Akkurat som med brevet. (ler)

I: Er det noe jeg ikke har spurt om som du synes er viktig?

Tone: Ja, kanskje det med lyden. Den lyden av saga om morgenen, når du kommer opp bakken. Da vet du at det er noen der. Det er det fineste jeg vet.

I: Det tar jeg med meg.

Tone: Ja. Og så at det må være lov å være her lenge. Folk spør når du skal videre. Men noen må få lov til å ikke skulle videre akkurat nå.

I: Mm.

Tone: Det var det.

I: Da slår jeg av. Tusen takk.

Tone: Takk sjøl.

"""#)
}
