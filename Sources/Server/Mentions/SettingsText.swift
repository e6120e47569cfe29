import KodebokJSON
import KodebokText

/// The text of the settings with the places of its values.
struct SettingsText {
  private let outline: JSONOutline

  init(_ text: SourceText) { outline = JSONOutline(text.bytes) }

  /// The values in the order of the text.
  var nodes: [JSONOutline.Node] { outline.nodes }

  /// The innermost value, or key with its value, at a place.
  func node(at offset: ByteOffset) -> JSONOutline.Node? { outline.node(at: offset.value) }

  /// What belongs at a place.
  func spot(at offset: ByteOffset) -> JSONOutline.Spot? { outline.spot(at: offset.value) }

  /// The words of a string.
  func words(_ range: Range<Int>) -> String { outline.words(range) }
}
