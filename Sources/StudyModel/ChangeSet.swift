import KodebokText

/// One step of what a user does: a change of a coding or of a file.
public enum Change: Hashable, Sendable {
  /// A coding is added to a coder's file about a source; its range counts in the text on disk.
  case add(Coding, source: StudyPath, coder: CoderID)
  /// A coding is taken out of a coder's file.
  case remove(Coding, source: StudyPath, coder: CoderID)
  /// A coding is changed; both have the same id.
  case replace(Coding, by: Coding, source: StudyPath, coder: CoderID)
  /// A text file is edited; the edits count in the text whose digest is given, where one is given.
  case edit(StudyPath, [TextEdit], in: TextDigest?)
  /// A file is made that is not there.
  case create(StudyPath, content: String)
  /// A coder's file follows its source, or is rewritten against the text on disk without other change.
  case rebase(source: StudyPath, coder: CoderID, from: StudyPath?)
  /// The lines of a coder's file that git's conflict markers surround are written as one list.
  case settleConflict(file: StudyPath)
  /// The name of a coder is written into the settings.
  case nameCoder(CoderID, name: String)
  /// A source or other text file is written again in UTF-8.
  case reencode(StudyPath)
}

/// What a user does, as one undoable step: the same for the editor, the command line and a fix.
public struct ChangeSet: Hashable, Sendable {
  /// The catalogue key of what is done, such as `tag`.
  public var action: String
  /// The facts its words are made of.
  public var facts: [String: Fact]
  /// The steps, in order.
  public var changes: [Change]
  /// Who does it.
  public var coder: CoderID
  /// When: UTC, `2026-11-20T10:00:00Z`.
  public var time: String

  /// Creates a change set.
  public init(action: String, facts: [String: Fact] = [:], changes: [Change], coder: CoderID, time: String) {
    self.action = action
    self.facts = facts
    self.changes = changes
    self.coder = coder
    self.time = time
  }

  /// Whether nothing is changed.
  public var isEmpty: Bool { changes.isEmpty }
}
