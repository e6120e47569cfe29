import KodebokJSON
import Testing

@Suite("Coded passages are listed, counted and explained")
struct ListingTests {
  @Test("Segments in JSON keep the contract: the quote stands where it is said to stand")
  func segments() throws {
    let bench = try Bench(example: "nb")
    let run = try bench.kodebok("segments", "--format", "json")
    #expect(run.json["version"]?.int == 1)
    let segments = try #require(run.json["segments"]?.array)
    #expect(segments.count > 300)
    var texts: [String: [Unicode.Scalar]] = [:]
    for segment in segments {
      let source = try #require(segment["source"]?.string)
      let text = texts[source] ?? Array(bench.text(source).unicodeScalars)
      texts[source] = text
      let (start, end) = (segment["start"]?.int ?? -1, segment["end"]?.int ?? -1)
      try #require(start >= 0 && end > start && end <= text.count, "\(segment.text)")
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[start..<end])
      #expect(segment["quote"]?.string.map { Array($0.utf8) } == Array(String(words).utf8), "\(segment.text)")
      let lines = text[..<start].filter { $0 == "\n" }.count
      #expect(segment["line"]?.int == lines + 1)
      for name in ["id", "code", "path", "coder"] { #expect(segment[name]?.string != nil, "\(name)") }
    }
  }

  @Test("The same query in both languages finds the same passages in every format")
  func languages() throws {
    let bench = try Bench(example: "nb")
    let first = try #require(try bench.kodebok("segments", "--format", "json").json["segments"]?[0])
    let code = try #require(first["code"]?.string)
    let coder = try #require(first["coder"]?.string)
    for format in ["text", "json", "jsonl", "csv"] {
      let english = try bench.kodebok("segments", "--format", format, "code:\(code) and not coder:\(coder)")
      let norwegian = try bench.kodebok("segments", "--format", format, "kode:\(code) og ikke koder:\(coder)")
      #expect(english.status == 0 && english.output == norwegian.output, "\(format)")
    }
    let lines = try bench.kodebok("segments", "--format", "jsonl", "code:\(code)").lines
    #expect(!lines.isEmpty)
    for line in lines { #expect((try? JSONValue(parsing: Array(line.utf8)))?["quote"]?.string != nil, "\(line)") }
  }

  @Test("CSV has one record per passage, joined with participant and material, and no formula in it")
  func table() throws {
    let bench = try Bench(transcript: "Tone: =1+1 er to.\n\nTone: Ja.\n")
    try bench.kodebok("code", "tag", "sum", "transcripts/tone.txt", "--quote", "=1+1 er to", "--new")
    let run = try bench.kodebok("segments", "--format", "csv")
    #expect(run.text.contains("id,source,line"))
    #expect(!run.text.contains(",=1+1"), "\(run.text)")
  }

  @Test(
    "What is wrong with a query is said with its place",
    arguments: [
      "codd:x", "code:x and", "(code:x", "code:\"x", "near:a/2days",
    ]
  )
  func wrongQueries(query: String) throws {
    let bench = try Bench(example: "en")
    let run = try bench.kodebok("segments", query)
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("kodebok: ") && run.output.isEmpty, "\(run.all)")
  }

  @Test("Every rule has a page in both languages, and they differ")
  func explanations() throws {
    let bench = try Bench()
    let rules = try bench.kodebok("explain").lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(rules.count > 30)
    #expect(rules == rules.sorted())
    for rule in rules {
      let english = try bench.kodebok("explain", rule, "--lang", "en")
      let norwegian = try bench.kodebok("explain", rule, "--lang", "nb")
      #expect(english.status == 0 && norwegian.status == 0)
      #expect(english.text.contains(rule) && norwegian.text.contains(rule))
      #expect(english.text.count > 150 && norwegian.text.count > 150, "\(rule)")
      #expect(english.text != norwegian.text, "\(rule)")
    }
  }

  @Test(
    "The schema of the settings accepts the examples' and refuses what is wrong",
    .enabled(if: Tool.jsonschema, "needs Python's jsonschema")
  )
  func schema() throws {
    for language in ["nb", "en"] {
      let bench = try Bench(example: language)
      try bench.write(try bench.kodebok("explain", "kodebok.json").output, to: "schema.json")
      let run = try bench.run("python3", "-c", Python.validate, "schema.json", "kodebok.json")
      #expect(run.status == 0, "\(run.all)")
      for wrong in ["{\"format\": \"x\"}", "{\"format\": 1, \"language\": 7}", "[]"] {
        try bench.write(wrong, to: "wrong.json")
        #expect(try bench.run("python3", "-c", Python.validate, "schema.json", "wrong.json").status == 1, "\(wrong)")
      }
    }
  }

  @Test("Status and codes count the same codings as check", arguments: ["nb", "en"])
  func counts(language: String) throws {
    let bench = try Bench(example: language)
    let codings = try #require(try bench.kodebok("check", "--format", "json").json["summary"]?["codings"]?.int)
    #expect(try bench.kodebok("status").text.contains(String(codings)))
    #expect(try bench.kodebok("segments", "--format", "jsonl").lines.count == codings)
  }

  @Test("Help names every command and every option, in both languages, without a study")
  func help() throws {
    let bench = try Bench()
    for language in ["en", "nb"] {
      let help = try bench.kodebok("--help", "--lang", language)
      #expect(help.status == 0)
      for command in ["init", "check", "code", "codes", "segments", "status", "explain", "completions", "lsp"] {
        #expect(help.text.contains("  \(command) "), "\(command)")
        let page = try bench.kodebok(command, "--help", "--lang", language)
        #expect(page.status == 0 && page.text.contains("kodebok \(command)"), "\(page.all)")
      }
    }
    #expect(try bench.kodebok().status == 0)
    #expect(try bench.kodebok("--version").text.hasPrefix("kodebok "))
  }
}
