import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A reference to a work that no list of literature has.
  static let citationUnknown = Rule(
    "citation-unknown",
    .warning,
    reports: { evidence in
      evidence.cited { work, lists, place in
        guard !lists.contains(where: { $0.entry(work.key) != nil }) else { return nil }
        guard !lists.isEmpty else { return nil }
        let keys = lists.flatMap { $0.entries.map(\.key) }
        let similar = Likeness.best(for: work.key, among: keys)
        let facts: [String: Fact] = [
          "key": .text(work.key), "files": .list(lists.map(\.file.value)), "similar": .text(similar ?? ""),
        ]
        return Finding(at: place, variant: similar == nil ? "" : "similar", facts)
      }
    }
  )

  /// A page outside the pages of the work.
  static let citationPage = Rule(
    "citation-page",
    .warning,
    reports: { evidence in
      evidence.cited { work, lists, place in
        guard let entry = lists.lazy.compactMap({ $0.entry(work.key) }).first, let pages = entry.pages else {
          return nil
        }
        // A work of one page number tells where it begins, not where it ends.
        guard pages.count > 1,
          let page = work.pages.first(where: { !pages.contains($0.lowerBound) || !pages.contains($0.upperBound) })
        else { return nil }
        let facts: [String: Fact] = [
          "key": .text(work.key), "name": .text(entry.name), "page": .text(page.written), "pages": .text(pages.written),
        ]
        var finding = Finding(at: place, facts)
        if let list = lists.first(where: { $0.entry(work.key) != nil }) {
          finding.related = [
            Finding.Related(Place(file: list.file, text: list.text, range: entry.range), role: "entry")
          ]
        }
        return finding
      }
    }
  )

  /// A work that no report refers to.
  static let citationUnused = Rule(
    "citation-unused",
    .information,
    reports: { evidence in
      guard evidence.reports.contains(where: { report in report.manuscript.citations.contains { !$0.keys.isEmpty } })
      else { return [] }
      var cited: Set<String> = []
      _ = evidence.cited { work, _, _ in
        cited.insert(work.key)
        return nil
      }
      let nocite = evidence.reports.flatMap { $0.manuscript.frontMatter(list: "nocite") }.joined()
      guard !nocite.holds("@*") else { return [] }
      return evidence.traces.literature.lists.flatMap { list in
        list.entries.compactMap { entry in
          guard !cited.contains(entry.key), !nocite.holds("@" + entry.key) else { return nil }
          let facts: [String: Fact] = ["key": .text(entry.key), "name": .text(entry.name)]
          return Finding(at: Place(file: list.file, text: list.text, range: entry.range), facts)
        }
      }
    }
  )

  /// A list of literature that a report or the settings name and that is not there.
  static let bibliographyMissing = Rule(
    "bibliography-missing",
    .warning,
    reports: { evidence in
      var seen: Set<String> = []
      return evidence.reports.flatMap { report in
        evidence.traces.literature.lists(for: report.manuscript).missing.compactMap { name in
          guard seen.insert(name).inserted else { return nil }
          return Finding(at: Place(file: report.manuscript.path), ["file": .text(name)])
        }
      }
    }
  )

  /// An entry of a list of literature that cannot be read, or that is there twice.
  static let bibliographyEntry = Rule(
    "bibliography-entry",
    .warning,
    reports: { evidence in
      evidence.traces.literature.lists.flatMap { list in
        list.problems.map { problem in
          let variant = problem.kind == .duplicate ? "duplicate" : ""
          return Finding(
            at: Place(file: list.file, text: list.text, range: problem.range),
            variant: variant,
            ["key": .text(problem.key)]
          )
        }
      }
    }
  )

  /// Words of literature between quotation marks without the page they stand on.
  static let quotePageMissing = Rule(
    "quote-page-missing",
    .information,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .literature, quote.quote.wordCount >= 4, let citation = quote.quote.citation,
          !CitationReader.hasPlace(manuscript.text, citation)
        else { return nil }
        let words = manuscript.text.string(citation)
        return Finding(at: manuscript.place(citation), ["citation": .text(words)])
      }
    }
  )

  /// A code from theory that does not say which.
  static let theoryWithoutSource = Rule(
    "theory-without-source",
    .information,
    reports: { evidence in
      let book = evidence.study.codeBook
      return book.codes.compactMap { code in
        guard code.isTheory, code.source?.isEmpty ?? true, !code.isParked else { return nil }
        return Finding(at: book.place(code.labelRange), ["label": .text(code.label), "code": .text(code.id.value)])
      }
    }
  )
}

extension Literature.List {
  /// The work with a key.
  fileprivate func entry(_ key: String) -> LiteratureEntry? { entries.first { $0.key == key } }
}

extension ClosedRange<Int> {
  /// The pages as they are printed: `77–101`, `22`.
  fileprivate var written: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}

extension ReportEvidence {
  /// The findings that a rule makes of every reference by key, in reports and in the sources of codes.
  fileprivate func cited(_ make: (CitedWork, [Literature.List], Place) -> Finding?) -> [Finding] {
    var result: [Finding] = []
    for report in reports {
      let manuscript = report.manuscript
      let lists = traces.literature.lists(for: manuscript).lists
      for citation in manuscript.citations where !citation.keys.isEmpty {
        for work in CitationReader.works(in: manuscript.text, citation.range) {
          if let finding = make(work, lists, manuscript.place(work.range)) { result.append(finding) }
        }
      }
    }
    let book = study.codeBook
    for code in book.codes {
      guard let source = code.source, source.utf8.contains(0x40) else { continue }
      let text = SourceText(source)
      for work in CitationReader.works(in: text, ByteOffset(0)..<text.end) {
        if let finding = make(work, traces.literature.lists, book.place(code.labelRange)) { result.append(finding) }
      }
    }
    return result
  }
}
