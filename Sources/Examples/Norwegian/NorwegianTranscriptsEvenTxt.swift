// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/even.txt` of the Norwegian example.
  static let norwegianTranscriptsEvenTxt = File(
    path: "transcripts/even.txt",
    content: #"""
# Intervju 5: Even

[F: Even gikk på Loftet i tre måneder og sluttet. Intervjuet er gjort i bilen hans på kaia der han jobber nå, i en pause på halvannen time. Han ville gjerne være med fordi «det må jo være noen som sier det andre også».]

## Før og under

I: Du sa på telefonen at du kanskje ikke var den rette å snakke med.

Even: Ja, for æ slutta jo. Æ tenkte at dokker bare ville snakke med de som e fornøyd.

I: Nei, tvert imot.

Even: Nei, ok. Bra.

I: Hvordan kom du til Loftet?

Even: Det va kontoret. Æ fikk et brev om at æ skulle møte der mandag klokka ni, og så sto det med feit skrift ka som skjedde hvis æ ikke møtte.

I: Og du møtte?

Even: Ja. Æ møtte. Æ va ti på ni. (ler)

I: Hva møtte deg?

Even: En sofa. Nei, altså. Æ kom inn, og der satt det fem-seks stykka i en sofa, og ingen så opp. Og æ tenkte at nån kommer vel. Så æ satte mæ. Og så satt æ der.

I: Hvor lenge?

Even: Te lunsj. Det va ikke før lunsj at det va ei som sa hei, og da sa ho «e du ny?», og æ hadde sotte der i tre tima.

I: Var det uvanlig, tror du? At de ikke hadde fått med seg at du skulle komme?

Even: Æ har fått høre det etterpå, at ho lederen va sjuk akkurat den dagen. Men det hjelp jo ikke mæ. Første dag får du bare én av.

I: Første dag får du bare én av.

Even: Ja.

I: Hvordan var dagene etter det?

Even: De va lik. Det va ikke nånting å stå opp te. Æ sto opp for å sitte i en anna sofa enn den æ hadde heime, og den heime va bedre.

I: Hva gjorde dere?

Even: Drakk kaffe. Spilte kort. Snakka om medisina. Det va et venterom te. Det va bare det at her va det ingen som skulle komme ut og hente dæ, engang.

I: Det er en annen som har brukt akkurat det ordet, venterom.

Even: Ja? Ja, da e vi to, da.

I: Han brukte det om livet før han kom til huset.

Even: Å. Ja. Nei, for mæ va det huset. Før æ kom dit, så venta æ ikke. Da va æ bare heime. Det va da æ kom dit at æ begynte å vente.

I: Ventet på hva?

Even: På at det skulle begynne. Æ spurte ei gang, «når begynn det?». Og da lo dem. [pause] Ikke stygt. Men æ følte mæ dum. Æ hadde trudd det va et kurs.

I: Det var ikke forklart?

Even: Nei. De sa at du kan gjøre akkurat ka du vil. Men æ visste ikke ka æ ville, det va jo derfor æ va der. Når alt e frivillig, så e det ingen som hjelp dæ å begynne.

I: Kunne noen ha hjulpet deg i gang?

Even: Ja. Hadde nån sagt at du, Even, du skal bære den veden opp hit før klokka ti, så hadde æ gjort det. Æ e god på å bære.

I: Var det ingen som sa noe slikt?

Even: Nei. De va så redd for å mase.

## Folk på Loftet

I: Hvordan var det med de andre som gikk der?

Even: De va grei. Det va ikke det. Alle va grei. Men de hadde sitt. De kjente hverandre fra før, og de hadde sånne ord og vitsa som va gammel, og æ orka ikke å spørre ka som va så morsomt.

I: Ble du kjent med noen?

Even: Nei. Jo, Oskar. Æ og Oskar sto ute og røyka. Han sa ikke mye, han heller. Vi sto der og så på måsen.

I: Så du på måsen.

Even: Ja. (ler) Det va den beste delen av dagen, faktisk. Vi ga dem namn.

I: Har du kontakt med Oskar nå?

Even: Nei. Æ har tenkt å ringe. Men æ veit ikke ka æ skal si. Med sånt så må du ha en måse å se på.

I: Var det noen konflikter?

Even: Ikke som æ merka. De krangla om mat, men det va ikke ordentlig krangling, det va sånn som folk gjør når dem har tid.

I: Og de ansatte?

Even: Ho Wenche va bra, når ho va der. Ho så dæ i auan. Men ho hadde førti stykka å se i auan. Æ regna på det, det blir ikke mange minuttan.

I: Prøvde du å si fra om hvordan du hadde det?

Even: Nei. Jo, ei gang. Det va et husmøte, og de spurte om nån hadde nåkka på hjertet. Og æ tenkte at no, Even, no sir du det. Og så rakk ho ved sida av mæ opp handa og snakka om oppvaskmaskina i tjue minutta. Og da va møtet ferdig. Oppvaskmaskina fikk ny pumpe, og æ gikk heim.

I: Så du fikk ikke sagt det?

Even: Nei. Og da va det liksom for seint. Du må ha vore en plass ei stund før du kan si at du ikke trives, men da e du jo allerede på vei ut.

I: Hva ville du ha sagt, hvis du hadde fått ordet?

Even: Æ ville ha sagt at gi mæ nåkka å gjøre. Det e det hele. Gi mæ ei hylle å skru opp. Det sto ei hylle der og lente sæ mot veggen i tre måneda, og æ så på ho kvar dag. Æ hadde drillen i bilen. Men det va ingen som spurte, og æ visste ikke om det va lov.

I: Visste du ikke om det var lov å skru opp hylla?

Even: Nei. Det va jo ikke mi hylle.

[F: Hylla henger der nå. Jeg så den da jeg var på Loftet uka etter. Oskar hadde skrudd den opp.]

I: Følte du deg sett?

Even: Nei. Da æ slutta, så tok det tre uka før nån ringte. Tre uka. Æ kunne ha ligge dø.

I: Hva sa de da de ringte?

Even: At æ måtte levere et skjema. (ler) Nei, ho sa sikkert nåkka anna og, men det e det æ huske.

[F: Andre på Loftet forteller at de blir ringt samme dag. Spør Wenche om rutinen var en annen den høsten. Sjekk mot Amir.]

I: Hvordan kjentes det?

Even: Det va nesten godt. For da fikk æ rett. Da va det ikke mæ det va feil på, da va det dem. Men det e jo ikke godt, egentlig. Det e sånn du sir.

## Etterpå

I: Hva skjedde etter at du sluttet?

Even: Æ lå. Fra jul te påske, ungefær. Æ va ferdig å vente, så da lå æ bare. Det va mørkt uansett.

I: Og så?

Even: Så kom fetteren min. Han har merdene her ute. Han sto i døra klokka fem om morran og sa «æ mangle en mann, du har støvlan, kom». Han spurte ikke korsen det gikk. Han sa at han mangla en mann.

I: Og du gikk?

Even: Æ gikk. Han mangla jo en mann.

I: Hva hadde han gjort som Loftet ikke gjorde?

Even: Han trengte mæ. På Loftet va det æ som skulle trenge dem.

I: Kan du si litt mer om forskjellen?

Even: Det e forskjell på å bli tatt imot og å bli tatt i bruk. Æ blei tatt imot på Loftet, te slutt. Men æ blei aldri tatt i bruk.

I: Tatt i bruk.

Even: Ja. Som et verktøy, på en måte. Et verktøy som ligg i skuffa, det rustar, sjøl om skuffa e aldri så fin.

I: Hvordan er dagene dine nå?

Even: De e lang. Æ bor på brakka oppi bakken her, det e hundre meter å gå. Opp halv fem, fôring, vask, daufisk. Æ kan se på vannet no om fisken har det bra. Det tok en sommar å lære, og æ kan ikke forklare det, men æ ser det.

I: Det må kjennes godt.

Even: Ja. Det gjør det. Fetteren min spør mæ no. Før va det æ som spurte han.

I: Er alt bra, da?

Even: Nei. (ler) Nei. Æ har ti timers dager og betalt for seks, for han har ikke råd te mer. Og æ tør ikke å si nåkka, for da mangle han kanskje ikke en mann lenger.

I: Det er ikke helt greit.

Even: Nei, det e ikke det. Så du kan si at her e det bare krav og der va det ingen. Det skulle ha vore nåkka midt imellom.

I: Hva med kontoret, har du kontakt med dem nå?

Even: Nei. De trur vel at æ e på Loftet enda. (ler) Nei, æ sendte melding, men æ har aldri fått svar på den.

I: Hvordan var den kontakten da du hadde den?

Even: Æ hadde en, i starten, han va fiskar før. Han skjønte mæ. Han sa at du ska ikke snakke, du ska ut. Og så fikk han ikke lov te å sende mæ ut på sjøen, for det va ikke et tiltak.

I: Så da ble det Loftet?

Even: Da blei det Loftet. Han beklaga sæ. Han tok mæ i handa og sa at han beklaga.

I: Tenker du at Loftet er feil for alle?

Even: Nei. Nei, for all del. Æ så jo at de andre fikk det bedre der. Ho Samira, ho va som en skygge da æ kom, og da æ slutta, så sto ho og kjefta på folk på kjøkkenet. Det va fint å se.

I: Men for deg?

Even: For mæ va det feil tid, eller feil dør. Hadde det vært ei dør fra Loftet og rett ut på sjøen, så hadde æ kanskje gått igjennom den. Men det va bare den ene døra, og den gikk inn.

I: Hva ser du for deg framover?

Even: Æ har lyst å ta fagbrev. Akvakultur. Det e en på skolen som har sagt at æ kan ta det som praksiskandidat om tre år, for da har æ timan. Men da må timan vær skreven. Og det e de ikke, alle sammen.

I: Hva skal du gjøre med det?

Even: [pause] Snakke med han. Ja. Æ må det.

I: Er det noe du vil legge til?

Even: Ja. Skriv at det e lov å slutte. Æ følte mæ som en som strauk. Men det må gå an at et tilbud ikke passe, uten at det e nåkka feil på verken tilbudet eller han som går.

I: Det er notert.

Even: Bra. Da må æ ut igjen. Dem e sulten.

I: Hvem?

Even: Fisken. (ler)

I: Takk, Even.

Even: Ja. Ha det.

"""#)
}
