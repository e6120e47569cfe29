import KodebokStudyModel

/// The code the user gave last, in this session or before: what "tag again" repeats.
struct LastStep: Sendable {
  /// The code that was given.
  var code: CodeID
  /// The coding that was made.
  var coding: CodingID
  /// Where.
  var source: StudyPath
  /// Whether nothing was changed since, so that "take back" takes this back and not something else.
  var isNewest = true
}
