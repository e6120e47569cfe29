import Foundation
import KodebokPluginHost
import KodebokPluginKit
import Testing

@testable import KodebokPluginAuthoring

@Suite("Folders to begin a plug-in with")
struct PluginTemplateTests {
  private func files(_ name: String, _ language: PluginTemplate.Language, sdk: String? = nil) throws -> [String: String]
  {
    let files = try PluginTemplate(name: name, language: language, sdk: sdk).files
    #expect(files.map(\.path) == files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    return Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
  }

  @Test("A plug-in in Python has its manifest, the analysis, the SDK, a study, a test and a page")
  func python() throws {
    let files = try files("code-counts", .python)
    #expect(
      files.keys.sorted() == ["README.md", "kodebok.py", "plugin.json", "plugin.py", "study.json", "test_plugin.py"]
    )
    let manifest = try PluginManifest(parsing: Array(files["plugin.json", default: ""].utf8))
    #expect(manifest.name == "code-counts" && manifest.command == ["python3", "plugin.py"])
    #expect(manifest.title.english == "Code counts")
    #expect(files["plugin.py", default: ""].contains("name=\"code-counts\""))
    #expect(files["README.md", default: ""].split(separator: "\n").count <= 10)
  }

  @Test("The page for authors shows the plug-in that is written, letter by letter")
  func page() throws {
    let path = "Sources/kodebok/Documentation.docc/WritingAPlugIn.md"
    let page = try String(contentsOf: EmbeddedFilesTests.root.appendingPathComponent(path), encoding: .utf8)
    let source = try files("quick-counts", .python)["plugin.py", default: "-"]
    #expect(page.contains("```python\n" + source + "```"))
  }

  @Test("A plug-in in Swift carries the sources of the SDK, or names where the package lies")
  func swift() throws {
    let carried = try files("code-counts", .swift)
    let package = carried["Package.swift", default: ""]
    #expect(package.contains("kodebok(\"PluginKit\", [\"JSON\", \"JSONRPC\", \"Query\", \"StudyModel\", \"Text\"])"))
    #expect(carried["Kodebok/PluginKit/AnalysisPlugin.swift"] != nil)
    #expect(carried["Kodebok/CSystem/include/CSystem.h"] != nil)
    #expect(carried["Sources/Analysis/CodeCountsAnalysis.swift", default: ""].contains("struct CodeCountsAnalysis"))
    #expect(carried[".gitignore"] != nil && carried["gitignore"] == nil)

    let named = try files("code-counts", .swift, sdk: "/home/anna/kodebok")
    #expect(named["Package.swift", default: ""].contains(".package(path: \"/home/anna/kodebok\")"))
    #expect(named["Package.swift", default: ""].contains("package: \"kodebok\""))
    #expect(!named.keys.contains { $0.hasPrefix("Kodebok/") })
    let address = try files("code-counts", .swift, sdk: "https://example.org/anna/kodebok.git")
    #expect(address["Package.swift", default: ""].contains("url: \"https://example.org/anna/kodebok.git\""))
    #expect(address["Package.swift", default: ""].contains("package: \"kodebok\""))
  }

  @Test(
    "No mark of the template is left in any file",
    arguments: ["a", "analysis", "code-analysis", "2024-codes", "study"]
  )
  func filled(name: String) throws {
    for language in PluginTemplate.Language.allCases {
      for (path, text) in try files(name, language) where !path.hasPrefix("Kodebok/") {
        #expect(!path.contains("{{") && !text.contains("{{"), "\(path)")
      }
      let longest = try #require(try files(name, language).keys.max { $0.count < $1.count })
      #expect(longest.count < 200)
    }
    _ = try PluginManifest(parsing: Array(try files(name, .swift)["plugin.json", default: ""].utf8))
  }

  @Test(
    "A name that is no name, or a place that breaks out of a manifest, is refused",
    arguments: ["", "A", "a b", "../a", "a/b", "-a", "a--b", "å", "\"", String(repeating: "a", count: 65)]
  )
  func refused(name: String) {
    #expect(throws: PluginTemplate.Problem.name(name)) { try PluginTemplate(name: name, language: .python) }
    for place in ["", "/a\"), .package(path: \"/b", "a\nb", "a\\(b)"] {
      #expect(throws: PluginTemplate.Problem.sdk(place)) { try PluginTemplate(name: "a", language: .swift, sdk: place) }
    }
  }

  @Test("The modules a plug-in in Swift is built from are those of this package, with the same edges")
  func edges() throws {
    let manifest = try String(
      contentsOf: EmbeddedFilesTests.root.appendingPathComponent("Package.swift"),
      encoding: .utf8
    )
    for (name, uses) in PluginTemplate.modules {
      let list = uses.map { "\"\($0)\"" }.joined(separator: ", ")
      let line = "module(\"\(name)\"" + (uses.isEmpty ? ")" : ", [\(list)])")
      #expect(manifest.contains(line), "\(line)")
    }
  }
}
