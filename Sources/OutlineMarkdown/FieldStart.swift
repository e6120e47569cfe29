import KodebokText

/// The beginning of a field: a known label and a colon, with or without emphasis.
struct FieldStart {
  var key: String
  var language: FieldLabels.Language
  var style: OutlineField.Style
  /// The word of the label.
  var label: Range<ByteOffset>
  /// The place after the colon and the emphasis around it.
  var valueStart: Int

  /// Reads the beginning of a field at `start`, which is no white space, or nil.
  ///
  /// - Complexity: O(1), no more than the longest label is looked at.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int, _ labels: FieldLabels) {
    var place = start
    while place < end, place - start < 3, bytes[place] == .star || bytes[place] == .underscore { place += 1 }
    let marks = Array(bytes[start..<place])
    let first = place
    let last = min(end, first + FieldLabels.longest + 1)
    while place < last, bytes[place] != .colon, bytes[place] != .star, bytes[place] != .underscore { place += 1 }
    guard place < last, place > first else { return nil }
    let stop = place
    var after = place
    if marks.isEmpty {
      guard bytes[after] == .colon else { return nil }
      after += 1
      style = .plain
    } else {
      let inside = bytes[after] == .colon
      if inside { after += 1 }
      guard after + marks.count <= end, bytes[after..<after + marks.count].elementsEqual(marks.reversed()) else {
        return nil
      }
      after += marks.count
      if !inside {
        guard after < end, bytes[after] == .colon else { return nil }
        after += 1
      }
      let text = String(decoding: marks, as: UTF8.self)
      style = inside ? .colonInside(text) : .colonOutside(text)
    }
    guard after == end || bytes[after].isBlank else { return nil }
    guard let meaning = labels.meaning(of: bytes.string(first, stop)) else { return nil }
    key = meaning.key
    language = meaning.language
    label = Range<ByteOffset>(between: first, and: stop)
    valueStart = after
  }
}
