import KodebokJSON
import KodebokJSONRPC
import Testing

@Suite struct MessageTests {
  /// A message in one line, as the tests compare it.
  private func told(_ body: String) -> String {
    do throws(MalformedMessage) {
      switch try Message(decoding: [UInt8](body.utf8)) {
      case .request(let id, let method, let params): return "request \(id) \(method) \(params.value.text)"
      case .notification(let method, let params): return "notification \(method) \(params.value.text)"
      case .response(let id, .success(let result)): return "result \(id) \(result.value.text)"
      case .response(let id, .failure(let error)): return "error \(id) \(error.code.number) \(error.message)"
      }
    } catch {
      return "\(error.error.code.number) to \(error.id)"
    }
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{"x":[1]}}"#, #"request int(1) a/b {"x":[1]}"#),
    (#"{"params":null,"method":"m","id":"å"}"#, #"request string("å") m null"#),
    (#"{"method":"m","id":-3}"#, "request int(-3) m null"),
    (#"{"method":"m"}"#, "notification m null"),
    (#"{"method":"m","params":[1, 2],"more":{}}"#, "notification m [1,2]"),
    (#"{"id":1,"result":null}"#, "result int(1) null"),
    (#"{"id":1,"result":{"a":true}}"#, #"result int(1) {"a":true}"#),
    (#"{"id":1,"error":{"code":-32601,"message":"no"}}"#, "error int(1) -32601 no"),
    (#"{"id":1,"error":null,"result":2}"#, "result int(1) 2"),
    (#"{"id":null,"error":{"code":-32700,"message":"x"}}"#, "error null -32700 x"),
    (#"{"id":1,"error":"odd"}"#, "error int(1) -32603 "),
    (#"{"method":"m","params":"\ud800"}"#, "notification m \"\u{FFFD}\""),
    (#"{"\u006dethod":"m"}"#, "notification m null"),
  ])
  func `messages are decoded, whatever the order of their members`(body: String, message: String) {
    #expect(told(body) == message)
  }

  @Test(arguments: [
    ("", "-32700 to null"), ("{", "-32700 to null"), ("nul", "-32700 to null"), ("{}x", "-32700 to null"),
    ("\u{FEFF}{}", "-32700 to null"), ("{'a':1}", "-32700 to null"), (#"{"method":"m",}"#, "-32700 to null"),
    ("null", "-32600 to null"), ("1", "-32600 to null"), ("\"x\"", "-32600 to null"), ("true", "-32600 to null"),
    ("[]", "-32600 to null"), (#"[{"method":"m","id":1}]"#, "-32600 to null"), ("{}", "-32600 to null"),
    (#"{"jsonrpc":"2.0"}"#, "-32600 to null"), (#"{"id":1}"#, "-32600 to null"), (#"{"id":{}}"#, "-32600 to null"),
    (#"{"id":1.5,"method":"m"}"#, "-32600 to null"), (#"{"id":[1],"method":"m"}"#, "-32600 to null"),
    (#"{"id":true,"method":"m"}"#, "-32600 to null"), (#"{"id":null,"method":"m"}"#, "-32600 to null"),
    (#"{"id":4,"method":7}"#, "-32600 to null"), (#"{"method":{}}"#, "-32600 to null"),
    (#"{"params":{}}"#, "-32600 to null"), (#"{"result":1}"#, "-32600 to null"),
    (#"{"id":99999999999999999999,"method":"m"}"#, "-32600 to null"),
  ])
  func `what is no message has an answer of its own`(body: String, answer: String) {
    #expect(told(body) == answer)
  }

  @Test func `bytes that are not UTF-8 and nesting without end are answered as not JSON`() {
    for body in [[0x22, 0xFF, 0x22], [UInt8](repeating: UInt8(ascii: "["), count: 100_000)] {
      #expect(throws: MalformedMessage.self) { try Message(decoding: body) }
    }
    #expect(told(String(repeating: "[", count: 100_000)) == "-32700 to null")
    let deep = String(repeating: #"{"params":"#, count: 100_000)
    #expect(told(deep) == "-32700 to null")
  }

  @Test func `a batch is refused with words that say what to do`() throws {
    do throws(MalformedMessage) {
      _ = try Message(decoding: [UInt8]("[{}]".utf8))
      Issue.record("a batch was accepted")
    } catch {
      #expect(error.error.message.contains("frame of its own"))
    }
  }

  @Test func `parameters are handed on as they stand and read where they are`() throws {
    let message = try Message(decoding: [UInt8](#"{"method":"m","params": {"a" : 1} ,"x":0}"#.utf8))
    guard case .notification(_, let params) = message else {
      Issue.record("not a notification")
      return
    }
    #expect(String(decoding: params.text, as: UTF8.self) == #"{"a" : 1}"#)
    var reader = try params.reader
    try reader.beginObject()
    #expect(try reader.nextKey())
    #expect(try reader.int() == 1)
    #expect(!params.isAbsent)
    guard case .notification(_, let none) = try Message(decoding: [UInt8](#"{"method":"m"}"#.utf8)) else { return }
    #expect(none.isAbsent)
    #expect(none.value == .null)
  }

  @Test func `cancelling reaches only what is being worked on`() {
    let requests = CancelledRequests()
    requests.cancel(.int(1))
    requests.begin(.int(1))
    #expect(!requests.isCancelled(.int(1)))
    requests.cancel(.int(1))
    #expect(requests.isCancelled(.int(1)))
    #expect(!requests.isCancelled(.string("1")))
    #expect(requests.end(.int(1)))
    #expect(!requests.end(.int(1)))
    requests.begin(.int(1))
    #expect(!requests.isCancelled(.int(1)))
    #expect(requests.count == 1)
    #expect(CancelledRequests.id(in: RawJSON(["id": "a"])) == .string("a"))
    #expect(CancelledRequests.id(in: RawJSON([1])) == nil)
  }
}
