import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// Abuse of right messages: places that do not exist, an order nobody means, floods that are taken back.
extension Fuzzer.Bench {
  static let encodings = ["utf-8", "utf-16", "utf-32"]

  /// Every method at places no text has: clamped, never refused.
  mutating func positions() {
    let client = client()
    client.initialize(study, encoding: any(Self.encodings), pulls: chance(2))
    let files = files
    var version = 1
    for file in files {
      client.open("file://" + file, String(decoding: Files.read(file), as: UTF8.self))
    }
    for method in FuzzMethod.offered(by: client.capabilities) {
      for _ in 0..<4 {
        let uri = "file://" + any(files)
        let (one, other) = (FuzzPosition.hostile(&random), FuzzPosition.hostile(&random))
        let answer = client.ask(method.name, method.params(uri, one, other))
        if let error = answer["error"] { client.fault("\(method.name) at \(one.text): \(error.text)") }
        if chance(3) {
          version += 1
          let range: JSONValue = ["start": FuzzPosition.hostile(&random), "end": FuzzPosition.hostile(&random)]
          client.change(uri, version: version, [["range": range, "text": .string(FuzzText.piece(&random))]])
        }
      }
    }
    client.settle()
  }

  /// Requests before `initialize` and after `shutdown`, documents that are opened twice or never.
  mutating func order() {
    let client = client()
    client.countsVersions = false
    func expect(_ code: Int?, _ method: String, _ params: JSONValue = .object([])) {
      let answer = client.ask(method, params)
      if answer["error"]?["code"]?.int != code {
        client.fault("\(method): \(answer.text.prefix(120)) where the code is \(code.map { "\($0)" } ?? "none")")
      }
    }
    let document: JSONValue = ["textDocument": ["uri": "file:///never/opened.txt"]]
    if chance(2) { client.notify("initialized", .object([])) }
    expect(-32002, "textDocument/hover", document)
    client.open("file://" + any(files), "for tidlig")
    expect(-32002, "shutdown", .null)
    client.initialize(chance(4) ? nil : study)
    expect(-32600, "initialize", ["capabilities": .object([])])
    let files = files
    for step in 0..<60 {
      let uri =
        chance(5) ? any(["file:///never/a.txt", "untitled:x", "", "file:///%00", "http://x/"]) : "file://" + any(files)
      let name: JSONValue = ["textDocument": ["uri": .string(uri)]]
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: client.open(uri, FuzzText.piece(&random) + "\nR: Ja.\n", version: any([1, step, -1, 0]))
      case 2: client.close(uri)
      case 3: client.change(uri, version: any([step, 0, -5, Int.max]), [["text": .string(FuzzText.piece(&random))]])
      case 4: client.notify("textDocument/didSave", name)
      case 5:
        client.notify(
          "workspace/didChangeWatchedFiles",
          ["changes": [["uri": .string(uri), "type": any([1, 2, 3, 9])]]]
        )
      case 6:
        client.notify(
          "workspace/didChangeConfiguration",
          ["settings": any([.null, ["kodebok": oddValue()], oddValue()])]
        )
      case 7:
        client.notify(
          "workspace/didChangeWorkspaceFolders",
          [
            "event": [
              "added": [["uri": .string(uri), "name": "x"]], "removed": chance(2) ? [["uri": .string(uri)]] : [],
            ]
          ]
        )
      default:
        let method = any(FuzzMethod.offered(by: client.capabilities))
        let place: JSONValue = ["line": 0, "character": 1]
        client.begin(method.name, method.params(uri, place, place))
      }
    }
    client.settle()
    expect(nil, "shutdown", .null)
    for method in ["textDocument/hover", "initialize", "shutdown", "workspace/executeCommand", "kodebok/unheardOf"] {
      expect(-32600, method, document)
    }
    client.isExpectedToEnd = true
    client.notify("exit", .null)
    client.pump(seconds: 10)
    let status = client.ending()
    if status != "status 0" { client.fault("exit after shutdown: \(status)") }
  }

  /// Hundreds of requests among edits, half of them taken back: one answer each.
  mutating func cancellation() {
    let client = client()
    client.initialize(study, encoding: any(Self.encodings))
    let file = any(files)
    let uri = "file://" + file
    client.open(uri, String(decoding: Files.read(file), as: UTF8.self))
    let methods = FuzzMethod.offered(by: client.capabilities)
    var ids: [Int] = []
    var version = 1
    for _ in 0..<300 {
      let method = any(methods)
      let place: JSONValue = [
        "line": .int(Int.random(in: 0..<60, using: &random)), "character": .int(Int.random(in: 0..<60, using: &random)),
      ]
      ids.append(client.begin(method.name, method.params(uri, place, place)))
      if chance(2) { client.notify("$/cancelRequest", ["id": .int(any(ids))]) }
      if chance(20) { client.notify("$/cancelRequest", ["id": any([.int(987_654), "x", .null, .object([])])]) }
      if chance(4) {
        version += 1
        client.change(uri, version: version, [["range": ["start": place, "end": place], "text": "x"]])
      }
    }
    client.settle()
    for id in ids {
      guard let code = client.answers[id]?["error"]?["code"]?.int else { continue }
      if ![-32800, -32801].contains(code) { client.fault("a request that was right is refused with \(code)") }
    }
    let settled = client.pump(seconds: 10) { client.published[uri]?["version"]?.int == version }
    if !settled { client.fault("version \(version) is never published") }
  }

  /// Opens and closes 300 times, then thousands of messages: memory stays as it was after the first rounds.
  mutating func memory() {
    let client = client()
    client.initialize(study)
    let files = files
    let methods = FuzzMethod.offered(by: client.capabilities)
    func round(_ number: Int) {
      let file = files[number % files.count]
      let uri = "file://" + file
      client.open(uri, String(decoding: Files.read(file), as: UTF8.self), version: number)
      let method = methods[number % methods.count]
      let place: JSONValue = ["line": 3, "character": 5]
      client.change(uri, version: number + 1, [["range": ["start": place, "end": place], "text": "x"]])
      _ = client.ask(method.name, method.params(uri, place, place))
      client.close(uri)
    }
    for number in 0..<100 { round(number) }
    client.ping()
    let before = client.memory()
    for number in 100..<400 { round(number) }
    client.ping()
    grown("opening and closing 300 times", client, from: before)
    let file = files.first { $0.contains("/transcripts/") } ?? files[0]
    let uri = "file://" + file
    client.open(uri, String(decoding: Files.read(file), as: UTF8.self))
    var version = 1
    func type(_ count: Int) {
      for number in 0..<count {
        version += 1
        let place: JSONValue = ["line": .int(number % 40), "character": 5]
        let end: JSONValue = ["line": .int(number % 40), "character": .int(5 + number % 2)]
        let text: JSONValue = number % 2 == 0 ? "x" : ""
        client.change(uri, version: version, [["range": ["start": place, "end": end], "text": text]])
        let method = methods[number % methods.count]
        _ = client.ask(method.name, method.params(uri, place, place))
      }
    }
    type(500)
    let middle = client.memory()
    type(3_000)
    grown("typing and asking 3,000 times", client, from: middle)
  }

  private mutating func grown(_ what: String, _ client: FuzzClient, from before: Int) {
    let grown = client.memory() - before
    figure("memory grown by \(what), MB", Double(grown) / 1e6)
    if grown > 8_000_000 { client.fault("\(what) made it grow from \(before >> 20) MB by \(grown >> 10) KB") }
  }
}
