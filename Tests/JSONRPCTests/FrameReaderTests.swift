import Glibc
import KodebokJSONRPC
import Testing

@Suite struct FrameReaderTests {
  @Test func `frames follow each other, with names in any case, other lines, and either line end`() throws {
    let text =
      "Content-Length: 2\r\n\r\n{}"
      + "content-length:3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[1]"
      + "X-Other: 5\nCONTENT-LENGTH: \t4 \n\nnull" + "Content-Length: 0\r\n\r\n" + "Content-Length: 4\r\n\r\n\"å\""
    #expect(try outcomes(wire(text)) == ["{}", "[1]", "null", "", "\"å\""])
  }

  @Test func `nothing at all is an end`() throws {
    #expect(try outcomes(wire("")) == [])
  }

  @Test(arguments: [
    ("Content-Length: abc\r\n\r\n", "broken: noLength"),
    ("Content-Length: 1e3\r\n\r\n", "broken: noLength"),
    ("Content-Length:\r\n\r\n", "broken: noLength"),
    ("Content-Length: -\r\n\r\n", "broken: noLength"),
    ("Hello: 1\r\n\r\n{\"x\":1}", "broken: noLength"),
    ("{\"x\":1}\n\n", "broken: noLength"),
    ("\r\n\r\n", "broken: noLength"),
    ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "broken: twoLengths"),
    ("Content-Length: -5\r\n\r\n{}", #"broken: lengthOutOfRange("-5")"#),
    ("Content-Length: 3000000000\r\n\r\n{}", #"broken: lengthOutOfRange("3000000000")"#),
    ("Content-Length: 4611686018427387904\r\n\r\n", #"broken: lengthOutOfRange("4611686018427387904")"#),
    ("Content-Length: 99999999999999999999\r\n\r\n", #"broken: lengthOutOfRange("99999999999999999999")"#),
    (
      "Content-Length: 2\r\nContent-Type: text; charset=utf-16\r\n\r\n{}",
      #"broken: characterSet("text; charset=utf-16")"#
    ),
  ])
  func `a broken header is told and the next frame is read`(broken: String, told: String) throws {
    let read = try outcomes(wire(broken + "Content-Length: 4\r\n\r\ntrue"))
    #expect(read.first == told)
    #expect(read.last == "true")
    #expect(read.count <= 3)
  }

  @Test func `a header without end is given up after 16 KB`() throws {
    let endless = String(repeating: "X: y\r\n", count: 20_000)
    #expect(try outcomes(wire(endless + "Content-Length: 4\r\n\r\ntrue")) == ["broken: headerTooLong", "true"])
    #expect(try outcomes(wire(String(repeating: "x", count: 100_000))) == ["broken: headerTooLong"])
  }

  @Test func `a length that was too small loses at most the frame it stood before`() throws {
    let text = "Content-Length: 3\r\n\r\n{\"a\":1}" + "Content-Length: 4\r\n\r\ntrue"
    #expect(try outcomes(wire(text)) == ["{\"a", "broken: noLength", "true"])
  }

  @Test(arguments: ["Content-Length: 5\r\n\r\n{}", "Content-Length: 5\r\n", "Content-Le", "Content-Length: 5\r\n\r\n"])
  func `an end inside a frame is told`(text: String) throws {
    #expect(try outcomes(wire("Content-Length: 2\r\n\r\n{}" + text)) == ["{}", "broken: cutOff"])
  }

  @Test func `a large body arrives whole`() throws {
    let body = String(repeating: "abcdefghij", count: 300_000)
    let text = "Content-Length: \(body.utf8.count)\r\n\r\n\(body)Content-Length: 4\r\n\r\ntrue"
    #expect(try outcomes(wire(text)) == [body, "true"])
  }

  @Test func `a promised length takes no memory`() throws {
    let before = residentPages()
    #expect(try outcomes(wire("Content-Length: \(Frame.bodyLimit)\r\n\r\n{}")) == ["broken: cutOff"])
    #expect(residentPages() - before < 4000)
  }

  @Test func `bytes that drip in one at a time make the same frames`() throws {
    let ends = try pipe()
    let bytes = [UInt8]("Content-Length: 7\r\n\r\n{\"a\":1}junk\r\n\r\nContent-Length: 4\r\n\r\nnull".utf8)
    var reader = FrameReader(descriptor: ends.read)
    var frames: [[UInt8]] = []
    for byte in bytes.prefix(28) { _ = withUnsafeBytes(of: byte) { write(ends.write, $0.baseAddress, 1) } }
    if case .frame(let body) = reader.next() { frames.append(body) }
    for byte in bytes.dropFirst(28) { _ = withUnsafeBytes(of: byte) { write(ends.write, $0.baseAddress, 1) } }
    close(ends.write)
    let broken = reader.next()
    if case .frame(let body) = reader.next() { frames.append(body) }
    let end = reader.next()
    #expect(broken == .broken(.noLength))
    #expect(end == .end(errno: 0))
    #expect(frames.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":1}", "null"])
    close(ends.read)
  }

  @Test func `a descriptor that fails ends with its error`() {
    var reader = FrameReader(descriptor: -1)
    let end = reader.next()
    #expect(end == .end(errno: EBADF))
  }

  @Test func `frames damaged at random never hang the reader, and a sound frame behind them is found`() throws {
    var random = SplitMix(seed: 3)
    let frame = [UInt8]("Content-Length: 7\r\nContent-Type: a\r\n\r\n{\"a\":1}".utf8)
    for _ in 0..<1500 {
      var bytes = frame + frame
      for _ in 0..<(1 + random.next() % 4) {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: at)
        default: bytes.insert(UInt8(ascii: "9"), at: at)
        }
      }
      let padding = [UInt8](repeating: UInt8(ascii: " "), count: 20_000)
      let read = outcomes(try wire(bytes + padding + [UInt8]("\r\n\r\n".utf8) + frame + frame))
      #expect(read.last == "{\"a\":1}" || read.last == "broken: cutOff")
    }
  }

  /// Pages of memory that this process holds, 4 KB each.
  private func residentPages() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let text = String(decoding: line.map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }, as: UTF8.self)
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
