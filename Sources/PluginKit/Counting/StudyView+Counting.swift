import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What was counted over a study, with what the count could not take in.
public struct Counted<Count: StudyCount>: Sendable {
  /// What was counted.
  public var count: Count
  /// The codings that the count leaves out, by reason.
  public var leftOut: CountingFrame.LeftOut
  /// Codings whose words were not found in the text.
  public var unplaced: Int
  /// Sources with at least one coded passage.
  public var codedSources: Int
  /// All sources.
  public var sources: Int
}

extension CodedSource {
  /// Takes from a document what counts need.
  ///
  /// Where the text was not asked for, those who were there are those whose words are coded and those in the register.
  public init(_ document: StudyDocument, in study: Study) {
    self.init(
      path: document.source.path,
      segments: document.segments,
      transcript: document.transcript,
      text: document.text,
      in: study
    )
    attending = Set(attending).union(document.segments.flatMap(\.participants)).sorted()
  }
}

extension StudyView {
  /// Counts every source by itself and puts the counts together.
  ///
  /// - Parameters:
  ///   - empty: The count of nothing.
  ///   - frame: Who and what counts: that of the count.
  ///   - needs: What is read of the sources.
  ///   - context: The run; its option `query`, where it has one, says which passages are counted.
  ///   - isMeant: Which segments the count is about; what is left out of others is not told.
  /// - Returns: The count, and what it leaves out.
  /// - Throws: That the query cannot be understood, or that the run was cancelled.
  public func counted<Count: StudyCount>(
    _ empty: Count,
    _ frame: CountingFrame,
    _ needs: DocumentNeeds,
    _ context: AnalysisContext,
    among isMeant: @escaping @Sendable (Segment) -> Bool = { _ in true }
  ) throws(AnalysisFailure) -> Counted<Count> {
    let text = context.options["query"] ?? ""
    let query = Query(text)
    if let problem = (query.problems + query.problems(in: study)).first(where: { !$0.isAnswerable }) {
      throw .query(problem, in: text)
    }
    let study = study
    let parts = try mapDocuments(needs.union(.segments), context) { document in
      var source = CodedSource(document, in: study)
      if !text.isEmpty { source.segments = Query.evaluate(query, over: source.segments, study: study) }
      var part = Counted(
        count: empty,
        leftOut: frame.leftOut(of: source.segments.filter(isMeant)),
        unplaced: document.unplaced,
        codedSources: source.segments.isEmpty ? 0 : 1,
        sources: 1
      )
      part.count.add(source)
      return part
    }
    let none = Counted(count: empty, leftOut: .init(), unplaced: 0, codedSources: 0, sources: 0)
    // Neighbours first, so that what is in the order of the study stays so. In halves: what two threads put together need
    // only be put together once more.
    let half = parts.count > 64 ? parts.count / 2 : 0
    var (result, rest) = inParallel {
      parts[..<half].reduce(into: none) { $0.merge($1) }
    } and: {
      parts[half...].reduce(into: none) { $0.merge($1) }
    }
    result.merge(rest)
    letGo((parts, rest))
    return result
  }
}

extension Counted {
  fileprivate mutating func merge(_ other: Self) {
    count.merge(other.count)
    leftOut.merge(other.leftOut)
    unplaced += other.unplaced
    codedSources += other.codedSources
    sources += other.sources
  }
}
