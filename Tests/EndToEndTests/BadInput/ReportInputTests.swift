import Foundation
import KodebokJSON
import Testing

@Suite("Reports that come as they come are checked all the same")
struct ReportInputTests {
  private static let said = """
    Tone: Så jeg gikk på øya, «hele» dagen – og ble værende der til kvelden.

    Sindre: Nei.

    """

  /// A report with a true quote, one that is altered, and a lone word.
  private static let report = """
    # Resultater

    Tone sier «jeg gikk på øya, «hele» dagen – og ble værende der».

    Tone sier «jeg gikk på øya, «hele» dagen – og ble liggende der».

    Sindre sier «nei».

    """

  private func bench(_ report: [UInt8], named name: String = "reports/results.md") throws -> Bench {
    let bench = try Bench(transcript: Self.said)
    try bench.write("id,pseudonym\nP1,Tone\nP2,Sindre\n", to: "participants.csv")
    try bench.write(report, to: name)
    return bench
  }

  /// The findings about quotes as `line rule`, and whether the encoding is told of.
  private func found(_ bench: Bench) throws -> (quotes: [String], isEncodingTold: Bool) {
    let run = try bench.kodebok("check", "--format", "json")
    #expect((run.status ?? 9) < 2, "\(run.all)")
    let own = (run.json["findings"]?.array ?? []).filter { $0["file"]?.string?.hasPrefix("reports/") == true }
    let quotes = own.filter { $0["rule"]?.string?.hasPrefix("quote-") == true }
    return (
      quotes.map { "\($0["line"]?.int ?? 0) \($0["rule"]?.string ?? "")" },
      own.contains { $0["rule"]?.string == "encoding" }
    )
  }

  static let encodings: [(String, String.Encoding, mark: [UInt8])] = [
    ("Windows-1252", .windowsCP1252, []), ("UTF-16, little end first", .utf16LittleEndian, [0xFF, 0xFE]),
    ("UTF-16, big end first", .utf16BigEndian, [0xFE, 0xFF]), ("UTF-8 with a mark", .utf8, [0xEF, 0xBB, 0xBF]),
  ]

  @Test("Whatever the encoding, the words are held against what was said", arguments: encodings.indices)
  func everyEncoding(index: Int) throws {
    let (name, encoding, mark) = Self.encodings[index]
    for text in [Self.report, Self.report.replacing("\n", with: "\r\n")] {
      let bytes = try mark + Array(#require(text.data(using: encoding)))
      let bench = try bench(bytes)
      let found = try found(bench)
      #expect(found.quotes == ["5 quote-altered", "5 quote-printed-twice"], "\(name)")
      #expect(found.isEncodingTold == (encoding != .utf8), "\(name)")
      #expect(bench.bytes("reports/results.md") == bytes, "\(name): the report was changed")
    }
  }

  @Test("Line ends of Windows, of old Macs and mixed ones, letters of two scalars, and emoji change nothing")
  func lineEnds() throws {
    let quoted = "> jeg gikk på øya, «hele» dagen – og ble\n> liggende der\n>\n> — Tone\n"
    for text in [
      quoted.replacing("\n", with: "\r\n"), "# 👩‍🔬 Funn 🇳🇴\n\n" + quoted, quoted.replacing(">\n", with: ">\r\n"),
      quoted.replacing("å", with: "a\u{30A}"),
    ] {
      let found = try found(bench(Array(text.utf8)))
      #expect(found.quotes.map { $0.drop { $0 != "q" } } == ["quote-altered"], "\(text.debugDescription)")
    }
  }

  @Test("Bytes that are no text, nothing at all, and a quote longer than the transcript end in findings")
  func odd() throws {
    let long = String(repeating: "og så gikk vi videre og videre ", count: 2_000)
    for bytes in [
      [], [0x00, 0xFF, 0x00, 0x10], Array("«".utf8), Array("> ".utf8), Array("«\(long)», sier Tone.\n".utf8),
    ] {
      _ = try found(bench(bytes))
    }
    #expect(try found(bench(Array("Tone sier «\(long)».\n".utf8))).quotes == ["1 quote-not-found"])
  }

  @Test("A report of half a megabyte is read to its end, or of five where there is time")
  func large() throws {
    let paragraphs = Tool.isThorough ? 9_200 : 920
    let paragraph = String(repeating: "Dette er et avsnitt i en svært lang rapport, og ingen snakker i det. ", count: 8)
    let altered = "Tone sier «og ble liggende der til kvelden».\n"
    let text = String(repeating: paragraph + "\n\n", count: paragraphs) + altered
    #expect(text.utf8.count > 540 * paragraphs)
    #expect(try found(bench(Array(text.utf8))).quotes == ["\(2 * paragraphs + 1) quote-altered"])
  }

  @Test("Words of a transcript without speakers are given to nobody, and taken from nobody")
  func withoutSpeakers() throws {
    let bench = try Bench(transcript: "Så jeg gikk på øya hele dagen og ble værende der til kvelden.\n")
    try bench.write("id,pseudonym\nP1,Tone\n", to: "participants.csv")
    try bench.write("Tone sier «jeg gikk på øya hele dagen og ble værende».\n", to: "reports/results.md")
    #expect(try found(bench).quotes == [])
  }

  @Test("Links that lead nowhere are findings, also in a report")
  func links() throws {
    let bench = try bench(
      Array("[Tone](../transcripts/borte.txt#L3), [alle](../codebook.md#borte) og [ut](../../x.md).\n".utf8)
    )
    let run = try bench.kodebok("check", "--format", "json")
    let rules = (run.json["findings"]?.array ?? []).filter { $0["file"]?.string == "reports/results.md" }
    #expect(
      rules.compactMap { $0["rule"]?.string } == ["broken-link", "broken-link", "link-leaves-study"],
      "\(run.text)"
    )
  }
}
