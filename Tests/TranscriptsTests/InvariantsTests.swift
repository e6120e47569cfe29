import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import Testing

/// Reads a source and holds the transcript against what its types promise.
@discardableResult
func check(_ source: String, path: String, settings: Settings = Settings()) -> Transcript {
  let text = SourceText(source)
  let transcript = TranscriptReader.read(text, path: path, settings: settings)
  func isInside(_ range: Range<ByteOffset>) -> Bool { text.clamped(range) == range }
  var done = ByteOffset(0)
  var sound = true
  for turn in transcript.turns {
    sound = sound && isInside(turn.label) && isInside(turn.body) && turn.label.upperBound <= turn.body.lowerBound
    sound = sound && turn.range.lowerBound >= done && (turn.speaker.map { $0 < transcript.speakers.count } ?? true)
    sound =
      sound && (turn.speaker != nil || turn.label.isEmpty) && text.trimmed(turn.body).upperBound <= turn.body.upperBound
    done = turn.range.upperBound
  }
  #expect(sound, "turns of \(source.prefix(80).debugDescription)")
  var open: [Range<ByteOffset>] = []
  for span in transcript.spans {
    sound = sound && isInside(span.range) && !span.range.isEmpty
    while let outer = open.last, outer.upperBound <= span.range.lowerBound { open.removeLast() }
    if let outer = open.last {
      sound = sound && span.range.lowerBound >= outer.lowerBound && span.range.upperBound <= outer.upperBound
    }
    open.append(span.range)
  }
  var previous = ByteOffset(0)
  for span in transcript.spans {
    sound = sound && span.range.lowerBound >= previous
    previous = span.range.lowerBound
  }
  #expect(sound, "spans of \(source.prefix(80).debugDescription)")
  previous = ByteOffset(0)
  for problem in transcript.problems {
    sound = sound && isInside(problem.range) && problem.range.lowerBound >= previous
    previous = problem.range.lowerBound
  }
  for heading in transcript.headings { sound = sound && isInside(heading.range) }
  #expect(sound, "problems of \(source.prefix(80).debugDescription)")
  return transcript
}

@Suite("A transcript keeps its promises whatever the text")
struct InvariantsTests {
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let pieces = [
    "Tone: ", "I: ", "\n", "\n\n", "(ler)", "(", ")", "[", "]", "«", "»", "\"", "“", "”", "Ja. ", "nei ", "#trust",
    "## Om\n",
    "[00:01:02] ", "00:01:02 ", "12\n", "13\n", "Side 4\n", "**Per:** ", "[Kari] ", "Kari  ", "\t", "<v Tone>", "<i>",
    "</i>",
    "00:00:01.000 --> 00:00:02.000\n", "WEBVTT\n", "NOTE x\n", "1 ", "---\n", "ø", "👩‍👩‍👧", "\u{A0}", "- ", "– ", "(7)",
    "((", "))",
    "//", "{", "}", "#00:01:02-3#", "e\u{301}", ":", "http://",
  ]

  @Test(
    "Turns, spans and problems are ordered, nested and inside the text",
    arguments: ["a.txt", "a.md", "a.vtt", "a.srt"]
  )
  func random(_ path: String) {
    var random = Seeded(state: 0x1234_5678_9ABC_DEF1)
    var settings = Settings()
    settings.notation = [
      .init(open: "((", close: "))", kind: "observation"), .init(open: "//", close: "//", kind: "researcher"),
      .init(open: "(", close: ")", kind: "speech"), .init(open: "«", close: "»", kind: "observation"),
      .init(open: "", close: "x", kind: "observation"), .init(open: "#", close: "#", kind: "timestamp"),
    ]
    for round in 0..<400 {
      var source = ""
      for _ in 0..<(round % 60) { source += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }
      let styles = ["auto", "colon", "spaces", "brackets", "bold", "line", "unknown"]
      settings.speakerStyle = styles[round % styles.count]
      settings.numberedTags = round % 2 == 0
      var plain = Settings()
      plain.speakerStyle = settings.speakerStyle
      check(source, path: path, settings: round % 3 == 0 ? settings : plain)
      project(source, path)
    }
  }

  /// Every spoken byte stands in the source where the map says.
  private func project(_ source: String, _ path: String) {
    let text = SourceText(source)
    let transcript = TranscriptReader.read(text, path: path)
    let speech = SpeechProjection(of: text, transcript)
    var last = ByteOffset(0)
    var sound = true
    for (index, byte) in speech.bytes.enumerated() {
      let place = speech.source(of: index..<(index + 1)).lowerBound
      sound = sound && place >= last
      if byte != 0x20, byte != 0x0A {
        sound = sound && text.bytes[place.value] == byte && speech.projected(place) == index
      }
      last = place
    }
    #expect(sound, "\(source.debugDescription)")
  }

  @Test("Random bytes never end the program", arguments: ["a.txt", "a.vtt", "a.srt"])
  func bytes(_ path: String) {
    var random = Seeded(state: 42)
    let likely = Array("():[]<>«»#*_ \n\tA1-".utf8)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ -> UInt8 in
        Bool.random(using: &random)
          ? likely[Int.random(in: 0..<likely.count, using: &random)] : .random(in: 0...255, using: &random)
      }
      check(TextDecoding(bytes).text.string, path: path)
    }
  }
}
