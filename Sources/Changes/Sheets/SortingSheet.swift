import KodebokStudyModel
import KodebokText

/// A sorting sheet as it was read: headings are codes, the quoted blocks below them are passages.
///
/// Reading never fails. What cannot be read is in ``unreadable``, and as long as there is any, nothing is taken to be
/// deleted.
package struct SortingSheet: Sendable {
  /// A heading: a code, or one that is to be made.
  package struct Heading: Hashable, Sendable {
    /// The number of `#`.
    package var level: Int
    /// The words, escapes resolved.
    package var label: String
    /// The id written in braces, or nil.
    package var id: CodeID?
    /// The line; bytes of the sheet.
    package var range: Range<ByteOffset>
    /// The words in the line.
    package var labelRange: Range<ByteOffset>
    /// The index of the nearest heading before it that stands higher, or nil.
    package var parent: Int?
    /// What is written under the heading before its first passage.
    package var memo: Note?
  }

  /// A passage: lines that begin with `>`, the first of which ends in the id of its coding.
  package struct Block: Hashable, Sendable {
    /// The coding.
    package var id: CodingID
    /// The index of the heading it stands under, or nil before the first.
    package var heading: Int?
    /// The lines of the block; bytes of the sheet.
    package var range: Range<ByteOffset>
    /// The first line.
    package var headRange: Range<ByteOffset>
    /// The id in it.
    package var idRange: Range<ByteOffset>
    /// The words of the passage as the sheet has them.
    package var words = WordsDigest()
    /// What is written under it.
    package var memo: Note?
  }

  /// Words of the researcher on the sheet.
  package struct Note: Hashable, Sendable {
    /// The words.
    package var text: String
    /// Where they stand; bytes of the sheet.
    package var ranges: [Range<ByteOffset>]
  }

  /// What a passage was when the sheet was made.
  package struct Origin: Hashable, Sendable {
    package var coder: CoderID
    package var code: CodeID
    package var words: WordsDigest
  }

  /// What a heading was when the sheet was made.
  package struct HeadingOrigin: Hashable, Sendable {
    package var parent: CodeID?
    package var label: WordsDigest
  }

  /// The text it was read from.
  package var text: SourceText
  /// The query it was made by.
  package var query = ""
  /// The headings in the order of the sheet.
  package var headings: [Heading] = []
  /// The passages in the order of the sheet.
  package var blocks: [Block] = []
  /// Quoted lines that name no coding, with the digest of their words.
  package var unreadable: [(range: Range<ByteOffset>, words: WordsDigest)] = []
  /// Whether the sheet still knows what it was made from; without it nothing can be applied.
  package var hasState = false
  /// The passages it was made from, by coding.
  package var origins: [CodingID: Origin] = [:]
  /// Their codings in the order they were written, for output that is always the same.
  package var order: [CodingID] = []
  /// The headings it was made with.
  package var headingOrigins: [CodeID: HeadingOrigin] = [:]
  /// The comment that holds the state, or nil.
  package var stateRange: Range<ByteOffset>?

  init(text: SourceText) { self.text = text }

  /// The folder of sheets; it is kept out of version control, because sheets repeat passages.
  package static let folder = StudyPath("sheets")

  /// Whether a file is a sorting sheet by its place.
  package static func isSheet(_ path: StudyPath) -> Bool { path.isInside(folder) && path.ending == "md" }

  /// The coding of the passage at a place, with the lines of the passage; found from there, without reading the sheet.
  package static func passage(at place: ByteOffset, in text: SourceText) -> (id: CodingID, range: Range<ByteOffset>)? {
    let here = text.line(at: place)
    func bytes(_ line: Int) -> ArraySlice<UInt8> {
      let range = text.lineRange(line)
      return text.bytes[range.lowerBound.value..<range.upperBound.value]
    }
    func isQuoted(_ line: Int) -> Bool { bytes(line).first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ">") }
    var first = here
    while isQuoted(first) {
      if case .coding(let id, _)? = SheetNotation.mark(of: bytes(first)) {
        var last = first
        while last + 1 < text.lineCount, isQuoted(last + 1), SheetNotation.mark(of: bytes(last + 1)) == nil {
          last += 1
        }
        guard last >= here else { return nil }
        return (id, text.lineRange(first).lowerBound..<text.lineRange(last).upperBound)
      }
      guard first > 0 else { return nil }
      first -= 1
    }
    return nil
  }
}

/// What tells whether words are still the same, white space aside: 64 bits (FNV-1a), against mistakes, not malice.
package struct WordsDigest: Hashable, Sendable {
  package private(set) var value: UInt64
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(value: UInt64) { self.value = value }

  /// Creates the digest of no words.
  package init() { value = Self.basis }

  /// Creates the digest of words.
  package init(_ words: some StringProtocol) {
    value = Self.basis
    add(words)
  }

  /// Goes on with more words.
  package mutating func add(_ words: some StringProtocol) {
    let done: Void? = words.utf8.withContiguousStorageIfAvailable { add($0) }
    if done == nil { Array(words.utf8).withUnsafeBufferPointer { add($0) } }
  }

  /// Goes on with more words; a break between words is ASCII white space, which is what wrapping a line changes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (value, isInWord) = (value, false)
    for byte in bytes {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        isInWord = false
        continue
      }
      if !isInWord, value != Self.basis { value = (value ^ 0x20) &* 0x100_0000_01B3 }
      isInWord = true
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    self.value = value
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
