import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A reference to lines that do not hold what stands beside it, or that have other numbers now.
  static let lineMoved = Rule(
    "line-moved",
    .warning,
    mending: .unasked,
    reports: { evidence in evidence.traces.references.flatMap { evidence.moved($0.reference, in: $0.manuscript) } }
  )

  /// A reference to a line that the source does not have.
  static let lineMissing = Rule(
    "line-missing",
    .warning,
    reports: { evidence in
      evidence.traces.references.compactMap { manuscript, reference in
        guard let numbers = reference.numbers, evidence.sighting(of: reference, in: manuscript) == nil else {
          return nil
        }
        let sources = reference.source.map { [$0] } ?? evidence.sources(of: reference.persons)
        // What a link leads to tells the numbers; there they have only moved.
        if let source = reference.source, let lines = reference.lines, evidence.traces.labels[source]?[lines] != nil {
          return nil
        }
        let last = sources.compactMap { evidence.traces.notes[$0]?.lastNumber }.max() ?? 0
        guard last > 0, numbers.last.whole > last else { return nil }
        let facts: [String: Fact] = [
          "printed": .text(manuscript.text.string(numbers.range)), "last": .number(last),
          "files": .list(sources.map(\.value)),
        ]
        return Finding(at: manuscript.place(numbers.range), facts)
      }
    }
  )
}

extension ReportEvidence {
  /// The sources in which any of some people speaks, sorted.
  fileprivate func sources(of persons: [Study.Speaker]) -> [StudyPath] {
    let ids = persons.compactMap { person -> ParticipantID? in
      if case .participant(let id) = person { id } else { nil }
    }
    return tallies.filter { $0.participants.contains(where: ids.contains) }.map(\.source).sorted()
  }

  /// The passage that the quote beside a reference comes from, in the source that is referred to; with whether it is the
  /// only one that can be meant, word for word.
  fileprivate func sighting(of reference: LineReference, in manuscript: Manuscript) -> (Sighting, isSure: Bool)? {
    let quotes =
      reports.first { $0.manuscript.path == manuscript.path }?.quotes ?? traces.memoQuotes[manuscript.path] ?? []
    guard let index = reference.quote, index < quotes.count, quotes[index].quote.wordCount >= 3 else { return nil }
    let quote = quotes[index]
    let wanted = reference.source.map { [$0] } ?? sources(of: reference.persons)
    let there = quote.sightings.filter { sighting in
      sighting.layer == .speech && sighting.distance <= 0.2
        && (wanted.contains(sighting.source) || wanted.isEmpty && reference.source == nil)
    }
    guard let best = there.first else { return nil }
    return (best, best.isFaithful && there.count { $0.isFaithful } == 1)
  }

  fileprivate func moved(_ reference: LineReference, in manuscript: Manuscript) -> [Finding] {
    var result: [Finding] = []
    func add(_ range: Range<ByteOffset>, _ corrected: String, _ variant: String, isSure: Bool, _ passage: Sighting?) {
      let printed = manuscript.text.string(range)
      guard printed != corrected else { return }
      let facts: [String: Fact] = [
        "printed": .text(printed), "corrected": .text(corrected), "sure": .number(isSure ? 1 : 0),
        "said": .text(passage?.words ?? ""),
      ]
      var finding = Finding(at: manuscript.place(range), variant: variant, facts)
      if let passage { finding.related = [Finding.Related(passage.place, role: "passage", facts: facts)] }
      result.append(finding)
    }
    if let (passage, isSure) = sighting(of: reference, in: manuscript) {
      let lines = passage.place.start.line + 1...max(passage.place.start.line, passage.place.end.line) + 1
      if let printed = reference.lines, let fragment = reference.fragment,
        printed.lowerBound > lines.lowerBound || printed.upperBound < lines.upperBound
      {
        let corrected = lines.count == 1 ? "L\(lines.lowerBound)" : "L\(lines.lowerBound)-L\(lines.upperBound)"
        add(fragment, corrected, "link", isSure: isSure, passage)
      }
      if let numbers = reference.numbers, let label = traces.notes[passage.source]?[passage.range]?.label,
        let stands = LineNumber.range(label), !LineNumber.holds(numbers.first...numbers.last, stands)
      {
        add(numbers.range, dashed(label, like: numbers, manuscript), "", isSure: isSure, passage)
      }
    } else if let source = reference.source, let lines = reference.lines, let numbers = reference.numbers,
      let label = traces.labels[source]?[lines], let stands = LineNumber.range(label)
    {
      let printed = numbers.first...numbers.last
      guard !LineNumber.holds(printed, stands), !LineNumber.holds(stands, printed) else { return result }
      add(numbers.range, dashed(label, like: numbers, manuscript), "numbering", isSure: true, nil)
    }
    return result
  }

  /// A label with the hyphen that is printed, where one is.
  private func dashed(_ label: String, like numbers: LineReference.Numbers, _ manuscript: Manuscript) -> String {
    manuscript.text.string(numbers.range).holds("-") ? label.with("-", for: "–") : label
  }
}
