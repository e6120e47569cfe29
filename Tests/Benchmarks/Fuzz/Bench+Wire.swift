import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// Abuse below the protocol: frames and bodies.
extension Fuzzer.Bench {
  /// Broken headers, lengths that lie, frames cut anywhere: the next whole request is answered, or the one after it.
  mutating func frames() {
    let client = client()
    client.initialize(study)
    let file = any(files)
    client.open("file://" + file, String(decoding: Files.read(file), as: UTF8.self))
    client.ping()
    let before = client.memory()
    for _ in 0..<30 {
      client.write(brokenFrame(client))
      // What lies about its length takes whole requests with it.
      var ids: [Int] = []
      for _ in 0..<6 {
        let (id, body) = client.message("kodebok/unheardOf", .object([]))
        client.swallowable.insert(id)
        ids.append(id)
        writeInPieces(Array(body.text.utf8), client)
      }
      let last = ids[ids.count - 1]
      if !client.pump(seconds: 10, until: { client.answers[last] != nil }) {
        client.fault("after a broken frame nothing is answered: \(Self.shown(client.sent))")
      }
      for id in ids { client.forget(id) }
      if !client.faults.isEmpty { return }
    }
    let grown = client.memory() - before
    figure("frames: memory grown, MB", Double(grown) / 1e6)
    if grown > 64_000_000 { client.fault("broken frames made it grow by \(grown >> 20) MB") }
  }

  /// Something that is no frame, or lies about itself.
  private mutating func brokenFrame(_ client: FuzzClient) -> [UInt8] {
    let body = Array(client.message("textDocument/hover", .object([])).body.text.utf8)
    client.settleSwallowed()
    let count = body.count
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return Array("Content-Length: \(any([3_000_000_000, 1 << 62, 67_108_865, Int.max]))\r\n\r\n".utf8)
    case 1:
      return Array("Content-Length: \(any(["-1", "abc", "", "1e3", "0x10", "99999999999999999999"]))\r\n\r\n".utf8)
    case 2: return Array("Content-Length: \(count + Int.random(in: 1...300, using: &random))\r\n\r\n".utf8) + body
    case 3:
      return Array("Content-Length: \(max(0, count - Int.random(in: 1...40, using: &random)))\r\n\r\n".utf8) + body
    case 4: return Array("No-Length: 5\r\n\r\n".utf8) + body
    case 5:
      return Array("content-length:\(count)\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n".utf8)
        + body
    case 6: return Array("X: y\nContent-Length: \(count)\n\n".utf8) + body
    case 7: return (0..<Int.random(in: 1...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 8: return Array("Content-Length: 0\r\n\r\n".utf8)
    case 9: return Array(repeating: UInt8(ascii: "A"), count: 100_000) + Array("\r\n\r\n".utf8)
    case 10: return Array("Content-Length: \(count)\r\nContent-Length: \(count + 7)\r\n\r\n".utf8) + body
    default: return Array("Content-Length: 5\r\n\r\n".utf8)
    }
  }

  /// Writes a frame in pieces, so that it arrives in pieces.
  private mutating func writeInPieces(_ body: [UInt8], _ client: FuzzClient) {
    let frame = FuzzClient.frame(body)
    var at = 0
    while at < frame.count {
      let end = min(frame.count, at + Int.random(in: 1...60, using: &random))
      client.write(Array(frame[at..<end]))
      if chance(40) { usleep(300) }
      at = end
    }
  }

  /// The last bytes sent, as a reader can look at them.
  static func shown(_ sent: [[UInt8]]) -> String {
    String(decoding: sent.suffix(8).flatMap { $0.prefix(200) }, as: UTF8.self)
  }

  /// Bodies that are no JSON, no message, or a message of wrong types: answered or passed over, never the end.
  mutating func bodies() {
    let client = client()
    client.countsAnswers = false
    client.initialize(study)
    let uri = "file://" + any(files)
    client.open(uri, "R: Ja 🙂.\nI: Nei.\n")
    let methods = FuzzMethod.offered(by: client.capabilities)
    for missing in FuzzMethod.unknown(in: client.capabilities) { client.fault("no question for \(missing)") }
    let place: JSONValue = ["line": 0, "character": 4]
    for _ in 0..<120 {
      let method = any(methods)
      let (id, message) = client.message(
        chance(6) ? any(Self.actNames) : method.name,
        method.params(uri, place, place)
      )
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        // Bytes: the id may be gone, so an answer is not owed.
        client.swallowable.insert(id)
        client.forget(id)
        client.write(FuzzClient.frame(mutatedBytes(Array(message.text.utf8))))
      case 1:
        // Types: the message keeps its id and method, so it is answered.
        let params = mutated(message["params"] ?? .null, depth: 0)
        client.send(["jsonrpc": "2.0", "id": .int(id), "method": message["method"] ?? "", "params": params])
      default:
        client.swallowable.insert(id)
        client.forget(id)
        client.write(FuzzClient.frame(oddBody()))
      }
      if chance(10) { client.ping() }
    }
    client.settle()
    client.ping()
  }

  private static let actNames = [
    "textDocument/rename", "textDocument/willSaveWaitUntil", "workspace/executeCommand", "workspace/willRenameFiles",
    "codeAction/resolve", "codeLens/resolve", "completionItem/resolve", "inlayHint/resolve", "documentLink/resolve",
    "typeHierarchy/subtypes", "typeHierarchy/supertypes", "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls", "workspace/diagnostic", "textDocument/colorPresentation",
    "textDocument/semanticTokens/full/delta", "workspace/textDocumentContent", "textDocument/onTypeFormatting",
  ]

  /// A few bytes changed, taken away, put in or doubled.
  mutating func mutatedBytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2:
        bytes.insert(contentsOf: Array(any(["\"", "{", "]", "\\u", "\u{0}", "e999", ",", "\\ud800"]).utf8), at: at)
      case 3: bytes.removeSubrange(at...)
      default: bytes += bytes[at...]
      }
    }
    return bytes
  }

  /// A value in which one or more members are something else.
  mutating func mutated(_ value: JSONValue, depth: Int) -> JSONValue {
    if chance(5) || depth > 6 { return oddValue() }
    switch value {
    case .object(let members):
      var result: [JSONMember] = []
      for member in members where !chance(8) {
        result.append(JSONMember(member.key, chance(2) ? mutated(member.value, depth: depth + 1) : member.value))
        if chance(12) { result.append(JSONMember(member.key, oddValue())) }
      }
      return .object(result)
    case .array(let elements): return .array(elements.map { mutated($0, depth: depth + 1) })
    default: return chance(2) ? oddValue() : value
    }
  }

  /// A value where something else is meant.
  mutating func oddValue() -> JSONValue {
    let deep = (0..<100).reduce(JSONValue.int(0)) { value, _ in .array([value]) }
    return any([
      .null, true, -1, 0, .int(Int.max), .int(Int.min), .double(1e308), .double(-0.5), .double(2_147_483_648.0), "",
      "\u{0}",
      "file:///", "file:///%ZZ", "🙂", .string(String(repeating: "å", count: 20_000)), .array([]), .object([]), deep,
      ["line": -1, "character": .double(0.5)],
      ["start": ["line": 5, "character": 5], "end": ["line": 0, "character": 0]],
      [["uri": 5]], ["uri": "kodebok:x"], .array(Array(repeating: .null, count: 2_000)),
    ])
  }

  /// A body that is no request.
  private mutating func oddBody() -> [UInt8] {
    let deep = Int.random(in: 100...120_000, using: &random)
    let texts = [
      "", " ", "null", "[]", "{}", "[{}]", "12", "\"x\"", "nonsense", "{\"jsonrpc\":\"2.0\"}", "{\"id\":1}",
      "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"x\"}", "{\"jsonrpc\":\"2.0\",\"method\":5}", "\u{FEFF}{}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{}}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[]}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeWatchedFiles\",\"params\":{\"changes\":[{\"uri\":\"file:///etc/passwd\"}]}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeWorkspaceFolders\",\"params\":{\"event\":{\"added\":[{\"uri\":\"file:///\"}]}}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"$/setTrace\",\"params\":{\"value\":9}}",
      "{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":1}",
      String(repeating: "[", count: deep), String(repeating: "{\"a\":", count: deep),
      "{\"a\":" + String(repeating: "9", count: 5_000) + "}", "{\"a\":1e999999999}", "{\"\\ud800\":\"\\udfff\"}",
    ]
    if chance(4) { return (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } }
    return Array(any(texts).utf8)
  }
}

extension FuzzClient {
  /// Forgets the requests that were only made for their bytes.
  func settleSwallowed() {
    for id in open.keys {
      swallowable.insert(id)
      forget(id)
    }
  }
}
