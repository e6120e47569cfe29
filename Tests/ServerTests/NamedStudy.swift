import KodebokJSON

/// A study in which everything is named somewhere: participants, register, settings, memos, guide, queries.
enum NamedStudy {
  static func make() -> TemporaryStudy {
    TemporaryStudy([
      "codebook.md": """
      # Code book

      ## Relationship {#relationship .theme answers=rq1}

      ### Trust {#trust guide=q-trust}

      That somebody can be relied on. See [Hope](#hope).

      ### Hope {#hope}

      To wait for something.

      """,
      "study.md": "# Study\n\n## Research questions\n\n### Why stay? {#rq1}\n",
      "guides/interview.md": "# Guide\n\n- Whom do you trust? {#q-trust}\n- What do you hope?\n",
      "queries.md": "# Queries\n\n## Tone on trust\n\n`code:trust speaker:Tone`\n",
      "participants.csv": "id,pseudonym,group,consent:interview\np1,Tone,A,yes\np2,Sofie,B,yes\n",
      "material.csv": """
      source,kind,speakers
      transcripts/tone.txt,interview,Tone=p1; I=@interviewer
      transcripts/both.txt,group,

      """,
      "kodebok.json":
        "{\n  \"format\": 1,\n  \"speakers\": {\"labels\": {\"T\": \"Tone\"}},\n  \"rules\": {\"unused-cod\": \"off\"}\n}\n",
      "memos/people.md": """
      # People

      ## Tone {#m-tone about=Tone}

      [Tone 2](../transcripts/tone.txt#L2) and [Tone](../participants.csv#p1) speak of [Trust](../codebook.md#trust).
      Tone was calm; see [the guide](../guides/interview.md#q-trust).

      ## Trust grows {about=trust}

      """,
      "transcripts/tone.txt": "I: How was it?\nTone: I felt safe there. Yes.\nI: And then?\nTone: Yes.\n",
      "transcripts/both.txt": bothLines,
      "transcripts/new.txt": "I: Who?\nTona: Me.\nI: Yes.\nTona: So.\n",
    ])
  }

  static let bothLines = "Tone: Yes.\nSofie: No.\nT: Yes.\nTone: So.\nSofie: Why?\n"

  static let sourceLines = "I: How was it?\nTone: I felt safe there. Yes.\nI: And then?\nTone: Yes.\n"
}

extension TestClient {
  /// Renames as a client does that asks nothing: what is answered is written into the open files.
  func rename(_ uri: String, _ line: Int, _ character: Int, to name: String) -> JSONValue {
    let edit = askRename(uri, line, character, to: name)
    // Until it has agreed a client that is asked writes nothing.
    guard edit["changeAnnotations"] == nil, applyRename(edit) else { return edit }
    waitForChanges(uri)
    return edit
  }

  /// Waits until all changes of a study that were begun are on disk: a change that cannot be is refused after them.
  func waitForChanges(_ uri: String) {
    let nobody: JSONValue = ["uri": .string(uri), "code": "nobody"]
    _ = request("workspace/executeCommand", ["command": "kodebok.park", "arguments": [nobody]])
  }

  func askRename(_ uri: String, _ line: Int, _ character: Int, to name: String) -> JSONValue {
    request(
      "textDocument/rename",
      ["textDocument": ["uri": .string(uri)], "position": .at(line, character), "newName": .string(name)]
    )
  }

  /// Writes an edit into the open files it names, the last change first; whether there were any.
  func applyRename(_ edit: JSONValue) -> Bool {
    let files = edit["documentChanges"]?.array ?? []
    for file in files {
      guard let document = file["textDocument"], let uri = document["uri"]?.string else { continue }
      let edits = (file["edits"]?.array ?? []).sorted { left, right in
        func place(_ edit: JSONValue) -> (Int, Int) {
          let start = edit["range"]?["start"]
          return (start?["line"]?.int ?? 0, start?["character"]?.int ?? 0)
        }
        return place(left) > place(right)
      }
      let changes = edits.map { edit -> JSONValue in
        ["range": edit["range"] ?? .null, "text": edit["newText"] ?? .null]
      }
      change(uri, version: (document["version"]?.int ?? 0) + 1, changes)
    }
    return !files.isEmpty
  }

  func prepareRename(_ uri: String, _ line: Int, _ character: Int) -> JSONValue {
    request("textDocument/prepareRename", ["textDocument": ["uri": .string(uri)], "position": .at(line, character)])
  }

  /// What a feature says about a place.
  func ask(_ method: String, _ uri: String, _ line: Int, _ character: Int) -> JSONValue {
    request(
      "textDocument/" + method,
      [
        "textDocument": ["uri": .string(uri)], "position": .at(line, character),
        "context": ["includeDeclaration": true],
      ]
    )
  }

  func tag(_ uri: String, _ code: String, _ range: JSONValue) -> JSONValue {
    request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": .string(code), "range": range]]]
    )
  }

  /// The text of a study's file in the edit that was answered; nil where it holds none.
  func newTexts(_ edit: JSONValue, _ uri: String) -> [String]? {
    let changes = edit["documentChanges"]?.array ?? []
    return changes.first { $0["textDocument"]?["uri"]?.string == uri }?["edits"]?.array?
      .compactMap { $0["newText"]?.string }
  }
}
