import Foundation
import KodebokJSON
import Testing

/// A source that cannot be used as it is, and the rule that says so.
struct StrangeSource: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var rule: String
  var testDescription: String { name }
}

@Suite("Sources of every kind are read, or what is wrong with them is said")
struct SourceInputTests {
  static let strange: [StrangeSource] = [
    StrangeSource(
      name: "Windows-1252",
      bytes: Array("Tone: Jeg var p".utf8) + [0xE5] + Array(" vei.\n".utf8),
      rule: "encoding"
    ),
    StrangeSource(
      name: "UTF-16 with BOM",
      bytes: [0xFF, 0xFE] + "Tone: Ja.\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      rule: "encoding"
    ),
    StrangeSource(
      name: "UTF-16 without BOM",
      bytes: "Tone: Ja.\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      rule: "encoding"
    ),
    StrangeSource(
      name: "binary",
      bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1] + Array(repeating: 0, count: 400),
      rule: "encoding"
    ),
    StrangeSource(name: "empty", bytes: [], rule: "empty-source"),
    StrangeSource(name: "only a BOM", bytes: [0xEF, 0xBB, 0xBF], rule: "empty-source"),
  ]

  @Test(
    "What cannot be read is a finding of that file, the others are checked, and its bytes stay",
    arguments: strange
  )
  func unusable(source: StrangeSource) throws {
    let bench = try Bench(transcript: "Tone: Ja.\n")
    try bench.write(source.bytes, to: "transcripts/strange.txt")
    let findings = try bench.findings()
    let found = findings.filter { $0["file"]?.string == "transcripts/strange.txt" }
    #expect(found.contains { $0["rule"]?.string?.hasPrefix(source.rule) == true }, "\(findings.map(\.text))")
    #expect(bench.bytes("transcripts/strange.txt") == source.bytes)
    let fixed = try bench.kodebok("check", "--fix")
    #expect((fixed.status ?? 9) < 2, "\(fixed.all)")
    let tag = try bench.kodebok("code", "tag", "a", "transcripts/strange.txt:1", "--new")
    if tag.status != 0 { #expect(tag.errorText.hasPrefix("kodebok: "), "\(tag.all)") }
    #expect(bench.bytes("transcripts/tone.txt") == Array("Tone: Ja.\n".utf8))
  }

  @Test("Line ends of every system give the same codings in the same places", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["I: Hva så?", "", "Tone: Jeg var 😀 redd.", "", "I: Ja."].joined(separator: end)
    let bench = try Bench(transcript: text)
    let run = try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "😀 redd", "--new")
    #expect(run.status == 0, "\(run.all)")
    let coding = try #require(bench.codings().first)
    #expect(coding["start"]?.int == 26 && coding["end"]?.int == 32, "\(coding.text)")
    let segment = try #require(try bench.kodebok("segments", "--format", "json").json["segments"]?[0])
    #expect(segment["line"]?.int == 3 && segment["column"]?.int == 15, "\(segment.text)")
    #expect(bench.text("transcripts/tone.txt") == text)
    #expect(try bench.kodebok("check").status == 0)
  }

  @Test("A BOM counts for nothing, and stays")
  func byteOrderMark() throws {
    let bench = try Bench()
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Tone: Ja, det var det.\n".utf8)
    try bench.write(bytes, to: "transcripts/tone.txt")
    try bench.kodebok("code", "tag", "a", "transcripts/tone.txt", "--quote", "det var", "--new")
    #expect(bench.codings().first?["start"]?.int == 10)
    #expect(bench.bytes("transcripts/tone.txt") == bytes)
  }

  @Test("One line of 1 MB and a file of 10 MB are read and coded at their end")
  func large() throws {
    let bench = try Bench(transcript: "Tone: " + String(repeating: "ord og ", count: 150_000) + "slutt.\n")
    try bench.write(
      String(repeating: "Kim: Ja, det var sånn det var, den gangen.\n\n", count: 220_000) + "Kim: Siste.\n",
      to: "transcripts/kim.txt"
    )
    for (source, quote) in [("tone", "slutt."), ("kim", "Siste.")] {
      let run = try bench.kodebok("code", "tag", "a", "transcripts/\(source).txt", "--quote", quote, "--new")
      #expect(run.status == 0, "\(run.errorText)")
      #expect(bench.codings(of: "transcripts/\(source).txt").first?["quote"]?.string == quote)
    }
    let run = try bench.kodebok("check")
    #expect((run.status ?? 9) < 2, "\(run.all.prefix(2000))")
    #expect(run.output.count < 200_000)
  }

  @Test("Composed and decomposed text, emoji with joiners: a passage never cuts a character")
  func graphemes() throws {
    let family = "👩‍👩‍👧‍👦"
    let bench = try Bench(transcript: "Tone: A\u{30A}se og \(family) kom.\n")
    let run = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:1:8-1:14", "--new")
    #expect(run.status == 0, "\(run.all)")
    #expect(bench.codings().first?["quote"]?.string.map { Array($0.utf8) } == Array("A\u{30A}se og".utf8))
    let inside = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:1:15-1:17")
    #expect(inside.status == 0, "\(inside.all)")
    #expect(bench.codings().contains { $0["quote"]?.string == family }, "\(bench.codings().map(\.text))")
  }

  @Test("A name in both forms of Unicode: two files are told apart, a coding reaches the one that is there")
  func names() throws {
    let bench = try Bench()
    try bench.write("Tone: Ja, komponert.\n", to: "transcripts/\u{C5}se.txt")
    #expect(try bench.kodebok("code", "tag", "a", "transcripts/A\u{30A}se.txt:1", "--new").status != nil)
    try bench.write("Tone: Ja, oppløst.\n", to: "transcripts/A\u{30A}se.txt")
    let findings = try bench.findings()
    #expect(
      findings.contains {
        $0["rule"]?.string?.contains("path") == true || $0["rule"]?.string?.contains("name") == true
      },
      "\(findings.map(\.text))"
    )
    #expect(bench.text("transcripts/\u{C5}se.txt").contains("komponert"))
    #expect(bench.text("transcripts/A\u{30A}se.txt").contains("oppløst"))
  }

  @Test("Links: a loop ends, what leads out of the study is a finding, what stays inside is read once")
  func links() throws {
    let bench = try Bench(transcript: "Tone: Ja.\n")
    let files = FileManager.default
    let folder = bench.study + "/transcripts/"
    try files.createSymbolicLink(atPath: folder + "loop", withDestinationPath: ".")
    try files.createSymbolicLink(atPath: folder + "self.txt", withDestinationPath: "self.txt")
    try files.createSymbolicLink(atPath: folder + "gone.txt", withDestinationPath: "nowhere.txt")
    try files.createSymbolicLink(atPath: folder + "out.txt", withDestinationPath: "/etc/hostname")
    try files.createSymbolicLink(atPath: folder + "outside", withDestinationPath: bench.home)
    try "Kim: Hemmelig.\n".write(toFile: bench.home + "/secret.txt", atomically: true, encoding: .utf8)
    let run = try bench.kodebok(["check", "--format", "json"], timeLimit: 20)
    #expect(run.json["summary"]?["documents"]?.int == 1, "\(run.all)")
    let leaving = (run.json["findings"]?.array ?? []).filter { $0["rule"]?.string == "link-leaves-study" }
    #expect(leaving.count == 2, "\(run.all)")
    #expect(!run.text.contains("Hemmelig"))
    // The finding is shown without an excerpt: the words on the other side of the link are nobody's to print.
    try files.createSymbolicLink(atPath: folder + "secret.txt", withDestinationPath: bench.home + "/secret.txt")
    let shown = try bench.kodebok(["check"], timeLimit: 20)
    #expect(shown.text.contains("transcripts/secret.txt:1:1"), "\(shown.all)")
    #expect(!shown.text.contains("Hemmelig"), "\(shown.all)")
  }

  @Test(
    "A file without permission is a finding with the reason",
    .enabled(
      if: !Tool.isRoot || Tool.has("setpriv"),
      "as root it needs setpriv"
    )
  )
  func unreadable() throws {
    let bench = try Bench(transcript: "Tone: Ja.\n")
    try bench.write("Kim: Ja.\n", to: "transcripts/kim.txt")
    chmod(bench.study + "/transcripts/kim.txt", 0o000)
    chmod(bench.study + "/..", 0o755)
    let drop = Tool.isRoot ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []
    let run = try ProgramRun.run(
      drop + [Binary.path, "check", "--format", "json"],
      in: bench.study,
      environment: bench.settings
    )
    let found = (run.json["findings"]?.array ?? []).filter { $0["file"]?.string == "transcripts/kim.txt" }
    #expect(run.status == 1 && found.contains { $0["severity"]?.string == "error" }, "\(run.all)")
  }
}
