// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/ragnhild.vtt` of the Norwegian example.
  static let norwegianTranscriptsRagnhildVtt = File(
    path: "transcripts/ragnhild.vtt",
    content: #"""
WEBVTT

NOTE
Utdrag av videointervju med Ragnhild, Naustet. Tekstet av prosjektet, rettet mot opptaket.

1
00:00:04.200 --> 00:00:09.800
<v I>Du hadde lyst til å begynne et bestemt sted, sa du.

2
00:00:10.100 --> 00:00:24.600
<v Ragnhild>Ja. Jeg vil begynne med at jeg er mamma, for det er det ingen som spør om. De spør om arbeid og de spør om helse. Jeg har ei jente på seks.

3
00:00:25.000 --> 00:00:28.300
<v I>Da begynner vi der. Hva betyr det for at du går på Naustet?

4
00:00:28.700 --> 00:00:47.900
<v Ragnhild>Alt. Hun begynte i første klasse i høst, og læreren spurte alle ungene hva foreldrene jobber med. Og da kom hun hjem og sa at jeg har sagt at du lager hester.

5
00:00:48.200 --> 00:00:50.100
<v I>At du lager hester?

6
00:00:50.400 --> 00:01:05.700
<v Ragnhild>Ja. (ler) Jeg hadde laga én hest, en gyngehest, som jeg hadde tatt med hjem for å male. Så da måtte jeg jo lage flere, så det ble sant.

7
00:01:06.000 --> 00:01:07.400
<v I>Så nå lager du hester.

8
00:01:07.900 --> 00:01:19.300
<v Ragnhild>Nå har jeg laga elleve. Jeg vet hva som skal til for at en hest ikke skal velte. Det er tyngdepunktet, det må ligge lavere enn du tror.

9
00:01:19.800 --> 00:01:22.500
<v I>Hvordan kom du hit første gang?

10
00:01:23.000 --> 00:01:43.200
<v Ragnhild>Jeg ble fulgt. Det var ei i barselgruppa mi, eller, hun leda den, seks år etter. Vi møttes på butikken. Hun så på handlevogna mi og så på meg, og så sa hun at nå blir du med meg på noe på torsdag.

11
00:01:43.600 --> 00:01:44.900
<v I>Og du ble med?

12
00:01:45.200 --> 00:01:58.800
<v Ragnhild>Ja. Det var bare knekkebrød i den vogna. Knekkebrød og en pakke med sånne klistremerker. Jeg skjønte at hun skjønte.

13
00:01:59.100 --> 00:02:00.200
<v I>Mm.

14
00:02:00.500 --> 00:02:16.700
<v Ragnhild>Ja. Mat går til henne først. Det er ikke synd på meg, det er bare sånn det blir. Den siste uka spiser jeg lunsj på Naustet og kveldsmat når hun har lagt seg, hvis det er noe.

15
00:02:17.000 --> 00:02:19.600
<v I>Hvordan ser en vanlig dag ut?

16
00:02:20.000 --> 00:02:37.500
<v Ragnhild>Jeg hadde jo noe å stå opp til før også, jeg hadde henne. Men jeg sto opp, leverte og la meg igjen. Nå leverer jeg og går videre. Det er det lille «videre» som er forskjellen.

17
00:02:37.900 --> 00:02:39.300
<v I>Hvor langt er det?

18
00:02:39.600 --> 00:02:47.000
<v Ragnhild>Fra skolen er det ti minutter å gå, langs sjøen. Jeg pleier å plukke med meg noe. Drivved.

19
00:02:47.400 --> 00:02:50.200
<v I>Er det noen som stiller krav til deg på huset?

20
00:02:50.600 --> 00:03:08.900
<v Ragnhild>De som har barn, har krav nok. Jeg trenger et sted uten. Hvis hun har feber, så sender jeg et hjerte til Gunnvor, og så får jeg et hjerte tilbake. Det er hele fraværsordninga.

21
00:03:09.300 --> 00:03:11.800
<v I>Og hvordan er det hos kontoret, til sammenligning?

22
00:03:12.200 --> 00:03:33.600
<v Ragnhild>Der må jeg ha legeerklæring på at hun har feber. Jeg hadde et møte som jeg måtte flytte fordi hun hadde omgangssyke, og da sto det etterpå i papirene mine at jeg hadde utfordringer med oppmøte. Det står der enda. Alle som åpner mappa, leser det.

23
00:03:34.000 --> 00:03:36.400
<v I>Har du bedt om å få det rettet?

24
00:03:36.800 --> 00:03:48.100
<v Ragnhild>Nei. Jeg er redd for å være vanskelig. Når du har barn, så er du ekstra redd for hva de skriver. Det kan du sitere meg på.

25
00:03:48.500 --> 00:03:50.700
<v I>Hvem stoler du på her?

26
00:03:51.100 --> 00:04:10.400
<v Ragnhild>Marit. Og Gunnvor. Marit passa henne en kveld da jeg måtte på legevakta. Ei på toogtjue som ikke tør å ta telefonen, hun kom på ti minutter. Da skjønte jeg at det var ordentlig.

27
00:04:10.800 --> 00:04:13.500
<v I>Noen har fortalt om en vanskelig periode i fjor høst.

28
00:04:13.900 --> 00:04:32.300
<v Ragnhild>Ja. Jeg syntes synd på ham, jeg. De andre var redde, det skjønner jeg, men jeg så en som ikke hadde lært å be om ting uten å rope. Det er bare jeg som mener det, tror jeg.

29
00:04:32.700 --> 00:04:35.100
<v I>Hva tenker du om framtida?

30
00:04:35.500 --> 00:04:56.800
<v Ragnhild>Jeg tenker på tolv år av gangen. (ler) Til hun er atten. Jeg håper at hun skal slippe å lure på hva hun skal si når noen spør hva mamma gjør. Og så håper jeg på deltid i barnehagen på verkstedet deres, de har spurt. Men da må jeg være sikker på at jeg orker, for der er det ikke lov å sende et hjerte.

31
00:04:57.200 --> 00:04:59.400
<v I>Er det noe du vil legge til?

32
00:04:59.800 --> 00:05:12.600
<v Ragnhild>At det burde vært åpent i skoleferiene. Åtte uker om sommeren er det stengt, og det er akkurat de åtte ukene jeg er aleine med henne hele dagen. Det er da jeg trenger det.

33
00:05:13.000 --> 00:05:14.700
<v I>Det skal jeg ta med. Takk.

34
00:05:15.000 --> 00:05:16.200
<v Ragnhild>Ja. Takk.

"""#)
}
