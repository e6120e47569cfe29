import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokXML

/// Reads the words of a Word document (ISO/IEC 29500, WordprocessingML).
///
/// Tracked changes are read as accepted; comments, hidden text and the codes of fields are left out, and what a document has
/// twice for programs of different age is read once.
struct WordReader {
  /// A run: words with one formatting.
  struct Run {
    /// Its beginning.
    var start: Int
    /// All of its first tag.
    var tag: Range<Int>
    /// Its formatting, tags included; empty without any.
    var formatting = 0..<0
    /// Behind its end.
    var end: Int
    /// The prefix that its names have.
    var prefix: String
    /// Its words: the first tag, where the last one begins, and whether white space at their ends counts.
    var words: [(tag: Range<Int>, end: Int, keepsSpace: Bool)] = []
  }

  /// What a field or a control is for.
  enum Purpose { case link(String), citation, contents, literature, other }

  struct Field {
    var instruction = ""
    var showsResult = false
    var purpose = Purpose.other
    /// Where its result begins, and in which paragraph.
    var start = 0
    var paragraph = 0
    /// The depth of the element, where one element is all of it.
    var depth = 0
  }

  /// A control around words.
  struct Control {
    var depth: Int
    var purpose = Purpose.other
    var start: Int
    var paragraph: Int
  }

  /// A paragraph that is open, with what is open inside of it.
  struct OpenParagraph {
    var draft = FlowDraft()
    var number: Int
    var runs: [Int] = []
    var runDepths: [Int] = []
    var isHidden = false
    var isEndDeleted = false
    var isLiterature = false
  }

  var reader: XMLReader
  var builder: FlowBuilder
  let styles: WordStyles
  let targets: [String: String]
  var runs: [Run] = []
  var hasPages = false
  var paragraphs: [OpenParagraph] = []
  var paragraphCount = 0
  var fields: [Field] = []
  var controls: [Control] = []
  var hyperlinks: [(target: String, start: Int)] = []
  /// The words of a paragraph whose end is deleted.
  var carried: FlowDraft?
  /// Alternatives of which the first was read, by depth.
  var chosen: Set<Int> = []
  /// The paragraphs of notes by their ids, where notes are read.
  var notes: [String: [FlowDraft]] = [:]
  /// The note that is read.
  var note: String?

  private init(_ part: [UInt8], _ styles: WordStyles, _ targets: [String: String]) {
    reader = XMLReader(part, namespaces: WordNames.namespaces)
    self.styles = styles
    self.targets = targets
    builder = FlowBuilder()
  }

  /// Reads a document.
  static func read(_ package: DocumentPackage, path: StudyPath) throws(WordFileProblem) -> WordReading {
    guard let main = try package.part(package.main) else { throw .damaged }
    let references = try package.relationships(of: package.main)
    func name(_ type: String) -> String? { references.first { $0.type == type && !$0.isExternal }?.target }
    let stylePart = try name("styles").flatMap { name throws(WordFileProblem) in try package.part(name) }
    do throws(XMLError) {
      let styles = try stylePart.map { part throws(XMLError) in try WordStyles(part) } ?? WordStyles()
      var body = WordReader(main, styles, Self.targets(references))
      try body.run()
      var notes: [[String: [FlowDraft]]] = []
      for type in ["footnotes", "endnotes"] { notes.append(try Self.notes(package, name(type), styles)) }
      for (index, note) in body.builder.notes.enumerated() {
        for draft in notes[note.reference.isEndnote ? 1 : 0][note.reference.id] ?? [] {
          var draft = draft
          draft.note = index + 1
          draft.anchor = note.reference.run
          body.builder.add(draft)
        }
      }
      let result = body.builder.result(path, hasPages: body.hasPages)
      return WordReading(report: result.report, pieces: result.pieces, runs: body.runs, main: main, styles: styles)
    } catch {
      throw WordFileProblem(error)
    }
  }

  private static func targets(_ references: [DocumentPackage.Relationship]) -> [String: String] {
    Dictionary(references.lazy.filter(\.isExternal).map { ($0.id, $0.target) }) { first, _ in first }
  }

  /// The paragraphs of the notes of a part; notes that cannot be read leave the body readable.
  private static func notes(
    _ package: DocumentPackage,
    _ name: String?,
    _ styles: WordStyles
  ) throws(XMLError) -> [String: [FlowDraft]] {
    guard let name, let part = try? package.part(name), let references = try? package.relationships(of: name) else {
      return [:]
    }
    var reader = WordReader(part, styles, targets(references))
    try reader.run()
    return reader.notes
  }
}

/// A Word document that was read, with where its words stand in the part that holds them.
struct WordReading {
  /// The report.
  var report: FlowReport
  /// Where its words stand, in the order of the text.
  var pieces: [FlowDraft.Piece]
  /// The runs of the part.
  var runs: [WordReader.Run]
  /// The part in UTF-8.
  var main: [UInt8]
  /// The styles.
  var styles: WordStyles
}
