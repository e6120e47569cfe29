import KodebokStudyModel
import KodebokText

/// How many say something: the formula behind "5 of 7 (Tone 3, …) · against 1 (Sofie) · 12 segments".
///
/// Only participants who have not withdrawn count, and a segment in which nobody else speaks is none. A *segment* is a
/// distinct span of a source: coded by several coders, with merged codes, or with two codes of one theme, it counts
/// once. A participant *says* it when a segment touches one of the participant's turns and no coding of that span
/// contradicts; a participant is *against* when a coding of such a span has the stance `contradicts`. One person can do
/// both, in different places.
///
/// The denominator is who could have said it: the participants who speak in coded material, or, where it is known who
/// was asked, those who were asked and those who said it unasked.
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
  /// Those who nuance it, in the same order; they are among those who say it as well.
  public var nuances: [Count]
  /// Those of the denominator who neither say nor contradict it, in the order of the table, with 0 segments.
  public var silent: [Count]
  /// Participants in coded material who were not asked and did not bring it up, in the order of the table; empty where
  /// it is not known who was asked.
  public var notAsked: [Count]
  /// Whether it is known who was asked.
  public var isAskedKnown: Bool
  /// The denominator: see above.
  public var participants: Int
  /// The distinct segments, whoever speaks in them.
  public var segments: Int
  /// The sources that hold them.
  public var sources: Int
  /// The coders who coded them, sorted.
  public var coders: [CoderID]

  /// Whether one participant only holds it, saying it or contradicting it, though others could have.
  public var isSingleHolder: Bool {
    participants > 1 && Set((says + against).map(\.participant)).count == 1
  }

  /// Counts a node of the code book with everything below it.
  ///
  /// - Parameters:
  ///   - node: The code or theme.
  ///   - segments: Segments of the study; those of other codes are passed over.
  ///   - study: The study.
  ///   - speaking: Who speaks in coded material; see ``speaking(in:study:)``.
  ///   - asked: Who was asked about it, or nil where that is not known.
  /// - Complexity: O(segments).
  public init(
    of node: CodeID,
    over segments: [Segment],
    study: Study,
    speaking: [ParticipantID],
    asked: [ParticipantID]? = nil
  ) {
    let family = study.codeBook.family(of: study.codeBook.resolved(node))
    self.init(of: segments.filter { family.contains($0.code) }, study: study, speaking: speaking, asked: asked)
  }

  /// Counts segments that belong together, such as the answer of a query.
  public init(of segments: [Segment], study: Study, speaking: [ParticipantID], asked: [ParticipantID]? = nil) {
    let withdrawn = Set(study.participants.all.lazy.filter(\.hasWithdrawn).map(\.id))
    var spans: [SegmentPlace: Int] = [:]
    var passages: [[Segment]] = []
    for segment in segments {
      let people = segment.participants
      if !withdrawn.isEmpty, !people.isEmpty, people.allSatisfy(withdrawn.contains) { continue }
      let span = SegmentPlace(segment)
      if let index = spans[span] {
        passages[index].append(segment)
      } else {
        spans[span] = passages.count
        passages.append([segment])
      }
    }
    var tally = PrevalenceTally()
    for passage in passages { tally.add(passage) }
    tally.sources = Set(spans.keys.map(\.source)).count
    self.init(tally, PresentPeople(study, speaking: speaking), asked: asked)
  }

  /// Turns what was counted into names and numbers.
  init(_ tally: PrevalenceTally, _ people: PresentPeople, asked: [ParticipantID]?) {
    says = people.sorted(tally.says)
    against = people.sorted(tally.against)
    nuances = people.sorted(tally.nuances)
    let heard = people.marked((says + against).lazy.map(\.participant))
    var could = people.speaking
    if let asked {
      let marked = people.marked(asked)
      for place in could.indices { could[place] = could[place] && marked[place] || heard[place] }
    }
    participants = could.count { $0 }
    silent = people.named { could[$0] && !heard[$0] }
    notAsked = people.named { people.speaking[$0] && !could[$0] }
    isAskedKnown = asked != nil
    segments = tally.segments
    sources = tally.sources
    coders = tally.coders.sorted()
  }

  /// Who speaks in coded material: the participants of the documents that hold at least one coding, sorted.
  public static func speaking(in tallies: [DocumentTally], study: Study) -> [ParticipantID] {
    let withdrawn = Set(study.participants.all.filter(\.hasWithdrawn).map(\.id))
    var found: Set<ParticipantID> = []
    for tally in tallies where tally.codings > 0 { found.formUnion(tally.participants) }
    return found.subtracting(withdrawn).sorted()
  }
}

/// The participants who have not withdrawn, by their places in the table.
struct PresentPeople: Sendable {
  private let people: [Participant]
  private let places: [ParticipantID: Int]
  /// Who speaks in coded material.
  private(set) var speaking: [Bool] = []

  init(_ study: Study, speaking: some Sequence<ParticipantID>) {
    people = study.participants.all.filter { !$0.hasWithdrawn }
    places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.speaking = marked(speaking)
  }

  /// Which of them some ids name.
  func marked(_ ids: some Sequence<ParticipantID>) -> [Bool] {
    var result = [Bool](repeating: false, count: people.count)
    for id in ids { if let place = places[id] { result[place] = true } }
    return result
  }

  /// Those with a count: the largest first, then in the order of the table.
  func sorted(_ counts: [ParticipantID: Int]) -> [Prevalence.Count] {
    counts.compactMap { id, count in places[id].map { (place: $0, count: count) } }
      .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { Prevalence.Count(participant: people[$0.place].id, name: people[$0.place].name, segments: $0.count) }
  }

  /// Those that are meant, in the order of the table, with 0 segments.
  func named(_ isMeant: (Int) -> Bool) -> [Prevalence.Count] {
    people.indices.lazy.filter(isMeant).map {
      Prevalence.Count(participant: people[$0].id, name: people[$0].name, segments: 0)
    }
  }
}

/// What is counted of one node before it is put into names; parts of different documents can be added.
struct PrevalenceTally: Sendable {
  var says: [ParticipantID: Int] = [:]
  var against: [ParticipantID: Int] = [:]
  var nuances: [ParticipantID: Int] = [:]
  var segments = 0
  var sources = 0
  var coders: Set<CoderID> = []

  /// Counts the codings of one span.
  mutating func add(_ codings: some Collection<Segment>) {
    guard let first = codings.first else { return }
    let isAgainst = codings.contains { $0.coding.stance == .contradicts }
    let isNuance = !isAgainst && codings.contains { $0.coding.stance == .nuances }
    segments += 1
    for coding in codings { coders.insert(coding.coder) }
    for participant in first.participants {
      if isAgainst { against[participant, default: 0] += 1 } else { says[participant, default: 0] += 1 }
      if isNuance { nuances[participant, default: 0] += 1 }
    }
  }

  mutating func merge(_ other: Self) {
    says.merge(other.says) { $0 + $1 }
    against.merge(other.against) { $0 + $1 }
    nuances.merge(other.nuances) { $0 + $1 }
    segments += other.segments
    sources += other.sources
    coders.formUnion(other.coders)
  }
}
