import Foundation
import Testing

extension RealEditors {
  @Suite("The extension for VS Code works with the program", .enabled(if: Tool.node, "needs node, 18 or later"))
  struct VSCodeTests {
    /// The tests of the extension are its own, under Node's test runner: here they get the program that is tested.
    @Test("Its own tests pass: the parts, the manifest, the package, and coding in a stand-in of the editor")
    func ownTests() throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../editors/vscode").standardizedFileURL.path
      let bench = try Bench()
      bench.environment["KODEBOK_BINARY"] = Binary.path
      let run = try bench.run(
        "sh",
        "-c",
        "cd \"$0\" && node --test --test-reporter=tap test/*.test.js",
        folder,
        timeLimit: 300
      )
      #expect(run.status == 0, "\(run.all)")
      #expect(run.text.contains("\n# fail 0\n"), "\(run.all)")
      // Without the program half of them would be skipped, and this test would say nothing.
      #expect(run.text.contains("\n# skipped 0\n"), "\(run.all)")
    }
  }
}
