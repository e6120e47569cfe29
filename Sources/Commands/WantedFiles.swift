import KodebokStudyModel

/// The files and folders that a check is about: all of them where none is named.
struct WantedFiles: Sendable {
  private let paths: [StudyPath]

  /// Takes the words of the command line, `--stdin-filename` among them.
  init(_ opened: OpenedStudy) throws(CommandFailure) {
    var paths: [StudyPath] = []
    for word in opened.invocation.arguments where word != "-" { paths.append(try opened.path(of: word)) }
    if let name = opened.invocation.value("stdin-filename") { paths.append(try opened.path(of: name)) }
    self.paths = paths
  }

  /// Whether a file is one of them, or lies in one of the folders.
  func contains(_ file: StudyPath) -> Bool {
    paths.isEmpty || paths.contains { $0.value.isEmpty || file == $0 || file.isInside($0) }
  }

  /// Whether a finding is in one of them, or points there.
  func concern(_ finding: Finding) -> Bool {
    contains(finding.place.file) || finding.related.contains { contains($0.place.file) }
  }
}
