import KodebokPluginKit
import KodebokText

/// A plug-in to begin with: the files of a folder that works at once.
package struct PluginTemplate: Sendable {
  /// What it is written in.
  package enum Language: String, CaseIterable, Sendable {
    case python
    case swift
  }

  /// A file of the folder.
  package struct File: Hashable, Sendable {
    /// The path within the folder.
    package var path: String
    /// What it holds.
    package var text: String
  }

  /// Why there is no template.
  package enum Problem: Error, Hashable, Sendable {
    /// The name is not lower-case words joined by hyphens.
    case name(String)
    /// The place of the SDK cannot be written into a manifest.
    case sdk(String)
  }

  private let name: String
  private let language: Language
  private let sdk: String?

  /// Prepares a plug-in.
  ///
  /// - Parameters:
  ///   - name: The name of the plug-in and its analysis: lower-case words joined by hyphens.
  ///   - language: What it is written in.
  ///   - sdk: For Swift, where the Kodebok package lies, an absolute path or the address of a git repository; nil puts the
  ///     SDK's own sources into the folder.
  /// - Throws: That the name is no name, or the place cannot be written into a manifest.
  package init(name: String, language: Language, sdk: String? = nil) throws(Problem) {
    guard AnalysisDescription.isName(name) else { throw .name(name) }
    let isWritable =
      sdk?.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" && $0 != "`" } ?? true
    guard isWritable, sdk?.isEmpty != true else { throw .sdk(sdk ?? "") }
    self.name = name
    self.language = language
    self.sdk = sdk
  }

  /// The files, sorted by path.
  package var files: [File] {
    let own = EmbeddedFiles.files(in: "Plugins/templates/" + language.rawValue)
    let files = own.map { File(path: filled($0.path), text: filled($0.text)) }
    let all =
      switch language {
      case .python: files + pythonSDK
      case .swift: files.compactMap(manifest) + swiftSDK
      }
    return all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  // MARK: Names

  /// `code-counts` as people read it: `Code counts`.
  private var title: String {
    let words = name.with(" ", for: "-")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `code-counts` as a type: `CodeCountsAnalysis`, which is the name of no type of the SDK.
  private var type: String {
    let camel = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let isNumber = camel.first?.isNumber ?? false
    return (isNumber ? "A" : "") + camel + (camel.hasSuffix("Analysis") && camel != "Analysis" ? "" : "Analysis")
  }

  private func filled(_ text: String) -> String {
    text.with(name, for: "{{name}}").with(title, for: "{{title}}").with(type, for: "{{type}}")
      .with(sdk.map { "`\($0)`" } ?? "the folder `Kodebok`", for: "{{sdk}}")
  }

  // MARK: Python

  private var pythonSDK: [File] {
    let files = [("kodebok.py", "Plugins/python/kodebok.py"), ("study.json", "Plugins/conformance/study.json")]
    return files.compactMap { path, place in EmbeddedFiles.file(place).map { File(path: path, text: $0.text) } }
  }

  // MARK: Swift

  /// The modules an analysis in Swift is built from, with those they use: the edges of Kodebok's own manifest.
  package static let modules: [(name: String, uses: [String])] = [
    ("Bytes", ["CSystem"]),
    ("JSON", ["Bytes"]),
    ("Text", []),
    ("StudyModel", ["Text"]),
    ("Tables", ["StudyModel", "Text"]),
    ("Query", ["StudyModel", "Tables", "Text"]),
    ("JSONRPC", ["Bytes", "CSystem", "JSON"]),
    ("PluginKit", ["JSON", "JSONRPC", "Query", "StudyModel", "Text"]),
  ]

  /// The one of the two manifests that is wanted, under its own name; every other file as it is.
  private func manifest(_ file: File) -> File? {
    switch file.path {
    case "gitignore": return File(path: ".gitignore", text: file.text)
    case "Package-carried.swift":
      guard sdk == nil else { return nil }
      let lines = Self.modules.map { module in
        let uses = module.uses.map { "\"\($0)\"" }.joined(separator: ", ")
        return "    kodebok(\"\(module.name)\"\(uses.isEmpty ? "" : ", [\(uses)]")),\n"
      }
      return File(path: "Package.swift", text: file.text.with(lines.joined(), for: "    // {{modules}}\n"))
    case "Package-dependency.swift":
      guard let sdk else { return nil }
      let isAddress = sdk.holds("://") || sdk.hasPrefix("git@")
      let dependency = isAddress ? ".package(url: \"\(sdk)\", branch: \"main\")" : ".package(path: \"\(sdk)\")"
      let text = file.text.with(package(at: sdk), for: "{{package}}")
        .with(dependency, for: "{{dependency}}")
      return File(path: "Package.swift", text: text)
    default: return file
    }
  }

  /// How the package manager calls a package: the last part of its path or address.
  private func package(at place: String) -> String {
    let last = place.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? place
    return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
  }

  private var swiftSDK: [File] {
    guard sdk == nil else { return [] }
    return (["CSystem"] + Self.modules.map(\.name)).flatMap { module in
      EmbeddedFiles.files(in: "Sources/" + module).map { File(path: "Kodebok/\(module)/\($0.path)", text: $0.text) }
    }
  }
}
