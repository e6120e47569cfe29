import KodebokStudyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension StudyFolder {
  /// Writes a working paper such as a sorting sheet into a folder of the study that version control is told to leave
  /// out, because it repeats passages.
  ///
  /// It is no step that could be taken back: it changes nothing of the study, and deleting the file undoes it. A link on
  /// the way is not followed: a study from elsewhere might lead out of itself by one.
  package func writePaper(
    _ text: String,
    at path: StudyPath,
    language: Settings.Language = .english
  ) throws(FileFailure) {
    guard path.staysInside, !path.folder.value.isEmpty else { throw FileFailure(path.value, EINVAL) }
    let disk = Disk()
    let folder = absolute(path.folder)
    for part in [folder, absolute(path)] where Files.status(part, followingLinks: false)?.kind == .link {
      throw FileFailure(path.value, ELOOP)
    }
    try disk.makeFolders(folder)
    let ignore = folder + "/.gitignore"
    if Files.status(ignore, followingLinks: false) == nil {
      let words =
        language == .norwegian
        ? "Arbeidsark gjentar utdrag og hører til denne maskinen."
        : "Working papers repeat passages and belong to this machine."
      try disk.create(ignore, with: Array("# \(words)\n*\n".utf8))
    }
    try disk.replace(absolute(path), with: Array(text.utf8))
  }

  /// The first of some paths, made from one by numbers, at which there is no file or one that may be replaced.
  package func freePaper(_ path: StudyPath, mayReplace: (StudyPath) -> Bool) -> StudyPath {
    var number = 1
    while true {
      let name = path.ending.isEmpty ? path.value : String(path.value.dropLast(path.ending.count + 1))
      let next = number == 1 ? path : StudyPath("\(name)-\(number).\(path.ending)")
      let isTaken = Files.status(absolute(next), followingLinks: false) != nil
      if !isTaken || mayReplace(next) || number > Limits.files { return next }
      number += 1
    }
  }
}
