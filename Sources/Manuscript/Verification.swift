import KodebokStudyModel
import KodebokText

/// The reports of a study, read and ready to be held against the material.
///
/// ``found(in:of:)`` is a pure function of one document, so documents can be gone through in any order on several
/// threads; ``verified(_:)`` puts the results together.
package struct ReportReading: Sendable {
  /// The reports in the order of their paths.
  package let manuscripts: [Manuscript]
  /// Who can be named.
  package let names: SpeakerNames
  /// The quotes of all manuscripts.
  let all: [QuoteSearch.Target]
  /// Nil where no document is to be gone through.
  private let search: QuoteSearch?
  /// For each manuscript and each of its quotes the index among the quotes looked for.
  private let targets: [[Int]]

  /// Reads the reports among a study's notes.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - memory: What sections were read as before; nil where all of them are read.
  /// - Complexity: O(bytes of the reports).
  package init(_ study: Study, memory: ManuscriptMemory? = nil) {
    let reports = study.notes.filter { Self.isReport($0.path) && $0.decoding.encoding != .binary }
    let names = memory?.names ?? SpeakerNames(study)
    let texts = reports.map { Self.manuscript($0.decoding.text, path: $0.path, names: names, memory: memory) }
    let flows = study.flows.map { FlowReader.read($0, names: names) }
    let all = flows.isEmpty ? texts : (texts + flows).sorted { $0.path < $1.path }
    self.init(all, names, isSearching: memory == nil)
  }

  /// Takes manuscripts that were read already.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts.
  ///   - names: Who can be named.
  ///   - isSearching: Whether documents are to be gone through with ``found(in:of:)``; a memory of quotes needs no
  ///     preparation for that.
  package init(_ manuscripts: [Manuscript], _ names: SpeakerNames, isSearching: Bool = true) {
    self.manuscripts = manuscripts
    self.names = names
    // A quote that is printed twice is looked for twice: differences keep their places in print.
    var all: [QuoteSearch.Target] = []
    targets = manuscripts.map { manuscript in
      manuscript.quotes.map { quote in
        all.append(QuoteSearch.Target(quote, in: manuscript.text))
        return all.count - 1
      }
    }
    self.all = all
    search = isSearching ? QuoteSearch(all) : nil
  }

  /// Whether a note of a study is a report whose quotes are checked.
  package static func isReport(_ path: StudyPath) -> Bool {
    guard ["md", "markdown", "qmd", "tex"].contains(path.ending) else { return false }
    return ["reports", "rapporter"].contains { path.isInside(StudyPath($0)) }
  }

  /// Reads a manuscript by the ending of its file.
  package static func manuscript(
    _ text: SourceText,
    path: StudyPath,
    names: SpeakerNames,
    memory: ManuscriptMemory? = nil
  ) -> Manuscript {
    if path.ending == "tex" { return LaTeXReader.read(text, path: path, names: names) }
    return MarkdownReader.read(text, path: path, names: names, memory: memory)
  }

  /// Whether no quotes are looked for, so that documents need not be gone through.
  package var isEmpty: Bool { all.isEmpty }

  /// The passages of a document that quotes may come from.
  ///
  /// - Complexity: O(bytes of the document), and O(words²) for each quote that is found.
  package func found(in document: Document, of study: Study) -> [QuoteSearch.Found] {
    (search ?? QuoteSearch(all)).found(in: document, of: study)
  }

  /// The condensates of a study that quotes may come from.
  package func foundInCondensates(of study: Study) -> [QuoteSearch.Found] {
    guard !isEmpty else { return [] }
    let search = search ?? QuoteSearch(all)
    return Self.condensates(of: study).flatMap { search.found(in: $0.text, layer: .condensate, at: $0.place) }
  }

  /// The condensates of a study: those of the code book, then those among the memos.
  static func condensates(of study: Study) -> [CondensedText] {
    var result: [CondensedText] = []
    let book = study.codeBook
    for code in book.codes {
      guard let words = code.condensate, !words.isEmpty else { continue }
      result.append(
        CondensedText(text: SourceText(words), place: Place(file: book.path, text: book.text, range: code.labelRange))
      )
    }
    for memo in study.memos where Condensate.Kind(memo.kind) == .condensate {
      let start = TextPosition(line: memo.line, column: 0)
      let place = Place(file: memo.file, start: start, end: start)
      result.append(CondensedText(text: SourceText(Condensate.words(of: memo)), place: place))
    }
    return result
  }

  /// Puts together what was found: for every quote of every report the passages it may come from, the best first.
  package func verified(_ found: [QuoteSearch.Found]) -> [VerifiedReport] {
    var passages: [Int: [Sighting]] = [:]
    for one in found { passages[one.quote, default: []].append(one.sighting) }
    return zip(manuscripts, targets).map { manuscript, targets in
      let quotes = zip(manuscript.quotes, targets).map { quote, target in
        VerifiedQuote(quote, from: passages[target] ?? [])
      }
      return VerifiedReport(manuscript: manuscript, quotes: quotes)
    }
  }
}

/// A report with what its quotes were found to be.
package struct VerifiedReport: Sendable {
  /// The report.
  package var manuscript: Manuscript
  /// Its quotes in the order of the text.
  package var quotes: [VerifiedQuote]
}

/// What stands for what people said, in the researcher's words.
struct CondensedText: Hashable, Sendable {
  var text: SourceText
  var place: Place
}
