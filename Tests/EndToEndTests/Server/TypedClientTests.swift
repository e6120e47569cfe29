import Foundation
import Testing

@Suite("A client that is not ours reads every message by the types of the protocol")
struct TypedClientTests {
  /// The folder of the script, beside this test's target.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../TypedClient").standardizedFileURL.path

  @Test(
    "pygls asks everything that is offered, as editors it has recorded, in three units of columns",
    .enabled(if: Tool.pytestLSP, "needs Python with pytest-lsp"),
    .timeLimit(.minutes(5)),
    arguments: ["nb", "en"]
  )
  func answers(example: String) throws {
    let bench = try Bench()
    let run = try bench.run(
      "python3",
      "-B",
      Self.folder + "/typed_client.py",
      Binary.path,
      "--example",
      example,
      timeLimit: 280
    )
    #expect(run.status == 0, "\(run.all.suffix(4_000))")
    #expect(run.text.contains("textDocument/hover") && run.text.contains("workspace/symbol"), "\(run.text)")
  }
}
