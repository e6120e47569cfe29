#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system said when a file could not be read or written.
package struct FileFailure: Error, Hashable, Sendable {
  /// The path as it was given to the system.
  package var path: String
  /// The error number (`errno`).
  package var code: Int32

  package init(_ path: String, _ code: Int32) {
    self.path = path
    self.code = code
  }

  /// The system's own words, such as "Permission denied".
  package var reason: String { String(cString: strerror(code)) }
  /// Whether there is nothing at the path.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether writing is not allowed here.
  package var isReadOnly: Bool { code == EACCES || code == EPERM || code == EROFS }
  /// Whether the disk or the quota is full.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }
}
