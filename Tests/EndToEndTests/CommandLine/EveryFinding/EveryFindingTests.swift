import Foundation
import KodebokJSON
import Testing

@Suite("A test copy of the examples whose reports carry every kind of finding")
struct EveryFindingTests {
  /// The rules of what is written about a study; what only has to do with its files is tested elsewhere.
  private static let families = [
    "bibliography", "citation", "claim", "condensate", "description", "fact", "identifier", "language", "line", "quote",
    "report", "theory", "unquoted", "unreported", "voice",
  ]

  private func findings(_ bench: Bench, status: Int32 = 1) throws -> [(file: String, line: Int, rule: String)] {
    let run = try bench.kodebok("check", "--format", "json")
    #expect(run.status == status, "\(run.errorText)")
    return (run.json["findings"]?.array ?? []).compactMap { finding in
      guard let file = finding["file"]?.string, let line = finding["line"]?.int, let rule = finding["rule"]?.string
      else { return nil }
      return (file, line, rule)
    }
  }

  @Test(
    "Every rule finds what it is for, where it stands, and nothing else",
    arguments: [TestCopy.english, .norwegian]
  )
  func everything(copy: TestCopy) throws {
    let bench = try copy.laidOut()
    let found = try findings(bench)
    // Nearly every quote has no link; the other rules tell the quotes apart.
    let told = found.filter { $0.file == TestCopy.path && $0.rule != "quote-unlinked" }.map { "\($0.line) \($0.rule)" }
    #expect(told.sorted() == copy.read.expected)
    // A key that cannot be read is found as well.
    bench.environment["KODEBOK_KEY"] = bench.home + "/no-key.csv"
    let rules = Set(found.map(\.rule)).union(try findings(bench).map(\.rule))
    let known = try bench.kodebok("explain").lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    let wanted = known.filter { rule in Self.families.contains { rule.hasPrefix($0 + "-") } }
    #expect(wanted.count > 60)
    #expect(wanted.filter { !rules.contains($0) } == [])
  }

  /// The findings about a report with nothing but numbers, as `line rule`.
  private func numbers(_ bench: Bench) throws -> [String] {
    try findings(bench, status: 0).filter { $0.file == "reports/numbers.md" }.map { "\($0.line) \($0.rule)" }
  }

  @Test("Agreement in a report is what the analysis gives", arguments: ["en", "nb"])
  func agreement(example: String) throws {
    let bench = try Bench(example: example)
    let run = try bench.kodebok("analyse", "agreement", "--format", "json")
    let rows = run.json["tables"]?.array?.first?["rows"]?.array ?? []
    let shares = rows.prefix(3).compactMap { $0.array?.compactMap(\.double).first }
    try #require(shares.count == 3, "\(run.text.prefix(2_000))")
    // Kappa and alpha differ in the fourth place.
    let digits = shares.map { String(format: "%.6f", $0) }
    try bench.write(
      """
      [\(digits[0])](kodebok:agreement/percent) [\(digits[1])](kodebok:agreement/cohen) [\(digits[2])](kodebok:agreement)

      [0.99](kodebok:agreement/cohen) [1](kodebok:agreement/kappa)

      """,
      to: "reports/numbers.md"
    )
    #expect(try numbers(bench) == ["3 fact-differs", "3 fact-unknown"])
  }

  @Test("Pages follow the declared size, each transcript on pages of its own")
  func pages() throws {
    let bench = try Bench(example: "en")
    try bench.write("[five](kodebok:pages)\n\n[9](kodebok:pages)\n", to: "reports/numbers.md")
    #expect(try numbers(bench) == ["1 fact-unknown", "3 fact-unknown"])
    try bench.write(
      bench.text("kodebok.json").replacing(
        "\"language\": \"en\"",
        with: "\"language\": \"en\", \"reports\": {\"pageWords\": 2000}"
      ),
      to: "kodebok.json"
    )
    #expect(try numbers(bench) == ["3 fact-differs"])
  }

  @Test(
    "The page of such a report is written, and holds nothing of the key",
    arguments: [TestCopy.english, .norwegian]
  )
  func page(copy: TestCopy) throws {
    let bench = try copy.laidOut()
    let run = try bench.kodebok("report", TestCopy.path, "-o", "page.html")
    #expect(run.status == 1, "\(run.errorText)")
    let page = bench.text("page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for name in ["Hope Carver", "Dag Strøm"] { #expect(!page.contains(name) && !run.all.contains(name)) }
    for row in copy.key.split(separator: "\n").dropFirst().prefix(1) {
      let name = row.split(separator: ";")[1]
      #expect(!run.all.contains(name))
    }
  }
}
