import KodebokStudyModel

extension Rule {
  /// Two codings with one identity, in one file or in two.
  static let duplicateCodingID = Rule(
    "duplicate-coding-id",
    .error,
    fixable: true,
    document: { _, document in
      document.files.flatMap { file in
        file.problems.compactMap { problem -> Finding? in
          guard case .duplicateID(let line, let first, let id) = problem else { return nil }
          let facts: [String: Fact] = [
            "coding": .text(id.value), "coder": .text(file.coder.value), "source": .text(file.source.value),
            "line": .number(line), "first": .number(first),
          ]
          let related = Finding.Related(Place(file: file.path, line: first), role: "first")
          return Finding(at: Place(file: file.path, line: line), facts, related: [related])
        }
      }
    },
    study: { _, tallies in
      var first: [CodingID: (tally: Int, entry: Int)] = [:]
      first.reserveCapacity(tallies.reduce(0) { $0 + $1.codingIDs.count })
      var findings: [Finding] = []
      for (tally, document) in tallies.enumerated() {
        for (entry, coding) in document.codingIDs.enumerated() {
          guard let seen = first.updateValue((tally, entry), forKey: coding.id) else { continue }
          first[coding.id] = seen
          let other = tallies[seen.tally].codingIDs[seen.entry]
          // Two lines of one file are found in the document itself.
          guard seen.tally != tally || other.coder != coding.coder else { continue }
          let source = tallies[seen.tally].source
          let facts: [String: Fact] = [
            "coding": .text(coding.id.value), "coder": .text(coding.coder.value),
            "source": .text(document.source.value),
            "line": .number(coding.line), "otherCoder": .text(other.coder.value), "otherSource": .text(source.value),
          ]
          let related = Place(file: .codings(of: other.coder, about: source), line: other.line)
          findings.append(
            Finding(
              at: Place(file: .codings(of: coding.coder, about: document.source), line: coding.line),
              variant: "elsewhere",
              facts,
              related: [Finding.Related(related, role: "first")]
            )
          )
        }
      }
      return findings
    }
  )
}
