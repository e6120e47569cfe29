import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Documents are painted by tokens, one type for each colour of the code book")
struct SemanticTokensTests {
  private let study = TemporaryStudy.small()
  private var uri: String { study.uri("transcripts/tone.txt") }

  static let tokens: JSONValue = [
    "textDocument": ["semanticTokens": ["multilineTokenSupport": false, "overlappingTokenSupport": false]],
    "workspace": ["semanticTokens": ["refreshSupport": true], "configuration": true],
  ]

  private func started(
    _ capabilities: JSONValue = Self.tokens,
    passages: String = "tokens"
  ) -> TestClient {
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: capabilities,
      options: ["coder": "anna", "codedPassages": .string(passages)]
    )
    return client
  }

  private func tag(_ client: TestClient, _ code: String, _ range: JSONValue) {
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": .string(code), "range": range]]]
    )
  }

  /// The tokens of a document as `line:start+length type modifiers`.
  private func shown(
    _ client: TestClient,
    _ uri: String? = nil,
    range: JSONValue? = nil
  ) -> [String] {
    var params = [JSONMember("textDocument", ["uri": .string(uri ?? self.uri)])]
    if let range { params.append(JSONMember("range", range)) }
    let method = "textDocument/semanticTokens/" + (range == nil ? "full" : "range")
    return Self.shown(client.request(method, .object(params))["data"]?.array?.compactMap(\.int) ?? [])
  }

  static func shown(_ data: [Int]) -> [String] {
    let legend = TokenType.legend
    var (line, column) = (0, 0)
    var result: [String] = []
    for token in stride(from: 0, to: data.count - data.count % 5, by: 5) {
      column = data[token] == 0 ? column + data[token + 1] : data[token + 1]
      line += data[token]
      let modifiers = legend.modifiers.enumerated().filter { data[token + 4] & 1 << $0.offset != 0 }.map(\.element)
      let type = legend.types[data[token + 3]]
      result.append((["\(line):\(column)+\(data[token + 2])", type] + modifiers).joined(separator: " "))
    }
    return result
  }

  @Test("Labels, notation, times and typed tags have types of their own")
  func notation() {
    let client = started(passages: "hint")
    client.open(uri, "# Start\n[00:01:02] I: Hva? #trust\nR: Ja (ler). [F: stille]\n")
    #expect(
      shown(client) == [
        "0:0+7 heading", "1:0+10 timestamp", "1:11+2 speaker", "1:19+6 typedTag", "2:0+2 speaker", "2:6+5 observation",
        "2:13+11 observation",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("The innermost passage gives the colour, meeting codes are marked, labels stay labels")
  func passages() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    tag(client, "hope", .range(1, 3, 27))
    tag(client, "trust", .range(1, 7, 12))
    tag(client, "trust", ["start": .at(2, 3), "end": .at(3, 11)])
    #expect(
      shown(client) == [
        "0:0+2 speaker", "1:0+2 speaker", "1:3+4 code1", "1:7+5 code0 overlap", "1:12+15 code1", "2:0+2 speaker",
        "2:3+11 code0", "3:0+2 speaker", "3:3+7 code0",
      ]
    )
    // Nothing is sent as a hint as well.
    let hints = client.notifications.filter { $0.method == "textDocument/publishDiagnostics" }
    #expect(
      !hints.contains {
        $0.params["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } ?? false
      }
    )
    #expect(client.stop() == 0)
  }

  @Test("A quote to consider is marked")
  func candidate() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", .range(1, 3, 27))
    #expect(client.serverRequest("workspace/semanticTokens/refresh") != nil)
    let id = client.request("kodebok/segments", ["uri": .string(uri)])["segments"]?[0]?["id"] ?? .null
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.mark", "arguments": [["uri": .string(uri), "id": id, "flag": "candidate"]]]
    )
    #expect(shown(client).contains("1:3+24 code0 candidate"))
    #expect(client.stop() == 0)
  }

  @Test("Tokens that may lie over one another, and over lines, do where the client says so")
  func overlapping() {
    let both: JSONValue = [
      "textDocument": ["semanticTokens": ["multilineTokenSupport": true, "overlappingTokenSupport": true]]
    ]
    let client = started(both)
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", ["start": .at(2, 3), "end": .at(3, 11)])
    #expect(
      shown(client) == [
        "0:0+2 speaker", "1:0+2 speaker", "2:0+2 speaker", "2:3+22 code0", "3:0+2 speaker",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("Lengths count in the client's unit", arguments: PositionEncoding.allCases)
  func units(encoding: PositionEncoding) {
    let client = started([
      "textDocument": ["semanticTokens": .object([])],
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
    ])
    client.open(uri, TemporaryStudy.tone)
    // `fint 🙂 å`: one character of four bytes, one of two.
    let length = [PositionEncoding.utf8: 12, .utf16: 9, .utf32: 8][encoding] ?? 0
    let text = SourceText(TemporaryStudy.tone)
    let words = TemporaryStudy.tone.firstRange(of: "fint 🙂 å").map { TemporaryStudy.tone[..<$0.lowerBound].utf8.count }
    let start = text.position(of: ByteOffset(words ?? 0), in: encoding).column
    tag(client, "hope", .range(1, start, start + length))
    #expect(shown(client).contains("1:\(start)+\(length) code1"), "\(shown(client))")
    #expect(client.stop() == 0)
  }

  @Test("After a key only what changed is sent; an answer nobody knows any more brings everything")
  func delta() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", .range(1, 3, 27))
    let document: JSONValue = ["uri": .string(uri)]
    func ask(_ previous: String) -> JSONValue {
      client.request(
        "textDocument/semanticTokens/full/delta",
        ["textDocument": document, "previousResultId": .string(previous)]
      )
    }
    let full = client.request("textDocument/semanticTokens/full", ["textDocument": document])
    var data = full["data"]?.array?.compactMap(\.int) ?? []
    let first = full["resultId"]?.string ?? ""
    #expect(ask(first)["edits"]?.array?.isEmpty == true)
    #expect(ask(first)["resultId"]?.string == first)
    client.change(uri, version: 2, [["range": .range(1, 5, 5), "text": "x"]])
    let change = ask(first)
    let edit = change["edits"]?[0]
    #expect(change["edits"]?.array?.count == 1)
    #expect(edit?["data"]?.array?.count == 1)
    let start = edit?["start"]?.int ?? 0
    data.replaceSubrange(
      start..<start + (edit?["deleteCount"]?.int ?? 0),
      with: edit?["data"]?.array?.compactMap(\.int) ?? []
    )
    #expect(Self.shown(data) == shown(client))
    #expect(Self.shown(data).contains("1:3+25 code0"))
    #expect(ask("no such answer")["data"]?.array?.count == data.count)
    #expect(client.stop() == 0)
  }

  @Test("A range brings what touches it")
  func range() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", ["start": .at(1, 3), "end": .at(3, 11)])
    #expect(
      shown(client, range: ["start": .at(3, 0), "end": .at(4, 0)]).suffix(2) == ["3:0+2 speaker", "3:3+7 code0"]
    )
    #expect(shown(client, range: .range(0, 0, 1)) == ["0:0+2 speaker"])
    #expect(
      client.failure("textDocument/semanticTokens/range", ["textDocument": ["uri": .string(uri)]])?.code.number
        == -32602
    )
    #expect(client.stop() == 0)
  }

  @Test("A changed setting changes what is painted at once, and the client is told to ask again")
  func configuration() {
    let client = started(passages: "hint")
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", .range(1, 3, 27))
    #expect(!shown(client).contains("1:3+24 code0"))
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": "tokens"]]])
    let quiet = client.notification("textDocument/publishDiagnostics") {
      $0["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } == false
    }
    #expect(quiet != nil)
    #expect(client.serverRequest("workspace/semanticTokens/refresh") != nil)
    #expect(shown(client).contains("1:3+24 code0"))
    #expect(client.stop() == 0)
  }

  @Test("A client that has no tokens gets hints where tokens are asked for")
  func fallback() {
    let client = started(TestClient.plainCapabilities)
    client.open(uri, TemporaryStudy.tone)
    tag(client, "trust", .range(1, 3, 27))
    let hint = client.notification("textDocument/publishDiagnostics") {
      $0["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } ?? false
    }
    #expect(hint != nil)
    #expect(!client.notifications.contains { $0.method == "workspace/semanticTokens/refresh" })
    #expect(client.stop() == 0)
  }

  @Test("In the code book codes have their colour, and ids, attributes and fields their types")
  func codeBook() {
    let client = started()
    let book = study.uri("codebook.md")
    client.open(book, "# Book\n\n## Future {#future .theme}\n\n### Hope {#hope}\n\nInclude: x\n\n## Other\n")
    #expect(
      shown(client, book) == [
        "2:3+6 code0", "2:11+7 id", "2:19+6 attribute", "4:4+4 code0", "4:10+5 id", "6:0+7 field", "8:3+5 code1",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("The colour of a token is that of the list of codes and of passages")
  func oneMapping() {
    let client = started()
    client.open(uri, TemporaryStudy.tone)
    tag(client, "hope", .range(1, 3, 27))
    let code = client.request("kodebok/codes", ["uri": .string(uri)])["codes"]?.array?
      .first { $0["id"]?.string == "hope" }
    let segment = client.request("kodebok/segments", ["uri": .string(uri)])["segments"]?[0]
    #expect(code?["slot"]?.int == 1)
    #expect(segment?["slot"] == code?["slot"])
    #expect(segment?["color"] == code?["color"])
    #expect(shown(client).contains("1:3+24 code1"))
    #expect(client.stop() == 0)
  }
}

@Suite("Many stretches over one another are painted in time that grows with their number")
struct PaintingTests {
  @Test("The first of the order is seen, whatever the stretches")
  func random() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let stretches = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        let start = Int.random(in: 0..<30, using: &random)
        return start..<start + Int.random(in: 0..<10, using: &random)
      }
      let order = stretches.indices.shuffled(using: &random)
      let painting = Painting(stretches)
      let seen = painting.seen(stretches, inOrder: order)
      #expect(seen.count == painting.count)
      for cell in seen.indices {
        let place = painting.borders[cell]
        let expected = order.first { stretches[$0].contains(place) }
        #expect(Int(seen[cell]) == expected ?? -1)
      }
    }
  }
}
