import KodebokText

/// A report in a word processor's file, read into a text of its own: one line for each paragraph that has words.
///
/// Lines are what places of findings count in: the paragraph with the number n, counted from 1 among those that have
/// words, is the line n. Rows of tables are one line where each cell has one paragraph; notes stand behind the body, in the
/// order in which the body refers to them. Behind all of them stand the targets of links, one a line. A line break inside a
/// paragraph is U+2028.
package struct FlowReport: Sendable {
  /// A paragraph, heading, item, row or note.
  package struct Paragraph: Hashable, Sendable {
    /// What a paragraph is.
    package enum Kind: Hashable, Sendable {
      /// A heading; 1 is the highest.
      case heading(Int)
      /// Running text.
      case body
      /// A quotation that is set off: by its style, or by its margin. Whether it belongs to the one before it.
      case quotation(continues: Bool)
      /// An item of a list.
      case item
      /// A row of a table.
      case row
      /// Words that are not the author's running text: code, the list of literature.
      case aside
    }

    /// What it is.
    package var kind: Kind
    /// Its line in the text.
    package var range: Range<ByteOffset>
    /// Whether it is set to the right, as the name below a quotation may be.
    package var isRight: Bool
    /// The number of the note it belongs to, counted from 1; nil in the body.
    package var note: Int?

    /// Creates a paragraph.
    package init(kind: Kind, range: Range<ByteOffset>, isRight: Bool = false, note: Int? = nil) {
      self.kind = kind
      self.range = range
      self.isRight = isRight
      self.note = note
    }
  }

  /// A link: the words, and the target in the lines behind the paragraphs.
  package struct Link: Hashable, Sendable {
    /// The words it is set on.
    package var words: Range<ByteOffset>
    /// The target.
    package var target: Range<ByteOffset>

    /// Creates a link.
    package init(words: Range<ByteOffset>, target: Range<ByteOffset>) {
      self.words = words
      self.target = target
    }
  }

  /// The file.
  package var path: StudyPath
  /// The text.
  package var text: SourceText
  /// The paragraphs in the order of the text; the paragraph n is the line n, counted from 0.
  package var paragraphs: [Paragraph]
  /// The links in the order of the text.
  package var links: [Link]
  /// References to literature that the word processor keeps as such, in the order of the text.
  package var citations: [Range<ByteOffset>]
  /// Where pages begin after the first, in the body; nil where the file does not say.
  package var pageStarts: [ByteOffset]?
  /// The page on which each note is, by its number from 1; empty where the file does not say.
  package var notePages: [Int]

  /// Creates a report.
  package init(
    path: StudyPath,
    text: SourceText,
    paragraphs: [Paragraph],
    links: [Link] = [],
    citations: [Range<ByteOffset>] = [],
    pageStarts: [ByteOffset]? = nil,
    notePages: [Int] = []
  ) {
    self.path = path
    self.text = text
    self.paragraphs = paragraphs
    self.links = links
    self.citations = citations
    self.pageStarts = pageStarts
    self.notePages = notePages
  }

  /// The page of a place, counted from 1 and from the first page of the file; nil where the file does not say.
  ///
  /// - Complexity: O(log pages).
  package func page(at place: ByteOffset) -> Int? {
    guard let pageStarts else { return nil }
    let line = text.line(at: place)
    if paragraphs.indices.contains(line), let note = paragraphs[line].note {
      return notePages.indices.contains(note - 1) ? notePages[note - 1] : nil
    }
    var (low, high) = (0, pageStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if pageStarts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// How a place is called: its page, its paragraph, and the note it is in.
  package struct Address: Hashable, Sendable {
    /// The page, counted from 1; nil where the file does not say.
    package var page: Int?
    /// The paragraph, counted from 1.
    package var paragraph: Int
    /// The note, counted from 1; nil in the body.
    package var note: Int?
  }

  /// How a place is called; nil for the file as a whole and behind the paragraphs.
  package func address(of place: Place) -> Address? {
    guard paragraphs.indices.contains(place.start.line), place.start < place.end else { return nil }
    let offset = text.offset(of: place.start, in: .utf32)
    return Address(
      page: page(at: offset),
      paragraph: place.start.line + 1,
      note: paragraphs[place.start.line].note
    )
  }
}

extension Study {
  /// The report of a word processor at a path; nil where there is none.
  package func flow(at path: StudyPath) -> FlowReport? { flows.first { $0.path == path } }
}
