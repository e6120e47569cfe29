import KodebokStudyModel

/// What the user did last in this session: what "tag again" repeats and "take back" undoes.
struct LastStep: Sendable {
  /// The code that was given.
  var code: CodeID
  /// The coding that was made.
  var coding: CodingID
  /// Where.
  var source: StudyPath
}
