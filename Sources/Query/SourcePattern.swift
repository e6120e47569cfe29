import KodebokStudyModel

/// What a query says of a source: a path, a folder, a file name, or a file name without ending.
struct SourcePattern: Sendable {
  private let pattern: Pattern
  private let folder: StudyPath

  /// Creates a pattern from the value of a term.
  init(_ value: String) {
    pattern = Pattern(value)
    folder = StudyPath(value.hasSuffix("/") ? String(value.dropLast()) : value)
  }

  /// Whether a source is meant.
  func matches(_ path: StudyPath) -> Bool {
    if pattern.matches(path.value) || pattern.matches(path.name) || path.isInside(folder) { return true }
    let ending = path.ending
    return !ending.isEmpty && pattern.matches(String(path.name.dropLast(ending.count + 1)))
  }
}
