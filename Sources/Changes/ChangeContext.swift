import KodebokStudyModel
import KodebokText

/// Who changes what when: everything a change needs that is not in the documents.
///
/// Each thing a user can do is a method that answers with a change set or refuses with a reason; nothing is read or
/// written here, and there is neither clock nor chance but the two handed in.
package struct ChangeContext: Sendable {
  /// The study.
  package var study: Study
  /// Who does it.
  package var coder: CoderID
  /// When: UTC, `2026-11-20T10:00:00Z`.
  package var time: String
  /// The language of headings and log lines that are written into the study's own files.
  package var language: Settings.Language
  /// Makes an id that no coding has yet.
  package var newID: @Sendable () -> CodingID

  /// Creates a context.
  package init(
    study: Study,
    coder: CoderID,
    time: String,
    language: Settings.Language,
    newID: @escaping @Sendable () -> CodingID
  ) {
    self.study = study
    self.coder = coder
    self.time = time
    self.language = language
    self.newID = newID
  }

  /// The date of ``time``, `2026-11-20`.
  var date: String { String(time.prefix(10)) }

  /// A change set of this coder at this time.
  func changeSet(_ action: String, _ facts: [String: Fact], _ changes: [Change]) -> ChangeSet {
    ChangeSet(action: action, facts: facts, changes: changes, coder: coder, time: time)
  }

  /// The facts about a code: `code` and `label`.
  func facts(_ code: CodeID, _ more: [String: Fact] = [:]) -> [String: Fact] {
    ["code": .text(code.value), "label": .text(label(code))].merging(more) { _, new in new }
  }

  /// The label people know a code by; its id where the code book does not have it.
  func label(_ code: CodeID) -> String { study.codeBook.label(code) }
}
