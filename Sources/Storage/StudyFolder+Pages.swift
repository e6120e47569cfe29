import KodebokStudyModel

extension StudyFolder {
  /// Writes a page for an editor that cannot ask the server for it; gives its absolute path.
  ///
  /// Pages hold words of the material: they lie in the inner folder, which only its owner may look into and which git
  /// leaves out. A link on the way is not followed: a study from elsewhere might lead out of itself by one.
  package func writePage(_ name: String, _ bytes: [UInt8]) throws(StorageError) -> String {
    let inner = root + "/" + StudyNames.inner
    let folder = inner + "/pages"
    let path = folder + "/" + name
    guard StudyPath(name).staysInside, !name.contains("/"), !name.hasPrefix(".") else {
      throw StorageError.outside(StudyPath(name))
    }
    for part in [inner, folder, path] where Files.status(part, followingLinks: false)?.kind == .link {
      throw StorageError.outside(StudyPath(String(part.dropFirst(root.utf8.count + 1))))
    }
    let disk = Disk()
    try StudyLock.prepare(inner, disk)
    do throws(FileFailure) {
      try disk.makeFolders(folder, mode: 0o700)
      try disk.replace(path, with: bytes, newMode: 0o600)
    } catch {
      throw StorageError(error)
    }
    return path
  }
}
