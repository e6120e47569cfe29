import KodebokStudyModel
import KodebokText

extension Rule {
  /// Git's conflict markers, in a file of codings or in a text that people write.
  static let conflictMarkers = Rule(
    "conflict-markers",
    .error,
    mending: .unasked,
    document: { _, document in
      let ofFiles = document.fileFindings { problem in
        guard case .conflict(let line, let end) = problem else { return nil }
        return (line, ["endLine": .number(end)])
      }
      return ofFiles + MergeConflicts.findings(in: document.text, path: document.source.path)
    },
    study: { study, _ in
      var findings = study.notes.flatMap { MergeConflicts.findings(in: $0.decoding.text, path: $0.path) }
      for (text, path) in [
        (study.codeBook.text, study.codeBook.path), (study.participants.text, study.participants.path),
        (study.material.text, study.material.path),
      ] {
        findings += MergeConflicts.findings(in: text, path: path)
      }
      return findings
    }
  )
}

/// Git's conflict markers in a text that people write: both sides stand in it, and somebody must choose.
private enum MergeConflicts {
  /// A finding for each conflict.
  ///
  /// - Complexity: O(lines).
  static func findings(in text: SourceText, path: StudyPath) -> [Finding] {
    var starts: [Int] = []
    var ends: [Int] = []
    let lines = text.lineCount
    text.bytes.withUnsafeBufferPointer { bytes in
      for line in 0..<lines {
        let start = text.lineRange(line).lowerBound.value
        guard start < bytes.count, bytes[start] == 0x3C || bytes[start] == 0x3E else { continue }
        guard isMarker(bytes, start) else { continue }
        if bytes[start] == 0x3C { starts.append(line) } else { ends.append(line) }
      }
    }
    var next = 0
    var last = -1
    return starts.compactMap { first in
      // A marker inside a conflict that is told already is part of it.
      guard first > last else { return nil }
      while next < ends.count, ends[next] < first { next += 1 }
      last = next < ends.count ? ends[next] : first
      return Finding(
        at: Place(file: path, text: text, range: text.lineRange(first)),
        variant: "text",
        ["file": .text(path.value), "line": .number(first + 1), "endLine": .number(last + 1)]
      )
    }
  }

  /// Whether seven equal marks stand at a place, and a blank, a line end or nothing after them.
  private static func isMarker(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let mark = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == mark, end - start < 8 { end += 1 }
    return end - start == 7 && (end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A)
  }
}
