import Testing

@testable import KodebokCommands

@Suite("Everything an editor can do to codings and codes, a script can do too")
struct CodeVerbTests {
  let bench: DocumentationBench

  init() throws { bench = try DocumentationBench() }

  private func code(_ words: String) throws -> String {
    try bench.run("kodebok code \(words) --study demo --coder ruth")
  }

  private func segments(_ query: String) throws -> Int {
    try bench.run("kodebok segments '\(query)' --study demo --format jsonl").split(separator: "\n").count
  }

  /// Tags words that nobody has tagged so, and returns the id of the coding.
  private func tagged() throws -> String {
    let said = try code("tag waiting demo/transcripts/mara.txt --quote 'a nod with a fence in it'")
    return String(said.prefix { $0 != " " })
  }

  @Test("A passage is extended, shrunk, split, marked, given a stance and recoded, and each step can be taken back")
  func passages() throws {
    let id = try tagged()
    #expect(id.count == 36, "\(id)")
    let before = try segments("coder:ruth")
    _ = try code("mark \(id) selected")
    #expect(try segments("flag:selected code:waiting") == 1)
    _ = try code("mark \(id) selected --off")
    #expect(try segments("flag:selected code:waiting") == 0)
    _ = try code("stance \(id) contradicts")
    #expect(try segments("stance:contradicts code:waiting text:fence") == 1)
    _ = try code("recode \(id) grief")
    #expect(try segments("code:grief text:fence") == 1)
    _ = try code("undo")
    #expect(try segments("code:grief text:fence") == 0)
    _ = try code("untag \(id)")
    #expect(try segments("coder:ruth") == before - 1)
    _ = try code("undo")
    #expect(try segments("coder:ruth") == before)
  }

  @Test("A participant is renamed in tables, transcripts and codings, and back again; a taken name is refused")
  func participant() throws {
    let before = try segments("participant:Denzil")
    #expect(before > 0)
    _ = try code("rename denzil Ambrose")
    #expect(try segments("participant:Ambrose") == before)
    #expect(try segments("participant:P2") == before)
    #expect(try bench.run("grep -c ^Ambrose: demo/transcripts/denzil.txt") != "0\n")
    #expect(try !bench.run("kodebok check --study demo").contains("drifted-coding"))
    _ = try code("undo")
    #expect(try segments("participant:Denzil") == before)
  }

  @Test("A code is made, renamed, set aside, taken up again, moved and merged; its codings follow")
  func codes() throws {
    #expect(try code("new 'First spring' --theme belonging").contains("First spring"))
    _ = try code("tag first-spring demo/transcripts/mara.txt --quote 'a nod with a fence in it'")
    _ = try code("rename first-spring 'The first spring'")
    #expect(try bench.run("kodebok codes --study demo").contains("The first spring"))
    #expect(try segments("code:first-spring") == 1)
    _ = try code("park first-spring --reason 'too wide'")
    #expect(try bench.run("kodebok check --study demo").contains("[parked-code-applied]"))
    #expect(try bench.run("tail -n 1 demo/memos/log.md").contains("too wide"))
    _ = try code("reopen first-spring")
    _ = try code("merge first-spring give-take")
    #expect(try segments("code:give-take text:fence") == 1)
    #expect(try !bench.run("kodebok check --study demo").contains("[unknown-code]"))
    _ = try code("undo")
    #expect(try segments("code:first-spring") == 1)
    #expect(try segments("code:give-take text:fence") == 0)
  }

  @Test("A memo about a code, a coding or a source is written where memos are")
  func memos() throws {
    let id = try tagged()
    for about in ["waiting", id, "demo/transcripts/mara.txt"] {
      #expect(try code("memo \(about) --text 'Fences come up again.'").isEmpty == false)
    }
    #expect(try bench.run("grep -rc 'Fences come up again.' demo/memos | awk -F: '{n += $2} END {print n}'") == "3\n")
  }

  @Test(
    "What cannot be done is said in one sentence and changes nothing",
    arguments: [
      ("fly waiting", "is not possible after code"), ("tag waiting", "PLACE is missing"),
      ("mark nobody selected", "no coding nobody"), ("merge waiting waiting", ""),
      ("park no-such-code", "no code"), ("undo now", "one word too many"),
      ("stance nobody perhaps", "no coding"), ("tag waiting demo/transcripts/mara.txt:0", "is not a place"),
    ]
  )
  func refusals(words: String, said: String) throws {
    let before = try bench.run("cat demo/codebook.md demo/codings/ruth/transcripts/*.jsonl | cksum")
    let answer = try code(words)
    #expect(answer.hasPrefix("kodebok: "), "\(answer)")
    #expect(said.isEmpty || answer.contains(said), "\(answer)")
    #expect(try bench.run("cat demo/codebook.md demo/codings/ruth/transcripts/*.jsonl | cksum") == before)
  }

  @Test("Passages are told by the line numbers the study declares, beside those of the file")
  func references() throws {
    let plain = try bench.run("kodebok segments code:grief coder:ruth --study demo --format csv")
    #expect(!plain.contains("reference"))
    try bench.write("{\"lineNumbering\": {\"kind\": \"turns\"}}", to: "demo/kodebok.json")
    #expect(
      try bench.run("kodebok segments code:grief coder:ruth --study demo").contains(
        "denzil.txt:69:59  (34.3–34.4)  Grief"
      )
    )
    try bench.write("{\"lineNumbering\": {\"kind\": \"wrapped\", \"columns\": 60}}", to: "demo/kodebok.json")
    let wrapped = try bench.run("kodebok segments code:grief coder:ruth --study demo --format jsonl")
    #expect(wrapped.contains("\"reference\":\"100–101\""))
  }
}
