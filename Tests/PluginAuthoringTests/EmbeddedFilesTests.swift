import Foundation
import Testing

@testable import KodebokPluginAuthoring

@Suite("Files that are part of the program")
struct EmbeddedFilesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of a folder that are part of the program, by path within it.
  private func files(in folder: String, endings: [String]) -> Set<String> {
    let base = Self.root.appendingPathComponent(folder)
    let all = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return Set(
      all.filter { name in
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: base.path + "/" + name, isDirectory: &isFolder)
        return isThere && !isFolder.boolValue && !name.contains("__pycache__")
          && (endings.isEmpty || endings.contains { name.hasSuffix($0) })
      }
    )
  }

  @Test(
    "Every file is there as it lies in the repository, and none is missing; else run .ci/embed",
    arguments: ["Plugins/templates", "Plugins/conformance"]
      + (["CSystem"] + PluginTemplate.modules.map(\.name)).map { "Sources/" + $0 }
  )
  func complete(folder: String) throws {
    let endings =
      switch folder {
      case "Plugins/conformance": [".json"]
      case "Plugins/templates": [String]()
      default: [".swift", ".c", ".h"]
      }
    let wanted = files(in: folder, endings: endings)
    let embedded = EmbeddedFiles.files(in: folder)
    #expect(Set(embedded.map(\.path)) == wanted, "run .ci/embed")
    #expect(!wanted.isEmpty)
    for file in embedded {
      let url = Self.root.appendingPathComponent(folder).appendingPathComponent(file.path)
      #expect(try Data(contentsOf: url) == Data(file.bytes), "\(folder)/\(file.path)")
    }
  }

  @Test("The SDK for Python is there")
  func python() throws {
    let file = try #require(EmbeddedFiles.file("Plugins/python/kodebok.py"))
    #expect(try Data(contentsOf: Self.root.appendingPathComponent("Plugins/python/kodebok.py")) == Data(file.bytes))
    #expect(EmbeddedFiles.file("Plugins/python/other.py") == nil)
  }
}
