import KodebokStudyModel

/// The ``Prevalence`` of every node of the code book at once, counted document by document.
public struct Prevalences: StudyCount {
  /// Who and what counts.
  public let frame: CountingFrame
  /// The claim whose codings count; nil: all codings.
  public let claim: String?
  private var tallies: [CodeID: PrevalenceTally] = [:]
  private var there: Set<ParticipantID> = []

  /// Creates a count of nothing.
  ///
  /// - Parameters:
  ///   - claim: The id of a claim: only codings that name it count. Nil: all codings.
  ///   - frame: Who and what counts.
  public init(claim: String? = nil, _ frame: CountingFrame) {
    self.claim = claim
    self.frame = frame
  }

  /// Counts a source; who is there counts for the denominator where the source holds a coding.
  public mutating func add(_ source: CodedSource) {
    let segments = claim.map { claim in source.segments.filter { $0.coding.claim == claim } } ?? source.segments
    add(source, of: frame.passages(segments))
  }

  /// Counts a source whose passages are known.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - passages: All its passages, as ``CountingFrame/passages(_:)`` gives them; not asked for where a claim is chosen.
  public mutating func add(_ source: CodedSource, passages: [Passage]) {
    if claim == nil { add(source, of: passages) } else { add(source) }
  }

  private mutating func add(_ source: CodedSource, of passages: [Passage]) {
    guard !source.segments.isEmpty else { return }
    there.formUnion(frame.present(source.attending))
    var own: [CodeID: PrevalenceTally] = [:]
    for passage in passages {
      let isPlain = passage.segments.count == 1
      for node in passage.nodes {
        let codings =
          isPlain ? passage.segments : passage.segments.filter { frame.nodes(of: $0.code).contains(node) }
        own[node, default: PrevalenceTally()].add(codings)
      }
    }
    for (node, tally) in own {
      var tally = tally
      tally.sources = 1
      tallies[node, default: PrevalenceTally()].merge(tally)
    }
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    there.formUnion(other.there)
    if tallies.isEmpty {
      tallies = other.tallies
      return
    }
    for (node, tally) in other.tallies { tallies[node, default: PrevalenceTally()].merge(tally) }
  }

  // MARK: Reading

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: tallies.keys) }

  /// Who was there in coded material and has not withdrawn, sorted.
  public var attending: [ParticipantID] { there.sorted() }

  /// How many say what each node stands for, in the order of ``rows``.
  ///
  /// - Parameter asked: Who was asked about a node, such as ``GuideCoverage/asked(about:)`` tells; nil where that is not
  ///   known.
  /// - Returns: The rows with their figures.
  public func prevalences(
    asked: @Sendable (CodeID) -> [ParticipantID]? = { _ in nil }
  ) -> [(row: CountingFrame.Row, prevalence: Prevalence)] {
    let people = PresentPeople(frame.study, speaking: there)
    return inParallel(rows, least: 32) { row in
      (row, Prevalence(tallies[row.code] ?? PrevalenceTally(), people, asked: asked(row.code)))
    }
  }

  /// How many say what a node stands for.
  ///
  /// - Parameters:
  ///   - node: A node that has a row.
  ///   - asked: Who was asked about it; nil where that is not known.
  /// - Returns: The figures; all 0 for a node without codings.
  public func prevalence(of node: CodeID, asked: [ParticipantID]? = nil) -> Prevalence {
    Prevalence(tallies[node] ?? PrevalenceTally(), PresentPeople(frame.study, speaking: there), asked: asked)
  }
}
