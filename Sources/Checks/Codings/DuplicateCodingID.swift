import KodebokStudyModel

extension Rule {
  /// Two codings with one identity, in one file or in two.
  static let duplicateCodingID = Rule(
    "duplicate-coding-id",
    .error,
    mending: .unasked,
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
      var findings: [Finding] = []
      for (seen, here) in Self.repeated(tallies) {
        let document = tallies[here.tally]
        let coding = document.codingIDs[here.entry]
        let other = tallies[seen.tally].codingIDs[seen.entry]
        // Two lines of one file are found in the document itself.
        guard seen.tally != here.tally || other.coder != coding.coder else { continue }
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
      return findings
    }
  )

  private typealias Entry = (tally: Int, entry: Int)

  /// The codings whose id stands earlier too, each with the first that has it, in the order of the tallies.
  ///
  /// Ids are told apart by a number made of their bytes; only where two numbers are equal the ids themselves are compared.
  private static func repeated(_ tallies: [DocumentTally]) -> [(first: Entry, again: Entry)] {
    var numbers: [(number: UInt64, tally: Int32, entry: Int32)] = []
    numbers.reserveCapacity(tallies.reduce(0) { $0 + $1.codingIDs.count })
    for (tally, document) in tallies.enumerated() {
      for (entry, coding) in document.codingIDs.enumerated() {
        var number: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in coding.id.value.utf8 { number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        numbers.append((number, Int32(truncatingIfNeeded: tally), Int32(truncatingIfNeeded: entry)))
      }
    }
    numbers.sort { ($0.number, $0.tally, $0.entry) < ($1.number, $1.tally, $1.entry) }
    var result: [(first: Entry, again: Entry)] = []
    var start = 0
    for index in numbers.indices.dropFirst() {
      guard numbers[index].number == numbers[start].number else {
        start = index
        continue
      }
      let again = (tally: Int(numbers[index].tally), entry: Int(numbers[index].entry))
      let id = tallies[again.tally].codingIDs[again.entry].id
      for place in start..<index {
        let first = (tally: Int(numbers[place].tally), entry: Int(numbers[place].entry))
        if tallies[first.tally].codingIDs[first.entry].id == id {
          result.append((first, again))
          break
        }
      }
    }
    return result.sorted { ($0.again.tally, $0.again.entry) < ($1.again.tally, $1.again.entry) }
  }
}
