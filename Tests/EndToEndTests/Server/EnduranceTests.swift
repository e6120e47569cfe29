import Foundation
import KodebokJSON
import Testing

@Suite("A server that runs long, or is asked for the impossible, does not grow")
struct EnduranceTests {
  @Test("Opening and closing three hundred times leaves memory as it was")
  func openAndClose() throws {
    let bench = try Bench(example: "nb")
    let client = try LanguageClient(bench)
    let names = ["amir", "even", "tone", "sindre"].map { "transcripts/\($0).txt" }.filter { !bench.text($0).isEmpty }
    try #require(!names.isEmpty)
    func round(_ number: Int) throws {
      let name = names[number % names.count]
      try client.open(name)
      try client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(client.uri(name))]])
      client.notify("textDocument/didClose", ["textDocument": ["uri": .string(client.uri(name))]])
      client.forget()
    }
    for number in 0..<60 { try round(number) }
    let before = client.memory
    for number in 0..<300 { try round(number) }
    #expect(client.memory - before < 8_000_000, "from \(before >> 20) MB to \(client.memory >> 20) MB")
    #expect(try client.stop() == 0)
  }

  @Test(
    "A length nobody can mean takes no memory and costs one error",
    arguments: ["3000000000", "4611686018427387904", "67108865"]
  )
  func lengths(length: String) throws {
    let bench = try EditingTests.bench()
    let client = try LanguageClient(bench)
    try client.open(EditingTests.tone)
    let before = client.memory
    client.write(Array("Content-Length: \(length)\r\n\r\n".utf8))
    #expect(
      try client.request(
        "textDocument/documentSymbol",
        ["textDocument": ["uri": .string(client.uri(EditingTests.tone))]]
      ) != .null
    )
    #expect(client.memory - before < 16_000_000, "from \(before >> 20) MB to \(client.memory >> 20) MB")
    #expect(try client.stop() == 0)
  }
}
