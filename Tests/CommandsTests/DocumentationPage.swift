import Foundation

/// A page of the documentation, cut into what tests look at.
struct DocumentationPage {
  /// A block of code with its language, empty for none.
  struct Block {
    var language: String
    var lines: [String]
    /// The last heading above it.
    var heading: String
  }

  /// A command of a `console` block with what is shown after it.
  struct Exchange {
    var command: String
    var output: String
  }

  /// The path from the root of the package.
  let name: String
  let url: URL
  let text: String
  private(set) var blocks: [Block] = []
  /// The lines outside blocks.
  private(set) var prose: [String] = []

  /// The paths of all pages: the README and the articles of the catalogue for users.
  static let names: [String] = {
    let catalogue = "Sources/kodebok/Documentation.docc"
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(catalogue).path)) ?? []
    return ["README.md"] + files.filter { $0.hasSuffix(".md") }.sorted().map { catalogue + "/" + $0 }
  }()

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func all() throws -> [DocumentationPage] { try names.map { try DocumentationPage($0) } }

  init(_ name: String) throws {
    self.name = name
    url = Self.root.appendingPathComponent(name)
    text = try String(contentsOf: url, encoding: .utf8)
    var open: Block?
    var heading = ""
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(language: String(line.dropFirst(3)), lines: [], heading: heading)
        }
      } else if open != nil {
        open?.lines.append(line)
      } else {
        if line.hasPrefix("#") { heading = line }
        prose.append(line)
      }
    }
  }

  /// The commands with their outputs, in order.
  var exchanges: [Exchange] {
    var result: [Exchange] = []
    for line in blocks.filter({ $0.language == "console" }).flatMap(\.lines) {
      if line.hasPrefix("$ ") {
        result.append(Exchange(command: String(line.dropFirst(2)), output: ""))
      } else if let last = result.indices.last {
        result[last].output += line + "\n"
      }
    }
    return result
  }

  /// What follows the word `kodebok` in every command line shown, up to the next command or redirection.
  var commandLines: [String] {
    let lines = blocks.filter { ["sh", "console", "yaml"].contains($0.language) }.flatMap(\.lines)
    return lines.flatMap { line -> [String] in
      guard line.contains("kodebok "), !line.hasPrefix("swift build"), !line.contains("uses:") else { return [] }
      if blocks.contains(where: { $0.language == "console" && $0.lines.contains(line) }), !line.hasPrefix("$ ") {
        return []
      }
      return line.components(separatedBy: "kodebok ").dropFirst().map { part in
        var end = part.endIndex
        for mark in [" && ", " | ", " > ", ";", " || "] {
          if let found = part.range(of: mark), found.lowerBound < end { end = found.lowerBound }
        }
        return part[..<end].replacingOccurrences(of: " swift run -c release", with: "")
      }
    }
  }

  /// What stands between back-quotes in the text.
  var inlineCode: [String] {
    prose.joined(separator: "\n").components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The targets of links, without fragments.
  var links: [String] {
    prose.flatMap { line -> [String] in
      // What stands between backticks shows how something is written.
      let parts = line.components(separatedBy: "`").enumerated()
      let line = parts.filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      return line.components(separatedBy: "](").dropFirst().compactMap { $0.components(separatedBy: ")").first }
        + documents(line)
    }.map { $0.components(separatedBy: "#").first ?? $0 }.filter { !$0.isEmpty }
  }

  private func documents(_ line: String) -> [String] {
    line.components(separatedBy: "<doc:").dropFirst().map { "doc:" + ($0.components(separatedBy: ">").first ?? "") }
  }

  /// The files shown: the first block under a heading that is a path between back-quotes.
  var files: [(path: String, text: String)] {
    var seen: Set<String> = []
    return blocks.compactMap { block in
      let parts = block.heading.components(separatedBy: "`")
      guard parts.count == 3, parts[1].contains("."), seen.insert(parts[1]).inserted else { return nil }
      return (parts[1], block.lines.joined(separator: "\n") + "\n")
    }
  }
}

/// An output as it is shown, where `[…]` stands for anything: in a line for a part of it, alone for any lines.
struct ShownOutput {
  private let pattern: [String]

  init(_ text: String) { pattern = Self.lines(text) }

  func matches(_ output: String) -> Bool { matches(pattern[...], Self.lines(output)[...]) }

  private func matches(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "[…]" {
      return (lines.startIndex...lines.endIndex).contains { matches(pattern.dropFirst(), lines[$0...]) }
    }
    guard let line = lines.first, Self.isLike(line, first) else { return false }
    return matches(pattern.dropFirst(), lines.dropFirst())
  }

  private static func isLike(_ line: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "[…]")
    guard parts.count > 1 else { return Array(line.utf8) == Array(pattern.utf8) }
    return line.hasPrefix(parts[0]) && line.hasSuffix(parts[parts.count - 1])
      && line.utf8.count >= parts.reduce(0) { $0 + $1.utf8.count }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// A command line cut into words, with double quotation marks as a shell reads them.
enum ShellWords {
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    for (index, part) in text.components(separatedBy: "\"").enumerated() {
      if index % 2 == 1 {
        words.append(part)
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }
}
