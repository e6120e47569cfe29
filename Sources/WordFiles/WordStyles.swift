import KodebokXML

/// The paragraph styles of a Word document.
struct WordStyles {
  /// What a style or a paragraph says itself; nil where it leaves it to the style it is based on.
  struct Properties {
    var style: String?
    var outlineLevel: Int?
    var left: Int?
    var hanging: Int?
    var isRight: Bool?
    var isItem: Bool?
    /// Whether the end of the paragraph is deleted, so that the next one continues it.
    var isEndDeleted = false
  }

  private struct Style {
    var name = ""
    var base: String?
    var properties = Properties()
  }

  private var styles: [String: Style] = [:]
  private var standard: String?
  /// The style of the marks that stand for comments.
  private(set) var commentMark: String?

  /// The styles of a document that has none.
  init() {}

  /// Reads the styles.
  init(_ part: [UInt8]) throws(XMLError) {
    var reader = XMLReader(part, namespaces: WordNames.namespaces)
    while true {
      let event = try reader.next()
      if event == .finished { return }
      guard event == .start, reader.namespace == WordNames.w, reader.name == "style" else { continue }
      let type = try reader.value("type", WordNames.w)
      guard let id = try reader.value("styleId", WordNames.w) else { continue }
      let isStandard = ["1", "true", "on"].contains(try reader.value("default", WordNames.w) ?? "")
      if isStandard, type == "paragraph" { standard = id }
      let style = try Self.style(&reader)
      if type == "paragraph" { styles[id] = style }
      if type == "character", style.name == "annotation reference" { commentMark = id }
    }
  }

  private static func style(_ reader: inout XMLReader) throws(XMLError) -> Style {
    var style = Style()
    let depth = reader.depth
    while true {
      switch try reader.next() {
      case .start where reader.namespace == WordNames.w && reader.depth == depth + 1:
        switch reader.name {
        case "name": style.name = try reader.value("val", WordNames.w) ?? ""
        case "basedOn": style.base = try reader.value("val", WordNames.w)
        case "pPr": style.properties = try properties(&reader)
        default: break
        }
      case .end where reader.depth < depth: return style
      case .finished: return style
      default: break
      }
    }
  }

  /// Reads `w:pPr`, whose start was read last.
  static func properties(_ reader: inout XMLReader) throws(XMLError) -> Properties {
    var result = Properties()
    let depth = reader.depth
    while true {
      let event = try reader.next()
      if event == .finished || event == .end && reader.depth < depth { return result }
      guard event == .start, reader.namespace == WordNames.w else { continue }
      switch reader.name {
      case "pPrChange", "rPrChange", "sectPr": try reader.skipElement()
      case "pStyle": result.style = try reader.value("val", WordNames.w)
      case "outlineLvl": result.outlineLevel = try number(reader, "val")
      case "ind":
        result.left = try number(reader, "left")
        if result.left == nil { result.left = try number(reader, "start") }
        if let hanging = try number(reader, "hanging") {
          result.hanging = hanging
        } else if let first = try number(reader, "firstLine") {
          result.hanging = -first
        }
      case "jc":
        let value = try reader.value("val", WordNames.w)
        result.isRight = value == "right" || value == "end"
      case "numId": result.isItem = try number(reader, "val") != 0
      case "del" where reader.depth > depth: result.isEndDeleted = true
      default: break
      }
    }
  }

  /// A number; measures with a unit are turned into twentieths of a point.
  private static func number(_ reader: XMLReader, _ name: String) throws(XMLError) -> Int? {
    guard let words = try reader.value(name, WordNames.w) else { return nil }
    if let value = Int(words) { return abs(value) < 1_000_000 ? value : nil }
    return Measure.twips(words)
  }

  /// What the styles and its own properties say about a paragraph.
  func look(_ own: Properties) -> ParagraphLook {
    var look = ParagraphLook()
    var level = own.outlineLevel
    var (left, hanging, isRight, isItem) = (own.left, own.hanging, own.isRight, own.isItem)
    var role: ParagraphLook.Role?
    var id = own.style.flatMap { styles[$0] == nil ? nil : $0 } ?? standard
    // A chain that bites its own tail ends somewhere.
    for _ in 0..<32 {
      guard let name = id, let style = styles[name] else { break }
      let properties = style.properties
      level = level ?? properties.outlineLevel
      left = left ?? properties.left
      hanging = hanging ?? properties.hanging
      isRight = isRight ?? properties.isRight
      isItem = isItem ?? properties.isItem
      role = role ?? ParagraphLook.role(ofStyle: style.name)
      id = style.base
    }
    if let level, (0..<9).contains(level), role != .contents { role = .heading(level + 1) }
    if level == 9, case .heading? = role { role = nil }
    look.role = role
    look.left = left ?? 0
    look.hanging = hanging ?? 0
    look.isRight = isRight ?? false
    look.isItem = isItem ?? false
    return look
  }
}

/// Lengths with a unit, as OpenDocument and newer Word files write them.
enum Measure {
  /// A length such as `1.25cm` in twentieths of a point; nil for words that are none.
  static func twips(_ words: String) -> Int? {
    let units: [(String, Double)] = [
      ("cm", 566.93), ("mm", 56.693), ("in", 1_440), ("pt", 20), ("pc", 240), ("px", 15),
    ]
    for (unit, size) in units where words.hasSuffix(unit) {
      guard let value = Double(words.dropLast(unit.count)), abs(value) < 10_000 else { return nil }
      return Int(value * size)
    }
    return nil
  }
}
