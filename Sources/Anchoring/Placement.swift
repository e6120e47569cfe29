import KodebokStudyModel
import KodebokText

/// Finds the place of every coding of a source in the text as it is now.
///
/// Codings that count in the present text are verified and taken as they are. All others are placed together, text by
/// text, so that their order helps to tell equal words apart:
///
/// 1. The exact words with both contexts in one place only, or in one place only at all: *anchored*.
/// 2. The exact words in several places: the place is taken that fits best by context and by the shift of the codings
///    around it. What a place loses where another is taken instead is its margin; below ``ambiguityMargin`` the coding
///    is *ambiguous*. "Ja." said forty times is told apart by its neighbours, not by its words.
/// 3. The words in another Unicode normal form count as the exact words.
/// 4. Similar words, at least ``leastSimilarity``, near where they should be or near the coding's rare words and
///    contexts: *drifted*. Otherwise *orphaned*, at the recorded place, clamped.
package struct Placement {
  /// The least similarity (1 − edits ÷ scalars of the longer) of words that count as the coded ones, corrected.
  package static let leastSimilarity = 0.7
  /// What the best place must be better than the next; each context is worth 4; for shifts see `ShiftChain`.
  package static let ambiguityMargin = 1.5

  /// One coding that waits for its place.
  struct Item {
    var coding: Coding
    var coder: CoderID
    var line: Int
  }

  let text: SourceText
  let codeBook: CodeBook
  private(set) var result: [PlacedCoding] = []

  private init(text: SourceText, codeBook: CodeBook) {
    self.text = text
    self.codeBook = codeBook
  }

  /// Places all codings of the files, in document order; nothing is left out.
  ///
  /// `digest` is the digest of `text`, or nil where it is not known: then every coding is searched.
  ///
  /// - Complexity: about 0.2 µs per coding where the text is unchanged. Otherwise an index of the text (some 2 ms per
  ///   megabyte), a few µs per coding, and more for codings whose words changed, within fixed bounds.
  package static func place(
    files: [CodingFile],
    in text: SourceText,
    digest: TextDigest?,
    codeBook: CodeBook
  ) -> [PlacedCoding] {
    var placement = Placement(text: text, codeBook: codeBook)
    placement.result.reserveCapacity(files.reduce(0) { $0 + $1.codings.count })
    var groups: [(text: TextDigest?, items: [Item])] = []
    for file in files {
      var offsets = OffsetWalk(text)
      for (index, coding) in file.codings.enumerated() {
        let named = coding.text ?? file.text
        let item = Item(coding: coding, coder: file.coder, line: index < file.lines.count ? file.lines[index] : 0)
        if let digest, named == digest, placement.verify(item, &offsets) { continue }
        if let group = groups.firstIndex(where: { $0.text == named && named != nil }) {
          groups[group].items.append(item)
        } else {
          groups.append((named, [item]))
        }
      }
    }
    if !groups.isEmpty {
      var search = PlacementSearch(text: text)
      for group in groups { placement.search(group.items, &search) }
    }
    return PlacedCoding.inDocumentOrder(placement.result)
  }

  /// Takes a coding at its recorded place if its words stand there.
  private mutating func verify(_ item: Item, _ offsets: inout OffsetWalk) -> Bool {
    let start = offsets.byte(of: item.coding.range.lowerBound.value)
    let bytes = text.bytes
    let (count, scalars) = item.coding.quote.withBytes { quote in
      guard bytes.withUnsafeBufferPointer({ $0.has(quote, at: start) }) else { return (-1, 0) }
      return (quote.count, quote.scalarCount)
    }
    guard count >= 0, scalars == item.coding.range.scalarCount else { return false }
    append(item, .anchored, start..<start + count, firstScalar: item.coding.range.lowerBound.value, scalars: scalars)
    return true
  }

  private mutating func search(_ items: [Item], _ search: inout PlacementSearch) {
    let sorted = items.sorted { Coding.fileOrder($0.coding, $1.coding) }
    var nodes: [PlacementSearch.Node] = []
    var owners: [Range<Int>] = []
    for (index, item) in sorted.enumerated() {
      if let last = nodes.last, last.isSame(item.coding) {
        owners[owners.count - 1] = owners[owners.count - 1].lowerBound..<index + 1
      } else {
        nodes.append(PlacementSearch.Node(item.coding))
        owners.append(index..<index + 1)
      }
    }
    search.place(&nodes)
    for (node, owners) in zip(nodes, owners) {
      for item in sorted[owners] {
        let range = text.clamped(Range<ByteOffset>(between: node.place.lowerBound, and: node.place.upperBound))
        let scalars = text.scalarRange(of: range)
        append(
          item,
          node.outcome,
          range.lowerBound.value..<range.upperBound.value,
          firstScalar: scalars.lowerBound.value,
          scalars: scalars.scalarCount
        )
      }
    }
  }

  private mutating func append(
    _ item: Item,
    _ outcome: PlacedCoding.Outcome,
    _ range: Range<Int>,
    firstScalar: Int,
    scalars: Int
  ) {
    let node = codeBook.indices[item.coding.code]
    result.append(
      PlacedCoding(
        coding: item.coding,
        coder: item.coder,
        code: node.map { codeBook.codes[$0].id } ?? item.coding.code,
        outcome: outcome,
        range: Range<ByteOffset>(between: range.lowerBound, and: range.upperBound),
        scalars: Range<ScalarOffset>(between: firstScalar, and: firstScalar + scalars),
        line: item.line,
        node: node ?? -1
      )
    )
  }
}

/// Turns ascending scalar offsets into bytes by walking on from the last one where that is near.
struct OffsetWalk {
  private let text: SourceText
  private var scalar = 0
  private var byte = 0

  init(_ text: SourceText) { self.text = text }

  /// The byte offset of a scalar offset, which is clamped to the text.
  mutating func byte(of wanted: Int) -> Int {
    guard !text.isASCII else { return min(max(wanted, 0), text.byteCount) }
    if wanted < scalar || wanted > scalar &+ 256 {
      byte = text.byteOffset(of: ScalarOffset(wanted)).value
      scalar = min(max(wanted, 0), text.scalarCount)
      return byte
    }
    let end = text.byteCount
    let start = byte
    let steps = wanted - scalar
    byte = text.bytes.withUnsafeBufferPointer { bytes in
      var at = start
      var left = steps
      while left > 0, at < end {
        at += 1
        while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
        left -= 1
      }
      return at
    }
    scalar = wanted
    return byte
  }
}

extension Placement {
  /// Whether a text holds words, byte for byte.
  ///
  /// - Complexity: O(bytes of the text).
  package static func contains(_ words: String, in text: SourceText) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in words.withBytes { bytes.first($0, from: 0) != nil } }
  }
}
