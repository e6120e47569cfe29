import KodebokStudyModel
import KodebokText

/// A text of the researcher that stands for passages: a condensate, a summary, or a description that is held against
/// the sources.
///
/// It stands under a node of the code book (`Condensate:`, `Summary:`) or is a memo of that kind, about a code, or about a
/// code and a participant or source: `{.condensate about="trust P3" rests=sha-12-…}`. `rests` says what it rested on when
/// it was read last; a description also says in `checked` on which day.
package struct Condensate: Sendable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// An artificial quote.
    case condensate
    /// What a code holds, in the researcher's words.
    case summary
    /// A description of a category, checked against whole sources.
    case description

    /// Reads the kind of a memo, in either language.
    package init?(_ word: String) {
      switch CaseFolding.lowercased(word) {
      case "condensate", "kondensat", "kunstig sitat": self = .condensate
      case "summary", "sammendrag", "oppsummering": self = .summary
      case "description", "content description", "beskrivelse", "innholdsbeskrivelse": self = .description
      default: return nil
      }
    }
  }

  /// What it is.
  package var kind: Kind
  /// The heading it stands under.
  package var title: String
  /// Its words.
  package var text: String
  /// The nodes of the code book it is about; what stands below them counts.
  package var codes: [CodeID]
  /// The participants it is about; all where none is named.
  package var participants: [ParticipantID]
  /// The sources it is about; all where none is named.
  package var sources: [StudyPath]
  /// The fingerprint as written, or empty.
  package var rests: String
  /// The day it was last held against the sources, as written, or empty.
  package var checked: String
  /// Its heading.
  package var place: Place
  /// The id of the memo; empty for one in the code book.
  package var memo: String

  /// Whether it is about one case only.
  package var isCase: Bool { !participants.isEmpty || !sources.isEmpty }

  /// Creates a text of the researcher.
  package init(
    kind: Kind,
    title: String,
    text: String,
    codes: [CodeID],
    participants: [ParticipantID],
    sources: [StudyPath],
    rests: String,
    checked: String,
    place: Place,
    memo: String
  ) {
    self.kind = kind
    self.title = title
    self.text = text
    self.codes = codes
    self.participants = participants
    self.sources = sources
    self.rests = rests
    self.checked = checked
    self.place = place
    self.memo = memo
  }

  /// The words of a memo without the list of passages that a condensate is begun with.
  package static func words(of memo: Memo) -> String {
    memo.text.split(separator: "\n").filter { !($0.hasPrefix("[") && String($0).holds("](")) }.joined(separator: "\n")
  }

  /// The condensates, summaries and descriptions of a study: those of the code book, then those of the memos.
  ///
  /// A memo that is about no node of the code book rests on no passages and is none of them.
  package static func all(in study: Study) -> [Condensate] {
    let book = study.codeBook
    var result: [Condensate] = []
    for code in book.codes {
      for (kind, words) in [(Kind.condensate, code.condensate), (.summary, code.summary)] {
        guard let words, !words.isEmpty else { continue }
        result.append(
          Condensate(
            kind: kind,
            title: code.label,
            text: words,
            codes: [code.id],
            participants: [],
            sources: [],
            rests: code.attributes.first { $0.key == "rests" }?.value ?? "",
            checked: "",
            place: Place(file: book.path, text: book.text, range: code.labelRange),
            memo: ""
          )
        )
      }
    }
    lazy var sources = Dictionary(
      study.sources.flatMap { [($0.path.value, $0.path), ($0.path.name, $0.path)] }
    ) { first, _ in first }
    for memo in study.memos {
      guard let kind = Kind(memo.kind) else { continue }
      let codes = memo.about.compactMap { book[CodeID($0)]?.id }
      guard !codes.isEmpty else { continue }
      let start = TextPosition(line: memo.line, column: 0)
      result.append(
        Condensate(
          kind: kind,
          title: memo.title,
          text: words(of: memo),
          codes: codes,
          participants: memo.about.compactMap { book[CodeID($0)] == nil ? study.participants[$0]?.id : nil },
          sources: memo.about.compactMap { sources[$0] },
          rests: memo.rests,
          checked: memo.checked,
          place: Place(file: memo.file, start: start, end: start),
          memo: memo.id
        )
      )
    }
    return result
  }
}

/// What texts rest on in one document: a map over documents, put together at the end.
package struct CondensateReading: Sendable {
  /// A passage or source that a text rests on.
  package struct Ground: Sendable {
    /// Its mark.
    package var mark: UInt64
    /// Where it stands.
    package var place: Place
    /// Whose words they are, by name; the first of several.
    package var speaker: String
    /// Its words; empty for a whole source.
    package var words: String
  }

  /// The texts, in the order of the study.
  package let condensates: [Condensate]
  private let families: [Set<CodeID>]
  private let wanted: Set<CodeID>

  /// Prepares the reading.
  package init(_ condensates: [Condensate], in study: Study) {
    self.condensates = condensates
    families = condensates.map { $0.codes.reduce(into: []) { $0.formUnion(study.codeBook.family(of: $1)) } }
    wanted = families.reduce(into: []) { $0.formUnion($1) }
  }

  /// What each text rests on in a document, in the order of the document: the distinct passages that bear its codes,
  /// whoever coded them; for a description the document itself where it holds one.
  ///
  /// Participants who have withdrawn are left out.
  ///
  /// - Complexity: O(codings · log turns + passages of all texts), and O(bytes) for descriptions.
  package func grounds(in document: Document, of study: Study) -> [[Ground]] {
    guard !condensates.isEmpty else { return [] }
    let withdrawn = Set(study.participants.all.lazy.filter(\.hasWithdrawn).map(\.id))
    let segments = study.segments(of: document) { wanted.contains($0.code) }.filter { segment in
      segment.participants.isEmpty || !segment.participants.allSatisfy(withdrawn.contains)
    }
    var whole: UInt64?
    return condensates.indices.map { index in
      let one = condensates[index]
      guard one.sources.isEmpty || one.sources.contains(document.source.path) else { return [] }
      let own = segments.filter { segment in
        families[index].contains(segment.code)
          && (one.participants.isEmpty || segment.participants.contains(where: one.participants.contains))
      }
      if one.kind == .description {
        guard !own.isEmpty || !one.sources.isEmpty else { return [] }
        let mark = whole ?? Footing.mark(document.text.bytes)
        whole = mark
        return [Ground(mark: mark, place: Place(file: document.source.path), speaker: "", words: "")]
      }
      var seen: Set<SegmentPlace> = []
      return own.compactMap { segment in
        guard seen.insert(SegmentPlace(segment)).inserted else { return nil }
        let people = segment.participants
        let name = people.first.flatMap { study.participants[$0.value]?.name } ?? segment.speaker
        return Ground(
          mark: Footing.mark(words: segment.quote, speakers: people.map(\.value)),
          place: Place(file: segment.source, start: segment.start, end: segment.end),
          speaker: name,
          words: segment.quote
        )
      }
    }
  }

  /// Puts together what the documents gave: a text with all it rests on.
  package func grounded(_ parts: [[[Ground]]]) -> [(condensate: Condensate, grounds: [Ground], footing: Footing)] {
    condensates.enumerated().map { index, one in
      let grounds = parts.flatMap { index < $0.count ? $0[index] : [] }
      var footing = Footing()
      for ground in grounds { footing.add(ground.mark) }
      return (one, grounds, footing)
    }
  }
}
