import Foundation
import KodebokJSON
import KodebokPluginHost
import KodebokPluginKit
import Testing

@Suite("The declared form of plugin.json")
struct ManifestFormTests {
  private static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  @Test("Every manifest in the repository has it, and is read")
  func shipped() throws {
    let plugins = Self.root.appendingPathComponent("Plugins")
    let files = try #require(FileManager.default.enumerator(at: plugins, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.lastPathComponent == PluginManifest.fileName {
      // A template has marks in the place of names.
      guard !file.path.contains("/templates/") else { continue }
      let bytes = Array(try Data(contentsOf: file))
      _ = try PluginManifest(parsing: bytes)
      #expect(try Self.differences(bytes) == [], "\(file.path)")
      count += 1
    }
    #expect(count >= 2)
  }

  @Test("What must be there is what a reader cannot do without, and what it names is what is read")
  func members() throws {
    let bytes = Array(PluginTrustTests.manifest.utf8)
    #expect(try Self.differences(bytes) == [])
    let members = try #require(try JSONValue(parsing: bytes).object)
    for member in members {
      let rest = JSONValue.object(members.filter { $0.key != member.key }).text
      let isRead = (try? PluginManifest(parsing: Array(rest.utf8))) != nil
      #expect(try isRead == Self.differences(Array(rest.utf8)).isEmpty, "without \(member.key)")
    }
  }

  private static func differences(_ bytes: [UInt8]) throws -> [String] {
    var seen: Set<String> = []
    let form = WireContract.definition("manifest")
    return form.differences(of: try JSONValue(parsing: bytes), at: "plugin.json", isStrict: true, seen: &seen)
  }
}
