import KodebokChanges
import KodebokStudyModel
import KodebokText

/// What codes are suggested from: learnt from the segments once, renewed when the study has been read anew.
struct Suggester: Sendable {
  /// The segments it learns from at most; more make it slower, not better.
  static let limit = 4_000

  private let learnt: Lazily<CodeSuggestions>

  /// Learns, when first asked, from the segments of a study.
  init(study: Study, indices: [StudyPath: SegmentIndex], open: [Document]) {
    learnt = Lazily {
      // What is open comes first, so that the limit does not cut it off, and no segment is counted twice.
      let first = Set(open.map(\.source.path))
      var segments = open.flatMap { document in
        indices[document.source.path]?.entries.map(\.segment) ?? study.segments(of: document)
      }
      for path in indices.keys.sorted() where !first.contains(path) {
        guard segments.count < Self.limit else { break }
        segments += (indices[path]?.entries ?? []).map(\.segment)
      }
      return CodeSuggestions(study: study, segments: Array(segments.prefix(Self.limit)))
    }
  }

  /// The likeliest codes for some words.
  func codes(for words: String, recent: [CodeID], leavingOut: Set<CodeID>) -> [CodeID] {
    learnt.value.codes(for: words, recent: recent, leavingOut: leavingOut)
  }
}

extension StudyView {
  /// The five codes most likely wanted at a place of an open source.
  func suggestions(for view: DocumentView?, at place: ByteOffset?) -> [CodeID] {
    guard let view, let document = view.document.value else {
      return Array(suggester.codes(for: "", recent: last.map { [$0.code] } ?? [], leavingOut: []).prefix(5))
    }
    var words = ""
    var here: Set<CodeID> = []
    if let place {
      if let passage = Passage(place..<place, in: document) { words = view.text.string(passage.range) }
      here = Set(document.codings.filter { $0.isPlaced && $0.range.contains(place) && $0.coder == coder }.map(\.code))
    }
    var recent = CodeSuggestions.recent(of: coder, in: document)
    if let last {
      recent.removeAll { $0 == last.code }
      recent.insert(last.code, at: 0)
    }
    let found = suggester.codes(for: words, recent: Array(recent.prefix(8)), leavingOut: here)
    return Array(found.filter { codeBook[$0]?.isParked == false }.prefix(5))
  }
}
