/// The text of a hover, as Markdown or plain, whatever the client reads; what comes from a study is escaped.
struct HoverText {
  let isMarkdown: Bool
  private(set) var value = ""

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  var isEmpty: Bool { value.isEmpty }

  /// A heading: the name of what the hover is about.
  mutating func title(_ words: String) { paragraph(isMarkdown ? "**" + escaped(words) + "**" : escaped(words)) }

  /// A line of its own.
  mutating func line(_ words: String) { paragraph(escaped(words)) }

  /// A label with what it says, on a line of its own.
  mutating func field(_ label: String, _ words: String) {
    guard !words.isEmpty else { return }
    paragraph((isMarkdown ? "**" + escaped(label) + ":** " : label + ": ") + escaped(words))
  }

  /// A label with a list of sayings.
  mutating func list(_ label: String, _ items: [String]) {
    let items = items.filter { !$0.isEmpty }
    guard !items.isEmpty else { return }
    if items.count == 1 {
      field(label, items[0])
    } else {
      let bullets = items.map { (isMarkdown ? "- " : "  • ") + escaped($0) }
      paragraph((isMarkdown ? "**" + escaped(label) + ":**\n\n" : label + ":\n") + bullets.joined(separator: "\n"))
    }
  }

  /// A line of its own that leads to a place of the study.
  mutating func link(_ words: String, to target: String) {
    paragraph(isMarkdown ? "[" + escaped(words) + "](<" + target + ">)" : escaped(words))
  }

  /// A label with words of which some are marked, on a line of its own.
  mutating func marked(_ label: String, _ pieces: [(words: String, isMarked: Bool)]) {
    var text = ""
    for (words, isMarked) in pieces {
      guard isMarked else {
        text += (words.first?.isWhitespace == true ? " " : "") + escaped(words)
        text += words.last?.isWhitespace == true ? " " : ""
        continue
      }
      let (open, close) = isMarkdown ? ("**", "**") : ("[", "]")
      if words.first?.isWhitespace == true, text.last != " " { text += " " }
      let own = escaped(words)
      let core = own.last == " " ? String(own.dropLast()) : own
      guard !core.isEmpty else { continue }
      text += open + core + close + (words.last?.isWhitespace == true ? " " : "")
    }
    paragraph((isMarkdown ? "**" + escaped(label) + ":** " : label + ": ") + text.trimmingBlanks)
  }

  /// A line between two things the hover is about.
  mutating func rule() { if !value.isEmpty { paragraph(isMarkdown ? "---" : "———") } }

  private mutating func paragraph(_ text: String) {
    if !value.isEmpty { value += isMarkdown ? "\n\n" : "\n" }
    value += text
  }

  /// Words of a study without anything that Markdown or a terminal would act on, on one line.
  private func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpace = true
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x2028, 0x2029:
        if !isSpace { result.append(" ") }
        isSpace = true
        continue
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
      case 0x21, 0x23, 0x26, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E:
        if isMarkdown { result.append("\\") }
      case 0x2B, 0x2D, 0x3D:
        if isMarkdown, result.isEmpty { result.append("\\") }
      case 0x3A where isMarkdown:
        // A bare address would become a link.
        result.append(contentsOf: "&#58;".unicodeScalars)
        isSpace = false
        continue
      default: break
      }
      isSpace = false
      result.append(scalar)
    }
    return String(result)
  }
}

extension String {
  /// The text without blanks around it, and with one where two stand.
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}
