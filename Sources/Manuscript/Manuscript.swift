import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// A report as blocks of prose, whatever format it is written in: what quotes, claims and facts are read from.
///
/// Every place is a range of bytes of ``text``. For Markdown, Quarto and LaTeX that is the file itself; a reader of
/// another format (Word, OpenDocument) puts the words of the file into a text of its own, one line per paragraph, and gives each block
/// the page and the paragraph it stands in, by which findings are shown. Such a reader makes ``Block``s and calls
/// ``init(path:text:format:blocks:links:citations:names:)``; the rest is the same for all formats.
package struct Manuscript: Sendable {
  /// How a manuscript is written.
  package enum Format: String, Sendable, CaseIterable {
    /// Markdown or Quarto.
    case markdown
    /// LaTeX.
    case latex
    /// A word processor's file, read into a text of its own.
    case flow
  }

  /// A paragraph, heading, item or cell.
  package struct Block: Sendable {
    /// What a block is.
    package enum Kind: Hashable, Sendable {
      /// A heading; 1 is the highest.
      case heading(Int)
      /// Running text.
      case paragraph
      /// A paragraph of a quotation that is set off; paragraphs of one quotation have the same number.
      case quotation(Int)
      /// An item of a list.
      case item
      /// A row of a table.
      case row
      /// The end of a page.
      case pageBreak
    }

    /// What it is.
    package var kind: Kind
    /// All of it, markup included.
    package var range: Range<ByteOffset>
    /// The stretches that are words and punctuation of the text, in order; markup, targets of links, citations and code are
    /// left out.
    package var prose: [Range<ByteOffset>]
    /// The page, counted from 1; nil where it is not known.
    package var page: Int?
    /// The paragraph, counted from 1 among all blocks.
    package var paragraph: Int

    /// Creates a block.
    package init(
      kind: Kind,
      range: Range<ByteOffset>,
      prose: [Range<ByteOffset>],
      page: Int? = nil,
      paragraph: Int
    ) {
      self.kind = kind
      self.range = range
      self.prose = prose
      self.page = page
      self.paragraph = paragraph
    }

    /// Whether it belongs to a quotation that is set off.
    package var isQuotation: Bool { if case .quotation = kind { true } else { false } }
  }

  /// A heading with everything below it.
  package struct Section: Hashable, Sendable {
    /// The words of the heading.
    package var title: String
    /// 1 for the highest.
    package var level: Int
    /// The first block below the heading.
    package var firstBlock: Int
    /// The heading.
    package var range: Range<ByteOffset>
  }

  /// A link with the words it is set on.
  package struct Link: Hashable, Sendable {
    /// All of it.
    package var whole: Range<ByteOffset>
    /// The words.
    package var words: Range<ByteOffset>
    /// The target as written.
    package var target: Range<ByteOffset>

    /// Creates a link.
    package init(whole: Range<ByteOffset>, words: Range<ByteOffset>, target: Range<ByteOffset>) {
      self.whole = whole
      self.words = words
      self.target = target
    }
  }

  /// A reference to literature: `[@key, p. 22]`, `@key`, `\cite{key}` or `(Name, 2019, s. 12)`.
  package struct Citation: Hashable, Sendable {
    /// All of it.
    package var range: Range<ByteOffset>
    /// The keys; empty where it is written in words.
    package var keys: [String]

    /// Creates a citation.
    package init(range: Range<ByteOffset>, keys: [String]) {
      self.range = range
      self.keys = keys
    }
  }

  /// The file.
  package var path: StudyPath
  /// The text that all places count in.
  package var text: SourceText
  /// The file, where the text is what it prints and not the file itself.
  var origin: PrintedOrigin?
  /// How it is written.
  package var format: Format
  /// The blocks in the order of the text.
  package var blocks: [Block]
  /// The sections in the order of the text.
  package var sections: [Section]
  /// The links in the order of the text.
  package var links: [Link]
  /// The citations in the order of the text.
  package var citations: [Citation]
  /// The quotes in the order of the text.
  package var quotes: [Quote]
  /// Quotation marks without a partner.
  package var loneMarks: [Range<ByteOffset>]
  /// How quotes are set in this file.
  package var style: HouseStyle

  /// Finds sections and quotes in blocks.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - text: The text that all places count in.
  ///   - format: How it is written.
  ///   - blocks: The blocks in the order of the text.
  ///   - links: The links in the order of the text.
  ///   - citations: The citations in the order of the text.
  ///   - names: Who can be named as the speaker of a quote.
  ///   - memory: What sections of an earlier text were read as; nil where all of them are read.
  /// - Complexity: O(bytes).
  package init(
    path: StudyPath,
    text: SourceText,
    format: Format,
    blocks: [Block],
    links: [Link],
    citations: [Citation],
    names: SpeakerNames,
    memory: ManuscriptMemory? = nil
  ) {
    self.path = path
    self.text = text
    self.format = format
    self.blocks = blocks
    self.links = links
    self.citations = citations
    sections = []
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level) = block.kind else { continue }
      let title = block.prose.map { text.string($0) }.joined().onOneLine
      sections.append(Section(title: title, level: level, firstBlock: index + 1, range: block.range))
    }
    let found = SectionReading.all(text, blocks, citations, names, memory)
    quotes = found.quotes
    loneMarks = found.loneMarks
    style = found.style
  }

  /// The links that begin in a stretch, which come in the order of the text.
  func links(in range: Range<ByteOffset>) -> ArraySlice<Link> {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].whole.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < links.count, links[end].whole.lowerBound < range.upperBound { end += 1 }
    return links[low..<end]
  }

  /// The section a block belongs to; nil before the first heading.
  package func section(ofBlock block: Int) -> Section? { sections.last { $0.firstBlock <= block } }

  /// A stretch of the text as one of the file: the same but where the text is what the file prints.
  package func inFile(_ range: Range<ByteOffset>) -> (text: SourceText, range: Range<ByteOffset>) {
    guard let origin else { return (text, range) }
    return (origin.source, origin.range(of: range))
  }

  /// A stretch as a place in the file.
  package func place(_ range: Range<ByteOffset>) -> Place {
    let (text, range) = inFile(range)
    return Place(file: path, text: text, range: range)
  }
}

extension Manuscript {
  /// Whether a link in the paragraph of a quote leads to a source.
  package func links(to source: StudyPath, from quote: VerifiedQuote) -> Bool {
    let block = blocks[quote.quote.block].range
    let lower = min(block.lowerBound, quote.quote.whole.lowerBound)
    let upper = max(block.upperBound, quote.quote.whole.upperBound)
    return links(in: lower..<upper).contains { link in
      guard link.whole.upperBound <= upper else { return false }
      return LinkReader.link(text, link.target, path)?.path == source
    }
  }
}
