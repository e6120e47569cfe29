import Testing

@testable import KodebokServer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A client that no longer reads")
struct DeafClientTests {
  @Test("The server ends when it is told to, though its answers fill the pipe", .timeLimit(.minutes(5)))
  func endsAllTheSame() {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    #expect(pipe(&input) == 0)
    #expect(pipe(&output) == 0)
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { for descriptor in input + output { close(descriptor) } }
    // Fill the pipe to the client, so that nothing more can be written.
    _ = fcntl(output[1], F_SETFL, O_NONBLOCK)
    let filler = [UInt8](repeating: 0x20, count: 4096)
    while write(output[1], filler, filler.count) > 0 {}
    _ = fcntl(output[1], F_SETFL, 0)
    for body in [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ] {
      let frame = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
      #expect(write(input[1], frame, frame.count) == frame.count)
    }
    let status = Server.run(input: input[0], output: output[1], environment: [:])
    #expect(status == 0)
    // Lets the thread that still writes go.
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    _ = read(output[0], &chunk, chunk.count)
  }
}
