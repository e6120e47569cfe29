import KodebokText

/// One change of the attributes of a node.
package enum AttributeChange: Sendable, Hashable {
  /// The first id becomes this one.
  case id(String)
  /// The class is there.
  case addClass(String)
  /// The class is not there.
  case removeClass(String)
  /// The first pair with the key has the value.
  case set(String, String)
  /// No pair has the key.
  case removeKey(String)
}

extension OutlineDocument {
  /// The edits that change the attributes of a node; attributes that are not named keep their bytes.
  ///
  /// No attributes left means no braces left.
  package func changing(_ changes: [AttributeChange], of index: Int) -> [TextEdit] {
    guard let node = node(index), !changes.isEmpty else { return [] }
    var draft = AttributeDraft(node.attributes, in: text.bytes)
    for change in changes { draft.apply(change) }
    let line = node.lineRange
    guard let block = node.attributes else {
      guard let written = draft.written else { return [] }
      let end = text.bytes.trimmingBlanks(line.lowerBound.value, line.upperBound.value)
      return [.insert(" " + written, at: ByteOffset(end))]
    }
    guard let written = draft.written else {
      let start = text.bytes.trimmingBlanks(node.markerRange.upperBound.value, block.range.lowerBound.value)
      return [TextEdit(ByteOffset(start)..<block.range.upperBound, "")]
    }
    return written == text.string(block.range) ? [] : [TextEdit(block.range, written)]
  }

  /// The edits that give a node another label; the label is escaped where it would mean something else.
  package func settingLabel(_ label: String, of index: Int) -> [TextEdit] {
    guard let node = node(index) else { return [] }
    var written = Escaping.label(label, isHeading: node.isHeading, labels: labels)
    if written == text.string(node.labelRange) { return [] }
    if node.labelRange.isEmpty, !written.isEmpty {
      let place = node.labelRange.lowerBound.value
      if place > 0, !text.bytes[place - 1].isBlank { written = " " + written }
      if place < text.byteCount, !text.bytes[place].isBlank, text.bytes[place] != .lineFeed { written += " " }
    }
    return [TextEdit(node.labelRange, written)]
  }
}

/// An attribute block while it is changed: its pieces as written with the white space before each.
struct AttributeDraft {
  private struct Piece {
    var attribute: Attribute
    var before: String
    var written: String
  }

  private var pieces: [Piece] = []
  private var opening = "{"
  private var closing = "}"

  init(_ block: AttributeBlock?, in bytes: [UInt8]) {
    guard let block else { return }
    var place = block.range.lowerBound.value + 1
    if place < bytes.count, bytes[place] == .colon {
      opening = "{:"
      place += 1
    }
    for attribute in block.attributes {
      let (start, end) = (attribute.range.lowerBound.value, attribute.range.upperBound.value)
      pieces.append(
        Piece(attribute: attribute, before: bytes.string(place, start), written: bytes.string(start, end))
      )
      place = end
    }
    closing = bytes.string(place, block.range.upperBound.value)
  }

  mutating func apply(_ change: AttributeChange) {
    switch change {
    case .id(let id): set(.id, "", id, "#" + id)
    case .addClass(let name):
      guard !pieces.contains(where: { $0.attribute.kind == .class && $0.attribute.value == name }) else { return }
      append(.class, "", name, "." + name)
    case .removeClass(let name): remove { $0.kind == .class && $0.value == name }
    case .set(let key, let value):
      let old = pieces.first { $0.attribute.kind == .pair && $0.attribute.key == key }
      if old?.attribute.value == value { return }
      let quoted = old.map { $0.written.utf8.last == .quote } ?? false
      set(.pair, key, value, key + "=" + AttributeNotation.written(value, quoted: quoted))
    case .removeKey(let key): remove { $0.kind == .pair && $0.key == key }
    }
  }

  /// The block, or nil where nothing is left.
  var written: String? {
    guard !pieces.isEmpty else { return nil }
    return opening + pieces.map { $0.before + $0.written }.joined() + closing
  }

  private mutating func set(_ kind: Attribute.Kind, _ key: String, _ value: String, _ written: String) {
    guard let index = pieces.firstIndex(where: { $0.attribute.kind == kind && $0.attribute.key == key }) else {
      append(kind, key, value, written)
      return
    }
    guard pieces[index].attribute.value != value else { return }
    pieces[index].attribute.value = value
    pieces[index].written = written
  }

  private mutating func append(_ kind: Attribute.Kind, _ key: String, _ value: String, _ written: String) {
    let nowhere = ByteOffset(0)..<ByteOffset(0)
    let attribute = Attribute(kind: kind, key: key, value: value, range: nowhere, valueRange: nowhere)
    if kind == .id, let first = pieces.first {
      pieces.insert(Piece(attribute: attribute, before: first.before, written: written), at: 0)
      pieces[1].before = " "
    } else {
      let isFirst = pieces.isEmpty
      pieces.append(Piece(attribute: attribute, before: isFirst ? (opening == "{" ? "" : " ") : " ", written: written))
    }
  }

  private mutating func remove(where matches: (Attribute) -> Bool) {
    let before = pieces.first?.before
    pieces.removeAll { matches($0.attribute) }
    if let before, !pieces.isEmpty { pieces[0].before = before }
  }
}
