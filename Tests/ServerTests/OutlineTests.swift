import KodebokJSON
import Testing

@testable import KodebokServer

@Suite("The outline of a transcript")
struct OutlineTests {
  /// The outline as lines, indented by level: name, detail, kind, where it begins and ends.
  private func drawn(_ symbols: JSONValue?, _ depth: Int = 0) -> String {
    (symbols?.array ?? []).map { symbol -> String in
      let range = symbol["range"] ?? symbol["location"]?["range"]
      func place(_ name: String) -> String {
        "\(range?[name]?["line"]?.int ?? -1):\(range?[name]?["character"]?.int ?? -1)"
      }
      let name = (symbol["name"]?.string ?? "?") + (symbol["detail"]?.string.map { " (\($0))" } ?? "")
      let container = symbol["containerName"]?.string.map { " in \($0)" } ?? ""
      let line = String(repeating: "  ", count: depth) + "\(name) \(place("start"))–\(place("end"))\(container)\n"
      return line + drawn(symbol["children"], depth + 1)
    }.joined()
  }

  private func study() -> TemporaryStudy {
    let study = TemporaryStudy.small()
    func line(_ id: String, _ code: String, _ quote: String, _ start: Int) -> String {
      let end = start + quote.unicodeScalars.count
      return #"{"code":"\#(code)","end":\#(end),"id":"\#(id)","quote":"\#(quote)","start":\#(start)}"# + "\n"
    }
    let text = Array(TemporaryStudy.tone.unicodeScalars)
    func start(of quote: String) -> Int {
      let words = Array(quote.unicodeScalars)
      return (0..<text.count).first { text[$0...].starts(with: words) } ?? -1
    }
    let trusted = "Jeg følte meg trygg der."
    let fine = "Det var fint 🙂 å være med."
    let hope = "håper jeg på mer"
    study.write(
      "codings/anna/transcripts/tone.txt.jsonl",
      line("a1", "trust", trusted, start(of: trusted)) + line("a2", "gone", fine, start(of: fine))
        + line("a3", "hope", hope, start(of: hope))
    )
    study.write("codings/jonas/transcripts/tone.txt.jsonl", line("j1", "trust", trusted, start(of: trusted)))
    return study
  }

  @Test("Themes hold codes, codes hold passages, codes nobody knows stand last")
  func nested() {
    let study = study()
    let client = TestClient()
    client.initialize(study.root)
    client.open(study.uri("transcripts/tone.txt"), TemporaryStudy.tone)
    let answer = client.request(
      "textDocument/documentSymbol",
      ["textDocument": ["uri": .string(study.uri("transcripts/tone.txt"))]]
    )
    #expect(
      drawn(answer) == """
        Relationship 1:3–1:27
          Trust (1) 1:3–1:27
            Jeg følte meg trygg der. 1:3–1:27
        Future 3:11–3:27
          Hope (1) 3:11–3:27
            håper jeg på mer 3:11–3:27
        gone (1) 1:28–1:55
          Det var fint 🙂 å være med. 1:28–1:55

        """
    )
  }

  @Test("Without levels each entry names the one above it")
  func flat() {
    let study = study()
    let client = TestClient()
    client.initialize(study.root, capabilities: .object([]))
    client.open(study.uri("transcripts/tone.txt"), TemporaryStudy.tone)
    let answer = client.request(
      "textDocument/documentSymbol",
      ["textDocument": ["uri": .string(study.uri("transcripts/tone.txt"))]]
    )
    #expect(
      drawn(answer) == """
        Relationship 1:3–1:27
        Trust 1:3–1:27 in Relationship
        Jeg følte meg trygg der. 1:3–1:27 in Trust
        Future 3:11–3:27
        Hope 3:11–3:27 in Future
        håper jeg på mer 3:11–3:27 in Hope
        gone 1:28–1:55
        Det var fint 🙂 å være med. 1:28–1:55 in gone

        """
    )
  }
}
