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
    guard !source.segments.isEmpty else { return }
    there.formUnion(frame.present(source.attending))
    let segments = claim.map { claim in source.segments.filter { $0.coding.claim == claim } } ?? source.segments
    var own: [CodeID: PrevalenceTally] = [:]
    for passage in frame.passages(segments) {
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
    for (node, tally) in other.tallies { tallies[node, default: PrevalenceTally()].merge(tally) }
  }

  // MARK: Reading

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: tallies.keys) }

  /// Who was there in coded material and has not withdrawn, sorted.
  public var attending: [ParticipantID] { there.sorted() }

  /// How many say what a node stands for.
  ///
  /// - Parameters:
  ///   - node: A node that has a row.
  ///   - asked: Who was asked about it, such as ``GuideCoverage/asked(about:)`` tells; nil where that is not known.
  /// - Returns: The figures; all 0 for a node without codings.
  public func prevalence(of node: CodeID, asked: [ParticipantID]? = nil) -> Prevalence {
    Prevalence(tallies[node] ?? PrevalenceTally(), study: frame.study, speaking: attending, asked: asked)
  }
}
