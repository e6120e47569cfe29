import KodebokBytes
import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// A document the client has open: its text, and how later versions grew out of earlier ones.
struct OpenDocument {
  /// A version that has been replaced.
  struct Past {
    var version: Int
    var text: SourceText
    /// The way from this version to the next one.
    var map: EditMap
  }

  /// The earlier versions that places of commands can still be carried over from.
  static let pastLimit = 24

  /// The name by which the client calls it.
  let uri: String
  /// The path it means; nil for what is no file.
  let file: String?
  /// The language as the client names it.
  let language: String
  var version: Int
  var text: ClientText
  var past: [Past] = []
  /// The folder of the study it belongs to; nil outside any.
  var study: String?
  /// The text it had when it was opened.
  let opened: SourceText
  /// The same read as a code book, once, when that is asked for.
  let openedBook: Lazily<CodeBook>
  /// The text when it was opened or last as it is on disk: what was changed by hand is told from it.
  var baseline: SourceText
  /// The text that an edit of the server's own is about to make; it is no change by hand.
  var expected: SourceText?
  /// Where words were typed last; nil before the first edit.
  var lastEdit: ByteOffset?
  /// The present state, for reads.
  var view: DocumentView

  /// Applies the changes of one notification in order.
  ///
  /// Changes by hand begin at any text that is on disk, and at what the server itself makes of it.
  mutating func apply(_ changes: [ClientText.Change], version: Int, encoding: PositionEncoding) {
    let old = text.text
    var map = EditMap(unchanged: old.byteCount)
    if let disk = view.disk?.text, disk == old { baseline = disk }
    for change in changes {
      map = map.then(text.apply(change, in: encoding))
      lastEdit = change.range.map { self.text.text.offset(of: $0.0, in: encoding) }
    }
    if expected == text.text, baseline == old { baseline = text.text }
    expected = nil
    past.append(Past(version: self.version, text: old, map: map))
    if past.count > Self.pastLimit { past.removeFirst(past.count - Self.pastLimit) }
    self.version = version
  }

  /// Where a range of an earlier version stands now; nil where that version is forgotten, its text was another, or the
  /// words themselves were edited since.
  func present(_ range: Range<ByteOffset>, version: Int, hash: String?) -> Range<ByteOffset>? {
    if version == self.version {
      return hash == nil || hash == Self.hash(of: text.text) ? text.text.clamped(range) : nil
    }
    guard let first = past.lastIndex(where: { $0.version == version }) else { return nil }
    if let hash, hash != Self.hash(of: past[first].text) { return nil }
    var range = past[first].text.clamped(range)
    for step in past[first...] {
      guard step.map.keeps(range) else { return nil }
      range = step.map.new(of: range)
    }
    return range
  }

  /// The text of a version that is not forgotten.
  func text(of version: Int) -> SourceText? {
    version == self.version ? text.text : past.last { $0.version == version }?.text
  }

  /// A short name for a text, by which a command's arguments are told from those of another text.
  static func hash(of text: SourceText) -> String { String(SHA256.hash(text.bytes).hex.prefix(16)) }
}
