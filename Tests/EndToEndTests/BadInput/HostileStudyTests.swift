import Foundation
import KodebokJSON
import Testing

@Suite("A hostile study is shown as words by every face, and does nothing")
struct HostileStudyTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try HostileStudy.write(to: bench)
    return bench
  }

  @Test(
    "Nothing in plain text acts on a terminal",
    arguments: [
      ["check"], ["check", "--lang", "nb"], ["status"], ["codes"], ["segments"], ["segments", "code:ond-0"],
      ["check", "transcripts/ond.txt"], ["code", "tag", "ond-0", "transcripts/ond.txt", "--quote", "Finnes ikke"],
      ["code", "undo"], ["check", "--fix"],
    ]
  )
  func text(words: [String]) throws {
    let bench = try bench()
    let run = try bench.kodebok(words)
    #expect((run.status ?? 9) <= 2, "\(words): \(run.status ?? -1)")
    #expect(!run.text.isEmpty || !run.errorText.isEmpty)
    for (stream, output) in [("output", run.text), ("errors", run.errorText)] {
      let found = HostileStudy.unsafe(output)
      #expect(found.isEmpty, "\(stream) of \(words): \(found) in \(Self.lines(of: output))")
    }
  }

  /// The first lines that hold something unsafe, made visible.
  private static func lines(of output: String) -> [String] {
    Array(output.split(separator: "\n").filter { !HostileStudy.unsafe(String($0)).isEmpty }.prefix(3))
      .map { $0.debugDescription }
  }

  @Test("Colours are the program's own: what a study brings is not coloured")
  func colours() throws {
    let bench = try bench()
    for words in [
      ["check", "--color", "always"], ["segments", "--color", "always"], ["status", "--color", "always"],
    ] {
      let output = try bench.kodebok(words).text
      // Take the program's own sequences out; nothing of the kind is left.
      let plain = output.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
      #expect(HostileStudy.unsafe(plain).isEmpty, "\(words)")
      #expect(!output.contains("\u{1B}[31mrød"), "\(words)")
    }
  }

  @Test("json, sarif and segments as json are JSON, whose strings hold the words as they are")
  func json() throws {
    let bench = try bench()
    for words in [
      ["check", "--format", "json"], ["check", "--format", "sarif"], ["segments", "--format", "json"],
      ["codes", "--format", "json"], ["status", "--format", "json"],
    ] {
      let run = try bench.kodebok(words)
      #expect((run.status ?? 9) <= 1, "\(words): \(run.errorText)")
      #expect(run.json.object != nil, "\(words)")
      // A terminal that is shown JSON sees escapes.
      #expect(HostileStudy.unsafe(run.text).isEmpty, "\(words)")
    }
    for line in try bench.kodebok("segments", "--format", "jsonl").lines {
      #expect((try? JSONValue(parsing: Array(line.utf8))) != nil, "\(line)")
    }
    let log = try bench.kodebok("check", "--format", "sarif").json
    for result in log["runs"]?[0]?["results"]?.array ?? [] {
      let uri = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string ?? ""
      let isSafe = uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
      #expect(isSafe, "\(uri.debugDescription)")
      #expect(!uri.hasPrefix("/") && !uri.contains(".."), "\(uri)")
    }
  }

  @Test("junit is XML that holds no character XML has none for", .enabled(if: Tool.has("python3"), "needs python3"))
  func junit() throws {
    let bench = try bench()
    let output = try bench.kodebok("check", "--format", "junit").text
    let run = try bench.run(
      "python3",
      "-c",
      "import sys, xml.etree.ElementTree as t; print(t.parse(sys.stdin).getroot().tag)",
      input: output
    )
    #expect(run.text.hasPrefix("testsuite"), "\(run.all)")
    #expect(HostileStudy.unsafe(output, allowing: [0x0A, 0x09]).filter { $0.count == 4 && $0 < "U+20" }.isEmpty)
  }

  @Test("github writes one command a finding, whatever the findings hold")
  func github() throws {
    let bench = try bench()
    let count = try bench.findings().count
    let run = try bench.kodebok("check", "--format", "github")
    let commands = run.lines.filter { $0.hasPrefix("::") }
    #expect(commands.count == count && run.lines.count <= count + 1, "\(run.lines.count) lines for \(count) findings")
    for line in run.lines {
      // A file is named as it is, or it would not be found; what is said about it is words.
      let message = line.split(separator: "::", maxSplits: 2).last.map(String.init) ?? line
      #expect(HostileStudy.unsafe(message).isEmpty, "\(line.debugDescription)")
      guard line.hasPrefix("::") else { continue }
      let properties = line.dropFirst(2).prefix { $0 != ":" }
      #expect(!properties.contains("\r"), "\(line.debugDescription)")
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(
    "No cell of the CSV is a formula, and every row has the same columns",
    .enabled(if: Tool.has("python3"), "needs python3")
  )
  func csv() throws {
    let bench = try bench()
    let output = try bench.kodebok("segments", "--format", "csv").text
    let script = """
      import csv, sys
      rows = list(csv.reader(sys.stdin))
      print(len(rows), len(set(len(row) for row in rows)))
      for row in rows:
          for cell in row:
              if cell[:1] in "=+-@\\t\\r" and cell[:1]: print("formula", repr(cell))
              if any(ord(c) < 32 and c not in "\\n\\t" or 127 <= ord(c) < 160 for c in cell): print("control", repr(cell))
      """
    let run = try bench.run("python3", "-c", script, input: output)
    #expect(run.lines.first?.hasSuffix(" 1") == true, "\(run.all)")
    #expect(run.lines.count == 1, "\(run.lines.prefix(5))")
  }

  @Test("Links that leave the study and loops are told of and not followed")
  func links() throws {
    let bench = try bench()
    try bench.run("ln", "-s", "/etc", "transcripts/utenfor")
    try bench.run("ln", "-s", "../transcripts", "transcripts/sirkel")
    try bench.run("ln", "-s", "selv", "transcripts/selv")
    let rules = try bench.rules()
    #expect(rules.contains("link-leaves-study") && rules.contains("symlink-loop"), "\(rules)")
    let segments = try bench.kodebok("segments", "--format", "json").text
    #expect(!segments.contains("root:x:0") && !segments.contains("passwd"))
  }

  @Test("A hundred thousand headings are read in seconds, by the command and by the server", .timeLimit(.minutes(5)))
  func manyHeadings() throws {
    let bench = try bench()
    try bench.write((0..<100_000).map { "# Overskrift \($0)\n" }.joined(), to: "memos/mange.md")
    try bench.write(
      "# K\n\n## T {#t .theme}\n\n" + (0..<3_000).map { "### Kode \($0) {#k\($0)}\n\n" }.joined(),
      to: "codebook.md"
    )
    try bench.write(String(repeating: "#", count: 200_000) + "\n", to: "memos/dyp.md")
    let begin = ContinuousClock.now
    #expect((try bench.kodebok("check", timeLimit: 50).status ?? 9) <= 1)
    let client = try LanguageClient(bench)
    try client.open("transcripts/ond.txt")
    try client.open("codebook.md", language: "markdown")
    _ = try client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(client.uri("codebook.md"))]])
    #expect(try client.stop() == 0)
    #expect(ContinuousClock.now - begin < .seconds(45))
  }
}
