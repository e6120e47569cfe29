import KodebokStudyModel
import KodebokText

/// How often each code is used, overall and by unit.
///
/// - *Segments* are distinct stretches (``Passage``); *codings* are the lines of all coders.
/// - *Words* are those that participants speak in the segments, each word once however many segments hold it.
/// - A segment in which participants of several columns speak counts in each, so that for participants and groups the
///   columns of a row may add up to more than its total; its words count for the one who says them.
public struct Frequencies: StudyCount {
  /// The figures of one cell, row or column.
  public struct Count: Hashable, Sendable {
    /// Distinct segments.
    public var segments = 0
    /// Codings of all coders.
    public var codings = 0
    /// Documents with a segment.
    public var documents = 0
    /// Words spoken by participants; 0 where texts were not known.
    public var words = 0
    /// Participants who speak in a segment.
    public var participants: Set<ParticipantID> = []
    /// Coders.
    public var coders: Set<CoderID> = []

    /// Creates a count of nothing.
    public init() {}

    mutating func merge(_ other: Self) {
      segments += other.segments
      codings += other.codings
      documents += other.documents
      words += other.words
      participants.formUnion(other.participants)
      coders.formUnion(other.coders)
    }

    /// Counts a passage with those of its codings that belong to a row, and those of its speakers that belong to a cell.
    mutating func add(codings: Int, _ passage: Passage, _ people: [ParticipantID]) {
      segments += 1
      self.codings += codings
      participants.formUnion(people)
      for segment in passage.segments { coders.insert(segment.coder) }
    }
  }

  /// Where a figure stands; nil for a row or column means the total.
  private struct Place: Hashable {
    var code: CodeID?
    var column: Int?
  }

  /// Who and what counts.
  public let frame: CountingFrame
  /// All columns; those that ``columns`` names are shown.
  public let units: UnitColumns?
  private var counts: [Place: Count] = [:]

  /// Creates a count of nothing.
  ///
  /// - Parameters:
  ///   - unit: What the columns are, or nil for totals only.
  ///   - frame: Who and what counts.
  public init(by unit: CountingUnit?, _ frame: CountingFrame) {
    self.frame = frame
    units = unit.map { UnitColumns($0, in: frame) }
  }

  /// Counts a source.
  public mutating func add(_ source: CodedSource) { add(source, passages: frame.passages(source.segments)) }

  /// Counts a source whose passages are known.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - passages: Its passages, as ``CountingFrame/passages(_:)`` gives them.
  public mutating func add(_ source: CodedSource, passages: [Passage]) {
    var own: [Place: Count] = [:]
    var covered: [CodeID?: [Range<ByteOffset>]] = [:]
    let text = source.transcript == nil ? nil : source.text
    for passage in passages {
      let columns = units?.columns(of: passage) ?? []
      let rows = passage.nodes.map(Optional.some) + [nil]
      let range = text?.byteRange(of: passage.scalars)
      for row in rows {
        let codings = codings(of: passage, under: row)
        for column in columns.map(Optional.some) + [nil] {
          let people = column.map { self.people(of: passage, in: $0, of: columns) } ?? passage.participants
          own[Place(code: row, column: column), default: Count()].add(codings: codings, passage, people)
        }
        if let range { Self.cover(&covered[row, default: []], range) }
      }
    }
    count(words: covered, of: source, in: &own)
    for (place, count) in own {
      var count = count
      count.documents = count.segments > 0 ? 1 : 0
      counts[place, default: Count()].merge(count)
    }
  }

  private func codings(of passage: Passage, under row: CodeID?) -> Int {
    guard let row else { return passage.segments.count }
    if passage.nodes.count == 1 { return passage.segments.count }
    return passage.segments.count { frame.nodes(of: $0.code).contains(row) }
  }

  private func people(of passage: Passage, in column: Int, of columns: [Int]) -> [ParticipantID] {
    guard let units, columns.count > 1 else { return passage.participants }
    return passage.participants.filter { units.columns(of: passage.source, [$0]).contains(column) }
  }

  /// Puts stretches that overlap together; they come in the order of their beginnings.
  private static func cover(_ ranges: inout [Range<ByteOffset>], _ range: Range<ByteOffset>) {
    if let last = ranges.last, range.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  private func count(
    words covered: [CodeID?: [Range<ByteOffset>]],
    of source: CodedSource,
    in own: inout [Place: Count]
  ) {
    guard !covered.isEmpty, var spoken = SpokenWords(source, frame) else { return }
    for (row, ranges) in covered {
      for part in ranges.flatMap({ spoken.parts(in: $0) }) {
        own[Place(code: row, column: nil), default: Count()].words += part.words
        for column in units?.columns(of: source.path, part.participant.map { [$0] } ?? []) ?? [] {
          own[Place(code: row, column: column), default: Count()].words += part.words
        }
      }
    }
  }

  /// Adds what was counted in other documents.
  public mutating func merge(_ other: Self) {
    for (place, count) in other.counts { counts[place, default: Count()].merge(count) }
  }

  // MARK: Reading

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: counts.keys.compactMap(\.code)) }

  /// The columns to be shown, as indices into ``units``.
  public var columns: [Int] { units?.shown(used: counts.keys.compactMap(\.column)) ?? [] }

  /// The figures of a row and a column; nil means all of them.
  public func count(_ code: CodeID? = nil, column: Int? = nil) -> Count {
    counts[Place(code: code, column: column)] ?? Count()
  }
}
