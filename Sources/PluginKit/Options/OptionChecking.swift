import KodebokQuery
import KodebokStudyModel
import KodebokText

extension AnalysisOption {
  /// The value as an analysis gets it: numbers and words checked, names of the study replaced by ids.
  ///
  /// - Throws: What the option takes, and what was given.
  func checked(_ value: String, in study: Study) throws(AnalysisFailure) -> String {
    switch kind {
    case .integer:
      guard let number = Int(value), isAllowed(Double(number)) else { throw .wrongNumber(self, value) }
      return String(number)
    case .number:
      guard let number = Double(value.with(".", for: ",")), number.isFinite, isAllowed(number) else {
        throw .wrongNumber(self, value)
      }
      return String(number)
    case .boolean:
      switch value.lowercased() {
      case "true", "yes", "on", "1", "ja": return "true"
      case "false", "no", "off", "0", "nei": return "false"
      default: throw .wrongWord(self, value, allowed: ["true", "false"])
      }
    case .choice:
      guard choices.isEmpty || choices.contains(where: { $0.value == value }) else {
        throw .wrongWord(self, value, allowed: choices.map(\.value))
      }
      return value
    default: return try named(value, in: study)
    }
  }

  private func isAllowed(_ number: Double) -> Bool {
    number >= (minimum ?? -.infinity) && number <= (maximum ?? .infinity)
  }

  /// A name of the study replaced by what identifies it.
  private func named(_ value: String, in study: Study) throws(AnalysisFailure) -> String {
    switch kind {
    case .code:
      let found = study.codeBook.indices(named: value).map { study.codeBook.codes[$0] }
      guard let first = found.first else {
        throw .unknownName(self, value, known: study.codeBook.codes.map(\.id.value))
      }
      guard found.count == 1 || first.id.value == value else { throw .manyNames(self, value, found.map(\.id.value)) }
      return first.id.value
    case .participant:
      guard let one = study.participants[value] else {
        throw .unknownName(self, value, known: study.participants.all.map(\.name))
      }
      return one.id.value
    case .source:
      let found = study.sources.filter { $0.path.value == value || $0.path.name == value }.map(\.path.value)
      guard let first = found.first else {
        throw .unknownName(self, value, known: study.sources.map(\.path.value))
      }
      guard found.count == 1 || first == value else { throw .manyNames(self, value, found) }
      return first
    case .coder:
      let wanted = value.lowercased()
      let found = study.coders.first { $0.value == wanted || study.settings.coders[$0]?.lowercased() == wanted }
      guard let found else { throw .unknownName(self, value, known: study.coders.map(\.value)) }
      return found.value
    case .query:
      let query = Query(value)
      if let problem = (query.problems + query.problems(in: study)).first(where: { !$0.isAnswerable }) {
        throw .query(problem, in: value)
      }
      return value
    default: return value
    }
  }
}

extension AnalysisFailure {
  static func unknownOption(_ name: String, known: [String]) -> Self {
    let list = known.joined(separator: ", ")
    return Self(
      .option,
      known.isEmpty
        ? LocalizedText(
          "The analysis has no option “\(name.visible)”; it takes none.",
          nb: "Analysen har ikke valget «\(name.visible)»; den tar ingen."
        )
        : LocalizedText(
          "The analysis has no option “\(name.visible)”. It takes: \(list).",
          nb: "Analysen har ikke valget «\(name.visible)». Den tar: \(list)."
        )
    )
  }

  static func repeatedOption(_ name: String) -> Self {
    Self(
      .option,
      LocalizedText(
        "The option “\(name.visible)” is given twice; give it once.",
        nb: "Valget «\(name.visible)» er gitt to ganger; gi det én gang."
      )
    )
  }

  static func wrongNumber(_ option: AnalysisOption, _ value: String) -> Self {
    let isWhole = option.kind == .integer
    func shown(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? String(number) }
    let bounds: (String, String) =
      switch (option.minimum, option.maximum) {
      case (let low?, let high?): (" from \(shown(low)) to \(shown(high))", " fra \(shown(low)) til \(shown(high))")
      case (let low?, nil): (" of at least \(shown(low))", " på minst \(shown(low))")
      case (nil, let high?): (" of at most \(shown(high))", " på høyst \(shown(high))")
      case (nil, nil): ("", "")
      }
    return Self(
      .option,
      LocalizedText(
        "The option “\(option.name)” takes a \(isWhole ? "whole number" : "number")\(bounds.0), not “\(value.visible)”.",
        nb: "Valget «\(option.name)» tar et \(isWhole ? "helt tall" : "tall")\(bounds.1), ikke «\(value.visible)»."
      )
    )
  }

  static func wrongWord(_ option: AnalysisOption, _ value: String, allowed: [String]) -> Self {
    let list = allowed.joined(separator: ", ")
    return Self(
      .option,
      LocalizedText(
        "The option “\(option.name)” takes one of: \(list); not “\(value.visible)”.",
        nb: "Valget «\(option.name)» tar ett av: \(list); ikke «\(value.visible)»."
      )
    )
  }

  static func unknownName(_ option: AnalysisOption, _ value: String, known: [String]) -> Self {
    let some = known.prefix(8).map(\.visible).joined(separator: ", ")
    let more = known.count > 8 ? ", …" : ""
    return Self(
      .option,
      known.isEmpty
        ? LocalizedText(
          "The option “\(option.name)” names “\(value.visible)”, but the study has none of that kind.",
          nb: "Valget «\(option.name)» nevner «\(value.visible)», men studien har ingen av det slaget."
        )
        : LocalizedText(
          "The option “\(option.name)” names “\(value.visible)”, which the study does not have. It has: \(some)\(more).",
          nb: "Valget «\(option.name)» nevner «\(value.visible)», som studien ikke har. Den har: \(some)\(more)."
        )
    )
  }

  static func manyNames(_ option: AnalysisOption, _ value: String, _ found: [String]) -> Self {
    let list = found.prefix(8).map(\.visible).joined(separator: ", ")
    return Self(
      .option,
      LocalizedText(
        "The option “\(option.name)” names “\(value.visible)”, which can be any of: \(list). Write one of these.",
        nb: "Valget «\(option.name)» nevner «\(value.visible)», som kan være: \(list). Skriv én av disse."
      )
    )
  }

  static func query(_ problem: QueryProblem, in text: String) -> Self {
    let part = text.utf8.prefix(problem.range.upperBound.value).dropFirst(problem.range.lowerBound.value)
    let found = String(decoding: part, as: UTF8.self).visible
    let expected = problem.expected.prefix(5).map(\.visible).joined(separator: ", ")
    return Self(
      .option,
      expected.isEmpty
        ? LocalizedText(
          "The query cannot be understood at “\(found)”.",
          nb: "Spørringen kan ikke forstås ved «\(found)»."
        )
        : LocalizedText(
          "The query cannot be understood at “\(found)”; expected: \(expected).",
          nb: "Spørringen kan ikke forstås ved «\(found)»; ventet: \(expected)."
        )
    )
  }
}
