import KodebokJSON
import Testing

@Suite("An editor codes a study over standard input and output")
struct EditingTests {
  static let tone = "transcripts/tone.txt"
  static let transcript =
    "I: Hvordan var det?\n\nTone: Jeg var 😀 redd. Så gikk det bra.\n\nI: Ja.\n\nTone: Til slutt.\n"

  /// A study with one transcript and a code book.
  static func bench() throws -> Bench {
    let bench = try Bench(transcript: transcript)
    try bench.write(
      "# Følelser {#folelser .theme}\n\n## Redd {#redd}\n\nInkluder: alt.\n\n## Glad {#glad}\n",
      to: "codebook.md"
    )
    return bench
  }

  @Test("Lifecycle: capabilities, one encoding, a clean end with status 0")
  func lifecycle() throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench, started: false)
    let early = try client.ask("textDocument/hover", [:])
    #expect(early["error"]?["code"]?.int == -32002, "\(early.text)")
    let result = try client.start()
    #expect(result["serverInfo"]?["name"]?.string == "kodebok")
    #expect(result["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(try client.ask("initialize", [:])["error"]?["code"]?.int == -32600)
    #expect(try client.ask("kodebok/nothing", [:])["error"]?["code"]?.int == -32601)
    #expect(try client.stop() == 0)
  }

  @Test("Without shutdown the end has status 1; a closed pipe ends the server too")
  func abruptEnd() throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench)
    client.notify("exit", .null)
    #expect(client.hangUp() == 1)
    let other = try LanguageClient(bench)
    #expect(other.hangUp() != nil)
  }

  @Test("Tag by code action: on disk when answered, shown at once, told by hover, taken back by undo")
  func tag() throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench)
    let before = try client.open(Self.tone)
    #expect(!before.contains { $0["source"]?.string == "kodebok.coding" })
    let actions = try client.actions("Jeg var 😀 redd.", in: Self.tone)
    let action = try #require(
      actions.first { $0["title"]?.string?.hasPrefix("Redd") == true && $0["kind"]?.string?.contains(".tag") == true },
      "\(actions.map { $0["title"]?.string ?? "" })"
    )
    client.forget()
    try client.perform(action)
    let coding = try #require(bench.codings(count: 1).first)
    #expect(coding["quote"]?.string == "Jeg var 😀 redd." && coding["code"]?.string == "redd")
    let after = try client.diagnostics(Self.tone) { $0.contains { $0["source"]?.string == "kodebok.coding" } }
    let passage = try #require(after.first { $0["source"]?.string == "kodebok.coding" })
    #expect(passage["range"] == (try client.range("Jeg var 😀 redd.", in: Self.tone)), "\(passage.text)")
    let hover = try client.request(
      "textDocument/hover",
      [
        "textDocument": ["uri": .string(client.uri(Self.tone))],
        "position": try client.range("redd", in: Self.tone)["start"] ?? .null,
      ]
    )
    #expect(hover["contents"]?["value"]?.string?.contains("Redd") == true, "\(hover.text)")
    let back = try client.actions("redd", in: Self.tone)
    #expect(back.first?["kind"]?.string == "refactor.kodebok.takeback", "\(back.map(\.text))")
    client.forget()
    try client.perform(try #require(back.first))
    #expect(bench.codings(count: 0).isEmpty)
    _ = try client.diagnostics(Self.tone) { !$0.contains { $0["source"]?.string == "kodebok.coding" } }
    #expect(bench.text(Self.tone) == Self.transcript)
    #expect(try client.stop() == 0)
  }

  @Test("The same command twice makes one coding")
  func twice() throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench)
    try client.open(Self.tone)
    let action = try #require(
      try client.actions("Til slutt.", in: Self.tone, only: ["refactor.kodebok.tag.code.glad"]).first
    )
    try client.perform(action)
    _ = try? client.perform(action)
    #expect(bench.codings(count: 1).count == 1)
  }

  @Test("Two servers and the command line code one study: everything is there, and each sees the others'")
  func together() throws {
    let bench = try Self.bench()
    let anna = try LanguageClient(bench)
    let jonas = try LanguageClient(bench, coder: "jonas")
    try anna.open(Self.tone)
    try jonas.open(Self.tone)
    try anna.tag("redd", "Jeg var 😀 redd.", in: Self.tone)
    try jonas.tag("glad", "Så gikk det bra.", in: Self.tone)
    let run = try bench.kodebok("code", "tag", "glad", Self.tone, "--quote", "Til slutt.")
    #expect(run.status == 0, "\(run.all)")
    try anna.tag("glad", "gikk", in: Self.tone)
    #expect(
      Set(bench.codings(count: 3).compactMap { $0["quote"]?.string }) == ["Jeg var 😀 redd.", "Til slutt.", "gikk"]
    )
    #expect(bench.codings("jonas", count: 1).count == 1)
    for client in [anna, jonas] {
      let seen = try client.diagnostics(Self.tone) { list in
        let codings = list.filter { $0["source"]?.string == "kodebok.coding" }
        return ["Jeg var", "Til slutt", "gikk"].allSatisfy { words in
          guard let range = try? client.range(words, in: Self.tone) else { return false }
          return codings.contains { $0["range"]?["start"]?["line"] == range["start"]?["line"] }
        }
      }
      #expect(!seen.isEmpty)
    }
    #expect(try anna.stop() == 0)
    #expect(try jonas.stop() == 0)
    #expect(try bench.kodebok("check").status == 0)
  }

  @Test(
    "git changes the file under a dirty buffer: the typing stays, the codings find their words in both",
    .enabled(if: Tool.git, "needs git")
  )
  func checkout() throws {
    let bench = try Self.bench()
    try bench.git("init", "-q")
    try bench.git("add", "-A")
    try bench.git("commit", "-qm", "one")
    try bench.git("checkout", "-qb", "corrected")
    try bench.write("I: Et nytt spørsmål?\n\nTone: Et nytt svar.\n\n" + Self.transcript, to: Self.tone)
    try bench.git("commit", "-qam", "two")
    try bench.git("checkout", "-q", "main")
    let client = try LanguageClient(bench)
    try client.open(Self.tone)
    try client.tag("redd", "Jeg var 😀 redd.", in: Self.tone)
    let typed = Self.transcript.replacing("Til slutt.", with: "Helt til slutt.")
    try client.change(Self.tone, to: typed)
    try bench.git("checkout", "-q", "corrected")
    try client.tag("glad", "Helt til slutt.", in: Self.tone)
    #expect(client.text(Self.tone) == typed && client.edits.isEmpty)
    let codings = bench.codings(count: 2)
    #expect(codings.count == 2, "\(codings.map(\.text))")
    let segments = try #require(try bench.kodebok("segments", "--format", "json", "code:redd").json["segments"]?.array)
    #expect(segments.first?["quote"]?.string == "Jeg var 😀 redd." && segments.first?["line"]?.int == 7)
    try client.change(Self.tone, to: bench.text(Self.tone))
    #expect(try client.stop() == 0)
  }

  @Test("What was typed and not saved is coded in the words the person saw, and survives the save")
  func dirty() throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench)
    try client.open(Self.tone)
    try client.change(Self.tone, to: "Ny første linje.\n\n" + Self.transcript)
    try client.tag("redd", "Jeg var 😀 redd.", in: Self.tone)
    let coding = try #require(bench.codings(count: 1).first)
    #expect(coding["start"]?.int == 27 && coding["quote"]?.string == "Jeg var 😀 redd.", "\(coding.text)")
    try client.save(Self.tone)
    try client.tag("glad", "Til slutt.", in: Self.tone)
    _ = bench.codings(count: 2)
    let segments = try #require(try bench.kodebok("segments", "--format", "json").json["segments"]?.array)
    #expect(
      segments.compactMap { $0["quote"]?.string } == ["Jeg var 😀 redd.", "Til slutt."],
      "\(segments.map(\.text))"
    )
    #expect(try client.stop() == 0)
  }

  @Test("A folder with transcripts only: the first tag makes the code book")
  func fromNothing() throws {
    let bench = try Bench(transcript: Self.transcript)
    let client = try LanguageClient(bench)
    try client.open(Self.tone)
    let actions = try client.actions("Jeg var 😀 redd.", in: Self.tone, only: ["refactor.kodebok.code.invivo"])
    try client.perform(try #require(actions.first))
    #expect(bench.codings(count: 1).count == 1)
    #expect(bench.text("codebook.md").contains("{#"), "\(bench.text("codebook.md"))")
    #expect(try client.stop() == 0)
  }

  @Test(
    "What clients should not send is answered or passed over, and the next request is served",
    arguments: [
      "not json", "{}", "[]", "null", "7", "{\"jsonrpc\":\"2.0\",\"id\":1}", "{\"jsonrpc\":\"2.0\",\"method\":7}",
      "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":[]}",
      "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"file:///%zz\"}}}",
      "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{\"uri\":\"x\"}}}",
      "{\"a\":\"\\ud800\"}",
    ]
  )
  func hostile(body: String) throws {
    let bench = try Self.bench()
    let client = try LanguageClient(bench)
    try client.open(Self.tone)
    client.write(Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
    #expect(!(try client.actions("Til slutt.", in: Self.tone).isEmpty))
    #expect(try client.stop() == 0)
  }
}
