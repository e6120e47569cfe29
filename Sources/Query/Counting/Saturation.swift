import KodebokStudyModel

/// How many codes each interview brings that were not heard before, in the order in which the interviews were held.
///
/// Codes are those of participants' speech in transcripts; what only the interviewer says brings none, and articles are
/// no interviews. A transcript without codings is not known to bring nothing: it is left out and told.
public struct Saturation: StudyCount {
  /// One interview or one participant.
  public struct Step: Hashable, Sendable {
    /// The source, or the source in which the participant first speaks.
    public var source: StudyPath
    /// The participant, where participants are counted.
    public var participant: ParticipantID?
    /// The date as the register has it, or empty.
    public var date: String
    /// The round as the register has it, or empty.
    public var round: String
    /// The codes, in the order of the code book.
    public var codes: [CodeID]
    /// Those of the codes that no step before has.
    public var new: [CodeID]
    /// The different codes up to here.
    public var cumulative: Int
  }

  /// Who and what counts.
  public let frame: CountingFrame
  private var bySource: [StudyPath: Set<CodeID>] = [:]
  private var byParticipant: [StudyPath: [ParticipantID: Set<CodeID>]] = [:]
  /// Transcripts without codings, in no order.
  private var uncoded: [StudyPath] = []

  /// Creates a count of nothing.
  public init(_ frame: CountingFrame) { self.frame = frame }

  /// Counts a source.
  public mutating func add(_ source: CodedSource) {
    guard frame.isTranscript(source.path) else { return }
    guard !source.segments.isEmpty else { return uncoded.append(source.path) }
    var codes: Set<CodeID> = []
    var people: [ParticipantID: Set<CodeID>] = [:]
    for one in frame.present(source.attending) { people[one] = [] }
    for passage in frame.passages(source.segments) where passage.isSaid {
      codes.formUnion(passage.nodes)
      for one in passage.participants { people[one, default: []].formUnion(passage.nodes) }
    }
    bySource[source.path] = codes
    byParticipant[source.path] = people
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    bySource.merge(other.bySource) { $0.union($1) }
    byParticipant.merge(other.byParticipant) { $0.merging($1) { $0.union($1) } }
    uncoded += other.uncoded
  }

  // MARK: Reading

  /// Transcripts that are left out because nothing in them is coded, by path.
  public var withoutCodings: [StudyPath] { uncoded.sorted() }

  /// The interviews in the order in which they were held.
  public var byInterview: [Step] {
    steps(HeldOrder(frame.study).sorted(bySource.keys).map { ($0, nil, bySource[$0] ?? []) })
  }

  /// The participants in the order in which they were first there; in one source, in the order of the table.
  ///
  /// All that a participant says counts where the participant is first there, also what is said in later rounds.
  public var byPerson: [Step] {
    var order: [(StudyPath, ParticipantID?, Set<CodeID>)] = []
    var places: [ParticipantID: Int] = [:]
    let table = frame.study.participants.all.map(\.id)
    for source in HeldOrder(frame.study).sorted(byParticipant.keys) {
      let people = byParticipant[source] ?? [:]
      for one in table where people[one] != nil {
        let codes = people[one] ?? []
        if let place = places[one] {
          order[place].2.formUnion(codes)
        } else {
          places[one] = order.count
          order.append((source, one, codes))
        }
      }
    }
    return steps(order)
  }

  private func steps(_ order: [(StudyPath, ParticipantID?, Set<CodeID>)]) -> [Step] {
    let places = frame.study.codeBook.indices
    func inBookOrder(_ codes: Set<CodeID>) -> [CodeID] {
      codes.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    }
    var heard: Set<CodeID> = []
    return order.map { source, participant, codes in
      let row = frame.study.material[source]
      let new = inBookOrder(codes.subtracting(heard))
      heard.formUnion(codes)
      return Step(
        source: source,
        participant: participant,
        date: row?.date ?? "",
        round: row?.round ?? "",
        codes: inBookOrder(codes),
        new: new,
        cumulative: heard.count
      )
    }
  }
}

/// The stopping index of Guest, Namey and Chen: how little the latest interviews add to what the first ones brought.
///
/// Source: Guest G, Namey E, Chen M (2020), A simple method to assess and report thematic saturation in qualitative
/// research, *PLoS ONE* 15(5): e0232076, doi:10.1371/journal.pone.0232076. The first interviews, as many as the *base
/// size*, bring a number of different codes, which stays the divisor. A *run* is so many interviews in a row; runs
/// overlap, each begins one interview later than the one before. The *ratio* of a run is its new codes divided
/// by those of the base. Saturation is reached with the first run whose ratio is at most the *threshold*.
public struct SaturationIndex: Hashable, Sendable {
  /// Some interviews in a row.
  public struct Run: Hashable, Sendable {
    /// The first interview, counted from 1.
    public var first: Int
    /// The last interview.
    public var last: Int
    /// Codes that are new in them.
    public var new: Int
    /// The new codes divided by those of the base.
    public var ratio: Double
  }

  /// Why there is no index.
  public enum Reason: String, Hashable, Sendable {
    /// Base and one run need more interviews than there are.
    case tooFewInterviews
    /// The interviews of the base have no codes, so that there is nothing to divide by.
    case noCodesInBase
    /// Base size or run length is below 1, or the threshold is no number from 0 to 1.
    case unusableSettings
  }

  /// The interviews that the others are compared with.
  public let base: Int
  /// The interviews of a run.
  public let runLength: Int
  /// The highest ratio that counts as saturation.
  public let threshold: Double
  /// The different codes of the base.
  public let baseCodes: Int
  /// All runs.
  public let runs: [Run]
  /// Why there is no index, or nil.
  public let reason: Reason?

  /// The settings that the authors use for most examples: base 4, run 2, at most 5 % new.
  public static let usualBase = 4
  /// Two interviews.
  public static let usualRun = 2
  /// Five in a hundred.
  public static let usualThreshold = 0.05

  /// Works out the index from the number of new codes of each interview, in the order in which they were held.
  ///
  /// - Complexity: O(interviews).
  public init(
    new: [Int],
    base: Int = usualBase,
    runLength: Int = usualRun,
    threshold: Double = usualThreshold
  ) {
    (self.base, self.runLength, self.threshold) = (base, runLength, threshold)
    guard base > 0, runLength > 0, threshold >= 0, threshold <= 1 else {
      (baseCodes, runs, reason) = (0, [], .unusableSettings)
      return
    }
    baseCodes = new.prefix(base).reduce(0, +)
    guard base < new.count, runLength <= new.count - base else {
      (runs, reason) = ([], .tooFewInterviews)
      return
    }
    guard baseCodes > 0 else {
      (runs, reason) = ([], .noCodesInBase)
      return
    }
    reason = nil
    var found: [Run] = []
    var sum = new[base..<(base + runLength)].reduce(0, +)
    for start in base...(new.count - runLength) {
      if start > base { sum += new[start + runLength - 1] - new[start - 1] }
      found.append(
        Run(first: start + 1, last: start + runLength, new: sum, ratio: Double(sum) / Double(baseCodes))
      )
    }
    runs = found
  }

  /// The first run that brings at most the threshold; nil where none does.
  public var stop: Run? { runs.first { $0.ratio <= threshold } }

  /// The interview at which saturation was reached: the one before the run that showed it; nil where none did.
  ///
  /// The authors write 6+2 for saturation at interview 6, shown by two more.
  public var reachedAt: Int? { stop.map { $0.first - 1 } }
}
