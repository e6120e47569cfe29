import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import Testing

@Suite("Quotes held against transcripts")
struct VerifiedQuotesTests {
  /// An interview with everything that is no speech in it.
  static let tone = """
    [F: Intervjuet er gjort på det lille møterommet i andre etasje.]

    # Om morgenen

    I: Er det noe du har å stå opp til nå for tida?

    Tone: Ja. Eh, jeg jeg har noe å stå opp til, altså. (ser lenge ut av vinduet) Før var det ikke sånn. Da kunne
    jeg våkne to, tre på dagen, og så var det liksom ikke vits. Nå står jeg opp.

    I: Mm.

    Tone: Det er ikke noe mer spennende enn det, men det er det som er greia.

    """

  static let sindre = """
    I: Hva betyr verkstedet?

    Sindre: Det var første gang noen hadde gitt meg noe jeg kunne misbruke. Det er det som er greia. Jeg stoler på dem,
    og de stoler på meg, og det har ingen gjort før.

    """

  static let cues = """
    WEBVTT

    1
    00:00:01.000 --> 00:00:04.000
    <v Oskar>Det tar for mye krefter å lyve,

    2
    00:00:04.000 --> 00:00:07.000
    <v Oskar>og for mye krefter å si det som det er.

    """

  private func lines(_ report: String, _ style: ReportLanguage = ReportLanguage()) -> [String] {
    var settings = Settings()
    settings.reports = style
    settings.notation = [
      .init(open: "(", close: ")", kind: "observation"), .init(open: "[F:", close: "]", kind: "researcher"),
    ]
    var sketch = ReportSketch(settings: settings)
    sketch.add(Self.tone)
    sketch.add(Self.sindre, path: "transcripts/sindre.txt")
    sketch.add(Self.cues, path: "transcripts/oskar.vtt")
    sketch.add(report: report)
    return sketch.lines().map { line in
      line.split(separator: " | ").dropLast().joined(separator: " | ")
    }
  }

  @Test(
    "A quote is exact whatever its marks, capitals, line breaks, hyphens, emphasis and escapes",
    arguments: [
      "> Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.\n>\n> Tone",
      "> da kunne jeg våkne\n> to tre på dagen – og så var det *liksom* ikke vits\n> — Tone",
      "> Da kunne jeg våkne to, tre på da-\n> gen, og så var det liksom ikke vits. (Tone, Naustet)",
      "> «Da kunne jeg våkne to, tre på dagen, og så var det liksom **ikke** vits.» – Tone",
      "Tone: «Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.»",
      "“Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits”, sier Tone.",
      "Tone sier: \"Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits\".",
      "Tone sier: ”Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.”",
      "Tone sier: ‘Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.’",
      "::: {.sitat}\nDa kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.\n\nTone\n:::",
      "Tone sier:\n\n    Da kunne jeg våkne to, tre på dagen,\n    og så var det liksom ikke vits.\n",
      "> Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.\n\n— Tone",
      "> **Tone:** Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits.",
      "<blockquote>\nDa kunne jeg v&shy;åkne to, tre på dagen, og så var det liksom ikke vits.\n</blockquote>\n\nTone\n",
    ]
  )
  func exact(report: String) {
    let lines = lines(report)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("exact") == true, "\(lines)")
    #expect(lines.first?.contains("Tone · said by Tone") == true, "\(lines)")
  }

  @Test(
    "Where the settings say that the speaker stands, somebody whom the study does not know is a speaker too",
    arguments: [
      (ReportLanguage.SpeakerPlace.below, "> Nå står jeg opp.\n> Torgeir Vik", "Torgeir Vik"),
      (.dash, "> Nå står jeg opp. – Torgeir på Naustet", "Torgeir på Naustet"),
      (.parentheses, "> Nå står jeg opp. (Torgeir på Naustet)", "Torgeir på Naustet"),
      (.before, "> Torgeir: Nå står jeg opp.", "Torgeir"),
    ]
  )
  func declaredPlaces(place: ReportLanguage.SpeakerPlace, report: String, name: String) {
    var style = ReportLanguage()
    #expect(!lines(report, style).joined().contains("label \(name)"))
    style.speakerPlace = place
    #expect(lines(report, style) == ["exact | block · label \(name) · said by Tone"])
  }

  @Test("Where the settings say that no quotation names its speaker inside, its last line is words")
  func declaredNowhere() {
    var style = ReportLanguage()
    style.speakerPlace = ReportLanguage.SpeakerPlace.none
    let report = "> Det er det som er greia. Jeg stoler på dem,\n> Tone"
    #expect(lines(report).first?.contains("label Tone") == true)
    #expect(lines(report, style).first?.contains("label Tone") == false)
  }

  @Test("Marks that are kept for literature and terms hold no quotes, unless somebody said just that")
  func literatureMarks() {
    var style = ReportLanguage()
    style.literatureMarks = ["“", "”"]
    let report = "Det kalles gjerne “en mening med dagen som ingen andre kan gi et menneske”, skriver Tone."
    #expect(lines(report).first?.hasPrefix("notFound") == true)
    #expect(lines(report, style).first?.hasPrefix("literature") == true)
    #expect(lines("Tone sier “Nå står jeg opp”.", style).first?.hasPrefix("exact") == true)
  }

  @Test("A house style is read from the settings; one that cannot be read changes nothing and is told")
  func settings() {
    let path = StudyPath("kodebok.json")
    func read(_ reports: String) -> (settings: Settings, findings: [Finding]) {
      SettingsReader.read(Array(#"{"format": 1, "reports": \#(reports)}"#.utf8), path: path)
    }
    let (settings, findings) = read(#"{"speaker": "below", "literatureMarks": "“”"}"#)
    #expect(findings.isEmpty)
    #expect(lines("> Nå står jeg opp.\n> Torgeir Vik", settings.reports).first?.contains("label Torgeir Vik") == true)
    #expect(settings.reports.literatureMarks == ["“", "”"])
    for wrong in [#"{"speaker": "above"}"#, #"{"literatureMarks": "“"}"#, #"{"literatureMarks": ["“", "”"]}"#] {
      let (settings, findings) = read(wrong)
      #expect(findings.map(\.rule) == ["settings-type"], "\(wrong)")
      #expect(settings.reports.speakerPlace == nil && settings.reports.literatureMarks.isEmpty, "\(wrong)")
    }
  }

  @Test("Words left out with a mark are elided, without one cleaned or shortened; each difference is told")
  func omissions() {
    #expect(
      lines("> Jeg har noe å stå opp til […] Nå står jeg opp.\n>\n> Tone") == [
        "elided | block · label Tone · said by Tone | elided [→altså. Før var det ikke sånn. Da kunne jeg våkne to, tre på dagen, og så var det liksom ikke vits]"
      ]
    )
    #expect(
      lines("> Ja. Jeg har noe å stå opp til.\n>\n> Tone")
        == ["cleaned | block · label Tone · said by Tone | dropped [→Eh, jeg]"]
    )
    #expect(
      lines("> Det er ikke noe mer, men det er det som er greia.\n>\n> Tone")
        == ["shortened | block · label Tone · said by Tone | dropped [→spennende enn det]"]
    )
  }

  @Test("Words put in and changed are told, and brackets are the writer's own")
  func alterations() {
    #expect(
      lines("> Det var første gang noen hadde gitt meg noe jeg kunne bruke.\n>\n> Sindre")
        == ["altered | block · label Sindre · said by Sindre | changed [bruke→misbruke]"]
    )
    #expect(
      lines("> Det var aller første gang noen hadde gitt meg noe jeg kunne misbruke.\n>\n> Sindre")
        == ["altered | block · label Sindre · said by Sindre | added [aller→]"]
    )
    #expect(
      lines("> Jeg stoler på [folk på verkstedet], og de stoler på meg.\n>\n> Sindre")
        == ["elided | block · label Sindre · said by Sindre | elided [→dem]"]
    )
  }

  @Test("A quote may run over two cues, over what was observed, over two turns and over two paragraphs")
  func borders() {
    #expect(
      lines("Oskar sier: «Det tar for mye krefter å lyve, og for mye krefter å si det som det er.»")
        == ["exact | inline · said Oskar · said by Oskar"]
    )
    #expect(lines("> altså. Før var det ikke sånn.\n>\n> Tone") == ["exact | block · label Tone · said by Tone"])
    #expect(
      lines("> Nå står jeg opp. […] Det er ikke noe mer spennende enn det\n>\n> Tone")
        == ["elided | block · label Tone · said by Tone | elided [→Mm]"]
    )
    #expect(
      lines("Tone sier: «Før var det ikke sånn. Da kunne jeg\n\n\\newpage\n\nvåkne to, tre på dagen.»")
        == ["exact | inline · said Tone · said by Tone"]
    )
    #expect(
      lines("> Før var det ikke sånn. Da kunne jeg\n\n\\newpage\n\n> våkne to, tre på dagen.\n>\n> Tone") == [
        "exact | block · label Tone · said by Tone", "exact | block · label Tone · said by Tone",
      ]
    )
  }

  @Test("What was seen and what the researcher wrote is no speech")
  func layers() {
    #expect(
      lines("> Ser lenge ut av vinduet\n>\n> Tone") == ["exact observation | block · label Tone · said by "]
    )
    #expect(
      lines("Tone sier: «Intervjuet er gjort på det lille møterommet»")
        == ["exact researcher | inline · said Tone · said by "]
    )
  }

  @Test("The one who speaks is told from the one who is named")
  func speakers() {
    #expect(
      lines("> Jeg stoler på dem, og de stoler på meg.\n>\n> Tone")
        == ["exact | block · label Tone · said by Sindre"]
    )
    #expect(
      lines("«Er det noe du har å stå opp til nå for tida?» sier Tone.")
        == ["exact | inline · said Tone · said by I"]
    )
    // Two people said it: the one who is named is meant.
    #expect(lines("«det er det som er greia», sier Sindre.") == ["exact | inline · said Sindre · said by Sindre"])
    #expect(lines("«det er det som er greia», sier Tone.") == ["exact | inline · said Tone · said by Tone"])
  }

  @Test("Literature, terms and what stands nowhere are told apart")
  func elsewhere() {
    #expect(
      lines("Arbeid er «den viktigste veien ut av fattigdom» (Aker, 2019, s. 12).")
        == ["literature | inline · nobody · said by "]
    )
    #expect(
      lines("Slik er det: «Arbeid er den viktigste veien ut av fattigdom» [@aker2019, s. 12].")
        == ["literature | inline · nobody · said by "]
    )
    #expect(lines("Vi bruker ordet «arbeidslinja» om dette.") == ["expression | inline · nobody · said by "])
    #expect(
      lines("Det heter at «alt var mye bedre i gamle dager da folk brydde seg».")
        == ["unsourced | inline · nobody · said by "]
    )
    #expect(
      lines("> Verkstedet er kirka mi, og Arvid er presten.\n>\n> Sindre")
        == ["notFound | block · label Sindre · said by "]
    )
  }

  @Test("A dialogue is two quotes with a speaker each")
  func dialogue() {
    #expect(
      lines("> I: Hva betyr verkstedet?\n>\n> Sindre: Det var første gang noen hadde gitt meg noe jeg kunne misbruke.")
        == [
          "exact | block · label I · said by I", "exact | block · label Sindre · said by Sindre",
        ]
    )
  }
}
