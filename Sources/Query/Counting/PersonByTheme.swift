import KodebokStudyModel

/// Everything that one person says on one theme, in the order in which it was said, with what was new each time.
///
/// Occasions stand in ``HeldOrder``, passages in the order of the text. New are the codes that were not heard from this
/// person on an earlier occasion; with several interviews in a round, ``newByRound(_:)`` takes them together.
public struct PersonByTheme: StudyCount {
  /// One interview, group or other source in which the person speaks on the theme.
  public struct Occasion: Sendable {
    /// The source.
    public var source: StudyPath
    /// The date as the register has it, or empty.
    public var date: String
    /// The round as the register has it, or empty.
    public var round: String
    /// The passages in the order of the text.
    public var passages: [Passage]
    /// The codes, in the order of the code book.
    public var codes: [CodeID]
    /// Those of the codes that were not heard from the person on an earlier occasion.
    public var new: [CodeID]
    /// Codes of earlier occasions that are not heard here.
    public var missing: [CodeID]
  }

  /// Who.
  public let participant: ParticipantID
  /// Who and what counts; the selection is that of codes, whatever it was asked to be.
  public let frame: CountingFrame
  private var found: [StudyPath: [Passage]] = [:]

  /// Creates a list of nothing.
  ///
  /// - Parameters:
  ///   - participant: Who; nothing is found for somebody who has withdrawn.
  ///   - theme: The theme or code, or nil for the whole code book.
  ///   - study: The study.
  ///   - selection: Whether parked and fact codes count; its level and nodes make no difference.
  public init(
    of participant: ParticipantID,
    on theme: CodeID?,
    in study: Study,
    _ selection: CodeSelection = CodeSelection()
  ) {
    self.participant = participant
    var selection = selection
    selection.level = .codes
    selection.only = theme.map { [study.codeBook.resolved($0)] }
    frame = CountingFrame(study, selection)
  }

  /// Finds the passages of a source.
  public mutating func add(_ source: CodedSource) {
    let own = source.segments.filter { $0.participants.contains(participant) }
    for passage in frame.passages(own) where passage.participants.contains(participant) {
      found[passage.source, default: []].append(passage)
    }
  }

  /// Adds the passages of other documents.
  public mutating func merge(_ other: Self) { found.merge(other.found) { $0 + $1 } }

  /// The occasions in the order in which they were held.
  public var occasions: [Occasion] {
    let places = frame.study.codeBook.indices
    func inBookOrder(_ codes: Set<CodeID>) -> [CodeID] {
      codes.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    }
    var heard: Set<CodeID> = []
    return HeldOrder(frame.study).sorted(found.keys).map { source in
      let row = frame.study.material[source]
      let passages = (found[source] ?? []).sorted(by: Passage.studyOrder)
      let codes = Set(passages.flatMap(\.nodes))
      let occasion = Occasion(
        source: source,
        date: row?.date ?? "",
        round: row?.round ?? "",
        passages: passages,
        codes: inBookOrder(codes),
        new: inBookOrder(codes.subtracting(heard)),
        missing: inBookOrder(heard.subtracting(codes))
      )
      heard.formUnion(codes)
      return occasion
    }
  }

  /// The rounds in the order in which they were first held, with the codes that are new in each.
  public static func newByRound(_ occasions: [Occasion]) -> [(round: String, new: [CodeID])] {
    var result: [(round: String, new: [CodeID])] = []
    for occasion in occasions {
      if let index = result.firstIndex(where: { $0.round == occasion.round }) {
        result[index].new += occasion.new
      } else {
        result.append((occasion.round, occasion.new))
      }
    }
    return result
  }
}
