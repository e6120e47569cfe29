import KodebokStudyModel

/// The work matrix: codes or themes down, any unit across, and in each cell the passages in the order of the study.
///
/// What a table shows of a cell is a view: the number, the words with their line references, or a summary that the
/// researcher has written. Rows and columns are those of code book and tables, so that an empty cell is there to be
/// seen. A passage in which several participants speak stands in the column of each.
public struct WorkMatrix: StudyCount {
  /// Who and what counts.
  public let frame: CountingFrame
  /// All columns; those that ``columns`` names are shown.
  public let units: UnitColumns
  /// The passages that the cells hold.
  public private(set) var passages: [Passage] = []
  /// For each node and column: indices of passages, in no order.
  private var cells: [CodeID: [Int: [Int]]] = [:]
  /// Whether ``passages`` stand in the order of the study, as they do where sources were counted in that order.
  private var isInOrder = true

  /// Creates a matrix of nothing.
  public init(by unit: CountingUnit, _ frame: CountingFrame) {
    self.frame = frame
    units = UnitColumns(unit, in: frame)
  }

  /// Puts the passages of a source into the matrix.
  ///
  /// - Complexity: O(n) in the segments that are in the order of the text.
  public mutating func add(_ source: CodedSource) { add(frame.passages(source.segments)) }

  /// Puts the passages of a source into the matrix, where they are known.
  ///
  /// - Complexity: O(n) in the passages.
  public mutating func add(_ found: [Passage]) {
    follow(found)
    for passage in found {
      let index = passages.count
      passages.append(passage)
      for column in units.columns(of: passage) {
        for node in passage.nodes { cells[node, default: [:]][column, default: []].append(index) }
      }
    }
  }

  /// Adds the passages of other documents.
  public mutating func merge(_ other: Self) {
    follow(other.passages)
    isInOrder = isInOrder && other.isInOrder
    if passages.isEmpty {
      (passages, cells) = (other.passages, other.cells)
      return
    }
    let offset = passages.count
    passages += other.passages
    for (node, columns) in other.cells {
      for (column, indices) in columns {
        cells[node, default: [:]][column, default: []].append(contentsOf: indices.lazy.map { $0 + offset })
      }
    }
  }

  private mutating func follow(_ others: [Passage]) {
    guard let last = passages.last, let first = others.first else { return }
    if first.source < last.source { isInOrder = false }
  }

  // MARK: Reading

  private func inOrder(_ indices: [Int]) -> [Passage] {
    let found = indices.sorted().map { passages[$0] }
    return isInOrder ? found : found.sorted(by: Passage.studyOrder)
  }

  /// The rows in the order of the code book.
  public var rows: [CountingFrame.Row] { frame.rows(used: cells.keys) }

  /// The columns to be shown, as indices into ``units``.
  public var columns: [Int] { units.shown(used: cells.values.flatMap(\.keys)) }

  /// The passages of a cell in the order of the study; none for an empty cell.
  public func passages(_ code: CodeID, _ column: Int) -> [Passage] {
    inOrder(cells[code]?[column] ?? [])
  }

  /// All passages in the order of the study, each once.
  ///
  /// - Complexity: O(n log n).
  public var ordered: [Passage] { isInOrder ? passages : passages.sorted(by: Passage.studyOrder) }

  /// The passages of a row in the order of the study, each once.
  public func passages(_ code: CodeID) -> [Passage] {
    guard let columns = cells[code] else { return [] }
    if columns.count == 1, let own = columns.first?.value { return inOrder(own) }
    // What stands in several columns comes several times.
    let indices = columns.values.joined().sorted()
    return inOrder(zip(indices, [-1] + indices).compactMap { $0 == $1 ? nil : $0 })
  }

  /// The number of passages of a cell.
  public func count(_ code: CodeID, _ column: Int) -> Int { cells[code]?[column]?.count ?? 0 }

  /// The number of different passages of a row; one that stands in several columns counts once.
  public func total(of code: CodeID) -> Int {
    guard let columns = cells[code] else { return 0 }
    return columns.count == 1 ? columns.first?.value.count ?? 0 : Set(columns.values.joined()).count
  }

  /// The number of different passages of a column; one with several codes counts once.
  public func total(ofColumn column: Int) -> Int {
    var found: Set<Int> = []
    for columns in cells.values { found.formUnion(columns[column] ?? []) }
    return found.count
  }

  /// The summaries and condensates that the researcher has written about a node in one column, in the order of files.
  ///
  /// A memo belongs to a cell whose `about` names both the code and the column: a participant by id or pseudonym, a
  /// source by path, else the value.
  public func summaries(_ code: CodeID, _ column: Int) -> [Memo] {
    let unit = units.all[column]
    let names = [unit.key.lowercased(), unit.label.lowercased()].filter { !$0.isEmpty }
    return frame.study.memos.filter { memo in
      Self.summaryKinds.contains(memo.kind.lowercased())
        && memo.about.contains { frame.study.codeBook.resolved(CodeID($0)) == code }
        && memo.about.contains { names.contains($0.lowercased()) }
    }
  }

  /// The kinds of memo that sum up passages, in both languages.
  private static let summaryKinds: Set<String> = ["summary", "sammendrag", "condensate", "kondensat", "kunstig sitat"]
}
