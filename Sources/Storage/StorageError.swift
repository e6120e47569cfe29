import KodebokStudyModel

/// Why a change was not made; nothing of the study is lost or half-written by any of them.
package enum StorageError: Error, Hashable, Sendable {
  /// There is no study here.
  case noStudy(path: String)
  /// The study may only be read.
  case readOnly(path: String)
  /// The disk is full.
  case full(path: String)
  /// A file that must be known could not be read; the reason is the system's.
  case unreadable(path: String, reason: String)
  /// A file could not be written; the reason is the system's.
  case unwritable(path: String, reason: String)
  /// Another program holds the study for longer than is waited; who, as far as is known.
  case locked(holder: String)
  /// The file was changed after the change was made from it.
  case changedSince(StudyPath)
  /// A file that was to be made is there.
  case exists(StudyPath)
  /// A file that was to be changed is not there.
  case missing(StudyPath)
  /// The file is of a newer version and is only read.
  case newerVersion(StudyPath)
  /// A path that does not stay inside the study.
  case outside(StudyPath)
  /// Codings of this coder are changed only by that coder's own actions.
  case anotherCoder(CoderID)
  /// There is nothing to take back.
  case nothingToUndo
  /// There is nothing to do again.
  case nothingToRedo
  /// The step cannot be taken back or done again: what it made was changed since. The action and the file.
  case changedAfter(action: String, StudyPath)
  /// The file is written in an older encoding, which does not have a character.
  case unencodable(StudyPath, character: String, encoding: String)
  /// The name of a coder gives no folder name, or no coder is known.
  case unusableCoder(String)

  init(_ failure: FileFailure) {
    if failure.isFull {
      self = .full(path: failure.path)
    } else if failure.isReadOnly {
      self = .readOnly(path: failure.path)
    } else {
      self = .unwritable(path: failure.path, reason: failure.reason)
    }
  }
}
