import KodebokXML

/// A paragraph while it is read: its words with where each stands in the file.
struct FlowDraft {
  /// Words that stand in the file as they stand in the text, or one character that is written otherwise.
  struct Piece {
    /// Where they begin, in bytes of the text.
    var start: Int
    /// How many bytes they are in the text.
    var count: Int
    /// Where they begin in the file.
    var raw: Int
    /// How many bytes they are in the file.
    var rawCount: Int
    /// The run they belong to; -1 outside runs.
    var run: Int
    /// Whether a comment can only be set on the run as a whole.
    var isWhole = false
  }

  /// A reference to a note.
  struct NoteReference {
    var id: String
    var isEndnote: Bool
    var place: Int
    var run: Int
  }

  var bytes: [UInt8] = []
  var look = ParagraphLook()
  var pieces: [Piece] = []
  var links: [(words: Range<Int>, target: String)] = []
  var citations: [Range<Int>] = []
  /// Where pages begin, in bytes of the paragraph.
  var pages: [Int] = []
  var notes: [NoteReference] = []
  /// The number of the note it belongs to.
  var note: Int?
  /// The run that stands for it where no comment can be set inside of it.
  var anchor: Int?
  /// Paragraphs in a frame inside of it, which follow behind it.
  var framed: [FlowDraft] = []

  static let lineBreak: [UInt8] = [0xE2, 0x80, 0xA8]

  /// Adds characters of a file, entities read.
  mutating func add(_ reader: XMLReader, _ range: Range<Int>, run: Int) throws(XMLError) {
    var start = range.lowerBound
    while let mark = reader.isLiteral ? nil : reader.bytes[start..<range.upperBound].firstIndex(of: 0x26) {
      add(reader.bytes, start..<mark, run: run)
      let (scalar, end) = try reader.entity(at: mark, end: range.upperBound)
      if scalar.value != 0xAD {
        addOther(scalar.value < 0x20 ? [0x20] : Array(String(Character(scalar)).utf8), raw: mark..<end, run: run)
      }
      start = end
    }
    add(reader.bytes, start..<range.upperBound, run: run)
  }

  /// Adds characters that the file has as such; line breaks are spaces, and soft hyphens are left out.
  mutating func add(_ file: [UInt8], _ range: Range<Int>, run: Int) {
    var start = range.lowerBound
    var place = start
    func flush(_ draft: inout FlowDraft) { if start < place { draft.addAsIs(file, start..<place, run: run) } }
    while place < range.upperBound {
      let byte = file[place]
      if byte == 0x0A || byte == 0x0D {
        flush(&self)
        addOther([0x20], raw: place..<place + 1, run: run)
        start = place + 1
      } else if byte == 0xC2, place + 1 < range.upperBound, file[place + 1] == 0xAD {
        flush(&self)
        start = place + 2
        place += 1
      }
      place += 1
    }
    flush(&self)
  }

  private mutating func addAsIs(_ file: [UInt8], _ range: Range<Int>, run: Int) {
    if let last = pieces.indices.last, pieces[last].run == run,
      pieces[last].raw + pieces[last].rawCount == range.lowerBound,
      pieces[last].count == pieces[last].rawCount, pieces[last].start + pieces[last].count == bytes.count
    {
      pieces[last].count += range.count
      pieces[last].rawCount += range.count
    } else {
      pieces.append(
        Piece(start: bytes.count, count: range.count, raw: range.lowerBound, rawCount: range.count, run: run)
      )
    }
    bytes.append(contentsOf: file[range])
  }

  /// Adds characters that the file writes otherwise: an entity, a tab, a line break.
  mutating func addOther(_ characters: [UInt8], raw: Range<Int>, run: Int) {
    pieces.append(
      Piece(start: bytes.count, count: characters.count, raw: raw.lowerBound, rawCount: raw.count, run: run)
    )
    bytes += characters
  }

  /// The bytes that are left without white space around them.
  var core: Range<Int> {
    var (lower, upper) = (0, bytes.count)
    while lower < upper {
      let width = blank(lower)
      guard width > 0 else { break }
      lower += width
    }
    while upper > lower {
      if bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 {
        upper -= 1
      } else if upper - lower >= 3, bytes[upper - 3..<upper].elementsEqual(Self.lineBreak) {
        upper -= 3
      } else if upper - lower >= 2, bytes[upper - 2] == 0xC2, bytes[upper - 1] == 0xA0 {
        upper -= 2
      } else {
        break
      }
    }
    return lower..<upper
  }

  private func blank(_ place: Int) -> Int {
    if bytes[place] == 0x20 || bytes[place] == 0x09 { return 1 }
    if bytes[place...].starts(with: Self.lineBreak) { return 3 }
    return bytes[place...].starts(with: [0xC2, 0xA0]) ? 2 : 0
  }

  /// Whether it has no words.
  var isBlank: Bool { core.isEmpty }

  /// Puts the words of another paragraph behind its own, all places with them.
  mutating func append(_ other: FlowDraft) {
    let shift = bytes.count
    bytes += other.bytes
    for piece in other.pieces {
      var piece = piece
      piece.start += shift
      pieces.append(piece)
    }
    links += other.links.map { ($0.words.lowerBound + shift..<$0.words.upperBound + shift, $0.target) }
    citations += other.citations.map { $0.lowerBound + shift..<$0.upperBound + shift }
    pages += other.pages.map { $0 + shift }
    for note in other.notes {
      var note = note
      note.place += shift
      notes.append(note)
    }
    framed += other.framed
  }
}
