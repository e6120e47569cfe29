import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import Testing

@Suite("Turns are read from the text")
struct TurnsTests {
  @Test("A name and a colon begin a turn; unlabelled paragraphs continue it; the text before is narration")
  func colon() {
    #expect(
      shown(
        """
        Intervju med Tone
        Dato: 3. mai

        I: Hva skjedde?

        Tone: Vi ventet.

        Tone gikk hjem. Tonefall og «Tone» er ord.
        Sånn: nei.

        I: Ja.
        Tone (00:12:03): Så kom de.
        Tone:
        Og gikk.
        """
      ) == """
        -: Intervju med Tone⏎Dato: 3. mai
        I: Hva skjedde?
        Tone: Vi ventet.⏎⏎Tone gikk hjem. Tonefall og «Tone» er ord.⏎Sånn: nei.
        I: Ja.
        Tone: Så kom de.
        Tone: Og gikk.
        """
    )
  }

  @Test("Addresses, times, notes and pronouns are no speakers")
  func noLabels() {
    #expect(
      shown(
        """
        I: Når var det?

        P1: Det var 12:30. Se http://uio.no:80/x

        http://uio.no er siden.

        12:30 gikk vi.

        NB: dette er et notat.

        Note: this too.

        Han sa: nei.

        Han sa: jo.

        I: Takk.

        P1: Takk.
        """
      ) == """
        I: Når var det?
        P1: Det var 12:30. Se http://uio.no:80/x⏎⏎http://uio.no er siden.⏎⏎12:30 gikk vi.⏎⏎NB: dette er et notat.⏎⏎Note: this too.⏎⏎Han sa: nei.⏎⏎Han sa: jo.
        I: Takk.
        P1: Takk.
        """
    )
  }

  @Test(
    "The styles of labels",
    arguments: [
      "**I:** Hva?\n\n**Tone Åse:** Ja.\n\n**I:** Nei.\n", "**I**: Hva?\n\n**Tone Åse**: Ja.\n\n**I**: Nei.\n",
      "I  Hva?\nTone Åse  Ja.\nI  Nei.\n", "I\tHva?\nTone Åse\tJa.\nI\tNei.\n",
      "[I] Hva?\n[Tone Åse] Ja.\n[I] Nei.\n[Tone Åse]\n", "- I: Hva?\n- Tone Åse: Ja.\n- I: Nei.\n",
      "– I: Hva?\n\n– Tone Åse: Ja.\n\n– I: Nei.\n", "I: Hva?\nTone Åse: Ja.\nI: Nei.\n",
      "[00:00:01] I: Hva?\n[00:00:02] Tone Åse: Ja.\n[00:00:03] I: Nei.\n",
      "00:00:01 I: Hva?\n00:00:02 Tone Åse: Ja.\n00:00:03 I: Nei.\n",
      "I [0:01]: Hva?\nTone Åse [0:02]: Ja.\nI [0:03]: Nei.\n",
      "1 I: Hva?\n2 Tone Åse: Ja.\n3 I: Nei.\n4\n5 \n", "I:\nHva?\n\nTone Åse:\nJa.\n\nI:\nNei.\n",
      "I (leder): Hva?\n\nTone Åse (lærer): Ja.\n\nI: Nei.\n", "__I:__ Hva?\n\n__Tone Åse:__ Ja.\n\n__I:__ Nei.\n",
    ]
  )
  func styles(_ source: String) {
    let turns = shown(source).split(separator: "\n").prefix(3).joined(separator: "\n")
    #expect(turns == "I: Hva?\nTone Åse: Ja.\nI: Nei.")
  }

  @Test("Names on lines of their own are labels when several of them recur")
  func lines() {
    #expect(
      shown("Kari Nord  00:01\nHei.\n\nPer  00:04\nHei du.\n\nKari Nord  00:06\nJa.\n\nPer  00:09\nNei.\n") == """
        Kari Nord: Hei.
        Per: Hei du.
        Kari Nord: Ja.
        Per: Nei.
        """
    )
    #expect(shown("Ja.\n\nTone\n\nNei.\n\nTone\n") == "-: Ja.\n-: Tone\n-: Nei.\n-: Tone")
  }

  @Test("Names known to the study and a declared style need not recur")
  func declared() {
    #expect(shown("Tone: Hei på deg.\n", labels: ["Tone"]) == "Tone: Hei på deg.")
    #expect(shown("To\u{308}ne: Hei.\n", labels: ["Töne"]).hasSuffix(": Hei."))
    var settings = Settings()
    settings.speakers = ["mor": "P1"]
    #expect(shown("mor: Hei.\n", settings: settings) == "mor: Hei.")
    settings = Settings()
    settings.speakerStyle = "spaces"
    #expect(shown("Tone  Hei.\nI: nei\n", settings: settings) == "Tone: Hei.⏎I: nei")
    settings.speakerStyle = "brackets"
    #expect(shown("[Tone] Hei.\n", settings: settings) == "Tone: Hei.")
    settings.speakerStyle = "line"
    #expect(shown("Tone\nHei.\n\nI\nJa.\n", settings: settings) == "Tone: Hei.\nI: Ja.")
  }

  @Test("Who speaks once is a speaker where the table of participants has the name, and nobody else is")
  func onceByName() {
    let text = SourceText("I: Og dere?\nTone: Ja.\nI: Du da?\nTone: Nei.\nkim: Nei.\nhusk: mer kaffe\n")
    func speakers(_ labels: KnownLabels) -> [String] {
      TranscriptReader.read(text, path: "gruppe.txt", labels: labels).speakers
    }
    #expect(speakers([]) == ["I", "Tone"])
    let people = [
      Participant(id: ParticipantID("P1"), pseudonym: "Tone", row: 2),
      Participant(id: ParticipantID("kim"), pseudonym: "", row: 3),
      // Numbers and single letters are no names: lists have them.
      Participant(id: ParticipantID("3"), pseudonym: "x", row: 4),
    ]
    let names = Participants(path: StudyPath("participants.csv"), text: SourceText(""), all: people).names
    #expect(names == ["P1", "Tone", "kim"])
    #expect(speakers(KnownLabels([], names: names)) == ["I", "Tone", "kim"])
  }

  @Test("A group where one speaks once; digits and initials in names; laughter in brackets is no speaker")
  func group() {
    #expect(
      shown(
        """
        M: Velkommen.

        Informant 3: Takk.

        Deltaker A: Ja.

        M: Og du?

        Kari B.: Nei.

        [Latter]

        [Latter]

        Informant 3: Jo.

        En annen stemme: hysj.
        """
      ) == """
        M: Velkommen.
        Informant 3: Takk.
        Deltaker A: Ja.
        M: Og du?
        Kari B.: Nei.⏎⏎{o [Latter]}⏎⏎{o [Latter]}
        Informant 3: Jo.⏎⏎En annen stemme: hysj.
        """
    )
  }

  @Test("Paragraphs of an article are narration, one by one, whatever the layout did to them")
  func article() {
    #expect(
      shown("# Tittel\n\nEt avsnitt\nmed sam-\nbånd.\n\n12\n\nEt til.\n\n13\n\nSide 14 av 20\n\nSlutt.\n", path: "a.md")
        == """
        -: Et avsnitt⏎med sam-⏎bånd.
        -: Et til.
        -: Slutt.
        heading 1: Tittel
        """
    )
  }

  @Test("Headings stand inside the turn they interrupt and outside the one they precede")
  func headings() {
    #expect(
      shown("I: Ja?\n\n## Arbeid ##\n\nTone: Jo.\n\n### Lønn\n\nOg så.\n\n#ikke\n\nI: Nei.\n\nTone: Å.\n") == """
        I: Ja?
        Tone: Jo.⏎⏎{h ### Lønn}⏎⏎Og så.⏎⏎{# #ikke}
        I: Nei.
        Tone: Å.
        heading 2: Arbeid
        heading 3: Lønn
        """
    )
  }

  @Test("An empty text, blank lines and labels without words")
  func edges() {
    #expect(shown("") == "")
    #expect(shown("\n \n\t\n") == "")
    #expect(shown("I:\n\nP:\n\nI:\n") == "I: \nP: \nI: ")
    #expect(shown("---\ntitle: x\n---\nI: a\nP: b\nI: c", path: "x.md") == "I: a\nP: b\nI: c")
  }
}
