import KodebokAnchoring
import KodebokChanges
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What codes are suggested from: learnt once from the segments of a study, and from each source again that changes.
struct Suggester: Sendable {
  /// The segments it learns from at most when a study is read; more make it slower, not better.
  static let limit = 4_000

  private let learnt: Lazily<CodeSuggestions>
  /// What was learnt already, and the sources that have changed since.
  private let known: CodeSuggestions?
  private let changed: [StudyPath: SegmentIndex]

  /// Learns, when first asked, from the segments of a study.
  init(study: Study, indices: [StudyPath: SegmentIndex], open: [Document]) {
    known = nil
    changed = [:]
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

  private init(_ known: CodeSuggestions, _ changed: [StudyPath: SegmentIndex]) {
    self.known = known
    self.changed = changed
    learnt = Lazily {
      var suggestions = known
      for path in changed.keys.sorted() {
        suggestions.learn((changed[path]?.entries ?? []).map(\.segment), of: path)
      }
      return suggestions
    }
  }

  /// Learns, when next asked, from sources as they are now; nil where nothing was learnt yet.
  func learning(_ indices: [SegmentIndex]) -> Suggester? {
    let present = learnt.present
    guard let base = present ?? known else { return nil }
    var changed = present == nil ? changed : [:]
    for index in indices { changed[index.source.path] = index }
    return Suggester(base, changed)
  }

  /// Learns now, so that the first list need not wait for it.
  func learn() { _ = learnt.value }

  /// The likeliest codes.
  func codes(for question: CodeSuggestions.Question) -> [CodeID] { learnt.value.codes(for: question) }
}

extension StudyView {
  /// The five codes most likely wanted for a selection, or the sentence at the cursor, of an open source.
  func suggestions(for view: DocumentView?, in selection: Range<ByteOffset>?) -> [CodeID] {
    var question = CodeSuggestions.Question()
    question.recent = last.map { [$0.code] } ?? []
    if let view, let document = view.document.value { ask(&question, about: selection, in: document) }
    let found = suggester.codes(for: question)
    return Array(found.lazy.filter { self.codeBook[$0]?.isParked == false }.prefix(5))
  }

  private func ask(
    _ question: inout CodeSuggestions.Question,
    about selection: Range<ByteOffset>?,
    in document: Document
  ) {
    let before = CodeSuggestions.recent(of: coder, in: document)
    question.recent = before.codes
    if let last {
      question.recent.removeAll { $0 == last.code }
      question.recent.insert(last.code, at: 0)
    }
    guard let selection, let passage = Passage(selection, in: document) else { return }
    let context = CodingContext(of: passage.range, in: document.text, transcript: document.transcript)
    question.words = document.text.string(passage.range)
    question.before = context.before
    question.after = context.after
    for placed in document.codings where placed.isPlaced && placed.range.overlaps(passage.range) {
      if placed.coder != coder {
        question.forgetting.insert(placed.coding.id)
      } else {
        if placed.range.contains(passage.range.lowerBound) { question.leavingOut.insert(placed.code) }
        let lastOne = last?.coding ?? before.last?.coding.id
        if placed.coding.id == lastOne { question.isRecentHere = true }
      }
    }
  }
}
