import KodebokStudyModel
import KodebokText

/// How many say something: the formula behind "5 of 7 (Tone 3, …) · against 1 (Sofie) · 12 segments".
///
/// Only participants who have not withdrawn count. A *segment* is a distinct span of a source: coded by several coders,
/// with merged codes, or with two codes of one theme, it counts once. A participant *says* it when a segment touches
/// one of the participant's turns and no coding of that span contradicts; a participant is *against* when a coding
/// of such a span has the stance `contradicts`. One person can do both, in different places.
public struct Prevalence: Hashable, Sendable {
  /// A participant with the number of segments.
  public struct Count: Hashable, Sendable {
    /// Who.
    public var participant: ParticipantID
    /// The name used in the report.
    public var name: String
    /// The number of distinct segments.
    public var segments: Int
  }

  /// Those who say it: most segments first, then in the order of the table.
  public var says: [Count]
  /// Those who contradict it, in the same order.
  public var against: [Count]
  /// The denominator: participants who speak in coded material and have not withdrawn.
  public var participants: Int
  /// The distinct segments, whoever speaks in them.
  public var segments: Int
  /// The sources that hold them.
  public var sources: Int
  /// The coders who coded them, sorted.
  public var coders: [CoderID]

  /// Counts a node of the code book with everything below it.
  ///
  /// - Parameters:
  ///   - node: The code or theme.
  ///   - segments: Segments of the study; those of other codes are passed over.
  ///   - study: The study.
  ///   - speaking: Who speaks in coded material; see ``speaking(in:study:)``.
  /// - Complexity: O(segments).
  public init(of node: CodeID, over segments: [Segment], study: Study, speaking: [ParticipantID]) {
    let family = study.codeBook.family(of: study.codeBook.resolved(node))
    self.init(of: segments.filter { family.contains($0.code) }, study: study, speaking: speaking)
  }

  /// Counts segments that belong together, such as the answer of a query.
  public init(of segments: [Segment], study: Study, speaking: [ParticipantID]) {
    var spans: [SegmentPlace: (participants: [ParticipantID], isAgainst: Bool)] = [:]
    var order: [SegmentPlace] = []
    for segment in segments {
      let span = SegmentPlace(segment)
      let contradicts = segment.coding.stance == .contradicts
      if spans[span] == nil {
        order.append(span)
        spans[span] = (segment.participants, contradicts)
      } else if contradicts {
        spans[span]?.isAgainst = true
      }
    }
    var counts: [ParticipantID: Int] = [:]
    var contraries: [ParticipantID: Int] = [:]
    for span in order {
      guard let found = spans[span] else { continue }
      for participant in found.participants {
        if found.isAgainst { contraries[participant, default: 0] += 1 } else { counts[participant, default: 0] += 1 }
      }
    }
    let present = study.participants.all.filter { !$0.hasWithdrawn }
    func sorted(_ counts: [ParticipantID: Int]) -> [Count] {
      present.enumerated().compactMap { index, one in
        counts[one.id].map { (index, Count(participant: one.id, name: one.name, segments: $0)) }
      }
      .sorted { ($1.1.segments, $0.0) < ($0.1.segments, $1.0) }
      .map(\.1)
    }
    says = sorted(counts)
    against = sorted(contraries)
    let known = Set(present.map(\.id))
    participants = Set(speaking).intersection(known).count
    self.segments = order.count
    sources = Set(order.map(\.source)).count
    coders = Set(segments.map(\.coder)).sorted()
  }

  /// Who speaks in coded material: the participants of the documents that hold at least one coding, sorted.
  public static func speaking(in tallies: [DocumentTally], study: Study) -> [ParticipantID] {
    let withdrawn = Set(study.participants.all.filter(\.hasWithdrawn).map(\.id))
    var found: Set<ParticipantID> = []
    for tally in tallies where tally.codings > 0 { found.formUnion(tally.participants) }
    return found.subtracting(withdrawn).sorted()
  }
}
