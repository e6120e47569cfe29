import Foundation
import KodebokJSON
import Testing

extension RealEditors {
  @Suite(
    "Helix codes a study with the settings that are shipped",
    .enabled(if: Tool.helix && Tool.tmux, "needs hx and tmux (Debian 13 has hx; Debian 12 has none)")
  )
  struct HelixTests {
    /// Helix in a terminal of its own, that keys are sent to and that is looked at.
    private final class Screen {
      let study: EditorStudy
      private var socket: String { study.bench.study + "/../tmux" }

      init(_ study: EditorStudy) throws {
        self.study = study
        let settings = study.bench.home + "/.config/helix/"
        for name in ["languages.toml", "config.toml"] {
          let text = try String(contentsOfFile: EditorStudy.folder("helix") + "/" + name, encoding: .utf8)
          let own = text.replacingOccurrences(of: "\"kodebok\"\nargs", with: "\"\(Binary.path)\"\nargs")
          try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
          try own.write(toFile: settings + name, atomically: true, encoding: .utf8)
        }
        study.bench.environment["TERM"] = "xterm-256color"
        try tmux("-f", "/dev/null", "new-session", "-d", "-x", "110", "-y", "34", "hx \(EditorStudy.tone)")
      }

      deinit { _ = try? tmux("kill-server") }

      @discardableResult
      private func tmux(_ words: String...) throws -> ProgramRun {
        try ProgramRun.run(
          ["tmux", "-S", socket] + words,
          in: study.bench.study,
          environment: study.bench.settings,
          timeLimit: 10
        )
      }

      /// Presses keys, as fast as a person may; each string is one key or letters without a name.
      func press(_ keys: String...) throws {
        for key in keys {
          try tmux("send-keys", key)
          usleep(50_000)
        }
      }

      /// The screen once it holds some words.
      @discardableResult
      func shows(_ words: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
        try waits(words, true, location) { try tmux("capture-pane", "-p").text }
      }

      /// A file of the study once it holds some words, or no longer holds them.
      func file(
        _ name: String,
        holds words: String,
        _ isHeld: Bool = true,
        _ location: SourceLocation = #_sourceLocation
      ) throws {
        _ = try waits(words, isHeld, location) { study.bench.text(name) }
      }

      private func waits(
        _ words: String,
        _ isHeld: Bool,
        _ location: SourceLocation,
        _ look: () throws -> String
      ) throws -> String {
        let end = ContinuousClock.now + .seconds(8)
        while true {
          let seen = try look()
          if seen.contains(words) == isHeld { return seen }
          try #require(
            ContinuousClock.now < end,
            "“\(words)” \(isHeld ? "missing" : "left") in\n\(seen)",
            sourceLocation: location
          )
          usleep(20_000)
        }
      }

      /// Opens the menu and takes the row that begins so.
      func act(_ title: String) throws {
        try press("Space", "a")
        let rows = try shows(title).split(separator: "\n").filter { line in
          // The transcript is Norwegian, so these words stand in the menu only.
          ["tag", "Take back", "remove", "memo", "New code"].contains { line.contains($0) }
        }
        let index = try #require(rows.firstIndex { $0.contains(title) }, "\(rows)")
        for _ in 0..<index { try press("Down") }
        try press("Enter")
      }
    }

    @Test("See, tag by the menu, hover, outline, take back, rename, and save a typed tag")
    func hour() throws {
      let study = try EditorStudy()
      let coded = "codings/anna/transcripts/tone.txt.jsonl"
      let screen = try Screen(study)
      try screen.shows("Ukjent” (1 turn)")
      try screen.press("3", "g", "g", "x")
      try screen.act("Redd (Følelser): tag")
      try screen.file(coded, holds: "\"code\":\"redd\"")
      try screen.press("Space", "k")
      try screen.shows("1 of 1 (Tone)")
      try screen.press("Escape", "Space", "s")
      try screen.shows("namespace Følelser")
      try screen.press("Escape")
      try screen.act("Take back: Redd")
      try screen.file(coded, holds: "\"code\":\"redd\"", false)
      try screen.act("Redd (Følelser): tag")
      try screen.file(coded, holds: "\"code\":\"redd\"")
      try screen.press("Space", "r")
      try screen.shows("rename-to:")
      try screen.press("C-u", "Skrekk", "Enter")
      try screen.file("codebook.md", holds: "## Skrekk {#redd}")
      try screen.press("7", "g", "g", "A", " #gl")
      try screen.shows("glad")
      try screen.press("Tab", "Escape", ":", "w", "Enter")
      try screen.file(coded, holds: "\"code\":\"glad\"")
      // Helix does not wait for the tag to be taken out before it saves; the second save has the text without it.
      try screen.press(":", "w", "Enter")
      try screen.file(EditorStudy.tone, holds: "#glad", false)
      try screen.press(":", "q", "Enter")
      try study.bench.write("{}", to: "notes.json")
      try study.expectFiles(["Jeg var 😀 redd. Så gikk det bra.", "Til slutt."], code: "Skrekk {#redd}")
    }
  }
}
