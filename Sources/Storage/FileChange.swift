import KodebokBytes
import KodebokStudyModel

/// The change of one stretch of a file; a file that is made or taken away is one stretch.
package struct FileChange: Hashable, Sendable {
  package var path: StudyPath
  /// The digest of the whole file before, nil where there was none.
  package var before: String?
  /// The digest of the whole file after, nil where there is none.
  package var after: String?
  /// Where the stretch begins, in bytes.
  package var offset: Int
  package var old: [UInt8]
  package var new: [UInt8]

  package init(path: StudyPath, before: String?, after: String?, offset: Int, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
    self.offset = offset
    self.old = old
    self.new = new
  }

  /// The change from one content to another; nil means no file.
  package init(path: StudyPath, from old: [UInt8]?, to new: [UInt8]?) {
    let (one, other) = (old ?? [], new ?? [])
    var start = 0
    while start < one.count, start < other.count, one[start] == other[start] { start += 1 }
    var (oneEnd, otherEnd) = (one.count, other.count)
    while oneEnd > start, otherEnd > start, one[oneEnd - 1] == other[otherEnd - 1] {
      oneEnd -= 1
      otherEnd -= 1
    }
    self.init(
      path: path,
      before: old.map { SHA256.hash($0).description },
      after: new.map { SHA256.hash($0).description },
      offset: start,
      old: Array(one[start..<oneEnd]),
      new: Array(other[start..<otherEnd])
    )
  }

  /// The change that takes this one back.
  package var inverse: FileChange {
    FileChange(path: path, before: after, after: before, offset: offset, old: new, new: old)
  }

  /// What becomes of a file.
  enum Outcome: Equatable {
    /// It already is as the change makes it.
    case done
    /// It gets this content, or is taken away where there is none.
    case content([UInt8]?)
    /// It is neither as before nor as after.
    case refused
  }

  /// What becomes of a file by changes that were made one after the other, of which it may have had the first already.
  ///
  /// Those that it has had are not made again, also not where a later one took them back: what was made and taken away
  /// stays away. One that starts from another content than there is is refused, or passed over where `keepsHandwork` says
  /// that others may have written meanwhile.
  static func applied(_ changes: [FileChange], to present: [UInt8]?, keepsHandwork: Bool) -> Outcome {
    let digest = present.map { SHA256.hash($0).description }
    let had = changes.lastIndex { $0.after == digest }
    var result = Outcome.done
    var content = present
    for change in changes[(had.map { $0 + 1 } ?? 0)...] {
      switch change.applied(to: content) {
      case .content(let next):
        content = next
        result = .content(next)
      case .refused where !keepsHandwork: return .refused
      case .refused, .done: continue
      }
    }
    return result
  }

  /// What the change makes of the present content.
  ///
  /// With `isLenient` a file changed elsewhere meanwhile is changed all the same where the old stretch holds at least
  /// eight bytes and stands there once.
  func applied(to content: [UInt8]?, isLenient: Bool = false) -> Outcome {
    let digest = content.map { SHA256.hash($0).description }
    if digest == after { return .done }
    if digest == before {
      guard let content else { return .content(new) }
      guard after != nil else { return .content(nil) }
      guard offset >= 0, offset <= content.count, old.count <= content.count - offset else { return .refused }
      return .content(Array(content[..<offset]) + new + Array(content[(offset + old.count)...]))
    }
    guard isLenient, let content, before != nil, after != nil, old.count >= 8, let place = content.offset(of: old),
      content.offset(of: old, from: place + 1) == nil
    else { return .refused }
    return .content(Array(content[..<place]) + new + Array(content[(place + old.count)...]))
  }
}
