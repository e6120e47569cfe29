import Foundation
import KodebokJSON
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Every format of check keeps its contract")
struct CheckFormatTests {
  @Test("JSON has the summary and the fields of a finding, and they agree")
  func json() throws {
    let bench = try Bench(example: "en")
    try bench.write("Mara: Yes. #nothing\n\nStranger: \"No.\n", to: "transcripts/extra.txt")
    let run = try bench.kodebok("check", "--format", "json", "--fail-on", "error")
    let report = run.json
    #expect(report["version"]?.int == 1)
    let findings = try #require(report["findings"]?.array)
    #expect(findings.count > 3)
    var counts: [String: Int] = [:]
    for finding in findings {
      let severity = try #require(finding["severity"]?.string)
      counts[severity, default: 0] += 1
      for name in ["rule", "file", "message"] {
        #expect(finding[name]?.string?.isEmpty == false, "\(name): \(finding.text)")
      }
      try place(finding, bench)
      #expect(finding["data"]?.object != nil)
      for related in try #require(finding["related"]?.array) {
        try place(related, bench)
        #expect(related["message"]?.string?.isEmpty == false)
      }
    }
    for (severity, name) in [
      ("error", "errors"), ("warning", "warnings"), ("information", "information"), ("hint", "hints"),
    ] {
      #expect(report["summary"]?[name]?.int == counts[severity, default: 0], "\(name)")
    }
  }

  /// Holds a place against the file it names: it lies in the study, and its lines and columns exist.
  private func place(_ value: JSONValue, _ bench: Bench) throws {
    let file = try #require(value["file"]?.string)
    #expect(!file.hasPrefix("/") && !file.contains(".."), "\(file)")
    let numbers = ["line", "column", "endLine", "endColumn"].compactMap { value[$0]?.int }
    try #require(numbers.count == 4 && numbers.allSatisfy { $0 >= 1 }, "\(value.text)")
    #expect((numbers[0], numbers[1]) <= (numbers[2], numbers[3]), "\(value.text)")
    guard let bytes = bench.bytes(file) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    #expect(numbers[2] <= max(1, lines.count), "\(value.text)")
    if lines.indices.contains(numbers[0] - 1) {
      #expect(numbers[1] <= lines[numbers[0] - 1].count + 1, "\(value.text)")
    }
  }

  @Test("Machine formats are in English, whatever the study's language")
  func english() throws {
    let bench = try Bench(example: "nb")
    let text = try bench.kodebok("check")
    #expect(text.text.contains("Koden"))
    for format in ["json", "sarif", "junit", "github"] {
      let run = try bench.kodebok("check", "--format", format, "--lang", "nb")
      #expect(!run.text.contains("er lagt til side"), "\(format)")
    }
  }

  @Test("SARIF has version, rules, places in columns of code points, and fingerprints")
  func sarif() throws {
    let bench = try Bench(example: "en")
    try bench.write("Mara 😀: \"Ja.\n", to: "transcripts/ny fil æ%[1].txt")
    try bench.write("{\n", to: "codings/ruth/transcripts/ny fil æ%[1].txt.jsonl")
    let run = try bench.kodebok("check", "--format", "sarif")
    let log = run.json
    let problems = SARIFShape.problems(in: log)
    #expect(problems.isEmpty, "\(problems.prefix(10))")
    #expect(log["version"]?.string == "2.1.0")
    let first = try #require(log["runs"]?[0])
    #expect(first["columnKind"]?.string == "unicodeCodePoints")
    let rules = try #require(first["tool"]?["driver"]?["rules"]?.array)
    let results = try #require(first["results"]?.array)
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"]?.int)
      #expect(rules[index]["id"]?.string == result["ruleId"]?.string)
      let place = try #require(result["locations"]?[0]?["physicalLocation"])
      #expect(place["artifactLocation"]?["uri"]?.string?.isEmpty == false)
      #expect((place["region"]?["startLine"]?.int ?? 0) >= 1)
      #expect(["error", "warning", "note", "none"].contains(result["level"]?.string ?? ""))
    }
  }

  @Test(
    "SARIF is valid against the published schema",
    .enabled(
      if: Tool.jsonschema && ProcessInfo.processInfo.environment["SARIF_SCHEMA"] != nil,
      "needs Python's jsonschema and the path of the SARIF 2.1.0 schema in SARIF_SCHEMA"
    )
  )
  func sarifSchema() throws {
    let bench = try Bench(example: "nb")
    try bench.write("Mara 😀: \"Ja.\n", to: "transcripts/ny fil æ.txt")
    try bench.write(try bench.kodebok("check", "--format", "sarif").output, to: "log.json")
    let schema = ProcessInfo.processInfo.environment["SARIF_SCHEMA"] ?? ""
    let run = try bench.run("python3", "-c", Python.validate, schema, "log.json")
    #expect(run.status == 0, "\(run.all)")
  }

  @Test(
    "SARIF is read by another implementation of its model",
    .enabled(if: Tool.hasPython("sarif_pydantic"), "needs Python's sarif-pydantic")
  )
  func sarifModel() throws {
    let bench = try Bench(example: "nb")
    try bench.write(try bench.kodebok("check", "--format", "sarif").output, to: "log.json")
    let run = try bench.run(
      "python3",
      "-c",
      "import sarif_pydantic, sys; log = sarif_pydantic.Sarif.model_validate_json(open('log.json').read());"
        + "print(len(log.runs[0].results))"
    )
    #expect(run.status == 0 && (Int(run.lines.first ?? "") ?? 0) > 5, "\(run.all)")
  }

  @Test("JUnit is well formed, counts its cases and has a passing one")
  func junit() throws {
    let bench = try Bench(example: "en")
    try bench.write("Mara & \"<co>\": Ja\u{1}.\n", to: "transcripts/a&b<c>.txt")
    let run = try bench.kodebok("check", "--format", "junit", "--fail-on", "hint")
    let tally = JUnitTally()
    let parser = XMLParser(data: Data(run.output))
    parser.delegate = tally
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(tally.cases > 0 && tally.cases == tally.declared)
    #expect(tally.failures == tally.declaredFailures)
    #expect(tally.cases > tally.failures && tally.failures > 0)
  }

  @Test("GitHub's commands escape what would end them")
  func github() throws {
    let bench = try Bench()
    try bench.write("# Theme {#t .theme}\n\n## 100 %, a: b {#c}\n", to: "codebook.md")
    try bench.write("Tone: Ja.\n\nNy person::: \"Ja, 100 %.\n", to: "transcripts/a,b:c%.txt")
    let run = try bench.kodebok("check", "--format", "github")
    #expect(!run.lines.isEmpty)
    for line in run.lines {
      let kind = line.split(separator: " ", maxSplits: 1)[0]
      #expect(["::error", "::warning", "::notice", "::debug"].contains(String(kind)), "\(line)")
      let file = line.components(separatedBy: "file=").last?.components(separatedBy: ",line=").first ?? ""
      #expect(!file.contains(",") && !file.contains(":"), "\(line)")
    }
    #expect(run.text.contains("a%2Cb%3Ac%25.txt"), "\(run.text)")
  }
}

/// Counts the cases of a JUnit report.
private final class JUnitTally: NSObject, XMLParserDelegate {
  var cases = 0
  var failures = 0
  var declared = 0
  var declaredFailures = 0

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "testcase": cases += 1
    case "failure": failures += 1
    case "testsuites":
      declared = Int(attributes["tests"] ?? "") ?? -1
      declaredFailures = Int(attributes["failures"] ?? "") ?? -1
    default: break
    }
  }
}

/// Short Python programs of tests.
enum Python {
  /// Validates the JSON in the second file against the schema in the first.
  static let validate = """
    import json, sys, jsonschema
    schema, instance = (json.load(open(name, encoding='utf-8')) for name in sys.argv[1:3])
    jsonschema.validators.validator_for(schema)(schema).validate(instance)
    """
}
