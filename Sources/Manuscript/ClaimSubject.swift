import KodebokQuery
import KodebokStudyModel

/// What a claim is about: a node of the code book with everything below it, or a saved query.
package enum ClaimSubject: Hashable, Sendable {
  /// A code or theme.
  case code(CodeID)
  /// A saved query by its id.
  case query(String)

  /// What a link of a report leads to; nil for what nothing can be counted of.
  package init?(_ link: StudyLink, in study: Study) {
    guard let path = link.path, let fragment = link.fragment else { return nil }
    if path == study.codeBook.path {
      let id = study.codeBook.resolved(CodeID(fragment))
      guard study.codeBook[id] != nil else { return nil }
      self = .code(id)
      return
    }
    guard let entry = study.entries.first(where: { $0.kind == .query && $0.file == path && $0.id == fragment }) else {
      return nil
    }
    self = .query(entry.id)
  }

  /// The words that name it.
  package func label(in study: Study) -> String {
    switch self {
    case .code(let id): study.codeBook.label(id)
    case .query(let id): study.entries.first { $0.kind == .query && $0.id == id }?.label ?? id
    }
  }
}

/// Counts who says what the claims of the reports are about: a map over documents, put together at the end.
package struct ClaimCounting: Sendable {
  /// What is counted, in the order in which the claims come.
  package let subjects: [ClaimSubject]
  private let families: [Set<CodeID>]
  private let queries: [Query?]

  /// Prepares the counting.
  package init(_ subjects: [ClaimSubject], in study: Study) {
    self.subjects = subjects
    families = subjects.map { subject in
      if case .code(let id) = subject { study.codeBook.family(of: id) } else { [] }
    }
    queries = subjects.map { subject in
      guard case .query(let id) = subject,
        let text = study.entries.first(where: { $0.kind == .query && $0.id == id })?.values.first
      else { return nil }
      let query = Query(text)
      return query.problems.isEmpty ? query : nil
    }
  }

  /// The segments of a document for each subject.
  ///
  /// - Complexity: O(codings · log turns), and that of the queries.
  package func segments(in document: Document, of study: Study) -> [[Segment]] {
    guard !subjects.isEmpty else { return [] }
    let asks = queries.contains { $0 != nil }
    let wanted = families.reduce(into: Set<CodeID>()) { $0.formUnion($1) }
    return self.segments(study.segments(of: document) { asks || wanted.contains($0.code) }, of: study)
  }

  /// Those of some segments that are about each subject.
  package func segments(_ segments: [Segment], of study: Study) -> [[Segment]] {
    subjects.indices.map { index in
      if let query = queries[index] { return Query.evaluate(query, over: segments, study: study) }
      return segments.filter { families[index].contains($0.code) }
    }
  }

  /// Who says it, from the segments of all documents; nil for a query that cannot be read.
  ///
  /// `asked` tells who was asked about a node of the code book, or nil where that is not known.
  package func counts(
    _ parts: [[[Segment]]],
    in study: Study,
    speaking: [ParticipantID],
    asked: (CodeID) -> [ParticipantID]? = { _ in nil }
  ) -> [ClaimSubject: Prevalence] {
    var result: [ClaimSubject: Prevalence] = [:]
    for (index, subject) in subjects.enumerated() {
      if case .query = subject, queries[index] == nil { continue }
      let segments = parts.flatMap { index < $0.count ? $0[index] : [] }
      var known: [ParticipantID]?
      if case .code(let id) = subject { known = asked(id) }
      result[subject] = Prevalence(of: segments, study: study, speaking: speaking, asked: known)
    }
    return result
  }
}
