import KodebokJSON
import KodebokPluginKit

/// A case of the conformance kit: what is sent to a plug-in, and what its answers must be like.
struct ConformanceCase: Sendable {
  /// A step of a case.
  enum Step: Sendable {
    /// The usual `initialize`, which must succeed.
    case start
    /// A request and what its answer must be like.
    case ask(Ask)
    /// A notification.
    case tell(String, JSONValue)
    /// Closes the plug-in's standard input.
    case endInput
    /// Waits until the process has ended, with a status where one is given.
    case endProcess(status: Int?)
  }

  /// A request.
  struct Ask: Sendable {
    /// How the bytes of the request are sent.
    enum Sending: String, Sendable {
      case whole = "at once"
      case pieces = "in pieces"
      case header = "with another header"
    }

    var method: String
    var params: JSONValue
    var sending: Sending
    /// What the plug-in's questions are answered from.
    var study: CaseStudy.Form?
    /// Whether the request is taken back when the plug-in has asked its first question.
    var isCancelled: Bool
    /// How long the answer may take.
    var seconds: Double
    var expectation: Expectation
    /// The name under which the answer is kept for a later step.
    var keep: String?
  }

  /// What an answer must be like.
  struct Expectation: Sendable {
    /// What kind of answer is right.
    enum Kind: String, Sendable {
      case result
      case error
      case any
      case resultOrCancelled = "result or cancelled"
      case errorOrNothingAsked = "error or nothing asked"
    }

    /// What a result must be.
    enum Form: String, Sendable {
      /// The answer to `initialize`.
      case description
      /// The result of an analysis, or an error that says what the study lacks.
      case outcome
    }

    var kind: Kind
    var form: Form?
    /// The code of an error.
    var code: Int?
    /// Words that the sentence of an error must hold.
    var names: [String]
    /// Members of a result, by path.
    var members: [(path: String, value: JSONValue)]
    /// The answer of an earlier step that this one must equal.
    var same: String?
    /// Whether the result must be null.
    var isNull: Bool
  }

  var name: String
  var title: LocalizedText
  /// Whether it is tried for each analysis of the plug-in.
  var isPerAnalysis: Bool
  var steps: [Step]
}

extension ConformanceCase {
  /// The cases that are part of the program.
  static func all() throws(ContractBreach) -> [ConformanceCase] {
    try all(EmbeddedFiles.file("Plugins/conformance/cases.json")?.bytes ?? [])
  }

  /// Reads a file of cases.
  static func all(_ bytes: [UInt8]) throws(ContractBreach) -> [ConformanceCase] {
    guard let value = try? JSONValue(parsing: bytes) else { throw ContractBreach("cases", "JSON") }
    return try WireValue(value, "cases").map("cases", ConformanceCase.init)
  }

  private init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      name: try wire.string("name"),
      title: try LocalizedText(try wire.required("title")),
      isPerAnalysis: wire["each"] != nil,
      steps: try wire.map("steps", Step.init)
    )
  }
}

extension ConformanceCase.Step {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    if wire["start"] != nil {
      self = .start
    } else if wire["ask"] != nil {
      self = .ask(try ConformanceCase.Ask(wire))
    } else if wire["tell"] != nil {
      self = .tell(try wire.string("tell"), wire["params"]?.value ?? .object([]))
    } else if try wire.string("end") == "input" {
      self = .endInput
    } else {
      self = .endProcess(status: try wire["status"]?.integer())
    }
  }
}

extension ConformanceCase.Ask {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      method: try wire.string("ask"),
      params: wire["params"]?.value ?? .object([]),
      sending: try wire.choice("sent", or: .whole),
      study: try wire["study"].map { (one) throws(ContractBreach) in try CaseStudy.Form(one) },
      isCancelled: try wire["cancel"]?.bool() ?? false,
      seconds: try wire["seconds"]?.number() ?? 30,
      expectation: try ConformanceCase.Expectation(try wire.required("expect")),
      keep: try wire["keep"]?.string()
    )
  }
}

extension ConformanceCase.Expectation {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      kind: try wire.choice("is", or: .any),
      form: wire["form"] == nil ? nil : try wire.choice("form", or: .outcome),
      code: try wire["code"]?.integer(),
      names: try wire.strings("names"),
      members: wire["members"]?.value.object?.map { ($0.key, $0.value) } ?? [],
      same: try wire["same"]?.string(),
      isNull: try wire["null"]?.bool() ?? false
    )
  }
}

extension WireValue {
  /// A member that is one of a few words.
  func choice<Word: RawRepresentable<String>>(_ key: String, or usual: Word) throws(ContractBreach) -> Word {
    guard let text = try self[key]?.string() else { return usual }
    guard let word = Word(rawValue: text) else { throw ContractBreach(path + "." + key, "a word of the kit") }
    return word
  }
}
