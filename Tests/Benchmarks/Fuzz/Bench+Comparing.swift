import KodebokJSON

/// A server that has seen much against one that was started now.
extension Fuzzer.Bench {
  /// Opens the same texts in a new server and asks both everything, until they agree or some seconds are over.
  mutating func compare(
    _ client: FuzzClient,
    _ texts: [String: FuzzText],
    _ version: Int,
    _ encoding: String,
    _ pulls: Bool,
    leavingOut: Set<String> = []
  ) {
    let fresh = FuzzClient(binary: binary, log: log)
    fresh.initialize(study, encoding: encoding, pulls: pulls)
    // Both count the version of what is open alike: it stands in the arguments of commands.
    for uri in texts.keys.sorted() { fresh.open(uri, texts[uri]?.string ?? "", version: version) }
    for uri in texts.keys.sorted() {
      client.change(uri, version: version, [])
    }
    let questions = questions(texts, client.capabilities).filter { !leavingOut.contains($0.method) }
    // The first answers of a server that still reads the study may know less.
    let end = ContinuousClock.now + .seconds(10)
    var differing = questions
    while true {
      differing = differing.filter { question in
        let one = client.ask(question.method, question.params)
        let other = fresh.ask(question.method, question.params)
        return Self.comparable(one) != Self.comparable(other)
      }
      let unpublished =
        pulls
        ? []
        : texts.keys.filter { uri in
          Self.comparable(client.published[uri] ?? .null) != Self.comparable(fresh.published[uri] ?? .null)
        }
      if differing.isEmpty, unpublished.isEmpty { break }
      guard ContinuousClock.now < end, client.faults.isEmpty, fresh.faults.isEmpty else {
        tell(client, fresh, differing, unpublished.sorted())
        break
      }
      client.pump(seconds: 0.02)
      fresh.pump(seconds: 0.02)
    }
    fresh.stop()
    for fault in fresh.faults { client.fault("new server: \(fault)") }
  }

  private func tell(
    _ client: FuzzClient,
    _ fresh: FuzzClient,
    _ differing: [(method: String, params: JSONValue)],
    _ unpublished: [String]
  ) {
    for question in differing.prefix(3) {
      let one = Self.comparable(client.ask(question.method, question.params)).text
      let other = Self.comparable(fresh.ask(question.method, question.params)).text
      client.fault("\(question.method) \(question.params.text.prefix(200)): \(Self.difference(one, other))")
    }
    for uri in unpublished.prefix(3) {
      let one = Self.comparable(client.published[uri] ?? .null).text
      let other = Self.comparable(fresh.published[uri] ?? .null).text
      client.fault("diagnostics of \(uri): \(Self.difference(one, other))")
    }
  }

  /// The questions about some documents: every method at a few places.
  private mutating func questions(
    _ texts: [String: FuzzText],
    _ capabilities: JSONValue
  ) -> [(method: String, params: JSONValue)] {
    var result: [(method: String, params: JSONValue)] = []
    for method in FuzzMethod.offered(by: capabilities) {
      for uri in texts.keys.sorted() {
        guard let text = texts[uri] else { continue }
        for _ in 0..<(method.about == .position || method.about == .actions ? 3 : 1) {
          var (one, other) = (text.place(&random), text.place(&random))
          if one.index > other.index { (one, other) = (other, one) }
          result.append((method.name, method.params(uri, one.position, other.position)))
        }
      }
    }
    return result
  }

  /// An answer without what may differ: its own name, names of results, versions of other servers, and the line of a
  /// coding in a file that this server has still to write.
  private static func comparable(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.filter {
          !["id", "resultId", "version"].contains($0.key) || ($0.key == "id" && $0.value.string != nil)
        }
        .map { JSONMember($0.key, comparable($0.value)) }
        .filter { $0.key != "relatedInformation" || $0.value != .array([]) }
      )
    case .array(let elements):
      .array(elements.filter { !isOfTheSession($0) }.map { comparable($0) })
    default: value
    }
  }

  /// Whether something tells of what happened since a document was opened, which a new server cannot know: words that
  /// were changed by hand, changes of the code book that are not in the log, the line of a coding still to be written.
  private static func isOfTheSession(_ value: JSONValue) -> Bool {
    if value["source"]?.string == "kodebok.edit" { return true }
    if let command = value["command"]?["command"]?.string ?? value["command"]?.string {
      return ["kodebok.restore", "kodebok.logChanges"].contains(command)
    }
    return value["location"]?["uri"]?.string?.hasSuffix(".jsonl") == true
  }

  /// The two texts around the first place where they differ.
  private static func difference(_ one: String, _ other: String) -> String {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    var at = 0
    while at < min(left.count, right.count), left[at] == right[at] { at += 1 }
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[min(max(0, at - 60), bytes.count)..<min(bytes.count, at + 160)], as: UTF8.self)
    }
    return "shows …\(around(left))… and a new server …\(around(right))…"
  }
}
