import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@testable import KodebokServer

@Suite("A session begins, serves and ends by the letter of the protocol")
struct LifecycleTests {
  @Test("Before initialize every request is refused, and nothing else is lost by it")
  func beforeInitialize() {
    let client = TestClient()
    #expect(client.failure("textDocument/hover", .object([]))?.code.number == -32002)
    #expect(client.failure("shutdown", .null)?.code.number == -32002)
    #expect(client.initialize(nil)["capabilities"] != nil)
    #expect(client.stop() == 0)
  }

  @Test("A second initialize is refused")
  func secondInitialize() {
    let client = TestClient()
    client.initialize(nil)
    #expect(client.failure("initialize", ["capabilities": .object([])])?.code.number == -32600)
    #expect(client.stop() == 0)
  }

  @Test("After shutdown every request is refused, and exit ends with 0")
  func afterShutdown() {
    let client = TestClient()
    client.initialize(nil)
    #expect(client.answer(client.begin("shutdown", .null)) == .success(.null))
    #expect(client.failure("textDocument/hover", .object([]))?.code.number == -32600)
    client.notify("exit", .null)
    #expect(client.exitStatus() == 0)
  }

  @Test("Exit without shutdown ends with 1")
  func exitAlone() {
    let client = TestClient()
    client.initialize(nil)
    client.notify("exit", .null)
    #expect(client.exitStatus() == 1)
  }

  @Test("The end of input ends the session")
  func endOfInput() {
    let client = TestClient()
    client.initialize(nil)
    client.closeInput()
    #expect(client.exitStatus() == 1)
  }

  @Test("A process that is gone ends the session it started")
  func processGone() {
    let client = TestClient()
    _ = client.request("initialize", ["processId": 2_147_483_000, "capabilities": .object([])])
    #expect(client.exitStatus() == 1)
  }

  @Test("A method nobody knows is refused as such; a notification nobody knows is passed over")
  func unknownMethods() {
    let client = TestClient()
    client.initialize(nil)
    client.notify("$/unheardOf", .null)
    client.notify("somethingElse", .null)
    #expect(client.failure("textDocument/unheardOf", .object([]))?.code.number == -32601)
    #expect(client.stop() == 0)
  }

  @Test(
    "The unit of columns is one the client offers, UTF-8 before all others",
    arguments: [
      ([], "utf-16"), (["utf-16"], "utf-16"), (["utf-16", "utf-8"], "utf-8"), (["utf-32", "utf-16"], "utf-32"),
      (["utf-7"], "utf-16"),
    ] as [([String], String)]
  )
  func encodings(offered: [String], chosen: String) {
    let client = TestClient()
    let result = client.initialize(
      nil,
      capabilities: ["general": ["positionEncodings": .array(offered.map { .string($0) })]]
    )
    #expect(result["capabilities"]?["positionEncoding"]?.string == chosen)
    #expect(client.stop() == 0)
  }

  @Test("Every request of the table is told of in the capabilities or says why not")
  func tableIsAdvertised() throws {
    var writer = JSONWriter()
    let params = try InitializeParams(
      Fields([
        "capabilities": [
          "textDocument": ["diagnostic": .object([])], "workspace": ["diagnostics": ["refreshSupport": true]],
        ]
      ])
    )
    writer.value(Capabilities.result(for: ClientProfile(params, environment: [:])))
    let result = try? JSONValue(parsing: writer.bytes)
    let offers = RequestTable.reads.map { ($0.method, $0.offer) } + RequestTable.acts.map { ($0.method, $0.offer) }
    #expect(offers.count > 15)
    for (method, offer) in offers {
      switch offer {
      case .capability(let name): #expect(result?["capabilities"]?[name] != nil, "\(method) needs \(name)")
      case .excused(let reason): #expect(!reason.isEmpty, "\(method)")
      }
    }
  }

  @Test("The tables are sorted and name nothing twice")
  func tablesAreSorted() {
    for names in [
      RequestTable.reads.map(\.method), RequestTable.acts.map(\.method), RequestTable.notices.map(\.method),
      CommandTable.all.map(\.name),
    ] {
      #expect(names == names.sorted())
      #expect(Set(names).count == names.count)
    }
  }
}
