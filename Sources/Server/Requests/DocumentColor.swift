import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Read {
  /// The colours of codes, in the code book only: a colour picker in a transcript would write into it.
  static let documentColor = Read(
    method: DocumentColorParams.method,
    offer: .capability("colorProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    _ = try params.decoded() as DocumentColorParams
    guard let view = snapshot.view else { return writer.array { _ in } }
    writer.values(
      ColorSpot.all(in: view).compactMap { spot in
        Color(hex: spot.color).map {
          ColorInformation(range: Wire.range(spot.shown, of: view.text, snapshot.encoding), color: $0)
        }
      }
    )
  }

  /// How a colour that was chosen is written: into the attribute or field it stands in, or as a new attribute.
  static let colorPresentation = Read(
    method: ColorPresentationParams.method,
    offer: .excused("told of by colorProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: ColorPresentationParams = try params.decoded()
    guard let view = snapshot.view else { return writer.array { _ in } }
    let range = snapshot.bytes(of: asked.range, in: view)
    let spots = ColorSpot.all(in: view).filter {
      $0.shown.lowerBound <= range.upperBound && range.lowerBound <= $0.shown.upperBound
    }
    // A picker asks again and again while a hand moves: the range may be that of what it wrote the last time.
    guard let spot = spots.first(where: { $0.shown == range }) ?? spots.last else { return writer.array { _ in } }
    let edit = FileEdit(uri: view.uri, version: view.version, text: view.text, edits: [spot.edit(asked.color.hex)])
    writer.values(edit.changes(snapshot.encoding).map { ColorPresentation(label: asked.color.hex, edit: $0) })
  }
}

/// A place in the code book that shows a colour and where one is written.
struct ColorSpot: Sendable {
  /// The colour as `#rrggbb`.
  var color: String
  /// The words the colour is shown beside.
  var shown: Range<ByteOffset>
  /// What a new colour takes the place of; empty where it is written anew.
  private var written: Range<ByteOffset>
  /// What stands around a new colour.
  private var before: String
  private var after: String

  /// The edit that writes another colour and leaves everything else of the line as it is.
  func edit(_ color: String) -> KodebokText.TextEdit { KodebokText.TextEdit(written, before + color + after) }

  /// The colours of a code book in the order of the text; none for any other file.
  ///
  /// They are those that are written, and for a theme without one the colour it is shown in: all its codes have it too.
  static func all(in view: DocumentView) -> [ColorSpot] {
    guard case .codeBook = view.role else { return [] }
    let outline = view.outline.value
    let book =
      view.study.codeBook.text == view.text
      ? view.study.codeBook : CodeBookReader.read(outline, path: view.path)
    let slots = Palette.Slots(book)
    var nodes: [ByteOffset: Int] = [:]
    for (index, code) in book.codes.enumerated() { nodes[code.labelRange.lowerBound] = index }
    return outline.nodes.indices.compactMap { index in
      guard let code = nodes[outline.nodes[index].labelRange.lowerBound] else { return nil }
      if let spot = written(index, outline) { return spot }
      guard book.codes[code].color == nil, book.codes[code].parent == nil else { return nil }
      return unwritten(index, outline, slots.color(of: code))
    }
  }

  /// The keys of a colour as an attribute.
  private static let keys = ["color", "colour", "farge"]

  private static func written(_ index: Int, _ outline: OutlineDocument) -> ColorSpot? {
    let node = outline.nodes[index]
    for key in keys {
      guard let attribute = node.attributes?.pair(key) else { continue }
      guard let color = Palette.hex(attribute.value) else { return nil }
      var shown = attribute.valueRange
      let quote = outline.text.bytes[shown.lowerBound.value]
      let isQuoted = (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")) && shown.byteCount >= 2
      if isQuoted {
        shown = shown.lowerBound + 1..<shown.upperBound - 1
        return ColorSpot(color: color, shown: shown, written: shown, before: "", after: "")
      }
      // `#` begins an id, so a colour that was a bare word gets quotation marks.
      return ColorSpot(color: color, shown: shown, written: shown, before: "\"", after: "\"")
    }
    guard let field = node.content.fields.first(where: { $0.key == "color" }), field.itemRanges.isEmpty,
      let color = Palette.hex(outline.value(of: field))
    else { return nil }
    return ColorSpot(color: color, shown: field.valueRange, written: field.valueRange, before: "", after: "")
  }

  private static func unwritten(_ index: Int, _ outline: OutlineDocument, _ color: String) -> ColorSpot? {
    let node = outline.nodes[index]
    // A colour that is written but cannot be read is told of as a finding; it is not written twice.
    let isWritten = keys.contains { node.attributes?.pair($0) != nil || outline.value(of: $0, index) != nil }
    guard !isWritten, !node.labelRange.isEmpty else { return nil }
    guard let block = node.attributes else {
      return ColorSpot(
        color: color,
        shown: node.labelRange,
        written: node.labelRange.upperBound..<node.labelRange.upperBound,
        before: " {color=\"",
        after: "\"}"
      )
    }
    let end = block.range.upperBound - 1
    let last = block.attributes.last?.range.upperBound ?? end
    return ColorSpot(
      color: color,
      shown: node.labelRange,
      written: last..<last,
      before: block.attributes.isEmpty ? "color=\"" : " color=\"",
      after: "\""
    )
  }
}
