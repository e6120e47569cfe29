import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Code book and layout are tidied; what was said and what was coded stays")
struct FormattingTests {
  private let study = TemporaryStudy.small()

  private func started(_ capabilities: JSONValue = TestClient.plainCapabilities) -> TestClient {
    let client = TestClient()
    client.initialize(study.root, capabilities: capabilities)
    return client
  }

  /// The text after the edits of an answer, with its own line breaks.
  static func applied(_ answer: JSONValue, to text: String) -> String {
    var client = ClientText(text)
    func place(_ value: JSONValue?) -> TextPosition {
      TextPosition(line: value?["line"]?.int ?? 0, column: value?["character"]?.int ?? 0)
    }
    let changes = (answer.array ?? []).map { edit in
      ClientText.Change(
        range: (place(edit["range"]?["start"]), place(edit["range"]?["end"])),
        text: edit["newText"]?.string ?? ""
      )
    }
    for change in changes.reversed() { _ = client.apply(change, in: .utf16) }
    return String(decoding: client.raw, as: UTF8.self)
  }

  private func format(
    _ client: TestClient,
    _ uri: String,
    _ method: String = "formatting",
    _ more: [JSONMember] = [],
    options: JSONValue = ["tabSize": 2, "insertSpaces": true]
  ) -> JSONValue {
    client.request(
      "textDocument/" + method,
      .object([JSONMember("textDocument", ["uri": .string(uri)]), JSONMember("options", options)] + more)
    )
  }

  private static let untidy = "I: Hva?  \n\nR:  Ja. \n\nI: Og?\n\nR: Nei.\n"

  @Test("A transcript: spaces behind labels and at the ends of lines, all of it or some lines")
  func transcript() {
    let client = started()
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, Self.untidy)
    let all = Self.applied(format(client, uri), to: Self.untidy)
    #expect(all == "I: Hva?\n\nR: Ja.\n\nI: Og?\n\nR: Nei.\n")
    let one = format(client, uri, "rangeFormatting", [JSONMember("range", .range(2, 0, 8))])
    #expect(Self.applied(one, to: Self.untidy) == "I: Hva?  \n\nR: Ja.\n\nI: Og?\n\nR: Nei.\n")
    let some = format(client, uri, "rangesFormatting", [JSONMember("ranges", [.range(0, 0, 9), .range(4, 0, 1)])])
    #expect(Self.applied(some, to: Self.untidy) == "I: Hva?\n\nR:  Ja. \n\nI: Og?\n\nR: Nei.\n")
    let kept = format(client, uri, options: ["tabSize": 2, "trimTrailingWhitespace": false])
    #expect(Self.applied(kept, to: Self.untidy) == "I: Hva?  \n\nR: Ja. \n\nI: Og?\n\nR: Nei.\n")
    client.change(uri, version: 2, [["text": .string(all)]])
    #expect(format(client, uri) == .array([]))
    #expect(client.stop() == 0)
  }

  @Test("Lines that end in several ways end in the way most do")
  func lineBreaks() {
    let client = started()
    let uri = study.uri("transcripts/tone.txt")
    let text = "I: Hva?\r\n\r\nR: Ja. \n\r\nI: Og?\r\n\nR: Nei.\r\n"
    client.open(uri, text)
    let tidy = Self.applied(format(client, uri), to: text)
    #expect(tidy == "I: Hva?\r\n\r\nR: Ja.\r\n\r\nI: Og?\r\n\r\nR: Nei.\r\n")
    client.change(uri, version: 2, [["text": .string(tidy)]])
    #expect(format(client, uri) == .array([]))
    #expect(client.stop() == 0)
  }

  @Test("The code book: spacing, the order of attributes as it was; other files are left alone")
  func codeBook() {
    let client = started()
    let book = study.uri("codebook.md")
    let text = "#  A {#a  .theme color=red}\ninclude:  x \n\n\n## B {.code #b}\n"
    client.open(book, text)
    #expect(
      Self.applied(format(client, book), to: text) == "# A {#a  .theme color=red}\nInclude: x\n\n## B {.code #b}\n"
    )
    let memo = study.uri("memos/a.md")
    client.open(memo, "#  A  \n")
    #expect(format(client, memo) == .null)
    #expect(
      client.failure("textDocument/rangeFormatting", ["textDocument": ["uri": .string(book)]])?.code.number == -32602
    )
    #expect(client.stop() == 0)
  }

  @Test("On a new line behind a turn the next label is offered, in a transcript of two")
  func onType() {
    let client = started()
    let uri = study.uri("transcripts/tone.txt")
    let text = "I: Hva?\nR: Ja.\nI: Og?\nR: Nei.\n"
    client.open(uri, text)
    func type(_ line: Int, _ character: String) -> JSONValue {
      format(
        client,
        uri,
        "onTypeFormatting",
        [JSONMember("position", .at(line, 0)), JSONMember("ch", .string(character))]
      )
    }
    #expect(Self.applied(type(4, "\n"), to: text) == text + "I: ")
    #expect(type(4, "x") == .null)
    #expect(type(2, "\n") == .null)
    #expect(client.stop() == 0)
  }

  @Test("Spaces that formatting takes away make no change by hand")
  func noHint() {
    let client = started()
    let uri = study.uri("transcripts/tone.txt")
    study.write("transcripts/tone.txt", Self.untidy)
    client.open(uri, Self.untidy)
    client.change(uri, version: 2, [["text": .string(Self.applied(format(client, uri), to: Self.untidy))]])
    let shown = client.diagnostics(uri, version: 2)
    #expect(shown?.contains { $0["source"]?.string == "kodebok.edit" } == false)
    #expect(client.stop() == 0)
  }
}
