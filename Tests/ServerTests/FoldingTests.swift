import KodebokJSON
import Testing

@testable import KodebokServer

@Suite("What belongs together folds together")
struct FoldingTests {
  private let study = TemporaryStudy.small()

  private func started(_ folding: JSONValue) -> TestClient {
    let client = TestClient()
    client.initialize(study.root, capabilities: ["textDocument": ["foldingRange": folding]])
    return client
  }

  /// The folds as `first-last text`.
  private func shown(_ client: TestClient, _ uri: String) -> [String] {
    let answer = client.request("textDocument/foldingRange", ["textDocument": ["uri": .string(uri)]])
    return (answer.array ?? []).map { fold in
      var text = "\(fold["startLine"]?.int ?? -1)-\(fold["endLine"]?.int ?? -1)"
      if let start = fold["startCharacter"]?.int { text += "@\(start)" }
      for key in ["kind", "collapsedText"] { if let value = fold[key]?.string { text += " " + value } }
      return text
    }
  }

  private static let interview = """
    # Start

    I: Hvordan var det?
    R: Det var fint (ler).
    Det var trygt.

    I: Og etterpå?

    R: Da gikk jeg.

    ## Mer

    R: Ett ord.
    til

    """

  @Test("Sections, exchanges and turns, with who speaks and how much")
  func interview() {
    let client = started(["lineFoldingOnly": true, "foldingRange": ["collapsedText": true]])
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, Self.interview)
    #expect(
      shown(client, uri) == [
        "0-13 Start · 17 words", "2-4 I, R · 9 words", "3-4 R · 6 words", "6-8 I, R · 5 words", "10-13 Mer · 3 words",
        "12-13 R · 3 words",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("Where parts of lines fold, a turn folds behind its label; nothing is said where nobody reads it")
  func partsOfLines() {
    let client = started(.object([]))
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, Self.interview)
    #expect(shown(client, uri).contains("3-4@2"))
    #expect(client.stop() == 0)
  }

  @Test("A client that wants few gets the outermost, in the order of lines", arguments: 0..<7)
  func limit(_ limit: Int) {
    let client = started(["lineFoldingOnly": true, "rangeLimit": .int(limit)])
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, Self.interview)
    let all = ["0-13", "2-4", "3-4", "6-8", "10-13", "12-13"]
    let worth = ["0-13", "10-13", "2-4", "6-8", "3-4", "12-13"]
    #expect(shown(client, uri) == all.filter { worth.prefix(limit).contains($0) })
    #expect(client.stop() == 0)
  }

  @Test("Cues of subtitles fold at their times, and turns over several cues too")
  func subtitles() {
    let vtt = TemporaryStudy(["transcripts/a.vtt": ""])
    let client = TestClient()
    client.initialize(
      vtt.root,
      capabilities: ["textDocument": ["foldingRange": ["foldingRange": ["collapsedText": true]]]]
    )
    let uri = vtt.uri("transcripts/a.vtt")
    client.open(
      uri,
      """
      WEBVTT

      NOTE
      En merknad.

      1
      00:00:01.000 --> 00:00:02.000
      <v Tone>Ja, det

      2
      00:00:02.000 --> 00:00:03.000
      var det.

      3
      00:00:04.000 --> 00:00:05.000
      <v Per>Nei.
      Nei.

      """
    )
    #expect(
      shown(client, uri) == [
        "2-3 region", "6-11 Tone · 4 words", "10-11 Tone · 2 words", "14-16 Per · 2 words",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("The code book folds by its nodes, memos by their headings, comments and code by themselves")
  func outlines() {
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "textDocument": ["foldingRange": ["foldingRange": ["collapsedText": true]]],
        "workspace": ["foldingRange": ["refreshSupport": true]],
      ]
    )
    // How often codes are used is known when the whole study has been read; the client is told then.
    #expect(client.serverRequest("workspace/foldingRange/refresh") != nil)
    let book = study.uri("codebook.md")
    client.open(book, "# Book\n\n## Future {#future .theme}\n\n### Hope {#hope}\n\nInclude: x\n\n## Other\n")
    #expect(shown(client, book) == ["0-8", "2-6 Future · 0 passages", "4-6 Hope · 0 passages"])
    let memo = study.uri("memos/a.md")
    client.open(memo, "---\na: b\n---\n\n# Notat\n\nTekst.\n\n<!-- ett\nto -->\n\n```\nx\n```\n")
    #expect(shown(client, memo) == ["0-2 region", "4-13", "8-9 comment", "11-13 region"])
    #expect(shown(client, study.uri("transcripts/sofie.txt")).isEmpty)
    #expect(client.stop() == 0)
  }

  @Test("What is not open has no answer, what is no text of a study has no folds")
  func nothing() {
    let client = started(.object([]))
    let table = study.uri("participants.csv")
    client.open(table, "id\np1\n")
    #expect(shown(client, table).isEmpty)
    #expect(
      client.request("textDocument/foldingRange", ["textDocument": ["uri": "file:///nowhere.txt"]]) == .null
    )
    #expect(client.stop() == 0)
  }
}
