import Foundation

/// The package's own sources as text, found from the place of this file.
struct SourceTree {
  /// A source file: its path from the root of the package, and its lines.
  struct File {
    var path: String
    var lines: [String]
  }

  let root: URL
  let manifest: String
  let files: [File]

  init(file: StaticString = #filePath) throws {
    root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    manifest = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    var files: [File] = []
    for top in ["Sources", "Tests", "Plugins"] {
      let base = root.appendingPathComponent(top)
      guard let walk = FileManager.default.enumerator(atPath: base.path) else { continue }
      for case let name as String in walk where name.hasSuffix(".swift") {
        let text = try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
        files.append(File(path: top + "/" + name, lines: text.components(separatedBy: "\n")))
      }
    }
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The folders of the bundled analyses that the manifest lists.
  func analyses() -> [String] {
    let text = manifest.components(separatedBy: "let analyses = [").dropFirst().first ?? ""
    let list = text.components(separatedBy: "]").first ?? ""
    return list.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The dependencies the manifest allows each module of `Sources`, by folder.
  func allowedEdges() -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    let text = manifest.components(separatedBy: "\n").joined(separator: " ")
    for part in text.components(separatedBy: " module(").dropFirst() {
      guard let end = part.firstIndex(of: ")") else { continue }
      let names = part[..<end].components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      guard let folder = names.first else { continue }
      result[folder] = Set(names.dropFirst())
      if part[..<end].contains("+ analyses") { result[folder]?.formUnion(analyses()) }
    }
    return result
  }
}
