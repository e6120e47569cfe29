import Foundation
import KodebokJSON

@testable import KodebokServer

extension TemporaryStudy {
  /// One coding of a study that is written for a test: found by its words.
  struct Coded {
    var code: String
    var quote: String
    var coder = "anna"
    /// Further members of the line, as JSON.
    var more: [JSONMember] = []
  }

  static let sofie = """
    I: Hva med deg?
    Sofie: Jeg stoler ikke på noen der. Aldri.
    I: Hvorfor?
    Sofie: Nei, jeg vet ikke. Det var langt unna, alt sammen.

    """

  /// The small study with codings: trust, distance and hope in two interviews by two coders, a guide and a memo.
  static func coded(settings: String = "{\"format\":1,\"language\":\"en\"}") -> TemporaryStudy {
    let study = small()
    study.write("kodebok.json", settings)
    study.write("transcripts/sofie.txt", sofie)
    study.write(
      "material.csv",
      """
      source,kind,guide,speakers
      transcripts/tone.txt,interview,guides/guide.md,R=p1; I=@interviewer
      transcripts/sofie.txt,interview,guide,I=@interviewer

      """
    )
    study.write(
      "codebook.md",
      """
      # Relationship {#relationship .theme answers=rq1}

      ## Closeness {#closeness .category}

      ### Trust {#trust guide=q1}

      That somebody can be relied on. See [distance](#distance).

      Example: “Jeg følte meg trygg der.” (Tone)

      ### Distance {#distance guide=q1}

      # Future {#future .theme}

      ## Hope {#hope also=closeness}

      ## Fear {#fear}

      ## Old {#old .parked}

      """
    )
    study.write("guides/guide.md", "# Guide\n\n- How was it? {#q1}\n- And then? {#q2}\n")
    study.write("study.md", "# Study\n\n## Research questions\n\n### What is trust? {#rq1}\n")
    study.write(
      "memos/notes.md",
      """
      # Notes

      On [trust](../codebook.md#trust), [two lines](../transcripts/tone.txt#L2-L4), [one](../transcripts/tone.txt#L2),
      [the whole](../transcripts/sofie.txt), [this](#notes), [out](../../etc/passwd), [gone](../nowhere.md),
      [web](https://example.org/å?x=1), [plain](http://example.org), [run](command:do), `[no](../codebook.md)`.

      """
    )
    study.write(
      [
        Coded(code: "trust", quote: "Jeg følte meg trygg der."),
        Coded(code: "trust", quote: "Jeg følte meg trygg der.", coder: "jonas"),
        Coded(code: "distance", quote: "trygg der. Det var fint"),
        Coded(code: "hope", quote: "Etterpå håper jeg på mer."),
      ],
      in: tone,
      of: "transcripts/tone.txt"
    )
    study.write(
      [
        Coded(
          code: "trust",
          quote: "Jeg stoler ikke på noen der.",
          more: [JSONMember("stance", "contradicts"), JSONMember("flags", ["candidate"])]
        ), Coded(code: "distance", quote: "Det var langt unna"),
      ],
      in: sofie,
      of: "transcripts/sofie.txt"
    )
    return study
  }

  /// Writes files of codings about a source.
  func write(_ codings: [Coded], in text: String, of source: String) {
    for coder in Set(codings.map(\.coder)) {
      var lines = ""
      for (number, one) in codings.enumerated() where one.coder == coder {
        guard let range = text.range(of: one.quote) else { continue }
        let start = text[..<range.lowerBound].unicodeScalars.count
        let line: JSONValue = .object(
          [
            JSONMember("after", ""), JSONMember("before", ""), JSONMember("code", .string(one.code)),
            JSONMember("created", "2026-11-20T10:00:00Z"),
            JSONMember("end", .int(start + one.quote.unicodeScalars.count)),
            JSONMember("id", .string("\(source)-\(coder)-\(number)")), JSONMember("quote", .string(one.quote)),
            JSONMember("start", .int(start)),
          ] + one.more
        )
        lines += line.text + "\n"
      }
      write("codings/\(coder)/\(source).jsonl", lines)
    }
  }
}

extension TestClient {
  /// Opens a file of a study as it is on disk.
  @discardableResult
  func open(_ name: String, of study: TemporaryStudy) -> String {
    let uri = study.uri(name)
    open(uri, study.read(name) ?? "")
    return uri
  }

  /// Asks about a document, and about a place in it where one is given.
  func ask(_ method: String, _ uri: String, _ position: JSONValue? = nil) -> JSONValue {
    request(
      method,
      .object(
        [JSONMember("textDocument", ["uri": .string(uri)])] + (position.map { [JSONMember("position", $0)] } ?? [])
      )
    )
  }

  /// Asks until the answer fits, at most five seconds: what counts the whole study is known when it has been read.
  func eventually(_ ask: () -> JSONValue, _ fits: (JSONValue) -> Bool) -> JSONValue {
    var answer = ask()
    for _ in 0..<1_000 where !fits(answer) {
      usleep(5_000)
      answer = ask()
    }
    return answer
  }

  /// Runs a command; its result.
  @discardableResult
  func run(_ command: String, _ arguments: JSONValue) -> JSONValue {
    request("workspace/executeCommand", ["command": .string(command), "arguments": [arguments]])
  }

  /// What the lenses of a document say, each with its line, when everything has been read.
  func lenses(_ uri: String) -> [String] {
    let lenses = ask("textDocument/codeLens", uri).array ?? []
    return lenses.map { lens in
      let answer =
        lens["command"] != nil
        ? lens
        : eventually({ self.request("codeLens/resolve", lens) }) {
          $0["command"]?["title"]?.string?.hasSuffix("…") == false
        }
      return "\(answer["range"]?["start"]?["line"]?.int ?? -1): \(answer["command"]?["title"]?.string ?? "?")"
    }
  }
}
