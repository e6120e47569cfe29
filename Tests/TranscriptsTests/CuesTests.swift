import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import Testing

@Suite("Subtitle files are read as turns")
struct CuesTests {
  @Test("Voices of WebVTT, one turn over several cues")
  func voices() {
    #expect(
      shown(
        """
        WEBVTT - intervju

        NOTE laget av
        en maskin

        1
        00:00:01.000 --> 00:00:03.000 align:start
        <v Tone Åse>Vi ventet lenge,

        2
        00:00:03.000 --> 00:00:05.000
        <v Tone Åse>og <i>ingen</i> kom.</v>

        00:05.500 --> 00:06.000
        <v.loud I>Ingen?
        """,
        path: "a.vtt"
      ) == """
        Tone Åse: Vi ventet lenge,⏎⏎{l 2}⏎{t 00:00:03.000 --> 00:00:05.000}⏎{@ <v Tone Åse>}og {l <i>}ingen{l </i>} kom.{l </v>}
        I: Ingen?
        """
    )
  }

  @Test("Labels in the words of SubRip; cues without one continue the turn")
  func subRip() {
    #expect(
      shown(
        """
        1
        00:00:01,000 --> 00:00:03,000
        I: Hva skjedde?

        2
        00:00:03,000 --> 00:00:05,000
        - Tone: Vi ventet.
        - I: Ja?

        3
        00:00:05,000 --> 00:00:06,000
        Hm.
        """,
        path: "A.SRT"
      ) == """
        I: Hva skjedde?
        Tone: Vi ventet.
        I: Ja?⏎⏎{l 3}⏎{t 00:00:05,000 --> 00:00:06,000}⏎Hm.
        """
    )
  }

  @Test("Cues whose times cannot be read or run backwards, and words without times, are reported and kept")
  func broken() {
    #expect(
      shown(
        """
        WEBVTT

        00:00:05.000 --> 00:00:03.000
        Bakover.

        00:00:06.000 --> 00:00:xx.000
        Uleselig.

        00:00:06.000 --> 00:00:07.000
        Riktig.

        00:00:01.000 --> 00:00:02.000
        Tilbake.

        Uten tid.
        """,
        path: "a.vtt"
      ) == """
        -: Bakover.
        -: Uleselig.
        -: Riktig.
        -: Tilbake.
        -: Uten tid.
        brokenCue on line 3: 00:00:05.000 --> 00:00:03.000
        brokenCue on line 6: 00:00:06.000 --> 00:00:xx.000
        brokenCue on line 12: 00:00:01.000 --> 00:00:02.000
        brokenCue on line 15: Uten tid.
        """
    )
  }

  @Test("The spoken words run over cues and brackets, and every place leads back")
  func projection() {
    let text = SourceText(
      """
      WEBVTT

      00:01.000 --> 00:02.000
      <v Tone>Vi ventet (ler), og

      00:02.000 --> 00:03.000
      <v Tone>ingen\u{A0} kom.

      00:03.000 --> 00:04.000
      <v I>Ja vel?
      """
    )
    let transcript = TranscriptReader.read(text, path: "a.vtt")
    let speech = SpeechProjection(of: text, transcript)
    #expect(speech.string == "Vi ventet, og ingen kom.\nJa vel?")
    let bytes = Array("og ingen".utf8)
    let start = (0..<speech.bytes.count - bytes.count).first { Array(speech.bytes[$0..<($0 + bytes.count)]) == bytes }
    let found = speech.source(of: (start ?? 0)..<((start ?? 0) + bytes.count))
    #expect(text.string(found) == "og\n\n00:02.000 --> 00:03.000\n<v Tone>ingen")
    #expect(speech.projected(found.lowerBound) == start)
    #expect(speech.projected(found.upperBound) == (start ?? 0) + bytes.count)
    let turn = SpeechProjection(of: text, transcript, in: transcript.turns[1].body)
    #expect(turn.string == "Ja vel?")
    #expect(text.string(turn.source(of: 0..<2)) == "Ja")
  }
}

@Suite("Places have the numbers a study refers to")
struct LineNumbersTests {
  @Test("Lines of the file, turns and sentences, wrapped lines")
  func labels() {
    let text = SourceText("I: Hva? Når?\n\nTone: Vi ventet lenge på bussen. Så kom den.\nI: Ja.\n")
    let transcript = TranscriptReader.read(text, path: "a.txt", labels: ["I", "Tone"])
    let place = ByteOffset(46)
    #expect(text.string(place..<(place + 2)) == "n.")
    let physical = LineNumbers(text, transcript, .physical)
    #expect(physical.label(of: place) == "3")
    #expect(physical.range(of: "3") == text.lineRange(2))
    #expect(physical.range(of: "9") == nil)
    let turns = LineNumbers(text, transcript, .turns)
    #expect(turns.label(of: ByteOffset(9)) == "1.2")
    #expect(turns.range(of: "2.2").map { text.string($0) } == "Så kom den.")
    #expect(turns.range(of: "2.9") == nil)
    let wrapped = LineNumbers(text, transcript, .wrapped(columns: 20))
    #expect(wrapped.range(of: "3").map { text.string($0) } == "Tone: Vi ventet")
    #expect(wrapped.range(of: "4").map { text.string($0) } == "lenge på bussen. Så")
    #expect(wrapped.range(of: "5").map { text.string($0) } == "kom den.")
    #expect(wrapped.label(of: ByteOffset(15)..<place) == "3–4")
    for scheme in [Settings.LineNumbering.physical, .wrapped(columns: 20), .wrapped(columns: 1)] {
      let numbers = LineNumbers(text, transcript, scheme)
      for place in 0..<text.byteCount where text.clamped(ByteOffset(place)) == ByteOffset(place) {
        let range = numbers.range(of: numbers.label(of: ByteOffset(place)))
        #expect(range.map { $0.lowerBound <= ByteOffset(place) } == true)
      }
    }
  }
}
