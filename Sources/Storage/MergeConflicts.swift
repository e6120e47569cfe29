import KodebokBytes
import KodebokStudyModel
import KodebokText

/// Git's conflict markers in a text that people write: both sides stand in it, and somebody must choose.
enum MergeConflicts {
  /// A finding for each conflict; linear in the text.
  static func findings(in text: SourceText, path: StudyPath) -> [Finding] {
    var findings: [Finding] = []
    var from = 0
    while let start = line(beginningWith: "<<<<<<<", in: text, from: from) {
      let end = line(beginningWith: ">>>>>>>", in: text, from: start)
      let first = text.line(at: ByteOffset(start))
      let last = text.line(at: ByteOffset(end ?? start))
      findings.append(
        Finding(
          rule: "conflict-markers",
          variant: "text",
          severity: .error,
          place: Place(file: path, text: text, range: text.lineRange(first)),
          facts: ["file": .text(path.value), "line": .number(first + 1), "endLine": .number(last + 1)]
        )
      )
      from = (end ?? start) + 7
    }
    return findings
  }

  /// The beginning of the next line that starts with a marker and a blank, a line end or nothing after it.
  private static func line(beginningWith marker: String, in text: SourceText, from: Int) -> Int? {
    let needle = Array(marker.utf8)
    var from = from
    while let found = text.bytes.offset(of: needle, from: from) {
      from = found + needle.count
      let beginsLine = found == 0 || text.bytes[found - 1] == 0x0A || text.bytes[found - 1] == 0x0D
      let endsWord = from >= text.bytes.count || [0x20, 0x0A, 0x0D].contains(text.bytes[from])
      if beginsLine, endsWord { return found }
    }
    return nil
  }
}
