import Foundation
import KodebokJSON
import Testing

/// A study that a real editor is driven on, and what it left behind.
///
/// A script in the editor's own language does what a researcher does and writes what it saw to `notes.json`.
struct EditorStudy {
  let bench: Bench
  static let tone = EditingTests.tone
  static let transcript = EditingTests.transcript + "\nUkjent: \"Hva?\n"

  init() throws {
    bench = try EditingTests.bench()
    try bench.write(Self.transcript, to: Self.tone)
    try bench.write("id,pseudonym\nP1,Tone\n", to: "participants.csv")
  }

  /// The folder of an editor below `editors/`.
  static func folder(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../editors/\(name)").standardizedFileURL.path
  }

  /// What the editor's script noted; fails the test where it came to no end.
  func notes(_ run: ProgramRun) throws -> JSONValue {
    let notes = try #require(try? JSONValue(parsing: bench.bytes("notes.json") ?? []), "\(run.all.suffix(3000))")
    #expect(notes["failure"] == nil, "\(notes.text)")
    return notes
  }

  /// Holds that each of these came true in the editor.
  static func expect(_ keys: [String], in notes: JSONValue) {
    for key in keys { #expect(notes[key]?.bool == true, "\(key): \(notes.text)") }
  }

  /// Holds what an hour in any editor must leave: the words as they were, the codings, the new name, the log.
  func expectFiles(_ quotes: [String], code: String, isLogged: Bool = true) throws {
    #expect(bench.text(Self.tone) == Self.transcript)
    #expect(bench.codings(count: quotes.count).map { $0["quote"]?.string } == quotes)
    #expect(bench.text("codebook.md").contains("## " + code))
    let written = try bench.files().keys.filter { !$0.hasPrefix(".") }.sorted()
    let log = isLogged ? ["memos/log.md"] : []
    let expected = ["codebook.md", "codings/anna/transcripts/tone.txt.jsonl"] + log + ["notes.json"]
    #expect(written == expected + ["participants.csv", Self.tone], "\(written)")
    #expect(!(try bench.findings().contains { $0["severity"]?.string == "error" }))
  }
}

extension Tool {
  static let script = has("script")
  static let emacsWithEglot = succeeds("emacs", "--batch", "-q", "--eval", "(require 'eglot)")
  static let vim = succeeds(
    "vim",
    "-es",
    "-N",
    "-u",
    "NONE",
    "-i",
    "NONE",
    "+if has('channel') && has('textprop') && has('patch-9.0.0916') | qall | else | cquit | endif"
  )
  static let ale = succeeds(
    "vim",
    "-es",
    "-N",
    "-u",
    "NONE",
    "-i",
    "NONE",
    "+try | packadd ale | qall | catch | cquit | endtry"
  )
  static let helix = has("hx")
  static let tmux = has("tmux")

  private static func succeeds(_ words: String...) -> Bool {
    (try? ProgramRun.run(words, in: "/", environment: Bench.usual, timeLimit: 30))?.status == 0
  }
}
