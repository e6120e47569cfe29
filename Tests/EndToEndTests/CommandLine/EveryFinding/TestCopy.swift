import Testing

/// An example study with a chapter in which everything stands that can be wrong with a report.
struct TestCopy: CustomTestStringConvertible {
  /// Which example.
  var example: String
  /// The chapter; behind a line stand the rules that find something on it: `⟦quote-altered⟧`.
  var report: String
  /// Further files, by their paths.
  var files: [String: String]
  /// What is added to the code book.
  var codes: String
  /// The member `reports` of the settings.
  var style: String
  /// The key, which lies outside the study.
  var key: String
  /// What is tagged with one of the codes, as the words of `kodebok code tag`.
  var tag: [String]
  /// A quote of the example's own report that is taken away, so that somebody is never quoted.
  var unquoted: String?

  static let path = "reports/test-copy.md"

  var testDescription: String { example }

  /// The chapter as it is written into the study, and what is expected of it as `line rule`, sorted.
  var read: (text: String, expected: [String]) {
    var lines: [String] = []
    var expected: [String] = []
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasSuffix("⟧"), let open = line.lastIndex(of: "⟦") else {
        lines.append(String(line))
        continue
      }
      lines.append(String(line[..<open].dropLast()))
      let rules = line[line.index(after: open)...].dropLast().split(separator: " ")
      expected += rules.map { "\(lines.count) \($0)" }
    }
    return (lines.joined(separator: "\n"), expected.sorted())
  }

  /// Lays the study out.
  func laidOut() throws -> Bench {
    let bench = try Bench(example: example)
    try bench.write(read.text, to: Self.path)
    for (path, text) in files { try bench.write(text, to: path) }
    try bench.write(bench.text("codebook.md") + codes, to: "codebook.md")
    let off = ["claim-unbound", "condensate-case-missing", "condensate-missing", "quote-unlinked", "unreported-code"]
    let rules = off.map { "\"\($0)\": \"information\"" }.joined(separator: ", ")
    let settings = bench.text("kodebok.json")
    let open = try #require(settings.firstIndex(of: "{"))
    try bench.write(
      "{\"reports\": \(style), \"rules\": {\(rules)},\n" + settings[settings.index(after: open)...],
      to: "kodebok.json"
    )
    if let unquoted {
      let name = "reports/results.md"
      #expect(bench.text(name).contains(unquoted))
      try bench.write(bench.text(name).replacing(unquoted, with: ""), to: name)
    }
    try bench.write(key, to: "../home/key.csv")
    bench.environment["KODEBOK_KEY"] = bench.home + "/key.csv"
    let tagged = try bench.kodebok(["code", "tag"] + tag)
    #expect(tagged.status == 0, "\(tagged.all)")
    return bench
  }
}
