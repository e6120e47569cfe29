import KodebokJSON
import KodebokRendering
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Findings for machines")
struct MachineFormatTests {
  private static func sketch() -> ReportSketch {
    var sketch = ReportSketch()
    let facts: [String: Fact] = [
      "code": .text("fear"), "coder": .text("anna"), "count": .number(2), "names": .list(["a", "b"]),
    ]
    let line = TextPosition(line: 4, column: 0)
    let related = Finding.Related(Place(file: StudyPath("codings/å b.jsonl"), start: line, end: line), role: "coding")
    sketch.add("unknown-code", .error, "I: Ja?\nTone: «Jeg er redd.» Ja.\n", facts: facts, related: [related])
    sketch.add("unused-code", .hint, "## «Håp»\n", file: "codebook.md", facts: ["label": .text("Håp")])
    sketch.report.rules = [
      .init(id: "unknown-code", severity: .error, mending: .unasked),
      .init(id: "unused-code", severity: .hint, mending: .byHand),
    ]
    sketch.report.files = [StudyPath("transcripts/sofie.txt"), StudyPath("transcripts/tone.txt")]
    return sketch
  }

  @Test("JSON keeps its contract: version, summary, findings with lines and columns from 1")
  func json() throws {
    let value = try JSONValue(parsing: Array(Self.sketch().written(.json, language: .norwegian).utf8))
    #expect(value.object?.map(\.key) == ["version", "summary", "findings"])
    #expect(value["version"]?.int == 1)
    #expect(
      value["summary"]?.object?.map(\.key)
        == ["documents", "codings", "errors", "warnings", "information", "hints"]
    )
    #expect(value["summary"]?["errors"]?.int == 1)
    let first = value["findings"]?[0]
    #expect(
      first?.object?.map(\.key) == [
        "rule", "severity", "file", "line", "column", "endLine", "endColumn", "message", "related", "data",
      ]
    )
    #expect(first?["line"]?.int == 2)
    #expect(first?["column"]?.int == 7)
    #expect(first?["endColumn"]?.int == 19)
    #expect(first?["message"]?.string == "The code book has no code “fear”, which anna has applied here")
    #expect(
      first?["related"]?[0]?.object?.map(\.key) == ["file", "line", "column", "endLine", "endColumn", "message"]
    )
    #expect(first?["data"]?["count"]?.int == 2)
    #expect(first?["data"]?["names"]?.array?.count == 2)
  }

  @Test("SARIF has the parts the standard asks for")
  func sarif() throws {
    let value = try JSONValue(parsing: Array(Self.sketch().written(.sarif).utf8))
    #expect(value["version"]?.string == "2.1.0")
    let run = value["runs"]?[0]
    #expect(run?["columnKind"]?.string == "unicodeCodePoints")
    let rules = run?["tool"]?["driver"]?["rules"]
    #expect(rules?.array?.count == 2)
    #expect(rules?[0]?["help"]?["markdown"]?.string?.hasPrefix("# A code the code book does not have\n") == true)
    #expect(rules?[1]?["defaultConfiguration"]?["level"]?.string == "note")
    let result = run?["results"]?[0]
    #expect(result?["ruleId"]?.string == "unknown-code")
    #expect(result?["ruleIndex"]?.int == 0)
    let place = result?["locations"]?[0]?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "transcripts/tone.txt")
    #expect(place?["artifactLocation"]?["uriBaseId"]?.string == "STUDY")
    #expect(place?["region"]?["startColumn"]?.int == 7)
    let related = result?["relatedLocations"]?[0]
    #expect(related?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "codings/%C3%A5%20b.jsonl")
    #expect(result?["partialFingerprints"]?["kodebok/v1"]?.string?.count == 16)
  }

  @Test("JUnit has a case for every rule in every file, and replaces what XML cannot hold")
  func junit() {
    var sketch = Self.sketch()
    sketch.add("unknown-code", .error, "A: «x»", file: "a<&>\"\u{1}.txt", facts: ["code": .text("<b>&\u{FFFE}")])
    let xml = sketch.written(.junit)
    #expect(xml.contains("<testsuites name=\"kodebok\" tests=\"8\" failures=\"2\" errors=\"0\">"))
    #expect(xml.contains("<testcase classname=\"transcripts/sofie.txt\" name=\"unknown-code\"/>"))
    #expect(xml.contains("a&lt;&amp;&gt;&quot;\u{FFFD}.txt"))
    #expect(xml.contains("“&lt;b&gt;&amp;\u{FFFD}”"))
    // A hint does not fail its case.
    #expect(xml.contains("<system-out>codebook.md:1:4: "))
  }

  @Test("GitHub's commands are escaped")
  func github() {
    var sketch = ReportSketch()
    sketch.add("encoding", .information, "«a\nb»", file: "a,b:c%.txt", facts: ["file": .text("100%")])
    #expect(
      sketch.written(.github)
        == "::notice file=a%2Cb%3Ac%25.txt,line=1,endLine=2,title=encoding::100%25 is not UTF-8; it was read as …\n"
    )
  }

  @Test("A fingerprint stays when lines move and when numbers change, and differs for another passage")
  func fingerprints() {
    func fingerprint(_ marked: String, count: Int = 1, code: String = "fear") -> String {
      var sketch = ReportSketch()
      sketch.add("unknown-code", .error, marked, facts: ["code": .text(code), "count": .number(count)])
      return Fingerprint.of(sketch.report.findings) { sketch.texts[$0] }[0]
    }
    let one = fingerprint("Tone: «Jeg er redd.»\n")
    #expect(one == fingerprint("I: Ja?\n\nTone: Ja. «Jeg er redd.»\n", count: 4))
    #expect(one != fingerprint("Tone: «Jeg er glad.»\n"))
    #expect(one != fingerprint("Tone: «Jeg er redd.»\n", code: "joy"))
  }

  @Test("Equal findings in one file have different fingerprints")
  func repeated() {
    var sketch = ReportSketch()
    sketch.add("unknown-code", .error, "Tone: «Ja.»\n")
    sketch.report.findings.append(sketch.report.findings[0])
    let names = Fingerprint.of(sketch.report.findings) { sketch.texts[$0] }
    #expect(names[1] == names[0] + ":2")
  }

  @Test("A baseline is read as it was written, hides what it knows and tells what is gone")
  func baseline() throws {
    let sketch = Self.sketch()
    let texts: CheckReport.Texts = { sketch.texts[$0] }
    let written = Baseline(sketch.report.findings, texts: texts).written()
    let baseline = try Baseline(reading: written)
    #expect(baseline.written() == written)
    #expect(baseline.compare(sketch.report.findings, texts: texts).new.isEmpty)
    var later = sketch
    later.report.findings.removeFirst()
    later.add("unknown-code", .error, "A: «Nytt.»\n", file: "transcripts/ny.txt")
    let result = baseline.compare(later.report.findings) { later.texts[$0] }
    #expect(result.new.map(\.place.file) == [StudyPath("transcripts/ny.txt")])
    #expect(result.known == 1)
    #expect(result.gone == 1)
  }

  @Test(
    "What is no baseline is refused without harm",
    arguments: ["", "[]", "{}", "{\"findings\":4}", "{\"version\":2,\"findings\":[]}", "\u{0}"]
  )
  func brokenBaseline(text: String) {
    #expect(throws: Baseline.Failure.self) { try Baseline(reading: Array(text.utf8)) }
  }
}
