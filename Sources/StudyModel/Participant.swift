import KodebokText

/// A person of the study: a row of `participants.csv`.
public struct Participant: Sendable {
  /// The identity.
  public var id: ParticipantID
  /// The name used in the report; empty where none is given.
  public var pseudonym: String
  /// The group, or empty.
  public var group: String
  /// Whether the person has withdrawn, as written (empty: no).
  public var withdrawn: String
  /// Consent by purpose, as written, in the order of the columns.
  public var consents: [(purpose: String, value: String)]
  /// Every other column in the order of the file.
  public var attributes: [(name: String, value: String)]
  /// The row in the file, counted from 1 with the header as row 1.
  public var row: Int

  /// Creates a participant.
  public init(
    id: ParticipantID,
    pseudonym: String,
    group: String = "",
    withdrawn: String = "",
    consents: [(purpose: String, value: String)] = [],
    attributes: [(name: String, value: String)] = [],
    row: Int
  ) {
    self.id = id
    self.pseudonym = pseudonym
    self.group = group
    self.withdrawn = withdrawn
    self.consents = consents
    self.attributes = attributes
    self.row = row
  }

  /// The pseudonym, or the id where there is none.
  public var name: String { pseudonym.isEmpty ? id.value : pseudonym }

  /// Whether the person has withdrawn: the cell says anything but no (`no`, `nei`, `false`, `0`, `-`), such as a date.
  public var hasWithdrawn: Bool {
    !["", "no", "n", "nei", "false", "0", "-", "–"].contains(withdrawn.lowercased())
  }
}

/// Something wrong with a table; rows and columns count from 1.
public struct TableProblem: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A column the table needs is missing; the fact is its name.
    case missingColumn
    /// A cell that must be filled is empty.
    case emptyCell
    /// Two rows have the same identity.
    case duplicateRow
    /// A date that cannot be read.
    case unreadableDate
    /// A quotation mark is never closed.
    case openQuote
    /// A row has more cells than the header.
    case raggedRow
    /// A value that is none of those allowed.
    case invalidValue
    /// The file is not UTF-8.
    case encoding
  }

  /// What it is.
  public var kind: Kind
  /// The value or the name of the column that the problem is about.
  public var value: String
  /// Where it stands in the text of the file.
  public var range: Range<ByteOffset>

  /// Creates a problem.
  public init(kind: Kind, value: String, range: Range<ByteOffset>) {
    self.kind = kind
    self.value = value
    self.range = range
  }
}

/// The participants of a study in the order of the file.
public struct Participants: Sendable {
  /// Where the table lies.
  public var path: StudyPath
  /// The text it was read from; empty where there is no table.
  public var text: SourceText
  /// The rows.
  public var all: [Participant]
  /// What is wrong with the table.
  public var problems: [TableProblem]
  private var byName: [String: Int]
  /// What participants are called, as written: ids and pseudonyms of two characters or more with a letter among them.
  public let names: Set<String>

  /// Creates the table; the first row with a name has it, ids go before pseudonyms, case is not looked at.
  public init(path: StudyPath, text: SourceText, all: [Participant], problems: [TableProblem] = []) {
    self.path = path
    self.text = text
    self.all = all
    self.problems = problems
    byName = [:]
    names = Set(
      all.lazy.flatMap { [$0.id.value, $0.pseudonym] }.map { Normalization.nfc($0) }
        .filter { $0.count > 1 && $0.contains(where: \.isLetter) }
    )
    for (index, one) in all.enumerated() where byName[one.id.value.lowercased()] == nil {
      byName[one.id.value.lowercased()] = index
    }
    for (index, one) in all.enumerated() where !one.pseudonym.isEmpty {
      if byName[one.pseudonym.lowercased()] == nil { byName[one.pseudonym.lowercased()] = index }
    }
  }

  /// The participants of a study without a table.
  public static let empty = Participants(path: StudyPath("participants.csv"), text: SourceText(""), all: [])

  /// The participant with an id or pseudonym, in any case.
  public subscript(name: String) -> Participant? { byName[name.lowercased()].map { all[$0] } }
}
