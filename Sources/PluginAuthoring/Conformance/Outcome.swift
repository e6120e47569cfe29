import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import KodebokText

/// Holds answers of plug-ins against the contract.
enum Outcome {
  /// An error has one sentence, in its message and in its data.
  static func check(_ error: ResponseError) throws(Shortfall) {
    var sentences = [error.message]
    if let data = error.data, !data.isNull {
      do throws(ContractBreach) {
        let wire = WireValue(data, "error.data")
        _ = try wire.string("kind", default: "")
        if let words = wire["message"] {
          let text = try LocalizedText(words)
          sentences += [text.english, text.norwegian]
        }
      } catch {
        throw .form(error)
      }
    }
    for sentence in sentences {
      let isSentence = sentence.contains { !$0.isWhitespace } && !sentence.contains { $0.isNewline }
      guard isSentence, sentence.unicodeScalars.count <= 2_000 else { throw .sentence(String(sentence.prefix(200))) }
    }
  }

  /// The parameters of a question or a notification have the form that the contract gives them.
  static func check(_ params: JSONValue, areParametersOf method: String) throws(Shortfall) {
    guard let message = WireContract.messages.first(where: { $0.method == method && $0.from == .plugin }) else {
      return
    }
    try check(params, message.params, method)
  }

  /// A result has the form that the contract gives it.
  static func check(_ result: JSONValue, isResultOf method: String) throws(Shortfall) {
    guard let message = WireContract.messages.first(where: { $0.method == method && $0.from == .host }) else { return }
    if let shape = message.result { try check(result, shape, method == "analysis/run" ? "result" : method) }
  }

  private static func check(_ value: JSONValue, _ shape: WireShape, _ path: String) throws(Shortfall) {
    var seen: Set<String> = []
    guard let first = shape.differences(of: value, at: path, isStrict: false, seen: &seen).first else { return }
    let parts = first.split(separator: ":", maxSplits: 1).map { String($0) }
    let expected = parts.last.map { String($0.drop { $0 == " " }) } ?? ""
    throw .form(ContractBreach(parts.first ?? path, expected))
  }

  /// What a plug-in says of itself.
  static func check(description: JSONValue) throws(Shortfall) {
    do throws(ContractBreach) {
      let wire = WireValue(description, "initialize")
      let version = try wire.string("protocol")
      guard let version = ProtocolVersion(version), ProtocolRange.supported.contains(version) else {
        throw ContractBreach("initialize.protocol", ProtocolRange.supported.description)
      }
      let plugin = try wire.required("plugin")
      _ = try plugin.name("name")
      _ = try plugin.string("version")
      _ = try wire.strings("features")
      let analyses = try wire.map("analyses") { (one) throws(ContractBreach) in try AnalysisDescription(one) }
      guard !analyses.isEmpty else { throw ContractBreach("initialize.analyses", "at least one analysis") }
      guard Set(analyses.map(\.name)).count == analyses.count else {
        throw ContractBreach("initialize.analyses", "analyses with different names")
      }
    } catch {
      throw .form(error)
    }
  }

  /// The answer of a run: a result that fits the study, or an error that says what the study lacks.
  static func check(
    _ answer: Result<JSONValue, ResponseError>,
    _ analysis: AnalysisDescription?,
    _ study: CaseStudy?
  ) throws(Shortfall) {
    switch answer {
    case .failure(let error):
      let kind = error.data?["kind"]?.string ?? ""
      // An option without default may be one that the analysis cannot do without.
      let mayLackOption = analysis?.options.contains { $0.defaultValue == nil } ?? false
      guard kind == "missing-data" || (kind == "option" && mayLackOption) else { throw .noResult(error.message) }
    case .success(let value):
      let result: AnalysisResult
      do throws(ContractBreach) {
        result = try AnalysisResult(WireValue(value.withLines, "result"))
      } catch {
        throw .form(error)
      }
      let contributes = analysis?.contributes ?? []
      if !result.findings.isEmpty, !contributes.contains(.findings) { throw .undeclared("findings") }
      if !result.proposals.isEmpty, !contributes.contains(.proposals) { throw .undeclared("proposals") }
      if !result.edits.isEmpty, !contributes.contains(.edits) { throw .undeclared("edits") }
      if let study { try check(value, study) }
    }
  }

  /// Every place of a result holds the words that stand there.
  private static func check(_ value: JSONValue, _ study: CaseStudy) throws(Shortfall) {
    for (table, one) in (value["tables"]?.array ?? []).enumerated() {
      for (index, detail) in (one["details"]?.array ?? []).enumerated() {
        try check(detail["places"]?.array, "result.tables[\(table)].details[\(index)].places", study)
      }
    }
    try check(value["quotes"]?.array, "result.quotes", study)
    try check(value["proposals"]?.array, "result.proposals", study)
    for proposal in value["proposals"]?.array ?? [] {
      let code = proposal["code"]?.string ?? ""
      if !study.codes.contains(code) { throw .unknownCode(code) }
    }
    for (index, edit) in (value["edits"]?.array ?? []).enumerated() {
      let file = edit["file"]?.string ?? ""
      guard let words = study.words(of: file, from: edit["start"]?.int ?? -1, to: edit["end"]?.int ?? -1) else {
        continue
      }
      let old = edit["old"]?.string ?? ""
      if !words.utf8.elementsEqual(old.utf8) { throw .place("result.edits[\(index)]", old) }
    }
  }

  private static func check(_ places: [JSONValue]?, _ path: String, _ study: CaseStudy) throws(Shortfall) {
    for (index, place) in (places ?? []).enumerated() {
      // A segment can be handed back with its id alone.
      guard let start = place["start"]?.int, let end = place["end"]?.int else { continue }
      let quote = place["quote"]?.string ?? ""
      let words = study.words(of: place["source"]?.string ?? "", from: start, to: end)
      guard let words, words.utf8.elementsEqual(quote.utf8) else {
        throw .place("\(path)[\(index)]", String(quote.prefix(80)))
      }
    }
  }
}

extension JSONValue {
  /// The value with lines in places that have none: the host fills them in, so that an author may leave them out.
  fileprivate var withLines: JSONValue {
    switch self {
    case .array(let values): return .array(values.map(\.withLines))
    case .object(let members):
      var members = members.map { JSONMember($0.key, $0.value.withLines) }
      let hasPlace = self["start"] != nil && self["end"] != nil && (self["source"] != nil || self["file"] != nil)
      if hasPlace, self["line"] == nil {
        members += ["line", "column", "endLine", "endColumn"].map { JSONMember($0, .int(1)) }
      }
      return .object(members)
    default: return self
    }
  }
}
