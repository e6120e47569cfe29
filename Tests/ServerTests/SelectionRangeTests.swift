import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("A selection grows from the word to the whole, over the passages that are coded")
struct SelectionRangeTests {
  private let study = TemporaryStudy.small()
  private var uri: String { study.uri("transcripts/tone.txt") }

  private func started(_ text: String, _ encoding: PositionEncoding = .utf16) -> TestClient {
    let client = TestClient()
    client.initialize(study.root, capabilities: ["general": ["positionEncodings": [.string(encoding.rawValue)]]])
    client.open(uri, text)
    return client
  }

  private func ask(_ client: TestClient, _ uri: String, _ places: [JSONValue]) -> [JSONValue] {
    client.request(
      "textDocument/selectionRange",
      ["textDocument": ["uri": .string(uri)], "positions": .array(places)]
    ).array ?? []
  }

  /// The steps at one place of an answer, as the words they select.
  private func steps(
    _ answer: JSONValue?,
    _ text: String,
    _ encoding: PositionEncoding = .utf16
  ) -> [String] {
    ranges(answer, text, encoding).map { SourceText(text).string($0) }
  }

  private func ranges(_ answer: JSONValue?, _ text: String, _ encoding: PositionEncoding) -> [Range<ByteOffset>] {
    let source = SourceText(text)
    var result: [Range<ByteOffset>] = []
    var step = answer
    func place(_ value: JSONValue?) -> ByteOffset {
      source.offset(
        of: TextPosition(line: value?["line"]?.int ?? 0, column: value?["character"]?.int ?? 0),
        in: encoding
      )
    }
    while let one = step, let range = one["range"] {
      result.append(place(range["start"])..<place(range["end"]))
      step = one["parent"]
    }
    return result
  }

  private static let interview =
    "# Om trygghet\n\nI: Hvordan var det?\n\nR: Ja. Jeg var redd, men jeg gikk dit likevel. Sånn var det.\n\n"
    + "I: Og da?\n\nR: Etterpå.\n"

  @Test("Word, clause, sentence, turn, exchange, section, whole")
  func units() {
    let client = started(Self.interview)
    let turn = "Ja. Jeg var redd, men jeg gikk dit likevel. Sånn var det."
    #expect(
      steps(ask(client, uri, [.at(4, 29)]).first, Self.interview) == [
        "gikk", "men jeg gikk dit likevel.", "Jeg var redd, men jeg gikk dit likevel.", turn,
        "I: Hvordan var det?\n\nR: " + turn, String(Self.interview.dropLast()), Self.interview,
      ]
    )
    // On a label the label, then the turn with it.
    #expect(steps(ask(client, uri, [.at(4, 0)]).first, Self.interview).prefix(3) == ["R", "R:", "R: " + turn])
    #expect(client.stop() == 0)
  }

  @Test("Several places are answered in their order, and places outside the text at its end")
  func several() {
    let client = started(Self.interview)
    let answers = ask(client, uri, [.at(8, 5), .at(0, 3), .at(99, 99)])
    #expect(answers.count == 3)
    #expect(steps(answers[0], Self.interview).first == "Etterpå")
    #expect(steps(answers[1], Self.interview).first == "Om")
    #expect(steps(answers[2], Self.interview).last == Self.interview)
    #expect(client.stop() == 0)
  }

  @Test("Passages stand where their length puts them; one that crosses a sentence stands in its place")
  func passages() {
    study.write("transcripts/tone.txt", Self.interview)
    let client = started(Self.interview)
    func tag(_ code: String, _ start: Int, _ end: Int) {
      client.request(
        "workspace/executeCommand",
        [
          "command": "kodebok.tag",
          "arguments": [["uri": .string(uri), "code": .string(code), "range": .range(4, start, end)]],
        ]
      )
    }
    tag("trust", 25, 33)
    #expect(
      steps(ask(client, uri, [.at(4, 31)]).first, Self.interview).prefix(4) == [
        "gikk", "jeg gikk", "men jeg gikk dit likevel.", "Jeg var redd, men jeg gikk dit likevel.",
      ]
    )
    tag("hope", 29, 59)
    let crossed = steps(ask(client, uri, [.at(4, 36)]).first, Self.interview)
    #expect(crossed.contains("gikk dit likevel. Sånn var det"), "\(crossed)")
    #expect(crossed.contains("Ja. Jeg var redd, men jeg gikk dit likevel. Sånn var det."))
    #expect(client.stop() == 0)
  }

  @Test("Characters that a reader sees as one are never cut")
  func graphemes() {
    let text = "R: Det er 👩‍👩‍👧 og e\u{301}n til.\n"
    for encoding in PositionEncoding.allCases {
      let client = started(text, encoding)
      let source = SourceText(text)
      let family = source.position(of: ByteOffset(15), in: encoding)
      let answer = ask(client, uri, [.at(family.line, family.column)]).first
      #expect(steps(answer, text, encoding).first == "👩‍👩‍👧")
      #expect(client.stop() == 0)
    }
  }

  @Test("At every place of every kind of text the steps grow, hold the place and cut no character")
  func property() {
    let texts = [
      ("transcripts/tone.txt", Self.interview), ("transcripts/tone.txt", ""), ("transcripts/tone.txt", "\n\n"),
      ("transcripts/tone.txt", "Løs tekst, uten navn (ler).\n\n— 🙂e\u{301} «Ja», sa hun.\nI: \n"),
      ("codebook.md", "# Bok\n\nTekst.\n\n## Håp {#hope color=\"#fff\"}\n\nOm håp, og mer.\n\nInkluder: a\n- b\n- c\n"),
      ("memos/a.md", "---\na: b\n---\n# N\n\n```\nx\n```\n- en\n  - to\n"), ("participants.csv", "id;navn\np1;Tone\n"),
    ]
    for (name, text) in texts {
      let client = TestClient()
      client.initialize(study.root, capabilities: ["general": ["positionEncodings": ["utf-8"]]])
      let uri = study.uri(name)
      client.open(uri, text)
      let source = SourceText(text)
      let places = (0...source.byteCount).map { ByteOffset($0) }.filter { source.clamped($0) == $0 }
      let positions = places.map { source.position(of: $0, in: .utf8) }
      let answers = ask(client, uri, positions.map { .at($0.line, $0.column) })
      #expect(answers.count == places.count)
      for (place, answer) in zip(places, answers) {
        let steps = ranges(answer, text, .utf8)
        #expect(!steps.isEmpty)
        for (inner, outer) in zip(steps, steps.dropFirst()) {
          #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer)
        }
        for step in steps {
          #expect(step.lowerBound <= place && place <= step.upperBound)
          #expect(source.isGraphemeBorder(step.lowerBound) && source.isGraphemeBorder(step.upperBound))
        }
      }
      #expect(client.stop() == 0)
    }
  }

  @Test("Positions that are none are refused")
  func refused() {
    let client = started(Self.interview)
    #expect(
      client.failure(
        "textDocument/selectionRange",
        ["textDocument": ["uri": .string(uri)], "positions": [["line": -1, "character": 0]]]
      )?.code.number == -32602
    )
    #expect(ask(client, uri, []).isEmpty)
    #expect(client.stop() == 0)
  }
}
