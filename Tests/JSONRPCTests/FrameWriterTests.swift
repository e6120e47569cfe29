import Glibc
import KodebokJSON
import KodebokJSONRPC
import Testing

@Suite struct FrameWriterTests {
  @Test func `messages of every kind are read back as they were written`() throws {
    let descriptor = try wire("")
    let writer = FrameWriter(descriptor: descriptor)
    try writer.write(response: .int(1)) { $0.object { $0.member("å", 1) } }
    try writer.write(response: .string("x")) { $0.null() }
    try writer.write(response: .null, error: ResponseError(.parseError, "no", data: [1]))
    try writer.write(notification: "n") { $0.array { $0.int(1) } }
    try writer.write(request: .int(7), method: "r") { $0.object { _ in } }
    try writer.write(body: [UInt8]("true".utf8))
    lseek(descriptor, 0, SEEK_SET)
    #expect(
      outcomes(descriptor) == [
        #"{"jsonrpc":"2.0","id":1,"result":{"å":1}}"#,
        #"{"jsonrpc":"2.0","id":"x","result":null}"#,
        #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no","data":[1]}}"#,
        #"{"jsonrpc":"2.0","method":"n","params":[1]}"#,
        #"{"jsonrpc":"2.0","id":7,"method":"r","params":{}}"#,
        "true",
      ]
    )
  }

  @Test func `the length counts bytes and carries no zeros in front`() throws {
    let descriptor = try wire("")
    try FrameWriter(descriptor: descriptor).write(response: .int(1)) { $0.string("å") }
    lseek(descriptor, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = read(descriptor, &bytes, 200)
    #expect(
      String(decoding: bytes.prefix(count), as: UTF8.self)
        == "Content-Length: 38\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"å\"}"
    )
  }

  @Test func `many threads write whole frames`() async throws {
    let descriptor = try wire("")
    let writer = FrameWriter(descriptor: descriptor)
    await withTaskGroup { group in
      for thread in 0..<8 {
        group.addTask {
          for number in 0..<50 {
            try? writer.write(notification: "n") {
              $0.string("\(thread)-\(number)-" + String(repeating: "x", count: 999))
            }
          }
        }
      }
    }
    lseek(descriptor, 0, SEEK_SET)
    let read = outcomes(descriptor)
    #expect(read.count == 400)
    #expect(read.allSatisfy { $0.hasPrefix(#"{"jsonrpc":"2.0","method":"n","params":""#) && $0.hasSuffix("xxx\"}") })
  }

  @Test func `a closed other side is told once and for all, without ending the process`() throws {
    signal(SIGPIPE, SIG_IGN)
    let ends = try pipe()
    close(ends.read)
    let writer = FrameWriter(descriptor: ends.write)
    #expect(throws: FrameWriter.Fault.closed) { try writer.write(response: .int(1)) { $0.null() } }
    #expect(throws: FrameWriter.Fault.closed) { try writer.write(response: .int(2)) { $0.null() } }
    close(ends.write)
    #expect(throws: FrameWriter.Fault.system(errno: EBADF)) {
      try FrameWriter(descriptor: -1).write(response: .int(1)) { $0.null() }
    }
  }
}
