/// Why an archive could not be read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// It is no ZIP archive.
  case notAnArchive
  /// It is damaged, or made so that programs read it differently.
  case damaged
  /// An entry is encrypted.
  case encrypted
  /// An entry is compressed in a way that documents do not use.
  case unknownMethod
  /// There are more entries, or an entry is larger, than is read.
  case tooLarge
}
