import KodebokOutlineMarkdown
import KodebokText
import Testing

@Suite("Random outlines")
struct RandomOutlinesTests {
  static let lines = [
    "", "", "# A", "## Bé {#b}", "### C {.x a=1}", "## D ##", "- e", "- f {#f .g}", "  - h", "    - i {b=\"x y\"}",
    "* j", "1. k", "2) l", "tekst", "mer tekst  ", "  inne", "Include: m", "**Ekskluder:** n", "- Farge: rød",
    "Eksempel:", "```", "<!-- o -->", "---", "# p {q}", "## {#r}", "###", "  Grense: s", "\t- t", "Sammendrag: 😀 é",
  ]
  static let labels = ["ny", "Ny {x}", "# y", "a #", "- b", "Include: c", "---", "* * *", "é\\", "\\{", "x{#y", "1. z"]

  static func document(_ random: inout SeededGenerator) -> OutlineDocument {
    let count = Int.random(in: 0...14, using: &random)
    let lines = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }
    return outline(lines.joined(separator: "\n"))
  }

  /// The fields and blocks at the end that reach into whatever is added after them are left out of some properties.
  static func isSound(_ document: OutlineDocument) -> Bool {
    !document.problems.contains { $0.kind == .unclosedFence || $0.kind == .unclosedComment }
  }

  @Test("Nodes lie inside their parents, in order, and cover no byte twice")
  func structure() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      for (index, node) in document.nodes.enumerated() {
        #expect(node.range.lowerBound <= node.markerRange.lowerBound)
        #expect(node.markerRange.upperBound <= node.labelRange.lowerBound)
        #expect(node.labelRange.upperBound <= node.lineRange.upperBound)
        #expect(node.headEnd <= node.contentEnd && node.contentEnd <= node.range.upperBound)
        if let parent = node.parent {
          let above = document.nodes[parent]
          #expect(above.range.lowerBound < node.range.lowerBound && node.range.upperBound <= above.range.upperBound)
          #expect(above.children.contains(index) && above.depth + 1 == node.depth)
          #expect(above.headEnd <= node.range.lowerBound)
        }
      }
    }
  }

  @Test("A new label changes the label and nothing else")
  func labels() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard let index = document.nodes.indices.randomElement(using: &random) else { continue }
      let label = Self.labels.randomElement(using: &random) ?? ""
      let after = document.after(document.settingLabel(label, of: index))
      guard after.nodes.count == document.nodes.count else {
        Issue.record("\(document.text.string) → \(after.text.string)")
        continue
      }
      #expect(after.label(of: index) == label, "\(document.text.string) → \(after.text.string)")
      #expect(after.settingLabel(document.label(of: index), of: index).count <= 1)
      let (was, now) = (draw(document), draw(after))
      #expect(zip(was, now).count { $0 != $1 } <= 1, "\(document.text.string) → \(after.text.string)")
    }
  }

  @Test("Changed attributes change those attributes and nothing else, and going back gives the same bytes")
  func attributes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard let index = document.nodes.indices.randomElement(using: &random) else { continue }
      let value = ["1", "x y", "\"q\"", "a\\", "", "#e6a23c", "}", "blå"].randomElement(using: &random) ?? ""
      let after = document.after(document.changing([.set("new", value), .addClass("parked")], of: index))
      guard after.nodes.count == document.nodes.count else {
        Issue.record("\(document.text.string) → \(after.text.string)")
        continue
      }
      #expect(after.nodes[index].attributes?.pair("new")?.value == value)
      #expect(after.label(of: index) == document.label(of: index))
      let back = after.after(after.changing([.removeKey("new"), .removeClass("parked")], of: index))
      #expect(draw(back) == draw(document).map { $0.replacing(" {}", with: "") } || draw(back) == draw(document))
      if document.nodes[index].attributes?.attributes.isEmpty == false {
        #expect(back.text == document.text, "\(document.text.string) → \(back.text.string)")
      }
    }
  }

  @Test("A field is set, changed and removed; everything else stays")
  func fields() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard let index = document.nodes.indices.randomElement(using: &random), Self.isSound(document) else { continue }
      let key = ["include", "summary", "color"].randomElement(using: &random) ?? ""
      let value = ["v", "v w", "a\nb"].randomElement(using: &random) ?? ""
      let after = document.after(document.settingField(key, to: value, of: index))
      guard after.nodes.count == document.nodes.count else {
        Issue.record("\(document.text.string) → \(after.text.string)")
        continue
      }
      let field = after.nodes[index].content.fields.first { $0.key == key }
      #expect(field.map { after.value(of: $0) } == value, "\(document.text.string) → \(after.text.string)")
      let changed = zip(draw(document), draw(after)).count { $0 != $1 }
      #expect(changed <= 1, "\(document.text.string) → \(after.text.string)")
      let gone = after.after(after.settingField(key, to: nil, of: index))
      #expect(gone.nodes.count == document.nodes.count, "\(after.text.string) → \(gone.text.string)")
    }
  }

  @Test("A child is added where it belongs, and deleting it gives the old outline")
  func children() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard Self.isSound(document) else { continue }
      let parent = Bool.random(using: &random) ? document.nodes.indices.randomElement(using: &random) : nil
      let label = Self.labels.randomElement(using: &random) ?? ""
      let after = document.after(document.appendingChild(label, attributes: [.id("new")], to: parent))
      let made = after.nodes.indices.first { after.id(of: $0) == "new" }
      let note: Comment = "\(document.text.string) + \(label) under \(parent ?? -1) → \(after.text.string)"
      guard let made else {
        Issue.record(note)
        continue
      }
      #expect(after.label(of: made) == label, note)
      #expect(after.nodes[made].parent == parent, note)
      var rest = draw(after)
      rest.removeAll { $0.contains("{#new}") }
      #expect(rest == draw(document), note)
      let gone = after.after(after.deleting(made))
      #expect(draw(gone) == draw(document), "\(after.text.string) → \(gone.text.string)")
    }
  }

  @Test("Deleting a node takes it and what is below it, and nothing else")
  func deleting() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard let index = document.nodes.indices.randomElement(using: &random), Self.isSound(document) else { continue }
      let after = document.after(document.deleting(index))
      var wanted = draw(document)
      let shift = wanted.count - document.nodes.count
      wanted.removeSubrange(index + shift..<document.nodes[index].subtreeEnd + shift)
      #expect(
        draw(after).map(undotted) == wanted.map(undotted),
        "\(document.text.string) − \(index) → \(after.text.string)"
      )
    }
  }

  @Test("A moved node has its new parent and brings everything below it")
  func moving() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard let index = document.nodes.indices.randomElement(using: &random), Self.isSound(document) else { continue }
      let parent = document.nodes.indices.randomElement(using: &random)
      guard let edits = document.moving(index, under: parent) else { continue }
      let after = document.after(edits)
      #expect(
        draw(after).map(undotted).sorted() == draw(document).map(undotted).sorted(),
        "\(document.text.string) : \(index) under \(parent ?? -1) → \(after.text.string)"
      )
    }
  }

  @Test("A paragraph is added to its node as it is")
  func paragraphs() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<3000 {
      let document = Self.document(&random)
      guard Self.isSound(document) else { continue }
      let index = document.nodes.indices.randomElement(using: &random)
      let line = (Self.lines.filter { !$0.isEmpty }).randomElement(using: &random) ?? ""
      let after = document.after(document.appendingParagraph(line, to: index))
      let note: Comment = "\(document.text.string) + \(line) in \(index ?? -1) → \(after.text.string)"
      #expect(after.nodes.count == document.nodes.count, note)
    }
  }

  @Test("Random bytes are read without end or trap, and their ranges stay inside the text")
  func noise() {
    var random = SeededGenerator(seed: 9)
    let alphabet = Array("#-*+1.){}\"'=\\: \t\n\n`~<!->_aæ😀".utf8)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...120, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x20 }
      let document = OutlineDocument.parse(SourceText(utf8: bytes))
      for index in document.nodes.indices {
        #expect(document.nodes[index].range.upperBound <= document.text.end)
        _ = document.after(document.changing([.id("x")], of: index))
        _ = document.after(document.settingField("include", to: "y", of: index))
        _ = document.after(document.deleting(index))
        _ = document.after(document.appendingChild("z", to: index))
        _ = document.moving(index, under: 0).map { document.after($0) }
      }
    }
  }

  func undotted(_ line: String) -> String { String(line.drop { $0 == "." }) }
}
