import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import KodebokText

/// One conversation with a plug-in that is tried: the steps of one case.
struct ConformanceSession {
  /// What `$name`, `$analysis` and the like in a case stand for.
  struct Variables {
    var name: String
    var version: String
    var analysis: AnalysisDescription?
  }

  /// How long a run may take to be answered once it was cancelled.
  private static let cancelSeconds = 5.0

  let plugin: TriedPlugin
  let variables: Variables
  /// How long the plug-in may take to start.
  let startSeconds: Double
  private var next = 1
  private var kept: [String: JSONValue] = [:]
  /// The answer to `initialize`, once it came.
  private(set) var described: JSONValue?

  init(_ plugin: TriedPlugin, _ variables: Variables, startSeconds: Double) {
    self.plugin = plugin
    self.variables = variables
    self.startSeconds = startSeconds
  }

  /// Takes a step.
  ///
  /// - Throws: What the plug-in does not do as the contract says.
  mutating func take(_ step: ConformanceCase.Step) throws(Shortfall) {
    switch step {
    case .start:
      let ask = ConformanceCase.Ask(
        method: "initialize",
        params: "$initialize",
        sending: .whole,
        study: nil,
        isCancelled: false,
        seconds: startSeconds,
        expectation: .init(
          kind: .result,
          form: .description,
          code: nil,
          names: [],
          members: [],
          same: nil,
          isNull: false
        ),
        keep: nil
      )
      try self.ask(ask)
    case .ask(let ask): try self.ask(ask)
    case .tell(let method, let params):
      plugin.send(framed(id: nil, method, filled(params), .whole))
      try flush(method)
    case .endInput:
      try flush("exit")
      plugin.closeInput()
    case .endProcess(let wanted):
      guard let (status, signal) = plugin.status(seconds: 2) else { throw .stillRunning }
      guard let wanted else { return }
      guard let status else { throw .status("signal \(signal)", wanted: wanted) }
      if status != wanted { throw .status("status \(status)", wanted: wanted) }
    }
  }

  private func flush(_ method: String) throws(Shortfall) {
    do throws(TriedPlugin.Silence) {
      try plugin.flush(seconds: 5)
    } catch {
      throw .silence(error, after: method, seconds: 5)
    }
  }

  // MARK: Requests

  private mutating func ask(_ ask: ConformanceCase.Ask) throws(Shortfall) {
    let id = next
    next += 1
    let params = filled(ask.params)
    var study = ask.study.map { CaseStudy($0, run: params["run"]?.string ?? "") }
    let bytes = framed(id: id, ask.method, params, ask.sending)
    if ask.sending == .pieces {
      for part in stride(from: 0, to: bytes.count, by: 7) {
        plugin.send(Array(bytes[part..<min(part + 7, bytes.count)]))
        try flush(ask.method)
      }
    } else {
      plugin.send(bytes)
    }
    let answer = try self.answer(to: id, ask, &study)
    try check(answer, ask, study)
  }

  /// Answers what the plug-in asks until it answers; an error is given as a failure.
  private func answer(
    to id: Int,
    _ ask: ConformanceCase.Ask,
    _ study: inout CaseStudy?
  ) throws(Shortfall) -> Result<JSONValue, ResponseError> {
    var seconds = ask.method == "initialize" ? startSeconds : ask.seconds
    var end = ContinuousClock.now + .seconds(seconds)
    while true {
      let message: Message
      do throws(TriedPlugin.Silence) {
        message = try plugin.message(until: end)
      } catch {
        throw .silence(error, after: ask.method, seconds: seconds)
      }
      switch message {
      case .response(let other, let result):
        guard other == .int(id) else { throw .unasked("\(other)") }
        let answer = result.map(\.value)
        if case .success(let value) = answer { try Outcome.check(value, isResultOf: ask.method) }
        return answer
      case .notification(let method, let params):
        try Outcome.check(params.value, areParametersOf: method)
        try check(method, params.value)
      case .request(let question, let method, let params):
        if ask.isCancelled, study?.asked == 0 {
          plugin.send(framed(id: nil, "$/cancelRequest", ["id": .int(id)], .whole))
          seconds = Self.cancelSeconds
          end = ContinuousClock.now + .seconds(seconds)
        }
        try answer(question, method, params.value, &study)
      }
    }
  }

  private func answer(
    _ id: RequestID,
    _ method: String,
    _ params: JSONValue,
    _ study: inout CaseStudy?
  ) throws(Shortfall) {
    try Outcome.check(params, areParametersOf: method)
    guard study != nil else { throw .question(ContractBreach(method, "asked only within a run")) }
    let result: Result<JSONValue, ResponseError>?
    do throws(ContractBreach) {
      result = try study?.answer(method, params)
    } catch {
      throw .question(error)
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.key("id")
      id.write(to: &writer)
      switch result {
      case .success(let value): writer.member("result", value)
      case .failure(let error):
        writer.key("error")
        error.write(to: &writer)
      case nil: writer.member("result", JSONValue.null)
      }
    }
    plugin.send(Frame.header(bodyCount: writer.bytes.count) + writer.bytes)
  }

  /// Holds what the plug-in tells against the contract.
  private func check(_ method: String, _ params: JSONValue) throws(Shortfall) {
    let wire = WireValue(params, method)
    do throws(ContractBreach) {
      switch method {
      case "$/progress":
        _ = try wire.string("run")
        let (done, total) = (try wire.required("done").integer(), try wire.required("total").integer())
        guard 0 <= done, done <= total else { throw ContractBreach(method, "0 ≤ done ≤ total") }
      case "analysis/partial":
        _ = try wire.string("run")
        _ = try AnalysisResult(try wire.required("result"))
      case "log": _ = try wire.string("message")
      default: return
      }
    } catch {
      throw .form(error)
    }
  }

  // MARK: Answers

  private mutating func check(
    _ answer: Result<JSONValue, ResponseError>,
    _ ask: ConformanceCase.Ask,
    _ study: CaseStudy?
  ) throws(Shortfall) {
    let expected = ask.expectation
    switch (answer, expected.kind) {
    case (.success, .error): throw .notError(ask.method)
    case (.success, .errorOrNothingAsked): if (study?.asked ?? 0) > 0 { throw .notError(ask.method) }
    case (.failure(let error), .result): throw .notResult(ask.method, error.message)
    case (.failure(let error), .resultOrCancelled) where (study?.asked ?? 0) > 0:
      if error.code != .requestCancelled {
        throw .code(error.code.number, wanted: ResponseError.Code.requestCancelled.number)
      }
    default: break
    }
    if case .failure(let error) = answer {
      try Outcome.check(error)
      if let code = expected.code, error.code.number != code { throw .code(error.code.number, wanted: code) }
      for name in expected.names where !error.message.holds(name) { throw .missingName(name, error.message) }
    }
    if case .success(let value) = answer {
      if expected.isNull, !value.isNull { throw .form(ContractBreach(ask.method, "null")) }
      for (path, wanted) in expected.members {
        let found = path.split(separator: ".").reduce(value as JSONValue?) { $0?[String($1)] }
        let wanted = filled(wanted)
        if found != wanted { throw .form(ContractBreach(path, wanted.text)) }
      }
    }
    switch expected.form {
    case .description:
      if case .success(let value) = answer {
        try Outcome.check(description: value)
        described = value
      }
    case .outcome: try Outcome.check(answer, variables.analysis, study)
    case nil: break
    }
    let value = plain(answer)
    if let keep = ask.keep { kept[keep] = value }
    if let same = expected.same, kept[same] != value { throw .unequal }
  }

  private func plain(_ answer: Result<JSONValue, ResponseError>) -> JSONValue {
    switch answer {
    case .success(let value): value
    case .failure(let error): ["code": .int(error.code.number), "message": .string(error.message)]
    }
  }

  // MARK: Words of a case

  /// A value with its variables filled in.
  private func filled(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string("$initialize"):
      [
        "protocol": ["minimum": "1.0", "maximum": "1.0"], "host": ["name": "kodebok", "version": "1.0"],
        "features": [], "language": "en",
      ]
    case .string("$name"): .string(variables.name)
    case .string("$version"): .string(variables.version)
    case .string("$analysis"): .string(variables.analysis?.name ?? "")
    case .string("$options"):
      .object(
        (variables.analysis?.options ?? []).compactMap { option in
          option.defaultValue.map { JSONMember(option.name, .array([.string($0)])) }
        }
      )
    case .array(let values): .array(values.map(filled))
    case .object(let members): .object(members.map { JSONMember($0.key, filled($0.value)) })
    default: value
    }
  }

  private func framed(
    id: Int?,
    _ method: String,
    _ params: JSONValue,
    _ sending: ConformanceCase.Ask.Sending
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("method", method)
      writer.member("params", params)
    }
    let more = sending == .header ? Array("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n".utf8) : []
    return more + Frame.header(bodyCount: writer.bytes.count) + writer.bytes
  }
}
