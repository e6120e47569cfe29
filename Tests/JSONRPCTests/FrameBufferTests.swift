import Testing

@testable import KodebokJSONRPC

@Suite("Frames out of bytes as they come")
struct FrameBufferTests {
  static func append(_ text: String, to buffer: inout FrameBuffer) {
    Array(text.utf8).withUnsafeBytes { buffer.append($0) }
  }

  @Test("Frames come whole, however the bytes are cut", arguments: [1, 2, 3, 7, 64, 1_000])
  func pieces(size: Int) throws {
    let bodies = ["{}", "", "[\"æøå 🙂\"]", String(repeating: "x", count: 500)]
    var bytes: [UInt8] = []
    for body in bodies { bytes += Frame.header(bodyCount: body.utf8.count) + Array(body.utf8) }
    var buffer = FrameBuffer()
    var found: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { buffer.append($0) }
      while let body = try buffer.next() { found.append(String(decoding: body, as: UTF8.self)) }
    }
    #expect(found == bodies)
    #expect(buffer.count == 0)
  }

  @Test("Other lines of a header are passed over, and so is the case of names")
  func otherLines() throws {
    var buffer = FrameBuffer()
    Self.append("Content-Type: application/json; charset=utf-8\r\ncontent-LENGTH: 2\r\n\r\n{}", to: &buffer)
    #expect(try buffer.next() == Array("{}".utf8))
  }

  @Test(
    "What is no header is refused at once",
    arguments: [
      ("Loading the model …\nContent-Length: 2\r\n\r\n{}", FrameReader.Reason.noLength),
      ("Content-Length: two\r\n\r\n", .noLength), ("Other: 2\r\n\r\n", .noLength),
      ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n", .twoLengths),
      ("Content-Length: 101\r\n\r\n", .lengthOutOfRange("101")),
      ("Content-Length: 99999999999999999999\r\n\r\n", .lengthOutOfRange("99999999999999999999")),
      (String(repeating: "x", count: 20_000), .headerTooLong),
    ]
  )
  func refused(text: String, reason: FrameReader.Reason) {
    var buffer = FrameBuffer(bodyLimit: 100)
    Self.append(text, to: &buffer)
    let broken = #expect(throws: FrameBuffer.Broken.self) { try buffer.next() }
    #expect(broken?.reason == reason)
  }

  @Test("Many frames do not make the buffer grow")
  func many() throws {
    var buffer = FrameBuffer()
    let body = String(repeating: "y", count: 100_000)
    for _ in 0..<200 {
      Self.append("Content-Length: 100000\r\n\r\n" + body, to: &buffer)
      #expect(try buffer.next()?.count == 100_000)
      #expect(buffer.count == 0)
    }
  }
}
