import Foundation
import KodebokExamples
import Testing

@testable import KodebokCommands

@Suite("The documentation is true")
struct DocumentationTests {
  let pages: [DocumentationPage]

  init() throws { pages = try DocumentationPage.all() }

  @Test("Every command shown with its output gives that output", arguments: DocumentationPage.names)
  func shownOutput(name: String) throws {
    let page = try #require(pages.first { $0.name == name })
    let bench = try DocumentationBench()
    for exchange in page.exchanges {
      let output = try bench.run(exchange.command)
      let isAsShown = ShownOutput(exchange.output).matches(output)
      #expect(isAsShown, "\(page.name): \(exchange.command)\nshown:\n\(exchange.output)\ngiven:\n\(output)")
    }
  }

  @Test("Every command line shown can be read")
  func commandLines() throws {
    var seen = 0
    for page in pages {
      for line in page.commandLines {
        seen += 1
        #expect(throws: Never.self, "\(page.name): kodebok \(line)") {
          try CommandTable.parser.parse(ShellWords.split(line))
        }
      }
    }
    #expect(seen > 20)
  }

  @Test("Every option, command and field of a query that is named exists")
  func names() {
    let options = Set((CommandTable.all.flatMap(\.options) + CommandTable.shared).map { "--" + $0.name })
    let commands = Set(CommandTable.all.map(\.name))
    for page in pages {
      for code in page.inlineCode {
        let words = code.split(separator: " ").map(String.init)
        for word in words where word.hasPrefix("--") {
          let name = String(word.prefix { $0 != "=" })
          #expect(options.contains(name), "\(page.name): \(code)")
        }
        if words.count > 1, words[0] == "kodebok" { #expect(commands.contains(words[1]), "\(page.name): \(code)") }
      }
    }
  }

  @Test("The README has the two commands, and the one of the tests stands on a line of its own")
  func twoCommands() throws {
    let readme = try #require(pages.first { $0.name == "README.md" })
    let lines = readme.text.components(separatedBy: "\n")
    #expect(lines.contains { $0.hasPrefix("swift test") })
    #expect(lines.contains { $0.contains("swift run -c release kodebok check") })
  }

  @Test("Every page and file that is linked to is there")
  func links() {
    for page in pages {
      for target in page.links where !target.contains("://") && !target.hasPrefix("#") {
        if target.hasPrefix("doc:") {
          let name = "Sources/kodebok/Documentation.docc/" + target.dropFirst(4) + ".md"
          #expect(pages.contains { $0.name == name }, "\(page.name): \(target)")
        } else {
          let file = page.url.deletingLastPathComponent().appendingPathComponent(target).path
          #expect(FileManager.default.fileExists(atPath: file), "\(page.name): \(target)")
        }
      }
    }
  }

  @Test("The files shown in “The files of a study” are a study without findings")
  func filesOfAStudy() throws {
    let page = try #require(pages.first { $0.name.hasSuffix("/Files.md") })
    let files = page.files
    #expect(files.count >= 11)
    let bench = try DocumentationBench()
    for file in files { try bench.write(file.text, to: "shown/" + file.path) }
    let output = try bench.run("kodebok check --study shown")
    #expect(output.hasPrefix("no findings"), "\(output)")
  }

  @Test("The excerpts of files in the README stand in the example study, letter by letter")
  func excerpts() throws {
    let readme = try #require(pages.first { $0.name == "README.md" })
    let excerpts = readme.blocks.filter { $0.language == "markdown" || $0.language == "json" }
    #expect(excerpts.count >= 2)
    for excerpt in excerpts {
      let text = excerpt.lines.joined(separator: "\n")
      #expect(ExampleStudy.english.files.contains { $0.content.contains(text) }, "\(text)")
    }
  }

  @Test("The page of rules lists every rule with its severity, and no other")
  func rules() throws {
    let page = try #require(pages.first { $0.name.hasSuffix("/Rules.md") })
    let shown = page.text.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    let listed = try DocumentationBench().run("kodebok explain").split(separator: "\n").map { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      return "| `\(words[0])` | \(words[1]) | \(words.dropFirst(2).joined(separator: " ")) |"
    }
    for line in shown where !listed.contains(line) { Issue.record("not as the program says it: \(line)") }
    for line in listed where !shown.contains(line) { Issue.record("missing: \(line)") }
    #expect(shown.count == listed.count)
  }
}
