import KodebokStudyModel

/// One durable step of a coder: what was done, to each thing before and after.
package struct JournalEntry: Sendable {
  /// What kind of step it is.
  package enum Kind: Hashable, Sendable {
    /// Something new.
    case step
    /// The step with this number was taken back.
    case undo(Int)
    /// The step with this number was done again.
    case redo(Int)
  }

  /// One thing that was changed.
  package enum Operation: Hashable, Sendable {
    case coding(CodingOperation)
    /// A file that is made, changed in one stretch, or taken away.
    case file(FileChange)
    /// Codings that follow a source which got another path.
    case move(coder: CoderID, from: StudyPath, to: StudyPath)
    /// A coder's file written against the present text, or with the sides of a conflict as one list.
    case rewrite(StudyPath)
  }

  /// The number of the step in its journal, counted from 1.
  package var number: Int
  package var kind: Kind
  /// The catalogue key of what was done.
  package var action: String
  package var facts: [String: Fact]
  /// UTC, `2026-11-20T10:00:00Z`.
  package var time: String
  package var operations: [Operation]

  package init(
    number: Int,
    kind: Kind,
    action: String,
    facts: [String: Fact],
    time: String,
    operations: [Operation]
  ) {
    self.number = number
    self.kind = kind
    self.action = action
    self.facts = facts
    self.time = time
    self.operations = operations
  }

  /// Whether the step moves or rewrites files of codings, which readers see in the files only.
  var needsFilesAtOnce: Bool {
    operations.contains {
      switch $0 {
      case .move, .rewrite: true
      case .coding, .file: false
      }
    }
  }

  /// The operations on codings.
  var codingOperations: [CodingOperation] {
    operations.compactMap { if case .coding(let operation) = $0 { operation } else { nil } }
  }
}
