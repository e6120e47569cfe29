extension TestCopy {
  /// The English example with everything in it that can be wrong.
  static let english = TestCopy(
    example: "en",
    report: """
      --- ⟦bibliography-missing⟧
      title: The same study with everything in it that can be wrong
      bibliography: [literature.bib, lost.bib]
      ---

      # Results

      ## Quotes

      Denzil remembers: “I was that angry. I was going to hit him.” He has said less: “I was angry.” ⟦quote-cleaned⟧

      He likes the mornings:

      > I don't do anything the first half hour, I just walk round and feel who's been. ⟦quote-altered⟧
      >
      > Denzil

      Mara was glad of the nods:

      > I wouldn't know what to do with a morning that didn't have that gate in it.
      >
      > Mara ⟦quote-wrong-speaker⟧

      Oona says “I've lain awake over beans and courgettes and the price of string”. ⟦quote-not-found⟧

      Oona is fond of the app: “I book my water at six and there's nobody there.” ⟦quote-elision-unmarked⟧

      Denzil says “Is it different, who comes now?” ⟦quote-interviewer⟧

      Denzil says “He points with the mug towards the upper field here and will not say the name”. ⟦quote-not-speech⟧

      Oona says “I come early and leave late, and what I think of in between is nobody's business but the hedge's”. ⟦quote-condensate⟧

      For all of them it is “a gate that is read like a paper, every morning, by the same man”. ⟦quote-unsourced⟧

      > There's a nail. The nail's to keep the wind out. If you want something you lift the nail. ⟦quote-speaker-missing⟧

      Some said “I don't know” and no more. ⟦quote-ambiguous⟧

      One of the old hands is short about it: “It's not a hobby. It's where I'm from.” Later the words are given to Denzil: “It's not a ⟦quote-speaker-missing quote-speaker-revealed⟧
      hobby. It's where I'm from.”

      Selma says “I'd never do that anywhere else, not at work, not in church.” Once more, and Selma says “I'd never do that anywhere at all, not ⟦quote-altered quote-printed-twice⟧
      at work, not in church.”

      They said that “everything was different in the old days when people still cared”. ⟦quote-unsourced⟧

      Waiting is “time that belongs to somebody else” [@hale2019]. ⟦quote-page-missing⟧

      Tobias says “They publish the minutes. I read them. ⟦quote-mark-alone⟧

      ## Claims

      Five of the seven participants spoke of [grief](../codebook.md#grief). ⟦claim-count claim-drift⟧

      All seven participants spoke of [give and take](../codebook.md#give-take). ⟦claim-contradicted claim-count⟧

      Six of the nine participants spoke of [standing outside](../codebook.md#outsider). ⟦claim-count claim-denominator⟧

      71 % of the participants spoke of [waiting for a place](../codebook.md#waiting). ⟦claim-small-percent⟧

      Most participants were tired. ⟦claim-unbound⟧

      [Envy](../codebook.md#envy) was felt and not spoken of, and so was [hope](../codebook.md#hope). ⟦claim-undefined-code claim-without-data claim-without-data⟧

      None of the participants spoke of [care for the soil](../codebook.md#soil-care). ⟦claim-count claim-drift claim-not-asked⟧

      ## Numbers and lines

      There were [nine](kodebok:participants) participants and [seven](kodebok:informants) informants. ⟦fact-differs fact-unknown language-term⟧

      The garden has 60 plots. All the 64 plots at the garden are taken. ⟦fact-two-values⟧

      “Ask me in the spring” (Denzil, l. 12) was the last word, and so was (Denzil, line 912). ⟦line-missing line-moved⟧

      The old hands were many [@hale2019, p. 300], and others have seen it [@nobody2001]. ⟦citation-page citation-unknown⟧

      ## Voices

      [One of the newcomers](kodebok:voice/P3) says “I leave my phone on the bench”. [One of the old hands](kodebok:voice/P9) kept quiet. ⟦voice-quote voice-unknown⟧

      [One of the newcomers](kodebok:voice/P1) was late. Mara had the key. ⟦voice-revealed⟧

      ## Language

      The behavior of the colour of the fields was an organisation of its own, and the informants liked it. The «old» chairman was there. ⟦language-form language-gender language-marks language-term⟧

      ## Who it is

      Denzil (71) is one of the established. Mail denzil@lower-field.example or ring 07700 900 118. He lives in 12 Quarry ⟦identifier-address identifier-email identifier-jigsaw identifier-phone⟧
      Street and was born on 4 May 1955; his number is 04855510060, his account 8601 11 17947. His real name is Derek Longbottom. Hope is ⟦identifier-account identifier-birth-date identifier-name identifier-name-unsure identifier-national-number⟧
      what he calls it. Ward Green Hospital is where Oona worked. ⟦identifier-declared⟧

      # Discussion

      Several participants spoke of [standing outside](../codebook.md#outsider).

      All participants spoke of [care for the soil](../codebook.md#soil-care). [Locks](../codebook.md#locks) are another matter, and ⟦claim-drift claim-without-data⟧
      [the plot itself](../codebook.md#plot) is a third. ⟦claim-late⟧

      """,
    files: [
      "reports/literature.bib": """
      @book{hale2019,
        author = {Hale, Ida},
        title = {Waiting in lines},
        year = {2019},
        pages = {1--210}
      }

      @article{unused2020,
        author = {Unused, Una},
        title = {Nothing refers to it},
        year = {2020}
      }

      @article{open2021,
        title = {Not closed

      """,
      "memos/condensates.md": """
      # Grief, for Denzil {#m-grief about="grief Denzil" kind=condensate rests=sha-1-0000000000000000}

      Where the rose stands, nobody treads.

      # Trust in few words {#m-trust about=trust-committee kind=summary}

      They believe different people.

      # Belonging {#m-belonging about=at-home kind=description checked=2026-01-02}

      It is a bench.

      """,
      "identifiers.csv": """
      name,kind,replacement
      Ward Green Hospital,employer,a hospital

      """,
      "audio/derek-longbottom.wav": "",
      "reports/thesis.docx": "PK no archive",
    ],
    codes: """

      # From theory {#from-theory .theme answers=rq3}

      What is borrowed.

      ## Envy {#envy .code}

      Wanting what others have.

      ## Hope {#hope .code}

      ## Locks {#locks .code .theory guide=q4}

      Locks, and what they say.

      ## Silence {#silence .code}

      What nobody speaks of.

      Condensate: I come early and leave late, and what I think of in between is nobody's business but the hedge's.

      """,
    style: #"{"language": "en-GB", "marks": "“”", "genderNeutral": true, "terms": {"informant": "participant"}}"#,
    key: """
      pseudonym;name;employer
      Denzil;Derek Longbottom;
      Mara;Hope Carver;

      """,
    tag: ["silence", "transcripts/denzil.txt", "--quote", "So I stand at the gate."],
    unquoted: "“He's thirty, Gwil, with\na baby.”"
  )
}
