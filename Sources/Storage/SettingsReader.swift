import KodebokBytes
import KodebokJSON
import KodebokStudyModel
import KodebokText

/// Reads `kodebok.json`: what it understands is taken, everything else is a finding and changes nothing.
package struct SettingsReader {
  /// The keys it knows, sorted; the published schema has the same.
  package static let keys = [
    "$schema", "analyses", "articles", "bibliography", "claims", "codedPassages", "coders", "disclosure", "format",
    "language",
    "lineNumbering",
    "notation",
    "numberedTags", "reports", "rules", "speakers", "transcripts",
  ]

  private let bytes: [UInt8]
  private let path: StudyPath
  var settings = Settings()
  private var findings: [Finding] = []

  private init(_ bytes: [UInt8], _ path: StudyPath) {
    self.bytes = bytes
    self.path = path
  }

  /// The settings in the bytes of a file and what is wrong with them; never fails.
  package static func read(_ bytes: [UInt8], path: StudyPath) -> (settings: Settings, findings: [Finding]) {
    let text = TextDecoding(bytes).text
    var reader = SettingsReader(text.bytes, path)
    do {
      var json = try JSONReader(reader.bytes)
      try reader.members(&json)
      try json.finish()
    } catch {
      reader.report("settings-syntax", .error, at: error.offset..<error.offset, Self.facts(error.fact))
    }
    return (reader.settings, reader.findings)
  }

  private mutating func members(_ json: inout JSONReader) throws(JSONError) {
    try json.beginObject()
    while try json.nextKey() {
      let key = json.currentKey
      // With its quotation marks.
      let place = json.keyRange.lowerBound - 1..<json.keyRange.upperBound + 1
      if key == "rules" { try rememberRules(json) }
      let members = key == "analyses" ? try places(ofMembers: json) : []
      let value = try json.value()
      guard Self.keys.contains(key) else {
        report("settings-unknown-key", .hint, at: place, ["key": .text(key)])
        continue
      }
      if let expected = key == "analyses" ? takeAnalyses(value, members) : take(key, value, at: place) {
        report("settings-type", .warning, at: place, ["key": .text(key), "expected": .text(expected)])
      }
    }
  }

  /// Notes where each rule is named in the object that follows; what is no object names none.
  private mutating func rememberRules(_ json: JSONReader) throws(JSONError) {
    for (key, place) in try places(ofMembers: json) { settings.rulePlaces[RuleID(key)] = place }
  }

  /// The keys of the object that follows with where each stands, quotation marks included; none for what is no object.
  private func places(ofMembers json: JSONReader) throws(JSONError) -> [(key: String, place: Place)] {
    var json = json
    guard json.nextType() == .object else { return [] }
    let text = SourceText(utf8: bytes)
    var result: [(String, Place)] = []
    try json.beginObject()
    while try json.nextKey() {
      let place = json.keyRange.lowerBound - 1..<json.keyRange.upperBound + 1
      let range = Range<ByteOffset>(between: place.lowerBound, and: place.upperBound)
      result.append((json.currentKey, Place(file: path, text: text, range: range)))
      try json.skipValue()
    }
    return result
  }

  /// Takes the analyses that are run with every check; one that is `false` is not.
  private mutating func takeAnalyses(_ value: JSONValue, _ places: [(key: String, place: Place)]) -> String? {
    let expected = "{\"saturation\": {\"unit\": \"participant\"}}"
    guard let members = value.object else { return expected }
    var found: [Settings.EnabledAnalysis] = []
    for member in members where member.value.bool != false {
      let place = places.last { $0.key == member.key }?.place ?? Place(file: path)
      var options: [Settings.EnabledAnalysis.Option] = []
      if member.value.bool == nil {
        guard let given = member.value.object else { return expected }
        for option in given {
          for one in option.value.array ?? [option.value] {
            guard let word = Self.word(one) else { return expected }
            options.append(.init(option.key, word))
          }
        }
      }
      options.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      found.append(.init(name: member.key, options: options, place: place))
    }
    settings.analyses = found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return nil
  }

  /// A value of an option as it is written on the command line; nil for what is no single value.
  private static func word(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .bool(let isOn): isOn ? "true" : "false"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .null, .array, .object: nil
    }
  }

  /// Takes one setting; returns what was expected where the value is something else.
  private mutating func take(_ key: String, _ value: JSONValue, at place: Range<Int>) -> String? {
    switch key {
    case "$schema": return value.string == nil ? "\"https://…\"" : nil
    case "format":
      guard let format = value.int, format >= 1 else { return "1" }
      settings.format = format
      if format > 1 { report("settings-newer-format", .error, at: place, ["format": .number(format)]) }
    case "language":
      guard let language = value.string.flatMap(Settings.Language.init(rawValue:)) else { return "\"en\", \"nb\"" }
      settings.language = language
    case "transcripts":
      guard let folders = strings(value) else { return "[\"transcripts\"]" }
      settings.transcriptFolders = folders
    case "bibliography":
      guard let files = value.string.map({ [$0] }) ?? strings(value) else { return "[\"reports/references.bib\"]" }
      settings.bibliography = files
    case "claims": return takeClaims(value)
    case "articles":
      guard let folders = strings(value) else { return "[\"articles\"]" }
      settings.articleFolders = folders
    case "codedPassages":
      guard let shown = value.string.flatMap(Settings.CodedPassages.init(rawValue:)) else {
        return Settings.CodedPassages.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      }
      settings.codedPassages = shown
    case "numberedTags":
      guard let isOn = value.bool else { return "true, false" }
      settings.numberedTags = isOn
    case "coders": return takeCoders(value)
    case "speakers": return takeSpeakers(value)
    case "notation": return takeNotation(value)
    case "lineNumbering": return takeLineNumbering(value)
    case "rules": return takeRules(value)
    case "disclosure": return takeDisclosure(value)
    case "reports": return takeReports(value)
    default: break
    }
    return nil
  }

  /// Takes the shares that words for how many stand for.
  private mutating func takeClaims(_ value: JSONValue) -> String? {
    let expected = "{\"most\": [0.5, 1]}"
    guard let members = value.object else { return expected }
    for member in members {
      guard let bounds = member.value.array, bounds.count == 2, let lower = bounds[0].double,
        let upper = bounds[1].double,
        0...1 ~= lower, lower...1 ~= upper
      else { return expected }
      settings.claimShares[member.key] = lower...upper
    }
    return nil
  }

  private mutating func takeCoders(_ value: JSONValue) -> String? {
    let expected = "{\"anna\": \"Anna Berg\"}"
    guard let members = value.object else { return expected }
    for member in members {
      guard let name = member.value.string else { return expected }
      settings.coders[CoderID(member.key)] = name
    }
    return nil
  }

  private mutating func takeSpeakers(_ value: JSONValue) -> String? {
    let styles = ["auto", "colon", "spaces", "brackets", "bold", "line"]
    let expected = "{\"style\": \"auto\", \"labels\": {\"I\": \"@interviewer\"}}"
    guard value.object != nil else { return expected }
    if let style = value["style"] {
      guard let name = style.string, styles.contains(name) else { return expected }
      settings.speakerStyle = name
    }
    for member in value["labels"]?.object ?? [] {
      guard let meaning = member.value.string else { return expected }
      settings.speakers[member.key] = meaning
    }
    return value["labels"].map { $0.object == nil ? expected : nil } ?? nil
  }

  private mutating func takeNotation(_ value: JSONValue) -> String? {
    let expected = "[{\"open\": \"(\", \"close\": \")\", \"kind\": \"observation\"}]"
    guard let pairs = value.array else { return expected }
    var notation: [Settings.Notation] = []
    for pair in pairs {
      guard let open = pair["open"]?.string, let close = pair["close"]?.string, !open.isEmpty, !close.isEmpty,
        let kind = pair["kind"]?.string, ["observation", "researcher", "timestamp", "speech"].contains(kind)
      else { return expected }
      notation.append(Settings.Notation(open: open, close: close, kind: kind))
    }
    settings.notation = notation
    return nil
  }

  private mutating func takeLineNumbering(_ value: JSONValue) -> String? {
    switch value["kind"]?.string {
    case "physical": settings.lineNumbering = .physical
    case "turns": settings.lineNumbering = .turns
    case "wrapped":
      guard let columns = value["columns"]?.int, (10...1000).contains(columns) else {
        return "{\"kind\": \"wrapped\", \"columns\": 60}"
      }
      settings.lineNumbering = .wrapped(columns: columns)
    default: return "{\"kind\": \"physical\"}"
    }
    return nil
  }

  private mutating func takeRules(_ value: JSONValue) -> String? {
    let expected = "{\"unused-code\": \"off\"}"
    guard let members = value.object else { return expected }
    for member in members {
      guard let word = member.value.string else { return expected }
      if word == "off" {
        settings.rules.updateValue(nil, forKey: RuleID(member.key))
      } else if let severity = Severity(rawValue: word) {
        settings.rules.updateValue(severity, forKey: RuleID(member.key))
      } else {
        return "\"off\", \"hint\", \"information\", \"warning\", \"error\""
      }
    }
    return nil
  }

  private func strings(_ value: JSONValue) -> [String]? {
    guard let values = value.array else { return nil }
    let strings = values.compactMap(\.string)
    return strings.count == values.count ? strings : nil
  }

  private mutating func report(_ rule: RuleID, _ severity: Severity, at place: Range<Int>, _ facts: [String: Fact]) {
    let text = SourceText(utf8: bytes)
    let range = text.clamped(Range(between: max(place.lowerBound, 0), and: max(place.upperBound, 0)))
    findings.append(
      Finding(
        rule: rule,
        severity: severity,
        place: Place(file: path, text: text, range: range),
        facts: facts.merging(["file": .text(path.value)]) { own, _ in own }
      )
    )
  }

  /// What is wrong with the syntax: the reason, a name of the catalogue, and the facts of its words.
  static func facts(_ fact: JSONError.Fact) -> [String: Fact] {
    switch fact {
    case .unexpectedEnd: ["reason": .text("unexpected-end")]
    case .unexpectedByte(let byte):
      [
        "reason": .text("unexpected-found"),
        "found": .text(byte > 0x20 && byte < 0x7F ? String(Character(Unicode.Scalar(byte))) : "0x" + hex(byte)),
      ]
    case .trailingBytes: ["reason": .text("text-after-end")]
    case .invalidUTF8: ["reason": .text("encoding")]
    case .controlCharacter: ["reason": .text("control-character")]
    case .invalidEscape, .loneSurrogate: ["reason": .text("escape")]
    case .invalidNumber, .numberOutOfRange: ["reason": .text("number")]
    case .tooDeep: ["reason": .text("too-deep")]
    case .wrongType, .missingMember, .unexpectedValue: ["reason": .text("json")]
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
