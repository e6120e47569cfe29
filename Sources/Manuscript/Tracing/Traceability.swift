import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What the reports of a study rest on, and what of the study reaches them: claim ↔ code ↔ passage ↔ quote ↔ theory.
///
/// A pure function of the study's counts and of its reports. A code is *reported* where a report links to it or to a node
/// above it, or prints a quote from a passage that bears it.
package struct Traceability: Sendable {
  /// A quote of a report.
  package struct QuoteID: Hashable, Sendable {
    /// The index of the report.
    package var report: Int
    /// The index of the quote in it.
    package var quote: Int
  }

  /// A link of a report to a node of the code book.
  package struct Mention: Hashable, Sendable {
    /// The index of the report.
    package var report: Int
    /// All of the link; bytes of the report.
    package var range: Range<ByteOffset>
    /// What the part of the report is for.
    package var role: SectionRole?
  }

  /// A node of the code book from theory to print.
  package struct Row: Sendable {
    /// The index of the node in the code book.
    package var code: Int
    /// The distinct passages with the code itself, added up over documents.
    package var segments = 0
    /// Who speaks in them, sorted.
    package var participants: [ParticipantID] = []
    /// The claims that are bound to it, as indices into the claims of the reports.
    package var claims: [Int] = []
    /// The links to it, in the order of the reports.
    package var mentions: [Mention] = []
    /// The quotes from passages with the code, in the order of the reports.
    package var quotes: [QuoteID] = []
    /// Whether a node above it is linked to.
    package var isReportedAbove = false

    /// Whether a report says anything of it.
    package var isReported: Bool { isReportedAbove || !mentions.isEmpty || !claims.isEmpty || !quotes.isEmpty }
  }

  /// A participant's share of the reports.
  package struct Person: Sendable {
    /// Who.
    package var participant: ParticipantID
    /// The coded passages, added up over codes and documents.
    package var segments: Int
    /// The quotes, in the order of the reports.
    package var quotes: [QuoteID]
    /// The number of quotes by theme, as the index of the theme in the code book.
    package var themes: [Int: Int]
  }

  /// A row for each node of the code book, in its order.
  package let rows: [Row]
  /// Those who take part and have not withdrawn, in the order of the table.
  package let people: [Person]
  /// The themes that have data or quotes, as indices into the code book, in its order.
  package let themes: [Int]

  /// Follows the traces of a study.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - reports: The reports with their quotes.
  ///   - claims: The claims of the reports.
  ///   - tallies: The counts of the documents.
  ///   - note: What is known of the passage a quote comes from.
  /// - Complexity: O(uses of codes + quotes · codes on each + claims).
  package init(
    _ study: Study,
    reports: [VerifiedReport],
    claims: [CountedClaim],
    tallies: [DocumentTally],
    note: (VerifiedQuote) -> PassageNotes.Note?
  ) {
    let book = study.codeBook
    var rows = book.codes.indices.map { Row(code: $0) }
    var segments: [ParticipantID: Int] = [:]
    var speaking: [Int: Set<ParticipantID>] = [:]
    for use in tallies.lazy.flatMap(\.uses) {
      for one in use.participants { segments[one, default: 0] += use.segments }
      guard let index = book.indices[use.code] else { continue }
      rows[index].segments += use.segments
      speaking[index, default: []].formUnion(use.participants)
    }
    for (index, all) in speaking { rows[index].participants = all.sorted() }
    for (index, claim) in claims.enumerated() {
      if case .code(let id)? = claim.subject, let row = book.indices[id] { rows[row].claims.append(index) }
    }
    var quoted: [ParticipantID: [QuoteID]] = [:]
    var themes: [ParticipantID: [Int: Int]] = [:]
    for (number, report) in reports.enumerated() {
      let roles = report.manuscript.roles
      for mention in report.manuscript.mentions(of: book) {
        guard let row = book.indices[mention.code] else { continue }
        let role = mention.block < roles.count ? roles[mention.block] : nil
        rows[row].mentions.append(Mention(report: number, range: mention.range, role: role))
      }
      for (place, quote) in report.quotes.enumerated() where quote.isFound {
        let id = QuoteID(report: number, quote: place)
        let codes = (note(quote)?.codes ?? []).compactMap { book.indices[$0] }
        for code in codes { rows[code].quotes.append(id) }
        guard case .participant(let person)? = quote.voices.first?.speaker else { continue }
        quoted[person, default: []].append(id)
        for theme in Set(codes.map { book.theme(of: $0) }) { themes[person, default: [:]][theme, default: 0] += 1 }
      }
    }
    for index in rows.indices {
      rows[index].isReportedAbove = book.ancestors(of: index).contains { !rows[$0].mentions.isEmpty }
    }
    self.rows = rows
    people = study.participants.all.filter { !$0.hasWithdrawn }.map { one in
      Person(
        participant: one.id,
        segments: segments[one.id] ?? 0,
        quotes: quoted[one.id] ?? [],
        themes: themes[one.id] ?? [:]
      )
    }
    var used: Set<Int> = []
    for row in rows where row.segments > 0 { used.insert(book.theme(of: row.code)) }
    self.themes = used.sorted()
  }
}

extension Code {
  /// Whether the code is taken from theory: by its class or by where it comes from.
  package var isTheory: Bool {
    origin == .theory || attributes.contains { $0.key == "class" && ($0.value == "theory" || $0.value == "teori") }
  }
}
