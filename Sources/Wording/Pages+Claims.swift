/// Pages about claims and numbers in reports.
extension Catalogue {
  static let claimPages: [Page] = [
    Page(
      "claim-contradicted",
      en: """
        Everybody, and somebody says the opposite

        A claim about all or nearly all participants is bound to a code, and a coding of that code has the stance “contradicts”.

        The person who disagrees is often the most important one, and disappears in “all”.

        “All seven participants spoke of give and take” while Oona says that she does not want to owe anybody.

        Name the exception in the sentence or right behind it, or change the number.
        """,
      nb: """
        Alle, og noen sier det motsatte

        En påstand om alle eller nesten alle deltakerne er knyttet til en kode, og en koding med den koden har holdningen «motsier».

        Den som er uenig, er ofte den viktigste, og forsvinner i «alle».

        «Samtlige ti har et sted å høre til» mens Even sier at han aldri ble tatt i bruk.

        Nevn unntaket i setningen eller rett etter, eller endre tallet.
        """
    ),
    Page(
      "claim-count",
      en: """
        A number that the material does not have

        A sentence says how many do or say something and is bound to a code, theme or saved query by a link. The number or
        word does not agree with how many participants have at least one passage under it. Contradicting passages do not count.

        Numbers are what readers remember and quote, and codings change after the sentence is written.

        “[Five of the seven](../codebook.md#trust) trust the committee”, and three have a passage under the code.

        Correct the number, or look at the passages again. What words such as “most” stand for is set by `claims` in the settings.
        """,
      nb: """
        Et tall materialet ikke har

        En setning sier hvor mange som gjør eller sier noe, og er knyttet til en kode, et tema eller et lagret søk med en lenke.
        Tallet eller ordet stemmer ikke med hvor mange deltakere som har minst ett utdrag. Utdrag som motsier, telles ikke.

        Tall er det leserne husker og siterer, og kodingene endrer seg etter at setningen er skrevet.

        «[Fem av sju](../codebook.md#tillit) stoler på kontoret», og tre har utdrag med koden.

        Rett tallet, eller se på utdragene igjen. Hva ord som «de fleste» står for, settes med `claims` i innstillingene.
        """
    ),
    Page(
      "claim-denominator",
      en: """
        Of how many?

        The sentence says “of” a number that is not the number of participants who speak in coded material. Where the sentence
        names a group, its members are counted.

        “Five of eight” and “five of ten” are two different findings.

        “Five of the eight participants” in a study where seven take part.

        Correct the number, or name the group you mean.
        """,
      nb: """
        Av hvor mange?

        Setningen sier «av» et tall som ikke er antallet deltakere som snakker i kodet materiale. Nevner setningen en gruppe,
        telles de som er med i den.

        «Fem av åtte» og «fem av ti» er to forskjellige funn.

        «Fem av de åtte deltakerne» i en studie der sju er med.

        Rett tallet, eller nevn gruppen du mener.
        """
    ),
    Page(
      "claim-drift",
      en: """
        One claim in two strengths

        The same code or theme is claimed in two places with different numbers, or with different words for how many.

        Between the results and the discussion “some” easily becomes “most”.

        “Several” in chapter 4, “most participants” in chapter 6, both about waiting.

        Use the same number or word in both places.
        """,
      nb: """
        Én påstand i to styrker

        Den samme koden eller det samme temaet er omtalt to steder med forskjellige tall, eller med forskjellige ord for hvor mange.

        Fra resultatene til drøftingen blir «noen» lett til «de fleste».

        «Flere» i kapittel 4, «de fleste deltakerne» i kapittel 6, begge om venting.

        Bruk det samme tallet eller ordet begge steder.
        """
    ),
    Page(
      "claim-small-percent",
      en: """
        Percentages of few people

        A claim is given as a percentage, and fewer than twenty participants stand behind it.

        One person is then more than five per cent, and the figure seems more exact than it is.

        “71 % of the participants” where five of seven are meant.

        Write how many of how many.
        """,
      nb: """
        Prosent av få personer

        En påstand er gitt i prosent, og færre enn tjue deltakere står bak.

        Én person er da mer enn fem prosent, og tallet ser mer nøyaktig ut enn det er.

        «71 % av deltakerne» der fem av sju er ment.

        Skriv hvor mange av hvor mange.
        """
    ),
    Page(
      "claim-unbound",
      en: """
        A claim that is bound to nothing

        A sentence says how many participants do or say something, and no link in it leads to a code, theme or saved query.

        What is not bound is not counted when the codings change.

        “Most participants had been there for more than a year.”

        Set a link on the words: `[most participants](../codebook.md#waiting)`.
        """,
      nb: """
        En påstand som ikke er knyttet til noe

        En setning sier hvor mange deltakere som gjør eller sier noe, og ingen lenke i den fører til en kode, et tema eller et lagret søk.

        Det som ikke er knyttet til noe, blir ikke talt på nytt når kodingene endrer seg.

        «De fleste deltakerne hadde vært der i over et år.»

        Sett en lenke på ordene: `[de fleste deltakerne](../codebook.md#venterommet)`.
        """
    ),
    Page(
      "fact-differs",
      en: """
        A number of the study that is no longer right

        The number is bound to the study by a link such as `[7](kodebok:participants)`, and the study has another.

        Numbers in the method chapter are typed once and forgotten.

        “Four interviews” after the fifth was added.

        Let the program print the number.
        """,
      nb: """
        Et tall for studien som ikke stemmer lenger

        Tallet er knyttet til studien med en lenke som `[7](kodebok:participants)`, og studien har et annet.

        Tall i metodekapitlet skrives én gang og blir glemt.

        «Fire intervjuer» etter at det femte kom til.

        La programmet trykke tallet.
        """
    ),
    Page(
      "fact-unknown",
      en: """
        A number the program does not know

        The link begins with `kodebok:` and names no number that can be computed.

        The number is then not checked.

        `[7](kodebok:informants)`

        Use one of the names in the message, such as `kodebok:participants` or `kodebok:participants/Naustet`.
        """,
      nb: """
        Et tall programmet ikke kjenner

        Lenken begynner med `kodebok:` og nevner ikke noe tall som kan regnes ut.

        Tallet blir da ikke kontrollert.

        `[7](kodebok:deltakere)`

        Bruk et av navnene i meldingen, for eksempel `kodebok:participants` eller `kodebok:participants/Naustet`.
        """
    ),
  ]
}
