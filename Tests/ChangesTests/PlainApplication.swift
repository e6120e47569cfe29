import KodebokStudyModel
import KodebokText

/// Files and codings in memory, to which change sets are applied as simply as can be.
struct PlainApplication {
  /// The texts by path.
  var texts: [StudyPath: String] = [:]
  /// Everybody's codings by source and coder, in the order they were added.
  var codings: [String: [Coding]] = [:]

  mutating func apply(_ set: ChangeSet) {
    for change in set.changes {
      switch change {
      case .add(let coding, let source, let coder):
        codings[source.value + " " + coder.value, default: []].append(coding)
      case .remove(let coding, let source, let coder):
        codings[source.value + " " + coder.value]?.removeAll { $0 == coding }
      case .replace(let old, let new, let source, let coder):
        let key = source.value + " " + coder.value
        codings[key] = codings[key]?.map { $0 == old ? new : $0 }
      case .edit(let path, let edits, _):
        texts[path] = SourceText(texts[path] ?? "").applying(edits).string
      case .create(let path, let content): texts[path] = content
      case .rebase, .settleConflict, .nameCoder, .reencode: break
      }
    }
  }
}
