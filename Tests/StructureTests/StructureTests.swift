import Foundation
import Testing

@Suite("The package keeps its structure")
struct StructureTests {
  let tree: SourceTree

  init() throws { tree = try SourceTree() }

  @Test("Every import of a module is an edge that Package.swift allows")
  func importsFollowTheEdges() throws {
    let edges = tree.allowedEdges()
    #expect(edges.count > 15)
    var seen = 0
    for file in tree.files where file.path.hasPrefix("Sources/") {
      let folder = file.path.components(separatedBy: "/")[1]
      guard let allowed = edges[folder] else { continue }
      for line in file.lines {
        guard let name = importedModule(line) else { continue }
        seen += 1
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
    #expect(seen > 50)
  }

  @Test("Bundled analyses are the folders under Plugins, and know nothing of the host")
  func analysesKnowTheKitAlone() throws {
    let listed = tree.analyses()
    #expect(listed == listed.sorted())
    let folders = Set(
      tree.files.filter { $0.path.hasPrefix("Plugins/") }.map { $0.path.components(separatedBy: "/")[1] }
    )
    #expect(folders.filter { $0.first?.isUppercase == true } == Set(listed))
    let table = try #require(tree.files.first { $0.path == "Sources/Analyses/BundledAnalyses.swift" })
    for name in listed {
      #expect(table.lines.contains("import Kodebok\(name)"), "\(name) has no line in the table")
    }
    let allowed: Set = ["PluginKit", "Query", "StudyModel", "Text"]
    for file in tree.files where file.path.hasPrefix("Plugins/") {
      guard listed.contains(file.path.components(separatedBy: "/")[1]) else { continue }
      for line in file.lines {
        guard let name = importedModule(line) else { continue }
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("The edges have no cycle, and Server and Commands do not know each other")
  func edgesGoDownwards() {
    let edges = tree.allowedEdges()
    var done: Set<String> = ["CEmbedded", "CSystem"]
    done.formUnion(tree.analyses())
    var left = Set(edges.keys)
    while let next = left.sorted().first(where: { edges[$0]?.isSubset(of: done) ?? true }) {
      done.insert(next)
      left.remove(next)
    }
    #expect(left.isEmpty, "a cycle among \(left.sorted())")
    #expect(edges["Server"]?.contains("Commands") == false)
    #expect(edges["Commands"]?.contains("Server") == false)
  }

  @Test("The pure modules import neither Foundation nor the C library")
  func pureModulesStayPure() {
    let pure = [
      "StudyModel", "Checks", "Query", "Changes", "CodeBook", "OutlineMarkdown", "Text", "Transcripts", "Tables",
      "Anchoring", "Disclosure", "Manuscript", "Wording", "Rendering", "JSON", "LanguageProtocol", "Manuscript",
      "PluginKit",
    ]
    // A plug-in process talks to its host: that part of the kit reads and writes.
    let talking = "Sources/PluginKit/Runner/"
    for file in tree.files
    where pure.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) && !file.path.hasPrefix(talking) {
      for line in file.lines {
        let isEdge = ["import Foundation", "import FoundationEssentials", "import Glibc"].contains { line.contains($0) }
        #expect(!isEdge, "\(file.path): \(line)")
      }
    }
  }

  @Test("No file is longer than 500 lines, and half of them are shorter than 120")
  func filesAreShort() {
    let lengths = tree.files.filter { !$0.path.hasPrefix("Tests/") && !$0.path.hasPrefix("Sources/Examples/") }
    for file in lengths {
      #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
    }
    let sorted = lengths.map(\.lines.count).sorted()
    #expect(sorted[sorted.count / 2] < 120)
  }

  @Test("Nothing that can end the process on outside input stands in the sources")
  func nothingTraps() {
    for file in tree.files where !file.path.hasPrefix("Tests/") && !file.path.hasPrefix("Sources/Examples/") {
      for (index, line) in file.lines.enumerated() {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard !code.hasPrefix("//") else { continue }
        for mark in ["try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked"] {
          #expect(!code.contains(mark), "\(file.path):\(index + 1) \(mark)")
        }
      }
    }
  }

  @Test("Every module of Sources has its tests in a folder of the same name")
  func testsMirrorModules() {
    for folder in tree.allowedEdges().keys where folder != "Examples" {
      #expect(tree.files.contains { $0.path.hasPrefix("Tests/\(folder)Tests/") }, "no tests for \(folder)")
    }
  }

  @Test("No module or file is called by a word that says nothing")
  func namesSaySomething() {
    let empty = ["Utility", "Utilities", "Helper", "Helpers", "Manager", "Common", "Core", "Base", "Infrastructure"]
    for file in tree.files where file.path.hasPrefix("Sources/") {
      let name = file.path.components(separatedBy: "/").last?.replacingOccurrences(of: ".swift", with: "") ?? ""
      #expect(!empty.contains { name == $0 || name.hasSuffix($0) }, "\(file.path)")
    }
  }

  private func importedModule(_ line: String) -> String? {
    guard let range = line.range(of: "import ") else { return nil }
    let before = line[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
    guard before.isEmpty || ["public", "package", "internal", "@testable"].contains(before) else { return nil }
    let name = line[range.upperBound...].trimmingCharacters(in: .whitespaces)
    if name.hasPrefix("Kodebok") { return String(name.dropFirst("Kodebok".count)) }
    return name == "CSystem" ? name : nil
  }
}
