import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Every editor gets what it can use, decided from what it says at the beginning")
struct EditorTests {
  @Test(
    "The unit of columns is one that is offered, and places behind an emoji are right in it",
    arguments: EditorProfile.all
  )
  func encoding(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    #expect(editor.capabilities["positionEncoding"]?.string == profile.encoding)
    editor.open()
    #expect(editor.tag("hope", editor.behindEmoji)["changed"]?.bool == true)
    #expect(editor.codings { $0.contains("\"hope\"") }.contains("\"quote\":\"å være med.\""))
    let shown = editor.diagnostics { $0.contains { $0["source"]?.string == "kodebok.coding" } }
    let passage = try #require(shown?.first { $0["source"]?.string == "kodebok.coding" })
    #expect(passage["range"] == editor.behindEmoji)
    _ = editor.leave()
  }

  @Test(
    "Diagnostics are sent, or asked for, never both; each has a severity, and publications their version",
    arguments: EditorProfile.all
  )
  func diagnostics(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    #expect((editor.capabilities["diagnosticProvider"] != nil) == profile.pulls)
    editor.open()
    editor.tag("trust")
    let found = try #require(editor.diagnostics { !$0.isEmpty })
    #expect(found.allSatisfy { (1...4).contains($0["severity"]?.int ?? 0) })
    #expect(found.allSatisfy { $0["tags"] == nil })
    if !profile.can("textDocument", "publishDiagnostics", "relatedInformation") {
      #expect(found.allSatisfy { $0["relatedInformation"] == nil })
    }
    // Problems come last, because an editor that shows one message per line shows the last one.
    let sources = found.compactMap { $0["source"]?.string }
    #expect(sources == sources.filter { $0 == "kodebok.coding" } + sources.filter { $0 != "kodebok.coding" })
    editor.client.request("kodebok/at", ["uri": .string(editor.uri), "position": .at(0, 0)])
    let published = editor.client.notifications.filter { $0.method == "textDocument/publishDiagnostics" }
    #expect(profile.pulls ? published.isEmpty : published.allSatisfy { $0.params["version"]?.int != nil })
    _ = editor.leave()
  }

  @Test(
    "Nothing is asked of an editor that it does not declare, and nobody is told of success",
    arguments: EditorProfile.all
  )
  func asksNothingUnknown(profile: EditorProfile) {
    let editor = EditorClient(profile)
    editor.open()
    editor.tag("trust")
    editor.run("kodebok.memo", ["uri": .string(editor.uri), "range": EditorClient.sentence])
    editor.run("kodebok.undo", ["uri": .string(editor.uri)])
    editor.study.write("codebook.md", (editor.study.read("codebook.md") ?? "") + "\n### Ny {#ny}\n")
    // What changed on disk is known when the new code is.
    for _ in 0..<500 {
      let codes = editor.client.request("kodebok/codes", ["uri": .string(editor.uri)])["codes"]?.array ?? []
      if codes.contains(where: { $0["id"]?.string == "ny" }) { break }
    }
    let asked = Set(editor.client.serverRequests.map(\.method))
    #expect(asked.isSubset(of: profile.understood), "\(asked.subtracting(profile.understood))")
    let refreshes = asked.filter { $0.hasSuffix("/refresh") }
    if profile.pulls, profile.understood.contains("workspace/diagnostic/refresh") { #expect(!refreshes.isEmpty) }
    let told = editor.client.notifications
    #expect(!told.contains { $0.method == "telemetry/event" })
    // Only what happens out of sight is told of: the memo that is taken back stands in another file.
    let messages = told.filter { $0.method == "window/showMessage" }.compactMap { $0.params["message"]?.string }
    #expect(messages.allSatisfy { $0.contains("memos/") }, "\(messages)")
    _ = editor.leave()
  }

  @Test("The outline is nested for those who declare it, flat for the others", arguments: EditorProfile.all)
  func outline(profile: EditorProfile) {
    let editor = EditorClient(profile)
    editor.open()
    editor.tag("trust")
    let symbols = editor.client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(editor.uri)]])
    let all = symbols.array ?? []
    #expect(!all.isEmpty)
    #expect(
      all.allSatisfy { ($0["selectionRange"] != nil) == profile.nests && ($0["location"] != nil) != profile.nests }
    )
    #expect(all.allSatisfy { profile.nests || $0["children"] == nil })
    _ = editor.leave()
  }

  @Test(
    "Hover is in a format the editor reads, and reads well as plain text: no tables, no links that run commands",
    arguments: EditorProfile.all
  )
  func hover(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    editor.open()
    editor.tag("trust")
    let hover = editor.client.request(
      "textDocument/hover",
      ["textDocument": ["uri": .string(editor.uri)], "position": .at(1, 8)]
    )
    let kind = hover["contents"]?["kind"]?.string
    #expect(kind == (profile.readsMarkdown ? "markdown" : "plaintext"))
    let words = try #require(hover["contents"]?["value"]?.string)
    #expect(words.contains("Trust") && !words.contains("command:") && !words.contains("|-"))
    if kind == "plaintext" { #expect(!words.contains("**") && !words.contains("](")) }
    _ = editor.leave()
  }

  @Test(
    "A code action is a literal where those are taken, else a command; titles begin with the code",
    arguments: EditorProfile.all
  )
  func actions(profile: EditorProfile) {
    let study = TemporaryStudy.small()
    study.write(
      "codebook.md",
      (study.read("codebook.md") ?? "")
        + (1...9).map { "## Theme \($0) {#theme-\($0) .theme}\n\n### Code \($0) {#code-\($0)}\n\n" }.joined()
    )
    let editor = EditorClient(profile, study)
    editor.open()
    editor.tag("trust")
    let actions = editor.actions(.range(3, 3, 28))
    #expect(actions.count >= 5)
    for action in actions {
      let isLiteral = action["kind"]?.string != nil
      #expect(isLiteral == profile.takesLiterals)
      // A bare command has its name where a literal has an object.
      #expect((action["command"]?.string != nil) == !profile.takesLiterals)
      #expect(action["edit"] == nil)
    }
    #expect(actions.first?["title"]?.string?.hasPrefix("Trust") == true)
    // A second question only where one can be asked; every code in the menu where none can.
    let titles = actions.compactMap { $0["title"]?.string }
    #expect(titles.contains { $0.hasPrefix("More") } == profile.asks)
    if !profile.asks {
      for label in ["Trust", "Distance", "Hope"] { #expect(titles.contains { $0.hasPrefix(label) }, "\(titles)") }
    }
    let again = editor.actions(.range(3, 3, 28), only: ["refactor.kodebok.tag.again"])
    #expect(again.count == 1 && again[0]["title"]?.string?.hasPrefix("Trust") == true)
    let one = editor.actions(.range(3, 3, 28), only: ["refactor.kodebok.tag.code.hope"])
    #expect(one.count == 1 && one[0]["title"]?.string?.hasPrefix("Hope") == true)
    _ = editor.leave()
  }

  @Test(
    "Every action can be resolved: literals, bare commands and disabled ones come back as they are",
    arguments: EditorProfile.all
  )
  func resolve(profile: EditorProfile) {
    let editor = EditorClient(profile)
    editor.open()
    for action in editor.actions() {
      let resolved = editor.client.request("codeAction/resolve", action)
      #expect(resolved["title"] == action["title"] && resolved["command"] == action["command"])
    }
    let bare: JSONValue = ["title": "x", "command": "kodebok.tag", "arguments": []]
    #expect(editor.client.request("codeAction/resolve", bare) == bare)
    let disabled: JSONValue = ["title": "x", "kind": "refactor", "disabled": ["reason": "y"]]
    #expect(editor.client.request("codeAction/resolve", disabled) == disabled)
    _ = editor.leave()
  }

  @Test(
    "An entry of the completion carries its change in its own edit, and never an empty one",
    arguments: EditorProfile.all
  )
  func completion(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    editor.open()
    editor.client.change(editor.uri, version: 2, [["range": .range(3, 28, 28), "text": " #"]])
    let answer = editor.client.request(
      "textDocument/completion",
      ["textDocument": ["uri": .string(editor.uri)], "position": .at(3, profile.encoding == "utf-8" ? 33 : 30)]
    )
    let items = try #require(answer["items"]?.array ?? answer.array)
    #expect(!items.isEmpty)
    for item in items {
      #expect(item["textEdit"]?["newText"]?.string?.isEmpty == false)
      #expect(item["command"] == nil && item["additionalTextEdits"] == nil)
      // Neovim 0.7 shows no list at all with a text to filter by.
      #expect(item["filterText"] == nil && item["insertText"] == nil)
      #expect(item["insertTextFormat"]?.int != 2)
    }
    _ = editor.leave()
  }

  @Test(
    "Files are watched by the client only where it registers for that; the server's own watching sees them all the same",
    arguments: EditorProfile.all
  )
  func watching(profile: EditorProfile) throws {
    let editor = EditorClient(profile)
    editor.open()
    _ = editor.diagnostics()
    let registrations = editor.client.serverRequests.filter { $0.method == "client/registerCapability" }
    #expect(registrations.isEmpty != profile.understood.contains("client/registerCapability"))
    editor.study.write(
      "codings/jonas/transcripts/tone.txt.jsonl",
      """
      {"kodebok":1,"source":"transcripts/tone.txt"}
      {"code":"hope","created":"2026-01-01T00:00:00Z","end":48,"id":"fra-git","quote":"Jeg følte meg trygg der.","start":23}

      """
    )
    let shown = editor.diagnostics { $0.contains { $0["message"]?.string == "Hope" } }
    #expect(shown != nil)
    _ = editor.leave()
  }

  @Test("However an editor leaves, what was answered is on disk", arguments: EditorProfile.all)
  func leaving(profile: EditorProfile) {
    let editor = EditorClient(profile)
    editor.open()
    #expect(editor.tag("trust")["changed"]?.bool == true)
    let status = editor.leave()
    #expect(status == (profile.leaving == .killed ? 1 : 0))
    #expect(editor.study.read("codings/anna/transcripts/tone.txt.jsonl")?.contains("\"trust\"") == true)
  }
}
