import KodebokJSON
import Testing

@testable import KodebokServer

@Suite("What belongs to a place is marked in the whole document")
struct DocumentHighlightTests {
  private let study = TemporaryStudy.small()
  private let client = TestClient()
  private var uri: String { study.uri("transcripts/tone.txt") }

  /// The marks as `line:start-line:end kind`.
  private func marks(_ uri: String, _ line: Int, _ character: Int) -> [String] {
    let answer = client.request(
      "textDocument/documentHighlight",
      ["textDocument": ["uri": .string(uri)], "position": .at(line, character)]
    )
    return (answer.array ?? []).map { mark in
      func place(_ key: String) -> String {
        "\(mark["range"]?[key]?["line"]?.int ?? -1):\(mark["range"]?[key]?["character"]?.int ?? -1)"
      }
      return place("start") + "-" + place("end") + " \(mark["kind"]?.int ?? 0)"
    }
  }

  private func tag(_ code: String, _ range: JSONValue) {
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": .string(code), "range": range]]]
    )
  }

  @Test("All passages of the code: one's own as written, those of others as read, the same words once")
  func passages() {
    study.write(
      "codings/berit/transcripts/tone.txt.jsonl",
      """
      {"kodebok":1,"source":"transcripts/tone.txt"}
      {"after":"","before":"","code":"trust","created":"2026-01-01T00:00:00Z","end":46,"id":"b1","quote":"Jeg følte meg trygg der.","start":22}
      {"after":"","before":"","code":"trust","created":"2026-01-01T00:00:00Z","end":118,"id":"b2","quote":"Etterpå håper jeg på mer.","start":93}

      """
    )
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    tag("trust", .range(1, 3, 27))
    tag("hope", .range(3, 3, 10))
    #expect(marks(uri, 1, 10) == ["1:3-1:27 3", "3:3-3:28 2"])
    #expect(marks(uri, 3, 20) == ["1:3-1:27 3", "3:3-3:28 2"])
    // Where codes meet, all of both.
    #expect(marks(uri, 3, 5) == ["1:3-1:27 3", "3:3-3:10 3", "3:3-3:28 2"])
    #expect(marks(uri, 1, 40).isEmpty)
    #expect(client.stop() == 0)
  }

  @Test("All labels of a speaker")
  func speakers() {
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    #expect(marks(uri, 1, 0) == ["1:0-1:2 1", "3:0-3:2 1"])
    #expect(marks(uri, 0, 1) == ["0:0-0:2 1", "2:0-2:2 1"])
    #expect(client.stop() == 0)
  }

  @Test("A typed tag brings the others that name the same code, and its passages")
  func typedTags() {
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    tag("hope", .range(3, 3, 27))
    client.change(uri, version: 2, [["range": .range(1, 27, 27), "text": " #hope"]])
    client.change(uri, version: 3, [["range": .range(2, 14, 14), "text": " #trust #hope"]])
    #expect(marks(uri, 1, 30) == ["1:28-1:33 1", "2:22-2:27 1", "3:3-3:27 3"])
    #expect(client.stop() == 0)
  }

  @Test("In the code book and in memos a code's heading and everything that names it")
  func mentions() {
    client.initialize(study.root)
    let book = study.uri("codebook.md")
    client.open(
      book,
      """
      # Book

      ## Trust {#trust .code}

      Not [distance](#distance), and trust in general.

      ## Distance {#distance .code excludes=trust was="far away"}

      Excludes: trust

      """
    )
    let all = ["2:3-2:8 3", "2:10-2:16 3", "6:38-6:43 2", "8:10-8:15 2"]
    #expect(marks(book, 2, 5) == all)
    #expect(marks(book, 6, 39) == all)
    #expect(marks(book, 8, 12) == all)
    #expect(marks(book, 4, 18).contains("6:3-6:11 3"))
    // The word in running text only looks like the code.
    #expect(marks(book, 4, 33).isEmpty)
    let memo = study.uri("memos/a.md")
    client.open(memo, "# On trust {#m about=trust}\n\nSee [trust](../codebook.md#trust).\n")
    #expect(marks(memo, 0, 23) == ["0:21-0:26 2", "2:12-2:32 2"])
    #expect(marks(memo, 0, 6).isEmpty)
    #expect(client.stop() == 0)
  }
}
