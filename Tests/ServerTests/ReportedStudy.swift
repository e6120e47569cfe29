import KodebokJSON

@testable import KodebokServer

extension TemporaryStudy {
  /// The coded study with a report: quotes that are right and wrong, a claim and a number.
  static func reported(
    _ report: String = report,
    settings: String = "{\"format\":1,\"language\":\"en\"}"
  ) -> TemporaryStudy {
    let study = coded(settings: settings)
    study.write("reports/results.md", report)
    return study
  }

  static let report = """
    # Results

    Tone was calm: [two participants](../codebook.md#trust) trusted somebody, and there were [3](kodebok:participants).

    > Jeg følte meg trygg der. Det var fint å være med.
    > — Tone

    Sofie said “Jeg stoler på noen der” and no more.

    > Nei, jeg vet ikke. Det var langt unna, alt sammen.
    > — Tone

    ## Hope

    > Etterpå […] jeg på mer.
    > — Tone

    Most participants hope for more.

    """
}

extension TestClient {
  /// The findings of a report once the study has been read: rule, line and message of each.
  func findings(_ uri: String, version: Int = 1, until fits: ([JSONValue]) -> Bool = { !$0.isEmpty }) -> [JSONValue] {
    let found = notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == uri && params["version"]?.int == version
        && fits(Self.own(params["diagnostics"]?.array ?? []))
    }
    return Self.own(found?["diagnostics"]?.array ?? [])
  }

  /// The findings among diagnostics.
  static func own(_ diagnostics: [JSONValue]) -> [JSONValue] {
    diagnostics.filter { $0["source"]?.string == "kodebok" }
  }
}

extension JSONValue {
  /// A diagnostic as `line:from-to rule`.
  var finding: String {
    let (start, end) = (self["range"]?["start"], self["range"]?["end"])
    return "\(start?["line"]?.int ?? -1):\(start?["character"]?.int ?? -1)-\(end?["character"]?.int ?? -1)"
      + " \(self["code"]?.string ?? "")"
  }
}
