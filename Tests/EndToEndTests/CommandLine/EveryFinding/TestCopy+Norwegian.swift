extension TestCopy {
  /// The Norwegian example with everything in it that can be wrong.
  static let norwegian = TestCopy(
    example: "nb",
    report: """
      --- ⟦bibliography-missing⟧
      title: Den samme studien med alt i seg som kan være galt
      bibliography: [litteratur.bib, borte.bib]
      ---

      # Resultater

      ## Sitater

      Tone husker det godt: «Jeg hadde ikke tenkt å gå, altså.» Først var det mora: «Ja, det var mora mi, egentlig», sier Tone. ⟦quote-cleaned⟧

      Om morgenene sier hun dette:

      > Hvis jeg ikke kommer, så er det noen som savner det. Det er det som får meg opp, ikke klokka. ⟦quote-altered⟧
      >
      > Tone

      Sindre husker en stol:

      > Arvid ringte. Han som har verkstedet. Han sa ikke noe om at jeg hadde vært borte.
      >
      > Sindre ⟦quote-wrong-speaker⟧

      Even sier «æ hadde lengtet etter noe å bære opp alle trappene i byen». ⟦quote-not-found⟧

      Om høsten sier Tone: «Jeg drev jo ikke med noen ting. Jeg satt hjemme og venta på at noen skulle ringe.» ⟦quote-elision-unmarked quote-speaker-revealed⟧

      Even sier «Du sa på telefonen at du kanskje ikke var den rette å snakke med». ⟦quote-interviewer⟧

      Tone sier «Vi hørte sagen fra verkstedet nesten hele tida». ⟦quote-not-speech⟧

      Marit sier «Jeg kommer før de andre og setter på ovnen, og det er ingen som har bedt meg om det». ⟦quote-condensate⟧

      For alle er det «et hus der døra står åpen og ingen spør hvorfor man kom». ⟦quote-unsourced⟧

      > Det er dager jeg ikke kommer. Jeg har hatt uker der jeg ikke har vært her i det hele tatt. ⟦quote-speaker-missing⟧

      Noen sa «Jeg vet ikke» og ikke mer. ⟦quote-ambiguous⟧

      En av dem som sluttet, sier det slik: «Det va da æ kom dit at æ begynte å vente.» Senere er det Even som sier «Det va da æ kom dit at æ begynte ⟦quote-speaker-missing quote-speaker-revealed⟧
      å vente».

      Tone sier «Det lå på kommoden. Og så tenkte jeg at så lenge det ligger der, så kan jeg ikke gå ut.» En gang til sier Tone «Det lå på ⟦quote-altered quote-printed-twice⟧
      kjøkkenbordet. Og så tenkte jeg at så lenge det ligger der, så kan jeg ikke gå ut.»

      De sa at «alt var annerledes i gamle dager da folk brydde seg om hverandre». ⟦quote-unsourced⟧

      Å vente er «tid som tilhører noen andre» [@hale2019]. ⟦quote-page-missing⟧

      Amir sier «Jeg vil ha krav. ⟦quote-mark-alone⟧

      ## Påstander

      Fem av ti snakker om [skam](../codebook.md#skam). ⟦claim-count claim-drift⟧

      Alle ti snakker om [krav](../codebook.md#krav). ⟦claim-contradicted claim-count⟧

      Seks av tolv deltakere snakker om [venterommet](../codebook.md#venterommet). ⟦claim-count claim-denominator claim-drift⟧

      80 % av deltakerne snakker om [penger](../codebook.md#okonomi). ⟦claim-small-percent⟧

      De fleste deltakerne var slitne. ⟦claim-unbound⟧

      [Misunnelse](../codebook.md#misunnelse) ble følt og ikke sagt, og det samme gjelder [lengsel](../codebook.md#lengsel). ⟦claim-undefined-code claim-without-data claim-without-data⟧

      Ingen av deltakerne snakker om [konflikt](../codebook.md#konflikt). ⟦claim-count claim-not-asked⟧

      ## Tall og linjer

      Det var [ni](kodebok:participants) deltakere og [ti](kodebok:informanter) informanter. ⟦fact-differs fact-unknown language-term⟧

      Huset har 14 ansatte. Alle de 12 ansatte på huset kjenner hverandre. ⟦fact-two-values⟧

      «Hvis jeg ikke kommer, så er det noen som merker det» (Tone, l. 12) sa hun, og siden (Tone, linje 912). ⟦line-missing line-moved quote-printed-twice⟧

      De var mange [@hale2019, s. 300], og andre har sett det [@ingen2001]. ⟦citation-page citation-unknown⟧

      ## Stemmer

      [En av deltakerne](kodebok:voice/P3) sier «Jeg drev jo ikke med noen ting». [En av de andre](kodebok:voice/P19) tidde. ⟦voice-quote voice-unknown⟧

      [En av deltakerne](kodebok:voice/P1) kom for sent. Tone hadde nøkkelen. ⟦voice-revealed⟧

      ## Språk

      Dei hadde ikkje tid, og informantene likte det. Den “gamle” formannen var der. ⟦language-form language-form language-gender language-marks language-term⟧

      ## Hvem det er

      Tone (24) bor på Naustet. Skriv til tone@naustet.example eller ring 412 34 567. Hun bor i Strandgata 12, ⟦identifier-address identifier-email identifier-jigsaw identifier-phone⟧
      0199 Vikby og er født 4. mai 2001; nummeret er 04855510060, kontoen 8601 11 17947. Egentlig heter hun Kari Nordlie. Dag ⟦identifier-account identifier-birth-date identifier-name identifier-name-unsure identifier-national-number⟧
      var der også. Hun var på Vikby sykehus før. ⟦identifier-declared⟧

      # Diskusjon

      Flere deltakere snakker om [venterommet](../codebook.md#venterommet).

      Alle snakker om [håp](../codebook.md#hap). [Låser](../codebook.md#laser) er en annen sak, og ⟦claim-contradicted claim-late claim-without-data⟧
      [det å bidra](../codebook.md#bidra) en tredje. ⟦claim-late⟧

      """,
    files: [
      "reports/litteratur.bib": """
      @book{hale2019,
        author = {Hale, Ida},
        title = {Å vente i kø},
        year = {2019},
        pages = {1--210}
      }

      @article{ubrukt2020,
        author = {Ubrukt, Una},
        title = {Ingenting viser til den},
        year = {2020}
      }

      @article{aapen2021,
        title = {Ikke lukket

      """,
      "memos/kondensater.md": """
      # Skam, for Tone {#m-skam about="skam Tone" kind=kondensat rests=sha-1-0000000000000000}

      Det som ligger på kommoden, blir liggende.

      # Tillit i få ord {#m-tillit about=tillit kind=sammendrag}

      En nøkkel er mer enn en nøkkel.

      # Håp {#m-hap about=hap kind=beskrivelse checked=2026-01-02}

      Det er en trapp.

      """,
      "identifiers.csv": """
      name,kind,replacement
      Vikby sykehus,employer,et sykehus

      """,
      "audio/kari-nordlie.wav": "",
      "reports/thesis.docx": "PK no archive",
    ],
    codes: """

      # Fra teori {#fra-teori .theme answers=rq3}

      Det som er lånt.

      ## Misunnelse {#misunnelse}

      Å ville ha det andre har.

      ## Lengsel {#lengsel}

      ## Låser {#laser .theory}

      Låser, og hva de sier.

      ## Stillhet {#stillhet}

      Det ingen snakker om.

      Kondensat: Jeg kommer før de andre og setter på ovnen, og det er ingen som har bedt meg om det.

      """,
    style: #"{"language": "nb", "marks": "«»", "genderNeutral": true, "terms": {"informant": "deltaker"}}"#,
    key: """
      pseudonym;name;employer
      Tone;Kari Nordlie;
      Sindre;Dag Strøm;

      """,
    tag: ["stillhet", "transcripts/tone.txt", "--quote", "Bare om jeg hadde spist."],
    unquoted: nil
  )
}
