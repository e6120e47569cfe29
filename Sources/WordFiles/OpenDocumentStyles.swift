import KodebokText
import KodebokXML

/// The namespaces of OpenDocument and their numbers for reading.
enum OpenDocumentNames {
  static let office = 0
  static let text = 1
  static let style = 2
  static let fo = 3
  static let table = 4
  static let draw = 5
  static let xlink = 6
  static let svg = 7

  static let namespaces = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": office,
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": text,
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": style,
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": fo,
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": table,
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": draw,
    "http://www.w3.org/1999/xlink": xlink,
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": svg,
  ]
}

/// The paragraph styles of an OpenDocument text: those of the user and those made for single paragraphs.
struct OpenDocumentStyles {
  private struct Style {
    var base: String?
    var name: String
    var level: Int?
    var left: Int?
    var indent: Int?
    var isRight: Bool?
    var beginsPage: Bool?
  }

  private var styles: [String: Style] = [:]
  /// Text styles whose words are hidden.
  private(set) var hidden: Set<String> = []

  init() {}

  /// Reads the styles of a part.
  mutating func read(_ part: [UInt8]) throws(XMLError) {
    var reader = XMLReader(part, namespaces: OpenDocumentNames.namespaces)
    while true {
      let event = try reader.next()
      if event == .finished { return }
      if event == .start, reader.namespace == OpenDocumentNames.style, reader.name == "style" { try add(&reader) }
    }
  }

  /// Reads `style:style`, whose start was read last.
  mutating func add(_ reader: inout XMLReader) throws(XMLError) {
    let own = OpenDocumentNames.style
    let family = try reader.value("family", own)
    guard let id = try reader.value("name", own), family == "paragraph" || family == "text" else {
      return try reader.skipElement()
    }
    var style = Style(base: try reader.value("parent-style-name", own), name: Self.plain(id))
    if let level = try reader.value("default-outline-level", own).flatMap({ Int($0) }), level > 0 {
      style.level = level
    }
    if let page = try reader.value("master-page-name", own), !page.isEmpty { style.beginsPage = true }
    let depth = reader.depth
    loop: while true {
      switch try reader.next() {
      case .start where reader.namespace == own && reader.name == "paragraph-properties":
        let fo = OpenDocumentNames.fo
        style.left = try reader.value("margin-left", fo).flatMap { Measure.twips($0) }
        style.indent = try reader.value("text-indent", fo).flatMap { Measure.twips($0) }
        if let align = try reader.value("text-align", fo) { style.isRight = align == "end" || align == "right" }
        if let page = try reader.value("break-before", fo) { style.beginsPage = page == "page" }
      case .start where reader.namespace == own && reader.name == "text-properties" && family == "text":
        if try reader.value("display", OpenDocumentNames.text) == "none" { hidden.insert(id) }
      case .end where reader.depth < depth: break loop
      case .finished: break loop
      default: break
      }
    }
    if family == "paragraph" { styles[id] = style }
  }

  /// A name with what stands for blanks and other signs in it turned back: `Text_20_body`.
  private static func plain(_ id: String) -> String { id.with(" ", for: "_20_") }

  /// What the styles say about a paragraph.
  func look(_ id: String) -> (look: ParagraphLook, beginsPage: Bool) {
    var look = ParagraphLook()
    var level: Int?
    var (left, indent): (Int?, Int?)
    var isRight: Bool?
    var beginsPage: Bool?
    var next: String? = id
    for _ in 0..<32 {
      guard let name = next else { break }
      guard let style = styles[name] else {
        look.role = look.role ?? ParagraphLook.role(ofStyle: Self.plain(name))
        break
      }
      level = level ?? style.level
      left = left ?? style.left
      indent = indent ?? style.indent
      isRight = isRight ?? style.isRight
      beginsPage = beginsPage ?? style.beginsPage
      look.role = look.role ?? ParagraphLook.role(ofStyle: style.name)
      next = style.base
    }
    if let level, look.role != .contents { look.role = .heading(level) }
    look.left = left ?? 0
    look.hanging = -(indent ?? 0)
    look.isRight = isRight ?? false
    return (look, beginsPage ?? false)
  }
}
