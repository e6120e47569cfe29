import KodebokStudyModel
import KodebokText

/// Edits of several files that are made together; what overlaps an edit that is there already is left out.
struct FileEdits {
  private var edits: [StudyPath: [TextEdit]] = [:]

  /// Adds edits of a file, which count in its text before all of them.
  mutating func add(_ more: [TextEdit], in path: StudyPath) {
    for edit in more {
      let isTaken = edits[path]?.contains { other in
        other.range.lowerBound < edit.range.upperBound && edit.range.lowerBound < other.range.upperBound
          || other.range == edit.range
      }
      if isTaken != true { edits[path, default: []].append(edit) }
    }
  }

  /// The edits of one file in the order of its text.
  subscript(path: StudyPath) -> [TextEdit] {
    (edits[path] ?? []).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// One change for each file, sorted by path.
  var changes: [Change] { edits.keys.sorted().map { .edit($0, self[$0], in: nil) } }
}
