import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Reads an outline as a code book.
///
/// Headings are nodes, and so are list items, unless their list continues a line of text and they carry no attributes:
/// such a list, until a blank line, is part of the definition. The title of the document is no node. A node is theme, category or code by
/// class (`.theme`, `.category`, `.code`, also in Norwegian) or, without one, by its place: a leaf is a code, a node at
/// the top with others below it a theme, any other a category.
package struct CodeBookReader {
  private let document: OutlineDocument
  private var codes: [Code] = []
  private var nodes: [Int] = []
  private var problems: [CodeBook.Problem] = []
  private var idRanges: [Range<ByteOffset>] = []
  private var references: [(attribute: String, id: CodeID, range: Range<ByteOffset>)] = []

  /// The code book that stands in a text.
  ///
  /// - Complexity: O(bytes + nodes · depth).
  package static func read(_ text: SourceText, path: StudyPath) -> CodeBook { read(.parse(text), path: path) }

  /// The code book that stands in an outline.
  package static func read(_ document: OutlineDocument, path: StudyPath) -> CodeBook {
    var reader = CodeBookReader(document)
    reader.run()
    let audit = CodeBookAudit(
      book: CodeBook(path: path, text: document.text, codes: reader.codes),
      idRanges: reader.idRanges,
      references: reader.references
    )
    var book = audit.book
    book.problems = (reader.problems + audit.problems).sorted { $0.place < $1.place }
    return book
  }

  private init(_ document: OutlineDocument) { self.document = document }

  private mutating func run() {
    for problem in document.problems
    where problem.kind == .malformedAttributes || problem.kind == .unclosedAttributes {
      problems.append(.malformedAttributes(at: problem.range))
    }
    let title = document.title
    var indices: [Int: Int] = [:]
    var slugs: [Int: String] = [:]
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      guard index != title else {
        index += 1
        continue
      }
      guard Self.isCode(node) else {
        index = node.subtreeEnd
        continue
      }
      let parent = node.parent.flatMap { indices[$0] }
      let slug = Slug.of(document.label(of: index))
      slugs[index] = (node.parent.flatMap { slugs[$0] }.map { $0 + "." } ?? "") + slug
      indices[index] = codes.count
      add(index, parent: parent, slug: slugs[index] ?? slug)
      index += 1
    }
    for index in codes.indices { codes[index].kind = kind(of: index) }
  }

  /// Whether a node of the outline is a node of the code book.
  static func isCode(_ node: OutlineNode) -> Bool {
    guard !node.isHeading, node.followsText else { return true }
    return node.attributes?.attributes.contains { $0.kind == .id || $0.kind == .class } ?? false
  }

  private mutating func add(_ index: Int, parent: Int?, slug: String) {
    guard let node = document.node(index) else { return }
    let written = node.attributes?.id
    var code = Code(
      id: CodeID(Normalization.nfc(written?.value ?? slug)),
      isIDWritten: written != nil,
      label: document.label(of: index).visible,
      kind: .code,
      depth: (parent.map { codes[$0].depth } ?? 0) + 1,
      parent: parent,
      range: node.range,
      labelRange: node.labelRange
    )
    if let written, !Slug.isID(written.value) {
      problems.append(.invalidID(written.value, at: written.range))
    }
    idRanges.append(written?.range ?? (node.labelRange.isEmpty ? node.lineRange : node.labelRange))
    readFields(index, into: &code)
    readAttributes(index, node, into: &code)
    if let parent {
      codes[parent].children.append(codes.count)
      code.color = code.color ?? codes[parent].color
    }
    codes.append(code)
    nodes.append(index)
  }

  private func kind(of index: Int) -> Code.Kind {
    let classes = document.node(nodes[index])?.attributes?.attributes.filter { $0.kind == .class }.map(\.value) ?? []
    for name in classes {
      switch name {
      case "theme", "tema": return .theme
      case "category", "kategori": return .category
      case "code", "kode": return .code
      default: continue
      }
    }
    if codes[index].children.isEmpty { return .code }
    return codes[index].parent == nil ? .theme : .category
  }

  // MARK: Fields and attributes

  private func readFields(_ index: Int, into code: inout Code) {
    code.include = document.values(of: "include", index)
    code.exclude = document.values(of: "exclude", index)
    code.examples = document.values(of: "example", index)
    code.boundary = document.values(of: "boundary", index)
    code.condensate = document.value(of: "condensate", index)
    code.summary = document.value(of: "summary", index)
    code.level = document.value(of: "level", index)
    code.since = document.value(of: "since", index)
    code.source = document.value(of: "source", index)
    code.guide = document.value(of: "guide", index)
    code.number = document.value(of: "number", index).flatMap { Int($0) }
    code.origin = document.value(of: "origin", index).flatMap { Self.origins[$0.lowercased()] }
    var parts = [document.value(of: "definition", index) ?? "", document.value(of: "description", index) ?? ""]
    parts.append(document.description(of: index))
    for child in document.node(index)?.children ?? [] {
      guard let node = document.node(child), !Self.isCode(node) else { continue }
      parts.append(document.text.string(node.range.lowerBound..<node.contentEnd))
    }
    code.definition = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static let origins: [String: Code.Origin] = [
    "a-priori": .aPriori, "apriori": .aPriori, "a priori": .aPriori, "forhånd": .aPriori, "emergent": .emergent,
    "empiri": .emergent, "empirisk": .emergent, "theory": .theory, "teori": .theory,
  ]

  /// Attributes with a meaning of their own; all others are kept as they are.
  private static let known: Set<String> = [
    "color", "colour", "farge", "origin", "level", "since", "answers", "guide", "number", "also", "excludes", "source",
    "was", "definition", "description", "condensate", "summary",
  ]

  private mutating func readAttributes(_ index: Int, _ node: OutlineNode, into code: inout Code) {
    code.answers = lists("answers", node).flatMap { Slug.ids(in: $0.value) }
    code.aliases = lists("was", node).flatMap { Slug.ids(in: $0.value).map { CodeID($0) } }
    code.also = resolve("also", node)
    code.excludes = resolve("excludes", node)
    for key in ["color", "colour", "farge"] where code.color == nil {
      guard let written = document.value(of: key, index), let range = document.valueRange(of: key, index) else {
        continue
      }
      code.color = Palette.hex(written)
      if code.color == nil { problems.append(.invalidColor(written, at: range)) }
    }
    for attribute in node.attributes?.attributes ?? [] {
      switch attribute.kind {
      case .class where attribute.value == "parked" || attribute.value == "parkert": code.isParked = true
      case .class where attribute.value == "fact" || attribute.value == "fakta": code.isFact = true
      case .class: code.attributes.append(("class", attribute.value))
      case .pair where !Self.known.contains(attribute.key):
        code.attributes.append((attribute.key, attribute.value))
      default: continue
      }
    }
  }

  private mutating func resolve(_ key: String, _ node: OutlineNode) -> [CodeID] {
    lists(key, node).flatMap { list in
      Slug.ids(in: list.value).map { id in
        references.append((key, CodeID(id), list.range))
        return CodeID(id)
      }
    }
  }

  /// Every value of a key, from attributes and fields, with its place.
  private func lists(_ key: String, _ node: OutlineNode) -> [(value: String, range: Range<ByteOffset>)] {
    let attributes = node.attributes?.attributes.filter { $0.kind == .pair && $0.key == key } ?? []
    let fields = node.content.fields.filter { $0.key == key }
    return attributes.map { ($0.value, $0.valueRange) } + fields.map { (document.value(of: $0), $0.valueRange) }
  }
}
