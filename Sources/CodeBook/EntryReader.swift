import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Reads the named nodes of `study.md`, interview guides, `glossary.md` and `queries.md`.
package struct EntryReader {
  /// Which of the files it is.
  package enum File: Sendable {
    /// `study.md`: research questions and sections.
    case study
    /// A guide: list items and headings of class `.question` are questions.
    case guide
    /// `glossary.md`: nodes are terms.
    case glossary
    /// `queries.md`: nodes are saved queries.
    case queries
    /// A report: headings, and whatever else has an id, such as claims.
    case report
  }

  /// The entries of an outline, in the order of the text; the title of the document is none.
  package static func read(_ document: OutlineDocument, file: File, path: StudyPath) -> [OutlineEntry] {
    var anchors = HeadingAnchors()
    var questions = 0
    let title = document.title
    var entries: [OutlineEntry] = []
    for (index, node) in document.nodes.enumerated() {
      let anchor = anchors.next(document, index)
      guard index != title, let kind = kind(of: index, node, document, file) else { continue }
      var id = anchor
      if kind == .researchQuestion {
        questions += 1
        if document.id(of: index) == nil { id = "rq\(questions)" }
      }
      entries.append(
        OutlineEntry(
          kind: kind,
          id: id,
          label: document.label(of: index).visible,
          values: values(of: index, kind, file, document),
          file: path,
          range: node.labelRange,
          valueRange: kind == .query ? queryRange(of: index, document) : nil,
          line: document.text.line(at: node.range.lowerBound)
        )
      )
    }
    return entries
  }

  /// Headings under which every node is a research question.
  private static let questionHeadings: Set<String> = [
    "research question", "research questions", "questions", "problemstilling", "problemstillinger",
    "forskningsspørsmål", "forskningsspørsmålene",
  ]

  private static func kind(
    of index: Int,
    _ node: OutlineNode,
    _ document: OutlineDocument,
    _ file: File
  ) -> OutlineEntry.Kind? {
    let isQuestion = ["question", "rq", "spørsmål", "problemstilling"].contains { document.has(class: $0, index) }
    switch file {
    case .study:
      let parent = node.parent.map { document.label(of: $0).lowercased() } ?? ""
      if isQuestion || questionHeadings.contains(parent) { return .researchQuestion }
      return node.isHeading || node.attributes?.id != nil ? .section : nil
    case .guide: return isQuestion || !node.isHeading ? .guideQuestion : .section
    case .glossary:
      let isHeadingOfTerms = !node.children.isEmpty && node.content.fields.isEmpty && node.content.paragraphs.isEmpty
      return isHeadingOfTerms ? .section : .term
    case .queries: return query(of: index, document) == nil ? .section : .query
    case .report: return node.isHeading || node.attributes?.id != nil ? .section : nil
    }
  }

  private static func values(
    of index: Int,
    _ kind: OutlineEntry.Kind,
    _ file: File,
    _ document: OutlineDocument
  ) -> [String] {
    switch kind {
    case .query: [query(of: index, document)].compactMap { $0 }
    case .term:
      (document.values(of: "alias", index)
        + ["alias", "aliases"].map { document.node(index)?.attributes?.pair($0)?.value ?? "" })
        .flatMap { $0.split { $0 == "," || $0 == ";" } }.map { String($0).trimmed }.filter { !$0.isEmpty }
    case .guideQuestion, .section:
      file == .guide
        ? ["since", "until"].compactMap { key in
          document.node(index)?.attributes?.pair(key).map { key + "=" + $0.value }
        } : []
    case .researchQuestion: []
    }
  }

  /// The query of a node: its field or attribute, else its first code block, else its first paragraph.
  private static func query(of index: Int, _ document: OutlineDocument) -> String? {
    if let field = document.value(of: "query", index) { return field.trimmed }
    guard let paragraphs = document.node(index)?.content.paragraphs else { return nil }
    if let code = paragraphs.first(where: { $0.kind == .code }) {
      let lines = document.text.string(code.range).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.dropFirst().dropLast().joined(separator: " ").trimmed
    }
    guard let text = paragraphs.first(where: { $0.kind == .text }) else { return nil }
    let line = document.text.string(text.range).split(separator: "\n").joined(separator: " ").trimmed
    return line.hasPrefix("`") && line.hasSuffix("`") && line.utf8.count > 2
      ? String(line.dropFirst().dropLast()) : line
  }

  /// Where the query of a node stands; nil where it is not written as it is read, line breaks aside.
  private static func queryRange(of index: Int, _ document: OutlineDocument) -> Range<ByteOffset>? {
    guard let query = query(of: index, document), !query.isEmpty, let node = document.node(index) else { return nil }
    let wanted = Array(query.utf8)
    let blocks = node.content.paragraphs.filter { $0.kind != .comment }
    let place =
      document.valueRange(of: "query", index) ?? blocks.first { $0.kind == .code }?.range
      ?? blocks.first { $0.kind == .text }?.range
    guard let place else { return nil }
    let bytes = document.text.bytes[place.lowerBound.value..<place.upperBound.value]
    // The marks around the query are short: a fence with its word, a quotation mark, a back-tick.
    let firstLine = bytes.prefix { $0 != 0x0A }.count
    for skipped in 0...min(firstLine + 1, bytes.count, 64) {
      let rest = bytes.dropFirst(skipped).prefix(wanted.count)
      guard rest.count == wanted.count else { return nil }
      if zip(rest, wanted).allSatisfy({ $0 == $1 || ($0 == 0x0A && $1 == 0x20) }) {
        let start = place.lowerBound.value + skipped
        return Range(between: start, and: start + wanted.count)
      }
    }
    return nil
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
